// SPDX-License-Identifier: Apache-2.0
#include "render/exchange/data_table.hpp"

#include <array>

#include "render/exchange/table_rows.hpp"

namespace mandat::render {
namespace {

constexpr std::array ids = {
    TableId::people,   TableId::seats,     TableId::attendance,  TableId::bodies,
    TableId::meetings, TableId::decisions, TableId::assignments, TableId::relations,
    TableId::evidence, TableId::documents, TableId::remarks,     TableId::nodes,
    TableId::edges,
};

/// In order of TableId.
constexpr std::array<std::string_view, ids.size()> keys = {
    "people",    "seats",    "attendance", "bodies",  "meetings", "decisions", "assignments",
    "relations", "evidence", "documents",  "remarks", "nodes",    "edges",
};

}  // namespace

std::span<const TableId> table_ids() { return ids; }

std::string_view table_key(TableId id) { return keys[static_cast<std::size_t>(id)]; }

std::optional<TableId> find_table(std::string_view key) {
    for (const TableId id : ids) {
        if (table_key(id) == key) return id;
    }
    return std::nullopt;
}

DataTable make_table(const Network& network, TableId id, Language language) {
    switch (id) {
        case TableId::people: return people_table(network);
        case TableId::seats: return seats_table(network);
        case TableId::attendance: return attendance_table(network);
        case TableId::bodies: return bodies_table(network);
        case TableId::meetings: return meetings_table(network);
        case TableId::decisions: return decisions_table(network);
        case TableId::assignments: return assignments_table(network);
        case TableId::relations: return relations_table(network);
        case TableId::evidence: return evidence_table(network);
        case TableId::documents: return documents_table(network);
        case TableId::remarks: return remarks_table(network, language);
        case TableId::nodes: return nodes_table(network);
        case TableId::edges: return edges_table(network);
    }
    return {};
}

}  // namespace mandat::render
