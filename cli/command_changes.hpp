// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/commands.hpp"

namespace mandat::cli {

/// Adds the options of `mandat changes`: what two days differ in.
[[nodiscard]] Action define_changes(CLI::App& verb, Language language);

}  // namespace mandat::cli
