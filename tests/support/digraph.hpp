// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "graph/model/network.hpp"

namespace mandat::tests {

/// A directed graph of few nodes as a matrix, for answers that are checked against slow and simple
/// ones: arrow[i][j] is whether i hands something to j.
using Digraph = std::vector<std::vector<bool>>;

/// The number of digraphs of so many nodes without loops; at most 5 nodes.
[[nodiscard]] std::uint32_t digraph_count(std::size_t nodes);

/// The digraph of a number below digraph_count().
[[nodiscard]] Digraph digraph_of(std::size_t nodes, std::uint32_t number);

/// A digraph of 2 to 9 nodes, some of them dense and some not; the same seed gives the same.
[[nodiscard]] Digraph random_digraph(std::uint32_t seed);

/// Bodies "body/a", "body/b", ... with an assignment for each arrow; every third one is implied.
[[nodiscard]] Network network_of(const Digraph& digraph);

}  // namespace mandat::tests
