// SPDX-License-Identifier: Apache-2.0
// What a format cannot hold of the network at hand. Every writer of this folder gives one beside
// its bytes, so that nobody takes a file for the whole network that is not.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "graph/base/messages.hpp"

namespace mandat::render {

/// Kinds of loss; README.md says which format has which.
enum class Loss {
    further_evidence,   ///< sentences beyond the first of a node or edge
    edges_without_end,  ///< edges that name no taker, where a format needs two ends
    documents,          ///< protocols with hash, format and how much of them was read
    remarks,            ///< remarks on the protocols
    rulings,            ///< lines of the ledger that shaped a node
    periods_as_text,    ///< edges whose first and last day are words to the format
    unusable_dates,     ///< dates that are no calendar day, or a period that ends before it begins
    lists_as_text,      ///< lists of two or more that became one text
    types_as_text,      ///< numbers and truth values that became text
    replaced_characters,  ///< control characters and bytes that are no text, now U+FFFD
    doubled_backslashes,  ///< backslashes that read back as two
    marked_cells,         ///< cells with an apostrophe before them, lest a spreadsheet run them
    cut_texts,            ///< texts longer than a cell may be
    left_out_rows,        ///< rows beyond what a sheet may have
    other_tables,         ///< tables that were not asked for
    count_,               ///< number of kinds, not a kind
};

/// "further_evidence": how README.md names it.
[[nodiscard]] std::string_view loss_key(Loss what);

class LossReport {
  public:
    void add(Loss what, std::size_t count = 1) { counts_[static_cast<std::size_t>(what)] += count; }
    LossReport& operator+=(const LossReport& other);

    [[nodiscard]] std::size_t count(Loss what) const {
        return counts_[static_cast<std::size_t>(what)];
    }
    [[nodiscard]] bool empty() const { return *this == LossReport{}; }

    /// "12 evidence quotes beyond the first", one line a kind that was met.
    [[nodiscard]] std::vector<std::string> lines(Language language) const;

    friend bool operator==(const LossReport&, const LossReport&) = default;

  private:
    std::array<std::size_t, static_cast<std::size_t>(Loss::count_)> counts_{};
};

/// A file as a format has it, and what is not in it.
struct Written {
    std::string bytes;
    LossReport losses;
};

}  // namespace mandat::render
