// SPDX-License-Identifier: Apache-2.0
#include "extract/formats/page_columns.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>

#include "extract/formats/page_items.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract::formats {
namespace {

// Where a gutter may lie between the edges of the text: columns of a newspaper are as wide.
constexpr double first_gutter = 0.35;
constexpr double last_gutter = 0.65;
constexpr std::size_t least_lines = 5;  // of a column
constexpr double same_edge = 1.5;       // points between lines that begin at one height

using RowSpan = std::pair<std::size_t, std::size_t>;

/// One column of a part of a page, line by line.
struct ColumnLines {
    std::vector<PageRow> rows;
    double left = 1e6;
    double right = 0;

    explicit ColumnLines(std::vector<PageRow> lines) : rows(std::move(lines)) {
        for (const PageRow& row : rows) {
            left = std::min(left, row.cells.front().left);
            right = std::max(right, row.cells.back().right);
        }
    }
    [[nodiscard]] double gap_above(std::size_t r) const { return rows[r].top - rows[r - 1].bottom; }
    /// Between lines that follow closely.
    [[nodiscard]] double usual_gap() const {
        std::vector<double> gaps;
        for (std::size_t r = 1; r < rows.size(); ++r) gaps.push_back(gap_above(r));
        if (gaps.empty()) return 0;
        const auto low = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 4);
        std::nth_element(gaps.begin(), low, gaps.end());
        return *low;
    }
};

/// Heights of headings of decisions: "Styrelsens beslut", "Styrelsen beslutar".
std::vector<double> decision_heights(const ColumnLines& column) {
    std::vector<double> out;
    for (const PageRow& row : column.rows) {
        const std::string text = utf8::lower(row.text());
        const std::size_t blank = text.rfind(' ');
        const std::size_t word = blank == std::string::npos ? 0 : blank + 1;
        if (text.compare(word, 6, "beslut") == 0) out.push_back(row.top);
    }
    return out;
}

/// How many of some heights are among others; both from top to bottom.
std::size_t shared_heights(const std::vector<double>& some, const std::vector<double>& others) {
    std::size_t count = 0;
    for (const double top : some) {
        const auto next = std::lower_bound(others.begin(), others.end(), top - same_edge);
        if (next != others.end() && *next < top + same_edge) ++count;
    }
    return count;
}

/// Is it decided in both, and not side by side as in the head of a table?
bool both_decide(const ColumnLines& left, const ColumnLines& right) {
    const std::vector<double> a = decision_heights(left);
    const std::vector<double> b = decision_heights(right);
    return a.size() > shared_heights(a, b) && b.size() > shared_heights(b, a);
}

/// Does the right column begin within the list that the left one ends with? Lists that stand side
/// by side have a word above each.
bool list_goes_on(const ColumnLines& left, const ColumnLines& right) {
    const auto is_point = [](const PageRow& row) {
        const std::string_view text = row.cells.front().text;
        return text.starts_with("* ") || text.starts_with("- ") || text.starts_with("• ") ||
               text.starts_with("– ");
    };
    return is_point(right.rows.front()) && is_point(left.rows.back()) &&
           !is_point(left.rows.front());
}

/// Lines that end at the margin in the midst of a sentence.
std::size_t broken_lines(const ColumnLines& column) {
    constexpr double near_margin = 0.12;
    const double late = column.right - near_margin * (column.right - column.left);
    std::size_t count = 0;
    for (std::size_t r = 1; r < column.rows.size(); ++r) {
        const std::string text = column.rows[r - 1].text();
        const std::string next = column.rows[r].text();
        const auto first = utf8::decode(next, 0);
        const bool small = utf8::is_letter(first.code) && !utf8::is_upper(first.code);
        const bool ended = std::string_view(".:;?!").find(text.back()) != std::string_view::npos;
        const bool list = next.starts_with("att ");
        if (column.rows[r - 1].cells.back().right > late && small && !ended && !list) ++count;
    }
    return count;
}

/// Text that flows, not labels, names or figures.
bool is_flowing(const ColumnLines& column) {
    constexpr std::size_t one_in = 5;
    constexpr std::size_t least = 3;
    const auto wide = static_cast<std::size_t>(std::count_if(
        column.rows.begin(), column.rows.end(), [](const auto& r) { return r.cells.size() > 1; }));
    return broken_lines(column) >= std::max(least, column.rows.size() / one_in) &&
           wide * one_in <= column.rows.size();
}

/// Heights at which something begins: lines with more than the usual gap above.
std::vector<double> beginnings(const ColumnLines& column) {
    const double usual = column.usual_gap();
    std::vector<double> out;
    for (std::size_t r = 1; r < column.rows.size(); ++r) {
        if (column.gap_above(r) > usual + 0.1 * column.rows[r].size)
            out.push_back(column.rows[r].top);
    }
    return out;
}

