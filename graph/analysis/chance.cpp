// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/chance.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace mandat::analysis {
namespace {

// Terms this much smaller than their sum no longer change it.
constexpr double negligible = 1e-17;

}  // namespace

Chance::Chance(std::uint32_t population)
    : population_(population), log_factorial_(std::size_t{population} + 1, 0) {
    // A table instead of lgamma: nine of these for each of millions of pairs; and lgamma writes to
    // a global. Added up in long double, for a million terms would cost six digits.
    long double sum = 0;
    for (std::size_t n = 1; n < log_factorial_.size(); ++n) {
        sum += std::log(static_cast<long double>(n));
        log_factorial_[n] = static_cast<double>(sum);
    }
}

double Chance::log_choose(std::uint32_t n, std::uint32_t k) const {
    return log_factorial_[n] - log_factorial_[k] - log_factorial_[n - k];
}

double Chance::log_exactly(std::uint32_t left, std::uint32_t right, std::uint32_t shared) const {
    return log_choose(left, shared) + log_choose(population_ - left, right - shared) -
           log_choose(population_, right);
}

double Chance::expected(std::uint32_t left, std::uint32_t right) const {
    if (population_ == 0) return 0;
    return static_cast<double>(left) * static_cast<double>(right) /
           static_cast<double>(population_);
}

double Chance::at_least(std::uint32_t left, std::uint32_t right, std::uint32_t shared) const {
    assert(left <= population_ && right <= population_);
    const std::uint32_t most = std::min(left, right);
    // So many have to be shared, for they do not fit beside each other.
    const std::uint32_t least = left + right > population_ ? left + right - population_ : 0;
    if (shared <= least) return 1;
    if (shared > most) return 0;
    // P(k + 1) / P(k) = (left - k)(right - k) / ((k + 1)(population - left - right + k + 1)).
    const auto ratio = [&](double k) {
        const double rest = static_cast<double>(population_) - left - right;
        return (left - k) * (right - k) / ((k + 1) * (rest + k + 1));
    };
    // Always summed away from the mean, so that terms only shrink.
    if (shared > expected(left, right)) {
        double sum = 1;
        double term = 1;
        for (std::uint32_t k = shared; k < most && term > negligible * sum; ++k)
            sum += term *= ratio(k);
        return std::min(1.0, sum * std::exp(log_exactly(left, right, shared)));
    }
    double sum = 1;
    double term = 1;
    for (std::uint32_t k = shared - 1; k > least && term > negligible * sum; --k)
        sum += term /= ratio(k - 1.0);
    return std::max(0.0, 1 - sum * std::exp(log_exactly(left, right, shared - 1)));
}

}  // namespace mandat::analysis
