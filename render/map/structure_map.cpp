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
#include "render/view/structure.hpp"

namespace mandat::render {
namespace {

/// People stand beside the groups they have lines from, in the order of these; without lines last.
/// Everything else keeps the order of its numbers and ids, so that it stays where it was when a
/// protocol is added.
StructureView arranged(StructureView view) {
    std::map<NodeId, std::size_t> place;
    for (const GroupView& group : view.groups) place.emplace(group.id, place.size());
    std::map<NodeId, NodeId> home;
    for (const PeopleCard& card : view.cards) {
        for (const PersonRow& row : card.rows) home[row.id] = card.id;
    }
    std::map<NodeId, std::pair<double, double>> lines;  // sum of places, number
    for (const LinkView& link : view.links) {
        const auto at = place.find(link.from);
        if (link.kind != LinkKind::membership || at == place.end()) continue;
        const auto of = home.find(link.to);
        auto& [sum, number] = lines[of == home.end() ? link.to : of->second];
        sum += static_cast<double>(at->second);
        number += 1;
    }
    const auto key = [&](const PeopleCard& card) {
        const auto hit = lines.find(card.id);
        return hit == lines.end() ? static_cast<double>(place.size())
                                  : hit->second.first / hit->second.second;
    };
    std::stable_sort(view.cards.begin(), view.cards.end(),
                     [&](const PeopleCard& a, const PeopleCard& b) { return key(a) < key(b); });
    return view;
}

}  // namespace

Map draw_structure(const StructureView& view, const MapOptions& options) {
    const std::lock_guard lock(drawing_lock());
    const StructureView ordered = arranged(view);
    const LayoutLimits limits{.timeout = options.timeout};
    const LayoutWish wish{options.paper, options.form};
    std::string dot = to_dot(ordered);
    Layout layout = lay_out(dot, limits, wish);
    if (!layout.warnings.empty()) {
        dot = to_dot(ordered, CardOrder::free);
        layout = lay_out(dot, limits, wish);
    }
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
    const bool readable =
        map.sheet.paper == PaperSize::natural || map.sheet.smallest_pt >= readable_pt;
    if (readable || view.folded) return map;
    wanted.people_limit = 0;
    return draw_structure(structure_view(network, wanted), options);
}

}  // namespace mandat::render
