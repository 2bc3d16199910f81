// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

#include "graph/base/codes.hpp"
#include "graph/model/edge.hpp"
#include "graph/model/node.hpp"
#include "graph/model/ruling.hpp"
#include "graph/model/statement.hpp"

namespace mandat {

/// The words of network-json for the enumerations of the model, both ways. Reading an unknown
/// word gives nullopt.
[[nodiscard]] std::string_view to_word(NodeKind value);
[[nodiscard]] std::string_view to_word(EdgeKind value);
[[nodiscard]] std::string_view to_word(Certainty value);
[[nodiscard]] std::string_view to_word(Role value);
[[nodiscard]] std::string_view to_word(Basis value);
[[nodiscard]] std::string_view to_word(Presence value);
[[nodiscard]] std::string_view to_word(Capacity value);
[[nodiscard]] std::string_view to_word(Vote value);
[[nodiscard]] std::string_view to_word(Dissent value);
[[nodiscard]] std::string_view to_word(Severity value);
[[nodiscard]] std::string_view to_word(Reading value);
[[nodiscard]] std::string_view to_word(Verdict value);

template <typename Enum>
[[nodiscard]] std::optional<Enum> from_word(std::string_view word);
template <>
std::optional<NodeKind> from_word(std::string_view word);
template <>
std::optional<EdgeKind> from_word(std::string_view word);
template <>
std::optional<Certainty> from_word(std::string_view word);
template <>
std::optional<Role> from_word(std::string_view word);
template <>
std::optional<Basis> from_word(std::string_view word);
template <>
std::optional<Presence> from_word(std::string_view word);
template <>
std::optional<Capacity> from_word(std::string_view word);
template <>
std::optional<Vote> from_word(std::string_view word);
template <>
std::optional<Dissent> from_word(std::string_view word);
template <>
std::optional<Reading> from_word(std::string_view word);
template <>
std::optional<Verdict> from_word(std::string_view word);
template <>
std::optional<Severity> from_word(std::string_view word);

}  // namespace mandat
