// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <cstdio>

#include "cli/answer_forms.hpp"
#include "cli/document_index.hpp"
#include "render/exchange/csv.hpp"

namespace mandat::cli {
namespace {

/// A field as it stands between commas.
std::string field(const std::string& text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"') out += '"';
        out += c;
    }
    return out + "\"";
}

/// Words from a document must not become a formula when a spreadsheet opens the file.
std::string safe(const std::string& text) {
    return field(render::is_risky(text) ? "'" + text : text);
}

std::string number(double value) {
    std::array<char, 32> out{};
    (void)std::snprintf(out.data(), out.size(), "%.12g", value);
    return out.data();
}

template <typename Item, typename Words>
std::string joined(const std::vector<Item>& items, Words words) {
    std::string out;
    for (const Item& item : items) out += (out.empty() ? "" : "; ") + words(item);
    return safe(out);
}

void write(std::string& out, const Value& value, Unit unit) {
    struct Writer {
        std::string operator()(std::monostate) const { return ""; }
        std::string operator()(bool flag) const { return flag ? "true" : "false"; }
        std::string operator()(const Node* node) const { return safe(node->name); }
        std::string operator()(const std::vector<const Node*>& nodes) const {
            return joined(nodes, [](const Node* node) { return node->name; });
        }
        std::string operator()(const std::string& text) const { return safe(text); }
        std::string operator()(std::int64_t count) const { return std::to_string(count); }
        std::string operator()(double count) const { return number(count); }
        std::string operator()(const std::vector<std::string>& texts) const {
            return joined(texts, [](const std::string& text) { return text; });
        }
    };
    out += std::visit(Writer(), value) + ",";
    if (unit != Unit::node) return;
    if (const auto* node = std::get_if<const Node*>(&value)) out += safe((*node)->id);
    if (const auto* nodes = std::get_if<std::vector<const Node*>>(&value))
        out += joined(*nodes, [](const Node* node) { return node->id; });
    out += ",";
}

}  // namespace

std::string to_csv(const Answer& answer, const Network& network, const AnswerLook& look) {
    std::string out;
    const AnswerSection* const section = !look.section.empty() ? find_section(answer, look.section)
                                         : answer.sections.empty() ? nullptr
                                                                   : &answer.sections.front();
    if (section == nullptr) return out;
    for (const AnswerColumn& column : section->columns) {
        out += column.id + ",";
        if (column.unit == Unit::node) out += column.id + "_id,";
    }
    out += "evidence\r\n";
    const DocumentIndex documents(network);
    for (const AnswerRow& row : section->rows) {
        for (std::size_t c = 0; c < section->columns.size(); ++c) {
            write(out, c < row.cells.size() ? row.cells[c].value : Value(),
                  section->columns[c].unit);
        }
        out += joined(row.evidence, [&](const Evidence* one) {
            const Source* const source = documents.find(one->document);
            return (source == nullptr ? one->document : source->path) + ":" +
                   std::to_string(one->line);
        });
        out += "\r\n";
    }
    return out;
}

}  // namespace mandat::cli
