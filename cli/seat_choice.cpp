// SPDX-License-Identifier: Apache-2.0
#include "cli/seat_choice.hpp"

#include <memory>

namespace mandat::cli {

analysis::SeatTableOptions seats_for(const Network& network, const AnswerOptions& options,
                                     analysis::Identities identities) {
    analysis::SeatTableOptions out;
    out.identities = identities;
    const analysis::Period period =
        options.on.empty() ? options.period : analysis::Period{options.on, options.on};
    if (period == analysis::Period{}) return out;
    // A meeting of an earlier day was still a meeting together on the day asked about.
    const analysis::Period events =
        options.on.empty() ? options.period : analysis::Period{"", options.on};
    const auto timeline = std::make_shared<analysis::Timeline>(network);
    out.keep = [timeline, period, events](const Edge& edge) {
        return timeline->holds_within(edge, analysis::is_event(edge.kind) ? events : period);
    };
    return out;
}

}  // namespace mandat::cli
