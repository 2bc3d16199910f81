// SPDX-License-Identifier: Apache-2.0
#include "cli/command_overlaps.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>
#include <set>

#include "cli/answer_command.hpp"
#include "cli/answer_words.hpp"
#include "cli/name_choice.hpp"
#include "cli/overlap_words.hpp"
#include "cli/seat_choice.hpp"
#include "cli/words.hpp"
#include "graph/analysis/occasion.hpp"
#include "graph/analysis/overlap.hpp"
#include "graph/base/error.hpp"
#include "graph/model/words.hpp"

namespace mandat::cli {
namespace {

using analysis::Overlap;
using analysis::Overlaps;
using analysis::SharedSeat;
using render::Style;

struct OverlapsCommand {
    AnswerOptions answer;
    std::size_t share = 0;  ///< 0: not asked for
    bool possible = false;
};

std::string chance_text(double chance, Language language) {
    std::array<char, 32> out{};
    (void)std::snprintf(out.data(), out.size(), chance < 0.001 ? "<%.3f" : "%.3f",
                        std::max(chance, 0.001));
    std::string text(out.data());
    if (language == Language::sv) std::replace(text.begin(), text.end(), '.', ',');
    return text;
}

std::string decimals(double value, Language language) {
    std::array<char, 32> out{};
    (void)std::snprintf(out.data(), out.size(), "%.1f", value);
    std::string text(out.data());
    if (language == Language::sv) std::replace(text.begin(), text.end(), '.', ',');
    return text;
}

/// The roles that some seats are: "ordförande, ledamot".
AnswerCell roles_cell(std::span<const Edge* const> seats, Language language) {
    std::vector<std::string> ids;
    std::string words;
    for (const Edge* edge : seats) {
        const auto* facts = std::get_if<MemberFacts>(&edge->facts);
        if (facts == nullptr) continue;
        const std::string id(to_word(facts->role));
        if (std::find(ids.begin(), ids.end(), id) != ids.end()) continue;
        ids.push_back(id);
        words += (words.empty() ? "" : ", ") + role_name(*facts, language);
    }
    return {Value(ids), words};
}

class OverlapsFiller {
  public:
    OverlapsFiller(const Network& network, Language language)
        : network_(network), language_(language) {}

    AnswerSection pairs(std::string id, const Phrase& title, const Phrase& method,
                        const std::vector<const Overlap*>& overlaps) const {
        AnswerSection section = begin(std::move(id), title, method, overlap_words::nothing);
        section.columns = {
            {"a", word(overlap_words::header_a), Unit::node, Place::column, 12},
            {"b", word(overlap_words::header_b), Unit::node, Place::column, 12},
            {"shared", word(overlap_words::header_shared), Unit::count},
            {"sizes", word(overlap_words::header_sizes), Unit::text, Place::column, 6},
            {"jaccard", word(overlap_words::header_alike), Unit::share},
            {"coefficient", word(overlap_words::header_smaller), Unit::share},
            {"expected", word(overlap_words::header_expected), Unit::number},
            {"chance", word(overlap_words::header_chance), Unit::number, Place::column, 6},
            {"people", word(overlap_words::in_both), Unit::node, Place::below},
            {"days", word(overlap_words::header_days), Unit::days, Place::below},
            {"meetings", word(overlap_words::header_meetings), Unit::count, Place::below},
            {"minutes", "", Unit::minutes, Place::data},
            {"by_service", "", Unit::count, Place::data}};
        for (const Overlap* one : overlaps) section.rows.push_back(pair_row(*one));
        return section;
    }

    AnswerSection shared(const Overlap& one) const {
        AnswerSection section = begin("shared", overlap_words::shared_title,
                                      overlap_words::shared_method, overlap_words::nothing);
        section.columns = {
            {"shared", word(overlap_words::header_at), Unit::node, Place::column, 16},
            {"role_a", word(overlap_words::header_role_a), Unit::text, Place::column, 10},
            {"role_b", word(overlap_words::header_role_b), Unit::text, Place::column, 10},
            {"days", word(overlap_words::header_days), Unit::days},
            {"by_service", "", Unit::flag, Place::data}};
        for (const SharedSeat& seat : one.seats) {
            AnswerRow row;
            row.cells = {seat.at,
                         roles_cell(seat.left, language_),
                         roles_cell(seat.right, language_),
                         seat.days ? AnswerCell(*seat.days) : AnswerCell(),
                         {seat.by_service, ""}};
            add_seats(row, seat);
            section.rows.push_back(std::move(row));
        }
        return section;
    }

