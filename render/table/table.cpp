// SPDX-License-Identifier: Apache-2.0
#include "render/table/table.hpp"

#include <algorithm>
#include <numeric>

#include "graph/base/utf8.hpp"
#include "render/table/printable.hpp"

namespace mandat::render {
namespace {

constexpr std::string_view gap = "  ";
constexpr std::string_view ellipsis = "…";

using Lines = std::vector<std::string>;

std::string_view start_of(Style style) {
    switch (style) {
        case Style::plain: return {};
        case Style::strong: return "\x1b[1m";
        case Style::quiet: return "\x1b[2m";
        case Style::derived: return "\x1b[3m";
    }
    return {};
}

/// Bytes of the longest start of the text that fits into `width` cells; at least one character.
std::size_t fitting(std::string_view text, std::size_t width) {
    std::size_t used = 0;
    std::size_t at = 0;
    while (at < text.size()) {
        const utf8::Decoded d = utf8::decode(text, at);
        const std::size_t cells = cell_width(d.code);
        if (used + cells > width && at > 0) break;
        used += cells;
        at += d.size;
    }
    return at;
}

std::string cut(const std::string& text, std::size_t width) {
    if (display_width(text) <= width) return text;
    std::string out = text.substr(0, fitting(text, width > 1 ? width - 1 : 1));
    while (!out.empty() && out.back() == ' ') out.pop_back();
    return out + std::string(ellipsis);
}

/// Blanks before the further lines of a text: its own at the start, and those that stand for "→ ",
/// so that a branch of a tree stays under its beginning.
std::size_t hanging(std::string_view text, std::size_t width) {
    constexpr std::string_view branch = "→ ";
    std::size_t out = std::min(text.find_first_not_of(' '), text.size());
    if (text.substr(out).starts_with(branch)) out += 2;
    return 2 * out < width ? out : 0;
}

Lines wrapped(std::string_view text, std::size_t width) {
    Lines out;
    const std::string indent(hanging(text, width), ' ');
    std::size_t room = width;
    std::size_t first = std::min(text.find_first_not_of(' '), text.size());
    while (display_width(text) > room) {
        std::size_t end = fitting(text, room);
        const std::size_t blank = text[end] == ' ' ? end : text.substr(0, end).rfind(' ');
        if (blank != std::string_view::npos && blank > first) end = blank;
        out.push_back((out.empty() ? "" : indent) + std::string(text.substr(0, end)));
        text.remove_prefix(end);
        while (text.starts_with(' ')) text.remove_prefix(1);
        room = width - indent.size();
        first = 0;
    }
    if (!text.empty() || out.empty())
        out.push_back((out.empty() ? "" : indent) + std::string(text));
    return out;
}

/// At most so many lines; the last one says with "…" that there were more.
Lines limited(Lines lines, std::size_t most, std::size_t width) {
    if (most == 0 || lines.size() <= most) return lines;
    lines.resize(most);
    std::string& last = lines.back();
    if (display_width(last) >= width)
        last = last.substr(0, fitting(last, width > 1 ? width - 1 : 1));
    while (!last.empty() && last.back() == ' ') last.pop_back();
    last += ellipsis;
    return lines;
}

std::vector<std::size_t> natural_widths(const std::vector<Column>& columns,
                                        const std::vector<std::vector<std::string>>& rows) {
    std::vector<std::size_t> out;
    for (std::size_t c = 0; c < columns.size(); ++c) {
        std::size_t width = display_width(printable(columns[c].header));
        for (const auto& row : rows) width = std::max(width, display_width(row[c]));
        out.push_back(width);
    }
    return out;
}

/// The widest column gives one cell at a time: narrow ones (dates, numbers) stay whole.
void narrow(std::vector<std::size_t>& widths, const std::vector<Column>& columns,
            std::size_t limit) {
    if (limit == 0) return;
    const std::size_t gaps = gap.size() * (columns.size() - 1);
    std::size_t sum = std::accumulate(widths.begin(), widths.end(), gaps);
    for (; sum > limit; --sum) {
        std::size_t widest = columns.size();
        for (std::size_t c = 0; c < columns.size(); ++c) {
            const bool gives = widths[c] > std::max<std::size_t>(columns[c].min_width, 1);
            if (gives && (widest == columns.size() || widths[c] > widths[widest])) widest = c;
        }
        if (widest == columns.size()) return;
        --widths[widest];
    }
}

/// Draws one row of cells that may each take several lines.
class RowWriter {
  public:
    RowWriter(const Table& table, std::vector<std::size_t> widths, const TableOptions& options)
        : columns_(table.columns), widths_(std::move(widths)), options_(options) {}

