// SPDX-License-Identifier: Apache-2.0
// Nodes and edges as flat, typed attributes: what GraphML, GEXF, DOT and plain tables share. The
// names are those of network.json; what is nested there gets a name with its parts.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "graph/model/network.hpp"
#include "render/exchange/loss_report.hpp"

namespace mandat::render {

enum class ValueType { text, whole_number, number, truth };

/// monostate: nothing is said.
using Value = std::variant<std::monostate, std::string, long long, double, bool>;

struct TypedAttribute {
    std::string_view name;
    ValueType type = ValueType::text;
};

/// Every attribute a node (an edge) may have beside its id (and ends), in a fixed order.
[[nodiscard]] std::span<const TypedAttribute> node_attributes();
[[nodiscard]] std::span<const TypedAttribute> edge_attributes();

/// The values of one node or edge, in the order of its attributes. Lists of two or more are joined
/// by " | " and counted as Loss::lists_as_text. Of the evidence only the first is in it.
///
/// shape   node_attributes().size() or edge_attributes().size() values
[[nodiscard]] std::vector<Value> values_of(const Network& network, const Node& node,
                                           LossReport& losses);
[[nodiscard]] std::vector<Value> values_of(const Network& network, const Edge& edge,
                                           LossReport& losses);

/// "true", "12", "0.75"; empty for what is not said. Numbers have a point and as many digits as it
/// takes to read them back as they were.
[[nodiscard]] std::string plain_text(const Value& value);

/// Empty text is nothing said.
[[nodiscard]] Value or_nothing(std::string text);

/// "a | b"; nothing for an empty list.
[[nodiscard]] Value joined(const std::vector<std::string>& list, LossReport& losses);

/// "kommundirektör (2024-11-11 – 2025-04-07)": titles, sessions and papers as lines of text.
[[nodiscard]] std::vector<std::string> title_texts(const Node& person);
[[nodiscard]] std::vector<std::string> session_texts(const Node& meeting);
[[nodiscard]] std::vector<std::string> paper_texts(const Node& decision);

/// The path of a protocol; the id where there is no such document.
///
/// cost  O(1) for ids as Network gives them
[[nodiscard]] std::string path_of(const Network& network, const std::string& document);

}  // namespace mandat::render
