// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/analysis/period.hpp"
#include "graph/base/messages.hpp"
#include "render/page/facts.hpp"
#include "render/page/html.hpp"

namespace mandat::render {

// The parts of the page, in its order; each is one <section> and says calmly when it is empty.

[[nodiscard]] Html masthead(const Facts& facts, const Both& title);  ///< title and summary
[[nodiscard]] Html start_section(const Facts& facts);                ///< what was found
[[nodiscard]] Html map_section(const Facts& facts, std::string_view map_svg);
[[nodiscard]] Html seats_section(const Facts& facts);        ///< person x body, and body by body
[[nodiscard]] Html assignments_section(const Facts& facts);  ///< who gave what to whom
[[nodiscard]] Html decisions_section(const Facts& facts);
[[nodiscard]] Html load_section(const Facts& facts);  ///< who carries what
[[nodiscard]] Html representation_section(const Facts& facts);
[[nodiscard]] Html overlaps_section(const Facts& facts);  ///< bodies that share people
[[nodiscard]] Html changes_section(const Facts& facts);
[[nodiscard]] Html meetings_section(const Facts& facts);
[[nodiscard]] Html questions_section(const Facts& facts);  ///< who may be who
[[nodiscard]] Html remarks_section(const Facts& facts);    ///< what could not be read
[[nodiscard]] Html sources_section(const Facts& facts);
[[nodiscard]] Html method_section(const Facts& facts);     ///< what was read, and the limits
[[nodiscard]] Html sentences_section(const Facts& facts);  ///< all that is referred to

/// The days that the changes lie between: the last year that was read, or all of it.
[[nodiscard]] analysis::Period compared_days(const Facts& facts);

/// The remarks on one document.
struct DocumentRemarks {
    std::string document;
    std::vector<const Diagnostic*> remarks;
};

/// In the order of the documents; those without remarks are left out.
[[nodiscard]] std::vector<DocumentRemarks> remarks_by_document(const Facts& facts);

/// Title made from what the network holds.
[[nodiscard]] Both title_of(const Network& network);

/// What the side panel shows: nodes, edges and words as JSON, not yet encoded.
[[nodiscard]] std::string page_data(const Facts& facts, const OtherWords& others,
                                    Language language);

}  // namespace mandat::render
