// SPDX-License-Identifier: Apache-2.0
#include "cli/load_answer.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "cli/load_cells.hpp"
#include "cli/load_words.hpp"
#include "graph/analysis/load_carriers.hpp"
#include "graph/analysis/spread.hpp"
#include "render/view/wording.hpp"

namespace mandat::cli {
namespace {

using analysis::LoadPart;
using analysis::LoadReport;
using analysis::PersonLoad;
using analysis::Spread;

constexpr std::size_t names_in_a_cell = 3;
constexpr double tenth = 0.9;  // nine in ten have at most this

void add_edges(AnswerRow& row, const PersonLoad& load) {
    for (const auto& seat : load.seats) {
        for (const Edge* edge : seat.edges) add_evidence(row, *edge);
    }
    for (const auto& turn : load.meetings) {
        for (const Edge* edge : turn.edges) add_evidence(row, *edge);
    }
    for (const auto& function : load.functions) {
        for (const Edge* edge : function.edges) add_evidence(row, *edge);
    }
    for (const Edge* edge : load.assignments) add_evidence(row, *edge);
    for (const auto& home : load.homes) add_evidence(row, *home.edge);
}

class LoadFiller {
  public:
    LoadFiller(const Network& network, const LoadReport& report, LoadPart by, Language language)
        : network_(network), report_(report), by_(by), language_(language) {}

    Answer run() {
        headline();
        people_section();
        parts_section();
        colleagues_section();
        return std::move(out_);
    }

  private:
    [[nodiscard]] std::string word(const Phrase& phrase,
                                   std::initializer_list<std::string_view> arguments = {}) const {
        return say(phrase, language_, arguments);
    }

    void headline() {
        std::set<const Node*> meetings;
        std::set<const Node*> bodies;
        std::string first;
        std::string last;
        for (const PersonLoad& one : report_.people) {
            for (const auto& seat : one.seats) bodies.insert(seat.body);
            for (const auto& turn : one.meetings) {
                meetings.insert(turn.meeting);
                if (first.empty() || turn.date < first) first = turn.date;
                last = std::max(last, turn.date);
            }
        }
        const std::string days = first.empty() ? "" : word(load_words::in_days, {first, last});
        out_.totals = {{"people", std::ssize(report_.people)},
                       {"meetings", std::ssize(meetings)},
                       {"bodies", std::ssize(bodies)}};
        out_.headline.push_back(
            report_.people.empty()
                ? word(load_words::nobody)
                : word(load_words::headline,
                       {std::to_string(report_.people.size()), std::to_string(meetings.size()),
                        std::to_string(bodies.size()), days}));
        if (!report_.people.empty()) out_.headline.push_back(word(load_words::no_sum));
    }

    /// Most of the part first, then most seats, then most meetings, then as Swedish sorts names.
    [[nodiscard]] std::vector<const PersonLoad*> ordered() const {
        std::vector<const PersonLoad*> out;
        for (const PersonLoad& one : report_.people) out.push_back(&one);
        const auto key = [&](const PersonLoad* one) {
            return std::make_tuple(-value(*one, by_).value_or(-1), -std::ssize(one->seats),
                                   -std::ssize(one->meetings), render::sort_key(one->person->name),
                                   one->person->id);
        };
        std::vector<std::pair<decltype(key(nullptr)), const PersonLoad*>> keyed;
        for (const PersonLoad* one : out) keyed.emplace_back(key(one), one);
        std::sort(keyed.begin(), keyed.end());
        for (std::size_t i = 0; i < out.size(); ++i) out[i] = keyed[i].second;
        return out;
    }

    void people_section() {
        AnswerSection section{.id = "people",
                              .title = word(load_words::people_title),
                              .method = word(load_words::people_method),
                              .columns = {},
                              .rows = {},
                              .nothing = word(load_words::nobody)};
        section.columns = {
            {"person", word(load_words::header_person), Unit::node, Place::column, 12},
            {"home", word(load_words::header_home), Unit::node, Place::column, 15},
            {"attended", word(load_words::header_meetings), Unit::count},
            {"minutes", word(load_words::header_hours), Unit::minutes, Place::column, 6},
            {"seats", word(load_words::header_seats), Unit::count},
            {"assignments", word(load_words::header_tasks), Unit::count},
            {"alone", word(load_words::header_alone), Unit::share},
            {"meetings", "", Unit::count, Place::data},
            {"absent", "", Unit::count, Place::data},
            {"in_part", "", Unit::count, Place::data},
            {"untimed", "", Unit::count, Place::data},
            {"seats_people_same", "", Unit::count, Place::data},
            {"seats_bodies_same", "", Unit::count, Place::data},
            {"seats_all_same", "", Unit::count, Place::data},
            {"working_groups", "", Unit::count, Place::data},
            {"functions", "", Unit::count, Place::data},
            {"crowded_days", "", Unit::count, Place::data},
            {"alone_seats", "", Unit::count, Place::data},
        };
        for (const PersonLoad* one : ordered()) section.rows.push_back(person_row(*one));
        out_.sections.push_back(std::move(section));
    }

    [[nodiscard]] AnswerRow person_row(const PersonLoad& one) const {
        AnswerRow row;
        const std::string attended =
            std::to_string(one.attended()) + "/" + std::to_string(one.meetings.size());
        row.cells = {
            one.person,
            home_cell(one),
            {Value(static_cast<std::int64_t>(one.attended())), attended},
            hours_cell(one, language_),
            seats_cell(one),
            one.assignments.size(),
            alone_cell(one),
            one.meetings.size(),
            one.absent(),
            one.in_part(),
            one.untimed(),
            one.figures.people_same,
            one.figures.bodies_same,
            one.figures.all_same,
            one.working_groups(),
            one.functions.size(),
            one.days.size(),
            one.alone(),
        };
        add_edges(row, one);
        return row;
    }

