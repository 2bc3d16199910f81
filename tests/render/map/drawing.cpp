// SPDX-License-Identifier: Apache-2.0
#include "tests/render/map/drawing.hpp"

#include <algorithm>
#include <charconv>
#include <vector>

namespace mandat::test {
namespace {

std::vector<double> numbers_in(std::string_view text) {
    std::vector<double> out;
    for (std::size_t at = 0; at < text.size();) {
        double value = 0;
        const auto [end, error] =
            std::from_chars(text.data() + at, text.data() + text.size(), value);
        if (error != std::errc{}) {
            ++at;
            continue;
        }
        out.push_back(value);
        at = static_cast<std::size_t>(end - text.data());
    }
    return out;
}

std::string_view between(std::string_view text, std::string_view open, std::string_view close) {
    const std::size_t from = text.find(open);
    if (from == std::string_view::npos) return {};
    const std::size_t begin = from + open.size();
    return text.substr(begin, text.find(close, begin) - begin);
}

}  // namespace

std::map<std::string, Box> cards_of(std::string_view svg) {
    std::map<std::string, Box> out;
    constexpr std::string_view node = " class=\"node ";
    for (std::size_t at = svg.find(node); at != std::string_view::npos;
         at = svg.find(node, at + 1)) {
        const std::size_t open = svg.rfind("<g ", at);
        const std::string_view tag = svg.substr(open, at - open);
        const std::size_t next = std::min(svg.find(node, at + 1), svg.size());
        const std::string_view inside = svg.substr(at, next - at);
        Box box;
        // the first path or polygon with a fill is the card itself
        std::string_view data = between(inside, " d=\"", "\"");
        if (data.empty()) data = between(inside, " points=\"", "\"");
        const std::vector<double> numbers = numbers_in(data);
        for (std::size_t i = 0; i + 1 < numbers.size(); i += 2) {
            box.left = std::min(box.left, numbers[i]);
            box.right = std::max(box.right, numbers[i]);
            box.top = std::min(box.top, numbers[i + 1]);
            box.bottom = std::max(box.bottom, numbers[i + 1]);
        }
        out[std::string(between(tag, "id=\"", "\""))] = box;
    }
    return out;
}

double smallest_letters(std::string_view svg) {
    const std::vector<double> scale = numbers_in(between(svg, "transform=\"scale(", ")"));
    double smallest = 1e9;
    constexpr std::string_view size = "font-size=\"";
    for (std::size_t at = svg.find(size); at != std::string_view::npos;
         at = svg.find(size, at + 1)) {
        const std::vector<double> found = numbers_in(
            svg.substr(at + size.size(), svg.find('"', at + size.size()) - at - size.size()));
        if (!found.empty()) smallest = std::min(smallest, found.front());
    }
    return smallest * (scale.empty() ? 1 : scale.front());
}

}  // namespace mandat::test
