// SPDX-License-Identifier: Apache-2.0
#include "cli/gaps_answer.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "cli/answer_words.hpp"
#include "cli/gaps_words.hpp"
#include "cli/words.hpp"
#include "graph/analysis/occasion.hpp"
#include "graph/model/words.hpp"
#include "render/view/wording.hpp"

namespace mandat::cli {
namespace {

using analysis::MeetingTurnout;
using analysis::Representation;
using analysis::RepresentationCell;
using analysis::Representative;
using analysis::Turnout;
using render::Style;

constexpr std::size_t letters = 12;  // columns that a narrow terminal still shows

class GapsFiller {
  public:
    GapsFiller(const Network& network, const Representation& found, Language language)
        : network_(network), found_(found), language_(language) {}

    Answer run() {
        order_rows();
        order_columns();
        headline();
        if (!found_.places.empty() && !columns_.empty()) {
            table();
            bodies();
            holes();
            absences();
            places();
            seats();
        }
        if (!found_.without_place.empty()) {
            out_.notes.push_back(
                word(gaps_words::without_place, {std::to_string(found_.without_place.size())}));
        }
        return std::move(out_);
    }

  private:
    [[nodiscard]] std::string word(const Phrase& phrase,
                                   std::initializer_list<std::string_view> arguments = {}) const {
        return say(phrase, language_, arguments);
    }

    AnswerSection& section(const char* id, const Phrase& title, const Phrase& method,
                           const Phrase& nothing, std::vector<AnswerColumn> columns) {
        out_.sections.push_back({.id = id,
                                 .title = word(title),
                                 .method = method.en.empty() ? "" : word(method),
                                 .columns = std::move(columns),
                                 .rows = {},
                                 .nothing = word(nothing)});
        return out_.sections.back();
    }

    [[nodiscard]] std::size_t places_in(std::size_t column) const {
        std::size_t out = 0;
        for (std::size_t row = 0; row < found_.places.size(); ++row)
            out += found_.at(row, column).people.empty() ? 0U : 1U;
        return out;
    }

    /// As Swedish sorts them. Who has no seat and misses none is told in a sentence.
    void order_rows() {
        for (std::size_t row = 0; row < found_.places.size(); ++row) {
            bool shows = false;
            for (std::size_t column = 0; column < found_.bodies.size(); ++column) {
                const RepresentationCell& cell = found_.at(row, column);
                shows = shows || !cell.people.empty() || cell.hole;
            }
            if (shows) {
                rows_.push_back(row);
            } else {
                out_.notes.push_back(word(gaps_words::nowhere, {found_.places[row]->name}));
            }
        }
        const auto key = [&](std::size_t row) {
            const Node& place = *found_.places[row];
            return std::make_tuple(place.kind, render::sort_key(place.name), place.id);
        };
        std::sort(rows_.begin(), rows_.end(),
                  [&](std::size_t a, std::size_t b) { return key(a) < key(b); });
    }

    /// Bodies before groups, those with most places first: the left columns are the ones to see.
    void order_columns() {
        for (std::size_t i = 0; i < found_.bodies.size(); ++i) {
            if (places_in(i) > 0) columns_.push_back(i);
        }
        std::stable_sort(columns_.begin(), columns_.end(), [&](std::size_t a, std::size_t b) {
            const auto kind_a = found_.bodies[a]->kind;
            const auto kind_b = found_.bodies[b]->kind;
            return kind_a != kind_b ? kind_a < kind_b : places_in(a) > places_in(b);
        });
    }

    [[nodiscard]] static std::string letter(std::size_t index) {
        std::string out(1, static_cast<char>('A' + index % 26));
        if (index >= 26) out += std::to_string(index / 26);
        return out;
    }

    [[nodiscard]] static bool is_missing(const MeetingTurnout& one) {
        return one.seated && one.turnout != Turnout::decided;
    }

    void headline() {
        const auto count = [](const std::vector<const Node*>& nodes, NodeKind kind) {
            return std::count_if(nodes.begin(), nodes.end(),
                                 [kind](const Node* node) { return node->kind == kind; });
        };
        std::int64_t missing = 0;
        std::int64_t hole = 0;
        for (const RepresentationCell& cell : found_.cells) {
            hole += cell.hole;
            missing += std::count_if(cell.meetings.begin(), cell.meetings.end(), is_missing);
        }
        const auto total = [&](const char* id, std::int64_t number) {
            out_.totals.emplace_back(id, number);
            return std::to_string(number);
        };
        const std::string municipalities =
            total("municipalities", count(found_.places, NodeKind::municipality));
        const std::string organisations =
            total("organisations", count(found_.places, NodeKind::organisation));
        std::vector<const Node*> shown;
        for (const std::size_t column : columns_) shown.push_back(found_.bodies[column]);
        const std::string body = total("bodies", count(shown, NodeKind::body));
        const std::string group = total("working_groups", count(shown, NodeKind::working_group));
        const std::string hole_text = total("holes", hole);
        const std::string missing_text = total("absences", missing);
        if (found_.places.empty() || columns_.empty()) {
            out_.headline.push_back(word(gaps_words::nothing));
            return;
        }
        out_.headline.push_back(
            word(gaps_words::headline, {municipalities, organisations, body, group}));
        out_.headline.push_back(word(gaps_words::figures, {hole_text, missing_text}));
    }

