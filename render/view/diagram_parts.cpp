// SPDX-License-Identifier: Apache-2.0
#include "render/view/diagram_parts.hpp"

#include <algorithm>

#include "render/view/caption.hpp"
#include "render/view/map_sayings.hpp"
#include "render/view/people.hpp"

namespace mandat::render {
namespace {

std::string kicker_of(const Selection& s, const Node& node) {
    const Language language = s.language;
    const auto coded = [&](Word word) {
        const auto code = s.codes.find(node.id);
        return std::string(say(word, language)) +
               (code == s.codes.end() ? std::string{} : " " + code->second);
    };
    if (node.collective) return say(map_sayings::several, language);
    switch (node.kind) {
        case NodeKind::body: {
            const auto level = s.levels.find(node.id);
            return coded(level != s.levels.end() && level->second == Level::political
                             ? Word::political_level
                             : Word::leadership_level);
        }
        case NodeKind::focus_area: return coded(Word::focus_area);
        case NodeKind::working_group: return coded(Word::working_group);
        case NodeKind::person: {
            const std::string home = home_name(s.network, node.id);
            return home.empty() ? say(map_sayings::person, language) : home;
        }
        case NodeKind::municipality: return say(map_sayings::municipality, language);
        case NodeKind::organisation: return say(map_sayings::organisation, language);
        case NodeKind::project: return say(map_sayings::project, language);
        case NodeKind::role: return say(map_sayings::role, language);
        case NodeKind::meeting:
        case NodeKind::decision: break;
    }
    return {};
}

CardLook look_of(const Selection& s, const Node& node) {
    switch (node.kind) {
        case NodeKind::body: {
            const auto level = s.levels.find(node.id);
            return level != s.levels.end() && level->second == Level::political
                       ? CardLook::solid
                       : CardLook::outlined;
        }
        case NodeKind::focus_area: return CardLook::solid;
        case NodeKind::working_group: return CardLook::tinted;
        default: return CardLook::list;
    }
}

bool has_line(const Diagram& diagram, Sureness sureness) {
    return std::any_of(diagram.lines.begin(), diagram.lines.end(),
                       [&](const DiagramLine& line) { return line.sureness == sureness; });
}

}  // namespace

std::string node_name(const Selection& s, const Node& node) { return s.name(node); }

DiagramCard node_card(const Selection& s, const Node& node, std::size_t column) {
    DiagramCard out;
    out.id = node.id;
    out.kicker = kicker_of(s, node);
    out.name = s.name(node);
    out.column = column;
    out.look = look_of(s, node);
    out.hue = s.focus_number(node.id);
    return out;
}

std::string home_name(const Network& network, const NodeId& person) {
    const Node* const home = network.node(home_of(network, person).id);
    return home == nullptr ? std::string{} : home->name;
}

Sureness sureness_of(std::span<const Edge* const> edges) {
    const bool stated = std::any_of(edges.begin(), edges.end(), [](const Edge* edge) {
        return edge->certainty == Certainty::explicit_;
    });
    return stated ? Sureness::stated : Sureness::implied;
}

std::string edge_word(EdgeKind kind, Language language) {
    switch (kind) {
        case EdgeKind::assignment: return say(map_sayings::assignment, language);
        case EdgeKind::creates_group: return say(map_sayings::creates, language);
        case EdgeKind::referral: return say(map_sayings::referral, language);
        case EdgeKind::staffs: return say(map_sayings::staffs, language);
        case EdgeKind::has_focus_area: return say(map_sayings::has_focus, language);
        case EdgeKind::has_working_group: return say(map_sayings::has_group, language);
        case EdgeKind::has_board: return say(map_sayings::has_board, language);
        case EdgeKind::part_of: return say(map_sayings::part, language);
        case EdgeKind::report_back:
        case EdgeKind::reports_to: return say(map_sayings::report, language);
        case EdgeKind::escalation: return say(map_sayings::escalation, language);
        case EdgeKind::coordination: return say(map_sayings::coordination, language);
        default: return {};
    }
}

std::string where_stated(const analysis::Occasions& occasions, const Edge& edge) {
    const auto* task = std::get_if<TaskFacts>(&edge.facts);
    const analysis::Occasion at =
        occasions.of(task == nullptr ? std::string_view() : std::string_view(task->decision));
    const std::string day = at.date.empty() ? edge.since : at.date;
    const std::string paragraph = at.paragraph();
    if (paragraph.empty()) return day;
    return day + (day.empty() ? "§ " : " § ") + paragraph;
}

void complete(Diagram& diagram, const Selection& s) {
    const Language language = diagram.language;
    const bool arrows = std::any_of(diagram.lines.begin(), diagram.lines.end(),
                                    [](const DiagramLine& l) { return l.arrow != Arrow::none; });
    const bool marked = std::any_of(diagram.samples.begin(), diagram.samples.end(),
                                    [](const LineSample& sample) { return !sample.text.empty(); });
    if (has_line(diagram, Sureness::stated) && !marked)
        diagram.samples.push_back({say(map_sayings::stated_line, language), 0, Sureness::stated,
                                   Mark::none, arrows ? Arrow::forward : Arrow::none});
    if (has_line(diagram, Sureness::implied))
        diagram.samples.push_back({say(map_sayings::implied_line, language), 0, Sureness::implied});
    const bool told =
        std::any_of(diagram.samples.begin(), diagram.samples.end(),
                    [](const LineSample& sample) { return sample.sureness == Sureness::unknown; });
    if (has_line(diagram, Sureness::unknown) && !told)
        diagram.samples.push_back({say(map_sayings::unknown_line, language), 0, Sureness::unknown});
    if (diagram.cards.empty()) {
        DiagramCard card;
        card.id = "card/nothing";
        card.name = diagram.title;
        card.look = CardLook::list;
        diagram.cards.push_back(card);
    }
    diagram.description = say(map_sayings::description, language,
                              {diagram.title, std::to_string(diagram.cards.size()),
                               std::to_string(diagram.lines.size())});
    if (diagram.source.empty()) diagram.source = source_line(s);
    arrange(diagram);
}

void cut_rows(std::vector<DiagramRow>& rows, std::size_t most, Language language) {
    if (rows.size() <= most + 1) return;  // "och 1 till" takes as much room as the one
    const std::size_t left = rows.size() - most;
    rows.resize(most);
    DiagramRow more;
    more.text = say(map_sayings::more_rows, language, {std::to_string(left)});
    rows.push_back(more);
}

int strength_of(std::size_t number) {
    if (number <= 1) return 1;
    if (number <= 3) return 2;
    return number <= 6 ? 3 : 4;
}

}  // namespace mandat::render
