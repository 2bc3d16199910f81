// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/commands.hpp"

namespace mandat::cli {

/// `mandat rename A B`: writes to the ledger how somebody or something shall be named.
[[nodiscard]] Action define_rename(CLI::App& verb, Language language);

}  // namespace mandat::cli
