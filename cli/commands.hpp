// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/console.hpp"
#include "cli/exit_code.hpp"

namespace CLI {
class App;
}

namespace mandat::cli {

/// Runs a command whose options have been read.
using Action = std::function<ExitCode(Console&)>;

/// One command: a word after `mandat`, a source file command_<name>.cpp, a test folder.
struct Verb {
    std::string_view name;
    std::string_view summary_sv;
    std::string_view summary_en;
    Action (*define)(CLI::App& verb, Language language);  ///< adds its options
};

[[nodiscard]] std::span<const Verb> verbs();

/// Reads the command line and runs its command.
///
/// errors  Error, Interrupted, std::logic_error (a bug): shown by main
[[nodiscard]] ExitCode run(const std::vector<std::string>& arguments, Console& console);

/// The language of messages about a command line that may be wrong itself: --lang, else
/// MANDAT_LANG, else Swedish.
[[nodiscard]] Language language_of(const std::vector<std::string>& arguments);

}  // namespace mandat::cli
