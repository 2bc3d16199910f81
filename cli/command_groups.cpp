// SPDX-License-Identifier: Apache-2.0
#include "cli/command_groups.hpp"

#include <algorithm>
#include <charconv>
#include <memory>

#include "cli/answer_command.hpp"
#include "cli/answer_section.hpp"
#include "cli/answer_words.hpp"
#include "cli/group_words.hpp"
#include "graph/analysis/groups.hpp"

namespace mandat::cli {
namespace {

using analysis::Coincidence;
using analysis::GroupLife;
using analysis::Groups;

struct GroupsCommand {
    AnswerOptions answer;
    std::string least = "0.5";
};

/// A share as typed; -1 for what is none.
double share_of(const std::string& text) {
    double out = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
    const bool whole = error == std::errc() && end == text.data() + text.size();
    return whole && out >= 0 && out <= 1 ? out : -1;
}

std::vector<const Node*> principals_of(const GroupLife& life, const Network& network) {
    std::vector<const Node*> out;
    for (const Edge* edge : life.principals) {
        const Node* const other = network.node(edge->from == life.node->id ? edge->to : edge->from);
        if (other != nullptr && std::find(out.begin(), out.end(), other) == out.end())
            out.push_back(other);
    }
    return out;
}

class GroupsFiller {
  public:
    GroupsFiller(const Network& network, const Groups& found, double least, Language language)
        : network_(network), found_(found), least_(least), language_(language) {}

    Answer run(const AnswerOptions& options) {
        add_days(out_, options);
        out_.asked.emplace_back("least", least_);
        coincidences();
        silent();
        networks();
        lives();
        headline();
        out_.notes.push_back(say(AnswerWord::silence_note, language_));
        return std::move(out_);
    }

  private:
    [[nodiscard]] std::string word(const Phrase& phrase,
                                   std::initializer_list<std::string_view> arguments = {}) const {
        return say(phrase, language_, arguments);
    }

    void headline() {
        const auto total = [this](const char* id, std::size_t number) {
            return add_total(out_, id, number);
        };
        const auto unreported = static_cast<std::size_t>(std::count_if(
            found_.lives.begin(), found_.lives.end(),
            [](const GroupLife& life) { return life.is_network() && life.to_principal.empty(); }));
        const std::string groups = total("groups", found_.lives.size());
        const std::string pairs = total("coincidences", found_.coincidences.size());
        const std::string silent = total("silent", find_section(out_, "silent")->rows.size());
        const std::string networks = total("networks_without_report", unreported);
        out_.headline.push_back(word(group_words::headline, {groups, pairs, silent, networks}));
    }

    void coincidences() {
        const std::string percent = std::to_string(static_cast<int>(least_ * 100 + 0.5)) +
                                    (language_ == Language::sv ? " %" : "%");
        AnswerSection& section = add_section(
            out_, language_, "coincide", group_words::coincide_title,
            word(group_words::coincide_method, {percent}), group_words::coincide_nothing,
            {{"a", word(group_words::header_a), Unit::node, Place::column, 17},
             {"b", word(group_words::header_b), Unit::node, Place::column, 17},
             {"shared", word(group_words::header_shared), Unit::count},
             {"sizes", word(group_words::header_of), Unit::text, Place::column, 6},
             {"people_jaccard", word(group_words::header_alike), Unit::share},
             {"matters_jaccard", word(group_words::header_matters), Unit::share},
             {"people", word(group_words::in_both), Unit::node, Place::below},
             {"words", word(group_words::shared_words), Unit::text, Place::below},
             {"possible_same_as", "", Unit::flag, Place::below},
             {"size_a", "", Unit::count, Place::data},
             {"size_b", "", Unit::count, Place::data},
             {"people_overlap", "", Unit::share, Place::data}});
        for (const Coincidence& one : found_.coincidences) {
            AnswerRow row;
            row.cells = {one.a,
                         one.b,
                         one.people.size(),
                         std::to_string(one.size_a) + " · " + std::to_string(one.size_b),
                         one.people_jaccard,
                         one.matters_jaccard,
                         AnswerCell(one.people),
                         one.words.empty() ? AnswerCell() : AnswerCell(one.words),
                         {one.question != nullptr,
                          one.question == nullptr ? "" : word(group_words::open_question)},
                         one.size_a,
                         one.size_b,
                         one.people_overlap};
            for (const Edge* edge : one.seats) add_evidence(row, *edge);
            section.rows.push_back(std::move(row));
        }
    }

