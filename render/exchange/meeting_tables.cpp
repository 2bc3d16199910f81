// SPDX-License-Identifier: Apache-2.0
// Bodies, their meetings and what they decided.
#include <string>
#include <utility>

#include "graph/model/words.hpp"
#include "render/exchange/table_rows.hpp"
#include "render/view/selection.hpp"

namespace mandat::render {
namespace {

bool is_body(NodeKind kind) {
    return kind != NodeKind::person && kind != NodeKind::meeting && kind != NodeKind::decision;
}

Value type_of(const Node& node) {
    if (node.kind == NodeKind::body) return or_nothing(facts_as<BodyFacts>(node).type);
    return or_nothing(facts_as<OrganisationFacts>(node).type);
}

Value number(int value) {
    if (value == 0) return std::monostate{};
    return static_cast<long long>(value);
}

/// Scheduled length of all sittings; nothing when no sitting has a beginning and an end.
Value hours(const MeetingFacts& facts) {
    int minutes = 0;
    for (const Session& session : facts.sessions) minutes += session.minutes;
    if (minutes == 0) return std::monostate{};
    return minutes / 60.0;
}

std::string paragraph_text(const DecisionFacts& facts) {
    if (!facts.number.empty()) return facts.number;
    return facts.paragraph == 0 ? std::string{} : std::to_string(facts.paragraph);
}

Value presenters(const Network& network, const Node& decision) {
    std::vector<std::string> names;
    for (const Edge* edge : network.to(decision.id, EdgeKind::presented)) {
        names.push_back(plain_text(name_of(network, edge->from)));
    }
    LossReport none;  // each is an edge of its own
    return joined(names, none);
}

std::vector<Value> decision_row(const Network& network, const Node& decision, LossReport& losses) {
    const auto& facts = facts_as<DecisionFacts>(decision);
    const Occasion occasion = occasion_of(network, decision);
    const std::string date =
        occasion.meeting == nullptr ? facts.date : facts_as<MeetingFacts>(*occasion.meeting).date;
    std::vector<Value> row = {
        or_nothing(date),
        occasion.body == nullptr ? name_of(network, facts.body) : or_nothing(occasion.body->name),
        or_nothing(paragraph_text(facts)),
        or_nothing(facts.letter),
        or_nothing(facts.title.empty() ? decision.name : facts.title),
        or_nothing(facts.status),
        joined(facts.points, losses),
        presenters(network, decision),
        joined(facts.sections, losses),
        joined(paper_texts(decision), losses),
        or_nothing(facts.case_number),
        name_of(network, facts.proposed_to),
        facts.known,
    };
    add_evidence_cells(row, network, decision.evidence);
    row.push_back(decision.id);
    row.push_back(or_nothing(occasion.meeting == nullptr ? "" : occasion.meeting->id));
    return row;
}

}  // namespace

DataTable bodies_table(const Network& network) {
    DataTable out{TableId::bodies,
                  {{"name"},
                   {"kind", CellType::code, "node_kind"},
                   {"type", CellType::code, "type"},
                   {"aliases"},
                   {"code"},
                   {"held_by"},
                   {"named", CellType::truth},
                   {"collective", CellType::truth}},
                  {},
                  {}};
    add_evidence_columns(out.columns);
    out.columns.push_back({"body_id"});
    for (const Node& node : network.nodes()) {
        if (!is_body(node.kind)) continue;
        const auto* const group = std::get_if<GroupFacts>(&node.facts);
        std::vector<Value> row = {
            or_nothing(node.name),
            std::string(to_word(node.kind)),
            type_of(node),
            joined(node.aliases, out.losses),
            or_nothing(facts_as<MunicipalityFacts>(node).code),
            name_of(network, facts_as<RoleFacts>(node).held_by),
            group == nullptr ? Value{} : Value{group->named},
            node.collective,
        };
        add_evidence_cells(row, network, node.evidence);
        row.push_back(node.id);
        out.rows.push_back(std::move(row));
    }
    sort_rows(out, {"kind", "name"});
    return out;
}

DataTable meetings_table(const Network& network) {
    DataTable out{TableId::meetings,
                  {{"date", CellType::date},
                   {"end_date", CellType::date},
                   {"body"},
                   {"place"},
                   {"mode", CellType::code, "mode"},
                   {"sessions"},
                   {"hours", CellType::number},
                   {"first_paragraph", CellType::whole_number},
                   {"last_paragraph", CellType::whole_number},
                   {"next_meeting", CellType::date},
                   {"verified_on", CellType::date},
                   {"chairs"},
                   {"secretaries"}},
                  {},
                  {}};
    add_evidence_columns(out.columns);
    for (const char* key : {"meeting_id", "body_id"}) out.columns.push_back({key});
    for (const Node* meeting : network.nodes(NodeKind::meeting)) {
        const auto& facts = facts_as<MeetingFacts>(*meeting);
        const Node* const body = body_of(network, *meeting);
        std::vector<Value> row = {
            or_nothing(facts.date),
            or_nothing(facts.end_date),
            or_nothing(body == nullptr ? "" : body->name),
            or_nothing(facts.place),
            or_nothing(facts.mode),
            joined(session_texts(*meeting), out.losses),
            hours(facts),
            number(facts.first_paragraph),
            number(facts.last_paragraph),
            or_nothing(facts.next_meeting),
            or_nothing(facts.verified_on),
            joined(presiding_texts(network, facts.chairs), out.losses),
            joined(presiding_texts(network, facts.secretaries), out.losses),
        };
        add_evidence_cells(row, network, meeting->evidence);
        row.push_back(meeting->id);
        row.push_back(or_nothing(body == nullptr ? "" : body->id));
        out.rows.push_back(std::move(row));
    }
    sort_rows(out, {"date", "body"});
    return out;
}

DataTable decisions_table(const Network& network) {
    DataTable out{TableId::decisions,
                  {{"date", CellType::date},
                   {"body"},
                   {"number"},
                   {"letter"},
                   {"title"},
                   {"status", CellType::code, "decision_status"},
                   {"points", CellType::long_text},
                   {"presenters"},
                   {"sections"},
                   {"papers", CellType::long_text},
                   {"case_number"},
                   {"proposed_to"},
                   {"known", CellType::truth}},
                  {},
                  {}};
    add_evidence_columns(out.columns);
    for (const char* key : {"decision_id", "meeting_id"}) out.columns.push_back({key});
    for (const Node* decision : network.nodes(NodeKind::decision)) {
        out.rows.push_back(decision_row(network, *decision, out.losses));
    }
    sort_rows(out, {"date", "body", "number", "letter"});
    return out;
}

}  // namespace mandat::render
