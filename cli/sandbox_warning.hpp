// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/console.hpp"
#include "extract/convert/reply.hpp"

namespace mandat::cli {

/// Says on standard error what this computer could not close around the converters: once a run,
/// however many documents it was. Nothing when there is no gap.
void warn_of_sandbox(const extract::SandboxGaps& gaps, const Console& console);

}  // namespace mandat::cli
