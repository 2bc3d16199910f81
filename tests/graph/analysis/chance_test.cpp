// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/chance.hpp"

#include <bit>
#include <cmath>
#include <cstdint>

#include <doctest/doctest.h>

using namespace mandat;
using analysis::Chance;

namespace {

/// By drawing every group of one size out of the population; the other is its first members.
double by_drawing(std::uint32_t population, std::uint32_t left, std::uint32_t right,
                  std::uint32_t shared) {
    const std::uint32_t first = (1U << left) - 1;
    double all = 0;
    double hits = 0;
    for (std::uint32_t drawn = 0; drawn < (1U << population); ++drawn) {
        if (static_cast<std::uint32_t>(std::popcount(drawn)) != right) continue;
        all += 1;
        if (static_cast<std::uint32_t>(std::popcount(drawn & first)) >= shared) hits += 1;
    }
    return hits / all;
}

}  // namespace

TEST_CASE("chance: two pairs out of four share both by one in six") {
    const Chance chance(4);
    CHECK(chance.expected(2, 2) == doctest::Approx(1));
    CHECK(chance.at_least(2, 2, 0) == 1);
    CHECK(chance.at_least(2, 2, 1) == doctest::Approx(5.0 / 6));
    CHECK(chance.at_least(2, 2, 2) == doctest::Approx(1.0 / 6));
    CHECK(chance.at_least(2, 2, 3) == 0);
}

TEST_CASE("chance: groups that do not fit beside each other must share") {
    const Chance chance(5);
    CHECK(chance.at_least(4, 3, 2) == 1);
    CHECK(chance.at_least(4, 3, 3) == doctest::Approx(0.4));
    CHECK(chance.at_least(5, 5, 5) == 1);
    CHECK(Chance(0).expected(0, 0) == 0);
    CHECK(Chance(0).at_least(0, 0, 0) == 1);
}

TEST_CASE("chance: all sizes in a population of up to nine equal drawing every group") {
    for (std::uint32_t population = 1; population <= 9; ++population) {
        const Chance chance(population);
        for (std::uint32_t left = 0; left <= population; ++left) {
            for (std::uint32_t right = 0; right <= population; ++right) {
                for (std::uint32_t shared = 0; shared <= population; ++shared) {
                    const double expected = by_drawing(population, left, right, shared);
                    REQUIRE(std::abs(chance.at_least(left, right, shared) - expected) < 1e-12);
                }
            }
        }
    }
}

TEST_CASE("chance: large populations keep their digits") {
    // All of a group of three out of a million in another of three: 1 / C(1000000, 3).
    const double rare = 6.0 / (1e6 * 999999.0 * 999998.0);
    const Chance chance(1'000'000);
    CHECK(std::abs(chance.at_least(3, 3, 3) / rare - 1) < 1e-9);
    // At least one of two singles: 1e-6. And none of the terms is lost far below the mean.
    CHECK(std::abs(chance.at_least(1, 1, 1) * 1e6 - 1) < 1e-9);
    CHECK(chance.at_least(500'000, 500'000, 1) == doctest::Approx(1));
    CHECK(chance.at_least(500'000, 500'000, 260'000) < 1e-90);
    const double half = chance.at_least(500'000, 500'000, 250'000);
    CHECK(half > 0.5);
    CHECK(half < 0.502);
}
