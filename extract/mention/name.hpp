// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "extract/input/token.hpp"

namespace mandat::extract {

constexpr std::size_t longest_name = 5;  ///< words

/// How many tokens from `at` make a name: 0 when there is none. A name is two to five words with
/// capitals; particles ("af", "von") may stand between them.
[[nodiscard]] std::size_t name_length(const Tokens& tokens, std::size_t at);

/// "af", "von": stands between the words of a name in small letters.
[[nodiscard]] bool is_particle(const Token& token);

/// All letters are capitals, and there are several.
[[nodiscard]] bool all_capitals(std::string_view word);

/// The words of tokens[first, last) with single blanks.
[[nodiscard]] std::string words_of(const Tokens& tokens, std::size_t first, std::size_t last);

}  // namespace mandat::extract
