// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "render/exchange/loss_report.hpp"

namespace mandat::render {

/// What one sheet of Excel holds; lower in tests.
struct SheetLimits {
    std::size_t rows = 1'048'576;     ///< with the headings
    std::size_t cell_units = 32'767;  ///< UTF-16 units a cell
};

/// wrapped: long text on several lines. quiet: paths, and ids for those who join tables.
enum class Look { plain, wrapped, quiet, title, heading };

/// A sheet begun by Workbook::add_sheet().
using SheetIndex = std::size_t;

/// Where a cell is, from 0.
struct CellPlace {
    std::size_t row = 0;
    std::size_t column = 0;
};

struct SheetColumn {
    std::string heading;  ///< differs from its neighbours'
    double width = 10;    ///< characters
};

/// A workbook of Excel (OOXML), written in memory. Text is written as text: never as a formula, a
/// link or a number, whatever it looks like.
///
/// owns    a reference to the losses it counts in
/// errors  Error{file}: no memory or no room for temporary files
/// cost    memory in the number of cells
/// source  ECMA-376; written by libxlsxwriter, which is met in this source only
class Workbook {
  public:
    Workbook(const SheetLimits& limits, LossReport& losses);
    ~Workbook();
    Workbook(const Workbook&) = delete;
    Workbook& operator=(const Workbook&) = delete;

    /// name  of ours, at most 31 characters
    SheetIndex add_sheet(const std::string& name);

    void set_width(SheetIndex sheet, std::size_t column, double width);
    /// Room for so many lines of text; Excel's own default for one.
    void set_lines(SheetIndex sheet, std::size_t row, std::size_t lines);
    void put_text(SheetIndex sheet, CellPlace at, std::string_view text, Look look = Look::plain);
    void put_whole_number(SheetIndex sheet, CellPlace at, long long number);
    void put_number(SheetIndex sheet, CellPlace at, double number);
    /// iso  a calendar day; one before 1900, which Excel does not know, is written as text
    void put_date(SheetIndex sheet, CellPlace at, const std::string& iso);

    /// Turns what stands below row 0 into a table with headings, filters and a frozen head.
    ///
    /// rows  without the headings; 0: headings alone, for a table has at least one row
    void make_table(SheetIndex sheet, const std::string& table_name,
                    const std::vector<SheetColumn>& columns, std::size_t rows);

    /// On paper: across, as wide as a page, headings on each, with name and number below.
    /// columns  that are printed, from the first
    void set_up_print(SheetIndex sheet, const std::string& page_word, std::size_t rows,
                      std::size_t columns);

    /// title  of the document, in its properties
    [[nodiscard]] std::string finish(const std::string& title);

  private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

/// Text as a cell holds it: cut after so many UTF-16 units with "…" at its end
/// (Loss::cut_texts), "_x0041_" so written that Excel does not read an "A".
[[nodiscard]] std::string cell_text(std::string_view text, std::size_t max_units,
                                    LossReport& losses);

}  // namespace mandat::render
