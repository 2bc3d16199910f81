// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/commands.hpp"

namespace mandat::cli {

/// `mandat onboard NAME [--replaces NAME] [PATH...]`: what somebody new comes into.
[[nodiscard]] Action define_onboard(CLI::App& verb, Language language);

}  // namespace mandat::cli
