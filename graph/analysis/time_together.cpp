// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/time_together.hpp"

#include <algorithm>
#include <chrono>
#include <numeric>
#include <string>
#include <utility>

#include "graph/base/date.hpp"

namespace mandat::analysis {
namespace {

using Day = std::chrono::sys_days;

/// First and last day.
using Days = std::pair<Day, Day>;

std::optional<Days> days_of(const Edge& edge) {
    const auto since = parse_iso_date(edge.since);
    const auto until = parse_iso_date(edge.until);
    if (!since || !until || !since->ok() || !until->ok()) return std::nullopt;
    const Days days{Day(*since), Day(*until)};
    if (days.second < days.first) return std::nullopt;
    return days;
}

/// Periods in order, those that touch made one.
std::vector<Days> joined(std::span<const Edge* const> seats) {
    std::vector<Days> periods;
    for (const Edge* edge : seats) {
        if (const auto days = days_of(*edge)) periods.push_back(*days);
    }
    std::sort(periods.begin(), periods.end());
    std::vector<Days> out;
    for (const Days& days : periods) {
        if (!out.empty() && days.first <= out.back().second + std::chrono::days(1)) {
            out.back().second = std::max(out.back().second, days.second);
        } else {
            out.push_back(days);
        }
    }
    return out;
}

int minutes_of(const Node& meeting) {
    const auto* facts = std::get_if<MeetingFacts>(&meeting.facts);
    if (facts == nullptr) return 0;
    return std::accumulate(facts->sessions.begin(), facts->sessions.end(), 0,
                           [](int sum, const Session& s) { return sum + s.minutes; });
}

}  // namespace

std::optional<int> days_together(std::span<const Edge* const> left,
                                 std::span<const Edge* const> right) {
    const std::vector<Days> one = joined(left);
    const std::vector<Days> other = joined(right);
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
}

std::vector<Presences::Attendance> Presences::of(const Party& party) const {
    std::vector<Attendance> out;
    const auto add = [&](const Node* person) {
        if (const auto found = by_person_.find(person); found != by_person_.end())
            out.insert(out.end(), found->second.begin(), found->second.end());
    };
    add(party.node);
    for (const Node* other : party.others) add(other);
    // Nodes of a network stand by their ids.
    std::stable_sort(out.begin(), out.end(), [](const Attendance& a, const Attendance& b) {
        return a.meeting < b.meeting;
    });
    return out;
}

std::vector<MeetingTogether> Presences::together(const Party& left, const Party& right) const {
    const std::vector<Attendance> one = of(left);
    const std::vector<Attendance> other = of(right);
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
