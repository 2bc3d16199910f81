// SPDX-License-Identifier: Apache-2.0
#include "render/map/graphviz.hpp"

#include <array>
#include <cstring>
#include <string_view>
#include <type_traits>

#include <graphviz/gvc.h>

#include "graph/base/error.hpp"
#include "render/map/inter.hpp"
#include "render/map/page_layout.hpp"

namespace mandat::render {
namespace {

constexpr double png_dpi = 150;  // below it Inter's letters stand unevenly

/// What the child sends before the SVG and the picture. Child and parent are one program, so its
/// bytes need no other form.
struct LayoutMessage {
    Sheet sheet;
    std::size_t svg_size = 0;
    bool inter = false;
};
static_assert(std::is_trivially_copyable_v<LayoutMessage>);

ChildWork* current = nullptr;  // for Graphviz' error callback, which carries no pointer

int complain(char* message) {
    if (current != nullptr && current->complaints.size() < 4096) current->complaints += message;
    return 0;
}

bool rendered(GVC_t* context, Agraph_t* graph, const char* format, std::string& into) {
    char* data = nullptr;
    unsigned int size = 0;
    if (gvRenderData(context, graph, format, &data, &size) != 0 || data == nullptr) return false;
    into.assign(data, size);
    return true;
}

/// A PDF says when it was made: the same every time, so that the same map is the same bytes.
void forget_when(std::string& pdf) {
    constexpr std::string_view mark = "/CreationDate (D:";
    constexpr std::string_view epoch = "19700101000000";
    const std::size_t at = pdf.rfind(mark);
    if (at == std::string::npos || at + mark.size() + epoch.size() > pdf.size()) return;
    pdf.replace(at + mark.size(), epoch.size(), epoch);
}

/// Only the child does this. Nothing is freed: that would only be another chance to crash.
void lay_out_here(const std::string& dot, LayoutWish wish, ChildWork& made) {
    current = &made;
    agseterrf(complain);
    agseterr(AGWARN);
    LayoutMessage message;
    message.inter = load_inter();
    GVC_t* context = gvContext();
    Drawing drawing{context, dot, agmemread(dot.c_str())};
    if (context == nullptr || drawing.graph == nullptr) return;
    if (!lay_out_on(drawing, wish.paper)) return;
    Agraph_t* const graph = drawing.graph;
    message.sheet = put_on_paper(graph, wish.paper);
    std::string svg, picture;
    if (!rendered(context, graph, "svg", svg)) return;
    if (wish.form == Form::png) GD_drawing(graph)->dpi = png_dpi;
    const char* const format = wish.form == Form::png ? "png:cairo" : "pdf:cairo";
    if (wish.form != Form::svg && !rendered(context, graph, format, picture)) return;
    if (wish.form == Form::pdf) forget_when(picture);
    message.svg_size = svg.size();
    made.result.assign(reinterpret_cast<const char*>(&message), sizeof message);
    made.result += svg + picture;
    made.done = true;
}

std::string first_line(const std::string& text) {
    const std::string line = text.substr(0, text.find('\n'));
    return line.empty() ? "no reason given" : line.substr(0, 200);
}

}  // namespace

Layout lay_out(const std::string& dot, const LayoutLimits& limits, LayoutWish wish) {
    const ChildWork made =
        run_in_child([&](ChildWork& into) { lay_out_here(dot, wish, into); }, limits);
    LayoutMessage message;
    if (!made.done || made.result.size() < sizeof message)
        throw Error(ErrorKind::layout,
                    "Graphviz refused the graph: " + first_line(made.complaints));
    std::memcpy(&message, made.result.data(), sizeof message);
    const std::string_view drawing = std::string_view(made.result).substr(sizeof message);
    Layout layout;
    layout.warnings = made.complaints;
    layout.inter = message.inter;
    layout.sheet = message.sheet;
    layout.svg = drawing.substr(0, message.svg_size);
    layout.picture = drawing.substr(std::min(message.svg_size, drawing.size()));
    return layout;
}

}  // namespace mandat::render
