// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "graph/base/span.hpp"

namespace mandat::extract {

/// A line of the input as it was, beside the same line as it is read, and where each part of the
/// one stands in the other: so that words that were changed are quoted as they stand in the file.
class ChangedLine {
  public:
    /// Normalises: NFC, every white space a blank, ligatures as letters, a soft hyphen at the end
    /// a hyphen; control characters become blanks, invisible and direction-turning ones go.
    ///
    /// requires  one line of well-formed UTF-8, without '\n'
    explicit ChangedLine(std::string_view line);

    [[nodiscard]] const std::string& raw() const { return raw_; }      ///< as it was
    [[nodiscard]] const std::string& clean() const { return clean_; }  ///< as it is read
    void drop_clean() { clean_ = {}; }  ///< once it is kept elsewhere

    struct Quote {
        std::string_view words;  ///< a piece of raw()
        std::size_t column = 1;  ///< 1-based, code points of raw()
    };
    /// The words of raw() that were read as a span of clean(). Where characters that may deceive
    /// stand among them (control, invisible, turning ones) only the longest piece without any.
    ///
    /// cost  linear in the span, not in the line
    [[nodiscard]] Quote quote(Span clean) const;

  private:
    enum class Kind : unsigned char { same, changed, odd };
    /// A stretch of the line; it ends where the next one begins.
    struct Part {
        std::size_t clean;
        std::size_t raw;
        std::size_t points;  ///< code points of raw() before it
        Kind kind;
    };
    enum class Marks : unsigned char { none, some };
    [[nodiscard]] static Kind kind_of_blank(char32_t code);
    void add(Kind kind, Span from, std::string_view to);
    void add_letter(char32_t code, Span from, Marks marks);
    /// Of raw(), without odd characters.
    [[nodiscard]] Span longest_piece(Span clean) const;
    [[nodiscard]] std::size_t points_before(std::size_t raw) const;

    std::string raw_;
    std::string clean_;
    std::vector<Part> parts_;
    std::size_t points_ = 0;
};

}  // namespace mandat::extract
