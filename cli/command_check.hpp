// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/commands.hpp"

namespace mandat::cli {

/// `mandat check PATH...`: remarks on drafts as a compiler shows them, and a closing count; writes
/// nothing.
[[nodiscard]] Action define_check(CLI::App& verb, Language language);

}  // namespace mandat::cli
