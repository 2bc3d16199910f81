// SPDX-License-Identifier: Apache-2.0
#include "render/page/parts.hpp"

#include <set>
#include <tuple>

#include "graph/model/words.hpp"
#include "render/view/element_id.hpp"

namespace mandat::render {
namespace {

std::string_view shape(Role role) {
    switch (role) {
        case Role::chair: return "m-chair";
        case Role::vice_chair:
        case Role::second_vice_chair: return "m-vice";
        case Role::member: return "m-member";
        case Role::substitute: return "m-substitute";
        case Role::secretary: return "m-secretary";
        case Role::coordinator:
        case Role::project_leader:
        case Role::liaison: return "m-link";
        case Role::staff:
        case Role::other: return "m-staff";
    }
    return "m-staff";
}

Html linked_name(const Node& node) {
    const std::string id = element_id(node.id);
    Html out;
    out << "<a href=\"" << Fragment{id} << "\"><bdi>" << node.name << "</bdi></a>";
    return out;
}

Html one_sentence(const Facts& facts, const Evidence& e) {
    Html out;
    out << "<li><q lang=\"sv\">" << e.quote << "</q><cite>" << facts.file_name(e.document);
    if (e.paragraph != 0) out << ", §&nbsp;" << e.paragraph;
    if (e.page != 0) out << ", " << phrase("place.page") << "&nbsp;" << e.page;
    if (e.line != 0) out << ", " << phrase("place.line") << "&nbsp;" << e.line;
    out << "</cite></li>";
    return out;
}

}  // namespace

Html node_link(const Facts& facts, std::string_view id) {
    Html out;
    const Node* node = facts.network().node(id);
    if (node == nullptr) {
        out << "<span class=\"unknown\">" << phrase("unknown") << "</span>";
        return out;
    }
    return linked_name(*node);
}

Html node_links(const std::vector<const Node*>& nodes) {
    Html out;
    for (const Node* node : nodes) {
        if (!out.empty()) out << ", ";
        out << linked_name(*node);
    }
    return out;
}

Html source_label(const Facts& facts, const Evidence& evidence) {
    Html out;
    const Node* meeting = facts.meeting_in(evidence.document);
    const std::string date = meeting == nullptr ? "" : facts_of<MeetingFacts>(*meeting).date;
    if (date.empty()) {
        out << facts.file_name(evidence.document);
    } else {
        out << "<span class=\"nowrap\">" << date << "</span>";
    }
    if (evidence.paragraph != 0)
        out << " <span class=\"nowrap\">§ " << evidence.paragraph << "</span>";
    return out;
}

Html evidence_list(const Facts& facts, const std::vector<Evidence>& evidence) {
    Html out;
    out << "<ol class=\"sentences\">";
    std::set<std::tuple<std::string_view, int, std::string_view>> seen;
    for (const Evidence& e : evidence) {
        // Several rules may have read the same words; the reader wants them once.
        if (seen.insert({e.document, e.line, e.quote}).second) out << one_sentence(facts, e);
    }
    out << "</ol>";
    return out;
}

Html evidence_details(const Facts& facts, const std::vector<Evidence>& evidence) {
    Html out;
    if (evidence.empty()) return out;
    out << "<details class=\"evidence\"><summary>" << source_label(facts, evidence.front());
    if (evidence.size() > 1) {
        out << " <span class=\"more\">+" << evidence.size() - 1 << "</span>";
    }
    out << "</summary>" << evidence_list(facts, evidence) << "</details>";
    return out;
}

Html period(std::string_view since, std::string_view until) {
    Html out;
    if (since.empty() && until.empty()) return out;
    out << "<span class=\"nowrap\">" << (since.empty() ? until : since) << "</span>";
    if (!since.empty() && !until.empty() && since != until) {
        out << "&nbsp;– <span class=\"nowrap\">" << until << "</span>";
    }
    return out;
}

Html derived_tag(Certainty certainty) {
    Html out;
    if (certainty == Certainty::implied) {
        out << "<span class=\"derived\">" << phrase("certainty.implied") << "</span>";
    }
    return out;
}

std::string edge_dom_id(const Edge& edge) {
    constexpr std::string_view usual = "n-e--";
    const std::string id = element_id(edge.id);
    return "edge-" + id.substr(id.starts_with(usual) ? usual.size() : 2);
}

Html role_mark(const Edge& edge, int hue) {
    Html out;
    out << "<svg class=\"mark c" << hue;
    if (edge.certainty == Certainty::implied) out << " implied";
    out << "\" viewBox=\"0 0 20 20\" aria-hidden=\"true\"><use href=\"#"
        << shape(facts_of<MemberFacts>(edge).role) << "\"/></svg>";
    return out;
}

Html filter_field(std::string_view table_id) {
    Html out;
    out << "<div class=\"filter script-only\"><label>" << phrase("filter.label")
        << " <input type=\"search\" autocomplete=\"off\" spellcheck=\"false\" data-filter=\""
        << Attribute{table_id} << "\"></label> <output></output></div>";
    return out;
}

Html open_section(std::string_view id, const Phrase& title, const Html& lede) {
    Html out;
    out << "<section id=\"" << Attribute{id} << "\" aria-labelledby=\"title-" << Attribute{id}
        << "\">\n<div class=\"head\"><h2 id=\"title-" << Attribute{id} << "\">" << title << "</h2>";
    if (!lede.empty()) out << "<p class=\"lede\">" << lede << "</p>";
    out << "</div>\n";
    return out;
}

}  // namespace mandat::render
