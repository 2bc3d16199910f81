// SPDX-License-Identifier: Apache-2.0
#include "tests/support/more_network.hpp"

#include <algorithm>
#include <utility>

#include "graph/model/builder.hpp"

namespace mandat::tests {

Edge edge(EdgeKind kind, const std::string& from, const std::string& to, EdgeFacts facts) {
    Edge out;
    out.kind = kind;
    out.from = from;
    out.to = to;
    out.facts = std::move(facts);
    return out;
}

MemberFacts as(Role role) {
    MemberFacts out;
    out.role = role;
    return out;
}

AttendanceFacts was(Presence presence) {
    AttendanceFacts out;
    out.presence = presence;
    return out;
}

Node node(NodeKind kind, const std::string& id, NodeFacts facts) {
    Node out;
    out.kind = kind;
    out.id = id;
    out.name = id;
    out.facts = std::move(facts);
    return out;
}

Network with(const Network& network, std::vector<Edge> edges, std::vector<Node> nodes) {
    Claims claims;
    claims.source = network.documents().front();
    const std::vector<Evidence> sentence = network.nodes().front().evidence;
    for (Edge& added : edges) added.evidence = sentence;
    for (Node& added : nodes) added.evidence = sentence;
    for (const Node& known : network.nodes()) {
        const bool replaced = std::any_of(nodes.begin(), nodes.end(),
                                          [&](const Node& n) { return n.id == known.id; });
        if (!replaced) nodes.push_back(known);
    }
    edges.insert(edges.end(), network.edges().begin(), network.edges().end());
    claims.nodes = std::move(nodes);
    claims.edges = std::move(edges);
    return build_network({std::move(claims)});
}

}  // namespace mandat::tests
