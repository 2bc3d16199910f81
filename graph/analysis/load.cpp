// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/load.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "graph/analysis/assignments.hpp"
#include "graph/analysis/load_meetings.hpp"
#include "graph/analysis/load_seats.hpp"
#include "graph/analysis/occasion.hpp"

namespace mandat::analysis {
namespace {

constexpr double heavy_share = 0.1;  // at most one in ten has more

template <typename Items, typename Test>
std::size_t count_where(const Items& items, Test test) {
    return static_cast<std::size_t>(std::count_if(items.begin(), items.end(), test));
}

using EdgesByPerson = std::unordered_map<std::string_view, std::vector<const Edge*>>;

/// What was handed to a person, or to a role that the person is said to hold, and is open.
EdgesByPerson open_assignments(const Network& network, const Period& period) {
    EdgesByPerson out;
    for (const Edge& edge : network.edges()) {
        if (!is_handed_over(edge.kind) || !is_open(edge)) continue;
        if (!period.to.empty() && edge.since > period.to) continue;
        const Node* taker = network.node(edge.to);
        if (taker == nullptr) continue;
        if (const auto* role = std::get_if<RoleFacts>(&taker->facts))
            taker = network.node(role->held_by);
        if (taker != nullptr && taker->kind == NodeKind::person) out[taker->id].push_back(&edge);
    }
    for (auto& [person, edges] : out) {
        std::stable_sort(edges.begin(), edges.end(),
                         [](const Edge* a, const Edge* b) { return a->since < b->since; });
    }
    return out;
}

bool names_anything(const PersonLoad& load) {
    return !load.meetings.empty() || !load.seats.empty() || !load.functions.empty() ||
           !load.assignments.empty();
}

std::optional<double> minutes_of(const PersonLoad& load) {
    int minutes = 0;
    bool known = true;
    bool any = false;
    for (const MeetingTurn& turn : load.meetings) {
        if (turn.presence != Presence::present) continue;
        known = known && turn.whole() && turn.timed;
        if (!turn.whole() || !turn.minutes) continue;
        any = true;
        minutes += *turn.minutes;
    }
    if (!any && !known) return std::nullopt;
    return minutes;
}

std::optional<double> share_alone(const PersonLoad& load) {
    const std::size_t known = count_where(
        load.seats, [](const SeatHeld& seat) { return seat.company != Company::unknown; });
    if (known == 0) return std::nullopt;
    return static_cast<double>(load.alone()) / static_cast<double>(known);
}

}  // namespace

std::size_t PersonLoad::attended() const {
    return count_where(meetings, [](const auto& t) { return t.presence == Presence::present; });
}

std::size_t PersonLoad::absent() const { return meetings.size() - attended(); }

std::size_t PersonLoad::in_part() const {
    return count_where(meetings, [](const auto& t) { return !t.paragraphs.empty(); });
}

std::size_t PersonLoad::untimed() const {
    return count_where(meetings, [](const auto& t) { return t.whole() && !t.timed; });
}

std::size_t PersonLoad::working_groups() const {
    return count_where(seats,
                       [](const SeatHeld& s) { return s.body->kind == NodeKind::working_group; });
}

std::size_t PersonLoad::alone() const {
    return count_where(seats, [](const SeatHeld& s) { return s.company == Company::alone; });
}

const Spread& LoadReport::spread(LoadPart part) const {
    return spreads[static_cast<std::size_t>(part)];
}

const PersonLoad* LoadReport::find(std::string_view person) const {
    const auto hit = std::lower_bound(
        people.begin(), people.end(), person,
        [](const PersonLoad& load, std::string_view id) { return load.person->id < id; });
    return hit == people.end() || hit->person->id != person ? nullptr : &*hit;
}

std::optional<double> value(const PersonLoad& load, LoadPart part) {
    const auto number = [](std::size_t count) { return static_cast<double>(count); };
    switch (part) {
        case LoadPart::meetings: return number(load.meetings.size());
        case LoadPart::attended: return number(load.attended());
        case LoadPart::absent: return number(load.absent());
        case LoadPart::minutes: return minutes_of(load);
        case LoadPart::seats: return number(load.seats.size());
        case LoadPart::working_groups: return number(load.working_groups());
        case LoadPart::functions: return number(load.functions.size());
        case LoadPart::assignments: return number(load.assignments.size());
        case LoadPart::crowded_days: return number(load.days.size());
        case LoadPart::alone: return share_alone(load);
    }
    return std::nullopt;
}

std::vector<LoadPart> heaviest_parts(const LoadReport& report, const PersonLoad& load) {
    std::vector<std::pair<double, LoadPart>> found;
    for (std::size_t i = 0; i < load_parts; ++i) {
        const auto part = static_cast<LoadPart>(i);
        const auto own = value(load, part);
        const Spread& spread = report.spread(part);
        if (!own || *own <= spread.median) continue;
        const double above = static_cast<double>(standing(spread, *own).above) /
                             static_cast<double>(spread.sorted.size());
        if (above <= heavy_share) found.emplace_back(above, part);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<LoadPart> out;
    for (const auto& [above, part] : found) out.push_back(part);
    return out;
}

LoadReport load(const Network& network, const AskedDays& asked) {
    LoadReport out;
    out.asked = asked;
    const Period days = asked.events();
    const Timeline timeline(network);
    const Occasions occasions(network);
    const Homes homes(network, timeline);
    const Seating seating(network, timeline, homes, asked);
    EdgesByPerson assignments = open_assignments(network, days);
    for (const Node* person : network.nodes(NodeKind::person)) {
        if (person->collective) continue;
        PersonLoad one;
        one.person = person;
        one.homes = homes.within(person->id, asked.states());
        one.meetings = meeting_turns(network, occasions, person->id, days);
        one.days = crowded_days(one.meetings);
        one.seats = seating.seats(person->id);
        one.functions = seating.functions(person->id);
        if (const auto hit = assignments.find(person->id); hit != assignments.end())
            one.assignments = std::move(hit->second);
        if (names_anything(one)) out.people.push_back(std::move(one));
    }
    count_possible_seats(network, out.people);
    for (std::size_t i = 0; i < load_parts; ++i) {
        std::vector<double> values;
        for (const PersonLoad& one : out.people) {
            if (const auto own = value(one, static_cast<LoadPart>(i))) values.push_back(*own);
        }
        out.spreads[i] = spread_of(std::move(values));
    }
    return out;
}

}  // namespace mandat::analysis
