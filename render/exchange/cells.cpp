// SPDX-License-Identifier: Apache-2.0
#include "render/exchange/cells.hpp"

#include "render/exchange/exchange_words.hpp"

namespace mandat::render {

std::string heading(const TableColumn& column, Language language) {
    return exchange_word("column", column.key, language);
}

std::string people_text(const TableColumn& column, const Value& value, Language language) {
    std::string text = plain_text(value);
    if (text.empty()) return text;
    if (column.type == CellType::truth) return exchange_word("truth", text, language);
    if (column.type != CellType::code) return text;
    if (column.vocabulary == "any_kind") {  // of nodes and edges: no word is in both
        const std::string word = exchange_word("node_kind", text, language);
        return word != text ? word : exchange_word("edge_kind", text, language);
    }
    return exchange_word(column.vocabulary, text, language);
}

}  // namespace mandat::render
