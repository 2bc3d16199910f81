// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/commands.hpp"

namespace mandat::cli {

/// Adds the options of `mandat coverage`: which minutes are missing beside those that were read.
[[nodiscard]] Action define_coverage(CLI::App& verb, Language language);

}  // namespace mandat::cli
