// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <set>

#include "extract/identity/steps.hpp"
#include "extract/mention/body.hpp"

namespace mandat::extract {
namespace {

void imply_employer(Claims& claims, const Node& association) {
    std::vector<Edge> implied;
    for (const Node& node : claims.nodes) {
        const auto* person = std::get_if<PersonFacts>(&node.facts);
        if (person == nullptr) continue;
        for (const Title& title : person->titles) {
            if (!title.title.starts_with("förbunds")) continue;
            Edge edge;
            edge.kind = EdgeKind::member_of;
            edge.from = node.id;
            edge.to = association.id;
            edge.certainty = Certainty::implied;
            edge.since = edge.until = claims.date;
            edge.facts = MemberFacts{Role::staff, title.title, Basis::attendance};
            for (const Evidence& e : node.evidence) {
                if (e.quote.find(title.title) != std::string::npos) edge.evidence = {e};
                if (!edge.evidence.empty()) break;
            }
            if (edge.evidence.empty()) edge.evidence = {node.evidence.front()};
            edge.evidence.front().rule = "title_implies_employer";
            implied.push_back(std::move(edge));
            break;
        }
    }
    if (implied.empty()) return;
    const bool known = std::any_of(claims.nodes.begin(), claims.nodes.end(),
                                   [&](const Node& n) { return n.id == association.id; });
    if (!known) {
        Node copy = association;
        copy.evidence = {implied.front().evidence.front()};
        claims.nodes.push_back(std::move(copy));
    }
    claims.edges.insert(claims.edges.end(), implied.begin(), implied.end());
}

}  // namespace

/// "förbundschef", "förbundsstrateg": of the one association whose board is among the
/// documents.
void imply_employers(std::vector<Claims>& documents) {
    std::set<NodeId> associations;
    std::map<NodeId, const Node*> node_of;
    for (const Claims& claims : documents) {
        for (const Edge& edge : claims.edges) {
            if (edge.kind == EdgeKind::has_board && edge.from.starts_with("organisation/"))
                associations.insert(edge.from);
        }
        for (const Node& node : claims.nodes) node_of.try_emplace(node.id, &node);
    }
    std::erase_if(associations, [&](const NodeId& id) {
        const auto hit = node_of.find(id);
        return hit == node_of.end() ||
               body_key(hit->second->name).find("förbund") == std::string::npos;
    });
    if (associations.size() != 1) return;
    const Node association = *node_of.at(*associations.begin());
    for (Claims& claims : documents) imply_employer(claims, association);
}

}  // namespace mandat::extract
