// SPDX-License-Identifier: Apache-2.0
// Tables for a terminal: no boxes, two blanks between columns, a thin rule under the header. What
// a table says never depends on colour. Text from documents passes through printable() first.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace mandat::render {

enum class Align { left, right };

/// quiet: said in passing. strong: what the eye should find. derived: implied, not stated.
enum class Style { plain, strong, quiet, derived };

/// Never or always: whether the output is a terminal is the caller's to know.
enum class Colour { never, always };

struct Column {
    std::string header;
    Align align = Align::left;
    std::size_t min_width = 4;  ///< cells; a column is not narrowed below it
};

struct Cell {
    Cell() = default;
    Cell(std::string words, Style look = Style::plain) : text(std::move(words)), style(look) {}
    Cell(const char* words) : text(words) {}

    std::string text;
    Style style = Style::plain;
};

struct Table {
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows;     ///< missing cells are empty, surplus ones are left out
    std::vector<std::vector<Cell>> under{};  ///< lines under row r, over all its columns
};

/// wrap: long text goes on in further lines. cut: it ends in "…".
enum class Overflow { wrap, cut };

struct TableOptions {
    std::size_t width = 80;  ///< of the terminal in cells; 0: no limit
    Colour colour = Colour::never;
    Overflow overflow = Overflow::wrap;
    std::size_t max_lines = 0;  ///< of one cell; what is longer ends in "…"; 0: no limit
};

/// The table as lines that end in "\n" and have no blanks at their end.
///
/// shape   header, rule, rows, each with the lines under it two cells in; the widest columns give
///         way until the line fits; when every column is at its smallest the lines are longer than
///         the width rather than unreadable
/// errors  none; a table without columns is empty text
[[nodiscard]] std::string draw(const Table& table, const TableOptions& options = {});

}  // namespace mandat::render
