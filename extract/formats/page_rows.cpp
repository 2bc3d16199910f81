// SPDX-License-Identifier: Apache-2.0
#include "extract/formats/page_rows.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <iterator>
#include <span>

#include "extract/formats/reader.hpp"

namespace mandat::extract::formats {
namespace {

// Of the height of words. Justified lines have gaps up to 0.8, but then all of a row are wide.
constexpr double column_gap = 0.95;
constexpr double small_column_gap = 0.75;
constexpr double beside_others = 2.5;  // times the narrowest gap of the row
constexpr double same_end = 1;         // points between ends of lines that are set straight

/// The number in `name="..."`; 0 when it is none.
double box_number(std::string_view tag, std::string_view name) {
    const std::size_t at = tag.find(name);
    if (at == std::string_view::npos) return 0;
    const std::string_view digits = tag.substr(at + name.size());
    double value = 0;
    const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    constexpr double largest = 1e6;
    return result.ec == std::errc{} && std::isfinite(value) && std::abs(value) < largest ? value
                                                                                         : 0;
}

std::string unescape(std::string_view text) {
    struct Entity {
        std::string_view name;
        char letter;
    };
    constexpr Entity entities[] = {
        {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}};
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto* const known =
            text[at] != '&'
                ? std::end(entities)
                : std::find_if(std::begin(entities), std::end(entities), [&](const Entity& one) {
                      return text.substr(at).starts_with(one.name);
                  });
        if (known == std::end(entities)) {
            out += text[at++];
        } else {
            out += known->letter;
            at += known->name.size();
        }
    }
    return clean_text(out);
}

/// Where at least three rows end alike, the farthest such place; 0 when they end as they like.
double straight_edge(const std::vector<std::span<const WordBox>>& rows) {
    std::vector<double> ends;
    for (const auto& row : rows) ends.push_back(row.back().right);
    std::sort(ends.begin(), ends.end());
    constexpr std::size_t least = 3;
    for (std::size_t i = ends.size(); i >= least; --i) {
        if (ends[i - 1] - ends[i - least] < same_end) return ends[i - 1];
    }
    return 0;
}

/// A line that was stretched to the margin: its gaps are wide, and all the same.
bool is_stretched(std::span<const WordBox> words, double edge, double size) {
    constexpr std::size_t least = 3;  // words; one gap is always like itself
    if (words.size() < least || std::abs(words.back().right - edge) > same_end) return false;
    double narrowest = words[1].left - words[0].right;
    double widest = narrowest;
    for (std::size_t i = 2; i < words.size(); ++i) {
        narrowest = std::min(narrowest, words[i].left - words[i - 1].right);
        widest = std::max(widest, words[i].left - words[i - 1].right);
    }
    return widest - narrowest < 0.1 * size;
}

/// From which width on a gap between two words of a row parts columns.
double gap_of_columns(std::span<const WordBox> words, double size) {
    double narrowest = size;
    for (std::size_t i = 1; i < words.size(); ++i) {
        const double gap = words[i].left - words[i - 1].right;
        if (gap > 0.05 * size) narrowest = std::min(narrowest, gap);
    }
    return std::clamp(beside_others * narrowest, small_column_gap * size, column_gap * size);
}

/// Words from left to right as a row.
PageRow row_of(std::span<const WordBox> words, double edge) {
    PageRow row{
        words.front().top, words.front().bottom, words.front().bottom - words.front().top, {}, 0};
    for (const WordBox& word : words) {
        row.top = std::min(row.top, word.top);
        row.bottom = std::max(row.bottom, word.bottom);
        row.size = std::max(row.size, word.bottom - word.top);
    }
    const double part =
        is_stretched(words, edge, row.size) ? edge : gap_of_columns(words, row.size);
    for (const WordBox& word : words) {
        const bool apart = row.cells.empty() || word.left - row.cells.back().right > part;
        if (apart) {
            row.cells.push_back({word.left, word.right, word.right - word.left, word.text});
        } else {
            // Letters of one word may come as boxes that touch.
            const bool touching = word.left - row.cells.back().right < 0.05 * row.size;
            if (!touching) row.cells.back().text += ' ';
            row.cells.back().text += word.text;
            row.cells.back().right = std::max(row.cells.back().right, word.right);
        }
    }
    return row;
}

/// Cells of a run of rows, in columns from left to right.
std::vector<std::vector<PageCell>> columns_of(const std::vector<PageRow>& rows) {
    std::vector<std::vector<PageCell>> columns;
    for (const PageRow& row : rows) {
        for (const PageCell& cell : row.cells) {
            const auto beside = std::find_if(columns.begin(), columns.end(), [&](const auto& one) {
                return cell.left < one.front().right && one.front().left < cell.right;
            });
            if (beside == columns.end()) {
                columns.push_back({cell});
            } else {
                beside->push_back(cell);
            }
        }
    }
    std::stable_sort(columns.begin(), columns.end(),
                     [](const auto& a, const auto& b) { return a.front().left < b.front().left; });
    return columns;
}

/// Cells of a table that are centred on each other have lines between each other's lines. Puts the
/// first lines of such cells side by side.
void untangle(std::vector<PageRow>& rows) {
    constexpr double between = 0.25;  // of the height; lines of one text overlap by less
    std::vector<PageRow> out;
    for (std::size_t begin = 0; begin < rows.size();) {
        std::size_t end = begin + 1;
        while (end < rows.size() && rows[end - 1].bottom - rows[end].top > between * rows[end].size)
            ++end;
        std::vector<PageRow> run(rows.begin() + static_cast<std::ptrdiff_t>(begin),
                                 rows.begin() + static_cast<std::ptrdiff_t>(end));
        begin = end;
        const auto columns = columns_of(run);
        if (run.size() == 1 || columns.size() < 2) {
            std::move(run.begin(), run.end(), std::back_inserter(out));
            continue;
        }
        std::size_t height = 0;
        for (const auto& column : columns) height = std::max(height, column.size());
        const double pitch = (run.back().bottom - run.front().top) / static_cast<double>(height);
        for (std::size_t k = 0; k < height; ++k) {
            const double top = run.front().top + pitch * static_cast<double>(k);
            PageRow row{top, top + pitch, run.front().size, {}, 0};
            for (const auto& column : columns) {
                if (k < column.size()) row.cells.push_back(column[k]);
            }
            out.push_back(std::move(row));
        }
    }
    rows = std::move(out);
}

}  // namespace

