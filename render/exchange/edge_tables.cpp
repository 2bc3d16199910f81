// SPDX-License-Identifier: Apache-2.0
// Assignments, and every other relation that has no table of its own.
#include <string>
#include <utility>

#include "graph/model/words.hpp"
#include "render/exchange/table_rows.hpp"
#include "render/view/selection.hpp"

namespace mandat::render {
namespace {

bool is_assignment(EdgeKind kind) {
    return kind == EdgeKind::assignment || kind == EdgeKind::creates_group ||
           kind == EdgeKind::referral || kind == EdgeKind::staffs;
}

bool has_own_table(EdgeKind kind) {
    return is_assignment(kind) || kind == EdgeKind::member_of || kind == EdgeKind::attended;
}

/// "§ 12 Heading" of the item a task stands under; nothing when it stands under none.
Value item_of(const Network& network, const NodeId& decision) {
    const Node* const node = network.node(decision);
    if (node == nullptr) return or_nothing(decision);
    const auto& facts = facts_as<DecisionFacts>(*node);
    const std::string number = !facts.number.empty()  ? facts.number
                               : facts.paragraph != 0 ? std::to_string(facts.paragraph)
                                                      : std::string{};
    const std::string& title = facts.title.empty() ? node->name : facts.title;
    return or_nothing(number.empty() ? title : "§ " + number + " " + title);
}

std::vector<Value> assignment_row(const Network& network, const Edge& edge) {
    const auto& facts = facts_as<TaskFacts>(edge);
    std::vector<Value> row = {
        name_of(network, edge.from),
        name_of(network, edge.to),
        std::string(to_word(edge.kind)),
        or_nothing(facts.what),
        or_nothing(facts.due),
        or_nothing(facts.due_as_written),
        or_nothing(facts.status),
        facts.report_back.required,
        name_of(network, facts.report_back.to),
        or_nothing(facts.report_back.when),
        item_of(network, facts.decision),
        std::string(to_word(edge.certainty)),
        or_nothing(edge.since),
        or_nothing(edge.until),
    };
    add_evidence_cells(row, network, edge.evidence);
    for (const std::string& id : {edge.from, edge.to, facts.decision, edge.id}) {
        row.push_back(or_nothing(id));
    }
    return row;
}

/// The words a relation bears: what is reported, moved, which title, why two may be one.
Value words_of(const Edge& edge, LossReport& losses) {
    if (const auto* f = std::get_if<TaskFacts>(&edge.facts)) return or_nothing(f->what);
    if (const auto* f = std::get_if<ProposalFacts>(&edge.facts)) return or_nothing(f->what);
    if (const auto* f = std::get_if<RepresentsFacts>(&edge.facts)) return or_nothing(f->title);
    if (const auto* f = std::get_if<QuestionFacts>(&edge.facts)) return joined(f->reasons, losses);
    return {};
}

/// The meeting, seat or item a relation belongs to.
Value context_of(const Network& network, const Edge& edge) {
    if (const auto* f = std::get_if<SubstitutionFacts>(&edge.facts)) {
        return name_of(network, f->meeting);
    }
    if (const auto* f = std::get_if<SuccessionFacts>(&edge.facts)) return name_of(network, f->body);
    if (const auto* f = std::get_if<TaskFacts>(&edge.facts)) return item_of(network, f->decision);
    return {};
}

/// How a vote or a dissent went.
Value stand_of(const Edge& edge) {
    if (const auto* f = std::get_if<VoteFacts>(&edge.facts)) return std::string(to_word(f->vote));
    if (const auto* f = std::get_if<DissentFacts>(&edge.facts)) {
        return std::string(to_word(f->form));
    }
    return {};
}

std::vector<Value> relation_row(const Network& network, const Edge& edge, LossReport& losses) {
    const auto& task = facts_as<TaskFacts>(edge);
    const auto* const vote = std::get_if<VoteFacts>(&edge.facts);
    const auto* const question = std::get_if<QuestionFacts>(&edge.facts);
    std::vector<Value> row = {
        name_of(network, edge.from),
        std::string(to_word(edge.kind)),
        name_of(network, edge.to),
        words_of(edge, losses),
        context_of(network, edge),
        or_nothing(task.status),
        or_nothing(task.due),
        or_nothing(task.due_as_written),
        stand_of(edge),
        vote == nullptr ? Value{} : Value{static_cast<long long>(vote->ballot)},
        question == nullptr ? Value{} : Value{question->score},
        std::string(to_word(edge.certainty)),
        or_nothing(edge.since),
        or_nothing(edge.until),
    };
    add_evidence_cells(row, network, edge.evidence);
    for (const std::string& id : {edge.from, edge.to, edge.id}) row.push_back(or_nothing(id));
    return row;
}

}  // namespace

DataTable assignments_table(const Network& network) {
    DataTable out{TableId::assignments,
                  {{"giver"},
                   {"taker"},
                   {"kind", CellType::code, "edge_kind"},
                   {"what", CellType::long_text},
                   {"due", CellType::date},
                   {"due_as_written"},
                   {"status", CellType::code, "status"},
                   {"report_back_required", CellType::truth},
                   {"report_back_to"},
                   {"report_back_when"},
                   {"item"},
                   {"certainty", CellType::code, "certainty"},
                   {"since", CellType::date},
                   {"until", CellType::date}},
                  {},
                  {}};
    add_evidence_columns(out.columns);
    for (const char* key : {"giver_id", "taker_id", "decision_id", "edge_id"}) {
        out.columns.push_back({key});
    }
    for (const Edge& edge : network.edges()) {
        if (is_assignment(edge.kind)) out.rows.push_back(assignment_row(network, edge));
    }
    sort_rows(out, {"giver", "since", "taker"});
    return out;
}

DataTable relations_table(const Network& network) {
    DataTable out{TableId::relations,
                  {{"from"},
                   {"kind", CellType::code, "edge_kind"},
                   {"to"},
                   {"what", CellType::long_text},
                   {"context"},
                   {"status", CellType::code, "status"},
                   {"due", CellType::date},
                   {"due_as_written"},
                   {"stand", CellType::code, "stand"},
                   {"ballot", CellType::whole_number},
                   {"score", CellType::number},
                   {"certainty", CellType::code, "certainty"},
                   {"since", CellType::date},
                   {"until", CellType::date}},
                  {},
                  {}};
    add_evidence_columns(out.columns);
    for (const char* key : {"from_id", "to_id", "edge_id"}) out.columns.push_back({key});
    for (const Edge& edge : network.edges()) {
        if (!has_own_table(edge.kind)) {
            out.rows.push_back(relation_row(network, edge, out.losses));
        }
    }
    sort_rows(out, {"kind", "from", "to"});
    return out;
}

}  // namespace mandat::render
