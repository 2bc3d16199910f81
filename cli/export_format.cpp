// SPDX-License-Identifier: Apache-2.0
#include "cli/export_format.hpp"

#include <array>
#include <stdexcept>

#include "graph/base/utf8.hpp"
#include "graph/model/json.hpp"
#include "render/exchange/dot.hpp"
#include "render/exchange/gexf.hpp"
#include "render/exchange/graphml.hpp"
#include "render/exchange/xlsx.hpp"

namespace mandat::cli {
namespace {

struct FormatRow {
    ExportFormat format;
    std::string_view name;
    std::string_view ending;
};

constexpr std::array formats = {
    FormatRow{ExportFormat::json, "json", ".json"},
    FormatRow{ExportFormat::csv, "csv", ".csv"},
    FormatRow{ExportFormat::csv_sv, "csv-sv", ""},
    FormatRow{ExportFormat::xlsx, "xlsx", ".xlsx"},
    FormatRow{ExportFormat::graphml, "graphml", ".graphml"},
    FormatRow{ExportFormat::gexf, "gexf", ".gexf"},
    FormatRow{ExportFormat::dot, "dot", ".dot"},
};

}  // namespace

std::string_view format_name(ExportFormat format) {
    return formats[static_cast<std::size_t>(format)].name;
}

std::vector<std::string> format_names() {
    std::vector<std::string> out;
    for (const FormatRow& row : formats) out.emplace_back(row.name);
    return out;
}

std::optional<ExportFormat> find_format(std::string_view name) {
    for (const FormatRow& row : formats) {
        if (row.name == name) return row.format;
    }
    return std::nullopt;
}

std::optional<ExportFormat> format_of_file(std::string_view path) {
    const std::size_t slash = path.rfind('/');
    const std::string_view name = slash == std::string_view::npos ? path : path.substr(slash + 1);
    const std::size_t point = name.rfind('.');
    if (point == std::string_view::npos || point == 0) return ExportFormat::json;
    const std::string ending = utf8::lower(name.substr(point));
    if (ending == ".gv") return ExportFormat::dot;
    for (const FormatRow& row : formats) {
        if (!row.ending.empty() && row.ending == ending) return row.format;
    }
    return std::nullopt;
}

render::Written in_format(const Network& network, ExportFormat format, Language language) {
    switch (format) {
        case ExportFormat::json: return {to_json_text(network), {}};
        case ExportFormat::xlsx: return render::xlsx(network, {.language = language});
        case ExportFormat::graphml: return render::graphml(network);
        case ExportFormat::gexf: return render::gexf(network);
        case ExportFormat::dot: return render::dot(network);
        case ExportFormat::csv:
        case ExportFormat::csv_sv: break;
    }
    throw std::logic_error("csv is written table by table");
}

}  // namespace mandat::cli
