// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <mutex>
#include <string>
#include <vector>

#include "render/map/graphviz.hpp"
#include "render/map/map.hpp"
#include "render/map/svg_check.hpp"
#include "render/view/diagram.hpp"

namespace mandat::render {

/// Draws a diagram on paper: decisions, chains, overlaps, onboarding.
///
/// shape    every card and line bears the id that element_id() makes of its node ids; the same
///          diagram gives the same bytes
/// errors   Error{layout} when Graphviz refuses or takes too long
/// threads  one layout at a time; it runs in a child process
[[nodiscard]] Map draw(const Diagram& diagram, const MapOptions& options = {});

/// cgraph keeps global state, and two layouts at once only slow each other.
[[nodiscard]] std::mutex& drawing_lock();

/// A layout, checked, with the notes that it calls for: which paper, letters too small, no font.
///
/// errors  Error{layout}: the drawing is not what was asked for, or lost one of `ids`
[[nodiscard]] Map finish(const Layout& layout, const SvgHead& head,
                         const std::vector<std::string>& ids, std::vector<std::string> notes);

}  // namespace mandat::render
