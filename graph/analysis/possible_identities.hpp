// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "graph/model/network.hpp"

namespace mandat::analysis {

/// Who and what would be one if every open question of identity (possible_same_as) were answered
/// with yes. Never used for a first figure: only to say how much hangs on the questions.
///
/// cost  O(Q α(Q)) for Q questions; the network has to live as long
class PossibleIdentities {
  public:
    explicit PossibleIdentities(const Network& network);

    /// One id for all that may be one: the smallest of theirs. Itself without a question.
    [[nodiscard]] std::string_view of(std::string_view id) const;

    /// Whether any question is open about a node.
    [[nodiscard]] bool is_asked(std::string_view id) const { return first_.contains(id); }

    /// Those that may be one with it, itself among them, sorted.
    [[nodiscard]] std::vector<std::string_view> all_of(std::string_view id) const;

    /// The questions that bear on it, in order of the network.
    [[nodiscard]] std::vector<const Edge*> questions_of(std::string_view id) const;

  private:
    std::unordered_map<std::string_view, std::string_view> first_;
    std::unordered_map<std::string_view, std::vector<std::string_view>> groups_;
    std::unordered_map<std::string_view, std::vector<const Edge*>> questions_;  ///< by group
};

}  // namespace mandat::analysis
