// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/map/markup.hpp"
#include "render/view/diagram.hpp"
#include "render/view/structure.hpp"

namespace mandat::render {

/// What stands above and below the cards: title and subtitle; legend, source, what is implied and
/// what was left out.
[[nodiscard]] Markup title_label(const StructureView& view);
[[nodiscard]] Markup foot_label(const StructureView& view);

/// The same of a diagram, as wide as its columns will be.
[[nodiscard]] Markup title_label(const Diagram& diagram, int width_pt);
[[nodiscard]] Markup foot_label(const Diagram& diagram, int width_pt);

/// A word beside a line, or on a line that crosses it: then on paper, so that the line stops.
enum class Ground { open, filled };
[[nodiscard]] Markup line_label(const std::string& text, Ground ground);

}  // namespace mandat::render
