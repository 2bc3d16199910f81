// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace mandat::tests {

/// What a program left behind.
struct Run {
    int code = -1;  ///< exit code; 128 + n when a signal ended it
    std::string out;
    std::string err;
};

/// interrupted: standard input stays open and empty, and Ctrl-C is sent after a moment.
enum class Ending { by_itself, interrupted };

struct RunOptions {
    std::filesystem::path folder{};          ///< where it runs
    std::string input{};                     ///< its standard input
    std::vector<std::string> environment{};  ///< "NAME=value", beside the few it needs
    Ending ending = Ending::by_itself;
};

/// Runs the program that was built, with nothing of the caller's environment that could show in
/// what it says.
[[nodiscard]] Run run_mandat(const std::vector<std::string>& arguments, const RunOptions& options);

}  // namespace mandat::tests
