// SPDX-License-Identifier: Apache-2.0
#include "cli/command_evaluate.hpp"

#include <array>
#include <charconv>
#include <cstdio>
#include <map>
#include <memory>
#include <optional>
#include <ostream>

#include <nlohmann/json.hpp>

#include "cli/evaluate_text.hpp"
#include "cli/evaluation.hpp"
#include "cli/options.hpp"
#include "cli/words.hpp"
#include "graph/model/json_text.hpp"

namespace mandat::cli {
namespace {

using evaluate::FactClass;

struct EvaluateOptions {
    InputOptions inputs;
    std::vector<std::string> floors;
    bool alone = false;
    bool misses = false;
    bool per_document = false;
    bool json = false;
    bool markdown = false;
};

using Floor = std::pair<FactClass, double>;

/// "attendance=0.95"
std::optional<Floor> parse_floor(const std::string& text) {
    const std::size_t equal = text.find('=');
    if (equal == std::string::npos) return std::nullopt;
    const auto of = evaluate::find_class(text.substr(0, equal));
    double value = 0;
    const char* const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data() + equal + 1, end, value);
    if (!of || error != std::errc{} || stop != end || !(value >= 0 && value <= 1))
        return std::nullopt;
    return Floor{*of, value};
}

std::string all_classes() {
    std::string out;
    for (const evaluate::ClassInfo& row : evaluate::fact_classes())
        out += (out.empty() ? "" : ", ") + std::string(row.name);
    return out;
}

/// What lies below its floor is said beside the answer. A class without a fact is above any floor.
bool holds_floors(const evaluate::Scores& scores, const EvaluateOptions& options,
                  const Console& console) {
    bool held = true;
    for (const std::string& word : options.floors) {
        const auto floor = parse_floor(word);
        const auto hit = floor ? scores.find(floor->first) : scores.end();
        const auto f1 = hit == scores.end() ? std::nullopt : hit->second.f1();
        if (!f1 || *f1 >= floor->second) continue;
        held = false;
        std::array<char, 16> number{};
        std::snprintf(number.data(), number.size(), "%.4f", *f1);
        console.err.to << say(Word::below_floor, console.language,
                              {evaluate::class_name(floor->first), number.data(),
                               word.substr(word.find('=') + 1)})
                       << '\n';
    }
    return held;
}

void show(const Evaluation& evaluation, const EvaluateOptions& options, const Console& console) {
    const Language language = console.language;
    const Stream& out = console.out;
    if (options.per_document) {
        for (const evaluate::DocumentScores& document : evaluation.documents) {
            out.to << styled(printable(document.path), Look::bold, out.colour) << '\n';
            show_scores(document.scores, console);
            out.to << '\n';
        }
    }
    const std::string count = std::to_string(evaluation.documents.size());
    out.to << styled(
                  say(evaluation.documents.size() == 1 ? Word::evaluated_one : Word::evaluated_many,
                      language, {count}),
                  Look::bold, out.colour)
           << '\n';
    show_scores(evaluate::sum(evaluation.documents), console);
    if (!options.misses) return;
    out.to << '\n';
    for (const evaluate::DocumentScores& document : evaluation.documents)
        show_misses(document, console);
}

ExitCode evaluate_command(const EvaluateOptions& options, Console& console) {
    const FindOptions find = options.inputs.to_find(console.language);
    const Evaluation evaluation = evaluate_paths(
        options.inputs.paths, options.alone ? Together::document : Together::folder, find, console);
    const evaluate::Scores total = evaluate::sum(evaluation.documents);
    if (options.json) {
        console.out.to << json_text(to_json(evaluation.documents), 1) << '\n';
    } else if (options.markdown) {
        console.out.to << markdown_table(total, console.language);
    } else {
        show(evaluation, options, console);
    }
    for (const std::string& problem : evaluation.problems) {
        console.err.to << "mandat: "
                       << styled(to_string(Severity::error, console.language), Look::red,
                                 console.err.colour)
                       << ": " << printable(problem, 400) << '\n';
    }
    const bool held = holds_floors(total, options, console);
    const bool whole = evaluation.problems.empty() && !evaluation.documents.empty();
    return held && whole ? ExitCode::done : ExitCode::gaps;
}

}  // namespace

Action define_evaluate(CLI::App& verb, Language language) {
    const auto options = std::make_shared<EvaluateOptions>();
    require(add_texts(verb, "TRUTH", options->inputs.paths, say(Word::option_truth, language)));
    CLI::Option& floor =
        add_texts(verb, "--floor", options->floors, say(Word::option_floor, language), "CLASS=F1");
    separate_by_commas(floor);
    check_value(floor, [language](const std::string& text) {
        return parse_floor(text) ? std::string{}
                                 : say(Word::no_floor, language, {printable(text), all_classes()});
    });
    add_flag(verb, "--misses", options->misses, say(Word::option_misses, language));
    add_flag(verb, "--per-document", options->per_document,
             say(Word::option_per_document, language));
    add_flag(verb, "--alone", options->alone, say(Word::option_alone, language));
    CLI::Option& json = add_flag(verb, "--json", options->json, say(Word::option_json, language));
    exclude(add_flag(verb, "--markdown", options->markdown, say(Word::option_markdown, language)),
            json);
    add_limits(verb, options->inputs, language);
    explain_verb(verb, say(Word::help_evaluate, language), language);
    return [options](Console& console) { return evaluate_command(*options, console); };
}

}  // namespace mandat::cli
