// SPDX-License-Identifier: Apache-2.0
#include "cli/who_answer.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include <nlohmann/json.hpp>

#include "graph/model/json.hpp"
#include "graph/model/words.hpp"

namespace mandat::cli {
namespace {

using Json = nlohmann::ordered_json;

std::string_view word_for(NameMatch match) {
    switch (match) {
        case NameMatch::written: return "written";
        case NameMatch::folded: return "folded";
        case NameMatch::in_part: return "in_part";
        case NameMatch::misprint: return "misprint";
        case NameMatch::none: break;
    }
    return "none";
}

Json name_of(const Node& node) {
    return Json{{"id", node.id}, {"kind", to_word(node.kind)}, {"name", node.name}};
}

Json documents_of(const WhoAnswer& answer) {
    std::set<std::string> ids;
    const auto collect = [&ids](const std::vector<Evidence>& evidence) {
        for (const Evidence& e : evidence) ids.insert(e.document);
    };
    collect(answer.node.evidence);
    for (const Edge* edge : answer.edges) collect(edge->evidence);
    Json out = Json::array();
    for (const Source& source : answer.network.documents()) {
        if (ids.contains(source.id)) {
            out.push_back(Json{{"id", source.id}, {"path", source.path}, {"title", source.title}});
        }
    }
    return out;
}

}  // namespace

std::vector<const Edge*> WhoAnswer::from(EdgeKind kind) const {
    std::vector<const Edge*> out;
    for (const Edge* edge : edges) {
        if (edge->kind == kind && edge->from == node.id) out.push_back(edge);
    }
    return out;
}

std::vector<const Edge*> WhoAnswer::to(EdgeKind kind) const {
    std::vector<const Edge*> out;
    for (const Edge* edge : edges) {
        if (edge->kind == kind && edge->to == node.id) out.push_back(edge);
    }
    return out;
}

bool WhoAnswer::holds(const Edge& edge) const {
    if (day.empty()) return true;
    // Whatever happened by then counts; a relation has to hold on that day.
    if (analysis::is_event(edge.kind)) return edge.since.empty() || edge.since <= day;
    return timeline.holds_on(edge, day);
}

WhoAnswer answer_about(const Network& network, const Node& node, std::string day) {
    WhoAnswer answer{network, node, std::move(day), {}, analysis::Timeline(network)};
    for (const Edge& edge : network.edges()) {
        const bool touches = edge.from == node.id || edge.to == node.id;
        if (touches && answer.holds(edge)) answer.edges.push_back(&edge);
    }
    return answer;
}

Json to_json(const WhoAnswer& answer, std::string_view asked, NameMatch match) {
    std::set<NodeId> others;
    Json edges = Json::array();
    for (const Edge* edge : answer.edges) {
        edges.push_back(mandat::to_json(*edge));
        others.insert(edge->from == answer.node.id ? edge->to : edge->from);
    }
    Json nodes = Json::array();
    for (const NodeId& id : others) {
        if (const Node* const node = answer.network.node(id)) nodes.push_back(name_of(*node));
    }
    return Json{{"schema", "mandat/who/1"},
                {"asked", asked},
                {"match", word_for(match)},
                {"on", answer.day.empty() ? Json(nullptr) : Json(answer.day)},
                {"node", mandat::to_json(answer.node)},
                {"edges", std::move(edges)},
                {"nodes", std::move(nodes)},
                {"documents", documents_of(answer)}};
}

Json candidates_json(const NameSearch& search, std::string_view asked) {
    Json candidates = Json::array();
    for (const Node* node : search.hits.empty() ? search.nearest : search.hits) {
        candidates.push_back(name_of(*node));
    }
    return Json{{"schema", "mandat/who/1"},
                {"asked", asked},
                {"match", word_for(search.match)},
                {"node", nullptr},
                {"candidates", std::move(candidates)}};
}

}  // namespace mandat::cli
