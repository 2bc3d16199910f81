// SPDX-License-Identifier: Apache-2.0
// The network as plain tables, for CSV and for the sheets of a workbook: one kind of thing a table,
// names beside ids, the first sentence beside each row. Nothing in here has a language or a format.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "graph/base/messages.hpp"
#include "graph/model/network.hpp"
#include "render/exchange/attributes.hpp"
#include "render/exchange/loss_report.hpp"

namespace mandat::render {

/// nodes and edges hold everything as it stands in the network; the others are what people ask
/// for. relations: every edge that has no table of its own.
enum class TableId {
    people,
    seats,
    attendance,
    bodies,
    meetings,
    decisions,
    assignments,
    relations,
    evidence,
    documents,
    remarks,
    nodes,
    edges,
};

/// code: a word of network.json that a vocabulary has in people's languages. date: ISO where the
/// text has a calendar day, else what stands there.
enum class CellType { text, long_text, code, whole_number, number, truth, date };

struct TableColumn {
    std::string_view key;  ///< "person_id": unique in its table
    CellType type = CellType::text;
    std::string_view vocabulary{};  ///< of codes: the group in exchange_words
};

/// Cells: a string for text, code and date; long long, double, bool for the others.
struct DataTable {
    TableId id = TableId::people;
    std::vector<TableColumn> columns;
    std::vector<std::vector<Value>> rows;  ///< each as long as columns
    LossReport losses;                     ///< lists that became one text
};

[[nodiscard]] std::span<const TableId> table_ids();

/// "people": how a table is asked for, and what its file is called.
[[nodiscard]] std::string_view table_key(TableId id);
[[nodiscard]] std::optional<TableId> find_table(std::string_view key);

/// language  of the messages in `remarks`; nothing else depends on it
/// errors    none; what is not in the network gives a table without rows
/// cost      O(nodes + edges + evidence) log
[[nodiscard]] DataTable make_table(const Network& network, TableId id, Language language);

}  // namespace mandat::render
