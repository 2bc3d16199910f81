// SPDX-License-Identifier: Apache-2.0
#include "render/page/parts.hpp"

#include <algorithm>

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

Html linked_name(const Facts& facts, const Node& node) {
    const std::string id = row_id(facts, node);
    Html out;
    out << "<a href=\"" << Fragment{id} << "\">" << node.name << "</a>";
    return out;
}

constexpr std::size_t unfolded_sources = 6;

Html sentence_link(const Facts& facts, std::size_t number) {
    Html out;
    out << "<a href=\"" << Fragment{sentence_dom_id(number)} << "\">"
        << source_label(facts, *facts.sentences().all()[number]) << "</a>";
    return out;
}

Html numbered_link(std::size_t number, std::size_t place) {
    Html out;
    out << " <a href=\"" << Fragment{sentence_dom_id(number)} << "\">" << place << "</a>";
    return out;
}

/// The place of the first, and how many more there are.
Html brief_link(const Facts& facts, std::vector<std::size_t> numbers) {
    const std::size_t first = numbers.front();
    std::sort(numbers.begin(), numbers.end());
    Html out;
    out << "<a href=\"" << Fragment{facts.sentences().link_to(numbers)} << "\">"
        << source_label(facts, *facts.sentences().all()[first]);
    if (numbers.size() > 1) out << " +" << numbers.size() - 1;
    out << "</a>";
    return out;
}

std::vector<std::size_t> numbers_of(const Facts& facts, const std::vector<const Edge*>& edges) {
    std::vector<std::size_t> out;
    for (const Edge* edge : edges) {
        for (const Evidence& e : edge->evidence) out.push_back(facts.sentences().number(e));
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

Html source_links(const Facts& facts, const std::vector<std::size_t>& numbers) {
    Html out;
    if (numbers.empty()) return out;
    if (facts.is_brief()) return brief_link(facts, numbers);
    out << sentence_link(facts, numbers.front());
    const std::size_t shown =
        numbers.size() <= unfolded_sources + 1 ? numbers.size() : unfolded_sources;
    for (std::size_t i = 1; i < shown; ++i) out << numbered_link(numbers[i], i + 1);
    if (shown < numbers.size()) {
        out << " <details class=\"more\"><summary>+" << numbers.size() - shown << "</summary>";
        for (std::size_t i = shown; i < numbers.size(); ++i)
            out << numbered_link(numbers[i], i + 1);
        out << "</details>";
    }
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
    return linked_name(facts, *node);
}

Html node_links(const Facts& facts, const std::vector<const Node*>& nodes) {
    Html out;
    for (const Node* node : nodes) {
        if (!out.empty()) out << ", ";
        out << linked_name(facts, *node);
    }
    return out;
}

std::string row_id(const Facts& facts, const Node& node) {
    return "p" + std::to_string(facts.network().find(node.id).value_or(0));
}

Html source_label(const Facts& facts, const Evidence& evidence) {
    Html out;
    const Node* meeting = facts.meeting_in(evidence.document);
    const std::string date = meeting == nullptr ? "" : facts_of<MeetingFacts>(*meeting).date;
    out << (date.empty() ? facts.file_name(evidence.document) : date);
    if (evidence.paragraph != 0) out << " §\u00a0" << evidence.paragraph;
    return out;
}

Html sources(const Facts& facts, const std::vector<const Evidence*>& evidence) {
    std::vector<std::size_t> numbers;
    for (const Evidence* e : evidence) {
        const std::size_t number = facts.sentences().number(*e);
        if (std::find(numbers.begin(), numbers.end(), number) == numbers.end())
            numbers.push_back(number);
    }
    return source_links(facts, numbers);
}

Html sources(const Facts& facts, const std::vector<Evidence>& evidence) {
    return source_links(facts, facts.sentences().numbers(evidence));
}

Html sources(const Facts& facts, const std::vector<const Edge*>& edges) {
    std::vector<const Evidence*> evidence;
    for (const Edge* edge : edges) {
        for (const Evidence& e : edge->evidence) evidence.push_back(&e);
    }
    return sources(facts, evidence);
}

Html opening(const Facts& facts, std::size_t number, const Html& list_items,
             const std::vector<const Edge*>& edges) {
    Html out;
    if (number == 0 || list_items.empty()) {
        out << number;
        return out;
    }
    if (facts.is_brief() && !edges.empty()) {
        const std::string id = facts.sentences().link_to(numbers_of(facts, edges));
        out << "<a href=\"" << Fragment{id} << "\">" << number << "</a>";
        return out;
    }
    out << "<details><summary>" << number << "</summary><ul>" << list_items << "</ul></details>";
    return out;
}

std::string sentence_dom_id(std::size_t number) { return "x" + std::to_string(number + 1); }

Html open_table(const TableHead& head) {
    const bool sortable = head.order == TableHead::Order::sortable;
    Html out;
    out << "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-labelledby=\""
        << Attribute{head.id} << "-caption\"><table class=\"list\"";
    if (sortable) out << " data-sortable";
    out << " id=\"" << Attribute{head.id} << "\"><caption class=\"vh\" id=\"" << Attribute{head.id}
        << "-caption\">" << head.caption << "</caption><thead><tr>";
    for (const std::string_view key : head.columns) {
        if (sortable) {
            out << "<th scope=\"col\"><span class=\"label\">" << phrase(key) << "</span></th>";
        } else {
            out << "<th scope=\"col\">" << phrase(key) << "</th>";
        }
    }
    out << "</tr></thead>\n";
    return out;
}

Html close_table() {
    Html out;
    out << "</table></div>\n";
    return out;
}

Html period(std::string_view since, std::string_view until) {
    Html out;
    if (since.empty() && until.empty()) return out;
    out << "<span class=\"nowrap\">" << (since.empty() ? until : since) << "</span>";
    if (!since.empty() && !until.empty() && since != until) {
        out << "\u00a0– <span class=\"nowrap\">" << until << "</span>";
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
    return "e" + id.substr(id.starts_with(usual) ? usual.size() : 2);
}

Html role_mark(const Edge& edge, int hue) {
    Html out;
    out << "<svg class=\"mark c" << hue;
    if (edge.certainty == Certainty::implied) out << " implied";
    out << "\"><use href=\"#" << shape(facts_of<MemberFacts>(edge).role) << "\"/></svg>";
    return out;
}

Html body_head(const Facts& facts, const Node& body) {
    const std::string code = facts.code(body.id);
    Html out;
    out << "<th scope=\"col\" class=\"body c" << facts.hue(body.id)
        << "\"><span class=\"slant\"><span class=\"label\"><bdi>" << facts.short_name(body)
        << "</bdi></span></span>";
    if (!code.empty())
        out << "<span class=\"code\" aria-hidden=\"true\"><span>" << code << "</span></span>";
    out << "</th>";
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
