// SPDX-License-Identifier: Apache-2.0
// People, their seats and where they were present.
#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "graph/model/words.hpp"
#include "render/exchange/table_rows.hpp"
#include "render/view/selection.hpp"

namespace mandat::render {
namespace {

/// Names at the other end of edges, each once. They stand in a table of their own, so nothing is
/// lost by joining them here.
Value other_ends(const Network& network, const NodeId& id, EdgeKind kind) {
    std::vector<std::string> names;
    for (const Edge* edge : network.from(id, kind)) {
        const std::string name = plain_text(name_of(network, edge->to));
        if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
    }
    LossReport none;
    return joined(names, none);
}

/// Whom each person stood in for, by meeting and person.
std::map<std::pair<NodeId, NodeId>, NodeId> substitutions(const Network& network) {
    std::map<std::pair<NodeId, NodeId>, NodeId> out;
    for (const Edge* edge : network.edges(EdgeKind::substituted_for)) {
        out[{facts_as<SubstitutionFacts>(*edge).meeting, edge->from}] = edge->to;
    }
    return out;
}

}  // namespace

DataTable people_table(const Network& network) {
    DataTable out{TableId::people,
                  {{"person"}, {"titles"}, {"represents"}, {"sits_in"}, {"aliases"}},
                  {},
                  {}};
    add_evidence_columns(out.columns);
    out.columns.push_back({"person_id"});
    for (const Node* person : network.nodes(NodeKind::person)) {
        std::vector<Value> row = {
            or_nothing(person->name),
            joined(title_texts(*person), out.losses),
            other_ends(network, person->id, EdgeKind::represents),
            other_ends(network, person->id, EdgeKind::member_of),
            joined(person->aliases, out.losses),
        };
        add_evidence_cells(row, network, person->evidence);
        row.push_back(person->id);
        out.rows.push_back(std::move(row));
    }
    sort_rows(out, {"person"});
    return out;
}

DataTable seats_table(const Network& network) {
    DataTable out{TableId::seats,
                  {{"member"},
                   {"body"},
                   {"role", CellType::code, "role"},
                   {"role_as_written"},
                   {"certainty", CellType::code, "certainty"},
                   {"basis", CellType::code, "basis"},
                   {"since", CellType::date},
                   {"until", CellType::date},
                   {"ended", CellType::truth}},
                  {},
                  {}};
    add_evidence_columns(out.columns);
    for (const char* key : {"member_id", "body_id", "edge_id"}) out.columns.push_back({key});
    for (const Edge* seat : network.edges(EdgeKind::member_of)) {
        const auto& facts = facts_as<MemberFacts>(*seat);
        std::vector<Value> row = {
            name_of(network, seat->from),
            name_of(network, seat->to),
            std::string(to_word(facts.role)),
            or_nothing(facts.role_as_written),
            std::string(to_word(seat->certainty)),
            std::string(to_word(facts.basis)),
            or_nothing(seat->since),
            or_nothing(seat->until),
            facts.ended,
        };
        add_evidence_cells(row, network, seat->evidence);
        for (const std::string& id : {seat->from, seat->to, seat->id})
            row.push_back(or_nothing(id));
        out.rows.push_back(std::move(row));
    }
    sort_rows(out, {"body", "member"});
    return out;
}

DataTable attendance_table(const Network& network) {
    DataTable out{TableId::attendance,
                  {{"date", CellType::date},
                   {"body"},
                   {"person"},
                   {"presence", CellType::code, "presence"},
                   {"capacity", CellType::code, "capacity"},
                   {"stands_in_for"},
                   {"affiliation"},
                   {"party"},
                   {"role_as_written"},
                   {"paragraphs"},
                   {"certainty", CellType::code, "certainty"}},
                  {},
                  {}};
    add_evidence_columns(out.columns);
    for (const char* key : {"person_id", "meeting_id", "edge_id"}) out.columns.push_back({key});
    const auto stand_ins = substitutions(network);
    for (const Edge* edge : network.edges(EdgeKind::attended)) {
        const auto& facts = facts_as<AttendanceFacts>(*edge);
        const Node* const meeting = network.node(edge->to);
        const Node* const body = meeting == nullptr ? nullptr : body_of(network, *meeting);
        const auto absent = stand_ins.find({edge->to, edge->from});
        std::vector<Value> row = {
            meeting == nullptr ? Value{} : or_nothing(facts_as<MeetingFacts>(*meeting).date),
            body == nullptr ? Value{} : or_nothing(body->name),
            name_of(network, edge->from),
            std::string(to_word(facts.presence)),
            std::string(to_word(facts.capacity)),
            absent == stand_ins.end() ? Value{} : name_of(network, absent->second),
            name_of(network, facts.affiliation),
            or_nothing(facts.party),
            or_nothing(facts.role_as_written),
            or_nothing(facts.paragraphs),
            std::string(to_word(edge->certainty)),
        };
        add_evidence_cells(row, network, edge->evidence);
        for (const std::string& id : {edge->from, edge->to, edge->id})
            row.push_back(or_nothing(id));
        out.rows.push_back(std::move(row));
    }
    sort_rows(out, {"date", "body", "person"});
    return out;
}

}  // namespace mandat::render
