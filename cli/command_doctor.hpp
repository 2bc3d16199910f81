// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/commands.hpp"

namespace mandat::cli {

/// `mandat doctor`: which converters are there, how to get the rest, and whether the sandbox holds.
[[nodiscard]] Action define_doctor(CLI::App& verb, Language language);

}  // namespace mandat::cli
