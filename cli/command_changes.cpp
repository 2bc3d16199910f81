// SPDX-License-Identifier: Apache-2.0
#include "cli/command_changes.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <memory>

#include "cli/answer_command.hpp"
#include "cli/answer_section.hpp"
#include "cli/answer_words.hpp"
#include "cli/change_words.hpp"
#include "cli/words.hpp"
#include "graph/analysis/changes.hpp"
#include "graph/analysis/period.hpp"
#include "graph/model/words.hpp"

namespace mandat::cli {
namespace {

using analysis::Change;
using analysis::ChangeKind;
using analysis::Changes;
using analysis::OverlapChange;

struct KindWords {
    ChangeKind kind;
    std::string_view id;
    const Phrase& phrase;
};

const std::array kinds = {
    KindWords{ChangeKind::joined, "joined", change_words::joined},
    KindWords{ChangeKind::left, "left", change_words::left},
    KindWords{ChangeKind::new_role, "new_role", change_words::new_role},
    KindWords{ChangeKind::succeeded, "succeeded", change_words::succeeded},
    KindWords{ChangeKind::represents, "represents", change_words::represents},
    KindWords{ChangeKind::created, "created", change_words::created},
    KindWords{ChangeKind::part_added, "part_added", change_words::part_added},
    KindWords{ChangeKind::part_ended, "part_ended", change_words::part_ended},
    KindWords{ChangeKind::renamed, "renamed", change_words::renamed},
    KindWords{ChangeKind::first_seen, "first_seen", change_words::first_seen},
    KindWords{ChangeKind::handed_over, "handed_over", change_words::handed_over},
    KindWords{ChangeKind::moved, "moved", change_words::moved},
};

class ChangesFiller {
  public:
    ChangesFiller(const Changes& found, const analysis::Period& days, Language language)
        : found_(found), days_(days), language_(language) {}

    Answer run() {
        out_.asked = {{"from", days_.from}, {"to", days_.to}};
        headline();
        people();
        bodies();
        tasks();
        overlaps();
        out_.notes.push_back(say(AnswerWord::silence_note, language_));
        return std::move(out_);
    }

  private:
    [[nodiscard]] std::string word(const Phrase& phrase,
                                   std::initializer_list<std::string_view> arguments = {}) const {
        return say(phrase, language_, arguments);
    }

    void headline() {
        std::vector<std::string> counts;
        for (const KindWords& kind : kinds) {
            const auto number =
                std::count_if(found_.changes.begin(), found_.changes.end(),
                              [&](const Change& one) { return one.kind == kind.kind; });
            out_.totals.emplace_back(kind.id, static_cast<std::int64_t>(number));
            counts.push_back(std::to_string(number));
        }
        out_.totals.emplace_back("overlaps", static_cast<std::int64_t>(found_.overlaps.size()));
        const auto of = [&](ChangeKind kind) -> const std::string& {
            return counts[static_cast<std::size_t>(kind)];
        };
        out_.headline.push_back(
            word(change_words::headline,
                 {days_.from, days_.to, of(ChangeKind::joined), of(ChangeKind::left),
                  of(ChangeKind::new_role), of(ChangeKind::succeeded)}));
        out_.headline.push_back(
            word(change_words::headline_matters,
                 {of(ChangeKind::created), of(ChangeKind::first_seen), of(ChangeKind::part_added),
                  of(ChangeKind::part_ended), of(ChangeKind::handed_over), of(ChangeKind::moved)}));
    }

    [[nodiscard]] AnswerCell kind_cell(ChangeKind kind) const {
        const KindWords& words = kinds.at(static_cast<std::size_t>(kind));
        return {Value(std::string(words.id)), word(words.phrase)};
    }

    static void add_sentences(AnswerRow& row, const Change& one) {
        if (one.now != nullptr) add_evidence(row, *one.now);
        if (one.before != nullptr) add_evidence(row, *one.before);
        if (row.evidence.empty()) add_evidence(row, one.subject->evidence);
    }

    template <typename Fill>
    void each(std::initializer_list<ChangeKind> wanted, AnswerSection& section, const Fill& fill) {
        for (const Change& one : found_.changes) {
            if (std::find(wanted.begin(), wanted.end(), one.kind) == wanted.end()) continue;
            AnswerRow row;
            row.cells = fill(one);
            add_sentences(row, one);
            section.rows.push_back(std::move(row));
        }
    }

    /// What somebody is in a body, before or now; empty for what is no seat.
    [[nodiscard]] AnswerCell role_cell(const Edge* edge) const {
        const auto* seat = edge == nullptr ? nullptr : std::get_if<MemberFacts>(&edge->facts);
        if (seat == nullptr) return {};
        return {Value(std::string(to_word(seat->role))), role_name(*seat, language_)};
    }

