// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "graph/base/messages.hpp"
#include "graph/model/network.hpp"

namespace mandat::render {

struct PageOptions {
    Language language = Language::sv;  ///< shown first; the page carries both
    std::string title;                 ///< empty: one is made from what the network holds
};

/// The report as one self-contained HTML file: map, who sits where, decisions and assignments,
/// what could not be read; every cell opens to its sentences.
///
/// reads    map_svg as draw_structure_map() made it; empty when no map could be drawn
[[nodiscard]] std::string report_page(const Network& network, std::string_view map_svg,
                                      const PageOptions& options = {});

}  // namespace mandat::render
