// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "cli/files.hpp"
#include "graph/model/ledger.hpp"

namespace mandat::cli {

/// Read when none is named and it lies in the current folder. Never looked for beside the
/// protocols: those come from others, and who is who is for the reader to say.
inline constexpr const char* default_ledger = "mandat-ledger.jsonl";

/// The ledger that was named, or the default one; empty, without a path, when there is none.
///
/// errors  Error{file}: one that was named cannot be read, or the default one is no plain file
[[nodiscard]] Ledger load_ledger(const FindOptions& options);

/// Adds one line at the end of a ledger, which is made when it is missing, readable by its owner
/// only. The whole line or nothing: writers wait for each other, the line is on the disk when this
/// returns, and a line that an earlier crash left unfinished is ended first.
///
/// errors  Error{file}; the ledger is as it was
/// shape   the number of the line, 1-based
[[nodiscard]] int append_ruling(const std::string& path, const Ruling& ruling, Language language);

}  // namespace mandat::cli
