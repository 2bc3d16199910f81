// SPDX-License-Identifier: Apache-2.0
#include "render/view/onboarding_view.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

#include "render/view/card_facts.hpp"
#include "render/view/diagram_parts.hpp"
#include "render/view/map_sayings.hpp"
#include "render/view/naming.hpp"
#include "render/view/onboarding_parts.hpp"
#include "render/view/onboarding_sayings.hpp"
#include "render/view/wording.hpp"

namespace mandat::render {
namespace {

namespace sayings = map_sayings;

constexpr std::size_t decision_rows = 4;
constexpr std::size_t seats_shown = 7;

class PersonSheet {
  public:
    PersonSheet(const Network& network, const analysis::Onboarding& facts, std::string name,
                Language language)
        : network_(network),
          facts_(facts),
          name_(std::move(name)),
          language_(language),
          selection_(select(network, language)),
          occasions_(network) {
        out_.language = language;
    }

    Diagram run();

  private:
    void add_hero();
    void add_seat(const analysis::OnboardingSeat& seat);
    void add_list(const NodeId& from, DiagramCard card, int hue, Sureness sureness);
    void add_tasks();
    void add_dates();
    [[nodiscard]] std::vector<DiagramRow> people_at(const Node& body) const;
    [[nodiscard]] std::vector<DiagramRow> task_rows(
        const std::vector<analysis::OnboardingTask>& tasks, const Node* of) const;

