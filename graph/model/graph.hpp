// SPDX-License-Identifier: Apache-2.0
// Boost's graph of a Network. Apart from network.hpp, for hardly anybody who asks a Network needs
// it, and it is the largest header of all.
#pragma once

#include <cstdint>
#include <type_traits>
#include <vector>

#include <boost/graph/adjacency_list.hpp>

#include "graph/model/network.hpp"

namespace mandat {

/// Which edge of Network::edges() an edge of the graph is.
struct EdgeIndex {
    std::size_t edge_index = 0;
};

using AdjacencyList = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS,
                                            boost::no_property, EdgeIndex>;

/// Vertex v is nodes()[v]. A type of its own so that network.hpp can name it.
struct Graph : AdjacencyList {
    using AdjacencyList::AdjacencyList;

    /// Where find() looks: vertices at the hash of their id, or at the next free place after it.
    /// Twice as many places as vertices or more, a power of two; no_vertex where there is none.
    std::vector<std::uint32_t> places;
    static constexpr std::uint32_t no_vertex = UINT32_MAX;
};

static_assert(std::is_same_v<Vertex, boost::graph_traits<Graph>::vertex_descriptor>);

}  // namespace mandat
