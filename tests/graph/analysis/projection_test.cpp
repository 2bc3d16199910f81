// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/projection.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <vector>

#include <doctest/doctest.h>

#include "tests/support/small_graphs.hpp"

using namespace mandat;
using analysis::Csr;
using analysis::Pair;
using analysis::Projection;
using tests::Matrix;

namespace {

using Counts = std::map<Pair, std::uint32_t>;

Counts by_hand(const Matrix& matrix) {
    Counts out;
    for (std::uint32_t i = 0; i < matrix.size(); ++i) {
        for (std::uint32_t j = i + 1; j < matrix.size(); ++j) {
            for (std::size_t c = 0; c < matrix[i].size(); ++c) {
                if (matrix[i][c] && matrix[j][c]) ++out[{i, j}];
            }
        }
    }
    return out;
}

Counts counts_in(const Projection& projection) {
    Counts out;
    for (std::uint32_t i = 0; i < projection.pairs.size(); ++i) {
        for (std::uint64_t k = projection.pairs.begins[i]; k < projection.pairs.begins[i + 1];
             ++k) {
            REQUIRE(!out.contains({i, projection.pairs.targets[k]}));
            out[{i, projection.pairs.targets[k]}] = projection.counts[k];
        }
    }
    return out;
}

std::uint32_t columns_of(const Matrix& matrix) {
    return matrix.empty() ? 0 : static_cast<std::uint32_t>(matrix.front().size());
}

void check_projection(const Matrix& matrix) {
    const Csr rows = tests::csr_of(matrix);
    const Projection half = analysis::project(rows, analysis::transposed(rows, columns_of(matrix)));
    const Counts expected = by_hand(matrix);
    REQUIRE(counts_in(half) == expected);
    const Projection whole = analysis::symmetric(half);
    Counts both = expected;
    for (const auto& [pair, count] : expected) both[{pair.second, pair.first}] = count;
    REQUIRE(counts_in(whole) == both);
    for (std::uint32_t i = 0; i < whole.pairs.size(); ++i) {
        const auto row = whole.pairs.of(i);
        REQUIRE(std::is_sorted(row.begin(), row.end()));
    }
}

}  // namespace

TEST_CASE("projection: three bodies, two of which share two people") {
    // x: 0 1 2, y: 1 2 3, z: 3
    const Csr rows = analysis::rows_of(3, {{0, 0}, {0, 1}, {0, 2}, {1, 1}, {1, 2}, {1, 3}, {2, 3}});
    const Counts shared = counts_in(analysis::project(rows, analysis::transposed(rows, 4)));
    CHECK(shared == Counts{{{0, 1}, 2}, {{1, 2}, 1}});
}

TEST_CASE("projection: rows are made of pairs in any order, doubles count once") {
    const Csr rows = analysis::rows_of(3, {{2, 1}, {0, 5}, {2, 0}, {2, 1}});
    CHECK(rows.begins == std::vector<std::uint64_t>{0, 1, 1, 3});
    CHECK(rows.targets == std::vector<std::uint32_t>{5, 0, 1});
    CHECK(analysis::transposed(analysis::transposed(rows, 6), 3) == rows);
    CHECK(analysis::undirected(3, {{0, 1}, {1, 0}, {2, 2}}) ==
          analysis::rows_of(3, {{0, 1}, {1, 0}}));
}

TEST_CASE("projection: all tables of up to four by three equal counting pair by pair") {
    for (std::uint32_t rows = 0; rows <= 4; ++rows) {
        for (std::uint32_t columns = 0; columns <= 3; ++columns)
            tests::for_all_tables(rows, columns, check_projection);
    }
}

TEST_CASE("projection: random tables equal counting pair by pair") {
    tests::for_random_tables(check_projection);
}

TEST_CASE("projection: two threads give what one gives, to the byte") {
    tests::Random random(7);
    std::vector<Pair> pairs;
    constexpr std::uint32_t bodies = 5'000;
    constexpr std::uint32_t people = 20'000;
    for (int i = 0; i < 60'000; ++i) {
        const std::uint32_t a = random.below(bodies);
        pairs.emplace_back(std::min(a, random.below(bodies)), random.below(people));
    }
    const Csr rows = analysis::rows_of(bodies, std::move(pairs));
    const Csr columns = analysis::transposed(rows, people);
    const Projection one = analysis::project(rows, columns, analysis::Threads::one);
    CHECK(one.counts.size() > 50'000);
    CHECK(one == analysis::project(rows, columns, analysis::Threads::two));
}
