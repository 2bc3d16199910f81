#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Compares the measures of graph/analysis with those of NetworkX and igraph.

    analysis.py PROGRAM     where PROGRAM --measures SEED prints networks and measures as JSON

Each of the two is used where it is installed (python3-networkx, python3-igraph). Ends with 0 when
all is equal to 1e-9, and with 77, which is "skipped", when neither is there.
"""

import json
import math
import subprocess
import sys

try:
    import networkx
    from networkx.algorithms import bipartite
except ImportError:
    networkx = None
try:
    import igraph
except ImportError:
    igraph = None

SEEDS = (1, 2, 3, 4, 5)
TOLERANCE = 1e-9
NO_DOMINATOR = UNREACHABLE = 2**32 - 1

compared = 0
wrong = []


def same(what, ours, theirs):
    """Notes a difference of two numbers, lists or sets."""
    global compared
    if isinstance(ours, (list, tuple)):
        if len(ours) != len(theirs):
            wrong.append(f"{what}: {len(ours)} and {len(theirs)} values")
            return
        for i, (a, b) in enumerate(zip(ours, theirs)):
            same(f"{what}[{i}]", a, b)
        return
    compared += 1
    if isinstance(ours, (set, dict)):
        equal = ours == theirs
    else:
        none = [x is None or (isinstance(x, float) and math.isnan(x)) for x in (ours, theirs)]
        equal = all(none) or (not any(none) and abs(ours - theirs) <= TOLERANCE)
    if not equal:
        wrong.append(f"{what}: {ours} and {theirs}")


def shared_of(measures):
    return {(a, b): count for a, b, count in measures["shared"]}


def chance_of(population, left, right, shared):
    """P(X >= shared) with whole numbers: exact until the last division."""
    every = math.comb(population, right)
    hits = sum(
        math.comb(left, k) * math.comb(population - left, right - k)
        for k in range(shared, min(left, right) + 1)
        if right - k <= population - left
    )
    return hits / every


def with_networkx(seed, data):
    people, bodies = data["people"], data["bodies"]
    table = networkx.Graph()
    table.add_nodes_from(range(people + bodies))
    table.add_edges_from((p, people + b) for p, b in data["seats"])
    for name, first, count in (("by_people", 0, people), ("by_bodies", people, bodies)):
        ours = data[name]
        label = f"seed {seed} {name} NetworkX "
        nodes = range(first, first + count)
        graph = networkx.relabel_nodes(
            bipartite.weighted_projected_graph(table, nodes), lambda v: v - first
        )
        theirs = {(min(a, b), max(a, b)): w for a, b, w in graph.edges(data="weight")}
        same(label + "shared", shared_of(ours), theirs)
        scores = networkx.betweenness_centrality(graph)
        same(label + "betweenness", ours["betweenness"], [scores[v] for v in range(count)])
        plain = networkx.constraint(graph)
        same(label + "constraint", ours["constraint"], [plain[v] for v in range(count)])
        heavy = networkx.constraint(graph, weight="weight")
        same(
            label + "weighted constraint",
            ours["weighted_constraint"],
            [heavy[v] for v in range(count)],
        )
        cores = networkx.core_number(graph)
        same(label + "cores", ours["cores"], [cores[v] for v in range(count)])
        same(label + "cuts", set(ours["cuts"]), set(networkx.articulation_points(graph)))
        same(label + "parts", ours["parts"], networkx.number_connected_components(graph))
        steps = networkx.single_source_shortest_path_length(graph, 0)
        same(
            label + "steps",
            ours["steps_from_0"],
            [steps.get(v, UNREACHABLE) for v in range(count)],
        )
    overlaps_by_networkx(seed, data, table)
    brokers_by_networkx(seed, data, table)
    mandates = networkx.DiGraph()
    mandates.add_nodes_from(range(len(data["dominators"])))
    mandates.add_edges_from(data["mandates"])
    found = networkx.immediate_dominators(mandates, 0)
    theirs = [found.get(v, NO_DOMINATOR) for v in range(len(mandates))]
    theirs[0] = NO_DOMINATOR
    same(f"seed {seed} dominators NetworkX", data["dominators"], theirs)


def overlaps_by_networkx(seed, data, table):
    people, bodies = data["people"], data["bodies"]
    nodes = range(people, people + bodies)
    seated = sum(1 for p in range(people) if table.degree(p) > 0)
    jaccard = bipartite.overlap_weighted_projected_graph(table, nodes)
    smaller = bipartite.overlap_weighted_projected_graph(table, nodes, jaccard=False)
    same(f"seed {seed} overlaps NetworkX", len(data["overlaps"]), jaccard.number_of_edges())
    for pair in data["overlaps"]:
        a, b = (people + int(pair[side].removeprefix("body/b")) for side in ("left", "right"))
        label = f"seed {seed} overlap of {pair['left']} and {pair['right']} "
        same(label + "Jaccard", pair["jaccard"], jaccard[a][b]["weight"])
        same(label + "coefficient", pair["coefficient"], smaller[a][b]["weight"])
        sizes = pair["left_size"], pair["right_size"]
        same(label + "chance", pair["chance"], chance_of(seated, *sizes, pair["shared"]))


def brokers_by_networkx(seed, data, table):
    people = data["people"]
    graph = networkx.relabel_nodes(
        table, lambda v: f"person/p{v}" if v < people else f"body/b{v - people}"
    )
    graph.remove_nodes_from(list(networkx.isolates(graph)))
    same(f"seed {seed} brokers", set(data["brokers"]), set(graph))
    scores = networkx.betweenness_centrality(graph)
    cores = networkx.core_number(graph)
    cuts = set(networkx.articulation_points(graph))
    for node, broker in data["brokers"].items():
        same(f"seed {seed} {node} betweenness", broker["betweenness"], scores[node])
        same(f"seed {seed} {node} core", broker["core"], cores[node])
        same(f"seed {seed} {node} cut", broker["cut"], node in cuts)


def with_igraph(seed, data):
    people, bodies = data["people"], data["bodies"]
    types = [False] * people + [True] * bodies
    table = igraph.Graph.Bipartite(types, [(p, people + b) for p, b in data["seats"]])
    graphs = table.bipartite_projection(multiplicity=True)
    for name, graph in zip(("by_people", "by_bodies"), graphs):
        ours = data[name]
        label = f"seed {seed} {name} igraph "
        count = graph.vcount()
        # Some versions call it by another name than the one they document.
        shared = graph.es.attributes()[0]
        theirs = {
            (min(e.tuple), max(e.tuple)): w for e, w in zip(graph.es, graph.es[shared])
        }
        same(label + "shared", shared_of(ours), theirs)
        pairs = (count - 1) * (count - 2) / 2
        same(label + "betweenness", ours["betweenness"], [b / pairs for b in graph.betweenness()])
        same(label + "constraint", ours["constraint"], graph.constraint())
        same(
            label + "weighted constraint",
            ours["weighted_constraint"],
            graph.constraint(weights=shared),
        )
        same(label + "cores", ours["cores"], graph.coreness())
        same(label + "cuts", set(ours["cuts"]), set(graph.articulation_points()))
        same(label + "parts", ours["parts"], len(graph.connected_components()))
    mandates = igraph.Graph(len(data["dominators"]), data["mandates"], directed=True)
    theirs = [NO_DOMINATOR if d < 0 else d for d in mandates.dominator(0)]
    same(f"seed {seed} dominators igraph", data["dominators"], theirs)


def main():
    peers = {"NetworkX": networkx, "igraph": igraph}
    missing = [name for name, module in peers.items() if module is None]
    if len(missing) == len(peers):
        print("neither NetworkX nor igraph is installed: nothing compared")
        return 77
    for seed in SEEDS:
        program = subprocess.run(
            [sys.argv[1], "--measures", str(seed)], check=True, capture_output=True, text=True
        )
        data = json.loads(program.stdout)
        if networkx is not None:
            with_networkx(seed, data)
        if igraph is not None:
            with_igraph(seed, data)
    for line in wrong[:40]:
        print(line)
    absent = f"; not installed: {', '.join(missing)}" if missing else ""
    print(f"{compared} values compared, {len(wrong)} differ{absent}")
    return 1 if wrong or compared == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
