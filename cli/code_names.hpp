// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/base/codes.hpp"
#include "graph/base/messages.hpp"

namespace CLI {
class Option;
}

namespace mandat::cli {

/// The code that a user means: "P301", "p301", "301", "weekday_mismatch", "weekday-mismatch",
/// "P301 weekday_mismatch".
[[nodiscard]] std::optional<Code> parse_code(std::string_view text);

/// Names that a misprint may have been meant for, likest first; at most three, often none.
[[nodiscard]] std::vector<std::string> nearest_codes(std::string_view text);

/// Why `text` is no code, with what may have been meant.
[[nodiscard]] std::string no_such_code(std::string_view text, Language language);

/// Makes an option take codes: one after another with commas, or the option again.
void allow_only_codes(CLI::Option& option, Language language);

}  // namespace mandat::cli
