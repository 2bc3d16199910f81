// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/commands.hpp"

namespace mandat::cli {

/// `mandat map KIND`: one picture as SVG, PDF or PNG.
[[nodiscard]] Action define_map(CLI::App& verb, Language language);

}  // namespace mandat::cli
