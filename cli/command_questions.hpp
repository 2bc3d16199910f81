// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/commands.hpp"

namespace mandat::cli {

/// `mandat questions [PATH...]`: who may be one and the same, that on which most hangs first, with
/// both sides, reasons, evidence and the commands that answer.
[[nodiscard]] Action define_questions(CLI::App& verb, Language language);

}  // namespace mandat::cli
