// SPDX-License-Identifier: Apache-2.0
#include "cli/command_gaps.hpp"

#include <memory>
#include <optional>

#include "cli/answer_command.hpp"
#include "cli/gaps_answer.hpp"
#include "cli/gaps_words.hpp"

namespace mandat::cli {

Action define_gaps(CLI::App& verb, Language language) {
    const auto options = std::make_shared<AnswerOptions>();
    add_answer(verb, *options, Days::on_and_period, language);
    explain_verb(verb, say(gaps_words::help, language), language);
    return [options](Console& console) {
        return run_answer(*options, "gaps", console, [&](const Network& network) {
            const analysis::Representation found =
                analysis::representation(network, {.period = options->period, .day = options->on});
            Answer out = answer_gaps(network, found, console.language);
            add_days(out, *options);
            return std::optional(std::move(out));
        });
    };
}

}  // namespace mandat::cli
