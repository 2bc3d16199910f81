// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/input/text.hpp"
#include "graph/base/span.hpp"

namespace mandat::extract {

/// A word, number, mark or line end of a text.
struct Token {
    enum class Kind { word, number, mark, line_end };

    Kind kind = Kind::mark;
    Span span;              ///< bytes in the text
    std::string_view text;  ///< the bytes themselves, without markup
    bool capital = false;   ///< a word that starts with an upper-case letter
    bool spaced = false;    ///< white space (or the start of the text) stands before it
    bool wide = false;      ///< a tab, a bar or two blanks and more stand before it

    [[nodiscard]] bool is(std::string_view words) const { return text == words; }
    [[nodiscard]] bool is_word() const { return kind == Kind::word; }
    [[nodiscard]] bool is_number() const { return kind == Kind::number; }
    [[nodiscard]] bool is_line_end() const { return kind == Kind::line_end; }
};

using Tokens = std::vector<Token>;

/// Words keep inner hyphens, apostrophes and colons ("Bo-Erik", "KomSam:s"); digits are numbers of
/// their own; every other character is a mark; '|' counts as wide white space.
///
/// cost  linear
[[nodiscard]] Tokens tokenise(const Text& text, Span span);

/// The same for words that are in no text (word lists).
[[nodiscard]] Tokens tokenise(std::string_view words);

/// True for '-', en dash and em dash.
[[nodiscard]] bool is_dash(const Token& token);

/// The value of a number token of up to six digits; -1 beyond.
[[nodiscard]] int number_of(const Token& token);

/// From the first byte of tokens[first] to the last byte of tokens[last - 1].
[[nodiscard]] Span cover(const Tokens& tokens, std::size_t first, std::size_t last);

}  // namespace mandat::extract
