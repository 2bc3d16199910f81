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
    Span span;               ///< empty for a blank line, or one that only draws a rule
    std::size_t indent = 0;  ///< columns before it
    int level = 0;           ///< heading level by markup or by a rule below, 0 for none
    bool bold = false;       ///< all of it is set in bold
    bool flattened = false;  ///< cut out of a page that was flattened to one line

    [[nodiscard]] bool blank() const { return span.empty(); }
};

/// Lines in order. A line as long as a page is cut where an item seems to begin, and one with
/// several items side by side between them.
[[nodiscard]] std::vector<LayoutLine> layout_lines(const Text& text);

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
