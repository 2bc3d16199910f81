// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "cli/name_search.hpp"
#include "graph/analysis/period.hpp"
#include "graph/model/network.hpp"

namespace mandat::cli {

/// Everything the network says about one node, for text and JSON alike.
struct WhoAnswer {
    const Network& network;
    const Node& node;
    std::string day;                 ///< ISO; empty: all that was read
    std::vector<const Edge*> edges;  ///< from or to the node, in order of network.edges()
    analysis::Timeline timeline;

    /// Those of one kind that start (end) at the node.
    [[nodiscard]] std::vector<const Edge*> from(EdgeKind kind) const;
    [[nodiscard]] std::vector<const Edge*> to(EdgeKind kind) const;

    /// Whether an edge of the network counts on the day asked for.
    [[nodiscard]] bool holds(const Edge& edge) const;
};

[[nodiscard]] WhoAnswer answer_about(const Network& network, const Node& node, std::string day);

/// `mandat/who/1`: the node, its edges with their evidence, the nodes at their other ends.
[[nodiscard]] nlohmann::ordered_json to_json(const WhoAnswer& answer, std::string_view asked,
                                             NameMatch match);

/// `mandat/who/1` where no node is the answer: candidates to choose from.
[[nodiscard]] nlohmann::ordered_json candidates_json(const NameSearch& search,
                                                     std::string_view asked);

}  // namespace mandat::cli
