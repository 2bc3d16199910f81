// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/concentration.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <vector>

namespace mandat::analysis {
namespace {

std::vector<double> sorted(std::span<const double> values) {
    std::vector<double> out(values.begin(), values.end());
    std::sort(out.begin(), out.end());
    return out;
}

}  // namespace

double gini(std::span<const double> counts) {
    const std::vector<double> ascending = sorted(counts);
    double sum = 0;
    double by_rank = 0;
    double rank = 0;
    for (const double count : ascending) {
        assert(count >= 0);
        rank += 1;
        sum += count;
        by_rank += rank * count;
    }
    if (sum <= 0) return 0;
    return 2 * by_rank / (rank * sum) - (rank + 1) / rank;
}

double quantile(std::span<const double> values, double share) {
    assert(share >= 0 && share <= 1);
    if (values.empty()) return 0;
    const std::vector<double> ascending = sorted(values);
    const double place = share * static_cast<double>(ascending.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, ascending.size() - 1);
    return ascending[below] + (place - std::floor(place)) * (ascending[above] - ascending[below]);
}

double median(std::span<const double> values) { return quantile(values, 0.5); }

double rank_among(std::span<const double> peers, double value) {
    if (peers.empty()) return 0.5;
    double below = 0;
    for (const double peer : peers) {
        if (peer < value) below += 1;
        if (peer == value) below += 0.5;
    }
    return below / static_cast<double>(peers.size());
}

}  // namespace mandat::analysis
