// SPDX-License-Identifier: Apache-2.0
#include "render/map/draw.hpp"

#include <algorithm>
#include <utility>

#include "graph/base/error.hpp"
#include "render/map/diagram_graph.hpp"
#include "render/view/saying.hpp"
#include "render/view/wording.hpp"

namespace mandat::render {
namespace {

constexpr Saying too_small = {
    "På {1} blir minsta texten {0} punkter. Dela kartan (--body, --municipality, --depth) eller "
    "skriv ut på större papper.",
    "On {1} the smallest text becomes {0} points. Split the map (--body, --municipality, --depth) "
    "or print on larger paper."};

/// Says so when a poster would be better than a sheet.
void note_paper(Map& map, const CheckedSvg& drawn, Language language) {
    Sheet sheet = map.sheet;
    if (sheet.paper == PaperSize::natural)
        sheet = choose_sheet(PaperSize::a3, drawn.width_pt, drawn.height_pt);
    if (sheet.paper == PaperSize::natural || sheet.smallest_pt >= readable_pt) return;
    const std::string paper = sheet.paper == PaperSize::a4 ? "A4" : "A3";
    const std::string points = decimal(sheet.smallest_pt, language);
    map.notes.push_back(map.sheet.paper == PaperSize::natural
                            ? say(Word::note_small_print, language, {points})
                            : say(too_small, language, {points, paper}));
}

}  // namespace

std::mutex& drawing_lock() {
    static std::mutex lock;
    return lock;
}

Map finish(const Layout& layout, const SvgHead& head, const std::vector<std::string>& ids,
           std::vector<std::string> notes) {
    Map map;
    map.notes = std::move(notes);
    map.sheet = layout.sheet;
    map.picture = layout.picture;
    map.warnings = layout.warnings;
    if (!layout.inter) map.notes.emplace_back(say(Word::note_no_font, head.language));
    CheckedSvg checked = check_svg(layout.svg, head);
    for (const std::string& id : ids) {
        if (!checked.ids.contains(id))
            throw Error(ErrorKind::layout, "the drawing lost '" + id + "'",
                        "this is a bug; please report it with the .dot file");
    }
    note_paper(map, checked, head.language);
    map.svg = std::move(checked.svg);
    return map;
}

Map draw(const Diagram& diagram, const MapOptions& options) {
    const std::lock_guard lock(drawing_lock());
    std::string dot = to_dot(diagram);
    const LayoutLimits limits{.timeout = options.timeout};
    const LayoutWish wish{options.paper, options.form};
    Layout layout = lay_out(dot, limits, wish);
    if (!layout.warnings.empty()) {
        dot = to_dot(diagram, CardOrder::free);
        layout = lay_out(dot, limits, wish);
    }
    Map map = finish(layout, {diagram.title, diagram.description, diagram.language},
                     expected_ids(diagram), diagram.notes);
    map.dot = std::move(dot);
    return map;
}

}  // namespace mandat::render
