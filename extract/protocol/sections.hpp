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

/// Cuts lines [first, end) of an item into sections and finds its presenters.
void read_sections(const Text& text, const std::vector<LayoutLine>& lines, std::size_t first,
                   std::size_t end, Item& item);

}  // namespace mandat::extract
