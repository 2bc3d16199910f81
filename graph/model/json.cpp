// SPDX-License-Identifier: Apache-2.0
#include "graph/model/json.hpp"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include <nlohmann/json.hpp>

#include "graph/base/error.hpp"
#include "graph/base/messages.hpp"
#include "graph/model/json_text.hpp"
#include "graph/model/words.hpp"

namespace mandat {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view schema = "mandat/network/1";
constexpr int max_depth = 64;  // nlohmann parses deeper input than it can copy

[[noreturn]] void refuse(const std::string& what) {
    throw Error(ErrorKind::file, "this is not a network that can be read: " + what,
                "make it again with: mandat report PROTOCOLS -o DIR");
}

Json or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }
Json or_null(int number) { return number == 0 ? Json(nullptr) : Json(number); }

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
    if (!value) refuse("unknown " + std::string(key) + " '" + written + "'");
    return *value;
}

// --- evidence

Json evidence_json(const std::vector<Evidence>& evidence) {
    Json out = Json::array();
    for (const Evidence& e : evidence) {
        out.push_back(Json{{"document", e.document},
                           {"paragraph", or_null(e.paragraph)},
                           {"line", e.line},
                           {"column", e.column},
                           {"page", or_null(e.page)},
                           {"quote", e.quote},
                           {"rule", e.rule}});
    }
    return out;
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

// --- rulings of a ledger

Json rulings_json(const std::vector<Ruling>& rulings) {
    Json out = Json::array();
    for (const Ruling& r : rulings) {
        out.push_back(Json{{"decision", to_word(r.verdict)},
                           {"a", r.a},
                           {"b", r.b},
                           {"because", or_null(r.because)},
                           {"date", or_null(r.date)},
                           {"by", or_null(r.by)}});
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

// --- facts of nodes

Json presiding_json(const std::vector<Presiding>& people) {
    Json out = Json::array();
    for (const Presiding& one : people)
        out.push_back(Json{{"person", one.person}, {"paragraphs", or_null(one.paragraphs)}});
    return out;
}

Json papers_json(const std::vector<Paper>& papers) {
    Json out = Json::array();
    for (const Paper& p : papers) {
        out.push_back(Json{{"title", p.title},
                           {"prepared_by", or_null(p.prepared_by)},
                           {"date", or_null(p.date)}});
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

struct NodeWriter {
    Json& out;

    void operator()(std::monostate) const {}
    void operator()(const PersonFacts& f) const {
        Json titles = Json::array();
        for (const Title& t : f.titles) {
            titles.push_back(
                Json{{"title", t.title}, {"since", or_null(t.since)}, {"until", or_null(t.until)}});
        }
        out["titles"] = std::move(titles);
    }
    void operator()(const MunicipalityFacts& f) const { out["code"] = or_null(f.code); }
    void operator()(const OrganisationFacts& f) const { out["type"] = f.type; }
    void operator()(const BodyFacts& f) const { out["type"] = f.type; }
    void operator()(const GroupFacts& f) const { out["named"] = f.named; }
    void operator()(const RoleFacts& f) const { out["held_by"] = or_null(f.held_by); }
    void operator()(const MeetingFacts& f) const {
        out["date"] = or_null(f.date);
        out["end_date"] = or_null(f.end_date);
        Json sessions = Json::array();
        for (const Session& s : f.sessions) {
            sessions.push_back(Json{{"date", or_null(s.date)},
                                    {"start", or_null(s.start)},
                                    {"end", or_null(s.end)},
                                    {"minutes", or_null(s.minutes)}});
        }
        out["sessions"] = std::move(sessions);
        out["place"] = or_null(f.place);
        out["mode"] = or_null(f.mode);
        out["paragraphs"] =
            f.first_paragraph == 0 ? Json(nullptr) : Json{f.first_paragraph, f.last_paragraph};
        out["next_meeting"] = or_null(f.next_meeting);
        out["verified_on"] = or_null(f.verified_on);
        if (!f.chairs.empty()) out["chairs"] = presiding_json(f.chairs);
        if (!f.secretaries.empty()) out["secretaries"] = presiding_json(f.secretaries);
    }
    void operator()(const DecisionFacts& f) const {
        out["paragraph"] = f.number.empty() ? or_null(f.paragraph) : Json(f.number);
        out["letter"] = or_null(f.letter);
        out["title"] = f.title;
        out["status"] = f.status;
        out["points"] = f.points;
        out["sections"] = f.sections;
        if (!f.documents.empty()) out["documents"] = papers_json(f.documents);
        if (!f.case_number.empty()) out["case_number"] = f.case_number;
        if (!f.proposed_to.empty()) out["proposed_to"] = f.proposed_to;
        if (!f.known) {
            out["known"] = false;
            out["body"] = or_null(f.body);
            out["date"] = or_null(f.date);
        }
    }
};

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

// --- facts of edges

struct EdgeWriter {
    Json& out;

    void operator()(std::monostate) const {}
    void operator()(const RepresentsFacts& f) const { out["title"] = or_null(f.title); }
    void operator()(const MemberFacts& f) const {
        out["role"] = to_word(f.role);
        out["role_as_written"] = or_null(f.role_as_written);
        out["basis"] = to_word(f.basis);
        if (f.ended) out["ended"] = true;
    }
    void operator()(const AttendanceFacts& f) const {
        out["presence"] = to_word(f.presence);
        out["capacity"] = to_word(f.capacity);
        out["paragraphs"] = or_null(f.paragraphs);
        out["affiliation"] = or_null(f.affiliation);
        out["role_as_written"] = or_null(f.role_as_written);
        out["party"] = or_null(f.party);
    }
    void operator()(const SubstitutionFacts& f) const { out["meeting"] = or_null(f.meeting); }
    void operator()(const TaskFacts& f) const {
        out["what"] = f.what;
        out["due"] = or_null(f.due);
        out["due_as_written"] = or_null(f.due_as_written);
        out["report_back"] = Json{{"required", f.report_back.required},
                                  {"to", or_null(f.report_back.to)},
                                  {"when", or_null(f.report_back.when)}};
        out["status"] = or_null(f.status);
        out["decision"] = or_null(f.decision);
    }
    void operator()(const ProposalFacts& f) const { out["what"] = or_null(f.what); }
    void operator()(const VoteFacts& f) const {
        out["vote"] = to_word(f.vote);
        out["ballot"] = f.ballot;
    }
    void operator()(const DissentFacts& f) const { out["form"] = to_word(f.form); }
    void operator()(const SuccessionFacts& f) const { out["body"] = or_null(f.body); }
    void operator()(const QuestionFacts& f) const {
        out["score"] = f.score;
        out["reasons"] = f.reasons;
    }
};

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
            return MemberFacts{word<Role>(object, "role"), text(object, "role_as_written"),
                               word<Basis>(object, "basis"), object.value("ended", false)};
        case EdgeKind::attended:
            return AttendanceFacts{
                word<Presence>(object, "presence"), word<Capacity>(object, "capacity"),
                text(object, "paragraphs"),         text(object, "affiliation"),
                text(object, "role_as_written"),    text(object, "party")};
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

// --- remarks

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

// --- whole

Json parse(std::string_view input) {
    const auto guard = [](int depth, Json::parse_event_t, Json&) {
        if (depth > max_depth) refuse("it is nested too deeply");
        return true;
    };
    try {
        return Json::parse(input, guard);
    } catch (const Json::exception& e) {
        refuse(e.what());
    }
}

Edge read_edge(const Json& object, const std::set<std::string>& ids) {
    Edge edge;
    edge.id = text(object, "id");
    edge.kind = word<EdgeKind>(object, "kind");
    edge.from = text(object, "from");
    edge.to = text(object, "to");
    for (const NodeId& end : {edge.from, edge.to}) {
        if (!end.empty() && !ids.contains(end)) refuse("edge " + edge.id + " ends at no node");
    }
    edge.certainty = word<Certainty>(object, "certainty");
    edge.since = text(object, "since");
    edge.until = text(object, "until");
    edge.facts = read_edge_facts(edge.kind, object);
    edge.evidence = read_evidence(object);
    return edge;
}

}  // namespace

Json to_json(const Node& node) {
    Json out{{"id", node.id},
             {"kind", to_word(node.kind)},
             {"name", node.name},
             {"aliases", node.aliases}};
    std::visit(NodeWriter{out}, node.facts);
    if (node.collective) out["collective"] = true;
    if (!node.decided_by.empty()) out["decided_by"] = rulings_json(node.decided_by);
    out["evidence"] = evidence_json(node.evidence);
    return out;
}

Json to_json(const Edge& edge) {
    Json out{{"id", edge.id},
             {"kind", to_word(edge.kind)},
             {"from", or_null(edge.from)},
             {"to", or_null(edge.to)},
             {"certainty", to_word(edge.certainty)},
             {"since", or_null(edge.since)},
             {"until", or_null(edge.until)}};
    std::visit(EdgeWriter{out}, edge.facts);
    out["evidence"] = evidence_json(edge.evidence);
    return out;
}

Json to_json(const Diagnostic& d) {
    const std::string code = label(d.code);
    Json notes = Json::array();
    for (const Note& n : d.notes) notes.push_back(Json{{"line", n.line}, {"quote", n.quote}});
    return Json{{"severity", to_word(d.severity)},
                {"code", code.substr(0, code.find(' '))},
                {"name", info(d.code).name},
                {"document", or_null(d.document)},
                {"line", or_null(d.line)},
                {"column", or_null(d.column)},
                {"quote", d.quote},
                {"message", message(d, Language::en)},
                {"hint", hint(d, Language::en)},
                {"suggestion", or_null(d.suggestion)},
                {"arguments", d.arguments},
                {"notes", std::move(notes)}};
}

Json to_json(const Network& network) {
    Json documents = Json::array();
    for (const Source& s : network.documents()) {
        documents.push_back(Json{{"id", s.id},
                                 {"path", s.path},
                                 {"sha256", or_null(s.sha256)},
                                 {"format", or_null(s.format)},
                                 {"title", or_null(s.title)},
                                 {"reading", to_word(s.reading)}});
    }
    Json nodes = Json::array();
    for (const Node& node : network.nodes()) nodes.push_back(to_json(node));
    Json edges = Json::array();
    for (const Edge& edge : network.edges()) edges.push_back(to_json(edge));
    Json diagnostics = Json::array();
    for (const Diagnostic& d : network.diagnostics()) diagnostics.push_back(to_json(d));
    return Json{{"schema", schema},
                {"documents", std::move(documents)},
                {"nodes", std::move(nodes)},
                {"edges", std::move(edges)},
                {"diagnostics", std::move(diagnostics)}};
}

std::string to_json_text(const Network& network) { return json_text(to_json(network), 1) + "\n"; }

Network network_from_json(std::string_view input) {
    const Json whole = parse(input);
    if (!whole.is_object() || text(whole, "schema") != schema)
        refuse("its schema is not mandat/network/1");
    try {
        std::vector<Source> documents;
        for (const Json& d : whole.at("documents")) {
            documents.push_back(
                {text(d, "id"), text(d, "path"), text(d, "sha256"), text(d, "format"),
                 text(d, "title"),
                 from_word<Reading>(text(d, "reading")).value_or(Reading::complete)});
        }
        std::vector<Node> nodes;
        std::set<std::string> ids;
        for (const Json& n : whole.at("nodes")) {
            Node node;
            node.id = text(n, "id");
            node.kind = word<NodeKind>(n, "kind");
            node.name = text(n, "name");
            node.aliases = texts(n, "aliases");
            node.facts = read_node_facts(node.kind, n);
            node.collective = n.value("collective", false);
            node.evidence = read_evidence(n);
            node.decided_by = read_rulings(n);
            if (!ids.insert(node.id).second) refuse("node " + node.id + " stands twice");
            nodes.push_back(std::move(node));
        }
        std::vector<Edge> edges;
        for (const Json& e : whole.at("edges")) edges.push_back(read_edge(e, ids));
        Diagnostics diagnostics;
        for (const Json& d : whole.at("diagnostics")) diagnostics.push_back(read_diagnostic(d));
        std::sort(nodes.begin(), nodes.end(),
                  [](const Node& a, const Node& b) { return a.id < b.id; });
        // A file written by hand has them in any order; what we wrote stays as it is.
        std::stable_sort(edges.begin(), edges.end(), [](const Edge& a, const Edge& b) {
            return std::tie(a.kind, a.from, a.to) < std::tie(b.kind, b.from, b.to);
        });
        return {std::move(documents), std::move(nodes), std::move(edges), std::move(diagnostics)};
    } catch (const Json::exception& e) {
        refuse(e.what());
    }
}

}  // namespace mandat
