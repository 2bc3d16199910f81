// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/base/messages.hpp"
#include "graph/model/network.hpp"
#include "render/exchange/loss_report.hpp"

namespace mandat::cli {

enum class ExportFormat { json, csv, csv_sv, xlsx, graphml, gexf, dot };

/// "csv-sv"; the words of --format in the order they are told.
[[nodiscard]] std::string_view format_name(ExportFormat format);
[[nodiscard]] std::vector<std::string> format_names();
[[nodiscard]] std::optional<ExportFormat> find_format(std::string_view name);

/// The format a file's ending stands for, in any case of letters: ".gv" is dot. A name without an
/// ending is json, as it always was.
///
/// errors  none; nothing for an ending that stands for no format
[[nodiscard]] std::optional<ExportFormat> format_of_file(std::string_view path);

/// The network in a format that is one file.
///
/// requires  the format is no kind of csv
/// errors    Error{file}: a workbook could not be made
[[nodiscard]] render::Written in_format(const Network& network, ExportFormat format,
                                        Language language);

}  // namespace mandat::cli
