// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <random>
#include <vector>

#include "graph/analysis/csr.hpp"

namespace mandat::tests {

/// A table of who is beside whom, for oracles: matrix[i][j]. It may have other columns than rows.
using Matrix = std::vector<std::vector<bool>>;

/// Numbers that are the same for the same seed with every library.
class Random {
  public:
    explicit Random(std::uint32_t seed) : engine_(seed) {}

    /// 0 .. limit - 1
    [[nodiscard]] std::uint32_t below(std::uint32_t limit) {
        return static_cast<std::uint32_t>(engine_() % limit);
    }

  private:
    std::mt19937 engine_;
};

[[nodiscard]] analysis::Csr csr_of(const Matrix& matrix);

/// Every labelled graph without direction and loops of exactly n vertices: 2^(n (n - 1) / 2).
void for_all_graphs(std::uint32_t n, const std::function<void(const Matrix&)>& check);

/// Every labelled directed graph without loops of exactly n vertices: 2^(n (n - 1)).
void for_all_directed_graphs(std::uint32_t n, const std::function<void(const Matrix&)>& check);

/// Every table of so many rows and columns: 2^(rows columns).
void for_all_tables(std::uint32_t rows, std::uint32_t columns,
                    const std::function<void(const Matrix&)>& check);

enum class Shape { undirected, directed };

/// 200 seeded random graphs of 7 to 30 vertices, from sparse to dense.
void for_random_graphs(Shape shape, const std::function<void(const Matrix&)>& check);

/// 200 seeded random tables of 5 to 30 rows and columns, from sparse to dense.
void for_random_tables(const std::function<void(const Matrix&)>& check);

/// What is reached from some vertices, themselves among them, over allowed ones only; sets of
/// vertices are the bits of a number, for graphs of up to 32.
[[nodiscard]] std::uint32_t reached(const Matrix& matrix, std::uint32_t from,
                                    std::uint32_t allowed);

/// Steps between all pairs by Floyd and Warshall; -1 where no path leads.
[[nodiscard]] std::vector<std::vector<int>> all_distances(const Matrix& matrix);

}  // namespace mandat::tests
