// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/commands.hpp"

namespace mandat::cli {

/// `mandat explain [CODE...]`: what a code means, why it matters, what to do, two examples; without
/// a code a table of all.
[[nodiscard]] Action define_explain(CLI::App& verb, Language language);

}  // namespace mandat::cli
