// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <vector>

namespace mandat::extract {

/// Who is one with whom, and who is kept apart from whom whatever else follows: sets that are
/// joined or held apart, never both.
///
/// cost  near O(log n) a call: of two sets the one with fewer that are held apart moves
class Partition {
  public:
    explicit Partition(std::size_t size);

    [[nodiscard]] std::size_t find(std::size_t item) const;

    /// The line of the ledger that holds two apart; 0 where no line is known.
    [[nodiscard]] std::optional<int> held_apart(std::size_t a, std::size_t b) const;

    /// False, and nothing happens: they are held apart.
    bool join(std::size_t a, std::size_t b);

    /// False, and nothing happens: they are one already.
    bool hold_apart(std::size_t a, std::size_t b, int line);

  private:
    mutable std::vector<std::size_t> parent_;
    std::vector<std::map<std::size_t, int>> apart_;  ///< of a root: other roots, and the line
};

}  // namespace mandat::extract