    void silent() {
        AnswerSection& section = add_section(
            out_, language_, "silent", group_words::silent_title, word(group_words::silent_method),
            group_words::silent_nothing,
            {{"group", word(group_words::header_a), Unit::node, Place::column, 21},
             {"people", word(group_words::header_people), Unit::count},
             {"principals", word(group_words::header_principal), Unit::node, Place::column, 12},
             {"expected_reports", word(group_words::header_due_reports), Unit::count},
             {"last_seen", word(group_words::header_last), Unit::date}});
        for (const GroupLife& life : found_.lives) {
            // What no sentence of the period is about was not to be heard of either.
            if (!life.is_silent() || !life.spoken_of) continue;
            AnswerRow row;
            row.cells = {life.node, life.people, AnswerCell(principals_of(life, network_)),
                         life.shall_report.size(), life.last_seen};
            for (const Edge* edge : life.principals) add_evidence(row, *edge);
            for (const Edge* edge : life.shall_report) add_evidence(row, *edge);
            if (row.evidence.empty()) add_evidence(row, life.node->evidence);
            section.rows.push_back(std::move(row));
        }
    }

    void networks() {
        AnswerSection& section = add_section(
            out_, language_, "networks", group_words::networks_title,
            word(group_words::networks_method), group_words::networks_nothing,
            {{"group", word(group_words::header_a), Unit::node, Place::column, 21},
             {"principals", word(group_words::header_principal), Unit::node, Place::column, 12},
             {"reports", word(group_words::header_reports), Unit::count},
             {"to_principal", word(group_words::header_to_principal), Unit::count},
             {"expected_reports", word(group_words::header_due_reports), Unit::count}});
        for (const GroupLife& life : found_.lives) {
            if (!life.is_network()) continue;
            AnswerRow row;
            row.cells = {life.node, AnswerCell(principals_of(life, network_)), life.reported.size(),
                         life.to_principal.size(), life.shall_report.size()};
            for (const Edge* edge : life.reported) add_evidence(row, *edge);
            for (const Edge* edge : life.shall_report) add_evidence(row, *edge);
            for (const Edge* edge : life.principals) add_evidence(row, *edge);
            if (row.evidence.empty()) add_evidence(row, life.node->evidence);
            section.rows.push_back(std::move(row));
        }
    }

    void lives() {
        AnswerSection& section =
            add_section(out_, language_, "lives", group_words::lives_title,
                        word(group_words::lives_method), group_words::lives_nothing,
                        {{"group", word(group_words::header_a), Unit::node, Place::column, 21},
                         {"people", word(group_words::header_people), Unit::count},
                         {"meetings", word(group_words::header_meetings), Unit::count},
                         {"decisions", word(group_words::header_decisions), Unit::count},
                         {"reports", word(group_words::header_reports), Unit::count},
                         {"last_seen", word(group_words::header_last), Unit::date},
                         {"first_seen", "", Unit::date, Place::data}});
        for (const GroupLife& life : found_.lives) {
            AnswerRow row;
            row.cells = {life.node,      life.people,          life.meetings,
                         life.decisions, life.reported.size(), life.last_seen,
                         life.first_seen};
            add_evidence(row, life.node->evidence);
            section.rows.push_back(std::move(row));
        }
    }

    const Network& network_;
    const Groups& found_;
    double least_;
    Language language_;
    Answer out_;
};

}  // namespace

Action define_groups(CLI::App& verb, Language language) {
    const auto command = std::make_shared<GroupsCommand>();
    CLI::Option& least = add_text(verb, "--least", command->least,
                                  say(group_words::option_least, language), "SHARE");
    check_value(least, [language](const std::string& text) {
        return share_of(text) < 0 ? say(group_words::not_a_share, language, {printable(text)})
                                  : std::string();
    });
    add_answer(verb, command->answer, Days::on_or_period, language);
    explain_verb(verb, say(group_words::help, language), language);
    return [command](Console& console) {
        return run_answer(command->answer, "groups", console, [&](const Network& network) {
            const double least_share = share_of(command->least);
            const Groups found = analysis::survey_groups(network, {.day = command->answer.on,
                                                                   .period = command->answer.period,
                                                                   .least = least_share});
            return std::optional(
                GroupsFiller(network, found, least_share, console.language).run(command->answer));
        });
    };
}

}  // namespace mandat::cli
