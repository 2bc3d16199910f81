// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <charconv>

#include "graph/analysis/changes.hpp"
#include "render/page/parts.hpp"
#include "render/page/sections.hpp"

namespace mandat::render {
namespace {

using analysis::Change;
using analysis::ChangeKind;

std::string_view word_of(ChangeKind kind) {
    switch (kind) {
        case ChangeKind::joined: return "joined";
        case ChangeKind::left: return "left";
        case ChangeKind::new_role: return "new_role";
        case ChangeKind::succeeded: return "succeeded";
        case ChangeKind::represents: return "represents";
        case ChangeKind::created: return "created";
        case ChangeKind::part_added: return "part_added";
        case ChangeKind::part_ended: return "part_ended";
        case ChangeKind::renamed: return "renamed";
        case ChangeKind::first_seen: return "first_seen";
        case ChangeKind::handed_over: return "handed_over";
        case ChangeKind::moved: return "moved";
    }
    return "joined";
}

/// What changed; where it is a task, with a link to its row.
Html change_link(const Change& change) {
    const bool is_task =
        change.now != nullptr && std::holds_alternative<TaskFacts>(change.now->facts);
    Html out;
    if (is_task) {
        const std::string id = edge_dom_id(*change.now);
        out << "<a href=\"" << Fragment{id} << "\">";
    }
    out << phrase("change", word_of(change.kind));
    if (is_task) out << "</a>";
    return out;
}

Html change_row(const Facts& facts, const Change& change) {
    std::vector<const Edge*> edges;
    for (const Edge* edge : {change.now, change.before}) {
        if (edge != nullptr) edges.push_back(edge);
    }
    Html out;
    out << "<tr><td>" << change.day << "</td><td>" << change_link(change)
        << "</td><th scope=\"row\">" << node_link(facts, change.subject->id) << "</th><td>";
    if (change.object != nullptr) out << node_link(facts, change.object->id);
    out << "</td><td>"
        << (edges.empty() ? sources(facts, change.subject->evidence) : sources(facts, edges))
        << "</td></tr>\n";
    return out;
}

}  // namespace

analysis::Period compared_days(const Facts& facts) {
    analysis::Period out = facts.timeline().read();
    constexpr std::size_t year_digits = 4;
    int year = 0;
    const char* const end = out.to.data() + std::min(year_digits, out.to.size());
    if (std::from_chars(out.to.data(), end, year).ptr != end || year < 1) return out;
    // A year is what an organisation looks back on; over more, most would be "new".
    out.from = std::max(out.from, std::to_string(year - 1) + out.to.substr(year_digits));
    return out;
}

Html changes_section(const Facts& facts) {
    const analysis::Period days = compared_days(facts);
    std::vector<Change> changes;
    if (!days.from.empty() && days.from < days.to)
        changes =
            analysis::changes_between(facts.network(), {.from = days.from, .to = days.to}).changes;
    Html lede;
    if (changes.empty()) {
        lede << phrase("changes.lede");
    } else {
        lede << fill(phrase("changes.between"), {long_date(days.from), long_date(days.to)});
    }
    Html out = open_section("changes", phrase("changes.title"), lede);
    if (changes.empty()) {
        out << "<p class=\"calm\">" << phrase("changes.none") << "</p></section>\n";
        return out;
    }
    out << filter_field("change-table")
        << open_table({.id = "change-table",
                       .caption = phrase("changes.title"),
                       .columns = {"changes.day", "changes.what", "changes.subject",
                                   "changes.object", "source"}})
        << "<tbody>\n";
    for (const Change& change : changes) out << change_row(facts, change);
    out << "</tbody>" << close_table() << "</section>\n";
    return out;
}

}  // namespace mandat::render
