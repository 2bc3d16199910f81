// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/commands.hpp"

namespace mandat::cli {

/// `mandat gaps [PATH...]`: which municipalities and organisations sit where, and where they were
/// missing.
[[nodiscard]] Action define_gaps(CLI::App& verb, Language language);

}  // namespace mandat::cli
