// SPDX-License-Identifier: Apache-2.0
// How well documents were read: the facts of a network against those that a careful reader noted.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "cli/evaluate/fact.hpp"
#include "cli/evaluate/truth.hpp"
#include "graph/model/network.hpp"

namespace mandat::cli::evaluate {

/// How the facts of one class agree. Optional facts are in none of the numbers.
struct Score {
    std::size_t gold = 0;     ///< in the truth
    std::size_t found = 0;    ///< in the network
    std::size_t correct = 0;  ///< in both
    std::vector<Fact> missed;
    std::vector<Fact> false_finds;

    [[nodiscard]] std::optional<double> precision() const;  ///< nothing when nothing was found
    [[nodiscard]] std::optional<double> recall() const;
    [[nodiscard]] std::optional<double> f1()
        const;  ///< nothing when there is nothing on both sides
    Score& operator+=(const Score& other);
};

using Scores = std::map<FactClass, Score>;

struct DocumentScores {
    std::string path;  ///< of the document as it was read
    Scores scores;
};

/// The line of a document that was read, for evidence; nothing when it is not to be had.
using LineOf = std::function<std::optional<std::string>(const std::string& path, int number)>;

/// Scores the documents of one network that were read together. A truth whose document is not in
/// the network has no scores.
///
/// shape  sorted by path
/// cost   per document and class O(truth * found) comparisons
[[nodiscard]] std::vector<DocumentScores> score(const Network& network,
                                                const std::vector<Truth>& truths,
                                                const LineOf& line_of);

[[nodiscard]] Scores sum(const std::vector<DocumentScores>& documents);

}  // namespace mandat::cli::evaluate