    AnswerSection meetings(const Overlap& one) const {
        AnswerSection section =
            begin("meetings", overlap_words::meetings_title, overlap_words::meetings_method,
                  overlap_words::meetings_nothing);
        section.columns = {
            {"day", say(AnswerWord::header_day, language_), Unit::date},
            {"body", word(overlap_words::header_body), Unit::node, Place::column, 16},
            {"minutes", word(overlap_words::header_hours), Unit::minutes},
            {"meeting", "", Unit::node, Place::data}};
        const analysis::Occasions occasions(network_);
        for (const analysis::MeetingTogether& met : one.meetings) {
            AnswerRow row;
            row.cells = {analysis::date_of(*met.meeting), occasions.body_of(met.meeting->id),
                         met.minutes > 0 ? AnswerCell(met.minutes) : AnswerCell(), met.meeting};
            add_evidence(row, *met.left);
            add_evidence(row, *met.right);
            section.rows.push_back(std::move(row));
        }
        return section;
    }

    [[nodiscard]] std::string word(const Phrase& phrase,
                                   std::initializer_list<std::string_view> arguments = {}) const {
        return say(phrase, language_, arguments);
    }

  private:
    AnswerSection begin(std::string id, const Phrase& title, const Phrase& method,
                        const Phrase& nothing) const {
        return {.id = std::move(id),
                .title = word(title),
                .method = word(method),
                .columns = {},
                .rows = {},
                .nothing = word(nothing)};
    }

    static void add_seats(AnswerRow& row, const SharedSeat& seat) {
        for (const Edge* edge : seat.left) add_evidence(row, *edge);
        for (const Edge* edge : seat.right) add_evidence(row, *edge);
    }

    [[nodiscard]] AnswerRow pair_row(const Overlap& one) const {
        AnswerRow row;
        std::vector<const Node*> shared;
        std::string names;
        for (const SharedSeat& seat : one.seats) {
            shared.push_back(seat.at);
            const std::string name = seat.by_service
                                         ? word(overlap_words::service_mark, {seat.at->name})
                                         : seat.at->name;
            names += (names.empty() ? "" : ", ") + name;
            add_seats(row, seat);
        }
        row.cells = {one.left,
                     one.right,
                     one.shared,
                     std::to_string(one.left_size) + " · " + std::to_string(one.right_size),
                     one.jaccard,
                     one.coefficient,
                     one.expected,
                     {Value(one.chance), chance_text(one.chance, language_)},
                     {Value(shared), names},
                     one.days ? AnswerCell(*one.days) : AnswerCell(),
                     one.meetings.empty() ? AnswerCell() : AnswerCell(one.meetings.size()),
                     one.minutes > 0 ? AnswerCell(one.minutes) : AnswerCell(),
                     one.by_service};
        return row;
    }

    const Network& network_;
    Language language_;
};

std::vector<const Overlap*> chosen(const Overlaps& found, bool by_service) {
    std::vector<const Overlap*> out;
    for (const Overlap& one : found.pairs) {
        if (one.is_by_service() == by_service) out.push_back(&one);
    }
    return out;
}

/// One command line: who is asked about, and the overlaps that were found.
class Question {
  public:
    Question(const Network& network, const OverlapsCommand& command, Console& console)
        : network_(network),
          command_(command),
          language_(console.language),
          seating_(seats_for(
              network, command.answer,
              command.possible ? analysis::Identities::possible : analysis::Identities::strict)) {}

    Answer all() const {
        const std::uint32_t people_share = least(2);
        const Overlaps bodies =
            analysis::body_overlaps(network_, {.seating = seating_, .at_least = least(1)});
        const Overlaps people =
            analysis::person_overlaps(network_, {.seating = seating_, .at_least = people_share});
        const OverlapsFiller filler(network_, language_);
        Answer out = begin();
        const auto pairs = chosen(bodies, false);
        out.totals = {{"body_pairs", static_cast<std::int64_t>(pairs.size())},
                      {"person_pairs", static_cast<std::int64_t>(people.pairs.size())},
                      {"by_service", std::ssize(bodies.pairs) - std::ssize(pairs)}};
        out.headline.push_back(filler.word(
            overlap_words::headline, {std::to_string(pairs.size()), std::to_string(people_share),
                                      std::to_string(people.pairs.size())}));
        out.sections = {
            filler.pairs("bodies", overlap_words::bodies_title, overlap_words::method, pairs),
            filler.pairs("people", overlap_words::people_title, overlap_words::method,
                         pointers(people)),
            filler.pairs("by_service", overlap_words::service_title, overlap_words::service_method,
                         chosen(bodies, true))};
        return out;
    }

    Answer of(const Node& node) const {
        const bool person = node.kind == NodeKind::person;
        const Overlaps found = overlaps_of(node);
        const OverlapsFiller filler(network_, language_);
        Answer out = begin();
        out.asked.emplace_back("of", &node);
        out.totals = {{"pairs", static_cast<std::int64_t>(found.pairs.size())}};
        out.headline.push_back(
            filler.word(overlap_words::of_one, {node.name, std::to_string(found.pairs.size())}));
        out.sections = {
            filler.pairs(person ? "people" : "bodies",
                         person ? overlap_words::people_title : overlap_words::bodies_title,
                         overlap_words::method, chosen(found, false)),
            filler.pairs("by_service", overlap_words::service_title, overlap_words::service_method,
                         chosen(found, true))};
        return out;
    }

