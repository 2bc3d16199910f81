// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>

#include "graph/model/network.hpp"
#include "render/exchange/loss_report.hpp"

namespace mandat::render {

/// Where a node stands in a drawing; y grows upwards, as Gephi has it.
struct Position {
    double x = 0;
    double y = 0;
};

struct GexfOptions {
    std::map<NodeId, Position> positions{};  ///< of some nodes or of none
};

/// The network as GEXF 1.3 for Gephi: ids as in network.json, typed attributes (attributes.hpp),
/// the kind of each edge, and periods: an edge from `since` to `until`, a meeting from its first to
/// its last day.
///
/// shape   a directed graph with parallel edges; dynamic when anything in it has a period
/// units   periods are days, both included; a date that is no calendar day gives none
///         (Loss::unusable_dates) and stays in its attribute as written
/// errors  none; an empty network is a graph without nodes
/// source  GEXF 1.3, https://gexf.net
[[nodiscard]] Written gexf(const Network& network, const GexfOptions& options = {});

}  // namespace mandat::render
