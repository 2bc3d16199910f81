# SPDX-License-Identifier: Apache-2.0
# Seconds that NetworkX takes, for tests/bench/analysis.cpp: `analysis.py WHAT` reads "rows columns"
# and then a pair a line from standard input, and prints seconds and the check of analysis_peers.hpp.
import sys
import time

try:
    import networkx
    from networkx.algorithms import bipartite
except ImportError:
    sys.exit(3)

rows, columns = map(int, sys.stdin.readline().split())
pairs = [tuple(map(int, line.split())) for line in sys.stdin]
graph = networkx.Graph()
if sys.argv[1] == "projection":
    graph.add_nodes_from(range(rows + columns))
    graph.add_edges_from((a, rows + b) for a, b in pairs)
    begin = time.perf_counter()
    found = bipartite.weighted_projected_graph(graph, range(rows))
    seconds = time.perf_counter() - begin
    print(seconds, found.size(weight="weight"))
else:
    graph.add_nodes_from(range(rows))
    graph.add_edges_from(pairs)
    begin = time.perf_counter()
    scores = networkx.betweenness_centrality(graph)
    seconds = time.perf_counter() - begin
    print(seconds, sum(scores.values()))
