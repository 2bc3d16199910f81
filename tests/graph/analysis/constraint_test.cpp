// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/constraint.hpp"

#include <cmath>
#include <cstdint>
#include <vector>

#include <doctest/doctest.h>

#include "tests/support/small_graphs.hpp"

using namespace mandat;
using analysis::undirected;
using tests::Matrix;

namespace {

using Weights = std::vector<std::vector<double>>;

/// Burt's formula word for word: over contacts j, (p_ij + sum over q of p_iq p_qj) squared.
double by_hand(const Weights& weight, std::size_t i) {
    const std::size_t n = weight.size();
    const auto share = [&](std::size_t a, std::size_t b) {
        double sum = 0;
        for (std::size_t c = 0; c < n; ++c) sum += weight[a][c];
        return sum > 0 ? weight[a][b] / sum : 0.0;
    };
    double out = 0;
    bool any = false;
    for (std::size_t j = 0; j < n; ++j) {
        if (weight[i][j] <= 0) continue;
        any = true;
        double spent = share(i, j);
        for (std::size_t q = 0; q < n; ++q) {
            if (q != i && q != j) spent += share(i, q) * share(q, j);
        }
        out += spent * spent;
    }
    return any ? out : std::nan("");
}

/// Unweighted, and weighted by a number that differs from pair to pair.
void check_constraint(const Matrix& matrix) {
    const auto graph = tests::csr_of(matrix);
    const std::size_t n = matrix.size();
    Weights plain(n, std::vector<double>(n, 0));
    Weights heavy = plain;
    std::vector<std::uint32_t> weights;
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < n; ++j) {
            if (!matrix[i][j]) continue;
            const auto weight = static_cast<std::uint32_t>(1 + (i + j) % 3 + i * j % 2);
            plain[i][j] = 1;
            heavy[i][j] = weight;
            weights.push_back(weight);
        }
    }
    const auto found = analysis::constraint(graph);
    const auto found_heavy = analysis::constraint(graph, weights);
    for (std::size_t i = 0; i < n; ++i) {
        const double expected = by_hand(plain, i);
        REQUIRE(std::isnan(found[i]) == std::isnan(expected));
        REQUIRE(std::isnan(found_heavy[i]) == std::isnan(expected));
        if (std::isnan(expected)) continue;
        REQUIRE(std::abs(found[i] - expected) < 1e-12);
        REQUIRE(std::abs(found_heavy[i] - by_hand(heavy, i)) < 1e-12);
    }
}

}  // namespace

TEST_CASE("constraint: the middle of a star is free, its ends depend on it alone") {
    const auto star = analysis::constraint(undirected(5, {{0, 1}, {0, 2}, {0, 3}}));
    CHECK(star[0] == doctest::Approx(1.0 / 3));
    CHECK(star[1] == doctest::Approx(1));
    CHECK(std::isnan(star[4]));
}

TEST_CASE("constraint: in a triangle half of what is spent comes back over the third") {
    // Each of two contacts: 1/2 directly and 1/2 * 1/2 over the other; squared, twice.
    const auto triangle = analysis::constraint(undirected(3, {{0, 1}, {1, 2}, {0, 2}}));
    for (const double value : triangle) CHECK(value == doctest::Approx(2 * 0.75 * 0.75));
}

TEST_CASE("constraint: all graphs of up to six and random ones equal the formula") {
    for (std::uint32_t n = 0; n <= 6; ++n) tests::for_all_graphs(n, check_constraint);
    tests::for_random_graphs(tests::Shape::undirected, check_constraint);
}
