// SPDX-License-Identifier: Apache-2.0
#include "cli/onboard_answer.hpp"

#include <algorithm>
#include <tuple>

#include "cli/answer_words.hpp"
#include "cli/onboard_words.hpp"
#include "cli/words.hpp"
#include "graph/analysis/occasion.hpp"
#include "graph/model/words.hpp"
#include "render/view/wording.hpp"

namespace mandat::cli {
namespace {

using analysis::DateState;
using analysis::Onboarding;
using analysis::OnboardingSeat;
using analysis::OnboardingStep;
using analysis::OnboardingTask;
using analysis::Origin;
using analysis::StatedDate;
using render::Style;

class OnboardFiller {
  public:
    OnboardFiller(const Network& network, const Onboarding& facts, const std::string& name,
                  std::size_t decisions, Language language)
        : network_(network),
          facts_(facts),
          name_(name),
          decisions_(decisions),
          language_(language) {}

    Answer run() {
        headline();
        seats();
        if (!facts_.functions.empty()) functions();
        decided();
        tasks("own", onboard_words::own_title, onboard_words::open_method, facts_.own);
        if (!facts_.replaced.empty() || !facts_.inherited.empty())
            tasks("inherited", onboard_words::inherited_title, onboard_words::inherited_method,
                  facts_.inherited);
        tasks("of_bodies", onboard_words::bodies_title, onboard_words::open_method,
              facts_.of_bodies);
        people();
        steps("up", onboard_words::up_title, onboard_words::up_method, onboard_words::up_nothing,
              facts_.up);
        steps("down", onboard_words::down_title, onboard_words::down_method,
              onboard_words::down_nothing, facts_.down);
        dates();
        return std::move(out_);
    }

  private:
    [[nodiscard]] std::string word(const Phrase& phrase,
                                   std::initializer_list<std::string_view> arguments = {}) const {
        return say(phrase, language_, arguments);
    }

    AnswerSection& section(const char* id, const Phrase& title, const std::string& method,
                           const Phrase& nothing, std::vector<AnswerColumn> columns) {
        out_.sections.push_back({.id = id,
                                 .title = word(title),
                                 .method = method,
                                 .columns = std::move(columns),
                                 .rows = {},
                                 .nothing = word(nothing)});
        return out_.sections.back();
    }

    void headline() {
        out_.asked.emplace_back("name", name_);
        if (!facts_.replaced.empty()) out_.asked.emplace_back("replaces", facts_.replaced);
        out_.totals = {{"known_on", facts_.day.empty() ? Value() : Value(facts_.day)},
                       {"seats", std::ssize(facts_.seats)},
                       {"own", std::ssize(facts_.own)},
                       {"inherited", std::ssize(facts_.inherited)},
                       {"of_bodies", std::ssize(facts_.of_bodies)},
                       {"people", std::ssize(facts_.people)}};
        const std::size_t open = facts_.own.size() + facts_.inherited.size();
        out_.headline.push_back(word(onboard_words::headline,
                                     {name_, std::to_string(facts_.seats.size()),
                                      std::to_string(open), std::to_string(facts_.people.size())}));
        if (!facts_.day.empty())
            out_.headline.push_back(word(onboard_words::known_on, {facts_.day}));
        if (facts_.person == nullptr)
            out_.headline.push_back(word(onboard_words::not_named, {name_}));
        for (const Node* one : facts_.replaced)
            out_.headline.push_back(word(onboard_words::replaces, {one->name}));
    }

    // --- seats

    [[nodiscard]] AnswerCell origin_cell(Origin origin) const {
        switch (origin) {
            case Origin::inherited:
                return {std::string("inherited"), word(onboard_words::inherited)};
            case Origin::both: return {std::string("both"), word(onboard_words::both)};
            case Origin::own: break;
        }
        return {std::string("own"), word(onboard_words::own)};
    }

    [[nodiscard]] AnswerCell role_cell(const std::vector<const Edge*>& edges, Role role) const {
        for (const Edge* edge : edges) {
            const auto* facts = std::get_if<MemberFacts>(&edge->facts);
            if (facts == nullptr || facts->role != role) continue;
            return {std::string(to_word(role)), role_name(*facts, language_),
                    edge->certainty == Certainty::implied ? Style::derived : Style::plain};
        }
        return std::string(to_word(role));
    }

    void seats() {
        AnswerSection& out =
            section("seats", onboard_words::seats_title, word(onboard_words::seats_method),
                    onboard_words::seats_nothing,
                    {{"body", word(onboard_words::header_body), Unit::node, Place::column, 20},
                     {"role", word(onboard_words::header_role), Unit::text, Place::column, 8},
                     {"origin", word(onboard_words::header_origin), Unit::text, Place::column, 8},
                     {"meetings_read", word(onboard_words::header_meetings_read), Unit::count},
                     {"decided", "", Unit::count, Place::data}});
        for (const OnboardingSeat& seat : facts_.seats) {
            AnswerRow row;
            row.cells = {seat.body, role_cell(seat.edges, seat.role), origin_cell(seat.origin),
                         seat.meetings_read, seat.decided_in_all};
            for (const Edge* edge : seat.edges) add_evidence(row, *edge);
            out.rows.push_back(std::move(row));
        }
    }

