// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "extract/protocol/layout.hpp"
#include "extract/protocol/protocol.hpp"

namespace mandat::extract {

struct SectionHeading {
    SectionKind kind = SectionKind::other;
    Span words;   ///< the heading without its colon
    Span run_in;  ///< what follows the colon on the same line; empty when nothing does
};

/// "Bakgrund", "Styrelsens beslut", "Beslut: ...". Nothing when the line is no heading.
[[nodiscard]] std::optional<SectionHeading> read_section_heading(const Text& text, Span line);

/// The text under a heading. It may begin within the heading's line, before the first of its own.
struct ItemText {
    std::size_t begin = 0;       ///< offset
    std::size_t first_line = 0;  ///< lines [first_line, end_line)
    std::size_t end_line = 0;
};

/// Cuts the text of an item into sections and finds its presenters.
void read_sections(const Text& text, const std::vector<LayoutLine>& lines, const ItemText& part,
                   Item& item);

}  // namespace mandat::extract
