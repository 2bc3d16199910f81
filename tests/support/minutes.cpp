// SPDX-License-Identifier: Apache-2.0
#include "tests/support/minutes.hpp"

#include <algorithm>
#include <sstream>
#include <stdexcept>
#include <utility>

#include "graph/model/builder.hpp"
#include "graph/model/words.hpp"

namespace mandat::tests {
namespace {

Evidence sentence(const std::string& quote) {
    Evidence e;
    e.line = 1;
    e.column = 1;
    e.quote = quote;
    e.rule = "minutes";
    return e;
}

NodeFacts facts_for(NodeKind kind) {
    switch (kind) {
        case NodeKind::person: return PersonFacts{};
        case NodeKind::municipality: return MunicipalityFacts{};
        case NodeKind::organisation: return OrganisationFacts{"other"};
        case NodeKind::body: return BodyFacts{"other"};
        case NodeKind::working_group: return GroupFacts{};
        case NodeKind::role: return RoleFacts{};
        case NodeKind::meeting: return MeetingFacts{};
        case NodeKind::decision: return DecisionFacts{};
        case NodeKind::focus_area:
        case NodeKind::project: break;
    }
    return std::monostate{};
}

EdgeFacts facts_for(EdgeKind kind) {
    switch (kind) {
        case EdgeKind::represents: return RepresentsFacts{};
        case EdgeKind::member_of: return MemberFacts{};
        case EdgeKind::attended: return AttendanceFacts{};
        case EdgeKind::substituted_for: return SubstitutionFacts{};
        case EdgeKind::succeeded_by: return SuccessionFacts{};
        case EdgeKind::possible_same_as: return QuestionFacts{0.8, {"alike"}};
        case EdgeKind::assignment:
        case EdgeKind::creates_group:
        case EdgeKind::referral:
        case EdgeKind::staffs:
        case EdgeKind::report_back:
        case EdgeKind::reports_to:
        case EdgeKind::escalation:
        case EdgeKind::coordination: return TaskFacts{};
        default: return std::monostate{};
    }
}

int minutes_of(const std::string& clock) {
    return std::stoi(clock.substr(0, 2)) * 60 + std::stoi(clock.substr(3, 2));
}

/// "2025-01-10 09:00-12:00, 2025-01-11" -> two sessions, the second without hours.
std::vector<Session> sessions_of(const std::string& when) {
    std::vector<Session> out;
    std::istringstream parts(when);
    std::string part;
    while (std::getline(parts, part, ',')) {
        std::istringstream words(part);
        Session session;
        std::string hours;
        words >> session.date >> hours;
        if (!hours.empty()) {
            session.start = hours.substr(0, 5);
            session.end = hours.substr(6, 5);
            session.minutes = minutes_of(session.end) - minutes_of(session.start);
        }
        out.push_back(session);
    }
    return out;
}

}  // namespace

Claims& Minutes::claims() {
    if (documents_.empty()) {
        documents_.emplace_back();
        documents_.back().source.path = "0";
        documents_.back().source.sha256 = "0";
    }
    return documents_.back();
}

Node& Minutes::node(std::string_view id, NodeKind otherwise) {
    const std::size_t slash = id.find('/');
    NodeKind kind = otherwise;
    if (slash != std::string_view::npos) {
        const auto known = from_word<NodeKind>(id.substr(0, slash));
        if (!known) throw std::invalid_argument("no such kind: " + std::string(id));
        kind = *known;
    }
    const std::string key(slash == std::string_view::npos ? id : id.substr(slash + 1));
    const NodeId full = std::string(to_word(kind)) + "/" + key;
    std::vector<Node>& nodes = claims().nodes;
    const auto hit =
        std::find_if(nodes.begin(), nodes.end(), [&](const Node& n) { return n.id == full; });
    if (hit != nodes.end()) return *hit;
    Node node;
    node.kind = kind;
    node.id = full;
    node.name = key;
    node.facts = facts_for(kind);
    node.evidence = {sentence(key)};
    nodes.push_back(std::move(node));
    return nodes.back();
}

Edge& Minutes::edge(EdgeKind kind, std::string_view from, std::string_view to,
                    const std::string& day) {
    Edge edge;
    edge.kind = kind;
    edge.from = node(from).id;
    if (!to.empty()) edge.to = node(to).id;
    edge.since = day;
    edge.until = day;
    edge.facts = facts_for(kind);
    edge.evidence = {sentence(edge.from + " " + std::string(to_word(kind)) + " " + edge.to)};
    claims().edges.push_back(std::move(edge));
    return claims().edges.back();
}

Edge& Minutes::seat(std::string_view person, std::string_view body, Role role,
                    const std::string& since, const std::string& until) {
    const NodeId where = node(body, NodeKind::body).id;
    Edge& out = edge(EdgeKind::member_of, person, where, since);
    out.until = until;
    out.facts = MemberFacts{role, "", Basis::attendance, false};
    return out;
}

Edge& Minutes::task(std::string_view giver, std::string_view taker, const std::string& what,
                    const std::string& day) {
    const NodeId from = node(giver, NodeKind::body).id;
    Edge& out = edge(EdgeKind::assignment, from, taker, day);
    TaskFacts facts;
    facts.what = what;
    facts.status = "decided";
    out.facts = facts;
    return out;
}

void Minutes::attendee(std::string_view body, const NodeId& meeting, const std::string& day,
                       std::string_view word) {
    AttendanceFacts line;
    const auto take = [&](char mark) {
        if (!word.starts_with(mark)) return false;
        word.remove_prefix(1);
        return true;
    };
    if (take('-')) line.presence = Presence::absent;
    if (take('+')) line.capacity = Capacity::substitute;
    if (take('~')) line.capacity = Capacity::other;
    if (const auto colon = word.find(':'); colon != std::string_view::npos) {
        line.paragraphs = word.substr(colon + 1);
        word = word.substr(0, colon);
    }
    const auto at = word.find('@');
    const NodeId person = node(word.substr(0, at)).id;
    if (at != std::string_view::npos) {
        line.affiliation = node(word.substr(at + 1), NodeKind::municipality).id;
        edge(EdgeKind::represents, person, line.affiliation, day);
    }
    edge(EdgeKind::attended, person, meeting, day).facts = line;
    if (line.capacity == Capacity::other) return;
    const bool deciding = line.capacity == Capacity::decision_maker;
    seat(person, body, deciding ? Role::member : Role::substitute, day, day);
}

NodeId Minutes::meeting(std::string_view body, const std::string& when, const std::string& list) {
    documents_.emplace_back();
    const std::string number = std::to_string(documents_.size());
    documents_.back().source.path = number;
    documents_.back().source.sha256 = number;
    const NodeId whose = node(body, NodeKind::body).id;
    MeetingFacts facts;
    facts.sessions = sessions_of(when);
    facts.date = facts.sessions.front().date;
    facts.end_date = facts.sessions.back().date;
    const NodeId id = "meeting/" + whose.substr(whose.find('/') + 1) + "/" + facts.date;
    const std::string day = facts.date;
    node(id).facts = facts;
    documents_.back().date = day;
    edge(EdgeKind::met, whose, id, day);
    std::istringstream words(list);
    std::string word;
    while (words >> word) attendee(whose, id, day, word);
    return id;
}

void Minutes::next_meeting(const std::string& day) {
    for (Node& node : claims().nodes) {
        if (auto* facts = std::get_if<MeetingFacts>(&node.facts)) facts->next_meeting = day;
    }
}

NodeId Minutes::decision(int paragraph, const std::string& title) {
    NodeId meeting;
    for (const Node& node : claims().nodes) {
        if (node.kind == NodeKind::meeting) meeting = node.id;
    }
    const NodeId id =
        "decision/" + meeting.substr(meeting.find('/') + 1) + "/" + std::to_string(paragraph);
    DecisionFacts facts;
    facts.paragraph = paragraph;
    facts.title = title;
    facts.status = "decided";
    facts.points = {title};
    node(id).facts = facts;
    edge(EdgeKind::treated, meeting, id, claims().date);
    return id;
}

Network Minutes::network() const { return build_network(documents_); }

}  // namespace mandat::tests
