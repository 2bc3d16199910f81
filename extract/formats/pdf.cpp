// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <optional>

#include "extract/formats/page_columns.hpp"
#include "extract/formats/page_rows.hpp"
#include "extract/formats/reader.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract::formats {
namespace {

constexpr double same_column = 3;  // points
constexpr double set_apart = 0.3;  // of the height of a row: more than lines usually are
constexpr double hanging = 60;     // points that the second row of a paragraph may be indented
constexpr double outdent = 40;     // ... or stick out

/// Where the text of a document stands on its pages.
struct TypeArea {
    double left = 0;
    double right = 0;
    double letter = 5;   ///< width of one, on average
    double leading = 0;  ///< between two lines, usually
    double tight = 0;    ///< between the closest ones, which belong together

    /// Is the gap above a row wider than between lines of one paragraph?
    [[nodiscard]] bool is_apart(double gap, double size) const {
        return gap > leading + set_apart * size;
    }
    /// May it belong to the paragraph above?
    [[nodiscard]] bool is_close(double gap, double size) const {
        return gap <= tight + set_apart * size;
    }
};

/// The gap between two rows that one in `part` of them has at most.
double gap_of_rows(const std::vector<PageRows>& pages, std::size_t part) {
    std::vector<double> gaps;
    for (const PageRows& page : pages) {
        for (std::size_t r = 1; r < page.rows.size(); ++r)
            gaps.push_back(page.rows[r].top - page.rows[r - 1].bottom);
    }
    if (gaps.empty()) return 0;
    const auto middle = gaps.begin() + static_cast<std::ptrdiff_t>((gaps.size() - 1) / part);
    std::nth_element(gaps.begin(), middle, gaps.end());
    return *middle;
}

/// A row that goes on over several rows of the page, cell by cell.
struct Paragraph {
    struct Column {
        double left = 0;       ///< of its first row
        double next_left = 0;  ///< of the rows after it; 0: there is none yet
        double right = 0;      ///< end of its last row
        std::string text;
    };
    std::vector<Column> columns;
    double bottom = 0;
    double size = 0;
    double right = 0;  ///< edge of where it is set
};

bool begins_small(std::string_view text) {
    const auto first = utf8::decode(text, 0);
    return utf8::is_letter(first.code) && !utf8::is_upper(first.code);
}

bool ends_sentence(std::string_view text) {
    return !text.empty() && std::string_view(".:;?!").find(text.back()) != std::string_view::npos;
}

/// "- ", "§ 4", "3.", "a)": what a new line of its own begins with.
bool begins_mark(std::string_view text) {
    const auto first = utf8::decode(text, 0);
    if (utf8::is_dash(first.code) || first.code == U'•' || first.code == 0xF0B7 ||
        first.code == U'·')
        return text.substr(first.size).starts_with(' ');
    return false;
}

bool begins_number(std::string_view text) {
    if (text.starts_with("§")) return true;
    std::size_t digits = 0;
    while (digits < text.size() && text[digits] >= '0' && text[digits] <= '9') ++digits;
    if (digits > 0 && digits <= 3 && digits < text.size())
        return text[digits] == '.' || text[digits] == ')';
    return text.size() > 2 && text[0] >= 'a' && text[0] <= 'z' && text[1] == ')';
}

/// The least place at which a word did not fit any more: behind lines that surely were broken, in
/// the midst of a sentence. The margin lies before it. 0 when there is no such line.
double first_misfit(const std::vector<PageRows>& pages, const TypeArea& area) {
    const double late = area.right - 0.3 * (area.right - area.left);
    double out = 0;
    for (const PageRows& page : pages) {
        for (std::size_t r = 1; r < page.rows.size(); ++r) {
            const PageRow& row = page.rows[r - 1];
            const PageCell& end = row.cells.back();
            const PageCell& next = page.rows[r].cells.back();
            const bool close = area.is_close(page.rows[r].top - row.bottom, row.size);
            const bool below = std::abs(end.left - next.left) < same_column;
            const char last = end.text.back();
            const bool midst = std::string_view(".,:;?!").find(last) == std::string_view::npos &&
                               begins_small(next.text) && !next.text.starts_with("att ");
            if (!close || !below || !midst || end.right < late) continue;
            const double misfit = end.right + 0.2 * row.size + next.first_width;
            out = out > 0 ? std::min(out, misfit) : misfit;
        }
    }
    return out;
}

TypeArea type_area(const std::vector<PageRows>& pages) {
    TypeArea area{1e6, 0, 5, gap_of_rows(pages, 2), gap_of_rows(pages, 10)};
    double width = 0;
    double letters = 0;
    double page_width = 0;
    for (const PageRows& page : pages) {
        page_width = std::max(page_width, page.width);
        for (const PageRow& row : page.rows) {
            area.left = std::min(area.left, row.cells.front().left);
            area.right = std::max(area.right, row.cells.back().right);
            for (const PageCell& cell : row.cells) {
                width += cell.right - cell.left;
                letters += static_cast<double>(utf8::length(cell.text));
            }
        }
    }
    if (letters > 0) area.letter = std::max(width / letters, 1.0);
    // As wide as the left one, unless lines that were broken show that it cannot be.
    double margin = page_width - area.left;
    if (const double misfit = first_misfit(pages, area); misfit > 0)
        margin = std::min(margin, misfit - 0.5);
    area.right = std::max(area.right, margin);
    return area;
}

/// "Beslut: ", as a label at the beginning of a line is written.
bool begins_label(std::string_view text) {
    const std::size_t end = text.find(' ');
    const std::string_view word = text.substr(0, end);
    return word.size() > 2 && word.ends_with(':') && utf8::is_upper(utf8::decode(word, 0).code);
}

/// Puts the next row behind a broken line: a word that was divided becomes one again.
void append_row(std::string& text, std::string_view next) {
    const bool soft = text.ends_with("\xC2\xAD");
    const bool hyphen = text.ends_with('-') && text.size() > 1 && !text.ends_with(" -");
    const bool small = begins_small(next);
    const bool list =
        next.starts_with("och ") || next.starts_with("eller ") || next.starts_with("samt ");
    const char before = text.size() > 1 ? text[text.size() - 2] : ' ';
    const bool letter =
        static_cast<unsigned char>(before) >= 0x80 || (before >= 'a' && before <= 'z');
    if (soft) {
        text.resize(text.size() - 2);
    } else if (hyphen && !list && letter && small) {
        text.pop_back();
    } else if (!hyphen || list) {
        text += ' ';
    }
    text += next;
}

class PageWriter {
  public:
    PageWriter(const TypeArea& area, Lines& lines) : area_(area), lines_(lines) {}

