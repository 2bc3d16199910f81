// SPDX-License-Identifier: Apache-2.0
#include "extract/identity/rename.hpp"

#include <algorithm>

namespace mandat::extract {
namespace {

void rename_one(NodeId& id, const Renames& renames) {
    const auto hit = renames.find(id);
    if (hit != renames.end()) id = hit->second;
}

void rename_facts(EdgeFacts& facts, const Renames& renames) {
    if (auto* a = std::get_if<AttendanceFacts>(&facts)) rename_one(a->affiliation, renames);
    if (auto* s = std::get_if<SubstitutionFacts>(&facts)) rename_one(s->meeting, renames);
    if (auto* s = std::get_if<SuccessionFacts>(&facts)) rename_one(s->body, renames);
    if (auto* t = std::get_if<TaskFacts>(&facts)) {
        rename_one(t->decision, renames);
        rename_one(t->report_back.to, renames);
    }
}

void merge_into(Node& into, Node& from) {
    into.aliases.push_back(from.name);
    into.aliases.insert(into.aliases.end(), from.aliases.begin(), from.aliases.end());
    std::sort(into.aliases.begin(), into.aliases.end());
    into.aliases.erase(std::unique(into.aliases.begin(), into.aliases.end()), into.aliases.end());
    std::erase(into.aliases, into.name);
    into.evidence.insert(into.evidence.end(), from.evidence.begin(), from.evidence.end());
    auto* titles = std::get_if<PersonFacts>(&into.facts);
    const auto* more = std::get_if<PersonFacts>(&from.facts);
    if (titles == nullptr || more == nullptr) return;
    for (const Title& title : more->titles) {
        if (std::find(titles->titles.begin(), titles->titles.end(), title) == titles->titles.end())
            titles->titles.push_back(title);
    }
}

}  // namespace

void rename_in(Claims& claims, const Renames& renames) {
    if (renames.empty()) return;
    std::vector<Node> nodes;
    std::map<NodeId, std::size_t> index;
    for (Node& node : claims.nodes) {
        rename_one(node.id, renames);
        if (auto* d = std::get_if<DecisionFacts>(&node.facts)) {
            rename_one(d->body, renames);
            rename_one(d->proposed_to, renames);
        }
        if (auto* m = std::get_if<MeetingFacts>(&node.facts)) {
            for (Presiding& one : m->chairs) rename_one(one.person, renames);
            for (Presiding& one : m->secretaries) rename_one(one.person, renames);
        }
        if (auto* r = std::get_if<RoleFacts>(&node.facts)) rename_one(r->held_by, renames);
        const auto [place, fresh] = index.try_emplace(node.id, nodes.size());
        if (fresh) {
            nodes.push_back(std::move(node));
        } else {
            merge_into(nodes[place->second], node);
        }
    }
    claims.nodes = std::move(nodes);
    for (Edge& edge : claims.edges) {
        rename_one(edge.from, renames);
        rename_one(edge.to, renames);
        rename_facts(edge.facts, renames);
    }
    std::erase_if(claims.edges,
                  [](const Edge& e) { return e.from == e.to && e.kind != EdgeKind::refers_to; });
}

void rename_all(std::vector<Claims>& documents, const Renames& renames) {
    for (Claims& claims : documents) rename_in(claims, renames);
}

void give_name(Node& node, const std::string& name) {
    if (node.name == name) return;
    node.aliases.push_back(node.name);
    node.name = name;
    std::erase(node.aliases, name);
    std::sort(node.aliases.begin(), node.aliases.end());
    node.aliases.erase(std::unique(node.aliases.begin(), node.aliases.end()), node.aliases.end());
}

}  // namespace mandat::extract
