// SPDX-License-Identifier: Apache-2.0
#include "render/view/changes_view.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "graph/analysis/period.hpp"
#include "render/view/map_sayings.hpp"
#include "render/view/selection.hpp"

namespace mandat::render {
namespace {

namespace sayings = map_sayings;
using analysis::Change;
using analysis::ChangeKind;

/// Marks by person and body, by node, by the ends of a line.
struct Marks {
    std::map<std::pair<NodeId, NodeId>, Mark> pairs;
    std::map<NodeId, Mark> nodes;

    [[nodiscard]] Mark of(const NodeId& from, const NodeId& to) const {
        const auto hit = pairs.find({from, to});
        return hit == pairs.end() ? Mark::none : hit->second;
    }
    [[nodiscard]] Mark of(const NodeId& id) const {
        const auto hit = nodes.find(id);
        return hit == nodes.end() ? Mark::none : hit->second;
    }
};

/// What stood on either day or left between them, and what had happened by the later one.
Network of_both_days(const Network& network, const Marks& marks, const ChangesMapOptions& options) {
    const analysis::Timeline timeline(network);
    std::vector<Edge> edges;
    for (const Edge& edge : network.edges()) {
        const bool kept = analysis::is_event(edge.kind)
                              ? edge.since.empty() || edge.since <= options.to
                              : timeline.stood_on(edge, options.from) ||
                                    timeline.stood_on(edge, options.to) ||
                                    marks.of(edge.from, edge.to) == Mark::removed;
        if (kept) edges.push_back(edge);
    }
    return {network.documents(), network.nodes(), std::move(edges), network.diagnostics()};
}

Marks marks_of(const analysis::Changes& changes) {
    Marks out;
    for (const Change& one : changes.changes) {
        const NodeId object = one.object == nullptr ? NodeId() : one.object->id;
        switch (one.kind) {
            case ChangeKind::joined: out.pairs[{one.subject->id, object}] = Mark::added; break;
            case ChangeKind::left: out.pairs[{one.subject->id, object}] = Mark::removed; break;
            case ChangeKind::first_seen: out.nodes[one.subject->id] = Mark::added; break;
            case ChangeKind::created:
            case ChangeKind::part_added:
                out.nodes[object] = Mark::added;
                out.pairs[{one.subject->id, object}] = Mark::added;
                break;
            case ChangeKind::part_ended:
                out.nodes[object] = Mark::removed;
                out.pairs[{one.subject->id, object}] = Mark::removed;
                break;
            default: break;
        }
    }
    return out;
}

void mark_people(StructureView& view, const Marks& marks) {
    for (PeopleCard& card : view.cards) {
        for (PersonRow& row : card.rows) {
            for (Pill& pill : row.pills) {
                pill.mark = marks.of(row.id, pill.of);
                if (pill.mark != Mark::none) pill.seat = Seat::seat;
            }
            const Mark first = row.pills.empty() ? Mark::none : row.pills.front().mark;
            const bool all = std::all_of(row.pills.begin(), row.pills.end(),
                                         [&](const Pill& pill) { return pill.mark == first; });
            if (all) row.mark = first;
        }
    }
}

void mark_legend(StructureView& view, Language language) {
    std::erase_if(view.legend,
                  [](const LegendEntry& entry) { return entry.pill.seat == Seat::former; });
    view.line_legend.push_back(
        {Certainty::explicit_, say(sayings::added_line, language), Mark::added});
    view.line_legend.push_back(
        {Certainty::explicit_, say(sayings::removed_line, language), Mark::removed});
}

}  // namespace

StructureView changes_view(const Network& network, const analysis::Changes& changes,
                           const ChangesMapOptions& options) {
    const Language language = options.language;
    StructureOptions wanted;
    wanted.language = language;
    wanted.people_limit = options.people_limit;
    wanted.title = say(sayings::changes_title, language, {options.from, options.to});
    const Marks marks = marks_of(changes);
    StructureView view = structure_view(of_both_days(network, marks, options), wanted);
    for (BodyView& body : view.bodies) body.mark = marks.of(body.id);
    for (FocusView& focus : view.focus_areas) focus.mark = marks.of(focus.id);
    for (GroupView& group : view.groups) group.mark = marks.of(group.id);
    mark_people(view, marks);
    for (LinkView& link : view.links) {
        link.mark = link.kind == LinkKind::membership ? marks.of(link.to, link.from)
                                                      : marks.of(link.from, link.to);
    }
    mark_legend(view, language);
    const auto number = [&](ChangeKind kind) {
        return static_cast<std::size_t>(
            std::count_if(changes.changes.begin(), changes.changes.end(),
                          [&](const Change& one) { return one.kind == kind; }));
    };
    const std::size_t joined = number(ChangeKind::joined);
    const std::size_t left = number(ChangeKind::left);
    const auto is_new = [](const auto& card) { return card.mark == Mark::added; };
    const auto fresh = std::count_if(view.bodies.begin(), view.bodies.end(), is_new) +
                       std::count_if(view.focus_areas.begin(), view.focus_areas.end(), is_new) +
                       std::count_if(view.groups.begin(), view.groups.end(), is_new);
    view.subtitle = say(sayings::changes_subtitle, language,
                        {std::to_string(joined), std::to_string(left), std::to_string(fresh)});
    if (joined + left == 0) view.notes.push_back(say(sayings::changes_none, language));
    return view;
}

}  // namespace mandat::render
