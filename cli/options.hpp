// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "cli/files.hpp"

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace mandat::cli {

/// What every command that reads protocols takes.
struct InputOptions {
    std::vector<std::string> paths;
    bool follow = false;
    std::string ledger;
    FindOptions find;

    /// find, with --follow and the language in it.
    [[nodiscard]] FindOptions to_find(Language language) const;
};

/// Adds PATH..., --ledger and the limits; gives PATH... back so that a command may require it.
CLI::Option* add_inputs(CLI::App& verb, InputOptions& options, Language language);

/// The limits alone, for a command whose paths are something else.
void add_limits(CLI::App& verb, InputOptions& options, Language language);

/// Restricts an option to some words, and says so in the language.
void allow_only(CLI::Option& option, std::vector<std::string> words, Language language);

/// Restricts an option to a day written YYYY-MM-DD.
void allow_only_days(CLI::Option& option, Language language);

}  // namespace mandat::cli
