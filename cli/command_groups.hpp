// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/commands.hpp"

namespace mandat::cli {

/// Adds the options of `mandat groups`: bodies that coincide, and bodies that are silent.
[[nodiscard]] Action define_groups(CLI::App& verb, Language language);

}  // namespace mandat::cli
