// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cstdio>

#include "graph/base/utf8.hpp"
#include "render/page/parts.hpp"
#include "render/page/sections.hpp"

namespace mandat::render {
namespace {

bool names_role(Role role, std::string_view as_written) {
    const std::string folded = utf8::fold(as_written);
    if (role == Role::secretary) return folded.find("sekreterare") != std::string::npos;
    return folded.find("ordforande") != std::string::npos &&
           folded.find("vice") == std::string::npos;
}

/// Who chaired or kept the minutes: a seat stated in these minutes, else what the attendance
/// line says.
std::vector<const Node*> officers(const Facts& facts, const Node& meeting, Role role) {
    const Network& network = facts.network();
    std::vector<const Node*> out;
    const auto add = [&](const std::string& id) {
        const Node* person = network.node(id);
        if (person != nullptr && std::find(out.begin(), out.end(), person) == out.end()) {
            out.push_back(person);
        }
    };
    if (const Node* body = facts.body_of(meeting)) {
        for (const Edge* seat : network.to(body->id, EdgeKind::member_of)) {
            if (facts_of<MemberFacts>(*seat).role != role) continue;
            const bool here = std::any_of(
                seat->evidence.begin(), seat->evidence.end(),
                [&](const Evidence& e) { return facts.meeting_in(e.document) == &meeting; });
            if (here) add(seat->from);
        }
    }
    if (!out.empty()) return out;
    for (const Edge* e : network.to(meeting.id, EdgeKind::attended)) {
        if (names_role(role, facts_of<AttendanceFacts>(*e).role_as_written)) add(e->from);
    }
    return out;
}

Html people(const Facts& facts, const std::vector<const Node*>& nodes) {
    Html out;
    if (nodes.empty()) {
        out << "–";
        return out;
    }
    return node_links(facts, nodes);
}

std::vector<const Node*> verifiers(const Network& network, const Node& meeting) {
    std::vector<const Node*> out;
    for (const Edge* e : network.to(meeting.id, EdgeKind::verified)) {
        if (const Node* person = network.node(e->from)) out.push_back(person);
    }
    return out;
}

/// "2,5" / "2.5" hours of all sessions; nothing when a session has no times.
Both hours(const MeetingFacts& meeting) {
    int minutes = 0;
    for (const Session& s : meeting.sessions) minutes += s.minutes;
    if (minutes <= 0) return {};
    std::array<char, 32> digits{};
    std::snprintf(digits.data(), digits.size(), "%d.%02d", minutes / 60, minutes % 60 * 100 / 60);
    std::string en = digits.data();
    while (en.back() == '0') en.pop_back();
    if (en.back() == '.') en.pop_back();
    std::string sv = en;
    std::replace(sv.begin(), sv.end(), '.', ',');
    return {sv + " h", en + " h"};
}

Html or_unknown(std::string_view text) {
    Html out;
    if (text.empty()) {
        out << "–";
    } else {
        out << text;
    }
    return out;
}

Html place(const Facts& facts, const MeetingFacts& f) {
    Html out;
    if (facts.is_brief()) {
        out << f.place;
        return out;
    }
    if (!f.place.empty()) out << "<span lang=\"sv\">" << f.place << "</span>";
    if (!f.mode.empty()) {
        if (!out.empty()) out << "<br>";
        out << "<span class=\"quiet\">" << phrase("mode", f.mode) << "</span>";
    }
    return out.empty() ? or_unknown({}) : out;
}

/// A count that opens to the names behind it.
Html presence_cell(const Facts& facts, const Node& meeting, Presence presence) {
    const Network& network = facts.network();
    Html names;
    std::vector<const Edge*> edges;
    for (const Edge* e : network.to(meeting.id, EdgeKind::attended)) {
        const Node* person = network.node(e->from);
        if (person == nullptr || facts_of<AttendanceFacts>(*e).presence != presence) continue;
        names << "<li>" << node_links(facts, {person}) << "</li>";
        edges.push_back(e);
    }
    Html out;
    out << "<td>" << opening(facts, edges.size(), names, edges) << "</td>";
    return out;
}

Html meeting_row(const Facts& facts, const Node& meeting) {
    const auto f = facts_of<MeetingFacts>(meeting);
    const Node* body = facts.body_of(meeting);
    const Both length = hours(f);
    const std::string id = row_id(facts, meeting);
    Html out;
    out << "<tr id=\"" << Attribute{id} << "\"><th scope=\"row\" class=\"nowrap\"><a href=\""
        << Fragment{id} << "\">" << (f.date.empty() ? meeting.name : f.date) << "</a>";
    if (!f.end_date.empty() && f.end_date != f.date) {
        out << "<br><span class=\"quiet\">– " << f.end_date << "</span>";
    }
    out << "</th><td>" << node_link(facts, body == nullptr ? "" : body->id) << "</td><td>"
        << place(facts, f) << "</td><td>" << (length.sv.empty() ? or_unknown({}) : Html{} << length)
        << "</td>" << presence_cell(facts, meeting, Presence::present)
        << presence_cell(facts, meeting, Presence::absent) << "<td>"
        << people(facts, officers(facts, meeting, Role::chair)) << "</td><td>"
        << people(facts, officers(facts, meeting, Role::secretary)) << "</td><td>"
        << people(facts, verifiers(facts.network(), meeting)) << "</td><td>"
        << or_unknown(f.next_meeting) << "</td></tr>\n";
    return out;
}

}  // namespace

Html meetings_section(const Facts& facts) {
    Html lede;
    lede << phrase("meetings.lede");
    Html out = open_section("meetings", phrase("meetings.title"), lede);
    if (facts.meetings().empty()) {
        out << "<p class=\"calm\">" << phrase("meetings.none") << "</p></section>\n";
        return out;
    }
    out << "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-labelledby=\"title-meetings\">"
           "<table class=\"list\" id=\"meeting-table\" data-sortable><caption class=\"vh\">"
        << phrase("meetings.title") << "</caption><thead><tr>";
    for (const std::string_view key :
         {"meetings.date", "meetings.body", "meetings.place", "meetings.hours", "meetings.present",
          "meetings.absent", "meetings.chair", "meetings.secretary", "meetings.verifiers",
          "meetings.next"}) {
        out << "<th scope=\"col\"><span class=\"label\">" << phrase(key) << "</span></th>";
    }
    out << "</tr></thead><tbody>\n";
    for (const Node* meeting : facts.meetings()) out << meeting_row(facts, *meeting);
    out << "</tbody></table></div>\n</section>\n";
    return out;
}

}  // namespace mandat::render
