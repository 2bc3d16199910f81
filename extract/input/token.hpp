// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/input/text.hpp"
#include "extract/input/word_set.hpp"
#include "graph/base/span.hpp"

namespace mandat::extract {

/// A word, number, mark or line end of a text.
struct Token {
    enum class Kind : std::uint8_t { word, number, mark, line_end };

    Span span;              ///< bytes in the text
    std::string_view text;  ///< the bytes themselves, without markup
    std::uint32_t key = 0;  ///< word_key() of the text
    Kind kind = Kind::mark;
    bool capital = false;  ///< a word that starts with an upper-case letter
    bool spaced = false;   ///< white space (or the start of the text) stands before it
    bool wide = false;     ///< a tab, a bar or two blanks and more stand before it

    [[nodiscard]] bool is(std::string_view words) const { return text == words; }
    [[nodiscard]] bool is_word() const { return kind == Kind::word; }
    [[nodiscard]] bool is_number() const { return kind == Kind::number; }
    [[nodiscard]] bool is_line_end() const { return kind == Kind::line_end; }
};

/// Tokens in a row, and which words may be among them.
class Tokens : std::vector<Token> {
    using Row = std::vector<Token>;

  public:
    using Row::back;
    using Row::begin;
    using Row::cbegin;
    using Row::cend;
    using Row::const_iterator;
    using Row::empty;
    using Row::end;
    using Row::front;
    using Row::reserve;
    using Row::size;
    using Row::value_type;
    using Row::operator[];

    Tokens() = default;

    void push_back(const Token& token) {
        words_.add(token.key);
        Row::push_back(token);
    }
    void clear() {
        words_ = {};
        Row::clear();
    }
    void assign(const_iterator first, const_iterator last) {
        clear();
        for (; first != last; ++first) push_back(*first);
    }
    void drop_line_ends() {
        std::erase_if(static_cast<Row&>(*this), [](const Token& t) { return t.is_line_end(); });
    }
    void resize(std::size_t size) { Row::resize(size); }  ///< requires  size <= size()

    /// Those of the tokens; after a cut those that were cut off as well.
    [[nodiscard]] const WordSet& words() const { return words_; }

  private:
    WordSet words_;
};

/// Words keep inner hyphens, apostrophes and colons ("Bo-Erik", "KomSam:s"); digits are numbers of
/// their own; every other character is a mark; '|' counts as wide white space.
///
/// cost  linear
[[nodiscard]] Tokens tokenise(const Text& text, Span span);

/// The same into a row that is used again.
void tokenise(const Text& text, Span span, Tokens& out);

/// The same for words that are in no text (word lists).
[[nodiscard]] Tokens tokenise(std::string_view words);

/// The first of tokenise(text, span), without the others; an empty one when there is none.
[[nodiscard]] Token first_token(const Text& text, Span span);

/// Does a token say this word, in any case? `low` is in lower case.
[[nodiscard]] bool says(const Token& token, std::string_view low);

/// True for '-', en dash and em dash.
[[nodiscard]] bool is_dash(const Token& token);

/// The value of a number token of up to six digits; -1 beyond.
[[nodiscard]] int number_of(const Token& token);

/// From the first byte of tokens[first] to the last byte of tokens[last - 1].
[[nodiscard]] Span cover(const Tokens& tokens, std::size_t first, std::size_t last);

}  // namespace mandat::extract
