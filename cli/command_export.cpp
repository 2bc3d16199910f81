// SPDX-License-Identifier: Apache-2.0
#include "cli/command_export.hpp"

#include <memory>
#include <ostream>

#include "cli/atomic_file.hpp"
#include "cli/interrupt.hpp"
#include "cli/options.hpp"
#include "cli/reading.hpp"
#include "cli/refusals.hpp"
#include "cli/words.hpp"
#include "graph/model/json.hpp"

namespace mandat::cli {
namespace {

struct ExportOptions {
    InputOptions inputs;
    std::string format = "json";
    std::string output;
};

ExitCode export_network(const ExportOptions& options, Console& console) {
    const FindOptions find = options.inputs.to_find(console.language);
    const ReadingResult result = read_all(options.inputs.paths, find, console);
    const std::string text = to_json_text(result.network);
    stop_if_interrupted();
    if (options.output.empty()) {
        console.out.to << text;
    } else {
        write_file(options.output, text, console.language);
    }
    // The answer is data, so what was refused is told beside it; it stands in the data as well.
    SourceLines lines(find);
    lines.keep("-", result.standard_input);
    show_refusals(result, lines, console);
    return result.has_gaps() ? ExitCode::gaps : ExitCode::done;
}

}  // namespace

Action define_export(CLI::App& verb, Language language) {
    const auto options = std::make_shared<ExportOptions>();
    require(add_inputs(verb, options->inputs, language));
    CLI::Option& format =
        add_text(verb, "--format", options->format, say(Word::option_format, language), "FORMAT");
    allow_only(format, {"json"}, language);
    add_text(verb, "-o,--output", options->output, say(Word::option_export_output, language),
             "FILE");
    return [options](Console& console) { return export_network(*options, console); };
}

}  // namespace mandat::cli
