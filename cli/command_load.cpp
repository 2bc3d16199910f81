// SPDX-License-Identifier: Apache-2.0
#include "cli/command_load.hpp"

#include <memory>
#include <ostream>
#include <utility>

#include "cli/answer_command.hpp"
#include "cli/load_answer.hpp"
#include "cli/load_cells.hpp"
#include "cli/load_words.hpp"
#include "cli/name_choice.hpp"
#include "cli/words.hpp"
#include "graph/analysis/load.hpp"

namespace mandat::cli {
namespace {

struct LoadCommand {
    AnswerOptions answer;
    std::string name;
    std::string by = "seats";
};

std::vector<std::string> part_ids() {
    std::vector<std::string> out;
    for (std::size_t i = 0; i < analysis::load_parts; ++i)
        out.emplace_back(id_of(static_cast<analysis::LoadPart>(i)));
    return out;
}

analysis::LoadPart part_of(const std::string& id) {
    for (std::size_t i = 0; i < analysis::load_parts; ++i) {
        if (id_of(static_cast<analysis::LoadPart>(i)) == id)
            return static_cast<analysis::LoadPart>(i);
    }
    return analysis::LoadPart::seats;  // allow_only() lets nothing else through
}

/// NAME may be left out, and then the first path stands in its place.
void tell_name_from_paths(LoadCommand& asked) {
    if (asked.name.empty()) return;
    std::vector<std::string>& paths = asked.answer.network.inputs.paths;
    paths.insert(paths.begin(), asked.name);
    asked.name.clear();
    take_rest_of_name(asked.name, paths);
    if (asked.name.starts_with(' ')) asked.name.erase(0, 1);
}

std::optional<Answer> answer(const Network& network, const LoadCommand& asked, Console& console) {
    const Language language = console.language;
    const analysis::LoadReport report =
        analysis::load(network, {.period = asked.answer.period, .day = asked.answer.on});
    Answer out;
    if (asked.name.empty()) {
        out = answer_load(network, report, part_of(asked.by), language);
        out.asked.emplace_back("by", asked.by);
    } else {
        std::string told;
        const Node* const node = choose_by_name(network, asked.name, console, told);
        if (node == nullptr) return std::nullopt;
        if (node->kind != NodeKind::person) {
            console.err.to << say(load_words::not_a_person, language, {printable(node->name)})
                           << '\n';
            return std::nullopt;
        }
        out = answer_person_load(network, report, *node, language);
        if (!told.empty()) out.headline.insert(out.headline.begin(), told);
    }
    add_days(out, asked.answer);
    return out;
}

}  // namespace

Action define_load(CLI::App& verb, Language language) {
    const auto options = std::make_shared<LoadCommand>();
    add_text(verb, "NAME", options->name, say(load_words::option_name, language));
    add_answer(verb, options->answer, Days::on_and_period, language);
    CLI::Option& by =
        add_text(verb, "--by", options->by, say(load_words::option_by, language), "PART");
    allow_only(by, part_ids(), language);
    explain_verb(verb, say(load_words::help, language), language);
    return [options](Console& console) {
        LoadCommand asked = *options;
        tell_name_from_paths(asked);
        return run_answer(asked.answer, "load", console,
                          [&](const Network& network) { return answer(network, asked, console); });
    };
}

}  // namespace mandat::cli
