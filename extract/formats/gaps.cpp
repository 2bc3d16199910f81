// SPDX-License-Identifier: Apache-2.0
#include "extract/formats/gaps.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace mandat::extract::formats {
namespace {

constexpr char gap_mark = '\x03';       // no document holds it, as hidden_mark
constexpr double least_gap = 5;         // points; less is leading
constexpr double wider = 3;             // points above the usual gap
constexpr std::size_t long_line = 120;  // bytes; a paragraph, no entry of a list

bool is_gap(const std::string& line) { return !line.empty() && line.front() == gap_mark; }

double gap_of(const std::string& line) {
    double points = 0;
    std::from_chars(line.data() + 1, line.data() + line.size(), points);
    return points;
}

/// A paragraph between two gaps: its lines and how long they are.
struct Stretch {
    std::size_t lines = 0;
    std::size_t longest = 0;
};

Stretch stretch_from(const std::vector<std::string>& lines, std::size_t at, int step) {
    Stretch out;
    for (auto i = static_cast<std::ptrdiff_t>(at) + step;
         i >= 0 && i < static_cast<std::ptrdiff_t>(lines.size()); i += step) {
        const std::string& line = lines[static_cast<std::size_t>(i)];
        if (is_gap(line) || line.empty()) break;
        // What is near decides; a paragraph of a thousand lines is looked at in part.
        if (++out.lines > 8) break;
        out.longest = std::max(out.longest, line.size());
    }
    return out;
}

}  // namespace

std::string gap_line(double points) {
    return gap_mark + std::to_string(static_cast<long>(std::lround(points)));
}

void settle_gaps(std::vector<std::string>& lines) {
    std::vector<double> gaps;
    std::size_t blocks = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!is_gap(lines[i])) continue;
        gaps.push_back(gap_of(lines[i]));
        blocks += stretch_from(lines, i, 1).lines > 1 ? 1U : 0U;
    }
    if (gaps.empty()) return;
    const auto middle = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2);
    std::nth_element(gaps.begin(), middle, gaps.end());
    const double usual = *middle;
    constexpr std::size_t one_in = 10;
    const bool of_blocks = blocks * one_in >= gaps.size();
    std::vector<std::string> out;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!is_gap(lines[i])) {
            out.push_back(std::move(lines[i]));
            lines[i].clear();
            continue;
        }
        const double gap = gap_of(lines[i]);
        if (gap < least_gap) continue;
        const bool near_long = stretch_from(lines, i, 1).longest > long_line ||
                               (!out.empty() && out.back().size() > long_line);
        const bool apart = of_blocks || near_long || gap > usual + wider;
        if (apart && !out.empty() && !out.back().empty()) out.emplace_back();
    }
    lines = std::move(out);
}

void drop_gaps(std::vector<std::string>& lines) { std::erase_if(lines, is_gap); }

}  // namespace mandat::extract::formats