    // --- the table

    void table() {
        AnswerSection& out =
            section("table", gaps_words::table_title, gaps_words::table_method, gaps_words::nothing,
                    {{"place", word(gaps_words::header_place), Unit::node, Place::column, 14}});
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            out.columns.push_back({found_.bodies[columns_[i]]->id, letter(i), Unit::text,
                                   i < letters ? Place::column : Place::data, 3});
        }
        for (const std::size_t row : rows_) {
            AnswerRow line;
            line.cells.push_back(found_.places[row]);
            for (const std::size_t column : columns_) {
                const RepresentationCell& cell = found_.at(row, column);
                line.cells.push_back(table_cell(cell));
                add_people(line, cell);
            }
            out.rows.push_back(std::move(line));
        }
    }

    [[nodiscard]] static AnswerCell table_cell(const RepresentationCell& cell) {
        if (cell.hole) return {std::string("hole"), "○", Style::strong};
        if (cell.people.empty()) return {};
        const bool itself = cell.people.front().person == nullptr && cell.people.size() == 1;
        if (itself) return {std::string("member"), "●"};
        std::string text = std::to_string(cell.deciding());
        if (cell.substitutes() > 0) text += "+" + std::to_string(cell.substitutes());
        const bool implied = std::all_of(
            cell.people.begin(), cell.people.end(),
            [](const Representative& one) { return one.certainty == Certainty::implied; });
        return {text, "", implied ? Style::derived : Style::plain};
    }

    static void add_people(AnswerRow& row, const RepresentationCell& cell) {
        for (const Representative& one : cell.people) {
            for (const Edge* edge : one.edges) add_evidence(row, *edge);
        }
    }

    void bodies() {
        AnswerSection& out = section(
            "bodies", gaps_words::bodies_title, gaps_words::bodies_method, gaps_words::nothing,
            {{"column", word(gaps_words::header_letter), Unit::text, Place::column, 6},
             {"body", word(gaps_words::header_body), Unit::node, Place::column, 20},
             {"places", word(gaps_words::header_places), Unit::count},
             {"deciding", word(gaps_words::header_deciding), Unit::count},
             {"substitutes", word(gaps_words::header_substitutes), Unit::count},
             {"meetings", word(gaps_words::header_meetings), Unit::count}});
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            std::size_t deciding = 0;
            std::size_t substitutes = 0;
            AnswerRow line;
            for (std::size_t row = 0; row < found_.places.size(); ++row) {
                const RepresentationCell& cell = found_.at(row, columns_[i]);
                deciding += cell.deciding();
                substitutes += cell.substitutes();
            }
            line.cells = {letter(i),
                          found_.bodies[columns_[i]],
                          places_in(columns_[i]),
                          deciding,
                          substitutes,
                          found_.at(0, columns_[i]).meetings.size()};
            add_evidence(line, found_.bodies[columns_[i]]->evidence);
            out.rows.push_back(std::move(line));
        }
    }

    // --- what is missing

    void holes() {
        AnswerSection& out = section(
            "holes", gaps_words::holes_title, gaps_words::holes_method, gaps_words::holes_nothing,
            {{"place", word(gaps_words::header_from), Unit::node, Place::column, 16},
             {"body", word(gaps_words::header_body), Unit::node, Place::column, 18},
             {"peers", word(gaps_words::header_peers), Unit::node, Place::column, 20}});
        for (const RepresentationCell& cell : found_.cells) {
            if (!cell.hole) continue;
            AnswerRow line;
            line.cells = {found_.places[cell.row], found_.bodies[cell.column], cell.peers};
            for (std::size_t row = 0; row < found_.places.size(); ++row) {
                const bool peer = std::find(cell.peers.begin(), cell.peers.end(),
                                            found_.places[row]) != cell.peers.end();
                if (peer) add_people(line, found_.at(row, cell.column));
            }
            out.rows.push_back(std::move(line));
        }
    }

    void absences() {
        AnswerSection& out =
            section("absences", gaps_words::absences_title, gaps_words::absences_method,
                    gaps_words::absences_nothing,
                    {{"date", say(AnswerWord::header_day, language_), Unit::date},
                     {"body", word(gaps_words::header_body), Unit::node, Place::column, 18},
                     {"place", word(gaps_words::header_from), Unit::node, Place::column, 16},
                     {"how", word(gaps_words::header_how), Unit::text, Place::column, 11},
                     {"people", "", Unit::node, Place::below},
                     {"meeting", "", Unit::node, Place::data}});
        for (const RepresentationCell& cell : found_.cells) {
            for (const MeetingTurnout& one : cell.meetings) {
                if (is_missing(one)) out.rows.push_back(absence(cell, one));
            }
        }
        std::stable_sort(out.rows.begin(), out.rows.end(),
                         [](const AnswerRow& a, const AnswerRow& b) {
                             return a.cells[0].value < b.cells[0].value;
                         });
    }

