// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "graph/model/network.hpp"
#include "render/exchange/loss_report.hpp"

namespace mandat::render {

/// The network as GraphML: every node and edge with its typed attributes (attributes.hpp) and, as
/// `mandat_id`, its id in network.json.
///
/// shape   a directed graph with parallel edges; nodes and edges in the order of the network
/// errors  none; an empty network is a graph without nodes
/// source  GraphML 1.0 with its attributes extension, http://graphml.graphdrawing.org
[[nodiscard]] Written graphml(const Network& network);

/// An id as GraphML allows it (an XML name token), another for every id: "/" becomes ":", whatever
/// else is not allowed its code point between points: "person/a b" -> "person:a.20.b".
[[nodiscard]] std::string name_token(std::string_view id);

}  // namespace mandat::render
