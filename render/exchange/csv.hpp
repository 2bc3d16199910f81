// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "render/exchange/data_table.hpp"

namespace mandat::render {

/// comma: for programs. RFC 4180 with LF, UTF-8, column keys and words as in network.json.
/// swedish_excel: for a double click. Semicolons, decimal comma, CR LF, UTF-8 with its mark;
/// headings and words in the chosen language, of codes too.
enum class CsvDialect { comma, swedish_excel };

/// marked: with an apostrophe. as_they_are: for programs alone, never for a spreadsheet.
enum class RiskyCells { marked, as_they_are };

struct CsvOptions {
    CsvDialect dialect = CsvDialect::comma;
    Language language = Language::sv;  ///< of headings and words; comma: of remarks alone
    RiskyCells risky_cells = RiskyCells::marked;
};

struct CsvFile {
    std::string name;  ///< "people.csv"
    std::string bytes;
};

struct CsvFolder {
    std::vector<CsvFile> files;
    LossReport losses;
};

/// All tables of the network, a file each.
[[nodiscard]] CsvFolder csv_folder(const Network& network, const CsvOptions& options);

/// One table of the network; the others are among the losses.
[[nodiscard]] Written csv(const Network& network, TableId table, const CsvOptions& options);

/// One table. Text is always quoted, numbers never; a cell that is_risky() gets an apostrophe
/// before it (Loss::marked_cells), unless it is asked for as it is.
///
/// laws    who takes one apostrophe off each text that begins with one has the text again
/// source  RFC 4180
[[nodiscard]] Written csv(const DataTable& table, const CsvOptions& options);

/// Whether a spreadsheet may run the text as a formula: its first character, after blanks and
/// quotation marks, is one of = + - @ in any width, or it begins with a tab or line end. Also true
/// of what begins with an apostrophe, so that marks can be told from text.
///
/// source  OWASP ASVS 5.0, 1.2.10
[[nodiscard]] bool is_risky(std::string_view text);

}  // namespace mandat::render
