// SPDX-License-Identifier: Apache-2.0
#include "render/exchange/xlsx.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "graph/base/utf8.hpp"
#include "render/exchange/cells.hpp"
#include "render/exchange/data_table.hpp"
#include "render/exchange/exchange_words.hpp"
#include "render/exchange/graph_losses.hpp"
#include "render/exchange/period.hpp"
#include "render/view/selection.hpp"
#include "render/view/wording.hpp"

namespace mandat::render {
namespace {

constexpr std::array sheets = {
    TableId::people,   TableId::seats,     TableId::attendance,  TableId::bodies,
    TableId::meetings, TableId::decisions, TableId::assignments, TableId::relations,
    TableId::evidence, TableId::documents, TableId::remarks,
};

// Widths in characters: narrow enough that a screen shows several columns, wide enough for names.
constexpr double narrowest = 9;
constexpr double widest = 40;
constexpr double of_sentences = 55;
constexpr double of_ids = 14;
constexpr double of_paper = 200;        // an A4 page across at two thirds of the size of the screen
constexpr std::size_t most_lines = 20;  // a row of Excel has at most 27
constexpr double letters_a_width = 1.15;  // a width counts noughts, and most letters are narrower
constexpr std::size_t rows_measured = 300;
constexpr double filter_button = 3;

bool is_id(const TableColumn& column) {
    return column.key == "id" || column.key.ends_with("_id") || column.key == "sha256";
}

double width_of(const DataTable& table, std::size_t at, const std::string& heading,
                Language language) {
    const TableColumn& column = table.columns[at];
    const double least = static_cast<double>(utf8::length(heading)) + filter_button;
    if (is_id(column)) return std::max(of_ids, least);
    if (column.type == CellType::long_text) return of_sentences;
    std::size_t longest = 0;
    for (std::size_t i = 0; i < std::min(rows_measured, table.rows.size()); ++i) {
        longest = std::max(longest, utf8::length(people_text(column, table.rows[i][at], language)));
    }
    return std::clamp(static_cast<double>(longest) + 2, std::max(narrowest, least), widest);
}

Look look_of(const TableColumn& column) {
    if (is_id(column) || column.key == "path") return Look::quiet;
    return column.type == CellType::long_text || column.type == CellType::text ? Look::wrapped
                                                                               : Look::plain;
}

bool is_wrapped(const TableColumn& column) { return look_of(column) == Look::wrapped; }

/// Lines a text takes in a column so wide, broken between words.
std::size_t lines_of(std::string_view text, double width) {
    const auto room = static_cast<std::size_t>(width * letters_a_width);
    std::size_t lines = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        lines += utf8::length(text.substr(0, end)) / room + 1;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return std::clamp<std::size_t>(lines, 1, most_lines);
}

/// A sheet of the list in "Read me".
struct SheetLine {
    TableId id;
    std::string name;
    std::size_t rows;
};

class Writer {
  public:
    Writer(const Network& network, const XlsxOptions& options, LossReport& losses)
        : network_(network), options_(options), losses_(losses), book_(options.limits, losses) {}

    std::string write() {
        const SheetIndex first = book_.add_sheet(word("sheet", "readme"));
        for (const TableId id : sheets) write_sheet(id);
        losses_.add(Loss::rulings, count_rulings(network_));
        write_readme(first);
        return book_.finish(word("readme", "title"));
    }

  private:
    [[nodiscard]] std::string word(std::string_view group, std::string_view key) const {
        return exchange_word(group, key, options_.language);
    }

    void write_cell(SheetIndex sheet, CellPlace at, const TableColumn& column, const Value& value) {
        if (std::holds_alternative<std::monostate>(value)) return;
        if (const auto* whole = std::get_if<long long>(&value)) {
            book_.put_whole_number(sheet, at, *whole);
        } else if (const auto* number = std::get_if<double>(&value)) {
            book_.put_number(sheet, at, *number);
        } else if (const std::string text = people_text(column, value, options_.language);
                   column.type == CellType::date && is_calendar_day(text)) {
            book_.put_date(sheet, at, text);
        } else {
            book_.put_text(sheet, at, text, look_of(column));
        }
    }

    void write_row(SheetIndex sheet, std::size_t at, const DataTable& table,
                   const std::vector<SheetColumn>& columns) {
        std::size_t lines = 1;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const Value& value = table.rows[at][i];
            write_cell(sheet, {at + 1, i}, table.columns[i], value);
            if (is_wrapped(table.columns[i])) {
                lines = std::max(lines, lines_of(plain_text(value), columns[i].width));
            }
        }
        if (lines > 1) book_.set_lines(sheet, at + 1, lines);
    }

