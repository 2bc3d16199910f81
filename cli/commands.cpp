// SPDX-License-Identifier: Apache-2.0
#include "cli/commands.hpp"

#include <array>
#include <cstdlib>
#include <memory>
#include <ostream>
#include <stdexcept>
#include <utility>

#include <CLI/CLI.hpp>

#include "cli/command_assignments.hpp"
#include "cli/command_chains.hpp"
#include "cli/command_changes.hpp"
#include "cli/command_check.hpp"
#include "cli/command_coverage.hpp"
#include "cli/command_different.hpp"
#include "cli/command_doctor.hpp"
#include "cli/command_evaluate.hpp"
#include "cli/command_explain.hpp"
#include "cli/command_export.hpp"
#include "cli/command_gaps.hpp"
#include "cli/command_groups.hpp"
#include "cli/command_load.hpp"
#include "cli/command_map.hpp"
#include "cli/command_onboard.hpp"
#include "cli/command_overlaps.hpp"
#include "cli/command_questions.hpp"
#include "cli/command_rename.hpp"
#include "cli/command_report.hpp"
#include "cli/command_same.hpp"
#include "cli/command_who.hpp"
#include "cli/command_without.hpp"
#include "cli/options.hpp"
#include "cli/user_words.hpp"
#include "cli/words.hpp"
#include "extract/lexicon/distance.hpp"
#include "graph/base/error.hpp"

namespace mandat::cli {
namespace {

constexpr std::array table = {
    Verb{"report", "Läs protokoll; skriv en sida, en karta och data",
         "Read protocols; write a page, a map and data", define_report},
    Verb{"check", "Granska utkast: anmärkningar med rad, råd och förslag",
         "Check drafts: remarks with line, hint and suggestion", define_check},
    Verb{"explain", "Förklara en anmärkning: varför, vad man gör, exempel",
         "Explain a remark: why, what to do, examples", define_explain},
    Verb{"who", "Visa en person, ett organ eller en kommun, med belägg",
         "Show a person, a body or a municipality, with evidence", define_who},
    Verb{"assignments", "Visa uppdragen: vem fick vad, när, och vad som hörts sedan",
         "Show assignments: who got what, when, and what was heard since", define_assignments},
    Verb{"chains", "Visa vem som lämnar vad vidare till vem, steg för steg",
         "Show who hands what on to whom, step by step", define_chains},
    Verb{"overlaps", "Visa vilka organ som delar personer, och tvärtom",
         "Show which bodies share people, and the other way round", define_overlaps},
    Verb{"without", "Visa vad som faller isär utan någon eller något",
         "Show what falls apart without somebody or something", define_without},
    Verb{"groups", "Visa organ som sammanfaller, och grupper som aldrig hörs av",
         "Show bodies that coincide, and groups that are never heard of", define_groups},
    Verb{"changes", "Visa vad som ändrats mellan två dagar", "Show what changed between two days",
         define_changes},
    Verb{"coverage", "Visa vilka protokoll som saknas bland de lästa",
         "Show which minutes are missing among those read", define_coverage},
    Verb{"export", "Skriv ut nätverket som data: JSON, CSV, Excel, GraphML, GEXF, DOT",
         "Hand the network on: JSON, CSV, Excel, GraphML, GEXF, DOT", define_export},
    Verb{"load", "Vad var och en bär: möten, timmar, platser, uppdrag",
         "What each person carries: meetings, hours, seats, tasks", define_load},
    Verb{"gaps", "Kommuner och organisationer i organen, och var de saknas",
         "Municipalities and organisations in the bodies, and gaps", define_gaps},
    Verb{"onboard", "Vad den som är ny kommer in i: platser, beslut, uppdrag",
         "What somebody new comes into: seats, decisions, tasks", define_onboard},
    Verb{"map", "Rita en karta eller ett diagram som SVG, PDF eller PNG",
         "Draw a map or a chart as SVG, PDF or PNG", define_map},
    Verb{"evaluate", "Jämför läsningen med ett facit: precision och täckning",
         "Compare the reading with a truth: precision and recall", define_evaluate},
    Verb{"questions", "Visa öppna frågor om vem som är vem, den tyngsta först",
         "Show open questions of who is who, the weightiest first", define_questions},
    Verb{"same", "Bestäm att två namn är en och samma", "Decide that two names are one",
         define_same},
    Verb{"different", "Bestäm att två namn är två", "Decide that two names are two",
         define_different},
    Verb{"doctor", "Visa vilka format som läses här, och pröva sandlådan",
         "Show which formats are read here, and try the sandbox", define_doctor},
    Verb{"rename", "Bestäm vilket namn som ska användas", "Decide which name is used",
         define_rename},
};

/// Options that stand before or after the command alike. Language and colour were settled from
/// the same arguments before; here they are only checked and explained.
struct Common {
    std::string language = "sv";
    std::string colour = "auto";
    std::string words;  ///< file with the user's own words; empty: MANDAT_WORDS or none
};

void add_common(CLI::App& app, Common& common, Language language) {
    CLI::Option* const lang =
        app.add_option("--lang", common.language, say(Word::option_lang, language))
            ->type_name("LANG");
    allow_only(*lang, {"sv", "en"}, language);
    CLI::Option* const colour =
        app.add_option("--color", common.colour, say(Word::option_color, language))
            ->type_name("WHEN");
    allow_only(*colour, {"auto", "always", "never"}, language);
    app.add_option("--words", common.words, say(Word::option_words, language))->type_name("FILE");
    app.set_version_flag("--version", "mandat " MANDAT_VERSION,
                         say(Word::option_version, language));
}

std::shared_ptr<CLI::Formatter> formatter(Language language) {
    auto out = std::make_shared<CLI::Formatter>();
    out->label("Usage", say(Word::label_usage, language));
    out->label("OPTIONS", say(Word::label_options, language));
    out->label("Positionals", say(Word::label_positionals, language));
    out->label("SUBCOMMAND", say(Word::label_verb, language));
    out->label("SUBCOMMANDS", say(Word::label_verb, language));
    out->label("Excludes", say(Word::label_excludes, language));
    out->label("REQUIRED", say(Word::label_required, language));
    out->column_width(28);
    return out;
}

[[noreturn]] void refuse_unknown_verb(const std::string& word, Language language) {
    constexpr std::size_t misprints = 2;
    std::string advice = say(Word::see_help, language, {"mandat"});
    for (const Verb& verb : table) {
        if (extract::edit_distance(word, verb.name, misprints) <= misprints) {
            advice = say(Word::did_you_mean_verb, language, {verb.name});
        }
    }
    throw Error(ErrorKind::usage, say(Word::unknown_verb, language, {printable(word)}), advice);
}

/// CLI11 speaks English only; what people meet often is said in their language.
[[noreturn]] void refuse(const CLI::ParseError& problem, const CLI::App& app, Language language) {
    const auto chosen = app.get_subcommands();
    const std::string command = chosen.empty() ? "mandat" : "mandat " + chosen.front()->get_name();
    const std::vector<std::string> rest = app.remaining(true);
    const auto is = [&](CLI::ExitCodes kind) {
        return problem.get_exit_code() == static_cast<int>(kind);
    };
    std::string what = say(Word::bad_argument, language, {printable(problem.what())});
    if (chosen.empty()) {
        if (!rest.empty() && !rest.front().starts_with('-')) {
            refuse_unknown_verb(rest.front(), language);
        }
        if (rest.empty() && is(CLI::ExitCodes::RequiredError)) {
            what = say(Word::no_verb, language);
        }
    }
    const std::string text = problem.what();
    if (is(CLI::ExitCodes::ExtrasError)) {
        // "The following argument was not expected: --loud"
        const std::size_t colon = text.rfind(": ");
        what = say(Word::unexpected_argument, language, {printable(text.substr(colon + 2))});
    } else if (!chosen.empty() && is(CLI::ExitCodes::RequiredError)) {
        // "NAME is required"
        what = say(Word::missing_argument, language, {text.substr(0, text.find(' '))});
    } else if (is(CLI::ExitCodes::ExcludesError)) {
        // "--json excludes --csv"
        what = text.substr(0, text.find(' ')) + " " + say(Word::label_excludes, language) +
               text.substr(text.rfind(' '));
    }
    throw Error(ErrorKind::usage, what, say(Word::see_help, language, {command}));
}

}  // namespace

std::span<const Verb> verbs() { return table; }

Language language_of(const std::vector<std::string>& arguments) {
    std::string chosen;
    if (const char* const set = std::getenv("MANDAT_LANG"); set != nullptr) chosen = set;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        if (arguments[i] == "--") break;
        if (arguments[i] == "--lang" && i + 1 < arguments.size()) chosen = arguments[i + 1];
        if (arguments[i].starts_with("--lang=")) chosen = arguments[i].substr(7);
    }
    return chosen == "en" ? Language::en : Language::sv;
}

