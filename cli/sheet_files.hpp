// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

#include "graph/analysis/onboarding.hpp"
#include "graph/base/messages.hpp"
#include "graph/model/network.hpp"

namespace mandat::cli {

/// Whether a node has a sheet of its own as a body does: bodies, groups, focus areas, projects.
[[nodiscard]] bool has_body_sheet(const Node& node);

/// Writes a sheet as its ending says: .html, or .pdf printed by Chromium.
///
/// errors  Error{usage}: another ending; Error{file}: not written, or no Chromium
void write_sheet(const std::filesystem::path& target, const std::string& html, Language language);

/// Refuses an ending that write_sheet() would refuse, before anything is read.
void check_sheet_ending(const std::filesystem::path& target, Language language);

struct SheetsWritten {
    std::size_t people = 0;
    std::size_t bodies = 0;
};

/// A sheet (.html) for everybody with a seat or function and for every body and group, and an
/// index.html that lists them. Collectives have none.
///
/// reads   as known on `day`; empty: the last day that was read
/// errors  Error{file}
SheetsWritten write_all_sheets(const std::filesystem::path& folder, const Network& network,
                               const std::string& day, Language language);

}  // namespace mandat::cli