/// In a table both sides begin anew at the same heights.
bool is_table(const ColumnLines& left, const ColumnLines& right) {
    const std::vector<double> a = beginnings(left);
    const std::vector<double> b = beginnings(right);
    const std::size_t together = shared_heights(a, b);
    const std::size_t fewer = std::min(a.size(), b.size());
    constexpr double nearly_all = 0.8;
    return fewer >= 2 && static_cast<double>(together) >= nearly_all * static_cast<double>(fewer);
}

bool is_newspaper(const ColumnLines& left, const ColumnLines& right) {
    if (left.rows.size() < least_lines || right.rows.size() < least_lines) return false;
    if (items_go_on(left.rows, right.rows) || list_goes_on(left, right)) return true;
    const bool texts = (is_flowing(left) && is_flowing(right)) || both_decide(left, right);
    return texts && !is_table(left, right);
}

/// Does a row leave the place of a gutter free?
bool spares(const PageRow& row, double gutter) {
    return std::none_of(row.cells.begin(), row.cells.end(), [&](const PageCell& cell) {
        return cell.left < gutter && gutter < cell.right;
    });
}

/// Where most rows have a gap, or begin beyond the middle; nothing when few do.
std::optional<double> find_gutter(const PageRows& page) {
    double left = 1e6;
    double right = 0;
    for (const PageRow& row : page.rows) {
        left = std::min(left, row.cells.front().left);
        right = std::max(right, row.cells.back().right);
    }
    const double from = left + first_gutter * (right - left);
    const double to = left + last_gutter * (right - left);
    std::vector<std::pair<double, int>> edges;  // a gap opens: 1, closes: -1
    const auto add = [&](double begin, double end) {
        begin = std::max(begin, from);
        end = std::min(end, to);
        if (begin >= end) return;
        edges.emplace_back(begin, 1);
        edges.emplace_back(end, -1);
    };
    for (const PageRow& row : page.rows) {
        if (row.cells.front().left > from)
            add(row.cells.front().left - row.size, row.cells.front().left);
        for (std::size_t c = 1; c < row.cells.size(); ++c)
            add(row.cells[c - 1].right, row.cells[c].left);
    }
    std::sort(edges.begin(), edges.end());
    int open = 0;
    int most = 0;
    double at = 0;
    for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
        open += edges[i].second;
        if (open <= most) continue;
        most = open;
        at = (edges[i].first + edges[i + 1].first) / 2;
    }
    return most >= static_cast<int>(least_lines) ? std::optional(at) : std::nullopt;
}

/// The words of a page in the order of their heights.
class PageWords {
  public:
    PageWords(const PageBoxes& page, const PageRows& rows) : page_(page), words_(page.words) {
        std::stable_sort(words_.begin(), words_.end(), [](const WordBox& a, const WordBox& b) {
            return a.top + a.bottom < b.top + b.bottom;
        });
        // Rows without the furniture that was dropped: its words count no more.
        std::erase_if(words_, [&](const WordBox& word) { return !stands_in(word, rows); });
    }

    /// Lines of one side of a gutter, of words whose middle lies between two heights.
    [[nodiscard]] ColumnLines lines(double top, double bottom, double from, double to) const {
        PageBoxes part{page_.width, page_.height, {}};
        const auto middle = [](const WordBox& w) { return (w.top + w.bottom) / 2; };
        const auto begin =
            std::lower_bound(words_.begin(), words_.end(), top,
                             [&](const WordBox& w, double height) { return middle(w) < height; });
        for (auto word = begin; word != words_.end() && middle(*word) <= bottom; ++word) {
            if (word->left >= from && word->left < to) part.words.push_back(*word);
        }
        return ColumnLines(rows_of_page(std::move(part)).rows);
    }

  private:
    static bool stands_in(const WordBox& word, const PageRows& rows) {
        const double middle = (word.top + word.bottom) / 2;
        const auto next =
            std::lower_bound(rows.rows.begin(), rows.rows.end(), middle,
                             [](const PageRow& row, double height) { return row.bottom < height; });
        return next != rows.rows.end() && next->top <= middle;
    }

    const PageBoxes& page_;
    std::vector<WordBox> words_;
};

bool is_right_of(const PageRow& row, double gutter) { return row.cells.back().right > gutter; }

/// Rows that leave a gutter free, as the columns they are.
class Fold {
  public:
    Fold(const PageRows& page, const PageWords& words, double gutter)
        : page_(page), words_(words), gutter_(gutter) {}

