// SPDX-License-Identifier: Apache-2.0
#include "tests/support/digraph.hpp"

#include <random>
#include <string>
#include <utility>

namespace mandat::tests {

std::uint32_t digraph_count(std::size_t nodes) { return 1U << (nodes * (nodes - 1)); }

Digraph digraph_of(std::size_t nodes, std::uint32_t number) {
    Digraph out(nodes, std::vector<bool>(nodes, false));
    for (std::size_t i = 0; i < nodes; ++i) {
        for (std::size_t j = 0; j < nodes; ++j) {
            if (i == j) continue;
            out[i][j] = (number & 1U) != 0;
            number >>= 1U;
        }
    }
    return out;
}

Digraph random_digraph(std::uint32_t seed) {
    std::mt19937 random(seed);
    const std::size_t nodes = 2 + random() % 8;
    const std::size_t percent = 10 + random() % 50;
    Digraph out(nodes, std::vector<bool>(nodes, false));
    for (std::size_t i = 0; i < nodes; ++i) {
        for (std::size_t j = 0; j < nodes; ++j) out[i][j] = i != j && random() % 100 < percent;
    }
    return out;
}

Network network_of(const Digraph& digraph) {
    Evidence sentence;
    sentence.document = "doc/1";
    sentence.line = 1;
    std::vector<Node> nodes;
    std::vector<Edge> edges;
    for (std::size_t i = 0; i < digraph.size(); ++i) {
        Node node;
        node.id = std::string("body/") + static_cast<char>('a' + i);
        node.kind = NodeKind::body;
        node.name = std::string(1, static_cast<char>('A' + i));
        node.facts = BodyFacts{"other"};
        node.evidence = {sentence};
        nodes.push_back(node);
    }
    for (std::size_t i = 0; i < digraph.size(); ++i) {
        for (std::size_t j = 0; j < digraph.size(); ++j) {
            if (!digraph[i][j]) continue;
            Edge edge;
            edge.id = "e/" + std::to_string(edges.size() + 1);
            edge.kind = EdgeKind::assignment;
            edge.from = nodes[i].id;
            edge.to = nodes[j].id;
            edge.facts = TaskFacts{};
            edge.certainty = (i + j) % 3 == 0 ? Certainty::implied : Certainty::explicit_;
            edge.evidence = {sentence};
            edges.push_back(edge);
        }
    }
    Source source;
    source.id = "doc/1";
    source.path = "digraph";
    return {{source}, std::move(nodes), std::move(edges), {}};
}

}  // namespace mandat::tests
