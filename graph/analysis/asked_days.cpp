// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/asked_days.hpp"

namespace mandat::analysis {

bool counts(const Timeline& timeline, const Edge& edge, const AskedDays& asked) {
    if (is_event(edge.kind)) return edge.since.empty() || asked.events().contains(edge.since);
    return asked.day.empty() ? timeline.holds_within(edge, asked.period)
                             : timeline.holds_on(edge, asked.day);
}

}  // namespace mandat::analysis
