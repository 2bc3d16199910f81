// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "graph/model/network.hpp"

namespace mandat::tests {

inline Evidence said(std::string quote, int line = 1) {
    return {.document = "doc/1",
            .paragraph = 10,
            .line = line,
            .column = 1,
            .page = 0,
            .quote = std::move(quote),
            .rule = "test"};
}

inline Node node(std::string id, NodeKind kind, std::string name, NodeFacts facts = {}) {
    Node out;
    out.evidence = {said(name)};
    out.id = std::move(id);
    out.kind = kind;
    out.name = std::move(name);
    out.facts = std::move(facts);
    return out;
}

inline Edge edge(EdgeKind kind, std::string from, std::string to, EdgeFacts facts,
                 std::string quote) {
    Edge out;
    out.kind = kind;
    out.from = std::move(from);
    out.to = std::move(to);
    out.facts = std::move(facts);
    out.since = out.until = "2025-04-07";
    out.evidence = {said(std::move(quote))};
    return out;
}

inline MemberFacts seat(Role role) {
    MemberFacts out;
    out.role = role;
    return out;
}

inline Network network_of(std::vector<Node> nodes, std::vector<Edge> edges,
                          Diagnostics diagnostics = {}) {
    std::sort(nodes.begin(), nodes.end(), [](const Node& a, const Node& b) { return a.id < b.id; });
    for (std::size_t i = 0; i < edges.size(); ++i) edges[i].id = "e/" + std::to_string(i + 1);
    return {
        {Source{"doc/1", "protokoll/2025-04-07.txt", std::string(64, 'a'), "text", "Styrelsen"}},
        std::move(nodes),
        std::move(edges),
        std::move(diagnostics)};
}

/// Two people in a board and a group, an assignment, a decision, a meeting, a question, a remark.
inline Network page_network() {
    MeetingFacts meeting;
    meeting.date = meeting.end_date = "2025-04-07";
    meeting.sessions = {Session{"2025-04-07", "13:00", "15:30", 150}};
    meeting.place = "Östersund";
    DecisionFacts decision;
    decision.paragraph = 10;
    decision.title = "Plan för bemötande";
    decision.status = "decided";
    decision.points = {"Planen antas", "Den följs upp"};
    TaskFacts task;
    task.what = "Ta fram ett förslag";
    task.due_as_written = "under hösten";
    task.status = "decided";
    QuestionFacts question;
    question.score = 0.8;
    question.reasons = {"same first name"};
    Diagnostic remark;
    remark.code = Code::misspelt_municipality;
    remark.severity = Severity::error;
    remark.document = "doc/1";
    remark.line = 15;
    remark.quote = "Krokomb";
    remark.arguments = {"Krokomb"};
    remark.suggestion = "Krokom";
    Edge implied = edge(EdgeKind::member_of, "person/bo-ek", "working_group/plan",
                        seat(Role::member), "Föredragande: Bo Ek");
    implied.certainty = Certainty::implied;
    return network_of(
        {node("person/asa-oberg", NodeKind::person, "Åsa Öberg"),
         node("person/bo-ek", NodeKind::person, "Bo Ek"),
         node("municipality/krokom", NodeKind::municipality, "Krokom"),
         node("body/styrelsen", NodeKind::body, "Styrelsen"),
         node("working_group/plan", NodeKind::working_group, "Arbetsgrupp för plan"),
         node("meeting/styrelsen-2025-04-07", NodeKind::meeting, "Styrelsen 2025-04-07", meeting),
         node("decision/styrelsen-10", NodeKind::decision, "Plan för bemötande", decision)},
        {edge(EdgeKind::represents, "person/asa-oberg", "municipality/krokom", RepresentsFacts{},
              "Åsa Öberg, Krokom"),
         edge(EdgeKind::member_of, "person/asa-oberg", "body/styrelsen", seat(Role::chair),
              "Åsa Öberg, ordförande & sammankallande"),
         implied,
         edge(EdgeKind::attended, "person/asa-oberg", "meeting/styrelsen-2025-04-07",
              AttendanceFacts{}, "Närvarande: Åsa Öberg"),
         edge(EdgeKind::met, "body/styrelsen", "meeting/styrelsen-2025-04-07", std::monostate{},
              "Styrelsens möte"),
         edge(EdgeKind::treated, "meeting/styrelsen-2025-04-07", "decision/styrelsen-10",
              std::monostate{}, "§ 10 Plan för bemötande"),
         edge(EdgeKind::assignment, "body/styrelsen", "person/bo-ek", task,
              "Bo Ek får i uppdrag att ta fram ett förslag <snarast>"),
         edge(EdgeKind::possible_same_as, "person/asa-oberg", "person/bo-ek", question, "Åsa Ö")},
        {remark});
}

}  // namespace mandat::tests
