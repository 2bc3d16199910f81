// SPDX-License-Identifier: Apache-2.0
#include "render/map/diagram_graph.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "render/map/cgraph.hpp"
#include "render/map/diagram_card.hpp"
#include "render/map/frame.hpp"
#include "render/view/element_id.hpp"

namespace mandat::render {
namespace {

constexpr int between_columns = 70;  // points, and more where labels stand between them
constexpr std::array pens = {"1.4", "2", "2.8", "3.6"};

std::string line_id(const DiagramLine& line) {
    const NodeId& from = line.from_row.empty() ? line.from : line.from_row;
    const NodeId& to = line.to_row.empty() ? line.to : line.to_row;
    return element_id(from, to) + (line.key.empty() ? "" : "--" + line.key);
}

Colour line_colour(const DiagramLine& line) {
    if (line.mark == Mark::added) return added;
    if (line.mark == Mark::removed) return removed;
    return line.hue == 0 ? line_grey : hue(line.hue).solid;
}

std::string line_style(Sureness sureness) {
    switch (sureness) {
        case Sureness::stated: return "solid";
        case Sureness::implied: return "dashed";
        case Sureness::unknown: return "dotted";
    }
    return "solid";
}

const char* arrow_head(Arrow arrow) {
    switch (arrow) {
        case Arrow::none: return "none";
        case Arrow::forward: return "normal";
        case Arrow::hollow: return "onormal";
        case Arrow::sharp: return "vee";
        case Arrow::dot: return "dot";
    }
    return "none";
}

const char* kind_of(const DiagramCard& card) {
    switch (card.look) {
        case CardLook::solid:
        case CardLook::outlined: return "body";
        case CardLook::tinted: return "working-group";
        case CardLook::list: return "list";
        case CardLook::hero: return "hero";
    }
    return "list";
}

std::map<std::size_t, int> column_widths(const Diagram& diagram) {
    std::map<std::size_t, int> columns;
    for (const DiagramCard& card : diagram.cards) {
        int& widest = columns[card.column];
        widest = std::max(widest, width_pt(card));
    }
    return columns;
}

/// How wide the columns and what is between them will be.
int sheet_width(const Diagram& diagram) {
    const auto columns = column_widths(diagram);
    int total = 0;
    for (const auto& [column, width] : columns) total += width + (total > 0 ? between_columns : 0);
    return std::max(total, 520);
}

constexpr std::size_t wide_fan = 5;

/// How many lines each card has.
std::map<NodeId, std::size_t> fans_of(const Diagram& diagram) {
    std::map<NodeId, std::size_t> lines;
    for (const DiagramLine& line : diagram.lines) {
        ++lines[line.from];
        ++lines[line.to];
    }
    return lines;
}

class DiagramGraph {
  public:
    explicit DiagramGraph(const Diagram& diagram)
        : diagram_(diagram),
          graph_(title_label(diagram, sheet_width(diagram)),
                 foot_label(diagram, sheet_width(diagram))),
          fans_(fans_of(diagram)) {
        for (const DiagramCard& card : diagram.cards) column_of_[card.id] = card.column;
    }

    std::string run(CardOrder order) {
        // many lines from one card need room to part
        for (const auto& [card, lines] : fans_) {
            if (lines > wide_fan) graph_.set_graph("ranksep", "1.2");
        }
        add_cards();
        for (const DiagramLine& line : diagram_.lines) add_line(line);
        if (order == CardOrder::kept) graph_.keep_order();
        graph_.keep_columns();
        return graph_.dot();
    }

  private:
    void add_cards() {
        std::set<std::string> ids;
        for (const DiagramCard& card : diagram_.cards) ids.insert(element_id(card.id));
        for (const auto& [column, width] : column_widths(diagram_)) {
            graph_.begin_column();
            for (const DiagramCard& card : diagram_.cards) {
                if (card.column != column) continue;
                nodes_[card.id] = graph_.add_card(element_id(card.id), kind_of(card),
                                                  diagram_card(card, width, ids));
            }
        }
    }

    /// Drawn from the left column to the right, whichever way it speaks: ranks follow columns.
    void add_line(const DiagramLine& line) {
        const auto from = nodes_.find(line.from);
        const auto to = nodes_.find(line.to);
        if (from == nodes_.end() || to == nodes_.end() || from == to) return;
        const std::size_t from_column = column_of_[line.from];
        const std::size_t to_column = column_of_[line.to];
        const bool backwards = to_column < from_column;
        std::vector<ColumnGraph::Attribute> attributes = {
            {"id", line_id(line)},
            {"class", "line"},
            {"style", line_style(line.sureness)},
            {"color", std::string(line_colour(line).hex)},
            {"penwidth", pens.at(static_cast<std::size_t>(std::clamp(line.strength, 1, 4)) - 1)},
            {"dir", backwards ? "back" : "forward"},
            {backwards ? "arrowtail" : "arrowhead", arrow_head(line.arrow)},
            {"arrowsize", line.arrow == Arrow::dot ? "0.5" : "0.7"},
            {"weight", "2"}};
        if (from_column == to_column) {
            attributes.push_back({"constraint", "false"});
        } else {
            const NodeId& left = backwards ? line.to_row : line.from_row;
            const NodeId& right = backwards ? line.from_row : line.to_row;
            // lines of a wide fan start from the middle: from one point of the edge they would
            // cross
            const NodeId& card = backwards ? line.to : line.from;
            if (!left.empty() || fans_[card] <= wide_fan)
                attributes.push_back(
                    {"tailport", left.empty() ? std::string("e") : right_port(left) + ":e"});
            attributes.push_back(
                {"headport", right.empty() ? std::string("w") : left_port(right) + ":w"});
        }
        Agedge_t* made = graph_.add_line((backwards ? to : from)->second,
                                         (backwards ? from : to)->second, attributes);
        if (!line.label.empty())
            graph_.set_label(made, line_label(line.label, from_column == to_column ? Ground::filled
                                                                                   : Ground::open));
    }

    const Diagram& diagram_;
    ColumnGraph graph_;
    std::map<NodeId, std::size_t> fans_;
    std::map<NodeId, Agnode_t*> nodes_;
    std::map<NodeId, std::size_t> column_of_;
};

}  // namespace

std::string to_dot(const Diagram& diagram, CardOrder order) {
    return DiagramGraph(diagram).run(order);
}

std::vector<std::string> expected_ids(const Diagram& diagram) {
    std::vector<std::string> out;
    for (const DiagramCard& card : diagram.cards) out.push_back(element_id(card.id));
    for (const DiagramLine& line : diagram.lines) {
        const bool drawn = diagram.find(line.from) != nullptr && diagram.find(line.to) != nullptr &&
                           line.from != line.to;
        if (drawn) out.push_back(line_id(line));
    }
    return out;
}

}  // namespace mandat::render
