// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/commands.hpp"

namespace mandat::cli {

/// Adds the options of `mandat chains`: who hands what to whom, over how many steps.
[[nodiscard]] Action define_chains(CLI::App& verb, Language language);

}  // namespace mandat::cli
