// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/commands.hpp"

namespace mandat::cli {

/// `mandat same A B --because TEXT`: writes to the ledger that two names are one person, body or
/// group.
[[nodiscard]] Action define_same(CLI::App& verb, Language language);

}  // namespace mandat::cli
