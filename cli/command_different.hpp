// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/commands.hpp"

namespace mandat::cli {

/// `mandat different A B --because TEXT`: writes to the ledger that two names are two, which also
/// takes back an earlier `same`.
[[nodiscard]] Action define_different(CLI::App& verb, Language language);

}  // namespace mandat::cli
