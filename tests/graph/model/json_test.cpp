// SPDX-License-Identifier: Apache-2.0
#include "graph/model/json.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "graph/base/error.hpp"
#include "graph/model/builder.hpp"
#include "graph/model/words.hpp"
#include "tests/support/text_network.hpp"

using namespace mandat;

namespace {

constexpr int node_kinds = 10;
constexpr int edge_kinds = 27;

Evidence evidence() { return {"", 3, 7, 5, 2, "ordagrant \"citat\" med å", "rule"}; }

NodeFacts facts_of(NodeKind kind) {
    switch (kind) {
        case NodeKind::person:
            return PersonFacts{{{"ekonom", "2025-04-07", "2025-06-09"}, {"chef", "", ""}}};
        case NodeKind::municipality: return MunicipalityFacts{"2321"};
        case NodeKind::organisation: return OrganisationFacts{"region"};
        case NodeKind::body: return BodyFacts{"board"};
        case NodeKind::working_group: return GroupFacts{false};
        case NodeKind::role: return RoleFacts{"person/n"};
        case NodeKind::meeting: {
            MeetingFacts f;
            f.date = "2025-04-07";
            f.end_date = "2025-04-08";
            f.sessions = {{"2025-04-07", "13:00", "15:30", 150}, {"2025-04-08", "", "", 0}};
            f.place = "Salen";
            f.mode = "hybrid";
            f.first_paragraph = 3;
            f.last_paragraph = 9;
            f.next_meeting = "2025-06-31";
            f.chairs = {{"person/a", "8-14, 16"}, {"person/b", "15"}};
            f.secretaries = {{"person/c", ""}};
            f.verified_on = "2025-04-20";
            return f;
        }
        case NodeKind::decision: {
            DecisionFacts f;
            f.paragraph = 4;
            f.letter = "a";
            f.title = "Taxa";
            f.status = "postponed";
            f.points = {"ett", "två"};
            f.sections = {"Beslut"};
            f.documents = {{"Skrivelse", "Ekonomienheten", "2025-03-01"}, {"Bilaga", "", ""}};
            f.case_number = "KS 2025/114";
            f.proposed_to = "body/n";
            f.known = false;
            f.body = "body/n";
            f.date = "2025-04-07";
            return f;
        }
        case NodeKind::focus_area:
        case NodeKind::project: break;
    }
    return std::monostate{};
}

EdgeFacts facts_of(EdgeKind kind) {
    switch (kind) {
        case EdgeKind::represents: return RepresentsFacts{"kommunalråd"};
        case EdgeKind::member_of:
            return MemberFacts{Role::second_vice_chair, "2:e vice", Basis::appointment, true};
        case EdgeKind::attended:
            return AttendanceFacts{Presence::absent, Capacity::substitute, "8-9, 15",
                                   "municipality/n", "ersättare",          "FP"};
        case EdgeKind::substituted_for: return SubstitutionFacts{"meeting/n"};
        case EdgeKind::proposed: return ProposalFacts{"bifall till förslaget"};
        case EdgeKind::voted: return VoteFacts{Vote::abstain, 2};
        case EdgeKind::reserved: return DissentFacts{Dissent::note};
        case EdgeKind::succeeded_by: return SuccessionFacts{"body/n"};
        case EdgeKind::possible_same_as:
            return QuestionFacts{0.75, {"one letter", "never together"}};
        case EdgeKind::assignment:
        case EdgeKind::creates_group:
        case EdgeKind::referral:
        case EdgeKind::staffs:
        case EdgeKind::report_back:
        case EdgeKind::reports_to:
        case EdgeKind::escalation:
        case EdgeKind::coordination: {
            TaskFacts f;
            f.what = "ta fram en plan";
            f.due = "2025-10/2025-12";
            f.due_as_written = "under q4 2025";
            f.report_back = {true, "body/n", "vid nästa möte"};
            f.status = "decided";
            f.decision = "decision/n";
            return f;
        }
        default: return std::monostate{};
    }
}

/// One node of every kind and one edge of every kind, every field filled, and a remark.
Network everything() {
    Claims claims;
    claims.source = {"", "mapp/å b.txt", "00ff", "markdown", "Titel"};
    for (int i = 0; i < node_kinds; ++i) {
        const auto kind = static_cast<NodeKind>(i);
        Node node;
        node.id = std::string(to_word(kind)) + "/n";
        node.kind = kind;
        node.name = "Namn \\ \"x\"";
        node.aliases = {"a", "b"};
        node.collective = kind == NodeKind::body;
        node.facts = facts_of(kind);
        node.evidence = {evidence()};
        claims.nodes.push_back(std::move(node));
    }
    for (int i = 0; i < edge_kinds; ++i) {
        const auto kind = static_cast<EdgeKind>(i);
        claims.edges.push_back({"",
                                kind,
                                "person/n",
                                "body/n",
                                Certainty::implied,
                                "2025-04-07",
                                "2025-06-09",
                                facts_of(kind),
                                {evidence()}});
    }
    claims.edges.push_back({"",
                            EdgeKind::assignment,
                            "body/n",
                            "",
                            Certainty::explicit_,
                            "",
                            "",
                            TaskFacts{},
                            {evidence()}});
    claims.diagnostics.push_back({Code::weekday_mismatch,
                                  Severity::error,
                                  "",
                                  3,
                                  4,
                                  "måndag",
                                  {"x", "y", "z"},
                                  "2026-01-12",
                                  {{7, "där"}}});
    return build_network({claims});
}

/// The network with one edit in its JSON, as text.
std::string edited(const auto& edit) {
    nlohmann::ordered_json json = to_json(everything());
    edit(json);
    return json.dump();
}

}  // namespace

