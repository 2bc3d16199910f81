// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <vector>

#include "graph/analysis/occasion.hpp"
#include "render/view/diagram.hpp"
#include "render/view/selection.hpp"

namespace mandat::render {

inline constexpr std::size_t most_cards = 60;  ///< of a map that can be read

/// A card for a node: small words above, name, look and colour by its kind. Without facts.
[[nodiscard]] DiagramCard node_card(const Selection& selection, const Node& node,
                                    std::size_t column);

/// Its name as maps write it.
[[nodiscard]] std::string node_name(const Selection& selection, const Node& node);

/// The municipality or organisation of a person; empty when none was read.
[[nodiscard]] std::string home_name(const Network& network, const NodeId& person);

/// As sure as the surest of some edges.
[[nodiscard]] Sureness sureness_of(std::span<const Edge* const> edges);

/// "uppdrag", "bildar": what an edge of that kind is on a line.
[[nodiscard]] std::string edge_word(EdgeKind kind, Language language);

/// "2025-04-07 § 10" of where an edge was stated; empty when neither day nor § is known.
[[nodiscard]] std::string where_stated(const analysis::Occasions& occasions, const Edge& edge);

/// How many lines of each sureness to explain, the description, and the order of cards: what every
/// diagram needs once its cards and lines are there.
void complete(Diagram& diagram, const Selection& selection);

/// At most so many rows, then "och 5 till".
void cut_rows(std::vector<DiagramRow>& rows, std::size_t most, Language language);

/// How thick a line of so many things is: 1 .. 4.
[[nodiscard]] int strength_of(std::size_t number);

}  // namespace mandat::render
