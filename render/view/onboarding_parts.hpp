// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "graph/model/edge.hpp"
#include "render/view/diagram.hpp"

namespace mandat::render {

inline constexpr std::size_t onboarding_rows = 6;  ///< of a list

[[nodiscard]] DiagramRow plain_row(const std::string& text, const std::string& aside);

/// A list in the right column; "6 av 10" behind its heading when it was cut.
[[nodiscard]] DiagramCard list_card(const NodeId& id, const std::string& heading,
                                    std::vector<DiagramRow> rows, std::size_t most,
                                    Language language);

/// What a task asks for, as a row says it.
[[nodiscard]] std::string task_text(const Edge& edge);

}  // namespace mandat::render
