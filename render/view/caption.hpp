// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "render/view/people.hpp"
#include "render/view/selection.hpp"
#include "render/view/wording.hpp"

namespace mandat::render {

/// "Så hänger samverkan ihop i Norra Länet": cooperation where several municipalities or
/// organisations have people, who sits where otherwise; with the place their names share.
[[nodiscard]] std::string map_title(const Selection& selection, const People& people);

/// "Beslutande organ och personer enligt fem protokoll, november 2024 – november 2025".
[[nodiscard]] std::string map_subtitle(const Selection& selection, const People& people);

/// One sentence for those who cannot see the picture.
[[nodiscard]] std::string map_description(const StructureView& view, std::size_t people);

/// "Källa: Lokal ledningsgrupp 2025-04-07 §§ 8–16 och 2025-11-17 §§ 28–32."; empty without
/// meetings.
[[nodiscard]] std::string source_line(const Selection& selection);

/// Every code that stands in a pill, and what an outline or a dash means where one is drawn.
[[nodiscard]] std::vector<LegendEntry> legend(const StructureView& view);
[[nodiscard]] std::vector<LineLegend> line_legend(const StructureView& view);
[[nodiscard]] std::string arrow_legend(const StructureView& view);

/// What is implied, and by which items.
[[nodiscard]] std::vector<std::string> footnotes(const Selection& selection,
                                                 const StructureView& view, const People& people);

/// How a relation reads on its line: "rapporterar till".
[[nodiscard]] Word relation_word(EdgeKind kind);

}  // namespace mandat::render
