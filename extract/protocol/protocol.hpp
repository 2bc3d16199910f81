// SPDX-License-Identifier: Apache-2.0
// The parts of the minutes of one meeting, as spans of the text: what stands in the head under
// which label, the contents list, the items and their sections. Nothing is understood yet.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "extract/input/text.hpp"
#include "extract/lexicon/lexicon.hpp"
#include "extract/protocol/action_table.hpp"
#include "graph/base/span.hpp"

namespace mandat::extract {

/// A labelled value in the head: "Nästa möte: fredag 10 oktober 2025".
struct LabelledValue {
    Field field = Field::ignore;
    Span label;              ///< the words of the label, its parenthesis too
    Span value;              ///< from there to the next label
    bool qualified = false;  ///< the label said in parentheses whose list it is: "(beslutande)"
    Span place{};            ///< where those come from who do not say it themselves; often empty
};

/// A line of the contents list.
struct ContentsEntry {
    int paragraph = 0;
    std::string letter;  ///< empty for the item itself
    Span title;          ///< without dot leaders and page
};

struct Section {
    SectionKind kind = SectionKind::none;
    Span heading;  ///< empty for the text before the first heading
    Span body;
};

/// An item: "§ 12 Title", or "a) Title" below one.
struct Item {
    int paragraph = 0;   ///< 0 where items have no numbers, or none that is an integer
    std::string number;  ///< such a number as written: "4.5", "F3"; else empty
    std::string letter;  ///< of a sub-item
    Span case_number;    ///< "KS 2025/114" beside the §; empty when there is none
    Span title;
    Span presenters;  ///< the value of "Föredragande:"; empty when there is none
    Span body;        ///< all text under the heading; of an item without its sub-items
    std::vector<Section> sections;
};

struct Protocol {
    Span head;  ///< from the start to the contents list or the first item
    std::vector<LabelledValue> fields;
    std::vector<ContentsEntry> contents;
    std::vector<Item> items;  ///< in order; sub-items follow their item
    std::vector<ActionTable> action_tables;
    std::vector<Span> stray_marks;  ///< a lone "§"
};

/// Text -> the parts of a protocol. Never fails: text without any of the parts gives none.
///
/// cost  linear
[[nodiscard]] Protocol read_protocol_parts(const Text& text);

}  // namespace mandat::extract
