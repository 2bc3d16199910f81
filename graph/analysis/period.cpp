// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/period.hpp"

#include <algorithm>
#include <chrono>

#include "graph/base/date.hpp"

namespace mandat::analysis {
namespace {

void widen(Period& period, const std::string& day) {
    // An impossible day is kept in the network as it was written; it dates nothing.
    const auto date = parse_iso_date(day);
    if (!date || !date->ok()) return;
    if (period.from.empty() || day < period.from) period.from = day;
    if (day > period.to) period.to = day;
}

/// Days on which something was seen; what is planned for a later day is not.
Period days_read(const Network& network) {
    Period out;
    for (const Node& node : network.nodes()) {
        if (const auto* meeting = std::get_if<MeetingFacts>(&node.facts)) {
            widen(out, meeting->date);
            widen(out, meeting->end_date);
        }
    }
    if (!out.to.empty()) return out;
    for (const Edge& edge : network.edges()) {
        widen(out, edge.since);
        widen(out, edge.until);
    }
    return out;
}

/// Whether a day is one of the two told last: most seats of a body were seen on the same days.
bool is_latest(const std::vector<std::string_view>& days, std::string_view day) {
    const std::size_t n = days.size();
    return (n > 0 && days[n - 1] == day) || (n > 1 && days[n - 2] == day);
}

bool listed(const Network& network, const NodeId& meeting) {
    return !network.to(meeting, EdgeKind::attended).empty();
}

}  // namespace

bool is_event(EdgeKind kind) {
    switch (kind) {
        case EdgeKind::attended:
        case EdgeKind::substituted_for:
        case EdgeKind::verified:
        case EdgeKind::presented:
        case EdgeKind::met:
        case EdgeKind::treated:
        case EdgeKind::assignment:
        case EdgeKind::creates_group:
        case EdgeKind::referral:
        case EdgeKind::staffs:
        case EdgeKind::report_back:
        case EdgeKind::escalation:
        case EdgeKind::proposed:
        case EdgeKind::voted:
        case EdgeKind::reserved:
        case EdgeKind::recused:
        case EdgeKind::refers_to:
        case EdgeKind::succeeded_by:
        case EdgeKind::possible_same_as: return true;
        default: return false;
    }
}

bool shows_all(const Edge& edge) {
    const auto* seat = std::get_if<MemberFacts>(&edge.facts);
    return seat == nullptr || (seat->basis != Basis::decision && seat->basis != Basis::appointment);
}

std::string day_before(std::string_view iso_day) {
    const auto date = parse_iso_date(iso_day);
    if (!date || !date->ok()) return {};
    return to_string(Date(std::chrono::sys_days(*date) - std::chrono::days(1)));
}

std::string last_day_of(std::string_view when) {
    if (const std::size_t slash = when.find('/'); slash != std::string_view::npos)
        return last_day_of(when.substr(slash + 1));
    if (const auto day = parse_iso_date(when)) return day->ok() ? std::string(when) : "";
    if (when.size() != 7) return {};
    const auto first = parse_iso_date(std::string(when) + "-01");
    if (!first || !first->ok()) return {};
    return to_string(Date(first->year() / first->month() / std::chrono::last));
}

Timeline::Timeline(const Network& network) : network_(network), read_(days_read(network)) {
    for (const Edge& edge : network.edges()) {
        if (is_event(edge.kind) || !shows_all(edge)) continue;
        std::vector<std::string_view>& days = seen_[{edge.kind, edge.to}];
        for (const std::string* day : {&edge.since, &edge.until}) {
            if (!day->empty() && !is_latest(days, *day)) days.push_back(*day);
        }
    }
    for (const Edge* edge : network.edges(EdgeKind::met)) {
        // A meeting of which no list of those present was read shows nobody's absence.
        const auto seats = seen_.find({EdgeKind::member_of, edge->from});
        if (seats != seen_.end() && listed(network, edge->to)) seats->second.push_back(edge->since);
    }
    for (auto& [key, days] : seen_) {
        std::sort(days.begin(), days.end());
        days.erase(std::unique(days.begin(), days.end()), days.end());
    }
}

bool Timeline::stood_on(const Edge& edge, std::string_view iso_day) const {
    if (is_event(edge.kind)) return holds_on(edge, iso_day);
    if (!edge.since.empty() && iso_day < edge.since) return false;
    if (edge.until.empty() || iso_day <= edge.until) return true;
    const auto* seat = std::get_if<MemberFacts>(&edge.facts);
    if (seat != nullptr && seat->ended) return false;
    if (edge.kind == EdgeKind::represents) {
        const std::string last = last_day(edge);
        return last.empty() || iso_day <= last;
    }
    const auto seen = seen_.find({edge.kind, edge.to});
    if (seen == seen_.end()) return true;
    const auto next = std::upper_bound(seen->second.begin(), seen->second.end(), edge.until);
    return next == seen->second.end() || *next > iso_day;
}

std::string Timeline::last_day(const Edge& edge) const {
    if (edge.until.empty() || is_event(edge.kind)) return edge.until;
    if (edge.kind == EdgeKind::represents) {
        // Whom else the place sends says nothing about this one.
        std::string next;
        for (const Edge* other : network_.from(edge.from, edge.kind)) {
            const bool later = other->since > edge.until;
            if (later && (next.empty() || other->since < next)) next = other->since;
        }
        return next.empty() ? "" : std::max(day_before(next), edge.until);
    }
    const auto* seat = std::get_if<MemberFacts>(&edge.facts);
    const bool stated = seat != nullptr && seat->ended;
    const auto seen = seen_.find({edge.kind, edge.to});
    const bool still_there = seen == seen_.end() || seen->second.back() <= edge.until;
    return still_there && !stated ? "" : edge.until;
}

bool Timeline::holds_on(const Edge& edge, std::string_view iso_day) const {
    return holds_within(edge, {std::string(iso_day), std::string(iso_day)});
}

bool Timeline::holds_within(const Edge& edge, const Period& period) const {
    if (!period.to.empty() && !edge.since.empty() && period.to < edge.since) return false;
    if (period.from.empty()) return true;
    const std::string last = last_day(edge);
    return last.empty() || period.from <= last;
}

}  // namespace mandat::analysis
