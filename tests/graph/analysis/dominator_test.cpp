// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/dominator.hpp"

#include <cstdint>
#include <vector>

#include <doctest/doctest.h>

#include "tests/support/small_graphs.hpp"

using namespace mandat;
using analysis::no_dominator;
using tests::Matrix;

namespace {

using Numbers = std::vector<std::uint32_t>;

Numbers found_in(const Matrix& matrix, const Numbers& starts) {
    const auto rows = tests::csr_of(matrix);
    return analysis::immediate_dominators(rows, analysis::transposed(rows, rows.size()), starts);
}

/// By the definition: whoever cuts v off dominates it; the immediate one is dominated by all
/// others.
Numbers by_hand(const Matrix& matrix, const Numbers& starts) {
    const auto n = static_cast<std::uint32_t>(matrix.size());
    const std::uint32_t everybody = (1U << n) - 1;
    std::uint32_t from = 0;
    for (const std::uint32_t start : starts) from |= 1U << start;
    const std::uint32_t all = tests::reached(matrix, from, everybody);
    Numbers behind(n, 0);  // for each, the set of those it cuts off
    Numbers depth(n, 0);   // how many dominate it
    for (std::uint32_t d = 0; d < n; ++d) {
        const std::uint32_t itself = 1U << d;
        behind[d] = all & ~tests::reached(matrix, from, everybody & ~itself) & ~itself;
        for (std::uint32_t v = 0; v < n; ++v) depth[v] += (behind[d] >> v) & 1U;
    }
    Numbers out(n, no_dominator);
    for (std::uint32_t v = 0; v < n; ++v) {
        for (std::uint32_t d = 0; d < n; ++d) {
            if (((behind[d] >> v) & 1U) != 0 && depth[d] + 1 == depth[v]) out[v] = d;
        }
    }
    return out;
}

void check_dominators(const Matrix& matrix) {
    if (matrix.empty()) return;
    REQUIRE(found_in(matrix, {0}) == by_hand(matrix, {0}));
    const auto last = static_cast<std::uint32_t>(matrix.size() - 1);
    REQUIRE(found_in(matrix, {0, last}) == by_hand(matrix, {0, last}));
}

}  // namespace

TEST_CASE("dominator: what two ways lead to has the fork as its choke point") {
    // 0 > 1, 1 > 2 and 1 > 3, both > 4, 4 > 5; 6 is not reached
    Matrix matrix(7, std::vector<bool>(7));
    matrix[0][1] = matrix[1][2] = matrix[1][3] = matrix[2][4] = matrix[3][4] = matrix[4][5] = true;
    CHECK(found_in(matrix, {0}) == Numbers{no_dominator, 0, 1, 1, 1, 4, no_dominator});
    // With 3 a start of its own, 4 is reached past 1.
    CHECK(found_in(matrix, {0, 3}) ==
          Numbers{no_dominator, 0, 1, no_dominator, no_dominator, 4, no_dominator});
}

TEST_CASE("dominator: the order of starts and starts given twice do not matter") {
    Matrix matrix(3, std::vector<bool>(3));
    matrix[0][1] = matrix[1][2] = true;
    CHECK(found_in(matrix, {1, 0, 1}) == Numbers{no_dominator, no_dominator, 1});
    CHECK(found_in(matrix, {}) == Numbers(3, no_dominator));
}

TEST_CASE("dominator: all directed graphs of up to four and random ones equal the definition") {
    for (std::uint32_t n = 1; n <= 4; ++n) tests::for_all_directed_graphs(n, check_dominators);
    tests::for_random_graphs(tests::Shape::directed, check_dominators);
    // Of those of six: any way forth, and back by one wherever forth by one.
    tests::for_all_graphs(6, [](const Matrix& chosen) {
        Matrix matrix = chosen;
        for (std::size_t i = 0; i < matrix.size(); ++i) {
            for (std::size_t j = 0; j + 1 < i; ++j) matrix[i][j] = false;
        }
        REQUIRE(found_in(matrix, {0}) == by_hand(matrix, {0}));
    });
}

TEST_CASE("dominator: a long chain needs no stack") {
    constexpr std::uint32_t n = 200'000;
    std::vector<analysis::Pair> pairs;
    for (std::uint32_t i = 1; i < n; ++i) pairs.emplace_back(i - 1, i);
    const auto rows = analysis::rows_of(n, std::move(pairs));
    const Numbers starts{0};
    const Numbers found =
        analysis::immediate_dominators(rows, analysis::transposed(rows, n), starts);
    CHECK(found.front() == no_dominator);
    CHECK(found.back() == n - 2);
}
