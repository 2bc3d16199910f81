// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

#include "extract/formats/page_rows.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract::formats {
namespace {

constexpr std::size_t furniture_reach = 4;  // rows from an end of the page that are looked at
constexpr double number_zone = 0.1;         // of the height of a page, where its number stands
constexpr double same_height = 6;           // points

/// A row without its digits, which differ from page to page.
std::string page_shape(const PageRow& row) {
    std::string out;
    for (const char c : utf8::lower(row.text())) {
        if (c < '0' || c > '9') {
            out += c;
        } else if (out.empty() || out.back() != '#') {
            out += '#';
        }
    }
    return out;
}

bool is_page_number(const std::string& shape) {
    constexpr std::array<std::string_view, 11> known = {
        "#",         "# (#)", "#(#)",  "sida #",    "sida # av #", "sida # (#)",
        "sida #(#)", "- # -", "sid #", "sid # (#)", "blad #"};
    return std::find(known.begin(), known.end(), shape) != known.end();
}

/// Which rows of a page are near its ends.
std::vector<std::size_t> end_rows(const PageRows& page) {
    std::vector<std::size_t> out;
    for (std::size_t r = 0; r < page.rows.size(); ++r) {
        if (r < furniture_reach || r + furniture_reach >= page.rows.size()) out.push_back(r);
    }
    return out;
}

using Place = std::pair<std::string, long>;  // shape and height on the page

Place place_of(const PageRow& row) { return {page_shape(row), std::lround(row.top / same_height)}; }

/// "2024-10-" above "03": a number that a line was broken before is none of a page.
bool ends_number(const PageRows& page, std::size_t r) {
    if (r == 0) return false;
    const PageCell& before = page.rows[r - 1].cells.back();
    const std::string_view text = before.text;
    return text.size() > 1 && text.back() == '-' && text[text.size() - 2] != ' ' &&
           std::abs(page.rows[r - 1].cells.front().left - page.rows[r].cells.front().left) <
               same_height;
}

/// Stands nothing but furniture below a row?
template <typename Repeated>
bool ends_in_furniture(const PageRows& page, std::size_t from, const Repeated& repeated) {
    for (std::size_t r = from; r < page.rows.size(); ++r) {
        if (!repeated(page.rows[r]) && !is_page_number(page_shape(page.rows[r]))) return false;
    }
    return true;
}

}  // namespace

void drop_furniture(std::vector<PageRows>& pages) {
    std::map<Place, std::size_t> seen;
    for (const PageRows& page : pages) {
        std::set<Place> here;
        for (const std::size_t r : end_rows(page)) here.insert(place_of(page.rows[r]));
        for (const Place& place : here) ++seen[place];
    }
    const auto times = [&](const Place& place) {
        std::size_t most = 0;
        for (const long off : {-1L, 0L, 1L}) {
            const auto found = seen.find({place.first, place.second + off});
            if (found != seen.end()) most = std::max(most, found->second);
        }
        return most;
    };
    const std::size_t enough = std::max<std::size_t>(2, (pages.size() + 1) / 2);
    // "§ 51" at the top of several pages is what they are about.
    const auto repeated = [&](const PageRow& row) {
        const Place place = place_of(row);
        return times(place) >= enough && place.first.find("§") == std::string::npos;
    };
    std::set<std::string> met;
    for (PageRows& page : pages) {
        std::set<std::size_t> drop;
        bool from_top = true;  // nothing but furniture stands above
        for (const std::size_t r : end_rows(page)) {
            const PageRow& row = page.rows[r];
            const Place place = place_of(row);
            const double middle = (row.top + row.bottom) / 2;
            const bool in_zone =
                middle < number_zone * page.height || middle > (1 - number_zone) * page.height;
            const bool repeats = repeated(row);
            const bool at_top = middle < page.height / 2;
            const bool number = in_zone && is_page_number(place.first) && !ends_number(page, r);
            from_top = from_top && (repeats || number);
            const bool at_end = at_top ? from_top : ends_in_furniture(page, r, repeated);
            const bool kept_head = at_top && met.insert(place.first).second;
            if (number || (repeats && at_end && !kept_head)) drop.insert(r);
        }
        std::vector<PageRow> kept;
        for (std::size_t r = 0; r < page.rows.size(); ++r) {
            if (!drop.contains(r)) kept.push_back(std::move(page.rows[r]));
        }
        page.rows = std::move(kept);
    }
}

}  // namespace mandat::extract::formats