TEST_CASE("json: every kind of node and edge has its word") {
    for (int i = 0; i < node_kinds; ++i) {
        const auto kind = static_cast<NodeKind>(i);
        REQUIRE_FALSE(to_word(kind).empty());
        CHECK(from_word<NodeKind>(to_word(kind)) == kind);
    }
    CHECK(to_word(static_cast<NodeKind>(node_kinds)).empty());
    for (int i = 0; i < edge_kinds; ++i) {
        const auto kind = static_cast<EdgeKind>(i);
        REQUIRE_FALSE(to_word(kind).empty());
        CHECK(from_word<EdgeKind>(to_word(kind)) == kind);
    }
    CHECK(to_word(static_cast<EdgeKind>(edge_kinds)).empty());
}

TEST_CASE("json: nothing is lost there and back, in every kind") {
    const Network network = everything();
    REQUIRE(network.nodes().size() == node_kinds);
    REQUIRE(network.edges().size() == edge_kinds + 1);
    const Network back = network_from_json(to_json_text(network));
    CHECK(back == network);
    CHECK(to_json_text(back) == to_json_text(network));
}

TEST_CASE("json: the number of an item is an integer, or the words it is written in") {
    DecisionFacts plain;
    plain.paragraph = 12;
    DecisionFacts levels;
    levels.number = "4.5";
    struct Row {
        DecisionFacts facts;
        std::string_view expected;
    };
    const Row rows[] = {{plain, "12"}, {levels, "\"4.5\""}, {{}, "null"}};
    for (const Row& row : rows) {
        CAPTURE(row.expected);
        Claims claims;
        claims.nodes.push_back(
            {"decision/n", NodeKind::decision, "Taxa", {}, row.facts, false, {evidence()}, {}});
        const Network network = build_network({claims});
        const nlohmann::ordered_json json = to_json(network);
        CHECK(json.at("nodes").at(0).at("paragraph").dump() == row.expected);
        CHECK_FALSE(json.at("nodes").at(0).contains("case_number"));
        CHECK_FALSE(json.at("nodes").at(0).contains("proposed_to"));
        CHECK(network_from_json(to_json_text(network)) == network);
    }
}

TEST_CASE("json: the empty network goes there and back") {
    CHECK(network_from_json(to_json_text(Network{})) == Network{});
}

TEST_CASE("json: fields have the names of network-json") {
    const nlohmann::ordered_json json = to_json(everything());
    CHECK(json.at("schema") == "mandat/network/1");
    for (const char* key : {"documents", "nodes", "edges", "diagnostics"})
        CHECK(json.contains(key));
    const auto& remark = json.at("diagnostics").at(0);
    CHECK(remark.at("code") == "P301");
    CHECK(remark.at("name") == "weekday_mismatch");
    CHECK(remark.at("severity") == "error");
    CHECK(remark.at("document") == "doc/1");
    const auto& proof = json.at("nodes").at(0).at("evidence").at(0);
    for (const char* key : {"document", "paragraph", "line", "column", "page", "quote", "rule"})
        CHECK(proof.contains(key));
    for (const auto& edge : json.at("edges")) {
        CHECK((edge.at("certainty") == "explicit" || edge.at("certainty") == "implied"));
        for (const char* key : {"id", "kind", "from", "to", "since", "until", "evidence"})
            CHECK(edge.contains(key));
    }
}

