// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "extract/identity/steps.hpp"
#include "extract/lexicon/distance.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

/// Somebody across the documents.
struct Person {
    std::string name;
    std::set<NodeId> places;
    std::set<std::string> meetings;  ///< where listed
    std::size_t document = 0;
    Evidence evidence;
};

using Entry = std::pair<const NodeId, Person>;

std::map<NodeId, Person> people_of(const std::vector<Claims>& documents) {
    std::map<NodeId, Person> out;
    for (std::size_t d = 0; d < documents.size(); ++d) {
        for (const Node& node : documents[d].nodes) {
            if (node.kind != NodeKind::person) continue;
            Person& p = out[node.id];
            if (p.name.empty() && !node.evidence.empty()) {
                p.name = node.name;
                p.document = d;
                p.evidence = node.evidence.front();
            }
        }
        for (const Edge& edge : documents[d].edges) {
            if (edge.kind == EdgeKind::represents) out[edge.from].places.insert(edge.to);
            if (edge.kind == EdgeKind::attended) out[edge.from].meetings.insert(edge.to);
            if (edge.kind == EdgeKind::substituted_for) {
                out[edge.from].meetings.insert("s" + edge.from);
                out[edge.to].meetings.insert("s" + edge.from);
            }
        }
    }
    return out;
}

void add_question(std::vector<Claims>& documents, const NodeId& a, const NodeId& b,
                  std::size_t doc_a, const Evidence& evidence_a, std::size_t doc_b,
                  const Evidence& evidence_b, QuestionFacts facts) {
    Edge edge;
    edge.kind = EdgeKind::possible_same_as;
    edge.from = std::min(a, b);
    edge.to = std::max(a, b);
    edge.certainty = Certainty::implied;
    edge.facts = std::move(facts);
    // Each document states its own side; both ends must be nodes wherever the edge stands.
    for (const auto& [document, evidence] :
         {std::pair{doc_a, evidence_a}, std::pair{doc_b, evidence_b}}) {
        Edge side = edge;
        side.evidence = {evidence};
        side.evidence.front().rule = "similar_name";
        documents[document].edges.push_back(std::move(side));
        if (doc_a == doc_b) break;
    }
}

void ask(std::vector<Claims>& documents, const Entry& a, const Entry& b) {
    constexpr std::size_t farthest = 2;
    const std::size_t distance = edit_distance(a.second.name, b.second.name, farthest);
    if (distance > farthest) return;
    const bool together =
        std::any_of(a.second.meetings.begin(), a.second.meetings.end(),
                    [&](const std::string& m) { return b.second.meetings.contains(m); });
    if (together) return;
    const bool same_place =
        std::any_of(a.second.places.begin(), a.second.places.end(),
                    [&](const NodeId& p) { return b.second.places.contains(p); });
    const bool other_place = !same_place && !a.second.places.empty() && !b.second.places.empty();
    if (other_place) return;
    QuestionFacts facts;
    facts.score = (distance == 1 ? 0.75 : 0.5) + (same_place ? 0.2 : 0.0);
    facts.reasons.push_back("the names differ by " + std::to_string(distance) +
                            (distance == 1 ? " letter" : " letters"));
    if (same_place) facts.reasons.emplace_back("both represent the same place");
    facts.reasons.emplace_back("they are never listed at the same meeting");
    add_question(documents, a.first, b.first, a.second.document, a.second.evidence,
                 b.second.document, b.second.evidence, std::move(facts));
}

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

/// Names one or two letters apart, of one place, that are never listed at the same meeting.
/// Only names that begin alike in their first or last word are compared.
void ask_about_people(std::vector<Claims>& documents) {
    const auto all = people_of(documents);
    std::map<std::string, std::vector<const Entry*>> alike;
    for (const Entry& entry : all) {
        const std::string name = utf8::fold(entry.second.name);
        const std::size_t blank = name.rfind(' ');
        if (blank == std::string::npos) continue;
        alike["first " + std::string(utf8::prefix(name, 3)) + name[blank + 1]].push_back(&entry);
        alike["last " + std::string(utf8::prefix(std::string_view(name).substr(blank + 1), 4))]
            .push_back(&entry);
    }
    std::set<std::pair<const Entry*, const Entry*>> asked;
    for (const auto& [key, group] : alike) {
        constexpr std::size_t widest = 100;  // people compared pair by pair
        if (group.size() > widest) continue;
        for (std::size_t i = 0; i < group.size(); ++i) {
            for (std::size_t k = i + 1; k < group.size(); ++k) {
                if (asked.emplace(group[i], group[k]).second) ask(documents, *group[i], *group[k]);
            }
        }
    }
}

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
            facts.reasons = {std::to_string(common) + " of " + std::to_string(smaller) +
                             " members sit in both"};
            add_question(documents, a->first, b->first, a->second.document, a->second.evidence,
                         b->second.document, b->second.evidence, std::move(facts));
        }
    }
}

}  // namespace mandat::extract
