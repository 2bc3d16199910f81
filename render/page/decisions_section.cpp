// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <tuple>

#include "render/page/parts.hpp"
#include "render/page/sections.hpp"

namespace mandat::render {
namespace {

/// Items without a plain number ("4.5", "F3", none) keep the order of the minutes.
int heading_line(const Node& decision) {
    for (const Evidence& e : decision.evidence) {
        if (e.rule == "heading") return e.line;
    }
    return 0;
}

std::vector<const Node*> decisions_of(const Network& network, const Node& meeting) {
    std::vector<const Node*> out;
    for (const Edge* e : network.from(meeting.id, EdgeKind::treated)) {
        if (const Node* decision = network.node(e->to)) out.push_back(decision);
    }
    const auto place = [](const Node* n) {
        const auto f = facts_of<DecisionFacts>(*n);
        return std::tuple(f.paragraph, f.letter, heading_line(*n), n->id);
    };
    std::sort(out.begin(), out.end(),
              [&place](const Node* a, const Node* b) { return place(a) < place(b); });
    return out;
}

Html points(const std::vector<std::string>& texts) {
    Html out;
    if (texts.size() == 1) {
        out << "<span lang=\"sv\">" << texts.front() << "</span>";
    } else if (!texts.empty()) {
        out << "<ol class=\"points\" lang=\"sv\">";
        for (const std::string& text : texts) out << "<li>" << text << "</li>";
        out << "</ol>";
    }
    return out;
}

Html outcome_cell(const std::string& status) {
    Html out;
    if (status == "none") {
        out << "<td class=\"quiet\">";
    } else {
        out << "<td>";
    }
    out << phrase("outcome", status) << "</td>";
    return out;
}

Html decision_row(const Facts& facts, const Node& decision) {
    const auto f = facts_of<DecisionFacts>(decision);
    const std::string id = row_id(facts, decision);
    Html out;
    out << "<tr id=\"" << Attribute{id} << "\"><td>";
    if (f.paragraph != 0) out << "§\u00a0" << f.paragraph;
    out << f.number;
    if (!f.letter.empty()) out << "\u00a0" << f.letter;
    out << "</td><th scope=\"row\"><a href=\"" << Fragment{id} << "\" lang=\"sv\">"
        << (f.title.empty() ? decision.name : f.title) << "</a></th>" << outcome_cell(f.status)
        << "<td class=\"what\">" << points(f.points) << "</td><td>"
        << sources(facts, decision.evidence) << "</td></tr>\n";
    return out;
}

/// A matter in a line: what was decided stands among the data.
Html brief_matter(const Facts& facts, const Node& decision) {
    const auto f = facts_of<DecisionFacts>(decision);
    const std::string id = row_id(facts, decision);
    Html out;
    out << "<li id=\"" << Attribute{id} << "\"><a href=\"" << Fragment{id} << "\">";
    if (f.paragraph != 0) out << "§\u00a0" << f.paragraph;
    out << f.number;
    if (!f.letter.empty()) out << "\u00a0" << f.letter;
    out << " " << (f.title.empty() ? decision.name : f.title) << "</a>";
    if (f.status == "decided") {
        out << " ✓";
    } else if (f.status != "none" && !f.status.empty()) {
        out << " – " << phrase("outcome", f.status);
    }
    out << "</li>\n";
    return out;
}

Html brief_meeting(const Facts& facts, const Node& meeting) {
    const auto decisions = decisions_of(facts.network(), meeting);
    Html out;
    if (decisions.empty()) return out;
    const std::string date = facts_of<MeetingFacts>(meeting).date;
    const Node* body = facts.body_of(meeting);
    out << "<tr><td>" << date << "</td><th scope=\"row\">"
        << node_link(facts, body == nullptr ? meeting.id : body->id)
        << "</th><td><ol class=\"matters\" lang=\"sv\">";
    for (const Node* decision : decisions) out << brief_matter(facts, *decision);
    out << "</ol></td></tr>\n";
    return out;
}

Html brief_table(const Html& rows) {
    Html out;
    out << filter_field("decision-table")
        << open_table({.id = "decision-table",
                       .caption = phrase("decisions.title"),
                       .columns = {"meetings.date", "meetings.body", "decisions.heading"}})
        << "<tbody>\n"
        << rows << "</tbody>" << close_table();
    return out;
}

Html meeting_group(const Facts& facts, const Node& meeting) {
    const auto decisions = decisions_of(facts.network(), meeting);
    Html out;
    if (decisions.empty()) return out;
    const std::string date = facts_of<MeetingFacts>(meeting).date;
    const Node* body = facts.body_of(meeting);
    out << "<tbody><tr class=\"group\"><th scope=\"rowgroup\" colspan=\"5\">";
    if (!date.empty()) out << "<span class=\"date\">" << date << "</span> ";
    out << node_link(facts, body == nullptr ? meeting.id : body->id) << "</th></tr>\n";
    for (const Node* decision : decisions) out << decision_row(facts, *decision);
    out << "</tbody>\n";
    return out;
}

/// Decisions that are referred to but whose minutes were not among the inputs.
Html unread(const Facts& facts) {
    Html items;
    for (const Node* node : facts.network().nodes(NodeKind::decision)) {
        const auto f = facts_of<DecisionFacts>(*node);
        if (f.known) continue;
        const std::string id = row_id(facts, *node);
        items << "<li id=\"" << Attribute{id} << "\">" << node_link(facts, node->id);
        if (!f.body.empty()) items << ", " << node_link(facts, f.body);
        items << " " << sources(facts, node->evidence) << "</li>\n";
    }
    Html out;
    if (items.empty()) return out;
    out << "<h3>" << phrase("decisions.unread") << "</h3>\n<ul class=\"plain\">" << items
        << "</ul>\n";
    return out;
}

}  // namespace

Html decisions_section(const Facts& facts) {
    Html lede;
    lede << phrase(facts.is_brief() ? "decisions.brief" : "decisions.lede");
    Html out = open_section("decisions", phrase("decisions.title"), lede);
    Html groups;
    for (const Node* meeting : facts.meetings()) {
        groups << (facts.is_brief() ? brief_meeting(facts, *meeting)
                                    : meeting_group(facts, *meeting));
    }
    if (groups.empty()) {
        out << "<p class=\"calm\">" << phrase("decisions.none") << "</p>\n";
    } else if (facts.is_brief()) {
        out << brief_table(groups);
    } else {
        out << filter_field("decision-table")
            << "<div class=\"scroll\" tabindex=\"0\" role=\"group\" "
               "aria-labelledby=\"title-decisions\">"
               "<table class=\"list\" id=\"decision-table\"><caption class=\"vh\">"
            << phrase("decisions.title") << "</caption><thead><tr>";
        for (const std::string_view key : {"decisions.paragraph", "decisions.heading",
                                           "decisions.outcome", "decisions.points", "source"}) {
            out << "<th scope=\"col\">" << phrase(key) << "</th>";
        }
        out << "</tr></thead>\n" << groups << "</table></div>\n";
    }
    out << unread(facts) << "</section>\n";
    return out;
}

}  // namespace mandat::render
