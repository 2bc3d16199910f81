// SPDX-License-Identifier: Apache-2.0
#include "cli/command_chains.hpp"

#include <array>
#include <memory>
#include <ostream>
#include <sstream>

#include "cli/answer_command.hpp"
#include "cli/chain_words.hpp"
#include "cli/chains_answer.hpp"
#include "cli/decision_search.hpp"
#include "cli/name_choice.hpp"
#include "cli/words.hpp"
#include "graph/analysis/occasion.hpp"
#include "graph/base/error.hpp"
#include "graph/model/words.hpp"

namespace mandat::cli {
namespace {

constexpr std::size_t most_candidates = 12;

struct ChainsCommand {
    AnswerOptions answer;
    std::string from;
    std::string to;
    std::string of;
    std::string by = "mandate";
    std::size_t depth = 6;
};

constexpr std::array steps = {
    EdgeKind::assignment, EdgeKind::creates_group,  EdgeKind::referral,
    EdgeKind::staffs,     EdgeKind::has_focus_area, EdgeKind::has_working_group,
    EdgeKind::has_board,  EdgeKind::part_of,        EdgeKind::report_back,
    EdgeKind::reports_to, EdgeKind::escalation,     EdgeKind::coordination,
    EdgeKind::refers_to,  EdgeKind::succeeded_by};

/// The relations that --by names, alone or as one of the two sets.
std::vector<EdgeKind> relations(const std::string& by, Language language) {
    std::vector<EdgeKind> out;
    std::istringstream words(by);
    for (std::string word; std::getline(words, word, ',');) {
        if (word == "mandate" || word == "report") {
            const auto set =
                word == "mandate" ? analysis::mandate_kinds() : analysis::report_kinds();
            out.insert(out.end(), set.begin(), set.end());
            continue;
        }
        const auto kind = from_word<EdgeKind>(word);
        if (kind && std::find(steps.begin(), steps.end(), *kind) != steps.end()) {
            out.push_back(*kind);
            continue;
        }
        std::string known = "mandate, report";
        for (const EdgeKind one : steps) known += ", " + std::string(to_word(one));
        throw Error(ErrorKind::usage,
                    say(chain_words::unknown_relation, language, {printable(word), known}),
                    say(Word::see_help, language, {"mandat chains"}));
    }
    return out;
}

/// The item that is meant, or nullptr when none or several are: that was said.
const Node* choose_decision(const Network& network, const std::string& text, Console& console) {
    const std::vector<const Node*> found = find_decisions(network, text);
    if (found.size() == 1) return found.front();
    const Language language = console.language;
    const std::string asked = printable(text, 80);
    console.err.to << (found.empty() ? say(chain_words::no_decision, language, {asked})
                                     : say(Word::did_you_mean, language, {asked}))
                   << '\n';
    const analysis::Occasions occasions(network);
    for (std::size_t i = 0; i < std::min(found.size(), most_candidates); ++i) {
        const std::string line = decision_name(occasions.of(found[i]->id)) + "  " + found[i]->name;
        console.err.to << "  " << shortened(printable(line), console.err.width - 2) << '\n';
    }
    if (found.size() > most_candidates) {
        console.err.to << "  "
                       << say(chain_words::and_more, language,
                              {std::to_string(found.size() - most_candidates)})
                       << '\n';
    }
    console.err.to << "  " << say(Word::hint_word, language) << ": "
                   << say(chain_words::decision_hint, language) << '\n';
    return nullptr;
}

std::optional<Answer> answer(const Network& network, const ChainsCommand& command,
                             Console& console) {
    const Language language = console.language;
    const std::vector<EdgeKind> kinds = relations(command.by, language);
    const analysis::ChainGraph graph(
        network, {.kinds = kinds, .asked = {command.answer.period, command.answer.on}});
    const ChainQuestion question{
        network, graph, {command.answer.period, command.answer.on}, command.depth, language};
    if (!command.of.empty()) {
        const Node* const decision = choose_decision(network, command.of, console);
        if (decision == nullptr) return std::nullopt;
        return chains_of_decision(question, *decision);
    }
    std::vector<std::string> told;
    const auto choose = [&](const std::string& name) {
        std::string sentence;
        const Node* const node = choose_by_name(network, name, console, sentence);
        if (!sentence.empty()) told.push_back(sentence);
        return node;
    };
    const Node* const from = command.from.empty() ? nullptr : choose(command.from);
    if (!command.from.empty() && from == nullptr) return std::nullopt;
    const Node* const to = command.to.empty() ? nullptr : choose(command.to);
    if (!command.to.empty() && to == nullptr) return std::nullopt;
    if (from != nullptr && from == to) {
        throw Error(ErrorKind::usage,
                    say(chain_words::same_ends, language, {printable(from->name)}),
                    say(Word::see_help, language, {"mandat chains"}));
    }
    Answer out = from != nullptr && to != nullptr ? chains_between(question, *from, *to)
                 : from != nullptr                ? chains_from(question, *from)
                 : to != nullptr                  ? chains_to(question, *to)
                                                  : chains_survey(question);
    out.asides = std::move(told);
    return out;
}

}  // namespace

Action define_chains(CLI::App& verb, Language language) {
    const auto command = std::make_shared<ChainsCommand>();
    const auto add = [&](const char* name, std::string& value, const Phrase& help,
                         const char* shown) -> CLI::Option& {
        return add_text(verb, name, value, say(help, language), shown);
    };
    CLI::Option& from = add("--from", command->from, chain_words::option_from, "NAME");
    CLI::Option& to = add("--to", command->to, chain_words::option_to, "NAME");
    CLI::Option& of = add("--of", command->of, chain_words::option_of, "ITEM");
    exclude(of, from);
    exclude(of, to);
    add_count(verb, "--depth", command->depth, say(chain_words::option_depth, language), language);
    add("--by", command->by, chain_words::option_by, "KIND,...");
    add_answer(verb, command->answer, Days::on_or_span, language);
    explain_verb(verb, say(chain_words::help, language), language);
    return [command](Console& console) {
        return run_answer(command->answer, "chains", console, [&](const Network& network) {
            return answer(network, *command, console);
        });
    };
}

}  // namespace mandat::cli
