// SPDX-License-Identifier: Apache-2.0
#include "tests/support/text_network.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <string>
#include <utility>

#include "graph/model/builder.hpp"
#include "graph/model/words.hpp"

namespace mandat::tests {
namespace {

NodeFacts facts_drawn(NodeKind kind) {
    switch (kind) {
        case NodeKind::person: return PersonFacts{};
        case NodeKind::municipality: return MunicipalityFacts{};
        case NodeKind::organisation: return OrganisationFacts{"other"};
        case NodeKind::body: return BodyFacts{"other"};
        case NodeKind::working_group: return GroupFacts{};
        case NodeKind::role: return RoleFacts{};
        case NodeKind::meeting: return MeetingFacts{};
        case NodeKind::decision: return DecisionFacts{};
        case NodeKind::focus_area:
        case NodeKind::project: break;
    }
    return std::monostate{};
}

Evidence drawn_sentence(const std::string& quote) {
    Evidence e;
    e.line = 1;
    e.column = 1;
    e.quote = quote;
    e.rule = "drawing";
    return e;
}

Node node_named(const std::string& word) {
    Node node;
    const std::size_t slash = word.find('/');
    const std::optional<NodeKind> kind =
        slash == std::string::npos ? NodeKind::person : from_word<NodeKind>(word.substr(0, slash));
    if (!kind) throw std::invalid_argument("no such kind: " + word);
    const std::string key = slash == std::string::npos ? word : word.substr(slash + 1);
    if (key.empty()) throw std::invalid_argument("a name is missing: " + word);
    node.kind = *kind;
    node.id = std::string(to_word(*kind)) + "/" + key;
    node.name = key;
    const char first = key.front();
    if (first >= 'a' && first <= 'z') node.name.front() = static_cast<char>(first - 'a' + 'A');
    node.facts = facts_drawn(*kind);
    node.evidence = {drawn_sentence(word)};
    return node;
}

/// How two kinds of node are related, from the first to the second.
struct Relation {
    NodeKind from;
    NodeKind to;
    EdgeKind kind;
};

constexpr std::array relations = {
    Relation{NodeKind::person, NodeKind::body, EdgeKind::member_of},
    Relation{NodeKind::person, NodeKind::working_group, EdgeKind::member_of},
    Relation{NodeKind::person, NodeKind::municipality, EdgeKind::represents},
    Relation{NodeKind::person, NodeKind::organisation, EdgeKind::represents},
    Relation{NodeKind::body, NodeKind::focus_area, EdgeKind::has_focus_area},
    Relation{NodeKind::body, NodeKind::working_group, EdgeKind::has_working_group},
    Relation{NodeKind::focus_area, NodeKind::working_group, EdgeKind::has_working_group},
    Relation{NodeKind::body, NodeKind::meeting, EdgeKind::met},
    Relation{NodeKind::meeting, NodeKind::decision, EdgeKind::treated},
};

EdgeFacts facts_drawn(EdgeKind kind) {
    if (kind == EdgeKind::member_of) return MemberFacts{};
    if (kind == EdgeKind::represents) return RepresentsFacts{};
    if (kind == EdgeKind::assignment || kind == EdgeKind::coordination) {
        TaskFacts task;
        task.what = "work";
        task.status = "decided";
        return task;
    }
    return std::monostate{};
}

Edge edge_between(const Node& left, const std::string& line, const Node& right) {
    Edge edge;
    edge.from = left.id;
    edge.to = right.id;
    edge.kind = line == ">" ? EdgeKind::assignment : EdgeKind::coordination;
    for (const Relation& relation : relations) {
        if (line == ">") break;
        if (relation.from == left.kind && relation.to == right.kind) {
            edge.kind = relation.kind;
        } else if (relation.from == right.kind && relation.to == left.kind) {
            edge.kind = relation.kind;
            std::swap(edge.from, edge.to);
        }
    }
    edge.facts = facts_drawn(edge.kind);
    edge.evidence = {drawn_sentence(left.id + line + right.id)};
    return edge;
}

Claims empty_document(const std::string& path) {
    Claims claims;
    claims.source.path = path;
    claims.source.sha256 = path;  // told apart by it
    claims.source.format = "text";
    return claims;
}

void add_node(Claims& to, const Node& node) {
    const bool known = std::any_of(to.nodes.begin(), to.nodes.end(),
                                   [&](const Node& other) { return other.id == node.id; });
    if (!known) to.nodes.push_back(node);
}

}  // namespace

Network text_network(std::string_view drawing) {
    Claims one = empty_document("one");
    Claims two = empty_document("two");
    std::istringstream words{std::string(drawing)};
    std::string word;
    std::string line;
    Node left;
    while (words >> word) {
        if (word == "-" || word == "=" || word == ">") {
            if (left.id.empty() || !line.empty())
                throw std::invalid_argument("a line from nowhere");
            line = word;
            continue;
        }
        const Node right = node_named(word);
        add_node(one, right);
        if (!line.empty()) {
            one.edges.push_back(edge_between(left, line, right));
            if (line == "=") {
                add_node(two, left);
                add_node(two, right);
                two.edges.push_back(one.edges.back());
            }
        }
        line.clear();
        left = right;
    }
    if (!line.empty()) throw std::invalid_argument("a line to nowhere");
    return build_network({std::move(one), std::move(two)});
}

}  // namespace mandat::tests
