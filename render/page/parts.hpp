// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "render/page/facts.hpp"
#include "render/page/html.hpp"

namespace mandat::render {

/// A name in <bdi>, linked to the thing it names; a calm "not stated" for an empty id.
[[nodiscard]] Html node_link(const Facts& facts, std::string_view id);
[[nodiscard]] Html node_links(const std::vector<const Node*>& nodes);

/// Where a sentence stands: "Styrelsen 2025-06-09 § 10".
[[nodiscard]] Html source_label(const Facts& facts, const Evidence& evidence);

/// The sentences behind a statement, folded under the place of the first.
[[nodiscard]] Html evidence_details(const Facts& facts, const std::vector<Evidence>& evidence);

/// The sentences as a list, not folded.
[[nodiscard]] Html evidence_list(const Facts& facts, const std::vector<Evidence>& evidence);

/// "2025-04-07 – 2025-11-17"; one day once; nothing when undated.
[[nodiscard]] Html period(std::string_view since, std::string_view until);

/// The word "derived" where a statement is implied; nothing where the text says it.
[[nodiscard]] Html derived_tag(Certainty certainty);

/// How an edge is named in links: "e/17" -> "edge-17".
[[nodiscard]] std::string edge_dom_id(const Edge& edge);

/// The shape of a role; implied ones are dashed.
[[nodiscard]] Html role_mark(const Edge& edge, int hue);

/// Field that filters the rows of a table while one types.
[[nodiscard]] Html filter_field(std::string_view table_id);

/// Heading and first sentence of a section; the section is left open.
[[nodiscard]] Html open_section(std::string_view id, const Phrase& title, const Html& lede);

}  // namespace mandat::render
