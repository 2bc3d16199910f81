// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>

#include "cli/reading.hpp"
#include "cli/show_diagnostics.hpp"

namespace mandat::cli {

/// "5 (wholly read 3, partly 1, refused 1)".
[[nodiscard]] std::string reading_counts(const ReadingResult& result, Language language);

/// "3 .pdf, 1 without an ending".
[[nodiscard]] std::string kinds_text(const std::map<std::string, std::size_t>& kinds,
                                     Language language);

/// Whether a remark says why its input was refused or only partly read.
[[nodiscard]] bool keeps_from_reading(const Network& network, const Diagnostic& remark);

/// Every folder that holds no protocol, and what it holds instead.
void show_empty_folders(const ReadingResult& result, const Stream& stream, Language language);

/// Files of other kinds that lie beside the protocols and, when an input was not wholly read, how
/// many were, on console.err.
void show_unread(const ReadingResult& result, const Console& console);

/// Why nothing came out: every refused input and every folder without protocols, on console.err.
void show_refusals(const ReadingResult& result, SourceLines& lines, Console& console);

}  // namespace mandat::cli
