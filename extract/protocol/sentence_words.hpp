// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace mandat::extract {

// Words that sentences have and titles have not: where a title and its text run together, they tell
// where the one ends and the other begins.

/// "öppnade", "godkändes", "har": a finite verb of minutes, in the forms that end or begin an item.
[[nodiscard]] bool is_telling_verb(std::string_view word);

/// Some word among them is one.
[[nodiscard]] bool has_telling_verb(std::string_view words);

/// "Styrelsen", "Mötet", "Ordföranden": whoever decides, as sentences begin.
[[nodiscard]] bool is_body_word(std::string_view word);

}  // namespace mandat::extract
