// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <set>

#include "cli/answer_words.hpp"
#include "cli/load_answer.hpp"
#include "cli/load_cells.hpp"
#include "cli/load_fact.hpp"
#include "cli/load_words.hpp"
#include "cli/words.hpp"
#include "graph/analysis/assignments.hpp"
#include "graph/analysis/load_carriers.hpp"
#include "graph/analysis/spread.hpp"
#include "graph/model/words.hpp"

namespace mandat::cli {
namespace {

using analysis::Company;
using analysis::LoadPart;
using analysis::LoadReport;
using analysis::MeetingTurn;
using analysis::PersonLoad;
using analysis::SeatHeld;
using analysis::Spread;
using analysis::Standing;
using render::Style;

std::string seen_text(const std::string& since, const std::string& until) {
    if (since.empty() || since == until) return until;
    return since + " – " + until;
}

AnswerCell certainty_of(Certainty certainty, Language language) {
    return {std::string(to_word(certainty)), certainty_name(certainty, language),
            certainty == Certainty::implied ? Style::derived : Style::plain};
}

class PersonLoadFiller {
  public:
    PersonLoadFiller(const Network& network, const LoadReport& report, const PersonLoad& load,
                     Language language)
        : network_(network), report_(report), load_(load), language_(language) {}

    Answer run() {
        out_.asked.emplace_back("person", load_.person);
        headline();
        meetings();
        seats();
        functions();
        assignments();
        if (!load_.days.empty()) days();
        parts();
        questions();
        return std::move(out_);
    }

  private:
    [[nodiscard]] std::string word(const Phrase& phrase,
                                   std::initializer_list<std::string_view> arguments = {}) const {
        return say(phrase, language_, arguments);
    }

    AnswerSection& section(const char* id, const std::string& title, const Phrase& method,
                           const Phrase& nothing, std::vector<AnswerColumn> columns) {
        out_.sections.push_back({.id = id,
                                 .title = title,
                                 .method = method.en.empty() ? "" : word(method),
                                 .columns = std::move(columns),
                                 .rows = {},
                                 .nothing = word(nothing)});
        return out_.sections.back();
    }

    // --- sentences of fact

    void headline() {
        const std::string home = home_names(load_);
        out_.headline.push_back(load_.person->name + (home.empty() ? "" : ", " + home));
        auto heavy = heaviest_parts(report_, load_);
        // Who was at all of them need not be told twice.
        if (std::find(heavy.begin(), heavy.end(), LoadPart::attended) != heavy.end())
            std::erase(heavy, LoadPart::meetings);
        for (const LoadPart part : heavy)
            out_.headline.push_back(fact_of(part, report_, load_, language_));
        if (heavy.empty()) out_.headline.push_back(word(load_words::nothing_stands_out));
        std::vector<std::string> ids;
        for (const LoadPart part : heavy) ids.emplace_back(id_of(part));
        out_.totals.emplace_back("heaviest_parts", ids);
        const analysis::SeatFigures& figures = load_.figures;
        out_.totals.emplace_back("seats", static_cast<std::int64_t>(figures.strict));
        out_.totals.emplace_back("seats_people_same",
                                 static_cast<std::int64_t>(figures.people_same));
        out_.totals.emplace_back("seats_bodies_same",
                                 static_cast<std::int64_t>(figures.bodies_same));
        out_.totals.emplace_back("seats_all_same", static_cast<std::int64_t>(figures.all_same));
        if (!figures.questions.empty()) {
            out_.headline.push_back(
                word(load_words::seats_if,
                     {std::to_string(figures.strict), std::to_string(figures.people_same),
                      std::to_string(figures.bodies_same), std::to_string(figures.all_same)}));
        }
    }

    // --- lists

