// SPDX-License-Identifier: Apache-2.0
#include "render/map/cgraph.hpp"

#include <cstdio>
#include <cstdlib>

#include "graph/base/error.hpp"

namespace mandat::render {
namespace {

/// cgraph takes char* where it only reads.
class Writable {
  public:
    explicit Writable(std::string text) : text_(std::move(text)) {}
    operator char*() { return text_.data(); }  // NOLINT: an adapter

  private:
    std::string text_;
};

}  // namespace

ColumnGraph::ColumnGraph(const Markup& title, const Markup& foot) {
    graph_.reset(agopen(Writable("map"), Agdirected, nullptr));
    if (!graph_) throw Error(ErrorKind::layout, "Graphviz cannot make a graph");
    inner_ = agsubg(graph_.get(), Writable("cluster_all"), 1);
    set_defaults();
    set_html(graph_.get(), "label", title);
    set_html(inner_, "label", foot);
    set(inner_, "labelloc", "b");
    set(inner_, "peripheries", "0");
    set(inner_, "margin", "0");
}

void ColumnGraph::set_defaults() {
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
                      {"arrowtail", "normal"},
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

void ColumnGraph::set(void* object, const char* name, const std::string& value) {
    agset(object, Writable(name), Writable(value));
}

void ColumnGraph::set_html(void* object, const char* name, const Markup& value) {
    char* interned = agstrdup_html(graph_.get(), Writable(value.str()));
    agset(object, Writable(name), interned);
    agstrfree(graph_.get(), interned);
}

void ColumnGraph::set_graph(const char* name, const std::string& value) {
    set(graph_.get(), name, value);
}

void ColumnGraph::begin_column() {
    // cgraph keeps subgraphs in the order of their ids, and makes the id of a named one from the
    // address of its name: only nameless ones come in the order of their making
    column_ = agsubg(inner_, nullptr, 1);
    set(column_, "rank", "same");
    columns_.emplace_back();
}

Agnode_t* ColumnGraph::add_card(const std::string& id, const char* kind, const Markup& label) {
    Agnode_t* node = agnode(inner_, Writable("n" + std::to_string(cards_++)), 1);
    agsubnode(column_, node, 1);
    set(node, "id", id);
    set(node, "class", kind);
    set_html(node, "label", label);
    columns_.back().push_back(node);
    return node;
}

Agedge_t* ColumnGraph::add_line(Agnode_t* tail, Agnode_t* head,
                                const std::vector<Attribute>& attributes) {
    Agedge_t* edge = agedge(inner_, tail, head, nullptr, 1);
    for (const Attribute& a : attributes) set(edge, a.name, a.value);
    return edge;
}

void ColumnGraph::set_label(Agedge_t* line, const Markup& label) { set_html(line, "label", label); }

void ColumnGraph::keep_order() {
    for (const auto& column : columns_) {
        for (std::size_t i = 1; i < column.size(); ++i)
            add_line(column[i - 1], column[i], {{"style", "invis"}, {"weight", "0"}});
    }
}

void ColumnGraph::keep_columns() {
    Agnode_t* last = nullptr;
    for (const auto& column : columns_) {
        if (column.empty()) continue;
        if (last != nullptr) add_line(last, column.front(), {{"style", "invis"}, {"weight", "0"}});
        last = column.front();
    }
}

std::string ColumnGraph::dot() const {
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

}  // namespace mandat::render
