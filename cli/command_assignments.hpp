// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/commands.hpp"

namespace mandat::cli {

/// Adds the options of `mandat assignments`: what was handed over, and what became of it.
[[nodiscard]] Action define_assignments(CLI::App& verb, Language language);

}  // namespace mandat::cli
