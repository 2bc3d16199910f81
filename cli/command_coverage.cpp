// SPDX-License-Identifier: Apache-2.0
#include "cli/command_coverage.hpp"

#include <algorithm>
#include <memory>

#include "cli/answer_command.hpp"
#include "cli/answer_section.hpp"
#include "cli/answer_words.hpp"
#include "cli/coverage_words.hpp"
#include "graph/analysis/coverage.hpp"
#include "graph/analysis/occasion.hpp"

namespace mandat::cli {
namespace {

using analysis::Absence;
using analysis::BodyCoverage;
using analysis::Coverage;
using analysis::MissingMinutes;

class CoverageFiller {
  public:
    CoverageFiller(const Coverage& found, Language language) : found_(found), language_(language) {}

    Answer run() {
        missing();
        bodies();
        unread();
        odd();
        headline();
        return std::move(out_);
    }

  private:
    [[nodiscard]] std::string word(const Phrase& phrase,
                                   std::initializer_list<std::string_view> arguments = {}) const {
        return say(phrase, language_, arguments);
    }

    [[nodiscard]] std::size_t count(Absence absence) const {
        return static_cast<std::size_t>(
            std::count_if(found_.missing.begin(), found_.missing.end(),
                          [&](const MissingMinutes& one) { return one.absence == absence; }));
    }

    void headline() {
        const auto total = [this](const char* id, std::size_t number) {
            return add_total(out_, id, number);
        };
        std::size_t minutes = 0;
        std::size_t bodies = 0;
        for (const BodyCoverage& body : found_.bodies) {
            minutes += body.meetings.size();
            bodies += body.meetings.empty() ? 0U : 1U;
        }
        const std::string read = total("read", minutes);
        const std::string met = total("bodies_read", bodies);
        const std::string missing = total("missing", found_.missing.size());
        const std::string unread = total("bodies_unread", found_.bodies.size() - bodies);
        const std::string gaps = total("paragraph_gaps", count(Absence::paragraphs_between) +
                                                             count(Absence::paragraphs_before));
        const std::string announced = total("announced", count(Absence::next_meeting));
        const std::string references = total("references", count(Absence::reference));
        out_.headline.push_back(word(coverage_words::headline, {read, met, missing, unread}));
        if (!found_.missing.empty())
            out_.headline.push_back(word(coverage_words::signs, {gaps, announced, references}));
    }

    // --- what is missing

    [[nodiscard]] AnswerCell sign(Absence absence) const {
        switch (absence) {
            case Absence::paragraphs_between:
                return {Value(std::string("paragraphs_between")),
                        word(coverage_words::sign_between)};
            case Absence::paragraphs_before:
                return {Value(std::string("paragraphs_before")), word(coverage_words::sign_before)};
            case Absence::next_meeting:
                return {Value(std::string("next_meeting")), word(coverage_words::sign_next)};
            case Absence::reference: break;
        }
        return {Value(std::string("reference")), word(coverage_words::sign_reference)};
    }

    /// "§§ 17–27", "2025-06-16", "2025-05-09 § 16": the same in both languages.
    [[nodiscard]] std::string what(const MissingMinutes& one) const {
        std::string range;
        if (one.first_paragraph > 0 && one.first_paragraph == one.last_paragraph)
            range = word(coverage_words::paragraph, {std::to_string(one.first_paragraph)});
        if (one.first_paragraph < one.last_paragraph) {
            range = word(coverage_words::paragraphs,
                         {std::to_string(one.first_paragraph), std::to_string(one.last_paragraph)});
        }
        if (one.day.empty()) return range.empty() ? "–" : range;
        return one.day + (range.empty() ? "" : " " + range);
    }

