// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "render/exchange/data_table.hpp"

namespace mandat::render {

// The tables of data_table.hpp, one function each; make_table() chooses.

[[nodiscard]] DataTable people_table(const Network& network);
[[nodiscard]] DataTable seats_table(const Network& network);
[[nodiscard]] DataTable attendance_table(const Network& network);
[[nodiscard]] DataTable bodies_table(const Network& network);
[[nodiscard]] DataTable meetings_table(const Network& network);
[[nodiscard]] DataTable decisions_table(const Network& network);
[[nodiscard]] DataTable assignments_table(const Network& network);
[[nodiscard]] DataTable relations_table(const Network& network);
[[nodiscard]] DataTable evidence_table(const Network& network);
[[nodiscard]] DataTable documents_table(const Network& network);
[[nodiscard]] DataTable remarks_table(const Network& network, Language language);
[[nodiscard]] DataTable nodes_table(const Network& network);
[[nodiscard]] DataTable edges_table(const Network& network);

/// The name of a node; the id where there is no such node, nothing for an empty id.
[[nodiscard]] Value name_of(const Network& network, std::string_view id);

/// Columns and cells of the first sentence of a row: its protocol, §, line and words.
void add_evidence_columns(std::vector<TableColumn>& columns);
void add_evidence_cells(std::vector<Value>& row, const Network& network,
                        const std::vector<Evidence>& evidence);

/// Rows in the order of people: by these columns, as Swedish sorts, numbers by their value. Rows
/// that are alike in them stay in the order of the network.
void sort_rows(DataTable& table, std::initializer_list<std::string_view> keys);

/// Which meeting treated a decision, and which body met.
struct Occasion {
    const Node* meeting = nullptr;
    const Node* body = nullptr;
};
[[nodiscard]] Occasion occasion_of(const Network& network, const Node& decision);

/// The body of a meeting; nullptr when the minutes do not name it.
[[nodiscard]] const Node* body_of(const Network& network, const Node& meeting);

}  // namespace mandat::render
