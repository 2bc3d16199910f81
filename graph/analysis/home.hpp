// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "graph/analysis/period.hpp"
#include "graph/model/network.hpp"

namespace mandat::analysis {

/// The municipality or organisation that a person speaks for or works at.
struct Home {
    const Node* place = nullptr;  ///< never nullptr
    const Edge* edge = nullptr;   ///< says so; never nullptr
    Period held;                  ///< empty ends are open

    friend bool operator==(const Home&, const Home&) = default;
};

/// Whether two periods have a day in common; open ends go on.
[[nodiscard]] bool overlap(const Period& a, const Period& b);

/// The days two periods have in common; only meaningful when they overlap.
[[nodiscard]] Period common(const Period& a, const Period& b);

/// Who speaks for which municipality or organisation, and when, as far as was read.
///
/// `represents` says it. A person without one who is said to belong to an organisation (its staff)
/// has that for a home. The first home that was read counts for the time before it too: that a
/// place was not named on an earlier list does not make the person somebody else's.
///
/// cost  O(P log P) to make for P such edges, O(1) a question; the network has to live as long
class Homes {
  public:
    Homes(const Network& network, const Timeline& timeline);

    /// shape  by the first day, then id of the place; empty when nothing was read
    [[nodiscard]] const std::vector<Home>& of(std::string_view person) const;

    /// Those that held on at least one day of the period.
    [[nodiscard]] std::vector<Home> within(std::string_view person, const Period& period) const;

  private:
    std::unordered_map<std::string_view, std::vector<Home>> homes_;
};

}  // namespace mandat::analysis
