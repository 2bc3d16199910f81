// SPDX-License-Identifier: Apache-2.0
#include "cli/load_fact.hpp"

#include <set>

#include "cli/load_cells.hpp"
#include "cli/load_words.hpp"

namespace mandat::cli {
namespace {

using analysis::LoadPart;
using analysis::LoadReport;
using analysis::MeetingTurn;
using analysis::PersonLoad;
using analysis::SeatHeld;
using analysis::Spread;

const Phrase& fact_phrase(LoadPart part) {
    switch (part) {
        case LoadPart::meetings: return load_words::fact_meetings;
        case LoadPart::attended: return load_words::fact_attended;
        case LoadPart::absent: return load_words::fact_absent;
        case LoadPart::minutes: return load_words::fact_hours;
        case LoadPart::seats: return load_words::fact_seats;
        case LoadPart::working_groups: return load_words::fact_groups;
        case LoadPart::functions: return load_words::fact_functions;
        case LoadPart::assignments: return load_words::fact_tasks;
        case LoadPart::crowded_days: return load_words::fact_days;
        case LoadPart::alone: break;
    }
    return load_words::fact_alone;
}

/// Of how many: meetings and bodies that there are, what all have together.
std::string whole_of(LoadPart part, const LoadReport& report, const PersonLoad& load,
                     Language language) {
    std::set<const Node*> found;
    double minutes = 0;
    for (const PersonLoad& one : report.people) {
        for (const MeetingTurn& turn : one.meetings) {
            const bool fresh = part != LoadPart::seats && part != LoadPart::working_groups &&
                               found.insert(turn.meeting).second;
            if (fresh) minutes += turn.minutes.value_or(0);
        }
        for (const SeatHeld& seat : one.seats) {
            const bool counts =
                part == LoadPart::seats ||
                (part == LoadPart::working_groups && seat.body->kind == NodeKind::working_group);
            if (counts) found.insert(seat.body);
        }
    }
    switch (part) {
        case LoadPart::minutes: return figure(minutes, part, language);
        case LoadPart::functions:
        case LoadPart::assignments:
        case LoadPart::crowded_days: return figure(report.spread(part).sum, part, language);
        case LoadPart::alone: return std::to_string(with_home(load));
        default: return std::to_string(found.size());
    }
}

}  // namespace

std::string home_names(const PersonLoad& load) {
    std::string out;
    std::set<const Node*> told;
    for (const analysis::Home& home : load.homes) {
        if (told.insert(home.place).second) out += (out.empty() ? "" : ", ") + home.place->name;
    }
    return out;
}

std::string fact_of(LoadPart part, const LoadReport& report, const PersonLoad& load,
                    Language language) {
    const Spread& spread = report.spread(part);
    const std::string median = figure(spread.median, part, language);
    const std::string own = part == LoadPart::alone ? std::to_string(load.alone())
                                                    : figure(*value(load, part), part, language);
    return say(fact_phrase(part), language,
               {own, whole_of(part, report, load, language), median, home_names(load)});
}

}  // namespace mandat::cli
