// SPDX-License-Identifier: Apache-2.0
#include "render/exchange/table_rows.hpp"

#include <algorithm>
#include <charconv>
#include <stdexcept>
#include <string>
#include <utility>

#include "render/view/wording.hpp"

namespace mandat::render {
namespace {

/// What a cell is sorted by: the number it begins with, then its letters. "9" before "10".
struct SortKey {
    long long number = 0;
    std::string text;
    friend auto operator<=>(const SortKey&, const SortKey&) = default;
};

SortKey key_of(const Value& value) {
    SortKey out;
    const std::string text = plain_text(value);
    std::from_chars(text.data(), text.data() + text.size(), out.number);
    out.text = sort_key(text);
    return out;
}

std::size_t column_named(const DataTable& table, std::string_view key) {
    const auto hit = std::find_if(table.columns.begin(), table.columns.end(),
                                  [&](const TableColumn& column) { return column.key == key; });
    if (hit == table.columns.end()) throw std::logic_error("no such column");
    return static_cast<std::size_t>(hit - table.columns.begin());
}

}  // namespace

void sort_rows(DataTable& table, std::initializer_list<std::string_view> keys) {
    using Keyed = std::pair<std::vector<SortKey>, std::vector<Value>>;
    std::vector<std::size_t> columns;
    for (const std::string_view key : keys) columns.push_back(column_named(table, key));
    std::vector<Keyed> keyed;
    keyed.reserve(table.rows.size());
    for (std::vector<Value>& row : table.rows) {
        std::vector<SortKey> sort_keys;
        for (const std::size_t column : columns) sort_keys.push_back(key_of(row[column]));
        keyed.emplace_back(std::move(sort_keys), std::move(row));
    }
    std::stable_sort(keyed.begin(), keyed.end(),
                     [](const Keyed& a, const Keyed& b) { return a.first < b.first; });
    for (std::size_t i = 0; i < keyed.size(); ++i) table.rows[i] = std::move(keyed[i].second);
}

Value name_of(const Network& network, std::string_view id) {
    const Node* const node = network.node(id);
    return or_nothing(node == nullptr ? std::string(id) : node->name);
}

void add_evidence_columns(std::vector<TableColumn>& columns) {
    columns.push_back({"quote", CellType::long_text});
    columns.push_back({"path"});
    columns.push_back({"paragraph", CellType::whole_number});
    columns.push_back({"line", CellType::whole_number});
}

void add_evidence_cells(std::vector<Value>& row, const Network& network,
                        const std::vector<Evidence>& evidence) {
    if (evidence.empty()) {
        row.resize(row.size() + 4);
        return;
    }
    const Evidence& first = evidence.front();
    const auto number = [](int value) -> Value {
        if (value == 0) return std::monostate{};
        return static_cast<long long>(value);
    };
    row.push_back(or_nothing(first.quote));
    row.push_back(or_nothing(path_of(network, first.document)));
    row.push_back(number(first.paragraph));
    row.push_back(number(first.line));
}

const Node* body_of(const Network& network, const Node& meeting) {
    const auto met = network.to(meeting.id, EdgeKind::met);
    return met.empty() ? nullptr : network.node(met.front()->from);
}

Occasion occasion_of(const Network& network, const Node& decision) {
    const auto treated = network.to(decision.id, EdgeKind::treated);
    Occasion out;
    if (!treated.empty()) out.meeting = network.node(treated.front()->from);
    if (out.meeting != nullptr) out.body = body_of(network, *out.meeting);
    return out;
}

}  // namespace mandat::render
