// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "extract/protocol/layout.hpp"

namespace mandat::extract {

/// Headings that bear no number, all of one look.
struct Unnumbered {
    std::vector<std::size_t> lines;  ///< in order
    int weight = 0;                  ///< on the scale of Numbering::weight; 0 for none
};

/// Finds the headings of items where none is numbered: by markup, in bold, in capitals, or short
/// lines apart that say what every agenda says ("Val av justerare"). Labels of the head and
/// headings of sections are none.
///
/// cost  linear
[[nodiscard]] Unnumbered find_unnumbered(const Text& text, const std::vector<LayoutLine>& lines);

}  // namespace mandat::extract
