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

/// Could tokens[first, end) be somebody? Not when a word of it is one of forms and headings
/// ("Digital signering", "Sida Två"), nor when it is shouted and no first name is known in it.
[[nodiscard]] bool could_be_name(const Tokens& tokens, std::size_t first, std::size_t end);

/// Where the name that begins at `first` ends before `run` in a row of words with capitals: at the
/// next first name, a municipality or a party mark; "Anna Ek Bo Al Cia Ås" is three names.
[[nodiscard]] std::size_t one_name_end(const Tokens& tokens, std::size_t first, std::size_t run);

/// "Anna  Ek": two blanks by mistake between a first name and the one word after it.
[[nodiscard]] bool is_slip(const Tokens& tokens, std::size_t surname);

/// "W" of "Maja W": one capital letter.
[[nodiscard]] bool is_initial(const Token& token);

/// "af", "von": stands between the words of a name in small letters.
[[nodiscard]] bool is_particle(const Token& token);

/// All letters are capitals, and there are several.
[[nodiscard]] bool all_capitals(std::string_view word);

/// The words of tokens[first, last) with single blanks.
[[nodiscard]] std::string words_of(const Tokens& tokens, std::size_t first, std::size_t last);

}  // namespace mandat::extract
