// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "extract/protocol/layout.hpp"
#include "extract/protocol/sequence.hpp"

namespace mandat::extract {

/// Where an item begins, what it is called, and where its text begins.
struct ItemHeading {
    ItemMark mark;
    std::size_t first_line = 0;  ///< of the heading: above the mark where the title stands there
    std::size_t body_line = 0;   ///< the first line that is no more heading
    std::size_t body_begin = 0;  ///< offset; within the heading's line where the text runs in
    Span title;
    Span case_number;
};

/// Titles of marks: beside the number, wrapped to the lines below, on the lines below a number that
/// stands alone, or above it where this document puts them there. "3. Budget. Kassören ..." is the
/// title "Budget" and text that runs in.
///
/// requires  marks in order of their lines
/// cost      linear
[[nodiscard]] std::vector<ItemHeading> find_titles(const Text& text,
                                                   const std::vector<LayoutLine>& lines,
                                                   const std::vector<Candidate>& marks);

}  // namespace mandat::extract