    void functions() {
        AnswerSection& out = section(
            "functions", onboard_words::functions_title, "", onboard_words::functions_nothing,
            {{"where", word(onboard_words::header_body), Unit::node, Place::column, 20},
             {"role", word(onboard_words::header_role), Unit::text, Place::column, 8}});
        for (const Edge* edge : facts_.functions) {
            const auto* facts = std::get_if<MemberFacts>(&edge->facts);
            AnswerRow row;
            row.cells = {network_.node(edge->to),
                         facts == nullptr ? AnswerCell() : role_cell({edge}, facts->role)};
            add_evidence(row, *edge);
            out.rows.push_back(std::move(row));
        }
    }

    void decided() {
        AnswerSection& out =
            section("decided", onboard_words::decided_title,
                    word(onboard_words::decided_method, {std::to_string(decisions_)}),
                    onboard_words::decided_nothing,
                    {{"date", say(AnswerWord::header_day, language_), Unit::date},
                     {"body", word(onboard_words::header_body), Unit::node, Place::column, 18},
                     {"item", word(onboard_words::header_item), Unit::text, Place::column, 3},
                     {"title", word(onboard_words::header_title), Unit::text, Place::column, 20},
                     {"points", "", Unit::text, Place::below},
                     {"decision", "", Unit::node, Place::data}});
        for (const OnboardingSeat& seat : facts_.seats) {
            for (const analysis::DecidedItem& item : seat.decided) {
                const auto& facts = std::get<DecisionFacts>(item.decision->facts);
                analysis::Occasion occasion;
                occasion.decision = item.decision;
                std::string points;
                for (const std::string& point : facts.points)
                    points += (points.empty() ? "" : " · ") + point;
                AnswerRow row;
                row.cells = {item.date,
                             seat.body,
                             occasion.paragraph(),
                             facts.title,
                             facts.points.empty()
                                 ? AnswerCell()
                                 : AnswerCell(Value(facts.points), points, Style::quiet),
                             item.decision};
                add_evidence(row, *item.edge);
                add_evidence(row, item.decision->evidence);
                out.rows.push_back(std::move(row));
            }
        }
    }

    // --- tasks

    /// The day; else what is written: "under våren".
    static AnswerCell due_cell(const std::string& due, const std::string& written) {
        return {due.empty() ? Value() : Value(due), due.empty() ? written : due};
    }

    void tasks(const char* id, const Phrase& title, const Phrase& method,
               const std::vector<OnboardingTask>& tasks) {
        AnswerSection& out = section(
            id, title, method.en.empty() || tasks.empty() ? "" : word(method),
            onboard_words::own_nothing,
            {{"given", say(AnswerWord::header_day, language_), Unit::date},
             {"giver", say(AnswerWord::header_giver, language_), Unit::node, Place::column, 16},
             {"taker", say(AnswerWord::header_taker, language_), Unit::node, Place::column, 16},
             {"status", say(AnswerWord::header_status, language_), Unit::text, Place::column, 9},
             {"due", word(onboard_words::header_due_or_said), Unit::text, Place::column, 8},
             {"what", "", Unit::text, Place::below},
             {"kind", "", Unit::text, Place::data}});
        for (const OnboardingTask& task : tasks) {
            const auto& facts = std::get<TaskFacts>(task.edge->facts);
            AnswerRow row;
            row.cells = {task.edge->since,
                         network_.node(task.edge->from),
                         task.taker,
                         {facts.status, status_name(facts.status, language_)},
                         due_cell(task.due, facts.due_as_written),
                         facts.what,
                         std::string(to_word(task.edge->kind))};
            add_evidence(row, *task.edge);
            out.rows.push_back(std::move(row));
        }
    }

    // --- people, up and down

    void people() {
        AnswerSection& out =
            section("people", onboard_words::people_title, word(onboard_words::people_method),
                    onboard_words::people_nothing,
                    {{"person", word(onboard_words::header_person), Unit::node, Place::column, 14},
                     {"home", word(onboard_words::header_home), Unit::node, Place::column, 10},
                     {"in_common", word(onboard_words::header_common), Unit::count},
                     {"meetings", word(onboard_words::header_met), Unit::count},
                     {"bodies", "", Unit::node, Place::below}});
        std::vector<analysis::Acquaintance> ordered = facts_.people;
        std::stable_sort(ordered.begin(), ordered.end(), [](const auto& a, const auto& b) {
            return std::make_tuple(-std::ssize(a.bodies), render::sort_key(a.person->name)) <
                   std::make_tuple(-std::ssize(b.bodies), render::sort_key(b.person->name));
        });
        for (const analysis::Acquaintance& one : ordered) {
            std::vector<const Node*> homes;
            AnswerRow row;
            for (const Edge* edge : one.edges) add_evidence(row, *edge);
            for (const analysis::Home& home : one.homes) {
                homes.push_back(home.place);
                add_evidence(row, *home.edge);
            }
            row.cells = {one.person, homes.empty() ? AnswerCell() : AnswerCell(homes),
                         one.bodies.size(),
                         facts_.person == nullptr ? AnswerCell() : AnswerCell(one.meetings),
                         bodies_cell(one.bodies)};
            out.rows.push_back(std::move(row));
        }
    }

