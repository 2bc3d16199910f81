// SPDX-License-Identifier: Apache-2.0
#include "render/page/map_markup.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <optional>
#include <utility>
#include <vector>

namespace mandat::render {
namespace {

void remove_all(std::string& text, std::string_view what) {
    std::size_t to = 0;
    std::size_t from = 0;
    while (from < text.size()) {
        if (std::string_view(text).substr(from).starts_with(what)) {
            from += what.size();
        } else {
            text[to++] = text[from++];
        }
    }
    text.resize(to);
}

void replace_all(std::string& text, std::string_view what, std::string_view with) {
    std::string out;
    std::size_t from = 0;
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, from)) {
        out.append(text, from, at - from).append(with);
        from = at + what.size();
    }
    text = out.append(text, from);
}

/// "919,-340 1491,-340" as its points; empty when anything but numbers is in it.
std::vector<std::string_view> path_points(std::string_view text) {
    std::vector<std::string_view> out;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        const std::string_view point = text.substr(0, end);
        if (point.find_first_not_of("0123456789.,-") != std::string_view::npos) return {};
        if (!point.empty()) out.push_back(point);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

/// The value of d in a path element, or npos for both ends.
std::pair<std::size_t, std::size_t> path_data(std::string_view element) {
    constexpr std::string_view name = " d=\"";
    const std::size_t at = element.find(name);
    if (at == std::string_view::npos) return {at, at};
    return {at + name.size(), element.find('"', at + name.size())};
}

/// <path fill="F" stroke="none" d="D"/> <path fill="none" stroke="S" d="D"/> as one element; empty
/// when they are not such a pair.
std::string merged(std::string_view filled, std::string_view lined) {
    constexpr std::string_view no_line = " stroke=\"none\"";
    constexpr std::string_view no_fill = " fill=\"none\"";
    const auto [first, first_end] = path_data(filled);
    const auto [second, second_end] = path_data(lined);
    if (first == std::string_view::npos || second == std::string_view::npos) return {};
    if (filled.substr(first, first_end - first) != lined.substr(second, second_end - second))
        return {};
    const std::size_t line = filled.find(no_line);
    const std::size_t fill = lined.find(no_fill);
    if (line == std::string_view::npos || fill == std::string_view::npos) return {};
    const std::size_t fill_at = filled.find(" fill=\"");
    if (fill_at == std::string_view::npos) return {};
    const std::size_t fill_end = filled.find('"', fill_at + no_fill.find('"') + 1) + 1;
    std::string out(lined.substr(0, fill));
    out += filled.substr(fill_at, fill_end - fill_at);
    out += lined.substr(fill + no_fill.size());
    return out;
}

std::string with_links(std::string_view svg,
                       const std::function<std::string(const std::string&)>& link) {
    constexpr std::string_view begins = " xlink:href=\"#";
    std::string out;
    for (std::size_t at = svg.find(begins); at != std::string_view::npos; at = svg.find(begins)) {
        const std::size_t name = at + begins.size();
        const std::size_t end = std::min(svg.find('"', name), svg.size());
        out += svg.substr(0, name);
        out += link(std::string(svg.substr(name, end - name)));
        svg.remove_prefix(end);
    }
    return out += svg;
}

/// x and y of "919,-340".
std::optional<std::pair<double, double>> numbers_of(std::string_view point) {
    std::pair<double, double> out;
    const std::size_t comma = point.find(',');
    if (comma == std::string_view::npos) return std::nullopt;
    const auto read = [](std::string_view text, double& value) {
        const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
        return result.ec == std::errc() && result.ptr == text.data() + text.size();
    };
    if (!read(point.substr(0, comma), out.first) || !read(point.substr(comma + 1), out.second))
        return std::nullopt;
    return out;
}

std::string in_digits(double value) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.2f", value);
    std::string out = text.data();
    while (out.back() == '0') out.pop_back();
    if (out.back() == '.') out.pop_back();
    return out == "-0" ? "0" : out;
}

/// The attributes of a <rect> for a path that draws one with rounded corners; empty for others.
std::string rounded_rectangle(std::string_view path) {
    const std::size_t curve = path.find('C');
    if (!path.starts_with('M') || curve == std::string_view::npos) return {};
    std::vector<std::pair<double, double>> points;
    for (const std::string_view text : path_points(path.substr(1, curve - 1))) {
        if (const auto point = numbers_of(text)) points.push_back(*point);
    }
    for (const std::string_view text : path_points(path.substr(curve + 1))) {
        if (const auto point = numbers_of(text)) points.push_back(*point);
    }
    // A side and a corner make six points; it ends where it began.
    constexpr std::size_t of_a_rectangle = 1 + 4 * 6;
    if (points.size() != of_a_rectangle || points.front() != points.back()) return {};
    double left = points[0].first, right = left, top = points[0].second, bottom = top;
    for (const auto& [x, y] : points) {
        left = std::min(left, x), right = std::max(right, x);
        top = std::min(top, y), bottom = std::max(bottom, y);
    }
    const double radius = std::min(points[0].first - left, right - points[0].first);
    if (radius <= 0 || 2 * radius > right - left || 2 * radius > bottom - top) return {};
    return " x=\"" + in_digits(left) + "\" y=\"" + in_digits(top) + "\" width=\"" +
           in_digits(right - left) + "\" height=\"" + in_digits(bottom - top) + "\" rx=\"" +
           in_digits(radius) + "\"";
}