    void meetings() {
        AnswerSection& out =
            section("meetings", word(load_words::meetings_title), load_words::meetings_method,
                    load_words::meetings_nothing,
                    {{"date", say(AnswerWord::header_day, language_), Unit::date},
                     {"body", word(load_words::header_body), Unit::node, Place::column, 16},
                     {"presence", word(load_words::header_presence), Unit::text, Place::column, 14},
                     {"capacity", word(load_words::header_as), Unit::text, Place::column, 10},
                     {"minutes", word(load_words::header_length), Unit::minutes, Place::column, 6},
                     {"paragraphs", "", Unit::text, Place::data},
                     {"meeting", "", Unit::node, Place::data}});
        for (const MeetingTurn& turn : load_.meetings) {
            AnswerRow row;
            const bool present = turn.presence == Presence::present;
            const std::string how = !present ? word(load_words::absent)
                                    : turn.paragraphs.empty()
                                        ? word(load_words::present)
                                        : word(load_words::present_for, {turn.paragraphs});
            row.cells = {
                turn.date,
                turn.body,
                {std::string(to_word(turn.presence)), how, present ? Style::plain : Style::quiet},
                {std::string(to_word(turn.capacity)), capacity_name(turn.capacity)},
                length_cell(turn),
                turn.paragraphs,
                turn.meeting};
            for (const Edge* edge : turn.edges) add_evidence(row, *edge);
            add_evidence(row, turn.meeting->evidence);
            out.rows.push_back(std::move(row));
        }
    }

    [[nodiscard]] AnswerCell length_cell(const MeetingTurn& turn) const {
        if (!turn.minutes) return {Value(), word(load_words::not_stated), Style::quiet};
        const std::string text = figure(*turn.minutes, LoadPart::minutes, language_);
        return {Value(static_cast<std::int64_t>(*turn.minutes)), (turn.timed ? "" : "≥ ") + text,
                turn.whole() ? Style::plain : Style::quiet};
    }

    [[nodiscard]] std::string capacity_name(Capacity capacity) const {
        switch (capacity) {
            case Capacity::decision_maker: return word(load_words::as_deciding);
            case Capacity::substitute: return word(load_words::as_substitute);
            case Capacity::other: break;
        }
        return word(load_words::as_other);
    }

    void seats() {
        AnswerSection& out =
            section("seats", word(load_words::seats_title), load_words::seats_method,
                    load_words::seats_nothing,
                    {{"body", word(load_words::header_body), Unit::node, Place::column, 18},
                     {"role", word(load_words::header_role), Unit::text, Place::column, 8},
                     {"seen", word(load_words::header_seen), Unit::text, Place::column, 10},
                     {"company", word(load_words::header_company), Unit::text, Place::column, 11},
                     {"certainty", say(AnswerWord::header_certainty, language_), Unit::text,
                      Place::column, 10},
                     {"since", "", Unit::date, Place::data},
                     {"until", "", Unit::date, Place::data},
                     {"colleagues", "", Unit::node, Place::data}});
        for (const SeatHeld& seat : load_.seats) out.rows.push_back(seat_row(seat));
    }

    [[nodiscard]] AnswerRow seat_row(const SeatHeld& seat) const {
        const auto [since, until] = seen(seat);
        std::vector<const Node*> colleagues;
        for (const Edge* edge : seat.colleagues) {
            const Node* const other = network_.node(edge->from);
            if (colleagues.empty() || colleagues.back() != other) colleagues.push_back(other);
        }
        AnswerRow row;
        row.cells = {seat.body,
                     role_cell(seat),
                     {Value(seen_text(since, until)), ""},
                     company_cell(seat, colleagues),
                     certainty_of(seat.certainty, language_),
                     since,
                     until,
                     colleagues.empty() ? AnswerCell() : AnswerCell(colleagues)};
        for (const Edge* edge : seat.edges) add_evidence(row, *edge);
        for (const Edge* edge : seat.colleagues) add_evidence(row, *edge);
        return row;
    }

    static std::pair<std::string, std::string> seen(const SeatHeld& seat) {
        std::string since = seat.edges.front()->since;
        std::string until;
        for (const Edge* edge : seat.edges) {
            since = std::min(since, edge->since);
            until = std::max(until, edge->until);
        }
        return {since, until};
    }

