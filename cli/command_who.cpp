// SPDX-License-Identifier: Apache-2.0
#include "cli/command_who.hpp"

#include <memory>
#include <ostream>

#include <nlohmann/json.hpp>

#include "cli/name_choice.hpp"
#include "cli/network_choice.hpp"
#include "cli/options.hpp"
#include "cli/who_answer.hpp"
#include "cli/who_text.hpp"
#include "cli/words.hpp"
#include "graph/model/json_text.hpp"

namespace mandat::cli {
namespace {

struct WhoOptions {
    std::string name;
    NetworkOptions network;
    std::string day;
    bool json = false;
};

ExitCode answer(const Network& network, const WhoOptions& options, Console& console) {
    const Language language = console.language;
    const NameSearch search = find_by_name(network, options.name);
    const std::string asked = printable(options.name, 80);
    const auto print = [&](const nlohmann::ordered_json& json) {
        console.out.to << json_text(json, 1) << '\n';
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
    show_unknown_name(network, search, options.name, console);
    return ExitCode::gaps;
}

ExitCode who(WhoOptions options, Console& console) {
    take_rest_of_name(options.name, options.network.inputs.paths);
    const ChosenNetwork chosen = choose_network(options.network, "who", console);
    const ExitCode code = answer(chosen.network, options, console);
    return code == ExitCode::done && chosen.has_gaps ? ExitCode::gaps : code;
}

}  // namespace

Action define_who(CLI::App& verb, Language language) {
    const auto options = std::make_shared<WhoOptions>();
    require(add_text(verb, "NAME", options->name, say(Word::option_name, language)));
    add_network(verb, options->network, language);
    add_flag(verb, "--json", options->json, say(Word::option_json, language));
    allow_only_days(add_text(verb, "--on", options->day, say(Word::option_on, language), "DATE"),
                    language);
    return [options](Console& console) { return who(*options, console); };
}

}  // namespace mandat::cli
