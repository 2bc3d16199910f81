// SPDX-License-Identifier: Apache-2.0
#include "cli/command_who.hpp"

#include <memory>
#include <ostream>
#include <utility>

#include <nlohmann/json.hpp>
#include <sys/stat.h>

#include "cli/network_source.hpp"
#include "cli/options.hpp"
#include "cli/reading.hpp"
#include "cli/refusals.hpp"
#include "cli/who_answer.hpp"
#include "cli/who_text.hpp"
#include "cli/words.hpp"
#include "graph/base/error.hpp"

namespace mandat::cli {
namespace {

struct WhoOptions {
    std::string name;
    InputOptions inputs;
    std::string network_file;
    std::string day;
    bool json = false;
};

/// Names have blanks, and are seldom typed in quotes: words after the first that are no path on
/// this disk, and do not look like one, belong to the name.
void take_rest_of_name(WhoOptions& options) {
    std::vector<std::string>& paths = options.inputs.paths;
    while (!paths.empty()) {
        const std::string& word = paths.front();
        struct stat at {};
        const bool like_path = word == "-" || word.find_first_of("./") != std::string::npos;
        if (like_path || ::lstat(word.c_str(), &at) == 0) return;
        options.name += " " + word;
        paths.erase(paths.begin());
    }
}

/// Names to choose from, with what each is and whom a person represents.
void show_candidates(const std::vector<const Node*>& nodes, const Network& network,
                     const Stream& stream, Language language) {
    render::Table table;
    table.columns = {{say(Word::header_name, language)},
                     {say(Word::header_kind, language), render::Align::left, 10},
                     {say(Word::header_home, language)}};
    for (const Node* node : nodes) {
        const auto homes = network.from(node->id, EdgeKind::represents);
        const Node* const home = homes.empty() ? nullptr : network.node(homes.back()->to);
        table.rows.push_back(
            {node->name, kind_name(*node, language), home == nullptr ? "" : home->name});
    }
    show_table(table, stream);
}

ExitCode answer(const Network& network, const WhoOptions& options, Console& console) {
    const Language language = console.language;
    const NameSearch search = find_by_name(network, options.name);
    const std::string asked = printable(options.name, 80);
    const auto print = [&](const nlohmann::ordered_json& json) {
        constexpr auto replace = nlohmann::ordered_json::error_handler_t::replace;
        console.out.to << json.dump(1, ' ', false, replace) << '\n';
    };
    if (search.hits.size() == 1) {
        const Node& node = *search.hits.front();
        const WhoAnswer found = answer_about(network, node, options.day);
        if (options.json) {
            print(to_json(found, options.name, search.match));
            return ExitCode::done;
        }
        if (search.match >= NameMatch::in_part) {
            console.out.to << say(Word::shows_instead, language, {asked, printable(node.name)})
                           << "\n\n";
        }
        show_answer(found, console);
        return ExitCode::done;
    }
    if (options.json) {
        print(candidates_json(search, options.name));
        return ExitCode::gaps;
    }
    const Stream& err = console.err;
    const bool none = search.hits.empty();
    err.to << say(none ? Word::nobody_named : Word::did_you_mean, language, {asked}) << '\n';
    if (none && !search.nearest.empty()) err.to << say(Word::nearest_are, language) << '\n';
    show_candidates(none ? search.nearest : search.hits, network, err, language);
    if (none) {
        err.to << "  " << say(Word::hint_word, language) << ": "
               << say(Word::nearest_hint, language) << '\n';
    }
    return ExitCode::gaps;
}

ExitCode who(WhoOptions options, Console& console) {
    take_rest_of_name(options);
    if (options.inputs.paths.empty()) {
        return answer(load_network(options.network_file, console.language), options, console);
    }
    if (!options.network_file.empty()) {
        throw Error(ErrorKind::usage, say(Word::network_and_paths, console.language),
                    say(Word::see_help, console.language, {"mandat who"}));
    }
    const FindOptions find = options.inputs.to_find(console.language);
    const ReadingResult result = read_all(options.inputs.paths, find, console);
    SourceLines lines(find);
    lines.keep("-", result.standard_input);
    show_refusals(result, lines, console);
    const ExitCode code = answer(result.network, options, console);
    return code == ExitCode::done && result.has_gaps() ? ExitCode::gaps : code;
}

}  // namespace

Action define_who(CLI::App& verb, Language language) {
    const auto options = std::make_shared<WhoOptions>();
    require(add_text(verb, "NAME", options->name, say(Word::option_name, language)));
    add_inputs(verb, options->inputs, language);
    add_text(verb, "--network", options->network_file, say(Word::option_network, language), "FILE");
    add_flag(verb, "--json", options->json, say(Word::option_json, language));
    allow_only_days(add_text(verb, "--on", options->day, say(Word::option_on, language), "DATE"),
                    language);
    return [options](Console& console) { return who(*options, console); };
}

}  // namespace mandat::cli
