// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/console.hpp"
#include "graph/model/network.hpp"
#include "render/map/map.hpp"

namespace mandat::cli {

/// What `mandat map` was asked for.
struct MapRequest {
    std::string kind;
    std::string on, from, to, of, body, municipality, matter;
    std::size_t depth = 0;  ///< 0: not asked for
    render::MapOptions drawing;
};

/// The words KIND may be, maps first.
[[nodiscard]] std::vector<std::string> map_kinds();

/// Draws what was asked for; nullopt when a name is unknown, of which has been told.
///
/// errors  Error{usage}: something is missing or is no day; Error{layout}: it cannot be drawn
[[nodiscard]] std::optional<render::Map> draw_picture(const Network& network,
                                                      const MapRequest& request, Console& console);

}  // namespace mandat::cli
