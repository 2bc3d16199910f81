// SPDX-License-Identifier: Apache-2.0
// A ledger is what people have decided about who is who: a file of JSON lines that only grows.
// Reading applies it on top of its own rules, and every ruling stands on the nodes it changed.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "graph/base/diagnostic.hpp"
#include "graph/model/ruling.hpp"

namespace mandat {

struct Ledger {
    std::string path;             ///< as given; remarks name it
    std::vector<Ruling> rulings;  ///< in order of their lines
    Diagnostics diagnostics;      ///< lines that could not be read (P220), later what could not be
                                  ///< applied (P221, P222); document is the path
};

/// Reads what ledger_line() wrote, or a person by hand. A line that is not a ruling is a remark,
/// the others count. Empty lines and lines that begin with '#' are passed over.
///
/// errors  none thrown; P220 with the number of the line
/// cost    linear in the bytes
[[nodiscard]] Ledger read_ledger(std::string path, std::string_view bytes);

/// One ruling as its line, with the newline.
[[nodiscard]] std::string ledger_line(const Ruling& ruling);

/// Longest name, id or reason that is taken, in bytes.
inline constexpr std::size_t longest_ledger_text = 1000;

}  // namespace mandat
