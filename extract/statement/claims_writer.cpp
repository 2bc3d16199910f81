// SPDX-License-Identifier: Apache-2.0
#include "extract/statement/claims_writer.hpp"

#include <algorithm>

#include "graph/base/utf8.hpp"
#include "graph/model/words.hpp"

namespace mandat::extract {

NodeId node_id(NodeKind kind, std::string_view name) {
    constexpr std::size_t longest = 120;  // bytes; names are cut, never refused
    std::string key = utf8::slug(name);
    if (key.size() > longest) key.resize(longest);
    while (!key.empty() && (static_cast<unsigned char>(key.back()) >= 0x80 || key.back() == '-'))
        key.pop_back();
    if (key.empty()) key = "unnamed";
    return std::string(to_word(kind)) + "/" + key;
}

NodeId ClaimsWriter::node(NodeKind kind, std::string_view name, Span where, std::string_view rule,
                          NodeFacts facts, int paragraph) {
    return node_with_id(node_id(kind, name), kind, name, where, rule, std::move(facts), paragraph);
}

NodeId ClaimsWriter::node_with_id(NodeId id, NodeKind kind, std::string_view name, Span where,
                                  std::string_view rule, NodeFacts facts, int paragraph) {
    const auto [place, fresh] = index_.try_emplace(id, claims_.nodes.size());
    if (fresh) {
        Node node;
        node.id = id;
        node.kind = kind;
        node.name = name;
        node.facts = std::move(facts);
        claims_.nodes.push_back(std::move(node));
    } else {
        alias(id, name);
        Node& known = claims_.nodes[place->second];
        if (known.facts.index() == 0) known.facts = std::move(facts);
    }
    mention(id, where, rule, paragraph);
    return id;
}

void ClaimsWriter::alias(const NodeId& id, std::string_view name) {
    Node* known = find(id);
    if (known == nullptr || name.empty() || known->name == name) return;
    if (std::find(known->aliases.begin(), known->aliases.end(), name) == known->aliases.end()) {
        known->aliases.emplace_back(name);
    }
}

void ClaimsWriter::mention(const NodeId& id, Span where, std::string_view rule, int paragraph) {
    Node* known = find(id);
    if (known == nullptr || where.empty()) return;
    Evidence evidence = text_.evidence(where, rule, paragraph);
    if (!evidence.quote.empty() && !is_told(*known, evidence))
        known->evidence.push_back(std::move(evidence));
}

bool ClaimsWriter::is_told(const Node& node, const Evidence& evidence) {
    constexpr std::size_t few = 16;  // so many are sooner gone through than looked up
    if (node.evidence.size() <= few) {
        return std::any_of(node.evidence.begin(), node.evidence.end(), [&](const Evidence& e) {
            return e.line == evidence.line && e.column == evidence.column;
        });
    }
    const auto place = [](const Evidence& e) {
        return static_cast<std::uint64_t>(e.line) << 32U | static_cast<std::uint32_t>(e.column);
    };
    Places& places = told_[node.id];
    for (; places.counted < node.evidence.size(); ++places.counted)
        places.all.insert(place(node.evidence[places.counted]));
    return places.all.contains(place(evidence));
}

Node* ClaimsWriter::find(const NodeId& id) {
    const auto hit = index_.find(id);
    return hit == index_.end() ? nullptr : &claims_.nodes[hit->second];
}

Edge& ClaimsWriter::edge(EdgeKind kind, const NodeId& from, const NodeId& to, Span where,
                         std::string_view rule, Certainty certainty, EdgeFacts facts,
                         int paragraph) {
    Edge edge;
    edge.kind = kind;
    edge.from = from;
    edge.to = to;
    edge.certainty = certainty;
    edge.since = edge.until = claims_.date;
    edge.facts = std::move(facts);
    edge.evidence.push_back(text_.evidence(where, rule, paragraph));
    claims_.edges.push_back(std::move(edge));
    return claims_.edges.back();
}

void ClaimsWriter::remark(Code code, Span where, std::vector<std::string> arguments,
                          std::string suggestion, std::vector<Span> second_places) {
    const Evidence place = text_.evidence(where, "");
    Diagnostic d;
    d.code = code;
    d.severity = info(code).severity;
    d.line = place.line;
    d.column = place.column;
    d.quote = place.quote;
    d.arguments = std::move(arguments);
    d.suggestion = std::move(suggestion);
    for (const Span& second : second_places) {
        const Evidence there = text_.evidence(second, "");
        d.notes.push_back({there.line, there.quote});
    }
    claims_.diagnostics.push_back(std::move(d));
}

}  // namespace mandat::extract
