// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "graph/base/messages.hpp"
#include "render/page/facts.hpp"
#include "render/page/html.hpp"

namespace mandat::render {

// The parts of the page, in its order; each is one <section> and says calmly when it is empty.

[[nodiscard]] Html masthead(const Facts& facts, const Both& title);  ///< title and summary
[[nodiscard]] Html map_section(std::string_view map_svg);
[[nodiscard]] Html seats_section(const Facts& facts);        ///< person x body, and body by body
[[nodiscard]] Html assignments_section(const Facts& facts);  ///< who gave what to whom
[[nodiscard]] Html decisions_section(const Facts& facts);
[[nodiscard]] Html meetings_section(const Facts& facts);
[[nodiscard]] Html questions_section(const Facts& facts);  ///< who may be who
[[nodiscard]] Html remarks_section(const Facts& facts);    ///< what could not be read
[[nodiscard]] Html sources_section(const Facts& facts);

/// Title made from what the network holds.
[[nodiscard]] Both title_of(const Network& network);

/// What the side panel shows: nodes, edges, sentences and words as JSON, not yet encoded.
[[nodiscard]] std::string page_data(const Facts& facts);

}  // namespace mandat::render
