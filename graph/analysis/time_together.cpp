// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/time_together.hpp"

#include <algorithm>
#include <numeric>
#include <string>
#include <utility>

#include "graph/base/date.hpp"

namespace mandat::analysis {
namespace {

using Day = std::chrono::sys_days;

std::optional<Days> days_of(const Edge& edge) {
    const auto since = parse_iso_date(edge.since);
    const auto until = parse_iso_date(edge.until);
    if (!since || !until || !since->ok() || !until->ok()) return std::nullopt;
    const Days days{Day(*since), Day(*until)};
    if (days.second < days.first) return std::nullopt;
    return days;
}

int minutes_of(const Node& meeting) {
    const auto* facts = std::get_if<MeetingFacts>(&meeting.facts);
    if (facts == nullptr) return 0;
    return std::accumulate(facts->sessions.begin(), facts->sessions.end(), 0,
                           [](int sum, const Session& s) { return sum + s.minutes; });
}

}  // namespace

void append_days_held(std::span<const Edge* const> seat, const GoesOn& goes_on,
                      std::vector<Days>& out) {
    if (seat.size() == 1) {
        if (const auto days = days_of(*seat.front())) out.push_back(*days);
        return;
    }
    std::vector<std::pair<Days, const Edge*>> periods;
    for (const Edge* edge : seat) {
        if (const auto days = days_of(*edge)) periods.emplace_back(*days, edge);
    }
    std::sort(periods.begin(), periods.end(),
              [](const auto& a, const auto& b) { return a.first < b.first; });
    const Edge* last = nullptr;  // the one seen last of the period that out ends with
    for (const auto& [days, edge] : periods) {
        if (last == nullptr ||
            (days.first > out.back().second + std::chrono::days(1) && !goes_on(*last, *edge))) {
            out.push_back(days);
            last = edge;
        } else if (days.second > out.back().second) {
            out.back().second = days.second;
            last = edge;
        }
    }
}

std::optional<int> days_together(std::span<const Days> one, std::span<const Days> other) {
    if (one.empty() || other.empty()) return std::nullopt;
    int sum = 0;
    for (const Days& a : one) {
        for (const Days& b : other) {
            const auto shared = std::min(a.second, b.second) - std::max(a.first, b.first);
            sum += std::max(0, static_cast<int>(shared.count()) + 1);
        }
    }
    return sum;
}

Presences::Presences(const Network& network, const std::function<bool(const Edge&)>& keep) {
    for (const Edge* edge : network.edges(EdgeKind::attended)) {
        if (keep && !keep(*edge)) continue;
        const auto* facts = std::get_if<AttendanceFacts>(&edge->facts);
        if (facts != nullptr && facts->presence == Presence::absent) continue;
        const Node* person = network.node(edge->from);
        const Node* meeting = network.node(edge->to);
        if (person != nullptr && meeting != nullptr) by_person_[person].push_back({meeting, edge});
    }
    for (auto& [person, attendances] : by_person_)
        std::stable_sort(attendances.begin(), attendances.end(), earlier);
}

/// Nodes of a network stand by their ids.
bool Presences::earlier(const Attendance& a, const Attendance& b) { return a.meeting < b.meeting; }

std::span<const Presences::Attendance> Presences::of(const Party& party,
                                                     std::vector<Attendance>& room) const {
    const auto add = [&](const Node* person) {
        if (const auto found = by_person_.find(person); found != by_person_.end())
            room.insert(room.end(), found->second.begin(), found->second.end());
    };
    if (party.others.empty()) {
        const auto found = by_person_.find(party.node);
        if (found == by_person_.end()) return {};
        return found->second;
    }
    add(party.node);
    for (const Node* other : party.others) add(other);
    std::stable_sort(room.begin(), room.end(), earlier);
    return room;
}

std::vector<MeetingTogether> Presences::together(const Party& left, const Party& right) const {
    std::vector<Attendance> left_room;
    std::vector<Attendance> right_room;
    const std::span<const Attendance> one = of(left, left_room);
    const std::span<const Attendance> other = of(right, right_room);
    std::vector<MeetingTogether> out;
    auto b = other.begin();
    for (const Attendance& a : one) {
        while (b != other.end() && b->meeting < a.meeting) ++b;
        if (b == other.end()) break;
        // Two lines of one person at a meeting are one presence.
        if (b->meeting != a.meeting || (!out.empty() && out.back().meeting == a.meeting)) continue;
        out.push_back({a.meeting, a.edge, b->edge, minutes_of(*a.meeting)});
    }
    return out;
}

}  // namespace mandat::analysis