    [[nodiscard]] AnswerCell role_cell(const SeatHeld& seat) const {
        for (const Edge* edge : seat.edges) {
            const auto* facts = std::get_if<MemberFacts>(&edge->facts);
            if (facts != nullptr && facts->role == seat.role)
                return {std::string(to_word(seat.role)), role_name(*facts, language_)};
        }
        return std::string(to_word(seat.role));
    }

    [[nodiscard]] AnswerCell company_cell(const SeatHeld& seat,
                                          const std::vector<const Node*>& colleagues) const {
        switch (seat.company) {
            case Company::alone:
                return {std::string("alone"), word(load_words::alone), Style::strong};
            case Company::shared: {
                std::string names;
                for (const Node* one : colleagues) names += (names.empty() ? "" : ", ") + one->name;
                return {std::string("shared"), names};
            }
            case Company::unknown: break;
        }
        return {std::string("unknown"), word(load_words::not_known), Style::quiet};
    }

    void functions() {
        AnswerSection& out = section(
            "functions", word(load_words::functions_title), {}, load_words::functions_nothing,
            {{"where", word(load_words::header_body), Unit::node, Place::column, 18},
             {"role", word(load_words::header_role), Unit::text, Place::column, 8},
             {"seen", word(load_words::header_seen), Unit::text, Place::column, 10},
             {"certainty", say(AnswerWord::header_certainty, language_), Unit::text, Place::column,
              10}});
        for (const SeatHeld& one : load_.functions) {
            const auto [since, until] = seen(one);
            AnswerRow row;
            row.cells = {one.body, role_cell(one), seen_text(since, until),
                         certainty_of(one.certainty, language_)};
            for (const Edge* edge : one.edges) add_evidence(row, *edge);
            out.rows.push_back(std::move(row));
        }
    }

    void assignments() {
        AnswerSection& out = section(
            "assignments", word(load_words::tasks_title), load_words::tasks_method,
            load_words::tasks_nothing,
            {{"given", say(AnswerWord::header_day, language_), Unit::date},
             {"giver", say(AnswerWord::header_giver, language_), Unit::node, Place::column, 16},
             {"status", say(AnswerWord::header_status, language_), Unit::text, Place::column, 10},
             {"due", say(AnswerWord::header_due, language_), Unit::text, Place::column, 10},
             {"what", "", Unit::text, Place::below},
             {"taker", "", Unit::node, Place::data}});
        std::map<const Edge*, std::string> due_of;
        for (const auto& row : analysis::assignments(network_).rows) due_of[row.edge] = row.due;
        for (const Edge* edge : load_.assignments) {
            const auto& task = std::get<TaskFacts>(edge->facts);
            const std::string& due = due_of[edge];
            AnswerRow row;
            row.cells = {
                edge->since,
                network_.node(edge->from),
                {task.status, status_name(task.status, language_)},
                {due.empty() ? Value() : Value(due), due.empty() ? task.due_as_written : due},
                task.what,
                network_.node(edge->to)};
            add_evidence(row, *edge);
            out.rows.push_back(std::move(row));
        }
    }

    void days() {
        AnswerSection& out = section(
            "days", word(load_words::days_title), load_words::days_method, load_words::days_nothing,
            {{"date", say(AnswerWord::header_day, language_), Unit::date},
             {"meetings", word(load_words::header_bodies), Unit::node, Place::column, 20},
             {"overlapping", word(load_words::header_overlap), Unit::flag}});
        for (const analysis::CrowdedDay& day : load_.days) {
            AnswerRow row;
            row.cells = {day.date, day.meetings,
                         !day.overlapping
                             ? AnswerCell(Value(), word(load_words::not_known))
                             : AnswerCell(*day.overlapping,
                                          say(*day.overlapping ? AnswerWord::yes : AnswerWord::no,
                                              language_))};
            for (const Node* meeting : day.meetings) add_evidence(row, meeting->evidence);
            out.rows.push_back(std::move(row));
        }
    }

