// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/concentration.hpp"

#include <cmath>
#include <vector>

#include <doctest/doctest.h>

#include "tests/support/small_graphs.hpp"

using namespace mandat;
using namespace mandat::analysis;

namespace {

using Values = std::vector<double>;

/// The definition: the mean difference of all pairs over twice the mean.
double gini_by_hand(const Values& values) {
    double differences = 0;
    double sum = 0;
    for (const double a : values) {
        sum += a;
        for (const double b : values) differences += std::abs(a - b);
    }
    const auto n = static_cast<double>(values.size());
    return sum > 0 ? differences / (2 * n * sum) : 0;
}

}  // namespace

TEST_CASE("concentration: Gini is 0 when all have the same and nearly 1 when one has all") {
    CHECK(gini(Values{}) == 0);
    CHECK(gini(Values{0, 0, 0}) == 0);
    CHECK(gini(Values{7}) == doctest::Approx(0));
    CHECK(gini(Values{3, 3, 3, 3}) == doctest::Approx(0));
    CHECK(gini(Values{0, 0, 0, 8}) == doctest::Approx(0.75));
    // 1 and 3: |1 - 3| twice, over 2 * 2 * 4
    CHECK(gini(Values{3, 1}) == doctest::Approx(0.25));
}

TEST_CASE("concentration: Gini equals its definition on all lists of up to five small counts") {
    for (int code = 0; code < 4 * 4 * 4 * 4 * 4; ++code) {
        Values values;
        for (int rest = code, i = 0; i < 5; ++i, rest /= 4) values.push_back(rest % 4);
        for (; !values.empty(); values.pop_back())
            REQUIRE(gini(values) == doctest::Approx(gini_by_hand(values)).epsilon(1e-12));
    }
}

TEST_CASE("concentration: Gini equals its definition on random lists") {
    for (unsigned seed = 1; seed <= 200; ++seed) {
        tests::Random random(seed);
        Values values(1 + random.below(60));
        for (double& value : values) value = random.below(1000);
        REQUIRE(std::abs(gini(values) - gini_by_hand(values)) < 1e-12);
    }
}

TEST_CASE("concentration: quantiles lie on straight lines between the sorted values") {
    const Values values{40, 10, 20, 30};
    CHECK(quantile(values, 0) == 10);
    CHECK(quantile(values, 1) == 40);
    CHECK(quantile(values, 0.25) == doctest::Approx(17.5));
    CHECK(median(values) == doctest::Approx(25));
    CHECK(median(Values{5, 1, 9}) == 5);
    CHECK(median(Values{}) == 0);
    CHECK(quantile(Values{6}, 0.9) == 6);
}

TEST_CASE("concentration: the rank counts those below whole and equals half") {
    CHECK(rank_among(Values{1, 2, 2, 5}, 2) == doctest::Approx(0.5));
    CHECK(rank_among(Values{1, 2, 2, 5}, 5) == doctest::Approx(0.875));
    CHECK(rank_among(Values{1, 2, 2, 5}, 9) == 1);
    CHECK(rank_among(Values{1, 2}, 0) == 0);
    CHECK(rank_among(Values{}, 3) == 0.5);
    CHECK(rank_among(Values{4, 4}, 4) == 0.5);
}
