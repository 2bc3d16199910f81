// SPDX-License-Identifier: Apache-2.0
#include "tests/render/exchange/council_network.hpp"

#include <utility>
#include <vector>

namespace mandat::tests {
namespace {

Evidence sentence(int line, const std::string& quote) {
    return {"doc/1", 3, line, 1, 0, quote, "rule"};
}

Node node(const std::string& id, NodeKind kind, const std::string& name, NodeFacts facts) {
    Node out;
    out.id = id;
    out.kind = kind;
    out.name = name;
    out.facts = std::move(facts);
    out.evidence = {sentence(1, name)};
    return out;
}

Edge edge(const std::string& id, EdgeKind kind, const std::string& from, const std::string& to,
          EdgeFacts facts) {
    Edge out;
    out.id = id;
    out.kind = kind;
    out.from = from;
    out.to = to;
    out.facts = std::move(facts);
    out.evidence = {sentence(2, id)};
    return out;
}

MeetingFacts june() {
    MeetingFacts out;
    out.date = "2025-06-10";
    out.end_date = "2025-06-10";
    out.sessions = {{"2025-06-10", "13:00", "15:30", 150}};
    out.place = "Åre";
    out.mode = "digital";
    out.first_paragraph = 1;
    out.last_paragraph = 9;
    out.next_meeting = "2025-09-01";
    return out;
}

DecisionFacts road() {
    DecisionFacts out;
    out.paragraph = 3;
    out.title = "Vägen";
    out.status = "decided";
    out.points = {"bygga vägen", "betala den"};
    return out;
}

TaskFacts plan() {
    TaskFacts out;
    out.what = "=ta fram en plan";
    out.due = "2025-12-01";
    out.status = "decided";
    out.decision = "decision/d";
    out.report_back = {true, "body/radet", "i höst"};
    return out;
}

}  // namespace

Network council_network() {
    Node anna = node("person/anna", NodeKind::person, "Anna Åsberg",
                     PersonFacts{{{"ekonom", "2025-06-10", "2025-09-01"}}});
    anna.aliases = {"Anna"};
    std::vector<Node> nodes = {
        node("body/radet", NodeKind::body, "Rådet", BodyFacts{"council"}),
        node("decision/d", NodeKind::decision, "§ 3 Vägen", road()),
        node("meeting/m", NodeKind::meeting, "Rådet 2025-06-10", june()),
        std::move(anna),
        node("person/bo", NodeKind::person, "Bo", PersonFacts{}),
    };
    Edge seat = edge("e/1", EdgeKind::member_of, "person/anna", "body/radet",
                     MemberFacts{Role::chair, "ordf.", Basis::attendance, false});
    seat.certainty = Certainty::implied;
    seat.since = "2025-06-10";
    seat.until = "2025-09-01";
    seat.evidence.push_back(sentence(9, "Anna leder"));
    Edge present = edge("e/2", EdgeKind::attended, "person/anna", "meeting/m", AttendanceFacts{});
    present.since = "2025-06-10";
    present.until = "2025-06-10";
    std::vector<Edge> edges = {
        std::move(seat),
        std::move(present),
        edge("e/3", EdgeKind::met, "body/radet", "meeting/m", {}),
        edge("e/4", EdgeKind::treated, "meeting/m", "decision/d", {}),
        edge("e/5", EdgeKind::assignment, "body/radet", "", plan()),
        edge("e/6", EdgeKind::possible_same_as, "person/anna", "person/bo",
             QuestionFacts{0.75, {"one body", "one title"}}),
    };
    std::vector<Source> documents = {
        {"doc/1", "juni.txt", "ab", "text", "Protokoll", Reading::complete},
        {"doc/2", "september.txt", "cd", "text", "Protokoll", Reading::partial},
    };
    return {std::move(documents), std::move(nodes), std::move(edges), {}};
}

Network network_saying(const std::string& text) {
    std::vector<Node> nodes = {
        node("body/b", NodeKind::body, text, BodyFacts{"board"}),
        node("person/p", NodeKind::person, text, PersonFacts{}),
    };
    Edge seat = edge("e/1", EdgeKind::member_of, "person/p", "body/b",
                     MemberFacts{Role::member, text, Basis::attendance, false});
    seat.evidence = {sentence(1, text)};
    return {{{"doc/1", text, "", "text", "", Reading::complete}}, std::move(nodes), {seat}, {}};
}

}  // namespace mandat::tests