    void write_sheet(TableId id) {
        const DataTable table = make_table(network_, id, options_.language);
        losses_ += table.losses;
        const std::string name = word("table", table_key(id));
        const SheetIndex sheet = book_.add_sheet(name);
        const std::size_t rows = std::min(table.rows.size(), options_.limits.rows - 1);
        losses_.add(Loss::left_out_rows, table.rows.size() - rows);
        std::vector<SheetColumn> columns;
        std::size_t printed = 0;  // the first columns: a page holds no more that can be read
        double width = 0;
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            const std::string text = heading(table.columns[i], options_.language);
            columns.push_back({text, width_of(table, i, text, options_.language)});
            width += columns.back().width;
            if (width <= of_paper && !is_id(table.columns[i])) printed = i + 1;
        }
        book_.make_table(sheet, "mandat_" + std::string(table_key(id)), columns, rows);
        for (std::size_t r = 0; r < rows; ++r) write_row(sheet, r, table, columns);
        if (rows == 0) book_.put_text(sheet, {1, 0}, word("sheet", "empty"));
        book_.set_up_print(sheet, word("sheet", "page"), std::max<std::size_t>(rows, 1), printed);
        lines_.push_back({id, name, table.rows.size()});
    }

    /// "5 protokoll, november 2024 – november 2025".
    [[nodiscard]] std::string material() const {
        std::string first;
        std::string last;
        for (const Node* meeting : network_.nodes(NodeKind::meeting)) {
            const std::string& date = facts_as<MeetingFacts>(*meeting).date;
            if (!is_calendar_day(date)) continue;
            if (first.empty() || date < first) first = date;
            last = std::max(last, date);
        }
        std::string out = count(network_.documents().size(), Counted::protocol, options_.language);
        const std::string months = month_range(first, last, options_.language);
        return months.empty() ? out : out + ", " + months;
    }

    void write_readme(SheetIndex sheet) {
        std::size_t row = 0;
        const auto put = [&](std::size_t column, std::string_view text, Look look) {
            book_.put_text(sheet, {row, column}, text, look);
        };
        book_.set_width(sheet, 0, 26);
        book_.set_width(sheet, 1, 90);  // characters of a line, see lines_of() below
        book_.set_width(sheet, 2, 9);
        put(0, word("readme", "title"), Look::title);
        book_.set_lines(sheet, row, 2);
        row += 1;
        put(0, material(), Look::quiet);
        row += 2;
        put(1, word("readme", "made"), Look::wrapped);
        book_.set_lines(sheet, row, lines_of(word("readme", "made"), 90));
        row += 2;
        put(0, word("readme", "sheets"), Look::heading);
        put(1, "", Look::heading);
        put(2, word("readme", "rows"), Look::heading);
        for (const SheetLine& line : lines_) {
            row += 1;
            put(0, line.name, Look::plain);
            put(1, word("about", table_key(line.id)), Look::wrapped);
            book_.put_whole_number(sheet, {row, 2}, static_cast<long long>(line.rows));
        }
        row += 2;
        put(0, word("readme", "how"), Look::heading);
        put(1, "", Look::heading);
        put(2, "", Look::heading);
        for (const char* key : {"certainty", "dates", "silence", "paper", "personal"}) {
            row += 1;
            put(1, word("readme", key), Look::wrapped);
            book_.set_lines(sheet, row, lines_of(word("readme", key), 90));
        }
        row += 2;
        put(0, word("readme", "losses"), Look::heading);
        put(1, "", Look::heading);
        put(2, "", Look::heading);
        std::vector<std::string> losses = losses_.lines(options_.language);
        if (losses.empty()) losses.push_back(word("readme", "no_losses"));
        for (const std::string& line : losses) {
            row += 1;
            put(1, line, Look::wrapped);
        }
        book_.set_up_print(sheet, word("sheet", "page"), row, 3);
    }

    const Network& network_;
    const XlsxOptions& options_;
    LossReport& losses_;
    Workbook book_;
    std::vector<SheetLine> lines_;
};

}  // namespace

Written xlsx(const Network& network, const XlsxOptions& options) {
    Written out;
    out.bytes = Writer(network, options, out.losses).write();
    return out;
}

}  // namespace mandat::render
