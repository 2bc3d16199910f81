# SPDX-License-Identifier: Apache-2.0
"""GraphML and GEXF, read by NetworkX and igraph, say what network.json says."""
import io
import re

from networks import cleaned, expected_attributes, networks, skip

try:
    import networkx
except ImportError:
    skip("python3-networkx is not installed")
try:
    import igraph
except ImportError:
    igraph = None


def as_known_version(text):
    """NetworkX 2.8 knows GEXF up to 1.2; what is used of 1.3 is called the same there."""
    for new, old in (("http://gexf.net/1.3/viz", "http://www.gexf.net/1.2draft/viz"),
                     ("http://gexf.net/1.3", "http://www.gexf.net/1.2draft")):
        text = text.replace(new, old)
    return text.replace(' version="1.3"', ' version="1.2"', 1)


def as_day(date):
    """A day of the calendar, or nothing."""
    import datetime
    try:
        return datetime.date.fromisoformat(date or "").isoformat()
    except ValueError:
        return None


def compare(what, found, expected):
    assert found == expected, f"{what}: {found!r} instead of {expected!r}"


def check_graphml(network, path, documents):
    graph = networkx.read_graphml(path, force_multigraph=True)
    names = {data["mandat_id"]: node for node, data in graph.nodes(data=True)}
    compare("nodes", sorted(names), sorted(node["id"] for node in network["nodes"]))
    for node in network["nodes"]:
        found = dict(graph.nodes[names[node["id"]]])
        compare(node["id"], found.pop("mandat_id"), node["id"])
        compare(node["id"], found, expected_attributes(node, documents))
    edges = {data["mandat_id"]: (a, b, dict(data)) for a, b, data in graph.edges(data=True)}
    expected = [edge for edge in network["edges"] if edge["from"] and edge["to"]]
    compare("edges", len(edges), graph.number_of_edges())
    compare("edges", sorted(edges), sorted(edge["id"] for edge in expected))
    for edge in expected:
        a, b, found = edges[edge["id"]]
        compare(edge["id"], (a, b), (names[edge["from"]], names[edge["to"]]))
        del found["mandat_id"]
        found.pop("id", None)
        compare(edge["id"], found, expected_attributes(edge, documents))
    return len(names), len(edges)


def check_gexf(network, path, documents):
    with open(path, encoding="utf-8", newline="") as file:
        text = as_known_version(file.read())
    graph = networkx.read_gexf(io.BytesIO(text.encode()))
    compare("nodes", sorted(graph), sorted(node["id"] for node in network["nodes"]))
    for node in network["nodes"]:
        found = dict(graph.nodes[node["id"]])
        compare(node["id"], found.pop("label", ""), cleaned(node["name"]))
        start, end = found.pop("start", None), found.pop("end", None)
        if node["kind"] == "meeting":
            compare(node["id"], (start, end), (as_day(node["date"]), as_day(node["end_date"])))
        else:
            compare(node["id"], (start, end), (None, None))
        compare(node["id"], found, expected_attributes(node, documents))
    expected = [edge for edge in network["edges"] if edge["from"] and edge["to"]]
    compare("edges", graph.number_of_edges(), len(expected))
    found_edges = {data["id"]: (a, b, dict(data)) for a, b, data in graph.edges(data=True)}
    for edge in expected:
        a, b, found = found_edges[edge["id"]]
        compare(edge["id"], (a, b), (edge["from"], edge["to"]))
        compare(edge["id"], (found.pop("start", None), found.pop("end", None)),
                (as_day(edge["since"]), as_day(edge["until"])))
        compare(edge["id"], found.pop("label"), edge["kind"])
        del found["id"]
        found.pop("type", None)
        compare(edge["id"], found, expected_attributes(edge, documents))
    kinds = re.findall(r"<edge [^>]* kind=\"(\w+)\"", text)
    compare("kinds", kinds, [edge["kind"] for edge in expected])


def check_igraph(network, path):
    graph = igraph.Graph.Read_GraphML(path)
    compare("igraph nodes", graph.vs["mandat_id"], [node["id"] for node in network["nodes"]])
    compare("igraph names", graph.vs["name"], [cleaned(n["name"]) for n in network["nodes"]])
    expected = [edge for edge in network["edges"] if edge["from"] and edge["to"]]
    compare("igraph edges", graph.es["mandat_id"], [edge["id"] for edge in expected])
    ids = graph.vs["mandat_id"]
    compare("igraph ends", [(ids[e.source], ids[e.target]) for e in graph.es],
            [(edge["from"], edge["to"]) for edge in expected])
    compare("igraph kinds", graph.es["kind"], [edge["kind"] for edge in expected])


def main():
    made = networks()
    for name in ("sample", "hostile"):
        network = made.json(name)
        documents = {d["id"]: cleaned(d["path"]) for d in network["documents"]}
        graphml = made.export(name, name + ".graphml")
        nodes, edges = check_graphml(network, graphml, documents)
        check_gexf(network, made.export(name, name + ".gexf"), documents)
        if igraph is not None:
            check_igraph(network, graphml)
        readers = "NetworkX" + (" and igraph" if igraph else "; igraph is not installed")
        print(f"{name}: {nodes} nodes and {edges} edges as in network.json ({readers})")


main()
