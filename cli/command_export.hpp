// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/commands.hpp"

namespace mandat::cli {

/// `mandat export PATH... --format json [-o FILE]`: the network as mandat/network/1.
[[nodiscard]] Action define_export(CLI::App& verb, Language language);

}  // namespace mandat::cli