std::string PageRow::text() const {
    std::string out;
    for (const PageCell& cell : cells) {
        if (!out.empty()) out += ' ';
        out += cell.text;
    }
    return out;
}

std::vector<PageBoxes> read_boxes(std::string_view xhtml, const Limits& limits) {
    std::vector<PageBoxes> pages;
    for (std::size_t at = xhtml.find('<'); at != std::string_view::npos;
         at = xhtml.find('<', at + 1)) {
        const std::string_view rest = xhtml.substr(at);
        const bool page = rest.starts_with("<page ");
        const bool word = rest.starts_with("<word ");
        if (!page && !word) continue;
        const std::size_t close = rest.find('>');
        if (close == std::string_view::npos) break;
        const std::string_view tag = rest.substr(0, close);
        if (page) {
            if (pages.size() > limits.pages) break;
            pages.push_back({box_number(tag, "width=\""), box_number(tag, "height=\""), {}});
            continue;
        }
        const std::size_t end = rest.find("</word>", close);
        if (end == std::string_view::npos) break;
        WordBox box{box_number(tag, "xMin=\""), box_number(tag, "yMin=\""),
                    box_number(tag, "xMax=\""), box_number(tag, "yMax=\""),
                    unescape(rest.substr(close + 1, end - close - 1))};
        if (!pages.empty() && !box.text.empty()) pages.back().words.push_back(std::move(box));
    }
    return pages;
}

PageRows rows_of_page(PageBoxes page) {
    PageRows out{page.width, page.height, {}};
    std::vector<WordBox>& words = page.words;
    std::stable_sort(words.begin(), words.end(), [](const WordBox& a, const WordBox& b) {
        return a.top + a.bottom < b.top + b.bottom;
    });
    std::vector<std::span<const WordBox>> runs;
    for (std::size_t begin = 0; begin < words.size();) {
        // A row is as high as its first word: half of that apart is another row.
        const double middle = (words[begin].top + words[begin].bottom) / 2;
        const double reach = (words[begin].bottom - words[begin].top) / 2;
        std::size_t end = begin + 1;
        while (end < words.size() && (words[end].top + words[end].bottom) / 2 - middle < reach)
            ++end;
        std::stable_sort(words.begin() + static_cast<std::ptrdiff_t>(begin),
                         words.begin() + static_cast<std::ptrdiff_t>(end),
                         [](const WordBox& a, const WordBox& b) { return a.left < b.left; });
        runs.emplace_back(words.data() + begin, end - begin);
        begin = end;
    }
    const double edge = straight_edge(runs);
    for (const auto& run : runs) out.rows.push_back(row_of(run, edge));
    untangle(out.rows);
    return out;
}

}  // namespace mandat::extract::formats
