// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "graph/model/words.hpp"
#include "render/page/parts.hpp"
#include "render/page/seating.hpp"
#include "render/page/sections.hpp"

namespace mandat::render {
namespace {

constexpr std::size_t bar_limit = 12;
constexpr std::size_t most_cells = 4000;  // of a brief page; a table of more is a list

Html legend() {
    Html out;
    out << "<ul class=\"legend\" aria-hidden=\"true\">";
    for (const Role role : {Role::chair, Role::vice_chair, Role::member, Role::substitute,
                            Role::secretary, Role::staff, Role::coordinator}) {
        Edge sample;
        sample.facts = MemberFacts{.role = role, .role_as_written = {}, .basis = Basis::attendance};
        out << "<li>" << role_mark(sample, 0) << phrase("legend", to_word(role)) << "</li>";
    }
    Edge derived;
    derived.certainty = Certainty::implied;
    derived.facts = MemberFacts{};
    out << "<li>" << role_mark(derived, 0) << phrase("legend.implied") << "</li></ul>";
    return out;
}

Html cell(const Facts& facts, const std::vector<const Edge*>& seats) {
    Html out;
    if (seats.empty()) {
        out << "<td></td>";
        return out;
    }
    const Edge& lead = *seats.front();
    const Role role = facts_of<MemberFacts>(lead).role;
    const std::string id = edge_dom_id(lead);
    out << "<td data-rank=\"" << static_cast<int>(role) + 1 << "\"><a href=\"" << Fragment{id}
        << "\">" << role_mark(lead, facts.hue(lead.to));
    const Phrase words = phrase("role", to_word(role));
    if (role != Role::member) {
        out << "<b aria-hidden=\"true\">" << phrase("role_short", to_word(role)) << "</b>";
    }
    out << words;
    if (lead.certainty == Certainty::implied) {
        out << "<span class=\"vh\">, " << phrase("certainty.implied") << "</span>";
    }
    for (std::size_t i = 1; i < seats.size(); ++i) {
        out << "<span class=\"vh\">, "
            << phrase("role", to_word(facts_of<MemberFacts>(*seats[i]).role)) << "</span>";
    }
    out << "</a></td>";
    return out;
}

/// Its length is said by the style sheet, which has as many classes.
Html bar(std::size_t bodies) {
    Html out;
    out << "<i class=\"bar b" << std::min(bodies, bar_limit) << "\"></i>" << bodies;
    return out;
}

Html place_cell(const Facts& facts, const SeatRow& row, bool first) {
    Html out;
    if (first) {
        out << "<td class=\"place\">";
    } else {
        out << "<td class=\"place again\">";
    }
    if (row.places.empty()) {
        out << "<span class=\"unknown\">" << phrase("seats.no_place") << "</span>";
    } else {
        out << node_links(facts, row.places);
    }
    out << "</td>";
    return out;
}

Html head_row(const Facts& facts, const Seating& seating) {
    Html out;
    out << "<thead><tr><th scope=\"col\" class=\"place\" aria-sort=\"ascending\"><span "
           "class=\"label\">"
        << phrase("seats.place") << "</span></th><th scope=\"col\" class=\"who\">"
        << "<span class=\"label\">" << phrase("seats.person") << "</span></th>";
    for (const SeatColumn& column : seating.columns) out << body_head(facts, *column.body);
    out << "<th scope=\"col\" class=\"total\"><span class=\"label\">" << phrase("seats.total")
        << "</span></th></tr></thead>\n";
    return out;
}

Html seat_table(const Facts& facts, const Seating& seating) {
    Html out;
    out << filter_field("seat-table")
        << "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-labelledby=\"title-seats\">"
        << "<table id=\"seat-table\" class=\"matrix grouped\" data-sortable><caption class=\"vh\">"
        << phrase("seats.caption") << "</caption>" << head_row(facts, seating) << "<tbody>\n";
    const Node* before = nullptr;
    bool any = false;
    for (const SeatRow& row : seating.rows) {
        const Node* place = row.places.empty() ? nullptr : row.places.front();
        const bool first = !any || place != before;
        before = place;
        any = true;
        const std::string id = row_id(facts, *row.holder);
        out << "<tr id=\"" << Attribute{id} << "\"";
        if (first) out << " class=\"first\"";
        out << ">";
        out << place_cell(facts, row, first) << "<th scope=\"row\">"
            << node_link(facts, row.holder->id) << "</th>";
        for (const auto& seats : row.seats) out << cell(facts, seats);
        out << "<td class=\"total\">" << bar(row.bodies) << "</td></tr>\n";
    }
    out << "</tbody></table></div>\n" << legend();
    return out;
}

/// Where somebody sits, in words: a table of so many bodies would be empty cells.
Html seats_in_words(const Facts& facts, const SeatRow& row) {
    Html out;
    for (const auto& seats : row.seats) {
        if (seats.empty()) continue;
        if (!out.empty()) out << ", ";
        const Edge& lead = *seats.front();
        const std::string id = edge_dom_id(lead);
        const Role role = facts_of<MemberFacts>(lead).role;
        out << "<a href=\"" << Fragment{id} << "\">"
            << facts.short_name(*facts.network().node(lead.to)) << "</a>";
        if (role != Role::member) out << " (" << phrase("role", to_word(role)) << ")";
        out << derived_tag(lead.certainty);
    }
    return out;
}

Html seat_list(const Facts& facts, const Seating& seating) {
    Html out;
    out << filter_field("seat-table")
        << open_table({.id = "seat-table",
                       .caption = phrase("seats.list_caption"),
                       .columns = {"seats.place", "seats.person", "seats.where", "seats.total"}})
        << "<tbody>\n";
    for (const SeatRow& row : seating.rows) {
        const std::string id = row_id(facts, *row.holder);
        out << "<tr id=\"" << Attribute{id} << "\"><td>" << node_links(facts, row.places)
            << "</td><th scope=\"row\">" << node_link(facts, row.holder->id) << "</th><td>"
            << seats_in_words(facts, row) << "</td><td>" << row.bodies << "</td></tr>\n";
    }
    out << "</tbody>" << close_table();
    return out;
}

Html roster_line(const Facts& facts, const Edge& seat) {
    const auto member = facts_of<MemberFacts>(seat);
    const std::string id = edge_dom_id(seat);
    Html out;
    out << "<li id=\"" << Attribute{id} << "\">" << node_link(facts, seat.from) << " ";
    if (!member.role_as_written.empty()) {
        out << "<span lang=\"sv\">" << member.role_as_written << "</span> ";
    } else if (member.role != Role::member) {
        out << phrase("role", to_word(member.role)) << " ";
    }
    out << derived_tag(seat.certainty);
    // On a brief page they open from the table.
    if (!facts.is_brief()) out << " " << sources(facts, seat.evidence);
    out << "</li>\n";
    return out;
}

Html roster(const Facts& facts, const Node& body) {
    const auto seats = seats_in(facts.network(), body);
    Html out;
    if (seats.empty()) return out;
    const std::string id = row_id(facts, body);
    out << "<article class=\"roster-of\" id=\"" << Attribute{id} << "\"><div><p class=\"kicker\">"
        << phrase("kind", to_word(body.kind)) << "</p><h4>" << node_link(facts, body.id)
        << "</h4><p class=\"size\">" << seats.size() << " "
        << number_word(seats.size(), phrase("n.seat")) << "</p></div><ul class=\"roster\">\n";
    for (const Edge* seat : seats) out << roster_line(facts, *seat);
    out << "</ul></article>\n";
    return out;
}

Html rosters(const Facts& facts) {
    Html out;
    out << "<h3>" << phrase("seats.by_body") << "</h3>\n";
    for (const NodeKind kind : {NodeKind::body, NodeKind::working_group, NodeKind::focus_area,
                                NodeKind::project, NodeKind::organisation}) {
        for (const Node* body : facts.network().nodes(kind)) out << roster(facts, *body);
    }
    return out;
}

}  // namespace

Html seats_section(const Facts& facts) {
    const Seating seating = seating_of(facts);
    Html lede;
    lede << phrase("seats.lede");
    Html out = open_section("seats", phrase("seats.title"), lede);
    if (seating.rows.empty()) {
        out << "<p class=\"calm\">" << phrase("seats.none") << "</p>\n";
    } else {
        const bool large =
            facts.is_brief() && seating.rows.size() * seating.columns.size() > most_cells;
        out << (large ? seat_list(facts, seating) : seat_table(facts, seating)) << rosters(facts);
    }
    if (!seating.without_seat.empty()) {
        out << "<h3>" << phrase("seats.without") << "</h3><p class=\"names\">";
        for (const Node* person : seating.without_seat) {
            const std::string id = row_id(facts, *person);
            out << "<span id=\"" << Attribute{id} << "\">" << node_link(facts, person->id)
                << "</span> ";
        }
        out << "</p>\n";
    }
    out << "</section>\n";
    return out;
}

}  // namespace mandat::render
