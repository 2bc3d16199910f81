// SPDX-License-Identifier: Apache-2.0
#include "cli/open_questions.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "cli/ruling_names.hpp"

namespace mandat::cli {
namespace {

void widen(QuestionEnd& end, const Edge& edge) {
    if (!edge.since.empty() && (end.since.empty() || edge.since < end.since))
        end.since = edge.since;
    if (edge.until > end.until) end.until = edge.until;
}

void count(QuestionEnd& end, const Edge& edge) {
    if (edge.kind == EdgeKind::possible_same_as) return;
    ++end.edges;
    if (edge.kind == EdgeKind::member_of) ++end.seat_count;
    if (std::holds_alternative<TaskFacts>(edge.facts)) ++end.tasks;
    widen(end, edge);
}

QuestionEnd end_of(const Network& network, const NodeId& id) {
    QuestionEnd end;
    end.node = network.node(id);
    if (end.node == nullptr) return end;
    end.written = name_for_ruling(network, *end.node);
    std::set<NodeId> places;
    std::set<NodeId> seats;
    for (const Edge* edge : network.from(id)) {
        count(end, *edge);
        if (edge->kind == EdgeKind::represents) places.insert(edge->to);
        if (edge->kind == EdgeKind::member_of) seats.insert(edge->to);
    }
    for (const Edge* edge : network.to(id)) count(end, *edge);
    end.places.assign(places.begin(), places.end());
    end.seats.assign(seats.begin(), seats.end());
    return end;
}

double score_of(const OpenQuestion& question) {
    const auto* facts = std::get_if<QuestionFacts>(&question.edge->facts);
    return facts == nullptr ? 0 : facts->score;
}

}  // namespace

std::vector<OpenQuestion> open_questions(const Network& network) {
    std::vector<OpenQuestion> out;
    for (const Edge* edge : network.edges(EdgeKind::possible_same_as)) {
        OpenQuestion question{edge, end_of(network, edge->from), end_of(network, edge->to)};
        if (question.a.node != nullptr && question.b.node != nullptr)
            out.push_back(std::move(question));
    }
    std::stable_sort(out.begin(), out.end(), [](const OpenQuestion& x, const OpenQuestion& y) {
        return std::make_tuple(x.moving().edges, score_of(x)) >
               std::make_tuple(y.moving().edges, score_of(y));
    });
    return out;
}

}  // namespace mandat::cli
