// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/commands.hpp"

namespace mandat::cli {

/// `mandat load [NAME] [PATH...]`: what people carry, each part by itself.
[[nodiscard]] Action define_load(CLI::App& verb, Language language);

}  // namespace mandat::cli
