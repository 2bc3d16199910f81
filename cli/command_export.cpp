// SPDX-License-Identifier: Apache-2.0
#include "cli/command_export.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <ostream>
#include <system_error>

#include <unistd.h>

#include "cli/atomic_file.hpp"
#include "cli/export_format.hpp"
#include "cli/export_words.hpp"
#include "cli/interrupt.hpp"
#include "cli/network_source.hpp"
#include "cli/options.hpp"
#include "cli/reading.hpp"
#include "cli/refusals.hpp"
#include "cli/words.hpp"
#include "graph/base/error.hpp"
#include "render/exchange/csv.hpp"

namespace mandat::cli {
namespace {

struct ExportOptions {
    InputOptions inputs;
    std::string network_file;
    std::string format;
    std::string table;
    bool csv_raw = false;
    std::string output;
};

/// What is to be written, settled before anything is read.
struct Plan {
    ExportFormat format = ExportFormat::json;
    std::optional<render::TableId> table;
    render::RiskyCells risky_cells = render::RiskyCells::marked;
    std::string output;  ///< empty: standard output

    [[nodiscard]] bool is_csv() const {
        return format == ExportFormat::csv || format == ExportFormat::csv_sv;
    }
};

bool names_csv_file(const std::string& path) {
    std::error_code ignored;
    return !path.empty() && format_of_file(path) == ExportFormat::csv &&
           !std::filesystem::is_directory(path, ignored);
}

Plan plan_for(const ExportOptions& options, Language language) {
    const auto refuse = [&](const std::string& what, const std::string& advice) {
        throw Error(ErrorKind::usage, what, advice);
    };
    const std::string see_help = say(Word::see_help, language, {"mandat export"});
    Plan plan;
    plan.output = options.output;
    if (!options.format.empty()) {
        plan.format = find_format(options.format).value();
    } else if (const auto format = format_of_file(options.output)) {
        plan.format = *format;
    } else {
        refuse(say(ExportWord::unknown_ending, language, {printable(options.output)}),
               say(ExportWord::unknown_ending_hint, language));
    }
    if (!options.table.empty()) plan.table = render::find_table(options.table);
    if (options.csv_raw) plan.risky_cells = render::RiskyCells::as_they_are;
    if ((plan.table || options.csv_raw) && !plan.is_csv()) {
        const char* const option = plan.table ? "--table" : "--csv-raw";
        refuse(say(ExportWord::only_with_csv, language, {option}), see_help);
    }
    if (plan.is_csv() && !plan.table && (plan.output.empty() || names_csv_file(plan.output))) {
        refuse(say(ExportWord::folder_needed, language),
               say(ExportWord::folder_needed_hint, language));
    }
    if (plan.format == ExportFormat::xlsx && plan.output.empty() && isatty(STDOUT_FILENO) == 1) {
        refuse(say(ExportWord::binary_on_terminal, language),
               say(ExportWord::binary_on_terminal_hint, language));
    }
    if (!options.network_file.empty() && !options.inputs.paths.empty()) {
        refuse(say(Word::network_and_paths, language), see_help);
    }
    return plan;
}

/// A protocol is somebody's only copy: what was read is not written over, by whatever name.
void spare_inputs(const ReadingResult& result, const Plan& plan, Language language) {
    if (plan.output.empty()) return;
    for (const Outcome& one : result.outcomes) {
        std::error_code none;
        if (std::filesystem::equivalent(one.path, plan.output, none) &&
            std::filesystem::is_regular_file(one.path, none)) {
            throw Error(ErrorKind::usage,
                        say(ExportWord::output_is_input, language, {printable(plan.output)}),
                        say(ExportWord::output_is_input_hint, language));
        }
    }
}

void put(const std::string& bytes, const Plan& plan, Console& console) {
    if (plan.output.empty()) {
        console.out.to << bytes;
    } else {
        write_file(plan.output, bytes, console.language);
    }
}

/// Writes the network as planned; gives what the format does not hold.
render::LossReport write_out(const Network& network, const Plan& plan, Console& console) {
    const Language language = console.language;
    if (!plan.is_csv()) {
        const render::Written written = in_format(network, plan.format, language);
        stop_if_interrupted();
        put(written.bytes, plan, console);
        return written.losses;
    }
    render::CsvOptions csv_options{.language = language, .risky_cells = plan.risky_cells};
    if (plan.format == ExportFormat::csv_sv) {
        csv_options.dialect = render::CsvDialect::swedish_excel;
    }
    if (plan.table) {
        const render::Written written = render::csv(network, *plan.table, csv_options);
        stop_if_interrupted();
        put(written.bytes, plan, console);
        return written.losses;
    }
    const render::CsvFolder folder = render::csv_folder(network, csv_options);
    stop_if_interrupted();
    make_folder(plan.output, language);
    for (const render::CsvFile& file : folder.files) {
        write_file(std::filesystem::path(plan.output) / file.name, file.bytes, language);
    }
    return folder.losses;
}

void show_losses(const render::LossReport& losses, ExportFormat format, Console& console) {
    if (losses.empty()) return;
    console.out.to << std::flush;
    console.err.to << say(ExportWord::not_in_the_file, console.language, {format_name(format)})
                   << '\n';
    for (const std::string& line : losses.lines(console.language)) {
        console.err.to << "  " << line << '\n';
    }
}

ExitCode export_network(const ExportOptions& options, Console& console) {
    const Plan plan = plan_for(options, console.language);
    if (options.inputs.paths.empty()) {
        const Network network = load_network(options.network_file, console.language);
        show_losses(write_out(network, plan, console), plan.format, console);
        return ExitCode::done;
    }
    const FindOptions find = options.inputs.to_find(console.language);
    const ReadingResult result = read_all(options.inputs.paths, find, console);
    stop_if_interrupted();
    spare_inputs(result, plan, console.language);
    const render::LossReport losses = write_out(result.network, plan, console);
    // The answer is data, so what was refused is told beside it; it stands in the data as well.
    SourceLines lines(find);
    lines.keep(result.texts);
    show_refusals(result, lines, console);
    show_unread(result, console);
    show_losses(losses, plan.format, console);
    return result.has_gaps() ? ExitCode::gaps : ExitCode::done;
}

std::vector<std::string> table_names() {
    std::vector<std::string> out;
    for (const render::TableId id : render::table_ids()) out.emplace_back(render::table_key(id));
    return out;
}

}  // namespace

Action define_export(CLI::App& verb, Language language) {
    const auto options = std::make_shared<ExportOptions>();
    add_inputs(verb, options->inputs, language);
    add_text(verb, "--network", options->network_file, say(Word::option_network, language), "FILE");
    CLI::Option& format =
        add_text(verb, "--format", options->format, say(Word::option_format, language), "FORMAT");
    allow_only(format, format_names(), language);
    CLI::Option& table =
        add_text(verb, "--table", options->table, say(ExportWord::option_table, language), "TABLE");
    allow_only(table, table_names(), language);
    add_flag(verb, "--csv-raw", options->csv_raw, say(ExportWord::option_csv_raw, language));
    add_text(verb, "-o,--output", options->output, say(Word::option_export_output, language),
             "FILE");
    explain_verb(verb, say(ExportWord::help, language), language);
    return [options](Console& console) { return export_network(*options, console); };
}

}  // namespace mandat::cli
