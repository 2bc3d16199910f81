// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "extract/identity/question.hpp"
#include "extract/identity/steps.hpp"
#include "graph/base/reasons.hpp"

namespace mandat::extract {
namespace {

/// The seats of a body across its minutes.
struct Seats {
    std::set<NodeId> people;
    std::set<std::string> dates;
    std::size_t document = 0;
    Evidence evidence;
};

/// Who decides in which body, and when it met.
std::map<NodeId, Seats> seats_of(const std::vector<Claims>& documents) {
    std::map<NodeId, Seats> bodies;
    for (std::size_t d = 0; d < documents.size(); ++d) {
        for (const Edge& edge : documents[d].edges) {
            if (edge.kind == EdgeKind::met) {
                bodies[edge.from].dates.insert(documents[d].date);
                if (bodies[edge.from].evidence.quote.empty()) {
                    bodies[edge.from].document = d;
                    bodies[edge.from].evidence = edge.evidence.front();
                }
            }
            const auto* member = std::get_if<MemberFacts>(&edge.facts);
            const bool seat = member != nullptr && edge.kind == EdgeKind::member_of &&
                              member->role != Role::secretary && member->role != Role::staff &&
                              member->role != Role::other;
            if (seat && edge.to.starts_with("body/")) bodies[edge.to].people.insert(edge.from);
        }
    }
    return bodies;
}

}  // namespace

/// Bodies with much the same decision-makers, whose minutes do not overlap in time by day.
void ask_about_bodies(std::vector<Claims>& documents) {
    const std::map<NodeId, Seats> bodies = seats_of(documents);
    for (auto a = bodies.begin(); a != bodies.end(); ++a) {
        for (auto b = std::next(a); b != bodies.end(); ++b) {
            if (a->second.dates.empty() || b->second.dates.empty()) continue;
            std::size_t common = 0;
            for (const NodeId& person : a->second.people)
                common += b->second.people.contains(person) ? 1U : 0U;
            const std::size_t smaller = std::min(a->second.people.size(), b->second.people.size());
            const double share =
                smaller == 0 ? 0 : static_cast<double>(common) / static_cast<double>(smaller);
            constexpr double most = 0.6;
            if (smaller < 4 || share < most) continue;
            QuestionFacts facts;
            facts.score = std::min(0.95, share);
            facts.reasons = {
                to_text(Reason::common_members, {std::to_string(common), std::to_string(smaller)})};
            add_question(documents, {a->first, a->second.document, a->second.evidence},
                         {b->first, b->second.document, b->second.evidence}, std::move(facts));
        }
    }
}

}  // namespace mandat::extract
