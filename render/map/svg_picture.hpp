// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "render/map/child.hpp"
#include "render/map/sheet.hpp"

namespace mandat::render {

/// An SVG that Mandat wrote, as PDF or PNG (150 dots an inch), with the typeface Inter.
///
/// shape     the same SVG gives the same bytes
/// requires  an SVG whose size is stated in points
/// errors    Error{layout}: not drawn, out of time, crashed
/// threads   it is drawn in a child process
[[nodiscard]] std::string picture_of(const std::string& svg, Form form,
                                     const LayoutLimits& limits = {});

}  // namespace mandat::render
