// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "extract/formats/page_rows.hpp"

namespace mandat::extract::formats {

/// Puts what is set in two columns, as a newspaper sets it, into one below the other. What stands
/// side by side because it belongs together, a label and its value or lists of two kinds, stays.
///
/// shape     rows of the right column follow those of the left one, moved below them and to their
///           left edge; `measure` of both is how wide they are set
/// requires  the words of a page, and its rows without furniture
/// cost      O(n log n) in the words of the page
void unfold_columns(const PageBoxes& page, PageRows& rows);

}  // namespace mandat::extract::formats
