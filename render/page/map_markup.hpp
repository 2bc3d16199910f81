// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace mandat::render {

/// The same picture in about half the bytes: what the page's style says anyway is left out, a
/// shape drawn twice for its fill and its line is drawn once, and curves that are straight become
/// lines.
///
/// requires  SVG as draw_structure_map() writes it; anything else is handed through as it is
/// `link` gives what a link to an element becomes; both without '#'.
[[nodiscard]] std::string shorter_map(std::string_view svg,
                                      const std::function<std::string(const std::string&)>& link);

/// A path of cubic curves with those that are straight as lines; other paths unchanged.
[[nodiscard]] std::string shorter_path(std::string_view path);

}  // namespace mandat::render