    void parts() {
        AnswerSection& out = section(
            "parts", word(load_words::parts_title), load_words::parts_method, load_words::nobody,
            {{"part", word(load_words::header_part), Unit::text, Place::column, 14},
             {"figure", word(load_words::header_figure), Unit::number},
             {"median", word(load_words::header_median), Unit::number},
             {"nine_in_ten", word(load_words::header_tenth), Unit::number},
             {"rank", word(load_words::header_rank), Unit::count},
             {"below", "", Unit::count, Place::data},
             {"same", "", Unit::count, Place::data},
             {"above", "", Unit::count, Place::data}});
        for (std::size_t i = 0; i < analysis::load_parts; ++i) {
            const auto part = static_cast<LoadPart>(i);
            const auto own = value(load_, part);
            if (own && report_.spread(part).sum > 0) out.rows.push_back(part_row(part, *own));
        }
    }

    [[nodiscard]] AnswerRow part_row(LoadPart part, double own) const {
        const Spread& spread = report_.spread(part);
        const Standing at = standing(spread, own);
        const auto cell = [&](double number) {
            return AnswerCell(Value(number), figure(number, part, language_));
        };
        const std::string rank = std::to_string(at.above + 1);
        const std::string all = std::to_string(spread.sorted.size());
        const std::string text =
            at.same == 1 ? word(load_words::rank_of, {rank, all})
                         : word(load_words::rank_shared, {rank, all, std::to_string(at.same)});
        AnswerRow row;
        row.cells = {{std::string(id_of(part)), name_of(part, language_)},
                     cell(own),
                     cell(spread.median),
                     cell(quantile(spread, 0.9)),
                     {Value(static_cast<std::int64_t>(at.above + 1)), text},
                     at.below,
                     at.same,
                     at.above};
        return row;
    }

    void questions() {
        const Spread& spread = report_.spread(LoadPart::seats);
        const bool many = static_cast<double>(load_.seats.size()) > spread.median;
        const bool has_home = !load_.homes.empty();
        AnswerSection& out = section(
            "colleagues", word(load_words::questions_title, {has_home ? home_names(load_) : "–"}),
            {}, has_home ? load_words::questions_nothing : load_words::questions_no_home,
            {{"body", word(load_words::header_body), Unit::node, Place::column, 18},
             {"for_example", word(load_words::header_for_example), Unit::node, Place::column, 16},
             {"could", word(load_words::header_could), Unit::node, Place::below}});
        if (!many || !has_home) return;
        out.method = word(load_words::questions_method, {load_.person->name});
        const analysis::Carriers carriers(network_, report_);
        for (const analysis::SeatQuestion& question : carriers.questions(load_)) {
            std::vector<const Node*> nodes;
            AnswerRow row;
            for (const Edge* edge : question.seat->edges) add_evidence(row, *edge);
            for (const PersonLoad* other : question.could) {
                nodes.push_back(other->person);
                for (const auto& home : other->homes) add_evidence(row, *home.edge);
            }
            const bool none = nodes.empty();
            row.cells = {
                question.seat->body,
                question.one_way == nullptr ? AnswerCell() : AnswerCell(question.one_way->person),
                {none ? Value() : Value(std::move(nodes)),
                 colleague_names(question.could, colleagues_in_a_line, language_),
                 none ? Style::quiet : Style::plain}};
            out.rows.push_back(std::move(row));
        }
    }

    const Network& network_;
    const LoadReport& report_;
    const PersonLoad& load_;
    Language language_;
    Answer out_;
};

}  // namespace

Answer answer_person_load(const Network& network, const LoadReport& report, const Node& person,
                          Language language) {
    if (const PersonLoad* const load = report.find(person.id))
        return PersonLoadFiller(network, report, *load, language).run();
    PersonLoad nothing;
    nothing.person = &person;
    return PersonLoadFiller(network, report, nothing, language).run();
}

}  // namespace mandat::cli
