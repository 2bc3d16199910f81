// SPDX-License-Identifier: Apache-2.0
// What the structure map shows, before anybody draws it: which bodies stand on which level, what
// they focus on, which groups work for them, and who sits where, grouped by whom they represent.
// Selection, grouping, codes and wording are settled here; drawing adds only shape.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "graph/base/messages.hpp"
#include "graph/model/network.hpp"
#include "render/view/mark.hpp"

namespace mandat::render {

struct StructureOptions {
    Language language = Language::sv;
    std::string title{};            ///< empty: made from what the network holds
    std::size_t people_limit = 60;  ///< rows of people; above it cards show counts
};

enum class Level { political, leadership };

/// A body of the map.
struct BodyView {
    NodeId id;
    std::string name;
    std::string code;    ///< what its pills say: "RLG"
    std::string kicker;  ///< small words above the name
    Level level = Level::leadership;
    std::vector<std::string> facts;
    Mark mark = Mark::none;
};

/// A focus area. number 1.. is also its colour: 0 means no colour.
struct FocusView {
    NodeId id;
    std::string name;
    std::string code;  ///< "F1"
    std::string kicker;
    int number = 0;
    std::vector<std::string> facts;
    Mark mark = Mark::none;
};

struct GroupView {
    NodeId id;
    std::string name;  ///< without "Arbetsgrupp för"
    std::string code;
    std::string kicker;
    int focus = 0;  ///< number of its focus area; 0 when it has none
    std::vector<std::string> facts;
    Mark mark = Mark::none;
};

/// seat: takes part in decisions. function: secretary, official. former: not seen at the latest
/// meeting of that body.
enum class Seat { seat, function, former };

/// One seat of one person, as a small marked code.
struct Pill {
    std::string code;
    NodeId of;           ///< body or working group
    int focus = 0;       ///< colour; 0 body or group without focus area
    bool group = false;  ///< a working group, not a body
    Seat seat = Seat::seat;
    Certainty certainty = Certainty::explicit_;
    std::size_t count = 0;  ///< of people, on a folded card; 0 on a row
    Mark mark = Mark::none;

    friend bool operator==(const Pill&, const Pill&) = default;
};

struct PersonRow {
    NodeId id;
    std::string name;
    std::string role;  ///< "ordförande RLG"; empty for a plain member
    std::vector<Pill> pills;
    bool in_group = false;  ///< a line ends here
    Mark mark = Mark::none;
};

/// A municipality or organisation with its people.
struct PeopleCard {
    NodeId id;  ///< empty: people whose organisation is not stated
    std::string name;
    std::size_t people = 0;
    std::vector<PersonRow> rows;     ///< empty when folded; those with lines first
    std::vector<std::string> facts;  ///< of a folded card
    std::vector<Pill> pills;         ///< of a folded card
};

enum class LinkKind { relation, focus, group, membership };

/// A line. relation: body to body, from the one that acts to the one that receives.
struct LinkView {
    LinkKind kind = LinkKind::membership;
    NodeId from;
    NodeId to;      ///< a person, or the id of a card (may be empty) when folded
    int focus = 0;  ///< colour
    Certainty certainty = Certainty::explicit_;
    std::string label;
    Mark mark = Mark::none;
};

struct LegendEntry {
    Pill pill;
    std::string text;
};

/// How to read one kind of line.
struct LineLegend {
    Certainty certainty = Certainty::explicit_;
    std::string text;
    Mark mark = Mark::none;
};

struct StructureView {
    Language language = Language::sv;
    std::string title;
    std::string subtitle;
    std::string description;  ///< for those who cannot see the picture
    bool folded = false;      ///< cards show counts
    std::vector<BodyView> bodies;
    std::vector<FocusView> focus_areas;
    std::vector<GroupView> groups;
    std::vector<PeopleCard> cards;
    std::vector<LinkView> links;
    std::vector<LegendEntry> legend;
    std::vector<LineLegend> line_legend;
    std::string arrow_legend;            ///< empty when no arrow is drawn
    std::vector<std::string> footnotes;  ///< what is implied, and by what
    std::string source;
    std::vector<std::string> notes;  ///< what was folded or left out

    [[nodiscard]] bool empty() const { return bodies.empty() && groups.empty() && cards.empty(); }
};

/// shape   same network and options -> same view
/// errors  none; a network without bodies gives a view that says so
[[nodiscard]] StructureView structure_view(const Network& network,
                                           const StructureOptions& options = {});

/// Focus areas in the order of their numbers F1, F2, ...: by the § they were first treated under,
/// those never treated last, by id.
[[nodiscard]] std::vector<const Node*> focus_areas_in_order(const Network& network);

}  // namespace mandat::render
