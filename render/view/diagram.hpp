// SPDX-License-Identifier: Apache-2.0
// What every map but the structure map shows, before anybody draws it: cards in columns and lines
// between them or between their rows. Selection, grouping, order and wording are settled here;
// drawing adds only shape.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "graph/base/messages.hpp"
#include "graph/model/node.hpp"
#include "render/view/mark.hpp"

namespace mandat::render {

/// How sure a line or card is: the text says it, it follows from the text, or nobody said it.
enum class Sureness { stated, implied, unknown };

enum class CardLook {
    solid,     ///< in its hue; navy for 0: bodies of the political level, focus areas
    outlined,  ///< white with a navy border: other bodies
    tinted,    ///< pale in its hue, slate for 0: working groups
    list,      ///< white with a hairline: people, items, what a card holds
    hero,      ///< navy and large: whom the map is about
};

/// A line of text on a card; a line of the map may end at it.
struct DiagramRow {
    NodeId id;  ///< empty: nothing ends here
    std::string text;
    std::string aside;  ///< muted, behind the text
    Mark mark = Mark::none;
    bool heading = false;  ///< small capitals
};

struct DiagramCard {
    NodeId id;  ///< unique; of a node, or "card/..." of what is none
    std::string kicker;
    std::string name;
    std::vector<std::string> facts{};
    std::vector<DiagramRow> rows{};
    std::size_t column = 0;
    CardLook look = CardLook::outlined;
    int hue = 0;  ///< 1.. a category; 0 none
    Sureness sureness = Sureness::stated;
    Mark mark = Mark::none;
};

/// Its shape says what a line is beside its colour.
enum class Arrow { none, forward, hollow, sharp, dot };

struct DiagramLine {
    NodeId from;        ///< a card
    NodeId to;          ///< a card
    NodeId from_row{};  ///< empty: the card itself
    NodeId to_row{};
    std::string key{};  ///< tells apart lines with the same ends; [a-z-] only
    std::string label{};
    int hue = 0;  ///< 0: grey
    Sureness sureness = Sureness::stated;
    Mark mark = Mark::none;
    Arrow arrow = Arrow::none;
    int strength = 1;  ///< 1..4: how thick
};

/// How to read one kind of line.
struct LineSample {
    std::string text;
    int hue = 0;
    Sureness sureness = Sureness::stated;
    Mark mark = Mark::none;
    Arrow arrow = Arrow::none;
};

struct Diagram {
    Language language = Language::sv;
    std::string title;
    std::string subtitle;
    std::string description;  ///< for those who cannot see the picture
    std::vector<DiagramCard> cards;
    std::vector<DiagramLine> lines;
    std::vector<std::string> column_heads;  ///< above the columns; empty: none
    std::vector<LineSample> samples;
    std::vector<std::string> footnotes;
    std::string source;
    std::vector<std::string> notes;  ///< what was folded or left out, and how to see it

    [[nodiscard]] const DiagramCard* find(const NodeId& id) const;
    [[nodiscard]] DiagramCard* find(const NodeId& id);
};

/// Orders the cards of each column for few crossings and short lines.
///
/// shape  starts from the order of ids, so that the same cards and lines give the same order
///        whoever came first; only `cards` changes
/// cost   O(sweeps * cards * lines)
void arrange(Diagram& diagram);

/// About how tall a card will be, in points.
[[nodiscard]] double height_pt(const DiagramCard& card);

}  // namespace mandat::render