    [[nodiscard]] static AnswerCell bodies_cell(const std::vector<const Node*>& bodies) {
        std::string text;
        for (const Node* body : bodies) text += (text.empty() ? "" : ", ") + body->name;
        return {Value(bodies), text, Style::quiet};
    }

    void steps(const char* id, const Phrase& title, const Phrase& method, const Phrase& nothing,
               const std::vector<OnboardingStep>& steps) {
        AnswerSection& out = section(
            id, title, word(method), nothing,
            {{"steps", word(onboard_words::header_steps), Unit::count},
             {"upper", word(onboard_words::header_upper), Unit::node, Place::column, 16},
             {"relation", word(onboard_words::header_relation), Unit::text, Place::column, 12},
             {"lower", word(onboard_words::header_lower), Unit::node, Place::column, 16},
             {"what", "", Unit::text, Place::below},
             {"certainty", "", Unit::text, Place::data}});
        for (auto at = steps.begin(); at != steps.end();) {
            auto stop = at;
            const auto goes_on = [&] {
                return stop != steps.end() && stop->steps == at->steps &&
                       stop->upper == at->upper && stop->lower == at->lower;
            };
            while (goes_on()) ++stop;
            out.rows.push_back(step_row({at, stop}));
            at = stop;
        }
    }

    /// What is said between the same two, in one row.
    [[nodiscard]] AnswerRow step_row(const std::vector<OnboardingStep>& same) const {
        std::vector<std::string> kinds;
        std::vector<std::string> matters;
        std::string relation;
        std::string what;
        bool implied = true;
        AnswerRow row;
        for (const OnboardingStep& step : same) {
            const std::string kind(to_word(step.edge->kind));
            if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end()) {
                kinds.push_back(kind);
                relation += (relation.empty() ? "" : ", ") + edge_name(step.edge->kind, language_);
            }
            const auto* facts = std::get_if<TaskFacts>(&step.edge->facts);
            if (facts != nullptr && !facts->what.empty()) {
                matters.push_back(facts->what);
                what += (what.empty() ? "" : " · ") + facts->what;
            }
            implied = implied && step.edge->certainty == Certainty::implied;
            add_evidence(row, *step.edge);
        }
        const auto certainty = implied ? Certainty::implied : Certainty::explicit_;
        row.cells = {
            same.front().steps,
            same.front().upper,
            {Value(std::move(kinds)), relation, implied ? Style::derived : Style::plain},
            same.front().lower,
            matters.empty() ? AnswerCell() : AnswerCell(Value(matters), what, Style::quiet),
            std::string(to_word(certainty))};
        return row;
    }

    // --- dates

    void dates() {
        AnswerSection& out =
            section("dates", onboard_words::dates_title, word(onboard_words::dates_method),
                    onboard_words::dates_nothing,
                    {{"date", word(onboard_words::header_date), Unit::date},
                     {"what", word(onboard_words::header_what), Unit::text, Place::column, 20},
                     {"state", word(onboard_words::header_state), Unit::text, Place::column, 12},
                     {"kind", "", Unit::text, Place::data},
                     {"body", "", Unit::node, Place::data}});
        for (const StatedDate& one : facts_.dates) {
            AnswerRow row;
            const bool is_due = one.task != nullptr;
            const std::string what =
                is_due ? word(onboard_words::due, {std::get<TaskFacts>(one.task->facts).what})
                       : word(onboard_words::next_meeting, {one.body->name});
            row.cells = {one.date, what, state_cell(one),
                         std::string(is_due ? "due" : "next_meeting"), one.body};
            if (is_due) add_evidence(row, *one.task);
            if (one.meeting != nullptr) add_evidence(row, one.meeting->evidence);
            out.rows.push_back(std::move(row));
        }
    }

    [[nodiscard]] AnswerCell state_cell(const StatedDate& one) const {
        switch (one.state) {
            case DateState::coming: return {std::string("coming"), word(onboard_words::coming)};
            case DateState::passed:
                return {
                    std::string("passed"),
                    word(one.task == nullptr ? onboard_words::passed : onboard_words::passed_due),
                    Style::quiet};
            case DateState::impossible: break;
        }
        return {std::string("impossible"), word(onboard_words::impossible), Style::quiet};
    }

    const Network& network_;
    const Onboarding& facts_;
    const std::string& name_;
    std::size_t decisions_;
    Language language_;
    Answer out_;
};

}  // namespace

Answer answer_onboarding(const Network& network, const Onboarding& facts, const std::string& name,
                         std::size_t decisions, Language language) {
    return OnboardFiller(network, facts, name, decisions, language).run();
}

}  // namespace mandat::cli
