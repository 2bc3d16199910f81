// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>

#include "render/chart/chart_parts.hpp"
#include "render/chart/chart_sayings.hpp"
#include "render/chart/charts.hpp"
#include "render/view/caption.hpp"
#include "render/view/wording.hpp"

namespace mandat::render {
namespace {

constexpr double heat_row = 34;
constexpr double heat_step = 46;

using Pairs = std::map<std::pair<NodeId, NodeId>, const analysis::Overlap*>;

const analysis::Overlap* pair_of(const Pairs& pairs, const NodeId& a, const NodeId& b) {
    const auto hit = pairs.find(a < b ? std::pair(a, b) : std::pair(b, a));
    return hit == pairs.end() ? nullptr : hit->second;
}

std::string heat_title(const Selection& s, const analysis::Overlaps& overlaps, Language language) {
    const auto best = std::find_if(overlaps.pairs.begin(), overlaps.pairs.end(),
                                   [](const auto& pair) { return !pair.is_by_service(); });
    if (best == overlaps.pairs.end()) return say(chart_sayings::heatmap_none, language);
    return say(chart_sayings::heatmap_title, language,
               {s.name(*best->left), s.name(*best->right), std::to_string(best->shared)});
}

/// Four steps: between them neither white nor dark figures could be read.
double heat_of(double share) {
    if (share <= 0.25) return 0.2;
    if (share <= 0.5) return 0.4;
    return share <= 0.75 ? 0.78 : 1;
}

}  // namespace

Chart heatmap_chart(const Network& network, const analysis::Overlaps& overlaps,
                    const ChartOptions& options) {
    const Language language = options.language;
    const Selection s = select(network, language);
    Pairs pairs;
    std::uint32_t most = 1;
    for (const analysis::Overlap& pair : overlaps.pairs) {
        pairs[{pair.left->id, pair.right->id}] = &pair;
        most = std::max(most, pair.shared);
    }
    std::vector<ColumnHead> heads = column_heads(s);
    std::erase_if(heads,
                  [&](const ColumnHead& head) { return !overlaps.seating->find_body(head.id); });
    if (heads.empty()) return empty_chart(s, options);
    double left = 100;
    for (const ColumnHead& head : heads)
        left = std::max(left, double(width_pt(head.name, 11)) + 16);
    Canvas canvas;
    double y = draw_heads(canvas, heads, left, heat_step);
    for (const ColumnHead& row : heads) {
        canvas.text(0, y + heat_row / 2 + 1, row.name, {11});
        for (std::size_t i = 0; i < heads.size(); ++i) {
            const double x = left + heat_step * static_cast<double>(i) + 3;
            const double width = heat_step - 6, height = heat_row - 6;
            if (heads[i].id == row.id) {
                const auto at = overlaps.seating->find_body(row.id);
                canvas.frame(x, y, width, height, 5, slate_paint);
                canvas.text(x + width / 2, y + height / 2 + 4,
                            std::to_string(overlaps.seating->people_of.of(*at).size()),
                            {11, Weight::regular, muted_paint, Anchor::middle});
                continue;
            }
            const analysis::Overlap* pair = pair_of(pairs, row.id, heads[i].id);
            if (pair == nullptr) {
                canvas.frame(x, y, width, height, 5, hairline_paint);
                continue;
            }
            std::vector<std::string> names;
            for (const analysis::SharedSeat& seat : pair->seats) names.push_back(seat.at->name);
            canvas.begin_mark(say(
                chart_sayings::heat_mark, language,
                {row.name, heads[i].name, std::to_string(pair->shared), join(names, language)}));
            const double strength = heat_of(double(pair->shared) / most);
            canvas.box(x, y, width, height, 5, navy_paint, strength);
            canvas.text(
                x + width / 2, y + height / 2 + 4, std::to_string(pair->shared),
                {11, Weight::bold, strength > 0.55 ? card_paint : ink_paint, Anchor::middle});
            canvas.end_mark();
        }
        y += heat_row;
    }
    ChartFrame frame;
    frame.title = heat_title(s, overlaps, language);
    frame.subtitle = say(chart_sayings::heatmap_subtitle, language);
    frame.source = source_line(s);
    frame.width = left + heat_step * static_cast<double>(heads.size()) + 90;
    frame.height = y + 4;
    return finish_chart(canvas, frame, options);
}

}  // namespace mandat::render
