// SPDX-License-Identifier: Apache-2.0
#include "render/map/structure_map.hpp"

#include <algorithm>
#include <map>
#include <mutex>
#include <utility>

#include "graph/base/error.hpp"
#include "render/map/draw.hpp"
#include "render/map/graph.hpp"
#include "render/map/graphviz.hpp"
#include "render/view/diagram.hpp"
#include "render/view/structure.hpp"

namespace mandat::render {
namespace {

/// The view as bare cards and lines, to find an order of few crossings.
Diagram skeleton(const StructureView& view) {
    Diagram out;
    std::map<NodeId, NodeId> card_of;  // of people
    const auto add = [&](const NodeId& id, std::size_t column, const std::string& name,
                         std::size_t facts) -> DiagramCard& {
        DiagramCard card;
        card.id = id;
        card.column = column;
        card.kicker = "x";
        card.name = name;
        card.facts.resize(facts, "x");
        out.cards.push_back(std::move(card));
        return out.cards.back();
    };
    for (const BodyView& body : view.bodies)
        add(body.id, body.level == Level::political ? 0 : 1, body.name, body.facts.size());
    for (const FocusView& focus : view.focus_areas)
        add(focus.id, 2, focus.name, focus.facts.size() + 2);
    for (const GroupView& group : view.groups) add(group.id, 3, group.name, group.facts.size());
    for (const PeopleCard& card : view.cards) {
        DiagramCard& made = add(card.id, 4, card.name, 0);
        for (const PersonRow& row : card.rows) {
            if (!row.in_group && made.rows.size() * 2 > card.rows.size()) break;
            DiagramRow bare;
            bare.id = row.id;
            made.rows.push_back(std::move(bare));
            card_of[row.id] = card.id;
        }
    }
    for (const LinkView& link : view.links) {
        DiagramLine line;
        line.from = link.from;
        const auto row = card_of.find(link.to);
        line.to = row == card_of.end() ? link.to : row->second;
        if (row != card_of.end()) line.to_row = link.to;
        out.lines.push_back(std::move(line));
    }
    return out;
}

/// The same view with its cards in an order of few crossings, that holds on to its place when
/// something is added.
StructureView arranged(StructureView view) {
    Diagram bare = skeleton(view);
    arrange(bare);
    std::map<NodeId, std::size_t> place;
    for (const DiagramCard& card : bare.cards) place.emplace(card.id, place.size());
    const auto sort = [&](auto& items) {
        std::stable_sort(items.begin(), items.end(), [&](const auto& a, const auto& b) {
            return place.at(a.id) < place.at(b.id);
        });
    };
    sort(view.bodies);
    sort(view.focus_areas);
    sort(view.groups);
    sort(view.cards);
    return view;
}

}  // namespace

Map draw_structure(const StructureView& view, const MapOptions& options) {
    const std::lock_guard lock(drawing_lock());
    std::string dot = to_dot(arranged(view));
    const Layout layout = lay_out(dot, {.timeout = options.timeout}, {options.paper, options.form});
    Map map = finish(layout, {view.title, view.description, view.language}, expected_ids(view),
                     view.notes);
    map.dot = std::move(dot);
    return map;
}

Map draw_structure_map(const Network& network, const MapOptions& options) {
    StructureOptions wanted;
    wanted.language = options.language;
    wanted.title = options.title;
    const StructureView view = structure_view(network, wanted);
    Map map = draw_structure(view, options);
    const bool readable = map.sheet.paper == Paper::natural || map.sheet.smallest_pt >= readable_pt;
    if (readable || view.folded) return map;
    wanted.people_limit = 0;
    return draw_structure(structure_view(network, wanted), options);
}

}  // namespace mandat::render
