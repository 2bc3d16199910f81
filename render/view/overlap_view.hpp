// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

#include "graph/analysis/overlap.hpp"
#include "render/view/diagram.hpp"

namespace mandat::render {

struct OverlapMapOptions {
    Language language = Language::sv;
    std::size_t most_combinations = 36;
};

/// Bodies and groups joined by the people they share: each set of people who sit in the same bodies
/// is one card with a line to each of these.
///
/// reads   body_overlaps(): its pairs, the people of them and their seats
/// errors  none; a network in which nobody sits twice gives a diagram that says so
[[nodiscard]] Diagram overlap_view(const Network& network, const analysis::Overlaps& overlaps,
                                   const OverlapMapOptions& options = {});

}  // namespace mandat::render
