// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "graph/base/diagnostic.hpp"

namespace mandat::cli {

/// What may be typed in place of a remark's quote: its suggestion, a date in the form in which the
/// quote has it ("måndag 12 januari 2026", where the suggestion is 2026-01-12). Empty when there
/// is no suggestion.
[[nodiscard]] std::string replacement(const Diagnostic& remark);

}  // namespace mandat::cli
