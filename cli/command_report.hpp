// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/commands.hpp"

namespace mandat::cli {

/// `mandat report PATH... -o DIR`: reads all, writes DIR/index.html, structure.svg, network.json,
/// and says on the terminal what was read and found.
[[nodiscard]] Action define_report(CLI::App& verb, Language language);

}  // namespace mandat::cli
