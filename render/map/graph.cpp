// SPDX-License-Identifier: Apache-2.0
#include "render/map/graph.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <memory>

#include <graphviz/cgraph.h>

#include "graph/base/error.hpp"
#include "render/map/card.hpp"
#include "render/map/frame.hpp"
#include "render/view/element_id.hpp"

namespace mandat::render {
namespace {

constexpr std::string_view nothing = "card/nothing";
constexpr std::string_view nobody_card = "card/none";  // people whose organisation is not stated

NodeId card_id(const NodeId& home) { return home.empty() ? NodeId(nobody_card) : home; }

struct CloseGraph {
    void operator()(Agraph_t* graph) const { agclose(graph); }
};

/// cgraph takes char* where it only reads.
class Writable {
  public:
    explicit Writable(std::string text) : text_(std::move(text)) {}
    operator char*() { return text_.data(); }  // NOLINT: an adapter

  private:
    std::string text_;
};

class Builder {
  public:
    Builder(const StructureView& view, Order order);

    void add_bodies();
    void add_focus_areas();
    void add_groups();
    void add_people();
    void add_links();
    void add_nothing();
    void keep_columns();

    [[nodiscard]] std::string dot() const;

  private:
    struct Attribute {
        const char* name;
        std::string value;
    };

    void set_defaults();
    void set(void* object, const char* name, const std::string& value);
    void set_html(void* object, const char* name, const Markup& value);
    Agnode_t* add_node(const NodeId& id, const char* kind, const Markup& label);
    void new_column();
    Agedge_t* add_edge(Agnode_t* tail, Agnode_t* head, const std::vector<Attribute>& attributes);
    void add_relation(const LinkView& link);
    void add_structure(const LinkView& link);
    void add_membership(const LinkView& link);
    [[nodiscard]] Agnode_t* find(const NodeId& id) const;

