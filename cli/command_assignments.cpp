// SPDX-License-Identifier: Apache-2.0
#include "cli/command_assignments.hpp"

#include <algorithm>
#include <memory>

#include "cli/answer_command.hpp"
#include "cli/answer_words.hpp"
#include "cli/words.hpp"
#include "graph/analysis/assignments.hpp"
#include "graph/model/words.hpp"

namespace mandat::cli {
namespace {

using analysis::Aftermath;
using analysis::Assignment;
using analysis::AssignmentRegister;
using render::Style;

/// Figures of the headline; all but `of_kind` count assignments alone, not groups and referrals.
struct Figures {
    explicit Figures(const AssignmentRegister& found) {
        for (const Assignment& row : found.rows) {
            if (row.edge->kind != EdgeKind::assignment) continue;
            ++assignments;
            without_taker += row.taker == nullptr;
            without_due += row.due.empty();
            without_report += !row.report.required;
            undated += !row.is_dated();
            overdue += row.overdue;
            heard += row.aftermath == Aftermath::heard;
            silent += row.aftermath == Aftermath::silent;
            no_later_protocol += row.aftermath == Aftermath::no_later_protocol;
        }
    }

    std::int64_t assignments = 0, without_taker = 0, without_due = 0, without_report = 0,
                 undated = 0, overdue = 0, heard = 0, silent = 0, no_later_protocol = 0;
};

std::string_view word_for(Aftermath aftermath) {
    switch (aftermath) {
        case Aftermath::heard: return "heard";
        case Aftermath::silent: return "silent";
        case Aftermath::no_later_protocol: break;
    }
    return "no_later_protocol";
}

/// Fills one answer.
class AssignmentsFiller {
  public:
    AssignmentsFiller(const AssignmentRegister& found, Language language)
        : found_(found), language_(language), figures_(found) {}

    Answer run(const AnswerOptions& options) {
        add_days(out_, options);
        headline();
        register_section();
        heard_section();
        if (figures_.silent + figures_.no_later_protocol > 0)
            out_.notes.push_back(word(AnswerWord::silence_note));
        return std::move(out_);
    }

  private:
    [[nodiscard]] std::string word(AnswerWord which,
                                   std::initializer_list<std::string_view> arguments = {}) const {
        return say(which, language_, arguments);
    }

    [[nodiscard]] std::int64_t of_kind(EdgeKind kind) const {
        return std::count_if(found_.rows.begin(), found_.rows.end(),
                             [kind](const Assignment& row) { return row.edge->kind == kind; });
    }

    void headline() {
        const auto total = [this](const char* id, std::int64_t count) {
            out_.totals.emplace_back(id, count);
            return std::to_string(count);
        };
        out_.totals.emplace_back("known_on", found_.day.empty() ? Value() : Value(found_.day));
        const std::string all = total("handed_over", std::ssize(found_.rows));
        const std::string assignments = total("assignments", figures_.assignments);
        const std::string created = total("creates_group", of_kind(EdgeKind::creates_group));
        const std::string referrals = total("referral", of_kind(EdgeKind::referral));
        const std::string staffing = total("staffs", of_kind(EdgeKind::staffs));
        const std::string known =
            found_.day.empty() ? "" : word(AnswerWord::assignments_known, {found_.day});
        out_.headline.push_back(
            found_.rows.empty() ? word(AnswerWord::register_nothing)
                                : word(AnswerWord::assignments_headline,
                                       {all, assignments, created, referrals, staffing, known}));
        const std::string taker = total("without_taker", figures_.without_taker);
        const std::string due = total("without_due", figures_.without_due);
        const std::string report = total("without_report_back", figures_.without_report);
        const std::string undated = total("without_dated_report_back", figures_.undated);
        const std::string overdue = total("overdue", figures_.overdue);
        const std::string heard = total("heard", figures_.heard);
        const std::string silent = total("silent", figures_.silent);
        const std::string unread = total("no_later_protocol", figures_.no_later_protocol);
        if (figures_.assignments == 0) return;
        out_.headline.push_back(word(AnswerWord::assignments_of_them,
                                     {assignments, taker, due, report, undated, overdue}));
        out_.headline.push_back(word(AnswerWord::assignments_since, {heard, silent, unread}));
    }

    void register_section() {
        AnswerSection section{.id = "register",
                              .title = word(AnswerWord::register_title),
                              .method = word(AnswerWord::register_method),
                              .columns = {},
                              .rows = {},
                              .nothing = word(AnswerWord::register_nothing)};
        section.columns = {
            {"given", word(AnswerWord::header_day), Unit::date},
            {"giver", word(AnswerWord::header_giver), Unit::node, Place::column, 12},
            {"taker", word(AnswerWord::header_taker), Unit::node, Place::column, 12},
            {"what", "", Unit::text, Place::below},
            {"kind", word(AnswerWord::header_kind), Unit::text, Place::below},
            {"status", word(AnswerWord::header_status), Unit::text, Place::below},
            {"due", word(AnswerWord::header_due), Unit::date, Place::below},
            {"report_back", word(AnswerWord::header_report_back), Unit::flag, Place::below},
            {"since", word(AnswerWord::header_since), Unit::text, Place::below},
            {"item", "", Unit::text, Place::data},
            {"decision", "", Unit::node, Place::data},
            {"due_as_written", "", Unit::text, Place::data},
            {"report_back_to", "", Unit::node, Place::data},
            {"report_back_when", "", Unit::text, Place::data},
            {"report_back_due", "", Unit::date, Place::data},
            {"overdue", "", Unit::flag, Place::data},
            {"later_protocols", "", Unit::count, Place::data},
            {"certainty", "", Unit::text, Place::data},
        };
        for (const Assignment& row : found_.rows) section.rows.push_back(register_row(row));
        out_.sections.push_back(std::move(section));
    }

