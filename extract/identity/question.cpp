// SPDX-License-Identifier: Apache-2.0
#include "extract/identity/question.hpp"

#include <algorithm>
#include <tuple>

namespace mandat::extract {

Ends ends(const NodeId& a, const NodeId& b) { return {std::min(a, b), std::max(a, b)}; }

void add_question(std::vector<Claims>& documents, const QuestionSide& a, const QuestionSide& b,
                  QuestionFacts facts) {
    Edge edge;
    edge.kind = EdgeKind::possible_same_as;
    std::tie(edge.from, edge.to) = ends(a.id, b.id);
    edge.certainty = Certainty::implied;
    edge.facts = std::move(facts);
    for (const QuestionSide* one : {&a, &b}) {
        Edge side = edge;
        side.evidence = {one->evidence};
        side.evidence.front().rule = "similar_name";
        documents[one->document].edges.push_back(std::move(side));
        if (a.document == b.document && a.evidence == b.evidence) break;
    }
}

std::set<Ends> questions_in(const std::vector<Claims>& documents) {
    std::set<Ends> out;
    for (const Claims& claims : documents) {
        for (const Edge& edge : claims.edges) {
            if (edge.kind == EdgeKind::possible_same_as) out.insert(ends(edge.from, edge.to));
        }
    }
    return out;
}

void drop_questions(std::vector<Claims>& documents, const std::set<Ends>& answered) {
    if (answered.empty()) return;
    for (Claims& claims : documents) {
        std::erase_if(claims.edges, [&](const Edge& edge) {
            return edge.kind == EdgeKind::possible_same_as &&
                   answered.contains(ends(edge.from, edge.to));
        });
    }
}

}  // namespace mandat::extract
