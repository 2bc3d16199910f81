// SPDX-License-Identifier: Apache-2.0
#include "render/map/sheet.hpp"

#include <algorithm>

namespace mandat::render {
namespace {

constexpr double mm = 72 / 25.4;
constexpr double margin_pt = 10 * mm;  // most printers leave 5 mm
constexpr double most_scale = 1.25;    // larger letters than these do not read better

Sheet sheet_of(Paper paper, double width, double height) {
    const double longer = (paper == Paper::a3 ? 420 : 297) * mm;
    const double shorter = (paper == Paper::a3 ? 297 : 210) * mm;
    Sheet best;
    for (const bool landscape : {true, false}) {
        Sheet one;
        one.paper = paper;
        one.width_pt = landscape ? longer : shorter;
        one.height_pt = landscape ? shorter : longer;
        one.scale = std::min({(one.width_pt - 2 * margin_pt) / width,
                              (one.height_pt - 2 * margin_pt) / height, most_scale});
        one.smallest_pt = smallest_text_pt * one.scale;
        one.filled = width * height * one.scale * one.scale / (one.width_pt * one.height_pt);
        if (one.scale > best.scale + 1e-9 || best.paper == Paper::natural) best = one;
    }
    return best;
}

}  // namespace

Sheet choose_sheet(Paper wanted, double width_pt, double height_pt) {
    if (wanted == Paper::natural || width_pt <= 0 || height_pt <= 0) return {};
    if (wanted != Paper::automatic) return sheet_of(wanted, width_pt, height_pt);
    const Sheet small = sheet_of(Paper::a4, width_pt, height_pt);
    return small.smallest_pt >= readable_pt ? small : sheet_of(Paper::a3, width_pt, height_pt);
}

}  // namespace mandat::render
