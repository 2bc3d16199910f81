// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/files.hpp"

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace mandat::cli {

// How a command says what it takes. CLI11 is a large header: it is compiled in options.cpp and
// commands.cpp alone, every command speaks through these.

/// Adds an option that takes one text (many texts); `shown` stands for the value in the help.
CLI::Option& add_text(CLI::App& verb, const std::string& name, std::string& value,
                      const std::string& help, std::string_view shown = "");
CLI::Option& add_texts(CLI::App& verb, const std::string& name, std::vector<std::string>& values,
                       const std::string& help, std::string_view shown = "");

/// Adds an option that is there or not.
CLI::Option& add_flag(CLI::App& verb, const std::string& name, bool& value,
                      const std::string& help);

/// Adds an option that takes a whole number above zero.
CLI::Option& add_count(CLI::App& verb, const std::string& name, std::size_t& value,
                       const std::string& help, Language language);

/// The command does not run without the option.
void require(CLI::Option& option);

/// The two are not taken together.
void exclude(CLI::Option& option, CLI::Option& other);

/// Several values are given with commas between them, or by the option again.
void separate_by_commas(CLI::Option& option);

/// Refuses values for which `problem` gives a sentence; an empty one lets the value through.
void check_value(CLI::Option& option, std::function<std::string(const std::string&)> problem);

/// What stands below the options in the help of a command, above what all have in common.
void explain_verb(CLI::App& verb, const std::string& text, Language language);

/// What every command that reads protocols takes.
struct InputOptions {
    std::vector<std::string> paths;
    bool follow = false;
    bool ocr = false;
    std::string ledger;
    FindOptions find;

    /// find, with --follow and the language in it.
    [[nodiscard]] FindOptions to_find(Language language) const;
};

/// Adds PATH..., --ledger and the limits; gives PATH... back so that a command may require it.
CLI::Option& add_inputs(CLI::App& verb, InputOptions& options, Language language);

/// The limits alone, for a command whose paths are something else.
void add_limits(CLI::App& verb, InputOptions& options, Language language);

/// Restricts an option to some words, and says so in the language.
void allow_only(CLI::Option& option, std::vector<std::string> words, Language language);

/// Restricts an option to a day written YYYY-MM-DD.
void allow_only_days(CLI::Option& option, Language language);

}  // namespace mandat::cli
