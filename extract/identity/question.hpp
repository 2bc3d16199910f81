// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <set>
#include <utility>
#include <vector>

#include "graph/model/statement.hpp"

namespace mandat::extract {

/// One end of a question: who, and the place that shows it.
struct QuestionSide {
    NodeId id;
    std::size_t document = 0;
    Evidence evidence;
};

/// Asks whether two are one: possible_same_as, each document with the place of its own side.
void add_question(std::vector<Claims>& documents, const QuestionSide& a, const QuestionSide& b,
                  QuestionFacts facts);

/// Two ids, the smaller first.
using Ends = std::pair<NodeId, NodeId>;
[[nodiscard]] Ends ends(const NodeId& a, const NodeId& b);

/// What documents ask of themselves.
[[nodiscard]] std::set<Ends> questions_in(const std::vector<Claims>& documents);

/// Takes back questions that were answered.
void drop_questions(std::vector<Claims>& documents, const std::set<Ends>& answered);

}  // namespace mandat::extract
