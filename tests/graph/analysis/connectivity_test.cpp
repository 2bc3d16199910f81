// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/connectivity.hpp"

#include <cstdint>
#include <vector>

#include <doctest/doctest.h>

#include "tests/support/small_graphs.hpp"

using namespace mandat;
using tests::csr_of;
using tests::Matrix;

namespace {

using Numbers = std::vector<std::uint32_t>;

/// How many parts the allowed vertices make.
std::size_t parts_of(const Matrix& matrix, std::uint32_t allowed) {
    std::size_t parts = 0;
    for (std::uint32_t left = allowed; left != 0; ++parts)
        left &= ~tests::reached(matrix, left & (~left + 1), allowed);
    return parts;
}

Numbers cuts_by_hand(const Matrix& matrix) {
    Numbers out;
    const std::uint32_t everybody = (1U << matrix.size()) - 1;
    const std::size_t whole = parts_of(matrix, everybody);
    for (std::uint32_t v = 0; v < matrix.size(); ++v) {
        // A lonely vertex is a part that goes with itself.
        if (parts_of(matrix, everybody & ~(1U << v)) > whole) out.push_back(v);
    }
    return out;
}

/// By the definition: throw out who has fewer than k until nobody has, for every k.
Numbers cores_by_hand(const Matrix& matrix) {
    const std::size_t n = matrix.size();
    Numbers core(n, 0);
    for (std::uint32_t k = 1; k < n; ++k) {
        std::vector<bool> in(n, true);
        for (bool changed = true; changed;) {
            changed = false;
            for (std::size_t v = 0; v < n; ++v) {
                std::uint32_t degree = 0;
                for (std::size_t w = 0; w < n; ++w) {
                    if (matrix[v][w] && in[w]) ++degree;
                }
                if (!in[v] || degree >= k) continue;
                in[v] = false;
                changed = true;
            }
        }
        for (std::size_t v = 0; v < n; ++v) {
            if (in[v]) core[v] = k;
        }
    }
    return core;
}

void check_steps(const Matrix& matrix) {
    const auto expected = tests::all_distances(matrix);
    const auto graph = csr_of(matrix);
    for (std::uint32_t s = 0; s < matrix.size(); ++s) {
        const Numbers steps = analysis::steps_from(graph, s);
        for (std::size_t v = 0; v < matrix.size(); ++v) {
            const auto here = expected[s][v] < 0 ? analysis::unreachable
                                                 : static_cast<std::uint32_t>(expected[s][v]);
            REQUIRE(steps[v] == here);
        }
    }
}

void check_parts(const Matrix& matrix) {
    const std::uint32_t everybody = (1U << matrix.size()) - 1;
    Numbers expected(matrix.size(), 0);
    std::uint32_t count = 0;
    for (std::uint32_t left = everybody; left != 0; ++count) {
        const std::uint32_t part = tests::reached(matrix, left & (~left + 1), everybody);
        for (std::uint32_t v = 0; v < matrix.size(); ++v) {
            if (((part >> v) & 1U) != 0) expected[v] = count;
        }
        left &= ~part;
    }
    const analysis::Components parts = analysis::components(csr_of(matrix));
    REQUIRE(parts.of == expected);
    REQUIRE(parts.count == count);
}

void check_undirected(const Matrix& matrix) {
    const auto graph = csr_of(matrix);
    REQUIRE(analysis::articulation_points(graph) == cuts_by_hand(matrix));
    REQUIRE(analysis::core_numbers(graph) == cores_by_hand(matrix));
    check_parts(matrix);
}

}  // namespace

TEST_CASE("connectivity: two triangles that share a corner hang on it") {
    // 0-1-2 and 2-3-4
    const auto graph = analysis::undirected(6, {{0, 1}, {1, 2}, {0, 2}, {2, 3}, {3, 4}, {2, 4}});
    CHECK(analysis::articulation_points(graph) == Numbers{2});
    CHECK(analysis::core_numbers(graph) == Numbers{2, 2, 2, 2, 2, 0});
    CHECK(analysis::components(graph).of == Numbers{0, 0, 0, 0, 0, 1});
    CHECK(analysis::components(graph).count == 2);
    CHECK(analysis::steps_from(graph, 0) == Numbers{0, 1, 1, 2, 2, analysis::unreachable});
}

TEST_CASE("connectivity: a long chain needs no stack") {
    std::vector<analysis::Pair> pairs;
    constexpr std::uint32_t n = 200'000;
    for (std::uint32_t i = 1; i < n; ++i) pairs.emplace_back(i - 1, i);
    const auto graph = analysis::undirected(n, pairs);
    CHECK(analysis::articulation_points(graph).size() == n - 2);
    CHECK(analysis::components(graph).count == 1);
    CHECK(analysis::steps_from(graph, 0).back() == n - 1);
}

TEST_CASE("connectivity: an empty graph has nothing") {
    const analysis::Csr none;
    CHECK(analysis::articulation_points(none).empty());
    CHECK(analysis::core_numbers(none).empty());
    CHECK(analysis::components(none).count == 0);
}

TEST_CASE("connectivity: all graphs of up to six equal the definition") {
    for (std::uint32_t n = 0; n <= 6; ++n) tests::for_all_graphs(n, check_undirected);
}

TEST_CASE("connectivity: random graphs equal the definition") {
    tests::for_random_graphs(tests::Shape::undirected, check_undirected);
    tests::for_random_graphs(tests::Shape::directed, check_steps);
    for (std::uint32_t n = 0; n <= 3; ++n) tests::for_all_directed_graphs(n, check_steps);
}
