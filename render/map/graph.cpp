// SPDX-License-Identifier: Apache-2.0
#include "render/map/graph.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "render/map/card.hpp"
#include "render/map/cgraph.hpp"
#include "render/map/frame.hpp"
#include "render/view/element_id.hpp"

namespace mandat::render {
namespace {

constexpr std::size_t most_in_column = 5;  // bodies that have nothing beside them
constexpr std::size_t most_with_hubs = 8;  // bodies; of more, hubs stand apart
constexpr std::string_view nothing = "card/nothing";
constexpr std::string_view nobody_card = "card/none";  // people whose organisation is not stated

NodeId card_id(const NodeId& home) { return home.empty() ? NodeId(nobody_card) : home; }

class Builder {
  public:
    explicit Builder(const StructureView& view)
        : view_(view), graph_(title_label(view), foot_label(view)) {}

    [[nodiscard]] std::set<NodeId> hubs() const;
    void add_bodies();
    void add_body_columns(const std::vector<const BodyView*>& bodies, std::size_t most);
    void add_focus_areas();
    void add_groups();
    void add_people();
    void add_links();
    void add_nothing();

    [[nodiscard]] std::string dot(CardOrder order);

  private:
    using Attributes = std::vector<ColumnGraph::Attribute>;

    void add_node(const NodeId& id, const char* kind, const Markup& label);
    void add_relation(const LinkView& link);
    void add_structure(const LinkView& link);
    void add_membership(const LinkView& link);
    [[nodiscard]] Agnode_t* find(const NodeId& id) const;

