// SPDX-License-Identifier: Apache-2.0
#include "cli/command_check.hpp"

#include <algorithm>
#include <memory>
#include <ostream>
#include <set>

#include <nlohmann/json.hpp>

#include "cli/code_names.hpp"
#include "cli/options.hpp"
#include "cli/reading.hpp"
#include "cli/refusals.hpp"
#include "cli/words.hpp"
#include "graph/model/json.hpp"
#include "graph/model/json_text.hpp"
#include "graph/model/words.hpp"

namespace mandat::cli {
namespace {

struct CheckOptions {
    InputOptions inputs;
    std::vector<std::string> only;
    std::vector<std::string> ignore;
    std::string severity = "info";
    bool strict = false;
    bool json = false;
};

std::set<Code> codes(const std::vector<std::string>& words) {
    std::set<Code> out;
    for (const std::string& word : words) {
        if (const auto code = parse_code(word)) out.insert(*code);
    }
    return out;
}

/// What is shown. Why an input was not read is told whatever was asked for: an exit code without a
/// reason helps nobody.
std::vector<const Diagnostic*> chosen(const ReadingResult& result, const CheckOptions& options) {
    const std::set<Code> only = codes(options.only);
    const std::set<Code> ignored = codes(options.ignore);
    const Severity least = from_word<Severity>(options.severity).value_or(Severity::info);
    std::vector<const Diagnostic*> out;
    for (const Diagnostic& d : result.network.diagnostics()) {
        const bool asked = (only.empty() || only.contains(d.code)) && !ignored.contains(d.code) &&
                           d.severity >= least;
        if (asked || keeps_from_reading(result.network, d)) out.push_back(&d);
    }
    return out;
}

std::size_t count(const std::vector<const Diagnostic*>& remarks, Severity severity) {
    return static_cast<std::size_t>(
        std::count_if(remarks.begin(), remarks.end(),
                      [&](const Diagnostic* d) { return d->severity == severity; }));
}

/// "2 errors, 1 warning, 0 notes in 3 files (wholly read 2, partly 1, refused 0)"
std::string closing_line(const ReadingResult& result, const std::vector<const Diagnostic*>& remarks,
                         Language language) {
    const auto counted = [&](Severity severity, Word one, Word many) {
        const std::size_t number = count(remarks, severity);
        return say(number == 1 ? one : many, language, {std::to_string(number)});
    };
    const std::size_t files = result.outcomes.size();
    return say(
        files == 1 ? Word::checked_file : Word::checked_files, language,
        {counted(Severity::error, Word::one_error, Word::errors),
         counted(Severity::warning, Word::one_warning, Word::warnings),
         counted(Severity::info, Word::one_note, Word::notes), reading_counts(result, language)});
}

/// The remarks as they stand in network.json, each with the path of its file.
nlohmann::ordered_json remarks_json(const std::vector<const Diagnostic*>& remarks,
                                    const Network& network) {
    auto out = nlohmann::ordered_json::array();
    for (const Diagnostic* d : remarks) {
        const Source* const source = network.document(d->document);
        nlohmann::ordered_json one = {{"path", source == nullptr ? "" : source->path}};
        one.update(mandat::to_json(*d));
        out.push_back(std::move(one));
    }
    return out;
}

void show(const ReadingResult& result, const std::vector<const Diagnostic*>& remarks,
          SourceLines& lines, Console& console) {
    show_diagnostics(remarks, result.network, lines, console.out, console.language);
    show_empty_folders(result, console.out, console.language);
    if (!remarks.empty()) console.out.to << '\n';
    console.out.to << closing_line(result, remarks, console.language) << '\n';
    if (!remarks.empty()) {
        const std::string code = label(remarks.front()->code);
        console.out.to << say(Word::explained_by, console.language,
                              {code.substr(0, code.find(' '))})
                       << '\n';
    }
}

ExitCode check(const CheckOptions& options, Console& console) {
    const FindOptions find = options.inputs.to_find(console.language);
    const ReadingResult result = read_all(options.inputs.paths, find, console);
    const std::vector<const Diagnostic*> remarks = chosen(result, options);
    if (options.json) {
        console.out.to << json_text(remarks_json(remarks, result.network), 1) << '\n';
        show_empty_folders(result, console.err, console.language);
    } else {
        SourceLines lines(find);
        lines.keep(result.texts);
        show(result, remarks, lines, console);
    }
    const bool found = options.strict && count(remarks, Severity::info) < remarks.size();
    return found || result.has_gaps() ? ExitCode::gaps : ExitCode::done;
}

}  // namespace

Action define_check(CLI::App& verb, Language language) {
    const auto options = std::make_shared<CheckOptions>();
    require(add_inputs(verb, options->inputs, language));
    allow_only_codes(
        add_texts(verb, "--only", options->only, say(Word::option_only, language), "CODE"),
        language);
    allow_only_codes(
        add_texts(verb, "--ignore", options->ignore, say(Word::option_ignore, language), "CODE"),
        language);
    CLI::Option& severity = add_text(verb, "--severity", options->severity,
                                     say(Word::option_severity, language), "LEAST");
    allow_only(severity, {"error", "warning", "info"}, language);
    add_flag(verb, "--strict", options->strict, say(Word::option_strict, language));
    add_flag(verb, "--json", options->json, say(Word::option_json, language));
    explain_verb(verb, say(Word::help_check, language), language);
    return [options](Console& console) { return check(*options, console); };
}

}  // namespace mandat::cli
