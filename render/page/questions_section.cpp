// SPDX-License-Identifier: Apache-2.0
#include <cmath>

#include "graph/base/reasons.hpp"
#include "render/page/parts.hpp"
#include "render/page/sections.hpp"

namespace mandat::render {
namespace {

Html question(const Facts& facts, const Edge& edge) {
    const auto f = facts_of<QuestionFacts>(edge);
    const std::string id = edge_dom_id(edge);
    Html out;
    out << "<li class=\"card\" id=\"" << Attribute{id} << "\"><p class=\"ask\">"
        << phrase("questions.is") << " " << node_link(facts, edge.from) << " "
        << phrase("questions.and") << " " << node_link(facts, edge.to) << " "
        << phrase("questions.same") << "</p><p class=\"quiet\">" << phrase("questions.score") << " "
        << std::lround(f.score * 100) << "\u00a0%</p>";
    if (!f.reasons.empty()) {
        out << "<ul class=\"reasons\">";
        for (const std::string& reason : f.reasons) {
            out << "<li>"
                << Both{say_reason(reason, Language::sv), say_reason(reason, Language::en)}
                << "</li>";
        }
        out << "</ul>";
    }
    out << sources(facts, edge.evidence) << "</li>\n";
    return out;
}

Html brief_question(const Facts& facts, const Edge& edge) {
    const std::string id = edge_dom_id(edge);
    Html out;
    out << "<li id=\"" << Attribute{id} << "\">" << node_link(facts, edge.from) << " – "
        << node_link(facts, edge.to) << ", "
        << std::lround(facts_of<QuestionFacts>(edge).score * 100) << "\u00a0% <a href=\""
        << Fragment{id} << "\">?</a></li>\n";
    return out;
}

}  // namespace

Html questions_section(const Facts& facts) {
    const auto questions = facts.network().edges(EdgeKind::possible_same_as);
    Html lede;
    lede << phrase("questions.lede");
    Html out = open_section("questions", phrase("questions.title"), lede);
    if (questions.empty()) {
        out << "<p class=\"calm\">" << phrase("questions.none") << "</p>\n";
    } else if (facts.is_brief()) {
        out << "<ul class=\"said\">\n";
        for (const Edge* e : questions) out << brief_question(facts, *e);
        out << "</ul>\n";
    } else {
        out << "<ul class=\"cards\">\n";
        for (const Edge* e : questions) out << question(facts, *e);
        out << "</ul>\n";
    }
    out << "</section>\n";
    return out;
}

}  // namespace mandat::render
