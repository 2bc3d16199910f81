// SPDX-License-Identifier: Apache-2.0
// What a converter may do once it has its document: compute and write to its pipe. Called in the
// converter alone; nothing that is given up here comes back.
#pragma once

#include <string>
#include <string_view>

#include "extract/convert/limits.hpp"

namespace mandat::extract {

/// reader: no file is opened any more. program: another program may be started, which reads below
/// /usr and the like, and nothing else.
enum class Confinement { reader, program };

/// What of it this kernel knows. What is missing weakens the reader little (it may open nothing in
/// any case), the program more: without landlock it could read any file of the user's.
struct SandboxState {
    bool landlock = false;
    bool seccomp = false;
};

/// Memory, computing time, no core dump, no child, no file to write; ends with its parent.
void limit_resources(const Limits& limits, std::size_t cpu_seconds);

/// Gives up everything else, for good. `program` is the only one that may then be started.
[[nodiscard]] SandboxState confine(Confinement confinement, const char* program = nullptr);

/// The twelve ways out that are tried for `mandat doctor`. Each line is "denied NAME" or
/// "open NAME"; then "landlock yes|no", "seccomp yes|no".
///
/// reads  `trial`: "reader", "program", or "none" to show that without a sandbox they are open
[[nodiscard]] std::string try_escapes(std::string_view trial, const Limits& limits);

/// How many ways out are tried.
inline constexpr std::size_t escape_count = 12;

}  // namespace mandat::extract