    void write(const PageRows& page) {
        const bool goes_on = open_ && !page.rows.empty() && continues_page(page.rows.front());
        if (!goes_on) flush();
        lines_.begin_page(goes_on ? 1 : 0);
        for (std::size_t r = 0; r < page.rows.size(); ++r) {
            const PageRow& row = page.rows[r];
            const double gap = r == 0 ? 0 : row.top - page.rows[r - 1].bottom;
            const bool joined =
                open_ && (r > 0 || goes_on) && area_.is_close(gap, row.size) && join(row);
            if (joined) continue;
            flush();
            if (r == 0 || area_.is_apart(gap, row.size)) lines_.separate();
            open(row);
        }
    }

    void finish() { flush(); }

  private:
    [[nodiscard]] bool continues_page(const PageRow& row) const {
        return open_->columns.size() == 1 && row.cells.size() == 1 &&
               !ends_sentence(open_->columns.front().text) && begins_small(row.cells.front().text);
    }

    void open(const PageRow& row) {
        open_.emplace();
        for (const PageCell& cell : row.cells)
            open_->columns.push_back({cell.left, 0, cell.right, cell.text});
        open_->bottom = row.bottom;
        open_->size = row.size;
        open_->right = row.measure > 0 ? row.measure : area_.right;
    }

