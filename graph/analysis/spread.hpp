// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

namespace mandat::analysis {

/// How a figure spreads over people: the sorted values and what they come to.
struct Spread {
    std::vector<double> sorted;  ///< ascending; those for whom the figure is not known left out
    double sum = 0;
    double median = 0;  ///< 0 without values
    double gini = 0;    ///< as gini() of concentration.hpp
};

/// Where one figure stands among them.
struct Standing {
    std::size_t below = 0;  ///< with less
    std::size_t same = 0;   ///< itself among them
    std::size_t above = 0;  ///< with more; the rank is above + 1

    friend bool operator==(const Standing&, const Standing&) = default;
};

/// requires  values >= 0
/// cost      O(n log n)
[[nodiscard]] Spread spread_of(std::vector<double> values);

/// As quantile() of concentration.hpp.
[[nodiscard]] double quantile(const Spread& spread, double share);

/// cost  O(log n)
[[nodiscard]] Standing standing(const Spread& spread, double value);

}  // namespace mandat::analysis