    [[nodiscard]] AnswerRow absence(const RepresentationCell& cell,
                                    const MeetingTurnout& one) const {
        std::vector<const Node*> people;
        AnswerRow line;
        for (const Edge* edge : one.edges) {
            people.push_back(network_.node(edge->from));
            add_evidence(line, *edge);
        }
        if (one.edges.empty()) add_evidence(line, one.meeting->evidence);
        line.cells = {analysis::date_of(*one.meeting),
                      found_.bodies[cell.column],
                      found_.places[cell.row],
                      how_cell(one.turnout),
                      people.empty() ? AnswerCell() : AnswerCell(people),
                      one.meeting};
        return line;
    }

    [[nodiscard]] AnswerCell how_cell(Turnout turnout) const {
        switch (turnout) {
            case Turnout::not_deciding:
                return {std::string("not_deciding"), word(gaps_words::how_not_deciding)};
            case Turnout::not_listed:
                return {std::string("not_listed"), word(gaps_words::how_not_listed)};
            default: return {std::string("absent"), word(gaps_words::how_absent)};
        }
    }

    // --- seats

    void places() {
        AnswerSection& out = section(
            "places", gaps_words::places_title, gaps_words::places_method, gaps_words::nothing,
            {{"place", word(gaps_words::header_from), Unit::node, Place::column, 15},
             {"bodies", word(gaps_words::header_in_bodies), Unit::count, Place::column, 5},
             {"people", word(gaps_words::header_persons), Unit::count, Place::column, 8},
             {"deciding", word(gaps_words::header_deciding), Unit::count, Place::column, 10},
             {"substitutes", word(gaps_words::header_substitutes), Unit::count, Place::column, 11},
             {"absences", word(gaps_words::header_absent), Unit::count, Place::column, 8},
             {"holes", word(gaps_words::header_holes), Unit::count, Place::column, 6}});
        for (const std::size_t row : rows_) {
            std::set<const Node*> people;
            std::size_t in = 0, deciding = 0, substitutes = 0;
            std::int64_t missing = 0, hole = 0;
            AnswerRow line;
            for (std::size_t column = 0; column < found_.bodies.size(); ++column) {
                const RepresentationCell& cell = found_.at(row, column);
                in += cell.people.empty() ? 0U : 1U;
                deciding += cell.deciding();
                substitutes += cell.substitutes();
                hole += cell.hole;
                missing += std::count_if(cell.meetings.begin(), cell.meetings.end(), is_missing);
                add_people(line, cell);
                for (const Representative& one : cell.people) {
                    if (one.person != nullptr) people.insert(one.person);
                }
            }
            line.cells = {found_.places[row], in,      people.size(), deciding,
                          substitutes,        missing, hole};
            out.rows.push_back(std::move(line));
        }
    }

    void seats() {
        AnswerSection& out =
            section("seats", gaps_words::seats_title, {}, gaps_words::seats_nothing,
                    {{"place", word(gaps_words::header_from), Unit::node, Place::column, 16},
                     {"person", word(gaps_words::header_person), Unit::node, Place::column, 14},
                     {"body", word(gaps_words::header_body), Unit::node, Place::column, 20},
                     {"role", word(gaps_words::header_role), Unit::text, Place::column, 9},
                     {"seen", "", Unit::date, Place::data},
                     {"certainty", "", Unit::text, Place::data}});
        for (const std::size_t row : rows_) {
            for (const std::size_t column : columns_) {
                const RepresentationCell& cell = found_.at(row, column);
                for (const Representative& one : cell.people) out.rows.push_back(seat(cell, one));
            }
        }
    }

    [[nodiscard]] AnswerRow seat(const RepresentationCell& cell, const Representative& one) const {
        AnswerRow line;
        std::string until;
        MemberFacts facts;
        facts.role = one.role;
        for (const Edge* edge : one.edges) {
            if (edge->kind != EdgeKind::member_of || edge->to != found_.bodies[cell.column]->id)
                continue;
            until = std::max(until, edge->until);
            const auto* member = std::get_if<MemberFacts>(&edge->facts);
            if (member != nullptr && member->role == one.role) facts = *member;
        }
        line.cells = {found_.places[cell.row],
                      one.person == nullptr
                          ? AnswerCell(Value(), word(gaps_words::itself), Style::quiet)
                          : AnswerCell(one.person),
                      found_.bodies[cell.column],
                      {std::string(to_word(one.role)), role_name(facts, language_),
                       one.certainty == Certainty::implied ? Style::derived : Style::plain},
                      until,
                      std::string(to_word(one.certainty))};
        for (const Edge* edge : one.edges) add_evidence(line, *edge);
        return line;
    }

    const Network& network_;
    const Representation& found_;
    Language language_;
    Answer out_;
    std::vector<std::size_t> rows_;     ///< of found_.places, in the order they are shown
    std::vector<std::size_t> columns_;  ///< of found_.bodies, in the order they are shown
};

}  // namespace

Answer answer_gaps(const Network& network, const Representation& found, Language language) {
    return GapsFiller(network, found, language).run();
}

}  // namespace mandat::cli
