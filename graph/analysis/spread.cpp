// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/spread.hpp"

#include <algorithm>
#include <cassert>
#include <span>
#include <utility>

#include "graph/analysis/concentration.hpp"

namespace mandat::analysis {

Spread spread_of(std::vector<double> values) {
    Spread out;
    std::sort(values.begin(), values.end());
    for (const double value : values) {
        assert(value >= 0);
        out.sum += value;
    }
    out.gini = gini(values);
    out.median = median(values);
    out.sorted = std::move(values);
    return out;
}

double quantile(const Spread& spread, double share) {
    return quantile(std::span<const double>(spread.sorted), share);
}

Standing standing(const Spread& spread, double value) {
    const auto [first, last] = std::equal_range(spread.sorted.begin(), spread.sorted.end(), value);
    return {static_cast<std::size_t>(first - spread.sorted.begin()),
            static_cast<std::size_t>(last - first),
            static_cast<std::size_t>(spread.sorted.end() - last)};
}

}  // namespace mandat::analysis
