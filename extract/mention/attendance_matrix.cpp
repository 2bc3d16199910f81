// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>

#include "extract/mention/head_parts.hpp"
#include "extract/protocol/layout.hpp"
#include "extract/protocol/list_heading.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

constexpr std::size_t fewest_rows = 3;

/// The cells of a line: cut at bars, or where the line has none at wide gaps.
std::vector<Span> matrix_cells(const Text& text, Span line) {
    const std::string_view words = text.plain(line);
    std::vector<Span> out;
    if (words.find('|') == std::string_view::npos) {
        const Tokens tokens = tokenise(text, line);
        std::size_t first = 0;
        for (std::size_t i = 1; i <= tokens.size(); ++i) {
            if (i < tokens.size() && !tokens[i].wide) continue;
            if (i > first) out.push_back(cover(tokens, first, i));
            first = i;
        }
        return out;
    }
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= words.size(); ++at) {
        if (at < words.size() && words[at] != '|') continue;
        out.push_back(trim(text, {line.begin + begin, line.begin + at}));
        begin = at + 1;
    }
    if (!out.empty() && out.front().empty()) out.erase(out.begin());  // "| Astad | Anna Ek |"
    return out;
}

/// "-----|-----": between the head of a table and its rows.
bool is_separator(std::string_view words) {
    return !words.empty() && words.find_first_not_of("-|+=: \t") == std::string_view::npos;
}

/// The whole cell is a place: "Astad", "Region X", "Länsstyrelsen".
bool is_place(const Text& text, Span cell) {
    if (cell.empty()) return false;
    const Tokens tokens = tokenise(text, cell);
    const auto place = read_affiliation(tokens, 0, Spelling::exact);
    return place && place->end == tokens.size();
}

bool has_name(const Text& text, Span cell) {
    const Tokens tokens = tokenise(text, cell);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const std::size_t length = name_length(tokens, i);
        if (length > 0 && could_be_name(tokens, i, i + length)) return true;
    }
    return false;
}

bool says_away(const Text& text, Span cell) {
    const std::string low = utf8::lower(text.plain(cell));
    return low.find("förhind") != low.npos || low.find("frånvar") != low.npos ||
           low.find("återbud") != low.npos || low.find("ej närvar") != low.npos;
}

/// Finds the table in the head and makes a list of each of its cells.
class AttendanceMatrix {
  public:
    AttendanceMatrix(const Text& text, std::vector<LabelledValue>& fields)
        : text_(text), fields_(fields) {}

    void read(Span head) {
        std::vector<std::vector<Span>> rows;
        std::vector<Span> above;
        for (std::size_t l = text_.line_at(head.begin); l < text_.line_count(); ++l) {
            const Span whole = text_.line(l);
            if (whole.begin >= head.end) break;
            const Span line = trim(text_, {whole.begin, std::min(whole.end, head.end)});
            if (is_separator(text_.plain(line))) continue;
            std::vector<Span> cells = matrix_cells(text_, line);
            const bool row = cells.size() > 1 && is_place(text_, cells.front());
            if (row) {
                rows.push_back(std::move(cells));
            } else if (rows.size() >= fewest_rows) {
                break;
            } else {
                rows.clear();
                above = std::move(cells);
            }
        }
        const auto named = std::count_if(rows.begin(), rows.end(), [this](const auto& row) {
            return std::any_of(row.begin() + 1, row.end(),
                               [this](Span cell) { return has_name(text_, cell); });
        });
        if (static_cast<std::size_t>(named) < fewest_rows) return;
        for (const auto& row : rows) take(row, above);
    }

  private:
    void take(const std::vector<Span>& row, const std::vector<Span>& above) {
        for (std::size_t c = 1; c < row.size(); ++c) {
            if (!has_name(text_, row[c])) continue;
            Field field = Field::deciding;
            Span label = row.front();
            if (c < above.size() && !above[c].empty()) {
                const Tokens head = tokenise(text_, above[c]);
                field = judge_list_heading(head, 0, head.size()).value_or(Field::deciding);
                label = above[c];
            }
            if (says_away(text_, row[c])) field = Field::absent;
            fields_.push_back({field, label, names_in(row[c]), false, row.front()});
        }
    }

    /// "(förhinder: Anna Ek)": without what stands before the name.
    [[nodiscard]] Span names_in(Span cell) const {
        const Tokens tokens = tokenise(text_, cell);
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            if (name_length(tokens, i) > 0) return {tokens[i].span.begin, cell.end};
        }
        return cell;
    }

    const Text& text_;
    std::vector<LabelledValue>& fields_;
};

}  // namespace

void add_attendance_matrix(const Text& text, const Protocol& protocol,
                           std::vector<LabelledValue>& fields) {
    const bool listed = std::any_of(fields.begin(), fields.end(), [](const LabelledValue& f) {
        return opens_people(f.field) && f.field != Field::others && !f.value.empty();
    });
    if (!listed) AttendanceMatrix(text, fields).read(protocol.head);
}

}  // namespace mandat::extract
