// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/commands.hpp"

namespace mandat::cli {

/// Adds the options of `mandat overlaps`: bodies by shared people, people by shared bodies.
[[nodiscard]] Action define_overlaps(CLI::App& verb, Language language);

}  // namespace mandat::cli
