// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "graph/model/network.hpp"

namespace mandat::tests {

/// What a drawing cannot say: an edge with facts, from nobody's sentence yet.
[[nodiscard]] Edge edge(EdgeKind kind, const std::string& from, const std::string& to,
                        EdgeFacts facts = {});

[[nodiscard]] MemberFacts as(Role role);
[[nodiscard]] AttendanceFacts was(Presence presence);

/// A node without evidence yet, named by its id.
[[nodiscard]] Node node(NodeKind kind, const std::string& id, NodeFacts facts = {});

/// A network of one document with more edges and nodes; what is added is said by its first
/// sentence.
[[nodiscard]] Network with(const Network& network, std::vector<Edge> edges,
                           std::vector<Node> nodes = {});

}  // namespace mandat::tests
