// SPDX-License-Identifier: Apache-2.0
#include "render/exchange/csv.hpp"

#include <algorithm>

#include "graph/base/utf8.hpp"
#include "render/exchange/cells.hpp"
#include "render/exchange/clean_text.hpp"
#include "render/exchange/graph_losses.hpp"

namespace mandat::render {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool is_quotation_mark(char32_t code) {
    constexpr std::u32string_view marks = U"\"'`´\u2018\u2019\u201A\u201C\u201D\u201E«»";
    return marks.find(code) != std::u32string_view::npos;
}

bool starts_formula(char32_t code) {
    constexpr std::u32string_view signs = U"=+-@\uFF1D\uFF0B\uFF0D\uFF20";
    return signs.find(code) != std::u32string_view::npos;
}

/// Nothing to see, and no spreadsheet lets it stand between a cell and its formula for certain.
bool is_invisible(char32_t code) {
    return code < 0x20 || (code >= 0x7F && code < 0xA0) || code == 0xAD || code == 0xFEFF ||
           (code >= 0x200B && code <= 0x200F) || (code >= 0x202A && code <= 0x202E) ||
           (code >= 0x2060 && code <= 0x206F);
}

class CsvWriter {
  public:
    CsvWriter(const CsvOptions& options, LossReport& losses)
        : excel_(options.dialect == CsvDialect::swedish_excel),
          risky_cells_(options.risky_cells),
          losses_(losses) {
        if (excel_) out_ += byte_order_mark;
    }

    void text(std::string_view value) {
        begin_cell();
        if (value.empty()) return;
        out_ += '"';
        if (risky_cells_ == RiskyCells::marked && is_risky(value)) {
            losses_.add(Loss::marked_cells);
            out_ += '\'';
        }
        for (const char c : clean(value, losses_)) {
            if (c == '"') out_ += '"';
            out_ += c;
        }
        out_ += '"';
    }

    void number(std::string value) {
        begin_cell();
        if (excel_) std::replace(value.begin(), value.end(), '.', ',');
        out_ += value;
    }

    void end_row() {
        out_ += excel_ ? "\r\n" : "\n";
        first_ = true;
    }

    [[nodiscard]] std::string take() { return std::move(out_); }

  private:
    void begin_cell() {
        if (!first_) out_ += excel_ ? ';' : ',';
        first_ = false;
    }

    bool excel_;
    RiskyCells risky_cells_;
    LossReport& losses_;
    std::string out_;
    bool first_ = true;
};

/// Excel takes "8-9" for a day in September; with a dash it stays what it is.
std::string with_dashes(std::string text) {
    constexpr std::string_view dash = "–";
    for (std::size_t at = text.find('-'); at != std::string::npos; at = text.find('-', at)) {
        text.replace(at, 1, dash);
    }
    return text;
}

void write_cell(CsvWriter& writer, const TableColumn& column, const Value& value,
                const CsvOptions& options) {
    if (std::holds_alternative<long long>(value) || std::holds_alternative<double>(value)) {
        writer.number(plain_text(value));
    } else if (options.dialect == CsvDialect::comma) {
        writer.text(plain_text(value));
    } else if (column.key == "paragraphs") {
        writer.text(with_dashes(plain_text(value)));
    } else {
        writer.text(people_text(column, value, options.language));
    }
}

}  // namespace

bool is_risky(std::string_view text) {
    if (text.empty()) return false;
    if (std::string_view("'\t\r\n").find(text.front()) != std::string_view::npos) return true;
    for (std::size_t at = 0; at < text.size();) {
        const utf8::Decoded d = utf8::decode(text, at);
        if (starts_formula(d.code)) return true;
        if (!utf8::is_space(d.code) && !is_quotation_mark(d.code) && !is_invisible(d.code)) {
            return false;
        }
        at += d.size;
    }
    return false;
}

Written csv(const DataTable& table, const CsvOptions& options) {
    Written out;
    out.losses = table.losses;
    CsvWriter writer(options, out.losses);
    for (const TableColumn& column : table.columns) {
        writer.text(options.dialect == CsvDialect::comma ? std::string(column.key)
                                                         : heading(column, options.language));
    }
    writer.end_row();
    for (const std::vector<Value>& row : table.rows) {
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            write_cell(writer, table.columns[i], row[i], options);
        }
        writer.end_row();
    }
    out.bytes = writer.take();
    return out;
}

Written csv(const Network& network, TableId table, const CsvOptions& options) {
    Written out = csv(make_table(network, table, options.language), options);
    out.losses.add(Loss::rulings, count_rulings(network));
    out.losses.add(Loss::other_tables, table_ids().size() - 1);
    return out;
}

CsvFolder csv_folder(const Network& network, const CsvOptions& options) {
    CsvFolder out;
    out.losses.add(Loss::rulings, count_rulings(network));
    for (const TableId id : table_ids()) {
        DataTable table = make_table(network, id, options.language);
        // A list that stands in several tables is one list: nodes and edges have them all.
        if (id != TableId::nodes && id != TableId::edges) table.losses = {};
        Written file = csv(table, options);
        out.losses += file.losses;
        out.files.push_back({std::string(table_key(id)) + ".csv", std::move(file.bytes)});
    }
    return out;
}

}  // namespace mandat::render
