// SPDX-License-Identifier: Apache-2.0
#include "render/view/structure.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "render/view/caption.hpp"
#include "render/view/card_facts.hpp"
#include "render/view/people.hpp"
#include "render/view/selection.hpp"
#include "render/view/wording.hpp"

namespace mandat::render {
namespace {

constexpr std::size_t names_in_note = 8;  // then "…": a note is a sentence, not a list

std::string kicker(const Selection& s, Word word, const NodeId& id) {
    return std::string(say(word, s.language)) + " " + s.codes.at(id);
}

void add_cards(const Selection& s, const std::vector<Membership>& all, StructureView& view) {
    for (const Node* body : s.bodies) {
        const Level level = s.levels.at(body->id);
        const Word word =
            level == Level::political ? Word::political_level : Word::leadership_level;
        view.bodies.push_back({body->id, s.name(*body), s.codes.at(body->id),
                               kicker(s, word, body->id), level, body_facts(s, *body, all),
                               Mark::none});
    }
    for (const Node* area : s.focus_areas) {
        view.focus_areas.push_back({area->id, area->name, s.codes.at(area->id),
                                    kicker(s, Word::focus_area, area->id), s.focus_number(area->id),
                                    focus_facts(s, *area), Mark::none});
    }
    for (const Node* group : s.groups) {
        view.groups.push_back({group->id, s.name(*group), s.codes.at(group->id),
                               kicker(s, Word::working_group, group->id), s.focus_number(group->id),
                               group_facts(s, *group, all), Mark::none});
    }
}

/// Body to body; several relations in one direction share a line.
void add_relations(const Selection& s, StructureView& view) {
    std::map<std::pair<NodeId, NodeId>, LinkView> lines;
    for (const Edge& e : s.network.edges()) {
        if (!is_relation(e.kind) || !s.levels.contains(e.from) || !s.levels.contains(e.to))
            continue;
        if (e.from == e.to) continue;
        const std::string label(say(relation_word(e.kind), s.language));
        const auto [at, fresh] = lines.try_emplace({e.from, e.to});
        LinkView& line = at->second;
        if (fresh) {
            line.kind = LinkKind::relation;
            line.from = e.from;
            line.to = e.to;
            line.certainty = e.certainty;
            line.label = label;
            continue;
        }
        if (e.certainty == Certainty::explicit_) line.certainty = e.certainty;
        if (line.label.find(label) == std::string::npos) line.label += ", " + label;
    }
    for (auto& [ends, line] : lines) view.links.push_back(std::move(line));
}

Certainty certainty_between(const Network& network, const NodeId& from, const NodeId& to) {
    for (const Edge& e : network.edges()) {
        if (e.from == from && e.to == to && e.certainty == Certainty::explicit_)
            return Certainty::explicit_;
    }
    return Certainty::implied;
}

void add_structure(const Selection& s, StructureView& view) {
    const auto add = [&](LinkKind kind, const NodeId& from, const NodeId& to) {
        LinkView link;
        link.kind = kind;
        link.from = from;
        link.to = to;
        link.focus = s.focus_number(to);
        link.certainty = certainty_between(s.network, from, to);
        view.links.push_back(std::move(link));
    };
    for (const Node* area : s.focus_areas) {
        NodeId last;
        for (const Edge* e : s.network.to(area->id, EdgeKind::has_focus_area)) {
            if (s.levels.contains(e->from) && e->from != last)
                add(LinkKind::focus, e->from, area->id);
            last = e->from;
        }
    }
    for (const Node* group : s.groups) {
        const auto parent = s.parents.find(group->id);
        if (parent != s.parents.end()) add(LinkKind::group, parent->second, group->id);
    }
}

std::string listed(const std::vector<std::string>& names, Language language) {
    if (names.size() <= names_in_note) return join(names, language);
    std::string out;
    for (std::size_t i = 0; i < names_in_note; ++i) out += names[i] + ", ";
    return out + "…";
}

std::vector<std::string> notes(const Selection& s, const People& found) {
    std::vector<std::string> out;
    const Language language = s.language;
    if (s.bodies.empty() && s.groups.empty()) out.emplace_back(say(Word::note_nothing, language));
    if (found.folded)
        out.push_back(
            say(Word::note_folded, language,
                {count(found.people - found.substitutes_left_out, Counted::person, language)}));
    if (found.links_left_out > 0)
        out.push_back(
            say(Word::note_lines_left_out, language, {std::to_string(found.links_left_out)}));
    if (found.substitutes_left_out > 0)
        out.push_back(say(Word::note_substitutes, language,
                          {count(found.substitutes_left_out, Counted::substitute, language)}));
    if (!s.bodies_left_out.empty())
        out.push_back(say(Word::note_bodies_left_out, language,
                          {count(s.bodies_left_out.size(), Counted::body, language),
                           listed(s.bodies_left_out, language)}));
    if (!s.groups_left_out.empty())
        out.push_back(say(Word::note_groups_left_out, language,
                          {count(s.groups_left_out.size(), Counted::group, language),
                           listed(s.groups_left_out, language)}));
    if (s.focus_areas.size() > 4) out.emplace_back(say(Word::note_hues_repeat, language));
    return out;
}

}  // namespace

StructureView structure_view(const Network& network, const StructureOptions& options) {
    const Selection s = select(network, options.language);
    const std::vector<Membership> all = memberships(s);
    People found = people(s, all, options.people_limit);

    StructureView view;
    view.language = options.language;
    view.title = options.title.empty() ? map_title(s, found) : options.title;
    view.subtitle = map_subtitle(s, found);
    view.folded = found.folded;
    add_cards(s, all, view);
    add_relations(s, view);
    add_structure(s, view);
    view.links.insert(view.links.end(), found.links.begin(), found.links.end());
    view.cards = std::move(found.cards);
    view.description = map_description(view, found.people);
    view.legend = legend(view);
    view.line_legend = line_legend(view);
    view.arrow_legend = arrow_legend(view);
    view.footnotes = footnotes(s, view, found);
    view.source = source_line(s);
    view.notes = notes(s, found);
    return view;
}

}  // namespace mandat::render
