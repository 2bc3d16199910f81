// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/coverage.hpp"
#include "render/page/parts.hpp"
#include "render/page/sections.hpp"

namespace mandat::render {
namespace {

using analysis::Absence;
using analysis::BodyCoverage;
using analysis::MissingMinutes;

Html coverage_row(const Facts& facts, const BodyCoverage& body) {
    Html meetings;
    std::vector<const Edge*> edges;
    for (const Node* meeting : body.meetings) {
        for (const Edge* met : facts.network().to(meeting->id, EdgeKind::met)) edges.push_back(met);
        meetings << "<li>" << node_link(facts, meeting->id) << "</li>";
    }
    Html out;
    out << "<tr><th scope=\"row\">" << node_link(facts, body.body->id) << "</th><td>"
        << opening(facts, body.meetings.size(), meetings, edges) << "</td><td>"
        << body.paragraphs_read << "</td><td>" << body.paragraphs_missing
        << "</td><td class=\"nowrap\">" << body.next_meeting << "</td></tr>\n";
    return out;
}

std::string_view word_of(Absence absence) {
    switch (absence) {
        case Absence::paragraphs_between: return "between";
        case Absence::paragraphs_before: return "before";
        case Absence::next_meeting: return "announced";
        case Absence::reference: return "reference";
    }
    return "reference";
}

Html missing_item(const Facts& facts, const MissingMinutes& one) {
    Html out;
    out << "<li>";
    if (one.body != nullptr) out << node_link(facts, one.body->id) << ": ";
    out << phrase("missing", word_of(one.absence));
    if (one.first_paragraph != 0) {
        out << " §\u00a0" << one.first_paragraph;
        if (one.last_paragraph > one.first_paragraph) out << "–" << one.last_paragraph;
    }
    if (!one.day.empty() && facts.is_brief()) out << " " << one.day;
    if (!one.day.empty() && !facts.is_brief()) out << " " << long_date(one.day);
    out << " ";
    if (!one.evidence.empty()) {
        out << sources(facts, one.evidence);
    } else if (one.told_by != nullptr) {
        out << sources(facts, std::vector{&one.told_by->evidence.front()});
    }
    out << "</li>\n";
    return out;
}

}  // namespace

Html method_section(const Facts& facts) {
    const analysis::Coverage coverage = analysis::survey_coverage(facts.network());
    Html lede;
    lede << phrase("method.lede");
    Html out = open_section("method", phrase("method.limits"), lede);
    out << "<ul class=\"lines\"><li>" << phrase("method.seen") << "</li><li>"
        << phrase("method.counted") << "</li><li>" << phrase("method.chance") << "</li><li>"
        << phrase("method.absent") << "</li></ul>\n";
    if (!coverage.bodies.empty()) {
        out << "<h3>" << phrase("method.coverage") << "</h3>\n"
            << open_table({.id = "coverage-table",
                           .caption = phrase("method.coverage"),
                           .columns = {"meetings.body", "method.meetings", "method.paragraphs",
                                       "method.missing", "meetings.next"}})
            << "<tbody>\n";
        for (const BodyCoverage& body : coverage.bodies) {
            if (!body.meetings.empty()) out << coverage_row(facts, body);
        }
        out << "</tbody>" << close_table();
    }
    if (!coverage.missing.empty()) {
        out << "<h3>" << phrase("method.absent_minutes") << "</h3>\n<ul class=\"lines\">\n";
        for (const MissingMinutes& one : coverage.missing) out << missing_item(facts, one);
        out << "</ul>\n";
    }
    out << "</section>\n";
    return out;
}

}  // namespace mandat::render
