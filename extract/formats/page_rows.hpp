// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/convert/limits.hpp"

namespace mandat::extract::formats {

/// A word of a page and the box around it; points from the upper left corner.
struct WordBox {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
    std::string text;
};

struct PageBoxes {
    double width = 0;
    double height = 0;
    std::vector<WordBox> words;
};

/// Words of a row that stand closer than columns do.
struct PageCell {
    double left = 0;
    double right = 0;
    double first_width = 0;  ///< of its first word
    std::string text;
};

/// What stands at one height of a page.
struct PageRow {
    double top = 0;
    double bottom = 0;
    double size = 0;  ///< height of its words
    std::vector<PageCell> cells;
    double measure = 0;  ///< right edge of the column it is set in; 0: that of the page

    [[nodiscard]] std::string text() const;
};

struct PageRows {
    double width = 0;
    double height = 0;
    std::vector<PageRow> rows;  ///< from top to bottom
};

/// Takes apart what `pdftotext -bbox` writes; passes over what it does not know, and ends one page
/// beyond the limit.
///
/// cost  linear
[[nodiscard]] std::vector<PageBoxes> read_boxes(std::string_view xhtml, const Limits& limits);

/// Words at about one height make a row, a gap as wide as the words are high makes cells.
[[nodiscard]] PageRows rows_of_page(PageBoxes page);

/// Drops what pages repeat at their upper and lower ends, and their numbers. The head of the first
/// page stays: it may be all that says whose minutes these are.
void drop_furniture(std::vector<PageRows>& pages);

}  // namespace mandat::extract::formats
