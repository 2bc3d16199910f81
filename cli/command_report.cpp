// SPDX-License-Identifier: Apache-2.0
#include "cli/command_report.hpp"

#include <filesystem>
#include <memory>
#include <ostream>
#include <utility>

#include "cli/atomic_file.hpp"
#include "cli/interrupt.hpp"
#include "cli/options.hpp"
#include "cli/reading.hpp"
#include "cli/refusals.hpp"
#include "cli/summary.hpp"
#include "cli/words.hpp"
#include "graph/base/error.hpp"
#include "graph/base/utf8.hpp"
#include "graph/model/json.hpp"
#include "render/map/structure_map.hpp"
#include "render/page/report_page.hpp"

namespace mandat::cli {
namespace {

namespace fs = std::filesystem;

struct ReportOptions {
    InputOptions inputs;
    std::string folder = "rapport";
    std::string title;
    bool all_remarks = false;
};

struct Drawn {
    std::string svg;                 ///< empty when there is no map
    std::vector<std::string> notes;  ///< what the map left out, or why there is none
};

/// A map that cannot be drawn is the one Error that does not end the program: the tables of the
/// page answer the same questions.
Drawn draw(const Network& network, const ReportOptions& options, Language language) {
    Drawn out;
    try {
        // on paper, so that what is printed from the page can be read
        render::Map map = render::draw_structure_map(
            network,
            {.language = language, .title = options.title, .paper = render::PaperSize::automatic});
        out.svg = std::move(map.svg);
        for (const std::string& note : map.notes) {
            out.notes.push_back(say(Word::map_note, language, {note}));
        }
        if (!map.warnings.empty()) {
            out.notes.push_back(say(Word::map_note, language, {utf8::squeeze(map.warnings)}));
        }
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::layout) throw;
        out.notes.push_back(say(Word::map_failed, language, {error.what()}));
    }
    return out;
}

std::vector<WrittenFile> write_report(const Network& network, const std::string& svg,
                                      const ReportOptions& options, Language language) {
    const fs::path folder(options.folder);
    make_folder(folder, language);
    std::vector<WrittenFile> written;
    const auto write = [&](const char* name, const std::string& bytes) {
        stop_if_interrupted();
        write_file(folder / name, bytes, language);
        written.push_back({name, bytes.size()});
    };
    const std::string page =
        render::report_page(network, svg, {.language = language, .title = options.title});
    write("index.html", page);
    if (svg.empty()) {
        // The map of an earlier run would stand beside a page it does not belong to.
        std::error_code ignored;
        fs::remove(folder / "structure.svg", ignored);
    } else {
        write("structure.svg", svg);
    }
    write("network.json", to_json_text(network));
    return written;
}

ExitCode report(const ReportOptions& options, Console& console) {
    const Language language = console.language;
    const FindOptions find = options.inputs.to_find(language);
    const ReadingResult result = read_all(options.inputs.paths, find, console);
    SourceLines lines(find);
    lines.keep(result.texts);

    if (result.count(Reading::refused) == result.outcomes.size()) {
        // Nothing is written: an empty page would replace an earlier report that has something to
        // say. Exit code 1, not 2: the command is right, it is the inputs that are missing or odd.
        show_refusals(result, lines, console);
        console.err.to << say(Word::nothing_read, language) << '\n';
        return ExitCode::gaps;
    }
    const Drawn map = draw(result.network, options, language);
    stop_if_interrupted();
    Summary summary{result, options.folder,
                    write_report(result.network, map.svg, options, language), map.notes,
                    options.all_remarks ? ListedRemarks::all : ListedRemarks::errors_or_few};
    show_summary(summary, lines, console);
    // Without a map the report is there but not whole, like a document read only in part.
    return result.has_gaps() || map.svg.empty() ? ExitCode::gaps : ExitCode::done;
}

}  // namespace

Action define_report(CLI::App& verb, Language language) {
    const auto options = std::make_shared<ReportOptions>();
    require(add_inputs(verb, options->inputs, language));
    add_text(verb, "-o,--output", options->folder, say(Word::option_output, language), "DIR");
    add_text(verb, "--title", options->title, say(Word::option_title, language), "TEXT");
    add_flag(verb, "--remarks", options->all_remarks, say(Word::option_remarks, language));
    return [options](Console& console) { return report(*options, console); };
}

}  // namespace mandat::cli
