// SPDX-License-Identifier: Apache-2.0
#include "tests/support/sketch.hpp"

#include <algorithm>
#include <stdexcept>

#include "graph/model/builder.hpp"
#include "graph/model/words.hpp"

namespace mandat::tests {
namespace {

std::string key_of(const std::string& id) { return id.substr(id.find('/') + 1); }

NodeFacts sketched_facts(NodeKind kind) {
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

Evidence sketched(int line, const std::string& quote) {
    Evidence out;
    out.line = line;
    out.column = 1;
    out.quote = quote;
    out.rule = "sketch";
    return out;
}

bool is_task(EdgeKind kind) {
    return kind == EdgeKind::assignment || kind == EdgeKind::creates_group ||
           kind == EdgeKind::referral || kind == EdgeKind::staffs ||
           kind == EdgeKind::report_back || kind == EdgeKind::reports_to ||
           kind == EdgeKind::escalation || kind == EdgeKind::coordination;
}

EdgeFacts sketched_facts(EdgeKind kind) {
    if (kind == EdgeKind::member_of) return MemberFacts{};
    if (kind == EdgeKind::represents) return RepresentsFacts{};
    if (kind == EdgeKind::attended) return AttendanceFacts{};
    if (kind == EdgeKind::succeeded_by) return SuccessionFacts{};
    if (!is_task(kind)) return std::monostate{};
    TaskFacts task;
    task.what = "work";
    task.status = "decided";
    return task;
}

}  // namespace

Sketch::Sketch() {
    // Pointers and references into them stay what they are while a test writes.
    nodes_.reserve(1000);
    edges_.reserve(1000);
}

Node& Sketch::node(const std::string& id) {
    const auto known =
        std::find_if(nodes_.begin(), nodes_.end(), [&](const Node& node) { return node.id == id; });
    if (known != nodes_.end()) return *known;
    if (nodes_.size() == nodes_.capacity()) throw std::length_error("a sketch is small");
    const auto kind = from_word<NodeKind>(id.substr(0, id.find('/')));
    if (!kind) throw std::invalid_argument("no such kind: " + id);
    Node node;
    node.id = id;
    node.kind = *kind;
    node.name = key_of(id);
    if (node.name.front() >= 'a' && node.name.front() <= 'z')
        node.name.front() = static_cast<char>(node.name.front() - 'a' + 'A');
    node.facts = sketched_facts(*kind);
    node.evidence = {sketched(1, id)};
    nodes_.push_back(node);
    return nodes_.back();
}

Edge& Sketch::edge(EdgeKind kind, const std::string& from, const std::string& to,
                   const std::string& since, const std::string& until) {
    if (edges_.size() == edges_.capacity()) throw std::length_error("a sketch is small");
    node(from);
    if (!to.empty()) node(to);
    Edge edge;
    edge.kind = kind;
    edge.from = from;
    edge.to = to;
    edge.since = since;
    edge.until = until.empty() ? since : until;
    edge.facts = sketched_facts(kind);
    edge.evidence = {sketched(static_cast<int>(edges_.size()) + 1,
                              from + " " + std::string(to_word(kind)) + " " + to)};
    edges_.push_back(edge);
    return edges_.back();
}

Edge& Sketch::task(EdgeKind kind, const std::string& from, const std::string& to,
                   const std::string& day, int paragraph) {
    Edge& out = edge(kind, from, to, day);
    task_of(out).decision = item(from, day, paragraph).id;
    return out;
}

Node& Sketch::meeting(const std::string& body, const std::string& day, int first, int last) {
    Node& out = node("meeting/" + key_of(body) + "/" + day);
    auto& facts = std::get<MeetingFacts>(out.facts);
    facts.date = day;
    facts.end_date = day;
    facts.first_paragraph = first;
    facts.last_paragraph = last;
    const bool known = std::any_of(edges_.begin(), edges_.end(), [&](const Edge& edge) {
        return edge.kind == EdgeKind::met && edge.to == out.id;
    });
    if (!known) edge(EdgeKind::met, body, out.id, day);
    return out;
}

Node& Sketch::item(const std::string& body, const std::string& day, int paragraph) {
    const std::string meeting_id = "meeting/" + key_of(body) + "/" + day;
    const bool met = std::any_of(nodes_.begin(), nodes_.end(),
                                 [&](const Node& node) { return node.id == meeting_id; });
    if (!met) meeting(body, day);
    const std::string id = "decision/" + key_of(body) + "/" + day + "/" + std::to_string(paragraph);
    const bool known =
        std::any_of(nodes_.begin(), nodes_.end(), [&](const Node& node) { return node.id == id; });
    Node& out = node(id);
    auto& facts = std::get<DecisionFacts>(out.facts);
    facts.paragraph = paragraph;
    facts.status = "decided";
    if (!known) edge(EdgeKind::treated, meeting_id, id, day);
    return out;
}

Network Sketch::network() const {
    Claims claims;
    claims.source.path = "notes";
    claims.source.sha256 = "notes";
    claims.source.format = "text";
    claims.nodes = nodes_;
    claims.edges = edges_;
    return build_network({claims});
}

TaskFacts& task_of(Edge& edge) { return std::get<TaskFacts>(edge.facts); }

}  // namespace mandat::tests
