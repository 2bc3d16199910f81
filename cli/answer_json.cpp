// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>

#include "cli/answer_forms.hpp"
#include "cli/document_index.hpp"
#include "graph/model/words.hpp"

namespace mandat::cli {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view to_word(Unit unit) {
    switch (unit) {
        case Unit::text: return "text";
        case Unit::node: return "node";
        case Unit::date: return "date";
        case Unit::count: return "count";
        case Unit::minutes: return "minutes";
        case Unit::days: return "days";
        case Unit::share: return "share";
        case Unit::number: return "number";
        case Unit::flag: return "flag";
    }
    return "";
}

Json json_of(const Node& node) {
    return Json{{"id", node.id}, {"kind", mandat::to_word(node.kind)}, {"name", node.name}};
}

Json json_of(const Value& value) {
    struct Writer {
        Json operator()(std::monostate) const { return nullptr; }
        Json operator()(bool flag) const { return flag; }
        Json operator()(const Node* node) const { return json_of(*node); }
        Json operator()(const std::vector<const Node*>& nodes) const {
            Json out = Json::array();
            for (const Node* node : nodes) out.push_back(json_of(*node));
            return out;
        }
        Json operator()(const std::string& text) const { return text; }
        Json operator()(std::int64_t number) const { return number; }
        Json operator()(double number) const { return number; }
        Json operator()(const std::vector<std::string>& texts) const { return texts; }
    };
    return std::visit(Writer(), value);
}

Json json_of(const Evidence& evidence, const DocumentIndex& documents) {
    const Source* const source = documents.find(evidence.document);
    Json out{{"document", evidence.document},
             {"path", source == nullptr ? Json(nullptr) : Json(source->path)},
             {"paragraph", evidence.paragraph == 0 ? Json(nullptr) : Json(evidence.paragraph)},
             {"line", evidence.line},
             {"column", evidence.column},
             {"page", evidence.page == 0 ? Json(nullptr) : Json(evidence.page)},
             {"quote", evidence.quote},
             {"rule", evidence.rule}};
    return out;
}

Json json_of(const AnswerSection& section, const DocumentIndex& documents) {
    Json columns = Json::array();
    for (const AnswerColumn& column : section.columns)
        columns.push_back(Json{{"id", column.id}, {"unit", to_word(column.unit)}});
    Json rows = Json::array();
    for (const AnswerRow& row : section.rows) {
        Json out = Json::object();
        for (std::size_t c = 0; c < section.columns.size(); ++c) {
            out[section.columns[c].id] =
                c < row.cells.size() ? json_of(row.cells[c].value) : Json(nullptr);
        }
        Json evidence = Json::array();
        for (const Evidence* one : row.evidence) evidence.push_back(json_of(*one, documents));
        out["evidence"] = std::move(evidence);
        rows.push_back(std::move(out));
    }
    return Json{{"id", section.id},
                {"title", section.title},
                {"method", section.method},
                {"columns", std::move(columns)},
                {"rows", std::move(rows)}};
}

}  // namespace

Json to_json(const Answer& answer, const Network& network, const AnswerLook& look) {
    Json asked = Json::object();
    for (const auto& [name, value] : answer.asked) asked[name] = json_of(value);
    Json totals = Json::object();
    for (const auto& [name, value] : answer.totals) totals[name] = json_of(value);
    const DocumentIndex documents(network);
    Json sections = Json::array();
    for (const AnswerSection& section : answer.sections) {
        if (look.section.empty() || look.section == section.id)
            sections.push_back(json_of(section, documents));
    }
    std::vector<std::string> notes = answer.asides;
    notes.insert(notes.end(), answer.notes.begin(), answer.notes.end());
    return Json{{"schema", "mandat/answer/1"}, {"verb", answer.verb},
                {"asked", std::move(asked)},   {"headline", answer.headline},
                {"totals", std::move(totals)}, {"sections", std::move(sections)},
                {"notes", std::move(notes)}};
}

}  // namespace mandat::cli