    [[nodiscard]] AnswerRow register_row(const Assignment& row) const {
        const TaskFacts& task = row.facts();
        AnswerRow out;
        const std::string item = row.item.paragraph();
        const bool implied = row.edge->certainty == Certainty::implied;
        const std::string kind = edge_name(row.edge->kind, language_);
        out.cells = {
            row.given,
            row.giver,
            row.taker == nullptr
                ? AnswerCell(Value(), word(AnswerWord::taker_unnamed), Style::quiet)
                : AnswerCell(row.taker),
            {Value(task.what), (item.empty() ? "" : "§ " + item + ": ") + task.what,
             implied ? Style::derived : Style::plain},
            {std::string(to_word(row.edge->kind)), kind},
            {task.status.empty() ? Value() : Value(task.status),
             status_name(task.status, language_)},
            due_cell(row),
            {row.report.required, report_text(row)},
            {std::string(word_for(row.aftermath)), since_text(row)},
            item,
            row.item.decision,
            task.due_as_written,
            row.report.to,
            row.report.when_as_written,
            row.report.due,
            {row.overdue, ""},
            row.later_protocols,
            std::string(to_word(row.edge->certainty)),
        };
        add_evidence(out, *row.edge);
        if (row.report.stated != nullptr) add_evidence(out, *row.report.stated);
        for (const Edge* edge : row.heard) add_evidence(out, *edge);
        return out;
    }

    [[nodiscard]] AnswerCell due_cell(const Assignment& row) const {
        std::string shown = row.due;
        if (shown.empty()) shown = row.facts().due_as_written;
        if (row.overdue) shown += " (" + word(AnswerWord::overdue_word) + ")";
        return {row.due.empty() ? Value() : Value(row.due), shown};
    }

    [[nodiscard]] std::string report_text(const Assignment& row) const {
        if (!row.report.required) return word(AnswerWord::no);
        if (!row.report.due.empty()) return word(AnswerWord::report_dated, {row.report.due});
        if (!row.report.when_as_written.empty())
            return word(AnswerWord::report_dated, {row.report.when_as_written});
        return word(AnswerWord::report_undated);
    }

    [[nodiscard]] std::string since_text(const Assignment& row) const {
        switch (row.aftermath) {
            case Aftermath::heard: return word(AnswerWord::since_heard, {row.heard.back()->since});
            case Aftermath::silent:
                return word(AnswerWord::since_silent, {std::to_string(row.later_protocols)});
            case Aftermath::no_later_protocol: break;
        }
        return word(AnswerWord::since_no_protocol);
    }

    void heard_section() {
        AnswerSection section{.id = "heard",
                              .title = word(AnswerWord::heard_title),
                              .method = word(AnswerWord::heard_method),
                              .columns = {},
                              .rows = {},
                              .nothing = word(AnswerWord::heard_nothing)};
        section.columns = {
            {"heard", word(AnswerWord::header_heard_on), Unit::date},
            {"how", word(AnswerWord::header_heard_how), Unit::text, Place::column, 12},
            {"taker", word(AnswerWord::header_taker), Unit::node, Place::column, 12},
            {"given", word(AnswerWord::header_day), Unit::date},
            {"what", "", Unit::text, Place::below},
            {"status", "", Unit::text, Place::data},
            {"decision", "", Unit::node, Place::data},
        };
        for (const Assignment& row : found_.rows) {
            for (const Edge* edge : row.heard) {
                const auto* told = std::get_if<TaskFacts>(&edge->facts);
                AnswerRow line;
                line.cells = {edge->since,
                              {std::string(to_word(edge->kind)), edge_name(edge->kind, language_)},
                              row.taker,
                              row.given,
                              told == nullptr || told->what.empty() ? row.facts().what : told->what,
                              told == nullptr ? std::string() : told->status,
                              row.item.decision};
                add_evidence(line, *edge);
                section.rows.push_back(std::move(line));
            }
        }
        out_.sections.push_back(std::move(section));
    }

    const AssignmentRegister& found_;
    Language language_;
    Figures figures_;
    Answer out_;
};

}  // namespace

Action define_assignments(CLI::App& verb, Language language) {
    const auto options = std::make_shared<AnswerOptions>();
    add_answer(verb, *options, Days::on_and_period, language);
    explain_verb(verb, say(AnswerWord::assignments_help, language), language);
    return [options](Console& console) {
        return run_answer(*options, "assignments", console, [&](const Network& network) {
            const AssignmentRegister found =
                analysis::assignments(network, {.day = options->on, .given = options->period});
            return std::optional(AssignmentsFiller(found, console.language).run(*options));
        });
    };
}

}  // namespace mandat::cli
