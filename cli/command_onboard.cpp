// SPDX-License-Identifier: Apache-2.0
#include "cli/command_onboard.hpp"

#include <memory>
#include <optional>
#include <ostream>
#include <utility>

#include "cli/answer_command.hpp"
#include "cli/name_choice.hpp"
#include "cli/name_search.hpp"
#include "cli/onboard_answer.hpp"
#include "cli/onboard_words.hpp"
#include "cli/words.hpp"

namespace mandat::cli {
namespace {

struct OnboardCommand {
    AnswerOptions answer;
    std::string name;
    std::string replaces;
    std::size_t decisions = 5;
};

/// The person of a name; nullptr when there is none, which has been told.
const Node* choose_person(const Network& network, const std::string& name, Console& console,
                          std::vector<std::string>& told) {
    std::string instead;
    const Node* const node = choose_by_name(network, name, console, instead);
    if (node == nullptr) return nullptr;
    if (node->kind != NodeKind::person) {
        console.err.to << say(onboard_words::not_a_person, console.language,
                              {printable(node->name)})
                       << '\n';
        return nullptr;
    }
    if (!instead.empty()) told.push_back(instead);
    return node;
}

std::optional<Answer> answer(const Network& network, const OnboardCommand& asked,
                             Console& console) {
    std::vector<std::string> told;
    const Node* replaced = nullptr;
    if (!asked.replaces.empty()) {
        replaced = choose_person(network, asked.replaces, console, told);
        if (replaced == nullptr) return std::nullopt;
    }
    // Who succeeds somebody may be in no minutes yet; a namesake in part is somebody else then.
    const NameSearch search = find_by_name(network, asked.name);
    const bool is_new = replaced != nullptr && search.match >= NameMatch::in_part;
    const Node* person = nullptr;
    if (!is_new) {
        person = choose_person(network, asked.name, console, told);
        if (person == nullptr) return std::nullopt;
    }
    const analysis::Onboarding facts =
        analysis::onboarding(network, {.person = person == nullptr ? NodeId() : person->id,
                                       .replaces = replaced == nullptr ? NodeId() : replaced->id,
                                       .day = asked.answer.on,
                                       .decisions = asked.decisions});
    Answer out = answer_onboarding(network, facts, person == nullptr ? asked.name : person->name,
                                   asked.decisions, console.language);
    out.headline.insert(out.headline.begin(), told.begin(), told.end());
    add_days(out, asked.answer);
    return out;
}

}  // namespace

Action define_onboard(CLI::App& verb, Language language) {
    const auto options = std::make_shared<OnboardCommand>();
    require(add_text(verb, "NAME", options->name, say(onboard_words::option_name, language)));
    add_answer(verb, options->answer, Days::on, language);
    add_text(verb, "--replaces", options->replaces, say(onboard_words::option_replaces, language),
             "NAME");
    explain_verb(verb, say(onboard_words::help, language), language);
    return [options](Console& console) {
        OnboardCommand asked = *options;
        take_rest_of_name(asked.name, asked.answer.network.inputs.paths);
        return run_answer(asked.answer, "onboard", console,
                          [&](const Network& network) { return answer(network, asked, console); });
    };
}

}  // namespace mandat::cli
