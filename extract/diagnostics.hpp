// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace mandat::extract {

// DIAGNOSTICS.md and DIAGNOSTICS.sv.md as they are, compiled in: what each code means, with an
// example that gives it and one that does not. The examples stand in the first only.
extern const std::string_view diagnostics_text;
extern const std::string_view diagnostics_sv_text;

}  // namespace mandat::extract
