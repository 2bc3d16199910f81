// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "render/map/markup.hpp"
#include "render/view/structure.hpp"

namespace mandat::render {

/// Cards as HTML-like labels: padding by spacer cells, because Graphviz pads all sides alike.
[[nodiscard]] Markup body_card(const BodyView& body);
[[nodiscard]] Markup focus_card(const FocusView& focus);
[[nodiscard]] Markup group_card(const GroupView& group);

/// Measures all cards of people share, so that their edges stand under each other.
struct PeopleLayout {
    struct Column {
        int name_pt = 0;
        int pills_pt = 0;
    };
    std::vector<Column> columns;  ///< one or two people side by side
};

[[nodiscard]] PeopleLayout people_layout(const StructureView& view);

/// A row's port is its element id; the card's own is "all".
[[nodiscard]] Markup people_card(const PeopleCard& card, const PeopleLayout& layout);

}  // namespace mandat::render
