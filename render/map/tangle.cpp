// SPDX-License-Identifier: Apache-2.0
#include "render/map/tangle.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string>
#include <vector>

namespace mandat::render {
namespace {

constexpr double crossing_pt = 400;  // a crossing is as bad as this much more line
constexpr double frame_pt = 20;      // a wider sheet: a line went round the outside
constexpr int pieces = 6;            // straight pieces a curve is read as

struct Point {
    double x = 0;
    double y = 0;
};

struct Piece {
    Point from;
    Point to;
};

using Line = std::vector<Piece>;

/// All numbers of a path's data in pairs; dot writes "Mx,yCx,y x,y x,y ...".
std::vector<Point> points_of(std::string_view data) {
    std::vector<double> numbers;
    for (std::size_t at = 0; at < data.size();) {
        double value = 0;
        const auto [end, error] =
            std::from_chars(data.data() + at, data.data() + data.size(), value);
        if (error != std::errc{}) {
            ++at;
            continue;
        }
        numbers.push_back(value);
        at = static_cast<std::size_t>(end - data.data());
    }
    std::vector<Point> out;
    for (std::size_t i = 0; i + 1 < numbers.size(); i += 2)
        out.push_back({numbers[i], numbers[i + 1]});
    return out;
}

Point on_curve(const Point* p, double t) {
    const double u = 1 - t;
    const std::array<double, 4> weights = {u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t};
    Point out;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        out.x += weights[i] * p[i].x;
        out.y += weights[i] * p[i].y;
    }
    return out;
}

Line line_of(std::string_view data) {
    const std::vector<Point> points = points_of(data);
    Line out;
    for (std::size_t i = 0; i + 3 < points.size(); i += 3) {
        Point last = points[i];
        for (int step = 1; step <= pieces; ++step) {
            const Point next = on_curve(&points[i], static_cast<double>(step) / pieces);
            out.push_back({last, next});
            last = next;
        }
    }
    return out;
}

/// The path of every edge; the frames of cards are no lines to follow.
std::vector<Line> lines_of(std::string_view svg) {
    std::vector<Line> out;
    constexpr std::string_view edge = "class=\"edge";
    constexpr std::string_view data = " d=\"";
    for (std::size_t at = svg.find(edge); at != std::string_view::npos;
         at = svg.find(edge, at + 1)) {
        const std::size_t start = svg.find(data, at);
        if (start == std::string_view::npos) break;
        const std::size_t from = start + data.size();
        out.push_back(line_of(svg.substr(from, svg.find('"', from) - from)));
    }
    return out;
}

double side(const Point& a, const Point& b, const Point& c) {
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

bool cross(const Piece& p, const Piece& q) {
    if (std::max(p.from.x, p.to.x) < std::min(q.from.x, q.to.x)) return false;
    if (std::max(q.from.x, q.to.x) < std::min(p.from.x, p.to.x)) return false;
    return side(p.from, p.to, q.from) * side(p.from, p.to, q.to) < 0 &&
           side(q.from, q.to, p.from) * side(q.from, q.to, p.to) < 0;
}

int crossings(const Line& a, const Line& b) {
    int out = 0;
    for (const Piece& p : a) {
        for (const Piece& q : b) out += cross(p, q) ? 1 : 0;
    }
    return out;
}

/// Width or height of the whole, in points.
double measure(std::string_view svg, std::string_view attribute) {
    const std::size_t at = svg.find(attribute);
    double out = 0;
    if (at != std::string_view::npos)
        std::from_chars(svg.data() + at + attribute.size(), svg.data() + svg.size(), out);
    return out;
}

}  // namespace

double tangle(std::string_view svg) {
    const std::vector<Line> lines = lines_of(svg);
    double out = frame_pt * (measure(svg, " width=\"") + measure(svg, " height=\""));
    for (std::size_t i = 0; i < lines.size(); ++i) {
        for (const Piece& piece : lines[i])
            out += std::hypot(piece.to.x - piece.from.x, piece.to.y - piece.from.y);
        for (std::size_t k = 0; k < i; ++k) out += crossing_pt * crossings(lines[i], lines[k]);
    }
    return out;
}

}  // namespace mandat::render
