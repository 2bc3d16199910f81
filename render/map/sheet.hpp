// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace mandat::render {

/// natural: as large as the drawing is. automatic: A4 where it can be read there, else A3.
enum class Paper { natural, automatic, a4, a3 };

enum class Form { svg, pdf, png };

/// The paper a drawing was laid on. All zero for Paper::natural.
struct Sheet {
    Paper paper = Paper::natural;  ///< a4 or a3 once laid out
    double width_pt = 0;           ///< of the page; wider than tall: landscape
    double height_pt = 0;
    double scale = 1;        ///< of the drawing on it, at most 1.25
    double smallest_pt = 0;  ///< text, as printed
    double filled = 0;       ///< share of the page that the drawing spans, 0..1
};

inline constexpr double smallest_text_pt = 8;  ///< pills, kickers and foot, before scaling
inline constexpr double readable_pt = 6;       ///< no text on paper is smaller

/// The paper that a drawing of that size goes on, and how much it is scaled for it.
[[nodiscard]] Sheet choose_sheet(Paper wanted, double width_pt, double height_pt);

}  // namespace mandat::render
