// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/commands.hpp"

namespace mandat::cli {

/// `mandat export [PATH...] [--format FORMAT] [-o FILE|DIR]`: the network for other programs, and
/// on standard error what the format cannot hold.
[[nodiscard]] Action define_export(CLI::App& verb, Language language);

}  // namespace mandat::cli
