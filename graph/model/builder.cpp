// SPDX-License-Identifier: Apache-2.0
#include "graph/model/builder.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "graph/model/words.hpp"

namespace mandat {
namespace {

void sort_unique(auto& values) {
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
}

void widen(std::string& since, std::string& until, const std::string& from, const std::string& to) {
    if (!from.empty() && (since.empty() || from < since)) since = from;
    if (!to.empty() && (until.empty() || to > until)) until = to;
}

void merge_titles(PersonFacts& into, const PersonFacts& from) {
    for (const Title& title : from.titles) {
        const auto known = std::find_if(into.titles.begin(), into.titles.end(),
                                        [&](const Title& t) { return t.title == title.title; });
        if (known == into.titles.end()) {
            into.titles.push_back(title);
        } else {
            widen(known->since, known->until, title.since, title.until);
        }
    }
    std::sort(into.titles.begin(), into.titles.end(), [](const Title& a, const Title& b) {
        return std::tie(a.since, a.title) < std::tie(b.since, b.title);
    });
}

/// What is said in full wins over what is only referred to; between equals the greater wins, so
/// that the order of documents cannot show.
void merge_facts(NodeFacts& into, const NodeFacts& from) {
    if (from.index() == 0) return;
    if (into.index() != from.index()) {
        if (into.index() == 0 || from.index() < into.index()) into = from;
        return;
    }
    if (auto* person = std::get_if<PersonFacts>(&into)) {
        merge_titles(*person, std::get<PersonFacts>(from));
    } else if (auto* decision = std::get_if<DecisionFacts>(&into)) {
        const auto& other = std::get<DecisionFacts>(from);
        const auto key = [](const DecisionFacts& d) {
            return std::make_tuple(d.known, d.points.size(), d.title, d.status, d.points);
        };
        if (key(other) > key(*decision)) *decision = other;
    } else if (auto* meeting = std::get_if<MeetingFacts>(&into)) {
        const auto& other = std::get<MeetingFacts>(from);
        const auto key = [](const MeetingFacts& m) {
            return std::make_tuple(m.sessions.size(), m.last_paragraph, m.place, m.next_meeting,
                                   m.verified_on, m.chairs.size(), m.secretaries.size());
        };
        if (key(other) > key(*meeting)) *meeting = other;
    } else if (auto* role = std::get_if<RoleFacts>(&into)) {
        role->held_by = std::max(role->held_by, std::get<RoleFacts>(from).held_by);
    } else if (auto* group = std::get_if<GroupFacts>(&into)) {
        group->named = group->named || std::get<GroupFacts>(from).named;
    } else if (auto* body = std::get_if<BodyFacts>(&into)) {
        const auto& other = std::get<BodyFacts>(from).type;
        if (body->type.empty() || body->type == "other" ||
            (other != "other" && other > body->type)) {
            if (!other.empty()) body->type = other;
        }
    } else if (auto* organisation = std::get_if<OrganisationFacts>(&into)) {
        const auto& other = std::get<OrganisationFacts>(from).type;
        if (organisation->type.empty() || organisation->type == "other") organisation->type = other;
    }
}

/// Statements with equal keys are one edge. Attendance and what follows from it belongs to one
/// meeting through its ends; a task is told apart by its words and place.
std::string matter(const Edge& edge) {
    std::string key;
    if (const auto* member = std::get_if<MemberFacts>(&edge.facts)) {
        key = to_word(member->role);
    } else if (const auto* task = std::get_if<TaskFacts>(&edge.facts)) {
        key = task->decision + '\n' + task->what + '\n' + task->status;
    } else if (const auto* substitution = std::get_if<SubstitutionFacts>(&edge.facts)) {
        key = substitution->meeting;
    } else if (const auto* proposal = std::get_if<ProposalFacts>(&edge.facts)) {
        key = proposal->what;
    } else if (const auto* vote = std::get_if<VoteFacts>(&edge.facts)) {
        key = std::to_string(vote->ballot) + ' ' + std::string(to_word(vote->vote));
    } else if (const auto* dissent = std::get_if<DissentFacts>(&edge.facts)) {
        key = to_word(dissent->form);
    } else if (const auto* succession = std::get_if<SuccessionFacts>(&edge.facts)) {
        key = succession->body;
    }
    return key;
}

void merge_edge(Edge& into, const Edge& from) {
    if (from.certainty == Certainty::explicit_) into.certainty = Certainty::explicit_;
    const bool other_is_later = from.until > into.until;
    const bool same_day = from.until == into.until;
    widen(into.since, into.until, from.since, from.until);
    into.evidence.insert(into.evidence.end(), from.evidence.begin(), from.evidence.end());
    if (auto* member = std::get_if<MemberFacts>(&into.facts)) {
        const auto& other = std::get<MemberFacts>(from.facts);
        member->basis = std::min(member->basis, other.basis);
        member->role_as_written = std::max(member->role_as_written, other.role_as_written);
        // Who was seen again after the end was elected again.
        member->ended = same_day         ? member->ended || other.ended
                        : other_is_later ? other.ended
                                         : member->ended;
    } else if (auto* represents = std::get_if<RepresentsFacts>(&into.facts)) {
        represents->title =
            std::max(represents->title, std::get<RepresentsFacts>(from.facts).title);
    } else if (auto* question = std::get_if<QuestionFacts>(&into.facts)) {
        const auto& other = std::get<QuestionFacts>(from.facts);
        question->score = std::max(question->score, other.score);
        question->reasons.insert(question->reasons.end(), other.reasons.begin(),
                                 other.reasons.end());
        sort_unique(question->reasons);
    } else if (auto* attendance = std::get_if<AttendanceFacts>(&into.facts)) {
        const auto& other = std::get<AttendanceFacts>(from.facts);
        attendance->affiliation = std::max(attendance->affiliation, other.affiliation);
        attendance->party = std::max(attendance->party, other.party);
    }
}

void number_documents(std::vector<Claims>& claims) {
    std::sort(claims.begin(), claims.end(), [](const Claims& a, const Claims& b) {
        return std::tie(a.source.path, a.source.sha256) < std::tie(b.source.path, b.source.sha256);
    });
    std::set<std::string> seen;
    for (std::size_t i = 0; i < claims.size(); ++i) {
        Claims& one = claims[i];
        one.source.id = "doc/" + std::to_string(i + 1);
        if (!one.source.sha256.empty() && !seen.insert(one.source.sha256).second) {
            one.nodes.clear();
            one.edges.clear();
            one.diagnostics.clear();
            Diagnostic twice;
            twice.code = Code::duplicate_document;
            twice.severity = info(twice.code).severity;
            one.diagnostics.push_back(std::move(twice));
        }
        for (Node& node : one.nodes) {
            for (Evidence& e : node.evidence) e.document = one.source.id;
        }
        for (Edge& edge : one.edges) {
            for (Evidence& e : edge.evidence) e.document = one.source.id;
        }
        for (Diagnostic& d : one.diagnostics) d.document = one.source.id;
    }
}

std::vector<Node> gather_nodes(std::vector<Claims>& claims) {
    std::map<NodeId, Node> merged;
    for (Claims& one : claims) {
        for (Node& node : one.nodes) {
            const auto [place, fresh] = merged.try_emplace(node.id, node);
            if (fresh) continue;
            Node& known = place->second;
            merge_facts(known.facts, node.facts);
            known.aliases.push_back(node.name);
            known.aliases.insert(known.aliases.end(), node.aliases.begin(), node.aliases.end());
            known.evidence.insert(known.evidence.end(), node.evidence.begin(), node.evidence.end());
            known.decided_by.insert(known.decided_by.end(), node.decided_by.begin(),
                                    node.decided_by.end());
        }
    }
    std::vector<Node> nodes;
    nodes.reserve(merged.size());
    for (auto& [id, node] : merged) {
        sort_unique(node.aliases);
        std::erase(node.aliases, node.name);
        sort_unique(node.evidence);
        sort_unique(node.decided_by);
        nodes.push_back(std::move(node));
    }
    return nodes;
}

std::vector<Edge> gather_edges(std::vector<Claims>& claims) {
    std::map<std::tuple<EdgeKind, NodeId, NodeId, std::string>, Edge> merged;
    for (Claims& one : claims) {
        for (Edge& edge : one.edges) {
            auto key = std::make_tuple(edge.kind, edge.from, edge.to, matter(edge));
            const auto [place, fresh] = merged.try_emplace(std::move(key), edge);
            if (!fresh) merge_edge(place->second, edge);
        }
    }
    std::vector<Edge> edges;
    edges.reserve(merged.size());
    for (auto& [key, edge] : merged) {
        sort_unique(edge.evidence);
        edge.id = "e/" + std::to_string(edges.size() + 1);
        edges.push_back(std::move(edge));
    }
    return edges;
}

}  // namespace

Network build_network(std::vector<Claims> claims, Diagnostics beside) {
    number_documents(claims);
    std::vector<Node> nodes = gather_nodes(claims);
    std::vector<Edge> edges = gather_edges(claims);
    std::vector<Source> documents;
    Diagnostics diagnostics = std::move(beside);
    for (Claims& one : claims) {
        documents.push_back(std::move(one.source));
        std::stable_sort(one.diagnostics.begin(), one.diagnostics.end(),
                         [](const Diagnostic& a, const Diagnostic& b) {
                             return std::tie(a.line, a.column, a.code) <
                                    std::tie(b.line, b.column, b.code);
                         });
        diagnostics.insert(diagnostics.end(), one.diagnostics.begin(), one.diagnostics.end());
    }
    return {std::move(documents), std::move(nodes), std::move(edges), std::move(diagnostics)};
}

}  // namespace mandat