TEST_CASE("json: what is no network is refused") {
    using Json = nlohmann::ordered_json;
    struct Row {
        std::string_view name;
        std::string text;
    };
    const Row rows[] = {
        {"nothing", ""},
        {"no JSON", "{"},
        {"another thing", "[1, 2]"},
        {"no schema", "{}"},
        {"another schema", edited([](Json& j) { j["schema"] = "mandat/network/2"; })},
        {"schema that is no text", edited([](Json& j) { j["schema"] = 1; })},
        {"no nodes", edited([](Json& j) { j.erase("nodes"); })},
        {"unknown node kind", edited([](Json& j) { j["nodes"][0]["kind"] = "animal"; })},
        {"unknown edge kind", edited([](Json& j) { j["edges"][0]["kind"] = "likes"; })},
        {"unknown role", edited([](Json& j) { j["edges"][1]["role"] = "king"; })},
        {"unknown certainty", edited([](Json& j) { j["edges"][0]["certainty"] = "perhaps"; })},
        {"dangling start", edited([](Json& j) { j["edges"][0]["from"] = "person/nobody"; })},
        {"dangling end", edited([](Json& j) { j["edges"][0]["to"] = "person/nobody"; })},
        {"a node without id", edited([](Json& j) { j["nodes"][0].erase("id"); })},
        {"an edge twice", edited([](Json& j) { j["edges"].push_back(j["edges"][0]); })},
        {"edges that are no list", edited([](Json& j) { j["edges"] = "x"; })},
        {"a node twice", edited([](Json& j) { j["nodes"].push_back(j["nodes"][0]); })},
        {"unknown remark", edited([](Json& j) { j["diagnostics"][0]["name"] = "no_such"; })},
        {"nodes that are no list", edited([](Json& j) { j["nodes"] = "x"; })},
        {"a node that is no object", edited([](Json& j) { j["nodes"][0] = 7; })},
        {"too deep", std::string(100'000, '[')},
        {"too deep, closed", std::string(1000, '[') + std::string(1000, ']')},
        {"bad UTF-8", "{\"schema\": \"\xFF\"}"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK_THROWS_AS((void)network_from_json(row.text), Error);
    }
}

TEST_CASE("json: a network written by hand needs no more than nodes and who is tied to whom") {
    const Network network = network_from_json(R"({
        "schema": "mandat/network/1",
        "nodes": [{"id": "person/bo", "kind": "person", "name": "Bo"},
                  {"id": "body/x", "kind": "body"},
                  {"id": "meeting/m", "kind": "meeting", "name": "M", "date": "2025-01-07"},
                  {"id": "person/anna", "kind": "person", "name": "Anna"}],
        "edges": [{"kind": "assignment", "from": "body/x", "to": "person/bo"},
                  {"id": "e/1", "kind": "attended", "from": "person/bo", "to": "meeting/m"},
                  {"kind": "member_of", "from": "person/bo", "to": "body/x"},
                  {"kind": "member_of", "from": "person/anna", "to": "body/x", "role": "chair"}]
    })");
    CHECK(network.documents().empty());
    CHECK(network.node("body/x")->name == "x");
    REQUIRE(network.edges().size() == 4);
    // In order of kind and ends, whatever order they were written in.
    const Edge& anna = network.edges()[0];
    const Edge& bo = network.edges()[1];
    const Edge& present = network.edges()[2];
    const Edge& task = network.edges()[3];
    CHECK(anna.from == "person/anna");
    CHECK(anna.id == "e/2");  // e/1 is taken
    CHECK(std::get<MemberFacts>(anna.facts).role == Role::chair);
    CHECK(bo.id == "e/3");
    CHECK(std::get<MemberFacts>(bo.facts).role == Role::member);
    CHECK(bo.certainty == Certainty::explicit_);
    CHECK(present.id == "e/1");
    CHECK(std::get<AttendanceFacts>(present.facts).presence == Presence::present);
    CHECK(task.id == "e/4");
    CHECK(network.edges(EdgeKind::assignment).size() == 1);
    CHECK(network_from_json(to_json_text(network)) == network);
}

TEST_CASE("json: what is refused is named") {
    const auto said = [](const std::string& text) -> std::string {
        try {
            (void)network_from_json(text);
        } catch (const Error& e) {
            return e.what();
        }
        return "nothing";
    };
    using Json = nlohmann::ordered_json;
    const std::string end = said(edited([](Json& j) { j["edges"][0]["to"] = "person/nobody"; }));
    CHECK(end.find("person/nobody") != std::string::npos);
    const std::string kind = said(edited([](Json& j) {
        j["edges"][0]["id"] = "e/99";
        j["edges"][0]["kind"] = "likes";
    }));
    CHECK(kind.find("likes") != std::string::npos);
    CHECK(kind.find("e/99") != std::string::npos);
    CHECK(said("{").find("json.exception") == std::string::npos);
}

TEST_CASE("json: a field that is not known is passed over") {
    const std::string text = edited([](nlohmann::ordered_json& j) {
        j["nodes"][0]["colour"] = "red";
        j["note"] = "by hand";
    });
    CHECK(network_from_json(text) == everything());
}

TEST_CASE("json: text is one line an item, newline at the end") {
    const std::string text = to_json_text(tests::text_network("anna - body/rlg"));
    CHECK(text.ends_with("}\n"));
    CHECK(text.starts_with("{\n"));
}
