// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "graph/model/network.hpp"

namespace mandat::cli {

/// Whether a seat, a representation or a link between bodies held on a day, as far as was read.
///
/// `until` is the last meeting the relation was *seen* at, not its end. So it is taken to go on
/// after that day for as long as nothing later was read: a seat still seen at its body's latest
/// meeting holds to this day, one that was not seen there any more ended with `until`. A relation
/// without dates always holds.
[[nodiscard]] bool holds_on(const Network& network, const Edge& edge, std::string_view iso_day);

}  // namespace mandat::cli
