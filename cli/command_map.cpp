// SPDX-License-Identifier: Apache-2.0
#include "cli/command_map.hpp"

#include <memory>
#include <ostream>

#include "cli/atomic_file.hpp"
#include "cli/interrupt.hpp"
#include "cli/map_pictures.hpp"
#include "cli/map_words.hpp"
#include "cli/network_choice.hpp"
#include "cli/options.hpp"
#include "cli/words.hpp"
#include "graph/base/error.hpp"
#include "graph/base/utf8.hpp"
#include "render/view/wording.hpp"

namespace mandat::cli {
namespace {

using render::Form;
using render::Map;
using render::Paper;

struct MapCommand {
    NetworkOptions network;
    MapRequest request;
    std::string output;  ///< empty: KIND.svg
    std::string paper = "auto";
    std::size_t seconds = 20;
};

Form form_of(const std::string& path, Language language) {
    const std::string low = utf8::lower(path);
    if (low.ends_with(".svg")) return Form::svg;
    if (low.ends_with(".pdf")) return Form::pdf;
    if (low.ends_with(".png")) return Form::png;
    throw Error(ErrorKind::usage, say(map_words::unknown_ending, language, {printable(path)}),
                say(map_words::unknown_ending_hint, language));
}

Paper paper_of(const std::string& word) {
    if (word == "a4") return Paper::a4;
    return word == "a3" ? Paper::a3 : Paper::automatic;
}

/// "karta.pdf: A3 liggande, minsta text 6,8 punkter", and what was left out.
void tell(const std::string& path, const Map& map, Console& console) {
    const Language language = console.language;
    const auto& sheet = map.sheet;
    const std::string paper =
        say(map_words::on_paper, language,
            {sheet.paper == Paper::a3 ? "A3" : "A4",
             say(sheet.width_pt > sheet.height_pt ? map_words::landscape : map_words::portrait,
                 language),
             render::decimal(sheet.smallest_pt, language)});
    console.out.to << say(map_words::written, language, {printable(path), paper}) << '\n';
    for (const std::string& note : map.notes)
        console.out.to << "  " << wrap(printable(note, 600), console.out.width - 2, 2) << '\n';
    if (!map.warnings.empty()) console.err.to << printable(utf8::squeeze(map.warnings)) << '\n';
}

ExitCode draw_map(const MapCommand& command, Console& console) {
    MapRequest request = command.request;
    const std::string path = command.output.empty() ? request.kind + ".svg" : command.output;
    request.drawing.language = console.language;
    request.drawing.form = form_of(path, console.language);
    request.drawing.paper = paper_of(command.paper);
    request.drawing.timeout = std::chrono::seconds(command.seconds);
    const ChosenNetwork chosen = choose_network(command.network, "map", console);
    stop_if_interrupted();
    const auto map = draw_picture(chosen.network, request, console);
    if (!map) return ExitCode::gaps;
    stop_if_interrupted();
    write_file(path, request.drawing.form == Form::svg ? map->svg : map->picture, console.language);
    tell(path, *map, console);
    return chosen.has_gaps ? ExitCode::gaps : ExitCode::done;
}

}  // namespace

Action define_map(CLI::App& verb, Language language) {
    const auto options = std::make_shared<MapCommand>();
    MapRequest& request = options->request;
    const auto text = [&](const char* name, std::string& value, const Phrase& help,
                          const char* shown) -> CLI::Option& {
        return add_text(verb, name, value, say(help, language), shown);
    };
    CLI::Option& kind = add_text(verb, "KIND", request.kind, say(map_words::option_kind, language));
    require(kind);
    allow_only(kind, map_kinds(), language);
    add_network(verb, options->network, language);
    text("-o,--output", options->output, map_words::option_output, "FILE");
    allow_only(text("--paper", options->paper, map_words::option_paper, "PAPER"),
               {"auto", "a4", "a3"}, language);
    allow_only_days(text("--on", request.on, map_words::option_on, "DAY"), language);
    text("--from", request.from, map_words::option_from, "NAME|DAY");
    text("--to", request.to, map_words::option_to, "NAME|DAY");
    text("--of", request.of, map_words::option_of, "NAME");
    text("--body", request.body, map_words::option_body, "NAME");
    text("--municipality", request.municipality, map_words::option_municipality, "NAME");
    add_count(verb, "--depth", request.depth, say(map_words::option_depth, language), language);
    text("--matter", request.matter, map_words::option_matter, "TEXT");
    text("--title", request.drawing.title, map_words::option_title, "TEXT");
    add_count(verb, "--seconds", options->seconds, say(map_words::option_seconds, language),
              language);
    explain_verb(verb, say(map_words::help, language), language);
    return [options](Console& console) { return draw_map(*options, console); };
}

}  // namespace mandat::cli