    /// The rows of a span, unfolded where they are columns; `below` is how far what follows moves.
    std::vector<PageRow> unfold(RowSpan span, double& below) const {
        std::size_t first = span.first;
        while (first < span.second && !is_right_of(page_.rows[first], gutter_)) ++first;
        std::size_t last = span.second;  // behind the last row that reaches to the right
        while (last > first && !is_right_of(page_.rows[last - 1], gutter_)) --last;
        const std::size_t tail = tail_of_left(last, span.second);
        for (const std::size_t end : {tail, last}) {
            if (end <= first) break;
            const ColumnLines left = side(first, end, 0, gutter_);
            const ColumnLines right = side(first, end, gutter_, 1e6);
            if (left.rows.empty() || right.rows.empty()) continue;
            const bool certain =
                end == last || items_go_on(left.rows, right.rows) || !is_even(left, right);
            if (certain && is_newspaper(left, right))
                return in_one({span.first, first}, left, right, {end, span.second}, below);
        }
        return {page_.rows.begin() + static_cast<std::ptrdiff_t>(span.first),
                page_.rows.begin() + static_cast<std::ptrdiff_t>(span.second)};
    }

  private:
    [[nodiscard]] ColumnLines side(std::size_t begin, std::size_t end, double from,
                                   double to) const {
        double bottom = 0;
        for (std::size_t r = begin; r < end; ++r) bottom = std::max(bottom, page_.rows[r].bottom);
        return words_.lines(page_.rows[begin].top, bottom, from, to);
    }

    /// Where the left column ends when it goes on below the right one, to the end of the page.
    [[nodiscard]] std::size_t tail_of_left(std::size_t last, std::size_t end) const {
        return end == page_.rows.size() ? end : last;
    }

    /// Columns that were set as high as each other are: what stands below belongs to neither.
    static bool is_even(const ColumnLines& left, const ColumnLines& right) {
        const double until = right.rows.back().bottom;
        const auto above = std::count_if(left.rows.begin(), left.rows.end(),
                                         [&](const auto& row) { return row.top < until; });
        constexpr std::ptrdiff_t most_apart = 2;
        return std::abs(above - std::ssize(right.rows)) <= most_apart;
    }

    [[nodiscard]] std::vector<PageRow> in_one(RowSpan above, const ColumnLines& left,
                                              const ColumnLines& right, RowSpan under,
                                              double& below) const {
        std::vector<PageRow> out(page_.rows.begin() + static_cast<std::ptrdiff_t>(above.first),
                                 page_.rows.begin() + static_cast<std::ptrdiff_t>(above.second));
        // Short lines do not show how wide the columns are; the gutter does, nearly.
        constexpr double least_share = 0.8;
        const double width = std::max({left.right - left.left, right.right - right.left,
                                       least_share * (right.left - left.left)});
        const double measure = left.left + width;
        const double down = left.rows.back().bottom + left.usual_gap() - right.rows.front().top;
        for (PageRow row : left.rows) {
            row.measure = measure;
            out.push_back(std::move(row));
        }
        for (PageRow row : right.rows) {
            move(row, left.left - right.left, down);
            row.measure = measure;
            out.push_back(std::move(row));
        }
        const double end = std::max(left.rows.back().bottom, right.rows.back().bottom);
        below += right.rows.back().bottom + down - end;
        for (std::size_t r = under.first; r < under.second; ++r) {
            out.push_back(page_.rows[r]);
            move(out.back(), 0, right.rows.back().bottom + down - end);
        }
        return out;
    }

  public:
    static void move(PageRow& row, double across, double down) {
        row.top += down;
        row.bottom += down;
        for (PageCell& cell : row.cells) {
            cell.left += across;
            cell.right += across;
        }
    }

  private:
    const PageRows& page_;
    const PageWords& words_;
    double gutter_;
};

}  // namespace

void unfold_columns(const PageBoxes& page, PageRows& rows) {
    const auto gutter = find_gutter(rows);
    if (!gutter) return;
    const PageWords words(page, rows);
    const Fold fold(rows, words, *gutter);
    std::vector<PageRow> out;
    double down = 0;
    for (std::size_t begin = 0; begin < rows.rows.size();) {
        std::size_t end = begin;
        while (end < rows.rows.size() && spares(rows.rows[end], *gutter)) ++end;
        double more = 0;
        std::vector<PageRow> part;
        if (end == begin) {
            part.push_back(rows.rows[end++]);
        } else {
            part = fold.unfold({begin, end}, more);
        }
        for (PageRow& row : part) {
            Fold::move(row, 0, down);
            out.push_back(std::move(row));
        }
        down += more;
        begin = end;
    }
    rows.rows = std::move(out);
}

}  // namespace mandat::extract::formats
