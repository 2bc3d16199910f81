// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "graph/model/network.hpp"
#include "render/exchange/loss_report.hpp"

namespace mandat::render {

/// The network in the DOT language of Graphviz: ids as in network.json (of an edge as its key),
/// attributes as text (attributes.hpp). Kinds of nodes have shapes, implied edges are dashed.
///
/// Text from documents stands in double quotes only, never as an HTML-like label; attributes that
/// Graphviz acts upon (label apart) have constant values. A backslash is written twice, since it
/// would otherwise escape what follows, and reads back as two (Loss::doubled_backslashes).
///
/// shape   a directed graph with parallel edges
/// errors  none; an empty network is a graph without nodes
/// source  https://graphviz.org/doc/info/lang.html
[[nodiscard]] Written dot(const Network& network);

}  // namespace mandat::render
