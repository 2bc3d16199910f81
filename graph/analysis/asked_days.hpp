// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "graph/analysis/period.hpp"

namespace mandat::analysis {

/// The days a question is about: a period, or how it was on one day. Nothing given: all that was
/// read.
struct AskedDays {
    Period period{};
    std::string day{};  ///< ISO; empty: not asked for

    /// Days whose meetings count: those of the period, and none after the day.
    [[nodiscard]] Period events() const {
        Period out = period;
        if (!day.empty() && (out.to.empty() || day < out.to)) out.to = day;
        return out;
    }

    /// Days on one of which a seat has to have held: the day, or any of the period.
    [[nodiscard]] Period states() const { return day.empty() ? period : Period{day, day}; }

    friend bool operator==(const AskedDays&, const AskedDays&) = default;
};

/// Whether a relation counts for the question: what was done by that day, or within that period;
/// what held on it. What has no date counts always.
[[nodiscard]] bool counts(const Timeline& timeline, const Edge& edge, const AskedDays& asked);

}  // namespace mandat::analysis
