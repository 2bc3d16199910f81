// SPDX-License-Identifier: Apache-2.0
// Boost.Graph's own algorithms on its own graphs: the compressed one where it takes it.
#include <algorithm>
#include <cstdint>
#include <iterator>
#include <numeric>
#include <utility>
#include <vector>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/biconnected_components.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/connected_components.hpp>
#include <boost/graph/core_numbers.hpp>
#include <boost/graph/dominator_tree.hpp>

#include "tests/bench/analysis_peers.hpp"

namespace mandat::bench::boost_graph {
namespace {

using analysis::Csr;
using Compressed = boost::compressed_sparse_row_graph<boost::directedS>;
using List = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS>;
using Directed = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS>;

std::vector<std::pair<std::size_t, std::size_t>> entries(const Csr& rows) {
    std::vector<std::pair<std::size_t, std::size_t>> out;
    for (std::uint32_t v = 0; v < rows.size(); ++v) {
        for (const std::uint32_t w : rows.of(v)) out.emplace_back(v, w);
    }
    return out;
}

Compressed compressed(const Csr& rows) {
    const auto all = entries(rows);
    return {boost::edges_are_sorted, all.begin(), all.end(), rows.size()};
}

auto map_of(auto& values, const auto& graph) {
    return boost::make_iterator_property_map(values.begin(), get(boost::vertex_index, graph));
}

}  // namespace

double betweenness(const Csr& rows, const Csr&, Stopwatch& watch) {
    const Compressed graph = compressed(rows);
    std::vector<double> scores(rows.size());
    watch.start();
    boost::brandes_betweenness_centrality(graph, map_of(scores, graph));
    watch.stop();
    // Both directions of a pair: twice; as a share of the pairs of others.
    const double n = rows.size();
    return std::accumulate(scores.begin(), scores.end(), 0.0) / ((n - 1) * (n - 2));
}

double components(const Csr& rows, const Csr&, Stopwatch& watch) {
    const Compressed graph = compressed(rows);
    std::vector<std::size_t> part(rows.size());
    watch.start();
    const std::size_t count = boost::connected_components(graph, map_of(part, graph));
    watch.stop();
    return static_cast<double>(count);
}

double cores(const Csr& rows, const Csr&, Stopwatch& watch) {
    const Compressed graph = compressed(rows);
    std::vector<std::size_t> core(rows.size());
    watch.start();
    boost::core_numbers(graph, map_of(core, graph));
    watch.stop();
    return static_cast<double>(std::accumulate(core.begin(), core.end(), std::size_t{0}));
}

double reach(const Csr& rows, const Csr&, Stopwatch& watch) {
    const Compressed graph = compressed(rows);
    std::vector<std::size_t> steps(rows.size(), SIZE_MAX);
    watch.start();
    steps[0] = 0;
    boost::breadth_first_search(graph, std::size_t{0},
                                boost::visitor(boost::make_bfs_visitor(boost::record_distances(
                                    map_of(steps, graph), boost::on_tree_edge()))));
    watch.stop();
    return static_cast<double>(
        std::count_if(steps.begin(), steps.end(), [](std::size_t s) { return s != SIZE_MAX; }));
}

double articulation(const Csr& rows, const Csr&, Stopwatch& watch) {
    auto all = entries(rows);
    std::erase_if(all, [](const auto& e) { return e.first > e.second; });
    const List graph(all.begin(), all.end(), rows.size());
    std::vector<std::size_t> found;
    watch.start();
    boost::articulation_points(graph, std::back_inserter(found));
    watch.stop();
    return static_cast<double>(found.size());
}

double dominators(const Csr& rows, const Csr&, Stopwatch& watch) {
    const auto all = entries(rows);
    const Directed graph(all.begin(), all.end(), rows.size());
    std::vector<std::size_t> tree(rows.size(), SIZE_MAX);
    watch.start();
    boost::lengauer_tarjan_dominator_tree(graph, std::size_t{0}, map_of(tree, graph));
    watch.stop();
    double sum = 0;
    for (const std::size_t dominator : tree) {
        if (dominator != SIZE_MAX) sum += static_cast<double>(dominator);
    }
    return sum;
}

}  // namespace mandat::bench::boost_graph
