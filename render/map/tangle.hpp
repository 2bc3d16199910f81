// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace mandat::render {

/// How hard a drawing is to follow: crossings of lines, their length, the size of the sheet. Less
/// is better; only drawings of the same view can be compared.
///
/// reads  an SVG as Graphviz wrote it
/// cost   O(n^2) in the number of pieces of lines
[[nodiscard]] double tangle(std::string_view svg);

}  // namespace mandat::render
