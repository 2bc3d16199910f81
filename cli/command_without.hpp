// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/commands.hpp"

namespace mandat::cli {

/// Adds the options of `mandat without NAME`: what falls apart without somebody.
[[nodiscard]] Action define_without(CLI::App& verb, Language language);

}  // namespace mandat::cli
