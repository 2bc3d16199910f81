// SPDX-License-Identifier: Apache-2.0
#include "graph/model/network.hpp"

#include <algorithm>
#include <utility>

#include "graph/model/graph.hpp"

namespace mandat {

Network::Network() : graph_(std::make_shared<const Graph>()) {}

Network::Network(std::vector<Source> documents, std::vector<Node> nodes, std::vector<Edge> edges,
                 Diagnostics diagnostics)
    : documents_(std::move(documents)),
      nodes_(std::move(nodes)),
      edges_(std::move(edges)),
      diagnostics_(std::move(diagnostics)) {
    auto graph = std::make_shared<Graph>(nodes_.size());
    for (std::size_t i = 0; i < edges_.size(); ++i) {
        const auto from = find(edges_[i].from);
        const auto to = find(edges_[i].to);
        if (from && to) add_edge(*from, *to, EdgeIndex{i}, *graph);
    }
    graph_ = std::move(graph);
}

std::optional<Vertex> Network::find(std::string_view id) const {
    const auto hit =
        std::lower_bound(nodes_.begin(), nodes_.end(), id,
                         [](const Node& n, std::string_view key) { return n.id < key; });
    if (hit == nodes_.end() || hit->id != id) return std::nullopt;
    return static_cast<Vertex>(hit - nodes_.begin());
}

const Node* Network::node(std::string_view id) const {
    const auto v = find(id);
    return v ? &nodes_[*v] : nullptr;
}

const Source* Network::document(std::string_view id) const {
    const auto hit = std::find_if(documents_.begin(), documents_.end(),
                                  [id](const Source& source) { return source.id == id; });
    return hit == documents_.end() ? nullptr : &*hit;
}

std::vector<const Node*> Network::nodes(NodeKind kind) const {
    std::vector<const Node*> out;
    for (const Node& node : nodes_) {
        if (node.kind == kind) out.push_back(&node);
    }
    return out;
}

std::size_t Network::count(NodeKind kind) const {
    return static_cast<std::size_t>(
        std::count_if(nodes_.begin(), nodes_.end(),
                      [kind](const Node& n) { return n.kind == kind && !n.collective; }));
}

std::vector<const Edge*> Network::edges(EdgeKind kind) const {
    std::vector<const Edge*> out;
    for (const Edge& edge : edges_) {
        if (edge.kind == kind) out.push_back(&edge);
    }
    return out;
}

std::vector<const Edge*> Network::from(std::string_view id) const {
    std::vector<const Edge*> out;
    if (const auto v = find(id)) {
        for (const auto& e : boost::make_iterator_range(out_edges(*v, *graph_)))
            out.push_back(&edges_[(*graph_)[e].edge_index]);
    }
    return out;
}

std::vector<const Edge*> Network::to(std::string_view id) const {
    std::vector<const Edge*> out;
    if (const auto v = find(id)) {
        for (const auto& e : boost::make_iterator_range(in_edges(*v, *graph_)))
            out.push_back(&edges_[(*graph_)[e].edge_index]);
    }
    return out;
}

std::vector<const Edge*> Network::from(std::string_view id, EdgeKind kind) const {
    std::vector<const Edge*> out = from(id);
    std::erase_if(out, [kind](const Edge* edge) { return edge->kind != kind; });
    return out;
}

std::vector<const Edge*> Network::to(std::string_view id, EdgeKind kind) const {
    std::vector<const Edge*> out = to(id);
    std::erase_if(out, [kind](const Edge* edge) { return edge->kind != kind; });
    return out;
}

bool operator==(const Network& a, const Network& b) {
    return a.documents_ == b.documents_ && a.nodes_ == b.nodes_ && a.edges_ == b.edges_ &&
           a.diagnostics_ == b.diagnostics_;
}

}  // namespace mandat
