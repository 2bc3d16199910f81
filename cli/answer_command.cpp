// SPDX-License-Identifier: Apache-2.0
#include "cli/answer_command.hpp"

#include <ostream>

#include <nlohmann/json.hpp>

#include "cli/answer_forms.hpp"
#include "cli/answer_words.hpp"
#include "cli/words.hpp"
#include "graph/base/error.hpp"
#include "graph/model/json_text.hpp"

namespace mandat::cli {
namespace {

void check(const AnswerOptions& options, const std::string& verb, Language language) {
    const auto& [from, to] = options.period;
    if (from.empty() || to.empty() || from <= to) return;
    throw Error(ErrorKind::usage, say(AnswerWord::period_backwards, language, {from, to}),
                say(Word::see_help, language, {"mandat " + verb}));
}

void check_section(const Answer& answer, const AnswerOptions& options, Language language) {
    if (options.section.empty() || find_section(answer, options.section) != nullptr) return;
    std::string known;
    for (const AnswerSection& section : answer.sections)
        known += (known.empty() ? "" : ", ") + section.id;
    throw Error(ErrorKind::usage,
                say(AnswerWord::unknown_section, language, {printable(options.section)}),
                say(AnswerWord::known_sections, language, {known}));
}

}  // namespace

void add_answer(CLI::App& verb, AnswerOptions& options, Days days, Language language) {
    add_network(verb, options.network, language);
    const auto add_day = [&](const char* name, std::string& day, AnswerWord help) -> CLI::Option& {
        CLI::Option& option = add_text(verb, name, day, say(help, language), "DATE");
        allow_only_days(option, language);
        return option;
    };
    CLI::Option* on = nullptr;
    if (days != Days::none && days != Days::period)
        on = &add_day("--on", options.on, AnswerWord::option_on);
    if (days != Days::none && days != Days::on) {
        const bool span = days == Days::on_or_span;
        CLI::Option& from =
            add_day(span ? "--since" : "--from", options.period.from, AnswerWord::option_from);
        CLI::Option& to =
            add_day(span ? "--until" : "--to", options.period.to, AnswerWord::option_to);
        if (span || days == Days::on_or_period) {
            exclude(from, *on);
            exclude(to, *on);
        }
    }
    CLI::Option& json =
        add_flag(verb, "--json", options.json, say(AnswerWord::option_json, language));
    CLI::Option& csv = add_flag(verb, "--csv", options.csv, say(AnswerWord::option_csv, language));
    exclude(csv, json);
    add_text(verb, "--section", options.section, say(AnswerWord::option_section, language), "ID");
    add_flag(verb, "--evidence", options.evidence, say(AnswerWord::option_evidence, language));
    add_flag(verb, "--all", options.all, say(AnswerWord::option_all, language));
}

ExitCode run_answer(const AnswerOptions& options, const std::string& verb, Console& console,
                    const std::function<std::optional<Answer>(const Network&)>& make) {
    check(options, verb, console.language);
    const ChosenNetwork chosen = choose_network(options.network, verb, console);
    std::optional<Answer> answer = make(chosen.network);
    if (!answer) return ExitCode::gaps;
    answer->verb = verb;
    check_section(*answer, options, console.language);
    AnswerLook look{.section = options.section, .evidence = options.evidence};
    if (options.all) look.most_rows = 0;
    if (options.json) {
        console.out.to << json_text(to_json(*answer, chosen.network, look), 1) << '\n';
    } else if (options.csv) {
        console.out.to << to_csv(*answer, chosen.network, look);
    } else {
        show_answer(*answer, chosen.network, look, console);
    }
    return chosen.has_gaps ? ExitCode::gaps : ExitCode::done;
}

void add_days(Answer& answer, const AnswerOptions& options) {
    const auto add = [&](const char* name, const std::string& day) {
        if (!day.empty()) answer.asked.emplace_back(name, day);
    };
    add("on", options.on);
    add("from", options.period.from);
    add("to", options.period.to);
}

}  // namespace mandat::cli