    void write(std::string& out, const std::vector<std::string>& texts,
               const std::vector<Style>& styles) const {
        std::vector<Lines> cells;
        std::size_t height = 1;
        for (std::size_t c = 0; c < columns_.size(); ++c) {
            const bool cuts = options_.overflow == Overflow::cut;
            cells.push_back(
                cuts ? Lines{cut(texts[c], widths_[c])}
                     : limited(wrapped(texts[c], widths_[c]), options_.max_lines, widths_[c]));
            height = std::max(height, cells.back().size());
        }
        for (std::size_t line = 0; line < height; ++line) write_line(out, cells, styles, line);
    }

    /// Two cells in, over all columns.
    void write_under(std::string& out, const Cell& cell) const {
        const std::size_t gaps = gap.size() * (widths_.size() - 1);
        const std::size_t all = std::accumulate(widths_.begin(), widths_.end(), gaps);
        const std::size_t room = std::max(all, options_.width) - gap.size();
        const Lines lines = wrapped(printable(cell.text, utf8::length(cell.text)), room);
        for (const std::string& line : limited(lines, options_.max_lines, room)) {
            out += gap;
            put(out, line, cell.style);
            out += '\n';
        }
    }

  private:
    void write_line(std::string& out, const std::vector<Lines>& cells,
                    const std::vector<Style>& styles, std::size_t line) const {
        std::size_t owed = 0;  // blanks are written only when something follows
        for (std::size_t c = 0; c < columns_.size(); ++c) {
            if (c > 0) owed += gap.size();
            const std::string text = line < cells[c].size() ? cells[c][line] : std::string();
            const std::size_t width = display_width(text);
            const std::size_t rest = widths_[c] > width ? widths_[c] - width : 0;
            if (columns_[c].align == Align::right) owed += rest;
            if (!text.empty()) {
                out.append(owed, ' ');
                owed = 0;
                put(out, text, styles[c]);
            }
            if (columns_[c].align == Align::left) owed += rest;
        }
        out += '\n';
    }

    void put(std::string& out, const std::string& text, Style style) const {
        const std::string_view start = start_of(style);
        if (options_.colour == Colour::never || start.empty()) {
            out += text;
        } else {
            out.append(start).append(text).append("\x1b[0m");
        }
    }

    const std::vector<Column>& columns_;
    std::vector<std::size_t> widths_;
    const TableOptions& options_;
};

}  // namespace

std::string draw(const Table& table, const TableOptions& options) {
    if (table.columns.empty()) return {};
    std::vector<std::vector<std::string>> texts;
    std::vector<std::vector<Style>> styles;
    for (const auto& row : table.rows) {
        auto& text = texts.emplace_back(table.columns.size());
        auto& style = styles.emplace_back(table.columns.size(), Style::plain);
        for (std::size_t c = 0; c < std::min(row.size(), table.columns.size()); ++c) {
            text[c] = printable(row[c].text);
            style[c] = row[c].style;
        }
    }
    std::vector<std::size_t> widths = natural_widths(table.columns, texts);
    narrow(widths, table.columns, options.width);
    std::vector<std::string> header;
    std::vector<std::string> rule;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        header.push_back(printable(table.columns[c].header));
        std::string line;
        for (std::size_t i = 0; i < widths[c]; ++i) line += "─";
        rule.push_back(line);
    }
    const RowWriter writer(table, widths, options);
    std::string out;
    writer.write(out, header, std::vector<Style>(header.size(), Style::strong));
    writer.write(out, rule, std::vector<Style>(rule.size(), Style::quiet));
    for (std::size_t r = 0; r < texts.size(); ++r) {
        writer.write(out, texts[r], styles[r]);
        if (r >= table.under.size()) continue;
        for (const Cell& cell : table.under[r]) writer.write_under(out, cell);
    }
    return out;
}

}  // namespace mandat::render
