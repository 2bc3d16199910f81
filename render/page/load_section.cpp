// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <set>
#include <tuple>

#include "graph/analysis/load.hpp"
#include "graph/model/words.hpp"
#include "render/page/parts.hpp"
#include "render/page/sections.hpp"
#include "render/view/wording.hpp"

namespace mandat::render {
namespace {

using analysis::MeetingTurn;
using analysis::PersonLoad;
using analysis::SeatHeld;

/// The code on the map where there is one: the row says the rest.
std::string code_or_name(const Facts& facts, const Node& body) {
    const std::string code = facts.code(body.id);
    return code.empty() ? facts.short_name(body) : code;
}

Html turn_item(const Facts& facts, const MeetingTurn& turn) {
    const Evidence& said = turn.edges.front()->evidence.front();
    Html out;
    out << "<li><a href=\"" << Fragment{sentence_dom_id(facts.sentences().number(said))} << "\">"
        << (turn.date.empty() ? turn.meeting->name : turn.date) << "</a>";
    if (turn.body != nullptr) out << " " << code_or_name(facts, *turn.body);
    if (!turn.paragraphs.empty()) out << ", §\u00a0" << turn.paragraphs;
    out << "</li>";
    return out;
}

Html seat_item(const Facts& facts, const SeatHeld& seat) {
    const std::string id = edge_dom_id(*seat.edges.front());
    Html out;
    out << "<li><a href=\"" << Fragment{id} << "\">" << code_or_name(facts, *seat.body) << "</a>";
    if (seat.role != Role::member) out << " " << phrase("role", to_word(seat.role));
    out << "</li>";
    return out;
}

Html seats_cell(const Facts& facts, const std::vector<SeatHeld>& seats) {
    Html items;
    std::vector<const Edge*> edges;
    for (const SeatHeld& seat : seats) {
        items << seat_item(facts, seat);
        edges.insert(edges.end(), seat.edges.begin(), seat.edges.end());
    }
    return opening(facts, seats.size(), items, edges);
}

Html turns_cell(const Facts& facts, const PersonLoad& load, Presence presence) {
    Html items;
    std::vector<const Edge*> edges;
    std::size_t number = 0;
    for (const MeetingTurn& turn : load.meetings) {
        if (turn.presence != presence) continue;
        items << turn_item(facts, turn);
        edges.push_back(turn.edges.front());
        ++number;
    }
    return opening(facts, number, items, edges);
}

Html tasks_cell(const Facts& facts, const PersonLoad& load) {
    Html items;
    for (const Edge* task : load.assignments) {
        const std::string id = edge_dom_id(*task);
        items << "<li><a href=\"" << Fragment{id} << "\" lang=\"sv\">"
              << facts_of<TaskFacts>(*task).what << "</a></li>";
    }
    return opening(facts, load.assignments.size(), items, load.assignments);
}

Html days_cell(const Facts& facts, const PersonLoad& load) {
    Html items;
    std::vector<const Edge*> edges;
    for (const MeetingTurn& turn : load.meetings) {
        const bool crowded =
            std::any_of(load.days.begin(), load.days.end(),
                        [&](const analysis::CrowdedDay& day) { return day.date == turn.date; });
        if (crowded) edges.push_back(turn.edges.front());
    }
    for (const analysis::CrowdedDay& day : load.days) {
        items << "<li>" << day.date;
        for (const Node* meeting : day.meetings) {
            const Node* body = facts.body_of(*meeting);
            items << ", " << (body == nullptr ? meeting->name : code_or_name(facts, *body));
        }
        items << "</li>";
    }
    return opening(facts, load.days.size(), items, edges);
}

Html hours_cell(const PersonLoad& load) {
    const auto minutes = value(load, analysis::LoadPart::minutes);
    Html out;
    if (!minutes) {
        out << "–";
        return out;
    }
    constexpr double hour = 60.0;
    out << Both{decimal(*minutes / hour, Language::sv), decimal(*minutes / hour, Language::en)};
    return out;
}

Html load_row(const Facts& facts, const PersonLoad& load) {
    std::vector<const Node*> homes;
    for (const analysis::Home& home : load.homes) {
        if (std::find(homes.begin(), homes.end(), home.place) == homes.end())
            homes.push_back(home.place);
    }
    Html out;
    out << "<tr><th scope=\"row\">" << node_link(facts, load.person->id) << "</th><td>"
        << node_links(facts, homes) << "</td><td>" << seats_cell(facts, load.seats) << "</td><td>"
        << seats_cell(facts, load.functions) << "</td><td>"
        << turns_cell(facts, load, Presence::present) << "</td><td>"
        << turns_cell(facts, load, Presence::absent) << "</td><td>" << hours_cell(load)
        << "</td><td>" << tasks_cell(facts, load) << "</td><td>" << days_cell(facts, load)
        << "</td><td>" << load.alone() << "</td></tr>\n";
    return out;
}

}  // namespace

Html load_section(const Facts& facts) {
    analysis::LoadReport report = analysis::load(facts.network());
    const auto place = [](const PersonLoad& load) {
        return std::tuple(-std::ssize(load.seats), -std::ssize(load.meetings),
                          sort_key(load.person->name), load.person->id);
    };
    std::sort(report.people.begin(), report.people.end(),
              [&](const PersonLoad& a, const PersonLoad& b) { return place(a) < place(b); });
    Html lede;
    lede << phrase("load.lede");
    Html out = open_section("load", phrase("load.title"), lede);
    if (report.people.empty()) {
        out << "<p class=\"calm\">" << phrase("load.none") << "</p></section>\n";
        return out;
    }
    out << filter_field("load-table")
        << open_table({.id = "load-table",
                       .caption = phrase("load.title"),
                       .columns = {"seats.person", "load.home", "load.seats", "load.functions",
                                   "load.attended", "load.absent", "load.hours", "load.tasks",
                                   "load.days", "load.alone"}})
        << "<tbody>\n";
    for (const PersonLoad& load : report.people) out << load_row(facts, load);
    out << "</tbody>" << close_table() << "</section>\n";
    return out;
}

}  // namespace mandat::render
