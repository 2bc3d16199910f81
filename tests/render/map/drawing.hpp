// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace mandat::test {

/// Where something stands on a drawing, in points of it.
struct Box {
    double left = 1e9, right = -1e9, top = 1e9, bottom = -1e9;

    [[nodiscard]] double height() const { return bottom - top; }
    [[nodiscard]] bool overlaps(const Box& other) const {
        return left < other.right - 0.5 && other.left < right - 0.5 && top < other.bottom - 0.5 &&
               other.top < bottom - 0.5;
    }
};

/// The frame of every card by its element id, read from the SVG.
[[nodiscard]] std::map<std::string, Box> cards_of(std::string_view svg);

/// The smallest font size times the scale of the drawing.
[[nodiscard]] double smallest_letters(std::string_view svg);

}  // namespace mandat::test
