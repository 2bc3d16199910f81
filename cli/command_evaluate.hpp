// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/commands.hpp"

namespace mandat::cli {

/// `mandat evaluate TRUTH... [PROTOCOL...]`: precision, recall and F1 a class of facts against what
/// a careful reader found.
[[nodiscard]] Action define_evaluate(CLI::App& verb, Language language);

}  // namespace mandat::cli
