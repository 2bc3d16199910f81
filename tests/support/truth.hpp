// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "graph/model/network.hpp"

namespace mandat::tests {

/// How the facts of one kind that a network states of one document agree with the truth.
struct Score {
    std::size_t expected = 0;
    std::size_t found = 0;
    std::size_t correct = 0;
    std::vector<std::string> missed;
    std::vector<std::string> wrong;

    [[nodiscard]] double f1() const;  ///< 0..1; 1 when nothing was expected and nothing found
    Score& operator+=(const Score& other);
};

struct Scores {
    Score attendance;   ///< person, presence, capacity
    Score items;        ///< §, letter and title
    Score presenters;   ///< § and person
    Score points;       ///< § and words of a decision point
    Score memberships;  ///< person, body and role, where the text says it

    Scores& operator+=(const Scores& other);
};

/// Scores one document of a network against its truth file (format: datasets/README.md). A simple
/// measure of our own beside the customer's score.py: names are compared folded, optional facts
/// cost nothing either way.
///
/// errors  std::invalid_argument when the text is no truth file
[[nodiscard]] Scores score(const Network& network, std::string_view document,
                           std::string_view truth);

/// A table with one line a kind, and what was missed or wrong below it.
[[nodiscard]] std::string table(const Scores& scores);

}  // namespace mandat::tests
