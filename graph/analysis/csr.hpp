// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace mandat::analysis {

/// Who is beside whom as two flat arrays (compressed sparse rows).
///
/// Boost's compressed_sparse_row_graph holds the same, but hides its arrays: it cannot be filled in
/// place by two threads, has 8 byte indices, and knows no rows that are of another kind than the
/// columns (people and bodies). csr_concepts.hpp makes this one a graph for Boost's algorithms.
///
/// shape  the neighbours of v are targets[begins[v] .. begins[v + 1]);
///        begins.size() == vertices + 1, begins.front() == 0, begins.back() == targets.size()
struct Csr {
    std::vector<std::uint64_t> begins{0};
    std::vector<std::uint32_t> targets;

    [[nodiscard]] std::uint32_t size() const {
        return static_cast<std::uint32_t>(begins.size() - 1);
    }
    [[nodiscard]] std::span<const std::uint32_t> of(std::uint32_t v) const {
        return {targets.data() + begins[v], targets.data() + begins[v + 1]};
    }
    friend bool operator==(const Csr&, const Csr&) = default;
};

using Pair = std::pair<std::uint32_t, std::uint32_t>;

/// Rows from pairs (row, column) in any order.
///
/// shape     `rows` rows, each sorted and without doubles: a pair given twice counts once
/// requires  first < rows of every pair
/// cost      O(P log P) time for P pairs, less when they come sorted
[[nodiscard]] Csr rows_of(std::uint32_t rows, std::vector<Pair> pairs);

/// A graph without direction from pairs of neighbours: each stands in both rows; loops are dropped.
[[nodiscard]] Csr undirected(std::uint32_t vertices, const std::vector<Pair>& pairs);

/// Rows and columns exchanged; the rows of the result are sorted. O(rows + columns + entries).
/// requires  every target < columns
[[nodiscard]] Csr transposed(const Csr& rows, std::uint32_t columns);

}  // namespace mandat::analysis