    void people() {
        AnswerSection& section = add_section(
            out_, language_, "people", change_words::people_title, change_words::people_method,
            change_words::people_nothing,
            {{"change", word(change_words::header_change), Unit::text, Place::column, 9},
             {"subject", word(change_words::header_who), Unit::node, Place::column, 16},
             {"object", word(change_words::header_where), Unit::node, Place::column, 16},
             {"before", word(change_words::header_before), Unit::text, Place::column, 8},
             {"now", word(change_words::header_now), Unit::text, Place::column, 8},
             {"day", say(AnswerWord::header_day, language_), Unit::date}});
        each({ChangeKind::joined, ChangeKind::left, ChangeKind::new_role, ChangeKind::succeeded,
              ChangeKind::represents},
             section, [this](const Change& one) -> std::vector<AnswerCell> {
                 return {kind_cell(one.kind),   one.subject,        one.object,
                         role_cell(one.before), role_cell(one.now), one.day};
             });
    }

    void bodies() {
        AnswerSection& section = add_section(
            out_, language_, "bodies", change_words::bodies_title, change_words::bodies_method,
            change_words::bodies_nothing,
            {{"change", word(change_words::header_change), Unit::text, Place::column, 9},
             {"subject", word(change_words::header_subject), Unit::node, Place::column, 16},
             {"object", word(change_words::header_object), Unit::node, Place::column, 16},
             {"day", say(AnswerWord::header_day, language_), Unit::date}});
        each({ChangeKind::created, ChangeKind::first_seen, ChangeKind::part_added,
              ChangeKind::part_ended, ChangeKind::renamed},
             section, [this](const Change& one) -> std::vector<AnswerCell> {
                 return {kind_cell(one.kind), one.subject, one.object, one.day};
             });
    }

    void tasks() {
        AnswerSection& section = add_section(
            out_, language_, "assignments", change_words::tasks_title, change_words::tasks_method,
            change_words::tasks_nothing,
            {{"change", word(change_words::header_change), Unit::text, Place::column, 9},
             {"subject", say(AnswerWord::header_giver, language_), Unit::node, Place::column, 14},
             {"object", say(AnswerWord::header_taker, language_), Unit::node, Place::column, 14},
             {"day", say(AnswerWord::header_day, language_), Unit::date},
             {"what", "", Unit::text, Place::below},
             {"other", word(change_words::header_other), Unit::node, Place::below}});
        each({ChangeKind::handed_over, ChangeKind::moved}, section,
             [this](const Change& one) -> std::vector<AnswerCell> {
                 const auto* task = std::get_if<TaskFacts>(&one.now->facts);
                 return {kind_cell(one.kind),
                         one.subject,
                         one.object,
                         one.day,
                         task == nullptr ? std::string() : task->what,
                         one.other};
             });
    }

    void overlaps() {
        AnswerSection& section =
            add_section(out_, language_, "overlaps", change_words::overlaps_title,
                        change_words::overlaps_method, change_words::overlaps_nothing,
                        {{"a", word(change_words::header_where), Unit::node, Place::column, 16},
                         {"b", "", Unit::node, Place::column, 16},
                         {"before", word(change_words::header_before), Unit::count},
                         {"now", word(change_words::header_now), Unit::count},
                         {"gained", word(change_words::header_gained), Unit::node, Place::below},
                         {"lost", word(change_words::header_lost), Unit::node, Place::below}});
        for (const OverlapChange& one : found_.overlaps) {
            AnswerRow row;
            row.cells = {one.a,
                         one.b,
                         one.before,
                         one.after,
                         one.gained.empty() ? AnswerCell() : AnswerCell(one.gained),
                         one.lost.empty() ? AnswerCell() : AnswerCell(one.lost)};
            // The seats that came and went are what the difference rests on.
            for (const Change& change : found_.changes) {
                const bool seat =
                    change.kind == ChangeKind::joined || change.kind == ChangeKind::left;
                if (!seat || (change.object != one.a && change.object != one.b)) continue;
                const auto in = [&](const std::vector<const Node*>& people) {
                    return std::find(people.begin(), people.end(), change.subject) != people.end();
                };
                if (in(one.gained) || in(one.lost)) add_sentences(row, change);
            }
            section.rows.push_back(std::move(row));
        }
    }

    const Changes& found_;
    analysis::Period days_;
    Language language_;
    Answer out_;
};

Answer nothing_dated(Language language) {
    Answer out;
    out.headline.push_back(say(change_words::nothing_read, language));
    return out;
}

}  // namespace

Action define_changes(CLI::App& verb, Language language) {
    const auto options = std::make_shared<AnswerOptions>();
    add_answer(verb, *options, Days::period, language);
    explain_verb(verb, say(change_words::help, language), language);
    return [options](Console& console) {
        return run_answer(*options, "changes", console, [&](const Network& network) {
            analysis::Period days = options->period;
            const analysis::Period read = analysis::Timeline(network).read();
            if (days.from.empty()) days.from = read.from;
            if (days.to.empty()) days.to = read.to;
            if (days.from.empty()) return std::optional(nothing_dated(console.language));
            const Changes found =
                analysis::changes_between(network, {.from = days.from, .to = days.to});
            return std::optional(ChangesFiller(found, days, console.language).run());
        });
    };
}

}  // namespace mandat::cli
