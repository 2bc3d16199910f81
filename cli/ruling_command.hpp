// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/commands.hpp"
#include "graph/model/ruling.hpp"

namespace mandat::cli {

/// What `mandat same`, `different` and `rename` have in common: two names, a reason, and a line at
/// the end of a ledger.
[[nodiscard]] Action define_ruling(CLI::App& verb, Language language, Verdict verdict);

}  // namespace mandat::cli
