// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "graph/model/network.hpp"

namespace mandat::cli {

/// One end of a question and what hangs on it.
struct QuestionEnd {
    const Node* node = nullptr;
    std::string written;         ///< as a command takes it
    std::vector<NodeId> places;  ///< represented
    std::vector<NodeId> seats;   ///< bodies and groups; of a body: none
    std::string since;           ///< first and last date of its edges
    std::string until;
    std::size_t edges = 0;       ///< that would move with it, questions apart
    std::size_t seat_count = 0;  ///< of them: seats, of a body: members
    std::size_t tasks = 0;       ///< of them: assignments, reports, referrals
};

/// possible_same_as, with both ends.
struct OpenQuestion {
    const Edge* edge = nullptr;
    QuestionEnd a;
    QuestionEnd b;

    /// What would move if both were one: the end with fewer edges goes over to the other.
    [[nodiscard]] const QuestionEnd& moving() const { return b.edges < a.edges ? b : a; }
};

/// All of them, the one on which most hangs first: edges that would move, then the surer one.
///
/// cost  O(edges + questions log questions)
[[nodiscard]] std::vector<OpenQuestion> open_questions(const Network& network);

}  // namespace mandat::cli
