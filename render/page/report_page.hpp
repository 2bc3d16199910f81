// SPDX-License-Identifier: Apache-2.0
// The report is one HTML file that opens from disk, goes by mail and never asks the network for
// anything. Its tables stand without script, with the sentences of seats, assignments, decisions
// and questions; the script adds the side panel (which also has those of attendance and the other
// relations), search, sorting, filtering and the other language.
#pragma once

#include <string>
#include <string_view>

#include "graph/base/messages.hpp"
#include "graph/model/network.hpp"
#include "render/page/density.hpp"

namespace mandat::render {

struct PageOptions {
    Language language = Language::sv;  ///< shown first; the page carries both
    std::string title{};               ///< empty: one is made from what the network holds
    Density density = Density::automatic;
};

/// The report as one self-contained HTML file: map, who sits where, decisions and assignments,
/// what could not be read; every cell opens to its sentences.
///
/// reads    map_svg as draw_structure_map() made it, which has checked it; empty when no map could
///          be drawn; its nodes and lines bear the ids of element_id()
/// errors   none; an empty network gives a page that says so
/// cost     linear in the size of the network; 120 kB for an empty one
/// threads  const; same network, map and options -> same bytes
[[nodiscard]] std::string report_page(const Network& network, std::string_view map_svg,
                                      const PageOptions& options = {});

}  // namespace mandat::render
