// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "graph/base/diagnostic.hpp"

namespace mandat {

enum class Language { sv, en };

/// One line, lower case, no full stop, names the thing in quotes.
[[nodiscard]] std::string message(const Diagnostic& diagnostic, Language language);

/// What the reader can do about it; empty when there is nothing to do.
[[nodiscard]] std::string hint(const Diagnostic& diagnostic, Language language);

/// "fel" / "error".
[[nodiscard]] std::string to_string(Severity severity, Language language);

/// "P301 weekday_mismatch": how a remark is named in brackets.
[[nodiscard]] std::string label(Code code);

}  // namespace mandat