ExitCode run(const std::vector<std::string>& arguments, Console& console) {
    const Language language = console.language;
    const bool sv = language == Language::sv;
    CLI::App app(say(Word::tagline, language), "mandat");
    app.formatter(formatter(language));
    app.set_help_flag("-h,--help", say(Word::option_help, language));
    const std::string options = say(Word::label_option_group, language);
    app.option_defaults()->group(options);
    app.get_help_ptr()->group(options);
    app.footer(say(Word::help_footer, language));
    Common common;
    add_common(app, common, language);
    app.require_subcommand(1);
    app.fallthrough();
    std::vector<std::pair<CLI::App*, Action>> actions;
    for (const Verb& verb : table) {
        CLI::App* const sub = app.add_subcommand(
            std::string(verb.name), std::string(sv ? verb.summary_sv : verb.summary_en));
        sub->group(say(Word::label_verbs, language));
        sub->get_help_ptr()->group(options);
        sub->footer(say(Word::help_common, language));
        actions.emplace_back(sub, verb.define(*sub, language));
    }
    try {
        // CLI11 takes its arguments from the back.
        app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
    } catch (const CLI::CallForHelp&) {
        console.out.to << app.help();
        return ExitCode::done;
    } catch (const CLI::CallForVersion& version) {
        console.out.to << version.what() << '\n';
        return ExitCode::done;
    } catch (const CLI::ParseError& problem) {
        refuse(problem, app, language);
    }
    for (const auto& [sub, action] : actions) {
        if (!sub->parsed()) continue;
        if (const char* const set = std::getenv("MANDAT_WORDS");
            set != nullptr && common.words.empty())
            common.words = set;
        if (!common.words.empty()) learn_words(common.words, console);
        return action(console);
    }
    throw std::logic_error("a command line without a command was accepted");
}

}  // namespace mandat::cli
