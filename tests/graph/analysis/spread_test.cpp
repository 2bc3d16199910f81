// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/spread.hpp"

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

#include <doctest/doctest.h>

using namespace mandat::analysis;

TEST_CASE("spread: Gini is 0 for equals, 0.75 when one of four has all, 0 when there is nothing") {
    CHECK(spread_of({2, 2, 2}).gini == doctest::Approx(0));
    CHECK(spread_of({0, 0, 0, 8}).gini == doctest::Approx(0.75));
    // |1-3| twice over four pairs, mean 2: 4 / (2 * 4 * 2)
    CHECK(spread_of({3, 1}).gini == doctest::Approx(0.25));
    CHECK(spread_of({0, 0}).gini == 0);
    CHECK(spread_of({}).gini == 0);
}

TEST_CASE("spread: quantiles lie on the line between two values") {
    const Spread spread = spread_of({4, 1, 2, 3});
    CHECK(quantile(spread, 0) == 1);
    CHECK(quantile(spread, 0.5) == doctest::Approx(2.5));
    CHECK(quantile(spread, 0.25) == doctest::Approx(1.75));
    CHECK(quantile(spread, 1) == 4);
    CHECK(quantile(spread_of({7}), 0.9) == 7);
    CHECK(quantile(spread_of({}), 0.5) == 0);
}

TEST_CASE("spread: a standing counts those below, level and above") {
    const Spread spread = spread_of({0, 1, 1, 3});
    CHECK(standing(spread, 1) == Standing{1, 2, 1});
    CHECK(standing(spread, 3) == Standing{3, 1, 0});
    CHECK(standing(spread, 2) == Standing{3, 0, 1});
}

TEST_CASE("spread: equals its naive oracle on seeded values") {
    for (unsigned seed = 1; seed <= 200; ++seed) {
        CAPTURE(seed);
        std::mt19937 random(seed);
        std::vector<double> values(1 + random() % 12);
        for (double& value : values) value = static_cast<double>(random() % 5);
        const Spread spread = spread_of(values);
        double differences = 0;
        double sum = 0;
        for (const double a : values) {
            sum += a;
            for (const double b : values) differences += std::abs(a - b);
        }
        const auto n = static_cast<double>(values.size());
        CHECK(spread.sum == sum);
        CHECK(spread.gini == doctest::Approx(sum > 0 ? differences / (2 * n * sum) : 0));
        for (const double value : values) {
            Standing counted;
            for (const double other : values) {
                if (other < value) ++counted.below;
                if (other == value) ++counted.same;
                if (other > value) ++counted.above;
            }
            CHECK(standing(spread, value) == counted);
        }
    }
}
