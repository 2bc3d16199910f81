// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include <nlohmann/json.hpp>

#include "graph/base/error.hpp"
#include "graph/base/messages.hpp"
#include "graph/model/json.hpp"
#include "graph/model/json_schema.hpp"
#include "graph/model/words.hpp"

namespace mandat {
namespace {

using Json = nlohmann::ordered_json;

constexpr int max_depth = 64;  // nlohmann parses deeper input than it can copy

[[noreturn]] void refuse(const std::string& what) {
    throw Error(ErrorKind::file, "this is not a network that can be read: " + what,
                "mandat export PROTOCOLS writes one; by hand it takes schema, nodes (id, kind, "
                "name) and edges (kind, from, to)");
}

/// What nlohmann says, without the number it gives it.
[[noreturn]] void refuse(const Json::exception& error) {
    const std::string what = error.what();
    const std::size_t number_end = what.find("] ");
    refuse(number_end == std::string::npos ? what : what.substr(number_end + 2));
}

std::string text(const Json& object, const char* key) {
    const auto hit = object.find(key);
    return hit != object.end() && hit->is_string() ? hit->get<std::string>() : std::string{};
}

int number(const Json& object, const char* key) {
    const auto hit = object.find(key);
    return hit != object.end() && hit->is_number_integer() ? hit->get<int>() : 0;
}

std::vector<std::string> texts(const Json& object, const char* key) {
    std::vector<std::string> out;
    const auto hit = object.find(key);
    if (hit == object.end() || !hit->is_array()) return out;
    for (const Json& item : *hit) {
        if (item.is_string()) out.push_back(item.get<std::string>());
    }
    return out;
}

template <typename Enum>
Enum word(const Json& object, const char* key) {
    const std::string written = text(object, key);
    const auto value = from_word<Enum>(written);
    if (value) return *value;
    const std::string id = text(object, "id");
    refuse("unknown " + std::string(key) + " '" + written + "'" + (id.empty() ? "" : " of " + id));
}

/// The same where a file written by hand may leave it out.
template <typename Enum>
Enum word_or(const Json& object, const char* key, Enum unsaid) {
    const auto hit = object.find(key);
    return hit == object.end() || hit->is_null() ? unsaid : word<Enum>(object, key);
}

/// The list of that name; an empty one where a file written by hand has none.
const Json& list_or_none(const Json& object, const char* key) {
    static const Json none = Json::array();
    const auto hit = object.find(key);
    if (hit == object.end() || hit->is_null()) return none;
    if (!hit->is_array()) refuse("its " + std::string(key) + " are no list");
    return *hit;
}

std::vector<Evidence> read_evidence(const Json& object) {
    std::vector<Evidence> out;
    const auto hit = object.find("evidence");
    if (hit == object.end() || !hit->is_array()) return out;
    for (const Json& e : *hit) {
        out.push_back({text(e, "document"), number(e, "paragraph"), number(e, "line"),
                       number(e, "column"), number(e, "page"), text(e, "quote"), text(e, "rule")});
    }
    return out;
}

std::vector<Ruling> read_rulings(const Json& object) {
    std::vector<Ruling> out;
    const auto hit = object.find("decided_by");
    if (hit == object.end() || !hit->is_array()) return out;
    for (const Json& r : *hit) {
        out.push_back({word<Verdict>(r, "decision"), text(r, "a"), text(r, "b"), text(r, "because"),
                       text(r, "date"), text(r, "by"), 0});
    }
    return out;
}

std::vector<Paper> read_papers(const Json& object) {
    std::vector<Paper> out;
    const auto hit = object.find("documents");
    if (hit == object.end() || !hit->is_array()) return out;
    for (const Json& p : *hit)
        out.push_back({text(p, "title"), text(p, "prepared_by"), text(p, "date")});
    return out;
}

std::vector<Presiding> read_presiding(const Json& object, const char* key) {
    std::vector<Presiding> out;
    const auto hit = object.find(key);
    if (hit == object.end() || !hit->is_array()) return out;
    for (const Json& one : *hit) out.push_back({text(one, "person"), text(one, "paragraphs")});
    return out;
}

std::vector<Session> read_sessions(const Json& object) {
    std::vector<Session> out;
    const auto hit = object.find("sessions");
    if (hit == object.end() || !hit->is_array()) return out;
    for (const Json& s : *hit) {
        out.push_back({text(s, "date"), text(s, "start"), text(s, "end"), number(s, "minutes")});
    }
    return out;
}

MeetingFacts read_meeting(const Json& object) {
    MeetingFacts f;
    f.date = text(object, "date");
    f.end_date = text(object, "end_date");
    f.sessions = read_sessions(object);
    f.place = text(object, "place");
    f.mode = text(object, "mode");
    if (const auto span = object.find("paragraphs");
        span != object.end() && span->is_array() && span->size() == 2) {
        f.first_paragraph = (*span)[0].get<int>();
        f.last_paragraph = (*span)[1].get<int>();
    }
    f.next_meeting = text(object, "next_meeting");
    f.verified_on = text(object, "verified_on");
    f.chairs = read_presiding(object, "chairs");
    f.secretaries = read_presiding(object, "secretaries");
    return f;
}

DecisionFacts read_decision(const Json& object) {
    DecisionFacts f;
    f.paragraph = number(object, "paragraph");
    f.number = text(object, "paragraph");
    f.letter = text(object, "letter");
    f.title = text(object, "title");
    f.status = text(object, "status");
    f.points = texts(object, "points");
    f.sections = texts(object, "sections");
    f.documents = read_papers(object);
    f.case_number = text(object, "case_number");
    f.proposed_to = text(object, "proposed_to");
    f.known = object.value("known", true);
    f.body = text(object, "body");
    f.date = text(object, "date");
    return f;
}

NodeFacts read_node_facts(NodeKind kind, const Json& object) {
    switch (kind) {
        case NodeKind::person: {
            PersonFacts f;
            if (const auto titles = object.find("titles"); titles != object.end()) {
                for (const Json& t : *titles) {
                    f.titles.push_back({text(t, "title"), text(t, "since"), text(t, "until")});
                }
            }
            return f;
        }
        case NodeKind::municipality: return MunicipalityFacts{text(object, "code")};
        case NodeKind::organisation: return OrganisationFacts{text(object, "type")};
        case NodeKind::body: return BodyFacts{text(object, "type")};
        case NodeKind::working_group: return GroupFacts{object.value("named", true)};
        case NodeKind::role: return RoleFacts{text(object, "held_by")};
        case NodeKind::meeting: return read_meeting(object);
        case NodeKind::decision: return read_decision(object);
        case NodeKind::focus_area:
        case NodeKind::project: return std::monostate{};
    }
    return std::monostate{};
}

TaskFacts read_task(const Json& object) {
    TaskFacts f;
    f.what = text(object, "what");
    f.due = text(object, "due");
    f.due_as_written = text(object, "due_as_written");
    if (const auto report = object.find("report_back");
        report != object.end() && report->is_object()) {
        f.report_back = {report->value("required", false), text(*report, "to"),
                         text(*report, "when")};
    }
    f.status = text(object, "status");
    f.decision = text(object, "decision");
    return f;
}

EdgeFacts read_edge_facts(EdgeKind kind, const Json& object) {
    switch (kind) {
        case EdgeKind::represents: return RepresentsFacts{text(object, "title")};
        case EdgeKind::member_of:
            return MemberFacts{
                word_or(object, "role", Role::member), text(object, "role_as_written"),
                word_or(object, "basis", Basis::reference), object.value("ended", false)};
        case EdgeKind::attended:
            return AttendanceFacts{word_or(object, "presence", Presence::present),
                                   word_or(object, "capacity", Capacity::decision_maker),
                                   text(object, "paragraphs"),
                                   text(object, "affiliation"),
                                   text(object, "role_as_written"),
                                   text(object, "party")};
        case EdgeKind::substituted_for: return SubstitutionFacts{text(object, "meeting")};
        case EdgeKind::assignment:
        case EdgeKind::creates_group:
        case EdgeKind::referral:
        case EdgeKind::staffs:
        case EdgeKind::report_back:
        case EdgeKind::reports_to:
        case EdgeKind::escalation:
        case EdgeKind::coordination: return read_task(object);
        case EdgeKind::proposed: return ProposalFacts{text(object, "what")};
        case EdgeKind::voted:
            return VoteFacts{word<Vote>(object, "vote"), object.value("ballot", 1)};
        case EdgeKind::reserved: return DissentFacts{word<Dissent>(object, "form")};
        case EdgeKind::succeeded_by: return SuccessionFacts{text(object, "body")};
        case EdgeKind::possible_same_as:
            return QuestionFacts{object.value("score", 0.0), texts(object, "reasons")};
        default: return std::monostate{};
    }
}

Diagnostic read_diagnostic(const Json& object) {
    Diagnostic d;
    const auto code = find_code(text(object, "name"));
    if (!code) refuse("unknown remark '" + text(object, "name") + "'");
    d.code = *code;
    d.severity = word<Severity>(object, "severity");
    d.document = text(object, "document");
    d.line = number(object, "line");
    d.column = number(object, "column");
    d.quote = text(object, "quote");
    d.arguments = texts(object, "arguments");
    d.suggestion = text(object, "suggestion");
    if (const auto notes = object.find("notes"); notes != object.end()) {
        for (const Json& n : *notes) d.notes.push_back({number(n, "line"), text(n, "quote")});
    }
    return d;
}

Json parse(std::string_view input) {
    const auto guard = [](int depth, Json::parse_event_t, Json&) {
        if (depth > max_depth) refuse("it is nested too deeply");
        return true;
    };
    try {
        return Json::parse(input, guard);
    } catch (const Json::exception& e) {
        refuse(e);
    }
}

Edge read_edge(const Json& object, const std::set<std::string>& ids) {
    Edge edge;
    edge.id = text(object, "id");
    edge.kind = word<EdgeKind>(object, "kind");
    edge.from = text(object, "from");
    edge.to = text(object, "to");
    for (const NodeId& end : {edge.from, edge.to}) {
        if (!end.empty() && !ids.contains(end))
            refuse("edge " + edge.id + " ends at '" + end + "', and no node has that id");
    }
    edge.certainty = word_or(object, "certainty", Certainty::explicit_);
    edge.since = text(object, "since");
    edge.until = text(object, "until");
    edge.facts = read_edge_facts(edge.kind, object);
    edge.evidence = read_evidence(object);
    return edge;
}

std::vector<Source> read_documents(const Json& whole) {
    std::vector<Source> out;
    for (const Json& d : list_or_none(whole, "documents")) {
        out.push_back({text(d, "id"), text(d, "path"), text(d, "sha256"), text(d, "format"),
                       text(d, "title"),
                       from_word<Reading>(text(d, "reading")).value_or(Reading::complete)});
    }
    return out;
}

Node read_node(const Json& object) {
    Node node;
    node.id = text(object, "id");
    if (node.id.empty()) refuse("a node has no id");
    node.kind = word<NodeKind>(object, "kind");
    node.name = text(object, "name");
    if (node.name.empty()) node.name = node.id.substr(node.id.find('/') + 1);
    node.aliases = texts(object, "aliases");
    node.facts = read_node_facts(node.kind, object);
    node.collective = object.value("collective", false);
    node.evidence = read_evidence(object);
    node.decided_by = read_rulings(object);
    return node;
}

/// As a network has them. Those that have no id get the next free one.
void sort_edges(std::vector<Edge>& edges) {
    std::stable_sort(edges.begin(), edges.end(), [](const Edge& a, const Edge& b) {
        return std::tie(a.kind, a.from, a.to) < std::tie(b.kind, b.from, b.to);
    });
    std::set<std::string> ids;
    for (const Edge& edge : edges) {
        if (!edge.id.empty() && !ids.insert(edge.id).second)
            refuse("edge " + edge.id + " stands twice");
    }
    std::size_t number = 0;
    for (Edge& edge : edges) {
        while (edge.id.empty()) {
            std::string id = "e/" + std::to_string(++number);
            if (!ids.contains(id)) edge.id = std::move(id);
        }
    }
}

}  // namespace

Network network_from_json(std::string_view input) {
    const Json whole = parse(input);
    if (!whole.is_object() || text(whole, "schema") != network_schema)
        refuse("its schema is not " + std::string(network_schema));
    try {
        std::vector<Node> nodes;
        std::set<std::string> ids;
        for (const Json& object : whole.at("nodes")) {
            nodes.push_back(read_node(object));
            if (!ids.insert(nodes.back().id).second)
                refuse("node " + nodes.back().id + " stands twice");
        }
        std::vector<Edge> edges;
        for (const Json& e : list_or_none(whole, "edges")) edges.push_back(read_edge(e, ids));
        Diagnostics diagnostics;
        for (const Json& d : list_or_none(whole, "diagnostics"))
            diagnostics.push_back(read_diagnostic(d));
        std::sort(nodes.begin(), nodes.end(),
                  [](const Node& a, const Node& b) { return a.id < b.id; });
        sort_edges(edges);
        return {read_documents(whole), std::move(nodes), std::move(edges), std::move(diagnostics)};
    } catch (const Json::exception& e) {
        refuse(e);
    }
}

}  // namespace mandat
