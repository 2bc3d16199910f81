// SPDX-License-Identifier: Apache-2.0
#include "render/map/page_layout.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <string_view>

namespace mandat::render {
namespace {

constexpr double page_margin_pt = 10 * 72 / 25.4;

/// A box that grows with what is put in.
struct Extent {
    double left = 1e9, right = -1e9, bottom = 1e9, top = -1e9;

    void add(double x, double y, double beside = 0, double above = 0) {
        left = std::min(left, x - beside);
        right = std::max(right, x + beside);
        bottom = std::min(bottom, y - above);
        top = std::max(top, y + above);
    }
    [[nodiscard]] double width() const { return right - left; }
    [[nodiscard]] double height() const { return top - bottom; }
};

bool is_drawn(Agedge_t* edge) {
    const char* const style = agget(edge, const_cast<char*>("style"));
    return style == nullptr || std::string_view(style) != "invis";
}

/// What can be seen of cards and lines: dot's own box leaves room for lines that only keep order.
Extent seen(Agraph_t* graph) {
    Extent out;
    for (Agnode_t* node = agfstnode(graph); node != nullptr; node = agnxtnode(graph, node)) {
        const pointf at = ND_coord(node);
        out.add(at.x, at.y, ND_width(node) * 36, ND_height(node) * 36);
        for (Agedge_t* edge = agfstout(graph, node); edge != nullptr;
             edge = agnxtout(graph, edge)) {
            if (!is_drawn(edge)) continue;
            if (const textlabel_t* label = ED_label(edge); label != nullptr)
                out.add(label->pos.x, label->pos.y, label->dimen.x / 2, label->dimen.y / 2);
            const splines* lines = ED_spl(edge);
            for (int i = 0; lines != nullptr && i < lines->size; ++i) {
                for (int k = 0; k < lines->list[i].size; ++k)
                    out.add(lines->list[i].list[k].x, lines->list[i].list[k].y);
            }
        }
    }
    return out;
}

constexpr double title_gap_pt = 10;

/// Title, drawing and foot share one left edge.
struct Page {
    Extent drawing;
    textlabel_t* title = nullptr;
    textlabel_t* foot = nullptr;
    Extent whole;

