// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/commands.hpp"

namespace mandat::cli {

/// `mandat who NAME [PATH...]`: a person with seats and assignments, or a body with its members,
/// each line with the place it was read from.
[[nodiscard]] Action define_who(CLI::App& verb, Language language);

}  // namespace mandat::cli
