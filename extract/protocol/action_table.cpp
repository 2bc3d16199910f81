// SPDX-License-Identifier: Apache-2.0
#include "extract/protocol/action_table.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "extract/input/token.hpp"
#include "extract/protocol/layout.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

enum class Column { what, who, when, status, other };

template <std::size_t Size>
bool is_one_of(const std::string& word, const std::array<std::string_view, Size>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

Column column_of(std::string_view heading) {
    static constexpr std::array<std::string_view, 21> what = {
        "vad",         "gör vad",          "vad görs",      "göra",     "beslut",  "punkt",
        "uppföljning", "aktivitet/åtgärd", "åtgärd",        "åtgärder", "uppgift", "uppgifter",
        "aktivitet",   "att göra",         "aktivitet",     "att-göra", "uppdrag", "insats",
        "fråga",       "vad ska göras",    "åtgärd/uppgift"};
    static constexpr std::array<std::string_view, 10> who = {
        "vem",  "ansvarig", "ansvariga", "ansvar",    "utförare",
        "namn", "vem gör",  "ansv",      "vem/vilka", "ansvarig person"};
    static constexpr std::array<std::string_view, 16> when = {
        "när",      "klart",        "klar",      "datum",   "tid",       "senast",
        "deadline", "tidpunkt",     "tidsplan",  "tidplan", "klart när", "klardatum",
        "färdigt",  "klart senast", "slutdatum", "till när"};
    static constexpr std::array<std::string_view, 4> status = {"status", "läge", "utfört",
                                                               "klart?"};
    std::string low = utf8::lower(utf8::trim(heading));
    for (const std::string_view number : {"nr ", "pkt ", "punkt ", "# "}) {
        if (low.starts_with(number)) low.erase(0, number.size());  // "Nr Åtgärd" in one cell
    }
    if (is_one_of(low, status)) return Column::status;
    while (low.ends_with(':') || low.ends_with('?') || low.ends_with('.')) low.pop_back();
    if (is_one_of(low, what)) return Column::what;
    if (is_one_of(low, who)) return Column::who;
    return is_one_of(low, when) ? Column::when : Column::other;
}

struct Cell {
    Span span;
    std::size_t column = 0;  ///< characters before it on the line
};

class TableFinder {
  public:
    explicit TableFinder(const Text& text) : text_(text) {}

    std::vector<ActionTable> run() {
        for (std::size_t l = 0; l < text_.line_count(); ++l) {
            const std::string_view line = text_.plain(text_.line(l));
            if (line.size() > longest || !may_tell(line)) continue;
            if (const auto columns = read_headings(l)) {
                l = read_rows(l, *columns);
            } else if (labelled_row(l)) {
                l = read_labelled(l);
            }
        }
        return std::move(out_);
    }

  private:
    static constexpr std::size_t longest = 400;  // bytes of a row

    struct Heading {
        Column column;
        std::size_t at;  ///< characters before it
    };

    /// Most lines hold neither word: "vem" or "ansv".
    static bool may_tell(std::string_view line) {
        for (const std::string_view word : {"Vem", "vem", "VEM", "nsv", "NSV", "tförare"}) {
            if (line.find(word) != line.npos) return true;
        }
        return false;
    }

    [[nodiscard]] std::vector<Cell> cells_of(std::size_t line) const {
        std::vector<Cell> out;
        const Span whole = text_.line(line);
        const Tokens tokens = tokenise(text_, whole);
        for (const Token& token : tokens) {
            if (token.is_line_end()) break;
            if (out.empty() || token.wide) {
                const auto before = text_.plain({whole.begin, token.span.begin});
                out.push_back({token.span, utf8::length(before)});
            } else {
                out.back().span.end = token.span.end;
            }
        }
        return out;
    }

    [[nodiscard]] std::optional<std::vector<Heading>> read_headings(std::size_t line) const {
        std::vector<Heading> out;
        std::size_t known = 0;
        bool what = false;
        bool who = false;
        for (const Cell& cell : cells_of(line)) {
            const Column column = column_of(text_.plain(cell.span));
            out.push_back({column, cell.column});
            known += column == Column::other ? 0U : 1U;
            what = what || column == Column::what;
            who = who || column == Column::who;
        }
        if (!who || !what || known * 2 < out.size()) return std::nullopt;
        return out;
    }

    /// Gives the last line that belongs to the table.
    std::size_t read_rows(std::size_t heading, const std::vector<Heading>& columns) {
        ActionTable table;
        table.whole = {top_of(heading), text_.line(heading).end};
        std::size_t blanks = 0;
        std::size_t last = heading;
        for (std::size_t l = heading + 1; l < text_.line_count() && blanks < 2; ++l) {
            const Span line = trim(text_, text_.line(l));
            if (line.empty() || is_rule(text_.plain(line))) {
                blanks += line.empty() ? 1U : 0U;
                continue;
            }
            const std::vector<Cell> cells = cells_of(l);
            const ActionRow row = row_of(cells, columns);
            const bool goes_on =
                cells.size() == 1 && !table.rows.empty() && blanks == 0 && cells.front().column > 0;
            if (!goes_on && (row.what.empty() || row.who.empty())) break;
            if (!goes_on) table.rows.push_back(row);
            blanks = 0;
            last = l;
        }
        table.whole.end = text_.line(last).end;
        if (!table.rows.empty()) out_.push_back(std::move(table));
        return last;
    }

    [[nodiscard]] static ActionRow row_of(const std::vector<Cell>& cells,
                                          const std::vector<Heading>& columns) {
        ActionRow row;
        const bool in_order = cells.size() == columns.size();
        for (std::size_t i = 0; i < cells.size(); ++i) {
            std::size_t at = i;
            if (!in_order) {
                constexpr std::size_t slack = 2;  // characters a cell may begin before its heading
                at = columns.size();
                for (std::size_t k = 0; k < columns.size(); ++k) {
                    if (columns[k].at <= cells[i].column + slack) at = k;
                }
            }
            if (at >= columns.size()) continue;
            switch (columns[at].column) {
                case Column::what: row.what = join(row.what, cells[i].span); break;
                case Column::who: row.who = join(row.who, cells[i].span); break;
                case Column::when: row.when = join(row.when, cells[i].span); break;
                case Column::status: row.status = join(row.status, cells[i].span); break;
                case Column::other: break;
            }
        }
        return row;
    }

    static Span join(Span a, Span b) { return a.empty() ? b : Span{a.begin, b.end}; }

    /// "Boka lokal   Ansv: Anna   Klart: 12/5"
    [[nodiscard]] std::optional<ActionRow> labelled_row(std::size_t line) const {
        ActionRow row;
        for (const Cell& cell : cells_of(line)) {
            const std::string_view words = text_.plain(cell.span);
            const std::size_t colon = words.find(':');
            const Column column =
                colon == words.npos ? Column::other : column_of(words.substr(0, colon));
            const Span value = trim(
                text_, {cell.span.begin + std::min(colon, words.size() - 1) + 1, cell.span.end});
            if (column == Column::who) {
                row.who = value;
            } else if (column == Column::when) {
                row.when = value;
            } else if (column == Column::status) {
                row.status = value;
            } else if (row.who.empty()) {
                row.what = row.what.empty() || is_number(row.what) ? cell.span : row.what;
            }
        }
        if (row.what.empty() || row.who.empty()) return std::nullopt;
        return row;
    }

    /// "p. 4", "§ 12": what the row belongs to, not what is to be done.
    [[nodiscard]] bool is_number(Span cell) const {
        const std::string_view words = text_.plain(cell);
        constexpr std::size_t short_mark = 8;  // bytes
        return words.size() <= short_mark && words.find_first_of("0123456789") != words.npos;
    }

    std::size_t read_labelled(std::size_t first) {
        ActionTable table;
        table.whole = {top_of(first), text_.line(first).end};
        std::size_t last = first;
        for (std::size_t l = first; l < text_.line_count(); ++l) {
            const auto row = labelled_row(l);
            if (!row) break;
            table.rows.push_back(*row);
            last = l;
        }
        table.whole.end = text_.line(last).end;
        out_.push_back(std::move(table));
        return last;
    }

    /// Where the table begins: with the heading right above it, if there is one.
    [[nodiscard]] std::size_t top_of(std::size_t line) const {
        constexpr std::size_t longest_heading = 60;  // bytes
        std::size_t above = line;
        for (std::size_t seen = 0; above > 0 && seen < 3; ++seen) {
            --above;
            const Span words = trim(text_, text_.line(above));
            if (words.empty()) continue;
            const std::string_view heading = text_.plain(words);
            const bool fits = heading.size() <= longest_heading && !heading.ends_with('.') &&
                              utf8::is_upper(utf8::decode(heading, 0).code);
            return text_.line(fits ? above : line).begin;
        }
        return text_.line(line).begin;
    }

    static bool is_rule(std::string_view line) {
        return line.find_first_not_of("-_=|+: ") == line.npos;
    }

    const Text& text_;
    std::vector<ActionTable> out_;
};

}  // namespace

std::vector<ActionTable> find_action_tables(const Text& text) { return TableFinder(text).run(); }

}  // namespace mandat::extract
