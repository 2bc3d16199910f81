// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "extract/lexicon/lexicon.hpp"
#include "extract/mention/head_parts.hpp"
#include "extract/protocol/layout.hpp"
#include "extract/protocol/list_heading.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

/// Where something stands on its line, tabs as wide as they are shown.
std::size_t shown_column(const Text& text, std::size_t at) {
    constexpr std::size_t tab = 8;
    const Span line = text.line(text.line_at(at));
    std::size_t column = 0;
    const std::string_view before = text.plain({line.begin, at});
    for (std::size_t i = 0; i < before.size();) {
        const auto d = utf8::decode(before, i);
        column = d.code == U'\t' ? (column / tab + 1) * tab : column + 1;
        i += d.size;
    }
    return column;
}

/// "Namn  Parti  Ersättare": the columns of one table, no lists side by side.
bool heads_table(const Tokens& tokens) {
    return std::any_of(tokens.begin(), tokens.end(), [](const Token& token) {
        const std::string low = utf8::lower(token.text);
        return low == "namn" || low == "parti" || low == "närvaro" || low.starts_with("funktion");
    });
}

/// The labels of lists that fill cells of a line, but for a lone one in the margin.
void labels_of_line(const Text& text, Span line, std::vector<ColumnLabel>& out) {
    const Tokens tokens = tokenise(text, line);
    if (tokens.empty() || heads_table(tokens)) return;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const bool starts_cell = i == 0 || tokens[i].wide;
        if (!starts_cell || !tokens[i].capital) continue;
        const auto label = lexicon().labels.match(tokens, i);
        if (!label || !opens_people(*label->value)) continue;
        const bool whole =
            label->end >= tokens.size() || tokens[label->end].wide || tokens[label->end].is(":");
        if (!whole) continue;
        out.push_back({text.line_at(line.begin), shown_column(text, tokens[i].span.begin),
                       *label->value, cover(tokens, i, label->end)});
        i = label->end - 1;
    }
}

}  // namespace

std::vector<ColumnLabel> find_column_labels(const Text& text, Span list) {
    std::vector<ColumnLabel> out;
    bool side_by_side = false;
    for (std::size_t l = text.line_at(list.begin); l < text.line_count(); ++l) {
        const Span whole = text.line(l);
        if (whole.begin >= list.end) break;
        const Span line =
            trim(text, {std::max(whole.begin, list.begin), std::min(whole.end, list.end)});
        if (line.empty()) continue;
        const std::size_t before = out.size();
        labels_of_line(text, line, out);
        side_by_side = side_by_side || out.size() > before + 1;
    }
    if (!side_by_side) out.clear();
    return out;
}

namespace {

constexpr std::size_t slack = 2;  // characters a name may begin before its label

/// Does a column with a label begin at the token?
bool begins_column(const Text& text, const Token& token, const std::vector<ColumnLabel>& labels) {
    const std::size_t column = shown_column(text, token.span.begin);
    return std::any_of(labels.begin(), labels.end(), [&](const ColumnLabel& label) {
        return column + slack >= label.column && column <= label.column + slack;
    });
}

}  // namespace

std::vector<Span> cells_of(const Text& text, Span list, const std::vector<ColumnLabel>& labels) {
    if (labels.empty()) return {list};
    std::vector<Span> out;
    const auto add = [&](const Tokens& tokens, std::size_t first, std::size_t end) {
        if (first >= end) return;
        const Span cell = cover(tokens, first, end);
        const bool label = std::any_of(labels.begin(), labels.end(), [&](const ColumnLabel& l) {
            return l.words.begin == cell.begin && cell.size() <= l.words.size() + 1;
        });
        if (!label) out.push_back(cell);
    };
    for (std::size_t l = text.line_at(list.begin); l < text.line_count(); ++l) {
        const Span whole = text.line(l);
        if (whole.begin >= list.end) break;
        const Tokens tokens =
            tokenise(text, {std::max(whole.begin, list.begin), std::min(whole.end, list.end)});
        std::size_t first = 0;
        for (std::size_t i = 1; i < tokens.size(); ++i) {
            if (!tokens[i].wide || !begins_column(text, tokens[i], labels)) continue;
            add(tokens, first, i);
            first = i;
        }
        add(tokens, first, tokens.size());
    }
    return out;
}

const ColumnLabel* label_over(const Text& text, const std::vector<ColumnLabel>& labels,
                              std::size_t at) {
    const std::size_t line = text.line_at(at);
    const std::size_t column = shown_column(text, at);
    const ColumnLabel* best = nullptr;
    for (const ColumnLabel& label : labels) {
        if (label.line > line || label.column > column + slack) continue;
        const bool nearer = best == nullptr || label.column > best->column ||
                            (label.column == best->column && label.line >= best->line);
        if (nearer) best = &label;
    }
    return best;
}

}  // namespace mandat::extract
