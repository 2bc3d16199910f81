// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include <sys/types.h>

#include "extract/convert/limits.hpp"

namespace mandat::extract::formats {

/// A program that was started in a sandbox of its own, and what it writes.
struct Program {
    pid_t process = -1;
    int output = -1;
    int messages = -1;
};

/// Starts it with `input` as its standard input and an empty environment.
///
/// requires  a full path in arguments[0]; called before this process confines itself
[[nodiscard]] Program start_program(const std::vector<std::string>& arguments, int input,
                                    const Limits& limits, std::size_t cpu_seconds);

/// What it wrote, once it has ended.
struct ProgramEnd {
    std::string output;
    std::string messages;   ///< the first few kilobytes
    bool too_long = false;  ///< it wrote more than `most`; the rest was not waited for
    int status = 0;         ///< as from wait()
};
[[nodiscard]] ProgramEnd read_program(const Program& program, std::size_t most);

}  // namespace mandat::extract::formats