    Answer between(const Node& a, const Node& b) const {
        const Overlaps found = overlaps_of(a);
        const OverlapsFiller filler(network_, language_);
        Answer out = begin();
        out.asked.emplace_back("a", &a);
        out.asked.emplace_back("b", &b);
        const auto pair =
            std::find_if(found.pairs.begin(), found.pairs.end(),
                         [&](const Overlap& one) { return one.left == &b || one.right == &b; });
        if (pair == found.pairs.end()) {
            out.totals = {{"shared", std::int64_t{0}}};
            out.headline.push_back(filler.word(overlap_words::nothing_shared, {a.name, b.name}));
            return out;
        }
        out.totals = {{"shared", static_cast<std::int64_t>(pair->shared)},
                      {"jaccard", pair->jaccard},
                      {"coefficient", pair->coefficient},
                      {"expected", pair->expected},
                      {"chance", pair->chance}};
        out.headline.push_back(filler.word(
            overlap_words::both,
            {pair->left->name, pair->right->name, std::to_string(pair->shared),
             decimals(pair->expected, language_), chance_text(pair->chance, language_)}));
        if (pair->is_by_service())
            out.headline.push_back(filler.word(overlap_words::by_service_only));
        out.sections = {filler.shared(*pair)};
        if (a.kind == NodeKind::person) out.sections.push_back(filler.meetings(*pair));
        out.sections.push_back(filler.pairs(
            "pair",
            a.kind == NodeKind::person ? overlap_words::people_title : overlap_words::bodies_title,
            overlap_words::method, {&*pair}));
        return out;
    }

  private:
    [[nodiscard]] std::uint32_t least(std::uint32_t otherwise) const {
        return command_.share == 0 ? otherwise : static_cast<std::uint32_t>(command_.share);
    }

    [[nodiscard]] Answer begin() const {
        Answer out;
        add_days(out, command_.answer);
        return out;
    }

    [[nodiscard]] Overlaps overlaps_of(const Node& node) const {
        const analysis::OverlapOptions options{
            .seating = seating_, .of = node.id, .at_least = least(1)};
        return node.kind == NodeKind::person ? analysis::person_overlaps(network_, options)
                                             : analysis::body_overlaps(network_, options);
    }

    static std::vector<const Overlap*> pointers(const Overlaps& found) {
        std::vector<const Overlap*> out;
        for (const Overlap& one : found.pairs) out.push_back(&one);
        return out;
    }

    const Network& network_;
    const OverlapsCommand& command_;
    Language language_;
    analysis::SeatTableOptions seating_;
};

bool can_sit_together(const Node& node) {
    return node.kind == NodeKind::person || node.kind == NodeKind::body ||
           node.kind == NodeKind::working_group;
}

std::optional<Answer> answer(const Network& network, const OverlapsCommand& command,
                             const std::vector<std::string>& names, Console& console) {
    std::vector<const Node*> nodes;
    std::vector<std::string> told;
    for (const std::string& name : names) {
        std::string sentence;
        const Node* const node = choose_by_name(network, name, console, sentence);
        if (node == nullptr) return std::nullopt;
        if (!can_sit_together(*node)) {
            throw Error(ErrorKind::usage,
                        say(overlap_words::no_sitter, console.language, {printable(node->name)}),
                        say(Word::see_help, console.language, {"mandat overlaps"}));
        }
        if (!sentence.empty()) told.push_back(sentence);
        nodes.push_back(node);
    }
    const Question question(network, command, console);
    if (nodes.size() == 2 &&
        (nodes[0]->kind == NodeKind::person) != (nodes[1]->kind == NodeKind::person)) {
        throw Error(ErrorKind::usage,
                    say(overlap_words::two_kinds, console.language,
                        {printable(nodes[0]->name), printable(nodes[1]->name)}),
                    say(Word::see_help, console.language, {"mandat overlaps"}));
    }
    Answer out = nodes.empty()       ? question.all()
                 : nodes.size() == 1 ? question.of(*nodes[0])
                                     : question.between(*nodes[0], *nodes[1]);
    out.asides = std::move(told);
    return out;
}

ExitCode overlaps(OverlapsCommand command, Console& console) {
    const std::vector<std::string> names = take_names(command.answer.network.inputs.paths, 2);
    return run_answer(command.answer, "overlaps", console, [&](const Network& network) {
        return answer(network, command, names, console);
    });
}

}  // namespace

Action define_overlaps(CLI::App& verb, Language language) {
    const auto command = std::make_shared<OverlapsCommand>();
    add_count(verb, "--share", command->share, say(overlap_words::option_share, language),
              language);
    add_flag(verb, "--possible", command->possible, say(overlap_words::option_possible, language));
    add_answer(verb, command->answer, Days::on_or_period, language);
    explain_verb(verb, say(overlap_words::help, language), language);
    return [command](Console& console) { return overlaps(*command, console); };
}

}  // namespace mandat::cli
