// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "graph/model/network.hpp"
#include "render/view/diagram.hpp"

namespace mandat::render {

/// How matters, assignments and reports travel between bodies, groups and people: one line for all
/// of a kind between the same two, with their number; people under their organisation.
/// `latest_decisions` of each body stand on its card.
///
/// errors  none; a network in which nothing was handed over gives a diagram that says so
[[nodiscard]] Diagram decisions_view(const Network& network, Language language,
                                     std::size_t latest_decisions = 3);

}  // namespace mandat::render
