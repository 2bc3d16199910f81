// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "extract/input/text.hpp"
#include "graph/model/statement.hpp"

namespace mandat::extract {

/// Collects the nodes, edges and remarks of one document, each with its place in the text.
class ClaimsWriter {
  public:
    ClaimsWriter(const Text& text, Claims& claims) : text_(text), claims_(claims) {}

    /// The node of that kind and name, made at its first mention; its id comes from the name.
    NodeId node(NodeKind kind, std::string_view name, Span where, std::string_view rule,
                NodeFacts facts = {}, int paragraph = 0);

    /// The same with an id of its own: "meeting/lokal-ledningsgrupp/2025-04-07".
    NodeId node_with_id(NodeId id, NodeKind kind, std::string_view name, Span where,
                        std::string_view rule, NodeFacts facts = {}, int paragraph = 0);

    void alias(const NodeId& id, std::string_view name);
    void mention(const NodeId& id, Span where, std::string_view rule, int paragraph = 0);
    [[nodiscard]] Node* find(const NodeId& id);

    /// Adds an edge; the caller may fill in its facts.
    Edge& edge(EdgeKind kind, const NodeId& from, const NodeId& to, Span where,
               std::string_view rule, Certainty certainty = Certainty::explicit_,
               EdgeFacts facts = {}, int paragraph = 0);

    void remark(Code code, Span where, std::vector<std::string> arguments = {},
                std::string suggestion = {}, std::vector<Span> second_places = {});

    [[nodiscard]] const Text& text() const { return text_; }
    [[nodiscard]] Claims& claims() { return claims_; }

  private:
    /// Where a node is mentioned: line and column in one number.
    struct Places {
        std::unordered_set<std::uint64_t> all;
        std::size_t counted = 0;  ///< so many of the node's evidence are in it
    };

    /// Does the node have evidence of that place already?
    [[nodiscard]] bool is_told(const Node& node, const Evidence& evidence);

    const Text& text_;
    Claims& claims_;
    std::unordered_map<NodeId, std::size_t> index_;
    std::unordered_map<NodeId, Places> told_;  ///< of those that are mentioned often
};

/// "person/sara-berg"
[[nodiscard]] NodeId node_id(NodeKind kind, std::string_view name);

}  // namespace mandat::extract