    const Network& network_;
    const analysis::Onboarding& facts_;
    std::string name_;
    Language language_;
    Selection selection_;
    analysis::Occasions occasions_;
    std::set<const Node*> told_;  ///< people who stand in a list already
    NodeId hero_;
    Diagram out_;
};

void PersonSheet::add_hero() {
    DiagramCard card;
    hero_ = facts_.person == nullptr ? NodeId("card/newcomer") : facts_.person->id;
    card.id = hero_;
    card.name = name_;
    card.look = CardLook::hero;
    if (facts_.person != nullptr) {
        const std::string home = home_name(network_, facts_.person->id);
        std::string title;
        std::string seen;
        for (const Title& one : facts_as<PersonFacts>(*facts_.person).titles) {
            if (one.until >= seen) {
                title = one.title;
                seen = one.until;
            }
        }
        std::string line = capitalised(title);
        if (!home.empty()) line += (line.empty() ? "" : ", ") + home;
        if (!line.empty()) card.facts.push_back(line);
    }
    for (const Node* replaced : facts_.replaced)
        card.facts.push_back(say(sayings::inherited, language_) + ": " + replaced->name);
    const auto heading = [&](const Saying& saying) {
        DiagramRow row;
        row.text = say(saying, language_);
        row.heading = true;
        card.rows.push_back(std::move(row));
    };
    heading(sayings::seats_heading);
    card.rows.push_back(plain_row(facts_.seats.empty()
                                      ? say(sayings::no_seats, language_)
                                      : count(facts_.seats.size(), sayings::bodies, language_),
                                  {}));
    const std::size_t open = facts_.own.size() + facts_.inherited.size() + facts_.of_bodies.size();
    heading(sayings::open_heading);
    card.rows.push_back(plain_row(std::to_string(open), {}));
    out_.cards.push_back(std::move(card));
}

std::vector<DiagramRow> PersonSheet::people_at(const Node& body) const {
    std::vector<DiagramRow> out;
    for (const analysis::Acquaintance& one : facts_.people) {
        if (std::find(one.bodies.begin(), one.bodies.end(), &body) == one.bodies.end()) continue;
        if (told_.contains(one.person)) continue;
        DiagramRow row;
        row.id = one.person->id;
        row.text = one.person->name;
        if (!one.homes.empty()) row.aside = one.homes.back().place->name;
        out.push_back(std::move(row));
    }
    return out;
}

std::vector<DiagramRow> PersonSheet::task_rows(const std::vector<analysis::OnboardingTask>& tasks,
                                               const Node* of) const {
    std::vector<DiagramRow> out;
    for (const analysis::OnboardingTask& task : tasks) {
        if (of != nullptr && task.taker != of) continue;
        std::string aside = where_stated(occasions_, *task.edge);
        if (!task.due.empty()) aside += ", " + say(sayings::due, language_, {task.due});
        out.push_back(plain_row(task_text(*task.edge), aside));
    }
    return out;
}

void PersonSheet::add_list(const NodeId& from, DiagramCard card, int hue, Sureness sureness) {
    if (card.rows.empty()) return;
    DiagramLine line;
    line.from = from;
    line.to = card.id;
    line.hue = hue;
    line.sureness = sureness;
    card.hue = hue;
    out_.lines.push_back(std::move(line));
    out_.cards.push_back(std::move(card));
}

void PersonSheet::add_seat(const analysis::OnboardingSeat& seat) {
    DiagramCard card = node_card(selection_, *seat.body, 1);
    const int hue = selection_.focus_number(seat.body->id);
    const bool inherited = seat.origin == analysis::Origin::inherited;
    card.kicker = std::string(role_word(seat.role, language_));
    if (inherited) card.kicker += ", " + say(sayings::inherited, language_);
    if (seat.meetings_read > 0)
        card.facts.push_back(count(seat.meetings_read, sayings::read_meetings, language_));
    const Sureness sureness = sureness_of(seat.edges);
    card.sureness = sureness;
    DiagramLine line;
    line.from = hero_;
    line.to = card.id;
    line.hue = hue;
    line.sureness = sureness;
    line.strength = 2;
    out_.lines.push_back(std::move(line));
    const NodeId id = card.id;
    out_.cards.push_back(std::move(card));

    std::vector<DiagramRow> decided;
    for (const analysis::DecidedItem& item : seat.decided) {
        const auto& facts = facts_as<DecisionFacts>(*item.decision);
        decided.push_back(plain_row(
            shortened(facts.title, 120),
            item.date + (facts.paragraph > 0 ? " § " + std::to_string(facts.paragraph) : "")));
    }
    add_list(id,
             list_card("card/decided-" + id, say(sayings::decisions_to_follow, language_),
                       std::move(decided), decision_rows, language_),
             hue, sureness);
    add_list(id,
             list_card("card/open-" + id, say(sayings::open_heading, language_),
                       task_rows(facts_.of_bodies, seat.body), decision_rows, language_),
             hue, sureness);
    const bool group = seat.body->kind == NodeKind::working_group;
    add_list(id,
             list_card("card/people-" + id,
                       say(group ? sayings::works_closest : sayings::also_here, language_),
                       people_at(*seat.body), onboarding_rows, language_),
             hue, sureness);
    for (const analysis::Acquaintance& one : facts_.people) {
        if (std::find(one.bodies.begin(), one.bodies.end(), seat.body) != one.bodies.end())
            told_.insert(one.person);
    }
}

void PersonSheet::add_tasks() {
    for (const auto& [tasks, saying, key] :
         {std::tuple(&facts_.own, &sayings::own_tasks, "card/own"),
          std::tuple(&facts_.inherited, &sayings::inherited_tasks, "card/inherited")}) {
        DiagramCard card = list_card(key, say(*saying, language_), task_rows(*tasks, nullptr),
                                     onboarding_rows, language_);
        card.column = 1;
        add_list(hero_, std::move(card), 0, Sureness::stated);
    }
}

void PersonSheet::add_dates() {
    std::vector<DiagramRow> rows;
    for (const analysis::StatedDate& date : facts_.dates) {
        if (date.state != analysis::DateState::coming) continue;
        const std::string what = date.task != nullptr   ? task_text(*date.task)
                                 : date.body != nullptr ? node_name(selection_, *date.body)
                                                        : std::string{};
        rows.push_back(plain_row(due_text(date.date, language_), what));
    }
    DiagramCard card =
        list_card("card/coming", say(sayings::coming, language_), rows, onboarding_rows, language_);
    card.column = 1;
    add_list(hero_, std::move(card), 0, Sureness::stated);
}

Diagram PersonSheet::run() {
    out_.title = say(sayings::onboarding_title, language_, {name_});
    out_.subtitle = say(sayings::onboarding_subtitle, language_, {facts_.day});
    add_hero();
    // groups are small: whom one meets there is told there, not under a large body
    std::vector<const analysis::OnboardingSeat*> seats;
    for (const analysis::OnboardingSeat& seat : facts_.seats) seats.push_back(&seat);
    std::stable_sort(seats.begin(), seats.end(), [](const auto* a, const auto* b) {
        return (a->body->kind != NodeKind::working_group) <
               (b->body->kind != NodeKind::working_group);
    });
    if (seats.size() > seats_shown) {
        out_.notes.push_back(say(sayings::cards_left_out, language_,
                                 {std::to_string(seats_shown), std::to_string(seats.size())}));
        seats.resize(seats_shown);
    }
    for (const analysis::OnboardingSeat* seat : seats) add_seat(*seat);
    add_tasks();
    add_dates();
    complete(out_, selection_);
    return std::move(out_);
}

}  // namespace

Diagram onboarding_view(const Network& network, const analysis::Onboarding& facts,
                        const std::string& name, Language language) {
    return PersonSheet(network, facts, name, language).run();
}

}  // namespace mandat::render
