// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/load_meetings.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>

namespace mandat::analysis {
namespace {

const AttendanceFacts& attendance_of(const Edge& edge) {
    static const AttendanceFacts none;
    const auto* facts = std::get_if<AttendanceFacts>(&edge.facts);
    return facts == nullptr ? none : *facts;
}

const MeetingFacts& facts_of(const Node& meeting) {
    static const MeetingFacts none;
    const auto* facts = std::get_if<MeetingFacts>(&meeting.facts);
    return facts == nullptr ? none : *facts;
}

/// What the lines of one list come to: one that says "present" outweighs one that says "absent",
/// one without §§ outweighs one with them.
void read_lines(MeetingTurn& turn) {
    const auto is_present = [](const Edge* edge) {
        return attendance_of(*edge).presence == Presence::present;
    };
    const bool present = std::any_of(turn.edges.begin(), turn.edges.end(), is_present);
    turn.presence = present ? Presence::present : Presence::absent;
    bool limited = present;
    for (const Edge* edge : turn.edges) {
        const AttendanceFacts& line = attendance_of(*edge);
        if (line.presence != turn.presence) continue;
        turn.capacity = std::min(turn.capacity, line.capacity);
        if (line.paragraphs.empty()) limited = false;
        if (!turn.paragraphs.empty() && !line.paragraphs.empty()) turn.paragraphs += ", ";
        turn.paragraphs += line.paragraphs;
    }
    if (!limited) turn.paragraphs.clear();
}

void read_times(MeetingTurn& turn) {
    const std::vector<Session>& sessions = facts_of(*turn.meeting).sessions;
    turn.timed = !sessions.empty();
    for (const Session& session : sessions) {
        if (session.minutes <= 0) {
            turn.timed = false;
        } else {
            turn.minutes = turn.minutes.value_or(0) + session.minutes;
        }
    }
}

/// A meeting on one of its days.
struct DaySession {
    const Node* meeting = nullptr;
    std::string start;  ///< empty: not stated
    std::string end;

    [[nodiscard]] bool has_times() const { return !start.empty() && !end.empty(); }
};

std::map<std::string, std::vector<DaySession>> sessions_by_day(
    const std::vector<MeetingTurn>& turns) {
    std::map<std::string, std::vector<DaySession>> out;
    for (const MeetingTurn& turn : turns) {
        const MeetingFacts& facts = facts_of(*turn.meeting);
        for (const Session& session : facts.sessions) {
            const std::string& day = session.date.empty() ? turn.date : session.date;
            // Past midnight it is the next day's business.
            const bool over_midnight = !session.end.empty() && session.end < session.start;
            out[day].push_back(
                {turn.meeting, session.start, over_midnight ? "24:00" : session.end});
        }
        if (!facts.sessions.empty()) continue;
        out[turn.date].push_back({turn.meeting, "", ""});
        if (!facts.end_date.empty() && facts.end_date != turn.date)
            out[facts.end_date].push_back({turn.meeting, "", ""});
    }
    out.erase("");
    return out;
}

std::optional<bool> overlapping(const std::vector<DaySession>& sittings) {
    bool all_known = true;
    for (std::size_t i = 0; i < sittings.size(); ++i) {
        for (std::size_t k = i + 1; k < sittings.size(); ++k) {
            const DaySession& a = sittings[i];
            const DaySession& b = sittings[k];
            if (a.meeting == b.meeting) continue;
            if (!a.has_times() || !b.has_times()) {
                all_known = false;
            } else if (a.start < b.end && b.start < a.end) {
                return true;
            }
        }
    }
    return all_known ? std::optional<bool>(false) : std::nullopt;
}

}  // namespace

std::vector<MeetingTurn> meeting_turns(const Network& network, const Occasions& occasions,
                                       std::string_view person, const Period& period) {
    std::map<const Node*, MeetingTurn> turns;
    for (const Edge* edge : network.from(person, EdgeKind::attended)) {
        const Node* const meeting = network.node(edge->to);
        if (meeting == nullptr) continue;
        std::string date = date_of(*meeting);
        if (date.empty()) date = edge->since;
        const bool asked = date.empty() ? period == Period{} : period.contains(date);
        if (!asked) continue;
        MeetingTurn& turn = turns[meeting];
        turn.meeting = meeting;
        turn.date = std::move(date);
        turn.edges.push_back(edge);
    }
    std::vector<MeetingTurn> out;
    for (auto& [meeting, turn] : turns) {
        turn.body = occasions.body_of(meeting->id);
        read_lines(turn);
        read_times(turn);
        out.push_back(std::move(turn));
    }
    std::sort(out.begin(), out.end(), [](const MeetingTurn& a, const MeetingTurn& b) {
        return std::tie(a.date, a.meeting->id) < std::tie(b.date, b.meeting->id);
    });
    return out;
}

std::vector<CrowdedDay> crowded_days(const std::vector<MeetingTurn>& turns) {
    std::vector<CrowdedDay> out;
    if (turns.size() < 2) return out;
    for (auto& [day, sittings] : sessions_by_day(turns)) {
        std::stable_sort(sittings.begin(), sittings.end(),
                         [](const DaySession& a, const DaySession& b) {
                             return std::make_tuple(a.start.empty(), a.start) <
                                    std::make_tuple(b.start.empty(), b.start);
                         });
        CrowdedDay crowded{day, {}, overlapping(sittings)};
        for (const DaySession& sitting : sittings) {
            const auto& known = crowded.meetings;
            if (std::find(known.begin(), known.end(), sitting.meeting) == known.end())
                crowded.meetings.push_back(sitting.meeting);
        }
        if (crowded.meetings.size() > 1) out.push_back(std::move(crowded));
    }
    return out;
}

}  // namespace mandat::analysis
