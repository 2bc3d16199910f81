// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

#include "graph/model/network.hpp"

namespace mandat {

/// The network as `mandat/network/1`: lossless, sorted, same network -> same bytes. Messages of
/// remarks are written in English beside their arguments; text is UTF-8 as it was read.
[[nodiscard]] nlohmann::ordered_json to_json(const Network& network);

/// One node, edge or remark in the same form, for answers that carry their evidence.
[[nodiscard]] nlohmann::ordered_json to_json(const Node& node);
[[nodiscard]] nlohmann::ordered_json to_json(const Edge& edge);
[[nodiscard]] nlohmann::ordered_json to_json(const Diagnostic& remark);

/// to_json() as indented text with a newline at the end.
[[nodiscard]] std::string to_json_text(const Network& network);

/// Reads what to_json_text() wrote.
///
/// errors  Error{file}: not JSON, nested deeper than 64, another schema, an unknown kind or role,
///         an edge end that is no node
[[nodiscard]] Network network_from_json(std::string_view text);

}  // namespace mandat
