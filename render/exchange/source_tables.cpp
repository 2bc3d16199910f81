// SPDX-License-Identifier: Apache-2.0
// What everything rests on: sentences, protocols, remarks; and nodes and edges as they are.
#include <string>
#include <utility>

#include "graph/base/codes.hpp"
#include "graph/model/words.hpp"
#include "render/exchange/table_rows.hpp"

namespace mandat::render {
namespace {

Value number(int value) {
    if (value == 0) return std::monostate{};
    return static_cast<long long>(value);
}

void add_evidence_rows(DataTable& to, const Network& network, const Value& of,
                       std::string_view kind, const std::string& id,
                       const std::vector<Evidence>& evidence) {
    for (const Evidence& e : evidence) {
        to.rows.push_back({of, std::string(kind), or_nothing(e.quote),
                           or_nothing(path_of(network, e.document)), number(e.paragraph),
                           number(e.line), number(e.column), number(e.page), or_nothing(e.rule),
                           id});
    }
}

CellType cell_type(ValueType type) {
    switch (type) {
        case ValueType::text: return CellType::text;
        case ValueType::whole_number: return CellType::whole_number;
        case ValueType::number: return CellType::number;
        case ValueType::truth: return CellType::truth;
    }
    return CellType::text;
}

void add_attribute_columns(std::vector<TableColumn>& columns,
                           std::span<const TypedAttribute> attributes) {
    for (const TypedAttribute& attribute : attributes) {
        columns.push_back({attribute.name, cell_type(attribute.type)});
    }
}

void append(std::vector<Value>& row, std::vector<Value> values) {
    row.insert(row.end(), std::make_move_iterator(values.begin()),
               std::make_move_iterator(values.end()));
}

}  // namespace

DataTable evidence_table(const Network& network) {
    DataTable out{TableId::evidence,
                  {{"of"},
                   {"kind", CellType::code, "any_kind"},
                   {"quote", CellType::long_text},
                   {"path"},
                   {"paragraph", CellType::whole_number},
                   {"line", CellType::whole_number},
                   {"column", CellType::whole_number},
                   {"page", CellType::whole_number},
                   {"rule"},
                   {"id"}},
                  {},
                  {}};
    for (const Node& node : network.nodes()) {
        add_evidence_rows(out, network, or_nothing(node.name), to_word(node.kind), node.id,
                          node.evidence);
    }
    for (const Edge& edge : network.edges()) {
        const std::string between =
            plain_text(name_of(network, edge.from)) + " → " + plain_text(name_of(network, edge.to));
        add_evidence_rows(out, network, between, to_word(edge.kind), edge.id, edge.evidence);
    }
    return out;
}

DataTable documents_table(const Network& network) {
    DataTable out{TableId::documents,
                  {{"path"},
                   {"title"},
                   {"format"},
                   {"reading", CellType::code, "reading"},
                   {"sha256"},
                   {"document_id"}},
                  {},
                  {}};
    for (const Source& source : network.documents()) {
        out.rows.push_back({or_nothing(source.path), or_nothing(source.title),
                            or_nothing(source.format), std::string(to_word(source.reading)),
                            or_nothing(source.sha256), source.id});
    }
    return out;
}

DataTable remarks_table(const Network& network, Language language) {
    DataTable out{TableId::remarks,
                  {{"severity", CellType::code, "severity"},
                   {"code"},
                   {"message", CellType::long_text},
                   {"quote", CellType::long_text},
                   {"suggestion"},
                   {"hint", CellType::long_text},
                   {"path"},
                   {"line", CellType::whole_number},
                   {"column", CellType::whole_number},
                   {"document_id"}},
                  {},
                  {}};
    for (const Diagnostic& remark : network.diagnostics()) {
        out.rows.push_back({std::string(to_word(remark.severity)), label(remark.code),
                            or_nothing(message(remark, language)), or_nothing(remark.quote),
                            or_nothing(remark.suggestion), or_nothing(hint(remark, language)),
                            or_nothing(path_of(network, remark.document)), number(remark.line),
                            number(remark.column), or_nothing(remark.document)});
    }
    return out;
}

DataTable nodes_table(const Network& network) {
    DataTable out{TableId::nodes, {{"id"}}, {}, {}};
    add_attribute_columns(out.columns, node_attributes());
    for (const Node& node : network.nodes()) {
        std::vector<Value> row = {node.id};
        append(row, values_of(network, node, out.losses));
        out.rows.push_back(std::move(row));
    }
    return out;
}

DataTable edges_table(const Network& network) {
    DataTable out{TableId::edges, {{"id"}, {"from"}, {"to"}}, {}, {}};
    add_attribute_columns(out.columns, edge_attributes());
    for (const Edge& edge : network.edges()) {
        std::vector<Value> row = {edge.id, or_nothing(edge.from), or_nothing(edge.to)};
        append(row, values_of(network, edge, out.losses));
        out.rows.push_back(std::move(row));
    }
    return out;
}

}  // namespace mandat::render
