// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <set>
#include <tuple>

#include "graph/analysis/assignments.hpp"
#include "graph/analysis/period.hpp"
#include "render/view/diagram_parts.hpp"
#include "render/view/map_sayings.hpp"
#include "render/view/naming.hpp"
#include "render/view/onboarding_parts.hpp"
#include "render/view/onboarding_sayings.hpp"
#include "render/view/onboarding_view.hpp"
#include "render/view/wording.hpp"

namespace mandat::render {
namespace {

namespace sayings = map_sayings;

/// The last day anything was read of.
std::string last_day_read(const Network& network) { return analysis::Timeline(network).read().to; }

class BodySheet {
  public:
    BodySheet(const Network& network, const Node& body, std::string day, Language language)
        : network_(network),
          body_(body),
          day_(std::move(day)),
          language_(language),
          selection_(select(network, language)),
          occasions_(network),
          timeline_(network) {
        out_.language = language;
        if (day_.empty()) day_ = last_day_read(network);
    }

    Diagram run();

  private:
    void add_hero();
    void add_people();
    void add_decisions();
    void add_tasks();
    void add_neighbours();
    void add_to_hero(DiagramCard card, std::size_t column);

    const Network& network_;
    const Node& body_;
    std::string day_;
    Language language_;
    Selection selection_;
    analysis::Occasions occasions_;
    analysis::Timeline timeline_;
    Diagram out_;
};

/// People on the right of the body, matters on its left would cross: all to the right, in columns.
void BodySheet::add_to_hero(DiagramCard card, std::size_t column) {
    if (card.rows.empty()) return;
    card.column = column;
    DiagramLine line;
    line.from = column == 0 ? card.id : body_.id;
    line.to = column == 0 ? body_.id : card.id;
    out_.lines.push_back(std::move(line));
    out_.cards.push_back(std::move(card));
}

void BodySheet::add_hero() {
    DiagramCard card = node_card(selection_, body_, 1);
    card.look = CardLook::hero;
    const auto& meetings = occasions_.meetings_of(body_.id);
    card.facts.push_back(count(meetings.size(), sayings::read_meetings, language_));
    std::string next;
    for (const Node* meeting : meetings) {
        const std::string& stated = facts_as<MeetingFacts>(*meeting).next_meeting;
        if (stated > day_) next = stated;
    }
    if (!next.empty()) card.facts.push_back(say(sayings::next_meeting, language_, {next}));
    out_.cards.push_back(std::move(card));
}

void BodySheet::add_people() {
    std::array<std::vector<DiagramRow>, 3> lists;  // who decides, substitutes, in service
    std::set<NodeId> seen;
    std::vector<std::pair<Role, const Edge*>> seats;
    for (const Edge* edge : network_.to(body_.id, EdgeKind::member_of)) {
        if (timeline_.holds_on(*edge, day_))
            seats.emplace_back(facts_as<MemberFacts>(*edge).role, edge);
    }
    std::sort(seats.begin(), seats.end(), [&](const auto& a, const auto& b) {
        const auto name = [&](const Edge* e) {
            const Node* node = network_.node(e->from);
            return node == nullptr ? std::string{} : sort_key(node->name);
        };
        return std::tuple(a.first, name(a.second), a.second->from) <
               std::tuple(b.first, name(b.second), b.second->from);
    });
    for (const auto& [role, edge] : seats) {
        const Node* const person = network_.node(edge->from);
        if (person == nullptr || !seen.insert(edge->from).second) continue;
        DiagramRow row;
        row.id = person->id;
        row.text = person->name;
        row.aside = home_name(network_, person->id);
        if (role < Role::member)
            row.aside = std::string(role_word(role, language_)) + (row.aside.empty() ? "" : ", ") +
                        row.aside;
        lists[role <= Role::member ? 0 : role == Role::substitute ? 1 : 2].push_back(row);
    }
    constexpr std::size_t members_shown = 24;
    const std::array headings = {&sayings::members_heading, &sayings::substitutes_heading,
                                 &sayings::service_heading};
    constexpr std::array keys = {"card/members", "card/substitutes", "card/service"};
    for (std::size_t i = 0; i < lists.size(); ++i)
        add_to_hero(list_card(keys[i], say(*headings[i], language_), std::move(lists[i]),
                              i == 0 ? members_shown : onboarding_rows, language_),
                    2);
}

void BodySheet::add_decisions() {
    std::vector<std::tuple<std::string, int, std::string>> items;
    for (const Node* meeting : occasions_.meetings_of(body_.id)) {
        for (const Edge* treated : network_.from(meeting->id, EdgeKind::treated)) {
            const Node* const item = network_.node(treated->to);
            const auto& facts = facts_as<DecisionFacts>(*item);
            if (facts.status == "decided" && analysis::date_of(*meeting) <= day_)
                items.emplace_back(analysis::date_of(*meeting), facts.paragraph, facts.title);
        }
    }
    std::sort(items.rbegin(), items.rend());
    std::vector<DiagramRow> rows;
    for (const auto& [day, paragraph, title] : items)
        rows.push_back(plain_row(shortened(title, 120),
                                 day + (paragraph > 0 ? " § " + std::to_string(paragraph) : "")));
    add_to_hero(list_card("card/decided", say(sayings::latest_decisions, language_),
                          std::move(rows), onboarding_rows, language_),
                0);
}

void BodySheet::add_tasks() {
    std::vector<DiagramRow> rows;
    for (const Edge& edge : network_.edges()) {
        if (!analysis::is_handed_over(edge.kind) || !analysis::is_open(edge)) continue;
        if ((edge.to != body_.id && edge.from != body_.id) || edge.since > day_) continue;
        const Node* const other = network_.node(edge.to == body_.id ? edge.from : edge.to);
        std::string aside = where_stated(occasions_, edge);
        if (other != nullptr)
            aside =
                (edge.to == body_.id ? "← " : "→ ") + node_name(selection_, *other) + ", " + aside;
        rows.push_back(plain_row(task_text(edge), aside));
    }
    add_to_hero(list_card("card/open", say(sayings::open_heading, language_), std::move(rows),
                          onboarding_rows, language_),
                0);
}

/// Bodies, focus areas and groups one step away: what it is part of and answers to on the left.
void BodySheet::add_neighbours() {
    std::vector<DiagramRow> above, below;
    std::set<NodeId> seen;
    const auto add = [&](std::vector<DiagramRow>& to, const NodeId& id, EdgeKind kind) {
        const Node* const node = network_.node(id);
        if (node == nullptr || node->kind == NodeKind::person || !seen.insert(id).second) return;
        DiagramRow row;
        row.id = node->id;
        row.text = node_name(selection_, *node);
        row.aside = edge_word(kind, language_);
        to.push_back(std::move(row));
    };
    for (const Edge& edge : network_.edges()) {
        switch (edge.kind) {
            case EdgeKind::has_focus_area:
            case EdgeKind::has_working_group:
            case EdgeKind::has_board:
            case EdgeKind::creates_group:
                if (edge.from == body_.id) add(below, edge.to, edge.kind);
                if (edge.to == body_.id) add(above, edge.from, edge.kind);
                break;
            case EdgeKind::reports_to:
            case EdgeKind::escalation:
            case EdgeKind::report_back:
            case EdgeKind::part_of:
                if (edge.from == body_.id) add(above, edge.to, edge.kind);
                if (edge.to == body_.id) add(below, edge.from, edge.kind);
                break;
            default: break;
        }
    }
    add_to_hero(list_card("card/above", say(sayings::above, language_), std::move(above),
                          onboarding_rows, language_),
                0);
    add_to_hero(list_card("card/below", say(sayings::below, language_), std::move(below),
                          onboarding_rows, language_),
                2);
}

Diagram BodySheet::run() {
    out_.title = say(sayings::onboarding_title, language_, {node_name(selection_, body_)});
    out_.subtitle = say(sayings::onboarding_subtitle, language_, {day_});
    add_hero();
    add_people();
    add_decisions();
    add_tasks();
    add_neighbours();
    complete(out_, selection_);
    return std::move(out_);
}

}  // namespace

Diagram onboarding_view(const Network& network, const Node& body, const std::string& day,
                        Language language) {
    return BodySheet(network, body, day, language).run();
}

}  // namespace mandat::render
