// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include <nlohmann/json.hpp>

#include "graph/base/messages.hpp"
#include "graph/model/json.hpp"
#include "graph/model/json_schema.hpp"
#include "graph/model/json_text.hpp"
#include "graph/model/words.hpp"

namespace mandat {
namespace {

using Json = nlohmann::ordered_json;

Json or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }
Json or_null(int number) { return number == 0 ? Json(nullptr) : Json(number); }

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
    return Json{{"schema", network_schema},
                {"documents", std::move(documents)},
                {"nodes", std::move(nodes)},
                {"edges", std::move(edges)},
                {"diagnostics", std::move(diagnostics)}};
}

std::string to_json_text(const Network& network) { return json_text(to_json(network), 1) + "\n"; }

}  // namespace mandat