    const StructureView& view_;
    Order order_;
    std::unique_ptr<Agraph_t, CloseGraph> graph_;
    Agraph_t* inner_ = nullptr;   // holds all nodes, so that its label becomes the foot
    Agraph_t* column_ = nullptr;  // nodes of one rank
    std::map<NodeId, Agnode_t*> nodes_;
    std::map<NodeId, NodeId> card_of_;  // of people
    std::map<NodeId, Level> levels_;
    std::vector<Agnode_t*> first_of_column_;
    bool column_is_new_ = false;
};

Builder::Builder(const StructureView& view, Order order) : view_(view), order_(order) {
    graph_.reset(agopen(Writable("map"), Agdirected, nullptr));
    if (!graph_) throw Error(ErrorKind::layout, "Graphviz cannot make a graph");
    inner_ = agsubg(graph_.get(), Writable("cluster_all"), 1);
    set_defaults();
    set_html(graph_.get(), "label", title_label(view));
    set_html(inner_, "label", foot_label(view));
    set(inner_, "labelloc", "b");
    set(inner_, "peripheries", "0");
    set(inner_, "margin", "0");
}

void Builder::set_defaults() {
    const auto defaults = [this](int kind, const std::vector<Attribute>& all) {
        for (const Attribute& a : all)
            agattr(graph_.get(), kind, Writable(a.name), Writable(a.value));
    };
    const std::string back(paper.hex);
    defaults(AGRAPH, {{"bgcolor", back},
                      {"charset", "UTF-8"},
                      {"fontcolor", std::string(ink.hex)},
                      {"fontname", "Inter"},
                      {"label", ""},
                      {"labeljust", "l"},
                      {"labelloc", "t"},
                      {"margin", ""},
                      {"newrank", "true"},
                      {"nodesep", "0.11"},
                      {"outputorder", "edgesfirst"},
                      {"pad", "0.4,0.3"},
                      {"peripheries", "1"},
                      {"rank", ""},
                      {"rankdir", "LR"},
                      {"ranksep", "0.75"},
                      {"splines", "spline"},
                      {"start", "1"}});
    defaults(AGNODE, {{"class", ""},
                      {"fontname", "Inter"},
                      {"fontsize", "10"},
                      {"id", ""},
                      {"label", ""},
                      {"margin", "0"},
                      {"shape", "plain"}});
    defaults(AGEDGE, {{"arrowhead", "none"},
                      {"arrowsize", "0.6"},
                      {"class", ""},
                      {"color", std::string(line_grey.hex)},
                      {"constraint", "true"},
                      {"dir", "forward"},
                      {"fontcolor", std::string(muted.hex)},
                      {"fontname", "Inter"},
                      {"fontsize", "8.5"},
                      {"headport", ""},
                      {"id", ""},
                      {"label", ""},
                      {"penwidth", "1.4"},
                      {"style", "solid"},
                      {"tailport", ""},
                      {"weight", "1"}});
}

void Builder::set(void* object, const char* name, const std::string& value) {
    agset(object, Writable(name), Writable(value));
}

void Builder::set_html(void* object, const char* name, const Markup& value) {
    char* interned = agstrdup_html(graph_.get(), Writable(value.str()));
    agset(object, Writable(name), interned);
    agstrfree(graph_.get(), interned);
}

Agnode_t* Builder::add_node(const NodeId& id, const char* kind, const Markup& label) {
    Agnode_t* node = agnode(inner_, Writable("n" + std::to_string(nodes_.size())), 1);
    if (column_is_new_) {
        first_of_column_.push_back(node);
        column_is_new_ = false;
    }
    agsubnode(column_, node, 1);
    set(node, "id", element_id(id));
    set(node, "class", kind);
    set_html(node, "label", label);
    nodes_[id] = node;
    return node;
}

void Builder::new_column() {
    // cgraph keeps subgraphs in the order of their ids, and makes the id of a named one from the
    // address of its name: only nameless ones come in the order of their making
    column_ = agsubg(inner_, nullptr, 1);
    set(column_, "rank", "same");
    column_is_new_ = true;
}

template <typename Item>
std::vector<Item> ordered(std::vector<Item> items, bool reversed) {
    if (reversed) std::reverse(items.begin(), items.end());
    return items;
}

void Builder::add_bodies() {
    for (const Level level : {Level::political, Level::leadership}) {
        new_column();
        for (const BodyView& body : ordered(view_.bodies, order_.bodies_reversed)) {
            if (body.level != level) continue;
            add_node(body.id, "body", body_card(body));
            levels_[body.id] = level;
        }
    }
}

void Builder::add_focus_areas() {
    new_column();
    for (const FocusView& focus : ordered(view_.focus_areas, order_.groups_reversed))
        add_node(focus.id, "focus-area", focus_card(focus));
}

void Builder::add_groups() {
    new_column();
    for (const GroupView& group : ordered(view_.groups, order_.groups_reversed))
        add_node(group.id, "working-group", group_card(group));
}

void Builder::add_people() {
    new_column();
    const PeopleLayout layout = people_layout(view_);
    for (const PeopleCard& card : ordered(view_.cards, order_.people_reversed)) {
        const NodeId id = card_id(card.id);
        add_node(id, "people", people_card(card, layout));
        for (const PersonRow& row : card.rows) card_of_[row.id] = id;
    }
}

Agnode_t* Builder::find(const NodeId& id) const {
    const auto hit = nodes_.find(id);
    return hit == nodes_.end() ? nullptr : hit->second;
}

Agedge_t* Builder::add_edge(Agnode_t* tail, Agnode_t* head,
                            const std::vector<Attribute>& attributes) {
    Agedge_t* edge = agedge(inner_, tail, head, nullptr, 1);
    for (const Attribute& a : attributes) set(edge, a.name, a.value);
    return edge;
}

std::string style(const LinkView& link) {
    return link.certainty == Certainty::implied ? "dashed" : "solid";
}

/// Drawn from the higher level to the lower, whichever way it speaks: ranks follow levels.
void Builder::add_relation(const LinkView& link) {
    Agnode_t* from = find(link.from);
    Agnode_t* to = find(link.to);
    if (from == nullptr || to == nullptr) return;
    const Level from_level = levels_[link.from];
    const Level to_level = levels_[link.to];
    const bool upwards = to_level < from_level;
    std::vector<Attribute> attributes = {{"id", element_id(link.from, link.to)},
                                         {"class", "relation"},
                                         {"style", style(link)},
                                         {"arrowhead", "normal"},
                                         {"dir", upwards ? "back" : "forward"},
                                         {"weight", "3"}};
    if (from_level == to_level) attributes.push_back({"constraint", "false"});
    Agedge_t* edge = add_edge(upwards ? to : from, upwards ? from : to, attributes);
    const bool crosses = from_level == to_level;
    set_html(edge, "label", line_label(link.label, crosses ? Ground::filled : Ground::open));
}

void Builder::add_structure(const LinkView& link) {
    Agnode_t* from = find(link.from);
    Agnode_t* to = find(link.to);
    if (from == nullptr || to == nullptr) return;
    const bool chain = link.kind == LinkKind::group && link.focus > 0;
    add_edge(from, to,
             {{"id", element_id(link.from, link.to)},
              {"class", link.kind == LinkKind::focus ? "focus" : "group"},
              {"style", style(link)},
              {"color", std::string(hue(link.focus).solid.hex)},
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
    add_edge(group, card,
             {{"id", element_id(link.from, to)},
              {"class", "membership"},
              {"style", style(link)},
              {"color", std::string(hue(link.focus).solid.hex)},
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
    new_column();
    const std::string text = view_.notes.empty() ? view_.title : view_.notes.front();
    add_node(NodeId(nothing), "nothing", line_label(text, Ground::open));
}

/// Columns that no line joins would fall on one another.
void Builder::keep_columns() {
    for (std::size_t i = 1; i < first_of_column_.size(); ++i)
        add_edge(first_of_column_[i - 1], first_of_column_[i],
                 {{"style", "invis"}, {"weight", "0"}});
}

std::string Builder::dot() const {
    char* buffer = nullptr;
    std::size_t size = 0;
    std::FILE* file = open_memstream(&buffer, &size);
    if (file == nullptr) throw Error(ErrorKind::layout, "out of memory");
    const int failed = agwrite(graph_.get(), file);
    std::fclose(file);
    std::string out(buffer, size);
    std::free(buffer);
    if (failed != 0) throw Error(ErrorKind::layout, "Graphviz cannot write the graph");
    return out;
}

}  // namespace

std::string to_dot(const StructureView& view, Order order) {
    Builder builder(view, order);
    builder.add_bodies();
    builder.add_focus_areas();
    builder.add_groups();
    builder.add_people();
    builder.add_links();
    builder.add_nothing();
    builder.keep_columns();
    return builder.dot();
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
