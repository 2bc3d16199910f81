// SPDX-License-Identifier: Apache-2.0
#include <cmath>

#include "graph/analysis/overlap.hpp"
#include "render/page/parts.hpp"
#include "render/page/sections.hpp"
#include "render/view/wording.hpp"

namespace mandat::render {
namespace {

using analysis::Overlap;
using analysis::SharedSeat;

Html seat_link(const Facts& facts, const Edge& seat, const Node& body) {
    const std::string id = edge_dom_id(seat);
    const std::string code = facts.code(body.id);
    Html out;
    out << "<a href=\"" << Fragment{id} << "\">" << (code.empty() ? facts.short_name(body) : code)
        << "</a>";
    return out;
}

Html shared_item(const Facts& facts, const Overlap& pair, const SharedSeat& seat) {
    Html out;
    out << "<li>" << node_link(facts, seat.at->id) << ": "
        << seat_link(facts, *seat.left.front(), *pair.left) << ", "
        << seat_link(facts, *seat.right.front(), *pair.right) << "</li>";
    return out;
}

Html overlap_row(const Facts& facts, const Overlap& pair) {
    Html items;
    std::vector<const Edge*> edges;
    for (const SharedSeat& seat : pair.seats) {
        edges.insert(edges.end(), {seat.left.front(), seat.right.front()});
    }
    for (const SharedSeat& seat : pair.seats) items << shared_item(facts, pair, seat);
    constexpr double hundred = 100.0;
    Html out;
    out << "<tr><th scope=\"row\">" << node_link(facts, pair.left->id) << "</th><td>"
        << node_link(facts, pair.right->id) << "</td><td>"
        << opening(facts, pair.shared, items, edges) << "</td><td>" << pair.left_size << "</td><td>"
        << pair.right_size << "</td><td>" << std::lround(pair.coefficient * hundred)
        << "\u00a0%</td><td>";
    if (pair.is_by_service()) {
        out << phrase("overlaps.service");
    } else {
        out << Both{decimal(pair.expected, Language::sv), decimal(pair.expected, Language::en)};
    }
    out << "</td></tr>\n";
    return out;
}

}  // namespace

Html overlaps_section(const Facts& facts) {
    const analysis::Overlaps found = analysis::body_overlaps(facts.network());
    Html lede;
    lede << phrase("overlaps.lede");
    Html out = open_section("overlaps", phrase("overlaps.title"), lede);
    if (found.pairs.empty()) {
        out << "<p class=\"calm\">" << phrase("overlaps.none") << "</p></section>\n";
        return out;
    }
    out << filter_field("overlap-table")
        << open_table({.id = "overlap-table",
                       .caption = phrase("overlaps.title"),
                       .columns = {"overlaps.left", "overlaps.right", "overlaps.shared",
                                   "overlaps.left_size", "overlaps.right_size",
                                   "overlaps.coefficient", "overlaps.expected"}})
        << "<tbody>\n";
    for (const Overlap& pair : found.pairs) out << overlap_row(facts, pair);
    out << "</tbody>" << close_table() << "</section>\n";
    return out;
}

}  // namespace mandat::render