    void parts_section() {
        AnswerSection section{.id = "parts",
                              .title = word(load_words::spread_title),
                              .method = word(load_words::spread_method),
                              .columns = {},
                              .rows = {},
                              .nothing = word(load_words::nobody)};
        section.columns = {
            {"part", word(load_words::header_part), Unit::text, Place::column, 12},
            {"median", word(load_words::header_median), Unit::number},
            {"nine_in_ten", word(load_words::header_tenth), Unit::number},
            {"most", word(load_words::header_most), Unit::number},
            {"gini", word(load_words::header_gini), Unit::number},
            {"who", word(load_words::header_who), Unit::node, Place::column, 16},
            {"people", "", Unit::count, Place::data},
            {"sum", "", Unit::number, Place::data},
            {"first_quarter", "", Unit::number, Place::data},
            {"third_quarter", "", Unit::number, Place::data},
        };
        for (std::size_t i = 0; i < analysis::load_parts && !report_.people.empty(); ++i)
            section.rows.push_back(part_row(static_cast<LoadPart>(i)));
        out_.sections.push_back(std::move(section));
    }

    [[nodiscard]] AnswerRow part_row(LoadPart part) const {
        const Spread& spread = report_.spread(part);
        const auto cell = [&](double number) {
            return AnswerCell(Value(number), figure(number, part, language_));
        };
        AnswerRow row;
        row.cells = {{std::string(id_of(part)), name_of(part, language_)}};
        if (spread.sorted.empty()) return row;
        const double most = spread.sorted.back();
        std::vector<const Node*> who;
        for (const PersonLoad& one : report_.people) {
            if (most > 0 && value(one, part) == most) who.push_back(one.person);
        }
        row.cells.insert(
            row.cells.end(),
            {cell(spread.median), cell(quantile(spread, tenth)), cell(most),
             AnswerCell(spread.gini), who_cell(who), spread.sorted.size(), AnswerCell(spread.sum),
             AnswerCell(quantile(spread, 0.25)), AnswerCell(quantile(spread, 0.75))});
        return row;
    }

    [[nodiscard]] AnswerCell who_cell(std::vector<const Node*> who) const {
        if (who.empty()) return {};
        std::string text;
        for (const Node* one : who) text += (text.empty() ? "" : ", ") + one->name;
        if (who.size() > names_in_a_cell)
            text = word(load_words::so_many, {std::to_string(who.size())});
        return {Value(std::move(who)), text};
    }

    void colleagues_section() {
        AnswerSection section{.id = "colleagues",
                              .title = word(load_words::colleagues_title),
                              .method = word(load_words::colleagues_method),
                              .columns = {},
                              .rows = {},
                              .nothing = word(load_words::colleagues_nothing)};
        section.columns = {
            {"person", word(load_words::header_person), Unit::node, Place::column, 14},
            {"home", word(load_words::header_home), Unit::node, Place::column, 15},
            {"seats", word(load_words::header_seats), Unit::count},
            {"could_move", word(load_words::header_movable), Unit::count},
            {"colleagues", word(load_words::header_could), Unit::node, Place::below},
        };
        const analysis::Carriers carriers(network_, report_);
        const Spread& spread = report_.spread(LoadPart::seats);
        const double many = std::max(quantile(spread, tenth), spread.median + 1);
        for (const PersonLoad* one : ordered()) {
            if (static_cast<double>(one->seats.size()) < many) continue;
            section.rows.push_back(colleagues_row(*one, carriers.questions(*one)));
        }
        out_.sections.push_back(std::move(section));
    }

    [[nodiscard]] AnswerRow colleagues_row(
        const PersonLoad& one, const std::vector<analysis::SeatQuestion>& questions) const {
        std::vector<const PersonLoad*> could;
        std::int64_t movable = 0;
        for (const analysis::SeatQuestion& question : questions) {
            movable += question.one_way != nullptr;
            for (const PersonLoad* other : question.could) {
                if (std::find(could.begin(), could.end(), other) == could.end())
                    could.push_back(other);
            }
        }
        std::stable_sort(could.begin(), could.end(), [](const PersonLoad* a, const PersonLoad* b) {
            return a->seats.size() < b->seats.size();
        });
        std::vector<const Node*> nodes;
        for (const PersonLoad* other : could) nodes.push_back(other->person);
        AnswerRow row;
        row.cells = {one.person,
                     home_cell(one),
                     one.seats.size(),
                     movable,
                     {nodes.empty() ? Value() : Value(nodes),
                      colleague_names(could, colleagues_in_a_line, language_),
                      nodes.empty() ? render::Style::quiet : render::Style::plain}};
        for (const auto& seat : one.seats) {
            for (const Edge* edge : seat.edges) add_evidence(row, *edge);
        }
        for (const PersonLoad* other : could) {
            for (const auto& home : other->homes) add_evidence(row, *home.edge);
        }
        return row;
    }

    const Network& network_;
    const LoadReport& report_;
    LoadPart by_;
    Language language_;
    Answer out_;
};

}  // namespace

Answer answer_load(const Network& network, const LoadReport& report, LoadPart by,
                   Language language) {
    return LoadFiller(network, report, by, language).run();
}

}  // namespace mandat::cli
