// SPDX-License-Identifier: Apache-2.0
#include <map>
#include <string>

#include "render/page/map_markup.hpp"
#include "render/page/parts.hpp"
#include "render/page/sections.hpp"
#include "render/view/element_id.hpp"

namespace mandat::render {
namespace {

/// The script fills the lists; without it the map stands whole.
Html map_controls() {
    Html out;
    out << "<div class=\"controls script-only\" role=\"group\" aria-labelledby=\"filters-title\">"
           "<span class=\"vh\" id=\"filters-title\">"
        << phrase("map.filters") << "</span>\n<label>" << phrase("map.by_focus")
        << " <select id=\"by-focus\"></select></label>\n<label>" << phrase("map.by_place")
        << " <select id=\"by-place\"></select></label>\n<span class=\"day\"><label>"
        << phrase("map.day")
        << " <input type=\"range\" id=\"by-day\" min=\"0\" max=\"0\" step=\"1\" value=\"0\">"
           "</label><output id=\"by-day-said\" for=\"by-day\"></output></span>\n"
           "<button type=\"button\" id=\"filters-off\">"
        << phrase("map.reset")
        << "</button>\n<span class=\"zoom\"><button type=\"button\" data-zoom=\"1.3\">"
        << phrase("map.larger") << "</button><button type=\"button\" data-zoom=\"0.77\">"
        << phrase("map.smaller") << "</button><button type=\"button\" data-zoom=\"0\">"
        << phrase("map.all")
        << "</button></span>\n<p id=\"shown\" role=\"status\" aria-live=\"polite\"></p></div>\n";
    return out;
}

}  // namespace

Html map_section(const Facts& facts, std::string_view map_svg) {
    Html lede;
    lede << phrase("map.lede");
    if (map_svg.empty()) {
        Html out = open_section("map", phrase("map.title"), {});
        out << "<p class=\"calm\">" << phrase("map.none") << "</p></section>\n";
        return out;
    }
    Html out = open_section("map", phrase("map.title"), lede);
    out << map_controls()
        << "<div class=\"canvas\" id=\"canvas\" tabindex=\"0\" role=\"group\" "
           "aria-labelledby=\"title-map\">\n";
    // A declaration or doctype may stand before <svg> in a file, not within a page.
    const std::size_t start = map_svg.find("<svg");
    std::map<std::string, std::string> rows;
    for (const Node& node : facts.network().nodes())
        rows.emplace(element_id(node.id), row_id(facts, node));
    const auto link = [&rows](const std::string& element) {
        const auto hit = rows.find(element);
        return hit == rows.end() ? element : hit->second;
    };
    out.trusted(
        shorter_map(start == std::string_view::npos ? map_svg : map_svg.substr(start), link));
    out << "\n</div>\n</section>\n";
    return out;
}

}  // namespace mandat::render
