// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "render/map/markup.hpp"
#include "render/view/structure.hpp"

namespace mandat::render {

/// "+ " or "− ": beside every colour that says what came and went.
[[nodiscard]] std::string_view mark_sign(Mark mark);

/// STYLE of a cell or table with round corners.
void put_style(Markup& out, bool dashed);

/// A cell with one code: solid for a seat, an outline for a function, pale for an earlier seat, a
/// dashed outline for an implied one.
void put_pill(Markup& out, const Pill& pill);
[[nodiscard]] int pill_width(const Pill& pill);

/// A cell with several, right-aligned in its room.
void put_pills(Markup& out, const std::vector<Pill>& pills, int room_pt);
[[nodiscard]] int pills_width(const std::vector<Pill>& pills);

}  // namespace mandat::render
