// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <vector>

#include <graphviz/cgraph.h>

#include "render/map/markup.hpp"

namespace mandat::render {

/// Whether dot has to keep the cards of a column in the order they were added, or may put them in
/// its own: some combinations of kept order and lines within a column it cannot draw.
enum class CardOrder { kept, free };

/// A graph for dot under construction: cards in columns from left to right, a title above, a foot
/// below.
///
/// shape    built through cgraph: keys are opaque, attributes are constants, numbers and element
///          ids; text from documents stands only in labels made by Markup
/// errors   Error{layout} when cgraph refuses
/// threads  one at a time: cgraph keeps global state
class ColumnGraph {
  public:
    struct Attribute {
        const char* name;
        std::string value;
    };

    ColumnGraph(const Markup& title, const Markup& foot);

    /// Cards that are added from now on stand above each other, to the right of those before.
    void begin_column();

    Agnode_t* add_card(const std::string& id, const char* kind, const Markup& label);
    Agedge_t* add_line(Agnode_t* tail, Agnode_t* head, const std::vector<Attribute>& attributes);
    void set_label(Agedge_t* line, const Markup& label);

    /// Of the whole graph: "ranksep", "nodesep".
    void set_graph(const char* name, const std::string& value);

    /// Keeps the cards of each column in the order they were added.
    void keep_order();

    /// Columns that no line joins would fall on one another.
    void keep_columns();

    [[nodiscard]] std::string dot() const;  ///< in Graphviz's own language

  private:
    struct CloseGraph {
        void operator()(Agraph_t* graph) const { agclose(graph); }
    };

    void set_defaults();
    void set(void* object, const char* name, const std::string& value);
    void set_html(void* object, const char* name, const Markup& value);

    std::unique_ptr<Agraph_t, CloseGraph> graph_;
    Agraph_t* inner_ = nullptr;   // holds all nodes, so that its label becomes the foot
    Agraph_t* column_ = nullptr;  // nodes of one rank
    std::vector<std::vector<Agnode_t*>> columns_;
    std::size_t cards_ = 0;
};

}  // namespace mandat::render
