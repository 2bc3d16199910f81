// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/model/network.hpp"
#include "render/page/facts.hpp"
#include "render/page/html.hpp"

namespace mandat::render {

/// A name in <bdi>, linked to the thing it names; a calm "not stated" for an empty id.
[[nodiscard]] Html node_link(const Facts& facts, std::string_view id);
[[nodiscard]] Html node_links(const Facts& facts, const std::vector<const Node*>& nodes);

/// The place of a thing on the page: its row, or its entry in a list. Links within the page use it,
/// being short; the address a reader sees and shares has the id of element_id(), which stays the
/// same when protocols are added.
[[nodiscard]] std::string row_id(const Facts& facts, const Node& node);

/// Where a sentence stands: "Styrelsen 2025-06-09 § 10".
[[nodiscard]] Html source_label(const Facts& facts, const Evidence& evidence);

/// Links to the sentences behind a statement: the first by its place, the others by number; from
/// the seventh on they are folded. On a brief page one link to all of them.
[[nodiscard]] Html sources(const Facts& facts, const std::vector<const Evidence*>& evidence);
[[nodiscard]] Html sources(const Facts& facts, const std::vector<Evidence>& evidence);
[[nodiscard]] Html sources(const Facts& facts, const std::vector<const Edge*>& edges);

/// A number that opens to what was counted: a list, or on a brief page the sentences it rests on;
/// 0 is a quiet 0.
[[nodiscard]] Html opening(const Facts& facts, std::size_t number, const Html& list_items,
                           const std::vector<const Edge*>& edges);

/// The number of sentence on the page: "x12".
[[nodiscard]] std::string sentence_dom_id(std::size_t number);

/// Opens a table with a caption and column heads in a frame that scrolls.
struct TableHead {
    std::string_view id;
    Phrase caption;
    std::vector<std::string_view> columns;  ///< keys of phrases
    enum class Order { fixed, sortable } order = Order::sortable;
};
[[nodiscard]] Html open_table(const TableHead& head);
[[nodiscard]] Html close_table();

/// "2025-04-07 – 2025-11-17"; one day once; nothing when undated.
[[nodiscard]] Html period(std::string_view since, std::string_view until);

/// The word "derived" where a statement is implied; nothing where the text says it.
[[nodiscard]] Html derived_tag(Certainty certainty);

/// How an edge is named in links: "e/17" -> "edge-17".
[[nodiscard]] std::string edge_dom_id(const Edge& edge);

/// The shape of a role; implied ones are dashed.
[[nodiscard]] Html role_mark(const Edge& edge, int hue);

/// The slanted head of a column of a matrix, with name and code as on the map.
[[nodiscard]] Html body_head(const Facts& facts, const Node& body);

/// Field that filters the rows of a table while one types.
[[nodiscard]] Html filter_field(std::string_view table_id);

/// Heading and first sentence of a section; the section is left open.
[[nodiscard]] Html open_section(std::string_view id, const Phrase& title, const Html& lede);

}  // namespace mandat::render