    const StructureView& view_;
    ColumnGraph graph_;
    std::map<NodeId, Agnode_t*> nodes_;
    std::map<NodeId, NodeId> card_of_;         // of people
    std::map<NodeId, std::size_t> column_of_;  // of bodies, from the left
    std::size_t body_columns_ = 0;
};

void Builder::add_node(const NodeId& id, const char* kind, const Markup& label) {
    nodes_[id] = graph_.add_card(element_id(id), kind, label);
}

/// Of many bodies those that relations tie to at least half of the others: drawn in one column with
/// these, every line would lead along it.
std::set<NodeId> Builder::hubs() const {
    std::set<NodeId> out;
    if (view_.bodies.size() <= most_with_hubs) return out;
    std::map<NodeId, std::set<NodeId>> tied;
    for (const LinkView& link : view_.links) {
        if (link.kind != LinkKind::relation) continue;
        tied[link.from].insert(link.to);
        tied[link.to].insert(link.from);
    }
    for (const auto& [body, others] : tied) {
        if (2 * others.size() >= view_.bodies.size() - 1) out.insert(body);
    }
    return out;
}

/// In columns of about as many, each at most as long as may be.
void Builder::add_body_columns(const std::vector<const BodyView*>& bodies, std::size_t most) {
    const std::size_t columns = (bodies.size() + most - 1) / most;
    for (std::size_t i = 0, column = 0; i < bodies.size(); ++i) {
        if (i == 0 || i * columns / bodies.size() > column) {
            graph_.begin_column();
            ++body_columns_;
            column = i * columns / bodies.size();
        }
        add_node(bodies[i]->id, "body", body_card(*bodies[i]));
        column_of_[bodies[i]->id] = body_columns_;
    }
}

/// Many bodies of a level stand in several columns where little stands beside them.
void Builder::add_bodies() {
    const bool alone = view_.focus_areas.empty() && view_.groups.empty() && view_.cards.size() < 4;
    const std::set<NodeId> apart = hubs();
    for (const Level level : {Level::political, Level::leadership}) {
        std::vector<const BodyView*> first, rest;
        for (const BodyView& body : view_.bodies) {
            if (body.level == level) (apart.contains(body.id) ? first : rest).push_back(&body);
        }
        const std::size_t most = alone ? most_in_column : view_.bodies.size();
        add_body_columns(first, most);
        add_body_columns(rest, most);
    }
}

void Builder::add_focus_areas() {
    graph_.begin_column();
    for (const FocusView& focus : view_.focus_areas)
        add_node(focus.id, "focus-area", focus_card(focus));
}

void Builder::add_groups() {
    graph_.begin_column();
    for (const GroupView& group : view_.groups)
        add_node(group.id, "working-group", group_card(group));
}

void Builder::add_people() {
    graph_.begin_column();
    const PeopleLayout layout = people_layout(view_);
    for (const PeopleCard& card : view_.cards) {
        const NodeId id = card_id(card.id);
        add_node(id, "people", people_card(card, layout));
        for (const PersonRow& row : card.rows) card_of_[row.id] = id;
    }
}

Agnode_t* Builder::find(const NodeId& id) const {
    const auto hit = nodes_.find(id);
    return hit == nodes_.end() ? nullptr : hit->second;
}

std::string colour_of(const LinkView& link) {
    if (link.mark == Mark::added) return std::string(added.hex);
    if (link.mark == Mark::removed) return std::string(removed.hex);
    return std::string((link.kind == LinkKind::relation ? line_grey : hue(link.focus).solid).hex);
}

std::string style(const LinkView& link) {
    return link.certainty == Certainty::implied ? "dashed" : "solid";
}

/// Drawn from the higher level to the lower, whichever way it speaks: ranks follow levels.
void Builder::add_relation(const LinkView& link) {
    Agnode_t* from = find(link.from);
    Agnode_t* to = find(link.to);
    if (from == nullptr || to == nullptr) return;
    const std::size_t from_column = column_of_[link.from];
    const std::size_t to_column = column_of_[link.to];
    const bool upwards = to_column < from_column;
    Attributes attributes = {{"id", element_id(link.from, link.to)},
                             {"class", "relation"},
                             {"style", style(link)},
                             {"color", colour_of(link)},
                             {"arrowhead", "normal"},
                             {"dir", upwards ? "back" : "forward"},
                             {"weight", "3"}};
    if (from_column == to_column) attributes.push_back({"constraint", "false"});
    Agedge_t* edge = graph_.add_line(upwards ? to : from, upwards ? from : to, attributes);
    const bool crosses = from_column == to_column;
    graph_.set_label(edge, line_label(link.label, crosses ? Ground::filled : Ground::open));
}

void Builder::add_structure(const LinkView& link) {
    Agnode_t* from = find(link.from);
    Agnode_t* to = find(link.to);
    if (from == nullptr || to == nullptr) return;
    const bool chain = link.kind == LinkKind::group && link.focus > 0;
    graph_.add_line(from, to,
                    {{"id", element_id(link.from, link.to)},
                     {"class", link.kind == LinkKind::focus ? "focus" : "group"},
                     {"style", style(link)},
                     {"color", colour_of(link)},
                     {"penwidth", "2.4"},
                     {"tailport", "e"},
                     {"headport", "w"},
                     {"weight", chain ? "12" : "1"}});
}

void Builder::add_membership(const LinkView& link) {
    Agnode_t* group = find(link.from);
    const auto row = card_of_.find(link.to);
    Agnode_t* card = row == card_of_.end() ? find(card_id(link.to)) : find(row->second);
    if (group == nullptr || card == nullptr) return;
    const std::string port = row == card_of_.end() ? "all" : element_id(link.to);
    const NodeId to = row == card_of_.end() ? card_id(link.to) : link.to;
    graph_.add_line(group, card,
                    {{"id", element_id(link.from, to)},
                     {"class", "membership"},
                     {"style", style(link)},
                     {"color", colour_of(link)},
                     {"penwidth", "1.6"},
                     {"arrowhead", "dot"},
                     {"arrowsize", "0.45"},
                     {"tailport", "e"},
                     {"headport", port + ":w"},
                     {"weight", "3"}});
}

void Builder::add_links() {
    for (const LinkView& link : view_.links) {
        switch (link.kind) {
            case LinkKind::relation: add_relation(link); break;
            case LinkKind::focus:
            case LinkKind::group: add_structure(link); break;
            case LinkKind::membership: add_membership(link); break;
        }
    }
}

/// A map of nothing still says that it is one.
void Builder::add_nothing() {
    if (!view_.empty()) return;
    graph_.begin_column();
    const std::string text = view_.notes.empty() ? view_.title : view_.notes.front();
    add_node(NodeId(nothing), "nothing", line_label(text, Ground::open));
}

std::string Builder::dot(CardOrder order) {
    if (order == CardOrder::kept) graph_.keep_order();
    graph_.keep_columns();
    return graph_.dot();
}

}  // namespace

std::string to_dot(const StructureView& view, CardOrder order) {
    Builder builder(view);
    builder.add_bodies();
    builder.add_focus_areas();
    builder.add_groups();
    builder.add_people();
    builder.add_links();
    builder.add_nothing();
    return builder.dot(order);
}

std::vector<std::string> expected_ids(const StructureView& view) {
    std::vector<std::string> out;
    for (const BodyView& body : view.bodies) out.push_back(element_id(body.id));
    for (const FocusView& focus : view.focus_areas) out.push_back(element_id(focus.id));
    for (const GroupView& group : view.groups) out.push_back(element_id(group.id));
    for (const PeopleCard& card : view.cards) {
        out.push_back(element_id(card_id(card.id)));
        for (const PersonRow& row : card.rows) out.push_back(element_id(row.id));
    }
    for (const LinkView& link : view.links) {
        const bool folded = link.kind == LinkKind::membership && view.folded;
        out.push_back(element_id(link.from, folded ? card_id(link.to) : link.to));
    }
    return out;
}

}  // namespace mandat::render
