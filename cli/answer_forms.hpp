// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include <nlohmann/json_fwd.hpp>

#include "cli/answer.hpp"
#include "cli/console.hpp"

namespace mandat::cli {

struct AnswerLook {
    std::string section{};       ///< only this one; empty: all (CSV: the first)
    bool evidence = false;       ///< the sentences under each row, not only where they stand
    std::size_t most_rows = 40;  ///< of a table; 0: all
};

/// For people: headline, tables as wide as the terminal, the documents that were pointed to.
void show_answer(const Answer& answer, const Network& network, const AnswerLook& look,
                 const Console& console);

/// One section as CSV after RFC 4180: a first line of ids, commas, CRLF. A node takes two columns,
/// its name and its id; the last column says where the sentences stand. Text that a spreadsheet
/// would take for a formula gets an apostrophe before it.
[[nodiscard]] std::string to_csv(const Answer& answer, const Network& network,
                                 const AnswerLook& look);

/// `mandat/answer/1`: the same as in the terminal with all evidence, the same bytes in both
/// languages but for what is written for people (title, method, headline, notes).
[[nodiscard]] nlohmann::ordered_json to_json(const Answer& answer, const Network& network,
                                             const AnswerLook& look);

}  // namespace mandat::cli