    /// Index of the column that a cell goes on with, when all says that its line was broken.
    [[nodiscard]] std::optional<std::size_t> column_for(const PageCell& cell) const {
        for (std::size_t c = 0; c < open_->columns.size(); ++c) {
            const auto& column = open_->columns[c];
            const bool last = c + 1 == open_->columns.size();
            const double from = column.next_left > 0 ? column.next_left : column.left;
            const double off = cell.left - from;
            const bool fresh = last && column.next_left <= 0;
            const bool here = fresh ? off > -outdent && off < hanging : std::abs(off) < same_column;
            // What reaches into the next column stands in none of them.
            if (!here || (!last && cell.right > open_->columns[c + 1].left)) continue;
            const double end = last ? open_->right : open_->columns[c + 1].left - 0.4 * open_->size;
            const double blank = 0.2 * open_->size;
            if (column.right + blank + cell.first_width <= end) return std::nullopt;
            if (begins_mark(cell.text)) return std::nullopt;
            const bool own_line = begins_number(cell.text) || begins_label(cell.text);
            if (own_line && ends_sentence(column.text)) return std::nullopt;
            return c;
        }
        return std::nullopt;
    }

    bool join(const PageRow& row) {
        if (std::abs(row.size - open_->size) > 0.12 * open_->size) return false;
        std::vector<std::size_t> places;
        std::size_t before = 0;  // cells to the left of all columns
        for (const PageCell& cell : row.cells) {
            const auto column = column_for(cell);
            // The label of a row of a table may stand lower than the first line of its value.
            const bool label =
                !column && places.empty() && cell.right < open_->columns.front().left;
            if (label) {
                ++before;
            } else if (!column || (!places.empty() && places.back() >= *column)) {
                return false;
            } else {
                places.push_back(*column);
            }
        }
        if (places.empty()) return false;
        for (std::size_t i = 0; i < places.size(); ++i) {
            auto& column = open_->columns[places[i]];
            const PageCell& cell = row.cells[before + i];
            append_row(column.text, cell.text);
            column.right = cell.right;
            column.next_left = cell.left;
        }
        for (std::size_t i = 0; i < before; ++i) {
            const PageCell& cell = row.cells[i];
            open_->columns.insert(open_->columns.begin() + static_cast<std::ptrdiff_t>(i),
                                  {cell.left, 0, cell.right, cell.text});
        }
        open_->bottom = row.bottom;
        return true;
    }

    /// Columns stand where they stood on the page, in letters.
    void flush() {
        if (!open_) return;
        std::string line;
        std::size_t length = 0;
        for (const auto& column : open_->columns) {
            constexpr std::size_t between = 3;
            const double place = std::max(0.0, (column.left - area_.left) / area_.letter);
            auto at = static_cast<std::size_t>(std::lround(place));
            if (!line.empty()) at = std::max(at, length + between);
            line.append(at - length, ' ');
            line += column.text;
            length = at + utf8::length(column.text);
        }
        lines_.add(line);
        open_.reset();
    }

    const TypeArea& area_;
    Lines& lines_;
    std::optional<Paragraph> open_;
};

}  // namespace

void read_word_boxes(std::string_view xhtml, const Limits& limits, Reply& reply) {
    reply.format = "pdf";
    std::vector<PageRows> pages;
    std::size_t words = 0;
    std::vector<PageBoxes> boxes = read_boxes(xhtml, limits);
    const bool more = boxes.size() > limits.pages;
    if (more) boxes.pop_back();
    for (const PageBoxes& page : boxes) {
        words += page.words.size();
        pages.push_back(rows_of_page(page));
    }
    // Some damaged files give no page and no error.
    if (pages.empty()) throw Refusal{Code::damaged_pdf, ""};
    if (words == 0) {
        // How many pages there are to recognise.
        reply.pages.assign(pages.size(), 0);
        throw Refusal{Code::no_text_layer, ""};
    }
    drop_furniture(pages);
    for (std::size_t p = 0; p < pages.size(); ++p) unfold_columns(boxes[p], pages[p]);
    const TypeArea area = type_area(pages);
    Lines lines(limits, reply);
    PageWriter writer(area, lines);
    for (const PageRows& page : pages) writer.write(page);
    writer.finish();
    if (more) throw LimitReached{&Limits::pages};
}

}  // namespace mandat::extract::formats