/// The value of an attribute; empty for none.
std::string value_of(std::string_view element, std::string_view begins) {
    const std::size_t at = element.find(begins);
    if (at == std::string_view::npos) return {};
    const std::size_t from = at + begins.size();
    return std::string(element.substr(from, element.find('"', from) - from));
}

/// A path element in short.
std::string shorter_element(const std::string& element) {
    const auto [from, to] = path_data(element);
    if (from == std::string::npos || to == std::string::npos) return element;
    const std::string path = element.substr(from, to - from);
    const std::string rectangle = rounded_rectangle(path);
    std::string out = element;
    if (rectangle.empty()) return out.replace(from, to - from, shorter_path(path));
    constexpr std::string_view name = " d=\"";
    out.replace(from - name.size(), to + 1 - from + name.size(), rectangle);
    out.replace(0, std::string_view("<path").size(), "<rect");
    // a line in the colour of what it surrounds is only half a point more of it
    const std::string fill = value_of(out, " fill=\""), line = " stroke=\"" + fill + "\"";
    const std::size_t stroke = out.find(line);
    if (stroke != std::string::npos && fill != "none") out.erase(stroke, line.size());
    return out;
}

/// The four kinds of text that most cards have, which the page's style knows by name.
constexpr std::array text_classes = {
    std::pair{std::string_view(" class=\"b\" font-size=\"8\" fill=\"#ffffff\""),
              std::string_view(" class=\"p\"")},
    std::pair{std::string_view(" class=\"b\" font-size=\"12\" fill=\"#1b2430\""),
              std::string_view(" class=\"h\"")},
    std::pair{std::string_view(" font-size=\"10\" fill=\"#1b2430\""),
              std::string_view(" class=\"n\"")},
    std::pair{std::string_view(" font-size=\"9\" fill=\"#566173\""),
              std::string_view(" class=\"m\"")}};

std::string merge_paths(std::string_view svg) {
    constexpr std::string_view begins = "<path ";
    std::string out;
    out.reserve(svg.size());
    while (!svg.empty()) {
        const std::size_t at = svg.find(begins);
        const std::size_t end = at == std::string_view::npos ? at : svg.find("/>", at);
        if (end == std::string_view::npos) break;
        const std::string_view path = svg.substr(at, end + 2 - at);
        const std::string_view rest = svg.substr(end + 2);
        out += svg.substr(0, at);
        const std::size_t next_end = rest.starts_with(begins) ? rest.find("/>") : std::string::npos;
        std::string both = next_end == std::string_view::npos
                               ? std::string()
                               : merged(path, rest.substr(0, next_end + 2));
        svg = both.empty() ? rest : rest.substr(next_end + 2);
        if (both.empty()) both = path;
        out += shorter_element(both);
    }
    return out += svg;
}

}  // namespace

std::string shorter_path(std::string_view path) {
    const std::size_t curve = path.find('C');
    if (!path.starts_with('M') || curve == std::string_view::npos) return std::string(path);
    const auto start = path_points(path.substr(1, curve - 1));
    const auto points = path_points(path.substr(curve + 1));
    constexpr std::size_t step = 3;
    if (start.size() != 1 || points.empty() || points.size() % step != 0) return std::string(path);
    std::string out = "M" + std::string(start.front());
    std::string_view at = start.front();
    for (std::size_t i = 0; i < points.size(); i += step) {
        const std::string_view end = points[i + 2];
        const bool straight = points[i] == at && points[i + 1] == end;
        if (straight) {
            out += "L" + std::string(end);
        } else {
            out += "C" + std::string(points[i]) + " " + std::string(points[i + 1]) + " " +
                   std::string(end);
        }
        at = end;
    }
    return out;
}

std::string shorter_map(std::string_view svg,
                        const std::function<std::string(const std::string&)>& link) {
    std::string out = with_links(svg, link);
    constexpr std::array said_by_style = {
        std::string_view(" text-anchor=\"start\""),
        std::string_view(" font-family=\"Inter,Helvetica,Arial,sans-serif\""),
        std::string_view("\n"),
    };
    // "8.00" of a size is 8: dot writes sizes with two decimals, and only whole ones are asked for
    replace_all(out, ".00\" fill", "\" fill");
    replace_all(out, " font-weight=\"bold\"", " class=\"b\"");
    for (const auto& [attributes, name] : text_classes) replace_all(out, attributes, name);
    for (const std::string_view what : said_by_style) remove_all(out, what);
    return merge_paths(out);
}

}  // namespace mandat::render
