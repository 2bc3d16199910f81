// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/input/text.hpp"
#include "graph/base/span.hpp"

namespace mandat::extract {

/// A line without the blanks around it.
struct LayoutLine {
    Span span;               ///< empty for a blank line
    std::size_t indent = 0;  ///< columns before it
    int level = 0;           ///< Markdown heading level, 0 for none

    [[nodiscard]] bool blank() const { return span.empty(); }
};

[[nodiscard]] std::vector<LayoutLine> layout_lines(const Text& text);

/// "§ 12 Title", "12 § Title", "KS § 12", "§ 12/2024 Dnr ...", "12. Title".
struct NumberedLine {
    int number = 0;
    Span title;         ///< what is left of the line; empty for a number alone
    bool sign = false;  ///< a § stands there
    int page = 0;       ///< a page number with leaders at its end: a line of the contents list
};

[[nodiscard]] std::optional<NumberedLine> read_numbered_line(const Text& text, Span line);

/// "a) Title", "- b) **Title:**".
struct LetteredLine {
    std::string letter;
    Span title;
    int page = 0;
};

[[nodiscard]] std::optional<LetteredLine> read_lettered_line(const Text& text, Span line);

/// "- point", "1. point", "a) point", "• point": where the words begin; the line's begin when it is
/// no point.
[[nodiscard]] std::size_t after_bullet(const Text& text, Span line);

/// Drops blanks at both ends and a colon or leaders at the end.
[[nodiscard]] Span trim_title(const Text& text, Span title);

/// Drops blanks at both ends.
[[nodiscard]] Span trim(const Text& text, Span span);

}  // namespace mandat::extract
