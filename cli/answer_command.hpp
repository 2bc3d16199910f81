// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "cli/answer.hpp"
#include "cli/commands.hpp"
#include "cli/network_choice.hpp"
#include "graph/analysis/period.hpp"

namespace mandat::cli {

/// What every command that answers from a network takes.
struct AnswerOptions {
    NetworkOptions network;
    std::string on;           ///< ISO; empty: not asked for
    analysis::Period period;  ///< --from, --to
    bool json = false;
    bool csv = false;
    bool evidence = false;
    bool all = false;     ///< rows
    std::string section;  ///< empty: all
};

/// Which days a command can be asked about: one, a period, either of them, or both at once. A span
/// is a period as --since and --until, where --from and --to are names.
enum class Days { none, on, period, on_or_period, on_and_period, on_or_span };

/// Adds PATH..., --network, the days, --json, --csv, --section, --evidence and --all.
void add_answer(CLI::App& verb, AnswerOptions& options, Days days, Language language);

/// Chooses the network, lets `make` answer, and shows the answer in the form asked for. No answer
/// (a name that is unknown, of which make has told) gives ExitCode::gaps.
///
/// errors  those of choose_network; Error{usage}: no section of that name
ExitCode run_answer(const AnswerOptions& options, const std::string& verb, Console& console,
                    const std::function<std::optional<Answer>(const Network&)>& make);

/// Puts the days asked for among what was asked.
void add_days(Answer& answer, const AnswerOptions& options);

}  // namespace mandat::cli