    void missing() {
        AnswerSection& section =
            add_section(out_, language_, "missing", coverage_words::missing_title,
                        coverage_words::missing_method, coverage_words::missing_nothing,
                        {{"body", word(coverage_words::header_body), Unit::node, Place::column, 18},
                         {"sign", word(coverage_words::header_sign), Unit::text, Place::column, 12},
                         {"what", word(coverage_words::header_what), Unit::text, Place::column, 12},
                         {"after", word(coverage_words::header_after), Unit::date, Place::below},
                         {"before", word(coverage_words::header_before), Unit::date, Place::below},
                         {"day", "", Unit::date, Place::data},
                         {"first_paragraph", "", Unit::count, Place::data},
                         {"last_paragraph", "", Unit::count, Place::data},
                         {"told_by", "", Unit::node, Place::data}});
        for (const MissingMinutes& one : found_.missing) {
            const bool numbered = one.first_paragraph > 0;
            AnswerRow row;
            row.cells = {one.body,
                         sign(one.absence),
                         {Value(what(one)), one.absence == Absence::next_meeting
                                                ? word(coverage_words::meeting_of, {one.day})
                                                : ""},
                         one.after,
                         one.before,
                         one.day,
                         numbered ? AnswerCell(one.first_paragraph) : AnswerCell(),
                         numbered ? AnswerCell(one.last_paragraph) : AnswerCell(),
                         one.told_by};
            for (const Edge* edge : one.evidence) add_evidence(row, *edge);
            if (row.evidence.empty() && one.told_by != nullptr)
                add_evidence(row, one.told_by->evidence);
            section.rows.push_back(std::move(row));
        }
    }

    // --- what was read

    void bodies() {
        AnswerSection& section = add_section(
            out_, language_, "bodies", coverage_words::bodies_title, coverage_words::bodies_method,
            coverage_words::bodies_nothing,
            {{"body", word(coverage_words::header_body), Unit::node, Place::column, 18},
             {"minutes", word(coverage_words::header_protocols), Unit::count},
             {"first", "", Unit::date, Place::data},
             {"last", word(coverage_words::header_last), Unit::date},
             {"paragraphs_read", word(coverage_words::header_paragraphs), Unit::count},
             {"paragraphs_missing", word(coverage_words::header_missing), Unit::count},
             {"next_meeting", word(coverage_words::header_next), Unit::date, Place::below}});
        for (const BodyCoverage& body : found_.bodies) {
            if (body.meetings.empty()) continue;
            AnswerRow row;
            row.cells = {body.body,
                         body.meetings.size(),
                         analysis::date_of(*body.meetings.front()),
                         analysis::date_of(*body.meetings.back()),
                         body.paragraphs_read,
                         body.paragraphs_missing,
                         body.next_meeting};
            for (const Node* meeting : body.meetings) add_evidence(row, meeting->evidence);
            section.rows.push_back(std::move(row));
        }
    }

    void unread() {
        AnswerSection& section =
            add_section(out_, language_, "unread", coverage_words::unread_title,
                        coverage_words::unread_method, coverage_words::unread_nothing,
                        {{"body", word(coverage_words::header_body), Unit::node, Place::column, 24},
                         {"relations", word(coverage_words::header_relations), Unit::count}});
        for (const BodyCoverage& body : found_.bodies) {
            if (!body.meetings.empty()) continue;
            AnswerRow row;
            row.cells = {body.body, body.relations};
            add_evidence(row, body.body->evidence);
            section.rows.push_back(std::move(row));
        }
    }

    void odd() {
        if (found_.odd.empty()) return;
        AnswerSection& section = add_section(
            out_, language_, "odd", coverage_words::odd_title, coverage_words::odd_method,
            coverage_words::odd_nothing,
            {{"earlier", word(coverage_words::header_earlier), Unit::node, Place::column, 16},
             {"later", word(coverage_words::header_later), Unit::node, Place::column, 16}});
        for (const analysis::OddNumbering& one : found_.odd) {
            AnswerRow row;
            row.cells = {one.earlier, one.later};
            add_evidence(row, one.later->evidence);
            add_evidence(row, one.earlier->evidence);
            section.rows.push_back(std::move(row));
        }
    }

    const Coverage& found_;
    Language language_;
    Answer out_;
};

}  // namespace

Action define_coverage(CLI::App& verb, Language language) {
    const auto options = std::make_shared<AnswerOptions>();
    add_answer(verb, *options, Days::on_or_period, language);
    explain_verb(verb, say(coverage_words::help, language), language);
    return [options](Console& console) {
        return run_answer(*options, "coverage", console, [&](const Network& network) {
            const Coverage found =
                analysis::survey_coverage(network, {options->period, options->on});
            Answer answer = CoverageFiller(found, console.language).run();
            add_days(answer, *options);
            return std::optional(std::move(answer));
        });
    };
}

}  // namespace mandat::cli
