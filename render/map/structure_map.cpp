// SPDX-License-Identifier: Apache-2.0
#include "render/map/structure_map.hpp"

#include <algorithm>
#include <chrono>
#include <mutex>
#include <utility>

#include "graph/base/error.hpp"
#include "render/map/graph.hpp"
#include "render/map/graphviz.hpp"
#include "render/map/svg_check.hpp"
#include "render/map/tangle.hpp"
#include "render/view/structure.hpp"
#include "render/view/wording.hpp"

namespace mandat::render {
namespace {

std::mutex drawing;  // cgraph keeps global state, and two layouts at once only slow each other

constexpr double a3_long_pt = 1190.6;
constexpr double a3_short_pt = 841.9;
constexpr double smallest_text_pt = 8;  // pills, kickers and foot
constexpr double readable_pt = 6;

struct Drawn {
    std::string dot;
    Layout layout;
};

using Clock = std::chrono::steady_clock;

// Beyond these dot is slow and no drawing is easy to follow.
constexpr std::size_t lines_worth_a_choice = 200;
constexpr unsigned variants = 8;  // every combination of Order

/// The least tangled of a few drawings that differ only in the order dot starts from. How many are
/// tried depends on the view alone: the same network gives the same drawing on any machine.
Drawn draw_best(const StructureView& view, std::chrono::milliseconds timeout) {
    const Clock::time_point start = Clock::now();
    const auto left = [&] {
        return timeout -
               std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - start);
    };
    Drawn best;
    best.dot = to_dot(view);
    best.layout = lay_out(best.dot, {.timeout = timeout});
    if (view.links.size() > lines_worth_a_choice) return best;
    double least = tangle(best.layout.svg);
    for (unsigned variant = 1; variant < variants; ++variant) {
        Drawn other;
        other.dot = to_dot(view, {(variant & 1U) != 0, (variant & 2U) != 0, (variant & 4U) != 0});
        try {
            other.layout = lay_out(other.dot, {.timeout = left()});
        } catch (const Error&) {
            break;  // there is a drawing already
        }
        const double here = tangle(other.layout.svg);
        if (here >= least || !other.layout.warnings.empty()) continue;
        least = here;
        best = std::move(other);
    }
    return best;
}

/// Says so when a poster would be better than a sheet.
void note_paper(Map& map, const CheckedSvg& drawn, Language language) {
    const double longer = std::max(drawn.width_pt, drawn.height_pt);
    const double shorter = std::min(drawn.width_pt, drawn.height_pt);
    if (longer <= 0 || shorter <= 0) return;
    const double scale = std::min(a3_long_pt / longer, a3_short_pt / shorter);
    if (smallest_text_pt * scale >= readable_pt) return;
    map.notes.push_back(
        say(Word::note_small_print, language, {decimal(smallest_text_pt * scale, language)}));
}

}  // namespace

Map draw_structure_map(const Network& network, const MapOptions& options) {
    StructureOptions wanted;
    wanted.language = options.language;
    wanted.title = options.title;
    const StructureView view = structure_view(network, wanted);

    const std::lock_guard lock(drawing);
    Map map;
    map.notes = view.notes;
    Drawn drawn = draw_best(view, options.timeout);
    map.dot = std::move(drawn.dot);
    const Layout& layout = drawn.layout;
    if (!layout.inter) map.notes.emplace_back(say(Word::note_no_font, options.language));
    CheckedSvg checked = check_svg(layout.svg, {view.title, view.description, options.language});
    for (const std::string& id : expected_ids(view)) {
        if (!checked.ids.contains(id))
            throw Error(ErrorKind::layout, "the drawing lost '" + id + "'",
                        "this is a bug; please report it with the .dot file");
    }
    note_paper(map, checked, options.language);
    map.svg = std::move(checked.svg);
    map.warnings = layout.warnings;
    return map;
}

}  // namespace mandat::render