    void place() {
        whole = drawing;
        if (title != nullptr) {
            title->pos = {drawing.left + title->dimen.x / 2,
                          drawing.top + title_gap_pt + title->dimen.y / 2};
            whole.add(title->pos.x, title->pos.y, title->dimen.x / 2, title->dimen.y / 2);
        }
        if (foot != nullptr) {
            foot->pos = {drawing.left + foot->dimen.x / 2, drawing.bottom - foot->dimen.y / 2};
            whole.add(foot->pos.x, foot->pos.y, foot->dimen.x / 2, foot->dimen.y / 2);
        }
    }
};

Page page_of(Agraph_t* graph) {
    Page out;
    out.drawing = seen(graph);
    out.title = GD_label(graph);
    Agraph_t* const inner = agsubg(graph, const_cast<char*>("cluster_all"), 0);
    if (inner != nullptr) out.foot = GD_label(inner);
    out.place();
    return out;
}

Sheet sheet_for(Agraph_t* graph, PaperSize paper) {
    const Page page = page_of(graph);
    return choose_sheet(paper, page.whole.width(), page.whole.height());
}

/// How far cards stand apart, in points.
struct Gaps {
    double rows = 0;
    double columns = 0;
};

double points_of(Agraph_t* graph, const char* attribute) {
    const char* const text = agget(graph, const_cast<char*>(attribute));
    return text == nullptr ? 0 : std::strtod(text, nullptr) * 72;
}

Gaps gaps_of(Agraph_t* graph) { return {points_of(graph, "nodesep"), points_of(graph, "ranksep")}; }

/// What fills the paper.
Gaps fitting_gaps(Agraph_t* graph, PaperSize paper) {
    const Page page = page_of(graph);
    const Sheet sheet = choose_sheet(paper, page.whole.width(), page.whole.height());
    Gaps out = gaps_of(graph);
    const double margin = 2 * page_margin_pt / sheet.scale;
    const double tall = sheet.height_pt / sheet.scale - page.whole.height() - margin;
    const double wide = sheet.width_pt / sheet.scale - page.whole.width() - margin;
    std::map<long, int> columns;
    for (Agnode_t* node = agfstnode(graph); node != nullptr; node = agnxtnode(graph, node))
        ++columns[std::lround(ND_coord(node).x)];
    int most = 1;
    for (const auto& [x, cards] : columns) most = std::max(most, cards);
    constexpr double most_rows = 30, most_columns = 120;  // further apart they fall apart
    const auto between = static_cast<double>(std::max<std::size_t>(columns.size(), 2) - 1);
    out.rows = std::clamp(out.rows + 0.9 * tall / most, out.rows, most_rows);
    out.columns = std::clamp(out.columns + 0.9 * wide / between, out.columns,
                             std::max(most_columns, out.columns));
    return out;
}

bool lay_out_once(Drawing& drawing) { return gvLayout(drawing.context, drawing.graph, "dot") == 0; }

/// From its text: a graph that was laid out and freed leaves Graphviz' memory broken when labelled
/// lines join cards of one column.
bool lay_out_again(Drawing& drawing, const Gaps& gaps) {
    char text[32];
    drawing.graph = agmemread(drawing.dot.c_str());
    Agraph_t* const graph = drawing.graph;
    if (graph == nullptr) return false;
    (void)std::snprintf(text, sizeof text, "%.4f", gaps.rows / 72);
    agset(graph, const_cast<char*>("nodesep"), text);
    (void)std::snprintf(text, sizeof text, "%.4f", gaps.columns / 72);
    agset(graph, const_cast<char*>("ranksep"), text);
    return lay_out_once(drawing);
}

constexpr int small_graph = 90;  // cards; a larger graph takes seconds a time

/// Further apart on a paper that has room. Gaps are wishes to dot: where the drawing comes out
/// smaller for them, half of them are tried, then none.
bool spread_out(Drawing& drawing, PaperSize paper) {
    if (agnnodes(drawing.graph) > small_graph) return true;
    const Sheet before = sheet_for(drawing.graph, paper);
    const Gaps usual = gaps_of(drawing.graph);
    const Gaps wish = fitting_gaps(drawing.graph, paper);
    if (wish.rows - usual.rows < 2 && wish.columns - usual.columns < 2) return true;
    for (const double share : {1.0, 0.5, 0.0}) {
        const Gaps gaps{usual.rows + share * (wish.rows - usual.rows),
                        usual.columns + share * (wish.columns - usual.columns)};
        if (!lay_out_again(drawing, gaps)) return false;
        if (sheet_for(drawing.graph, paper).scale > before.scale * 0.97) return true;
    }
    return true;
}

}  // namespace

Sheet put_on_paper(Agraph_t* graph, PaperSize paper) {
    Page page = page_of(graph);
    const Sheet sheet = choose_sheet(paper, page.whole.width(), page.whole.height());
    if (sheet.paper == PaperSize::natural) return sheet;
    const double margin = page_margin_pt / sheet.scale;
    const double below = sheet.height_pt / sheet.scale - page.whole.height() - 2 * margin;
    if (page.foot != nullptr) page.foot->pos.y -= below;
    const double beside = (sheet.width_pt / sheet.scale - page.whole.width()) / 2;
    GD_bb(graph) = {{page.whole.left, page.whole.bottom - below},
                    {page.whole.right, page.whole.top}};
    char pad[64];
    (void)std::snprintf(pad, sizeof pad, "%.6f,%.6f", beside / 72, margin / 72);
    agset(graph, const_cast<char*>("pad"), pad);
    char none[] = "0";  // else a PDF gets half an inch more on each side
    agset(graph, const_cast<char*>("margin"), none);
    GD_drawing(graph)->size = {sheet.width_pt, sheet.height_pt};
    GD_drawing(graph)->filled = 1;
    return sheet;
}

bool lay_out_on(Drawing& drawing, PaperSize paper) {
    if (!lay_out_once(drawing)) return false;
    if (paper == PaperSize::natural) return true;
    constexpr double nearly = 0.85;  // of a readable size: closer gaps may be enough
    const Gaps usual = gaps_of(drawing.graph);
    const Gaps close{usual.rows * 0.65, usual.columns * 0.6};
    for (const PaperSize one : {PaperSize::a4, PaperSize::a3}) {
        if (paper != PaperSize::automatic && paper != one) continue;
        const double letters = sheet_for(drawing.graph, one).smallest_pt;
        if (letters >= readable_pt) return spread_out(drawing, one);
        if (letters < readable_pt * nearly) continue;
        if (!lay_out_again(drawing, close)) return false;
        if (sheet_for(drawing.graph, one).smallest_pt >= readable_pt) return true;
        if (!lay_out_again(drawing, usual)) return false;
    }
    return true;
}

}  // namespace mandat::render
