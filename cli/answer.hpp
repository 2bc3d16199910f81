// SPDX-License-Identifier: Apache-2.0
// What a command answers, before it is text, CSV or JSON. A command fills an Answer from the result
// of an analysis; how it looks, and that every row leads to its sentences, is the same for all.
#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "graph/model/network.hpp"
#include "render/table/table.hpp"

namespace mandat::cli {

/// What a column holds: how it is aligned and written, and the word for it in JSON.
enum class Unit { text, node, date, count, minutes, days, share, number, flag };

/// Where a column stands in a terminal. below: under the row, a sentence without a header on a line
/// of its own, neighbours with a header side by side. data: only in CSV and JSON.
enum class Place { column, below, data };

struct AnswerColumn {
    std::string id;      ///< English and stable: "report_back"
    std::string header;  ///< in the language of the answer
    Unit unit = Unit::text;
    Place place = Place::column;
    std::size_t min_width = 4;  ///< cells; it is not narrowed below that
};

/// monostate: not known or not stated; null in JSON.
using Value = std::variant<std::monostate, bool, std::string, std::int64_t, double, const Node*,
                           std::vector<std::string>, std::vector<const Node*>>;

struct AnswerCell {
    AnswerCell() = default;
    AnswerCell(const char* text) : AnswerCell(std::string(text)) {}
    AnswerCell(std::string text) {
        if (!text.empty()) value = std::move(text);
    }
    AnswerCell(const Node* node) {
        if (node != nullptr) value = node;
    }
    AnswerCell(double number) : value(number) {}
    AnswerCell(bool flag, std::string words) : value(flag), shown(std::move(words)) {}
    template <std::integral Number>
    requires(!std::same_as<Number, bool>) AnswerCell(Number number)
        : value(static_cast<std::int64_t>(number)) {}
    AnswerCell(std::vector<const Node*> nodes) : value(std::move(nodes)) {}
    AnswerCell(std::vector<std::string> texts) : value(std::move(texts)) {}
    /// A word for programs, and what people read in its place.
    AnswerCell(Value word, std::string words, render::Style look = render::Style::plain)
        : value(std::move(word)), shown(std::move(words)), style(look) {}

    Value value;
    std::string shown;  ///< in a terminal; empty: the value as it stands
    render::Style style = render::Style::plain;
};

struct AnswerRow {
    std::vector<AnswerCell> cells;          ///< one a column; missing ones are not known
    std::vector<const Evidence*> evidence;  ///< in the network that was asked; most telling first
};

struct AnswerSection {
    std::string id;      ///< English and stable: "register"
    std::string title;   ///< in the language of the answer
    std::string method;  ///< one sentence: what was counted and how; may be empty
    std::vector<AnswerColumn> columns;
    std::vector<AnswerRow> rows;
    std::string nothing;  ///< the sentence that stands for no rows
};

struct Answer {
    std::string verb;
    std::vector<std::pair<std::string, Value>> asked;  ///< "on" -> "2025-11-17"
    std::vector<std::string> asides;    ///< before all: who is shown for a name that nobody has
    std::vector<std::string> headline;  ///< sentences; the first is the answer
    std::vector<std::pair<std::string, Value>> totals;  ///< the figures of the headline, for JSON
    std::vector<AnswerSection> sections;                ///< the main one first
    std::vector<std::string> notes;                     ///< what the answer cannot tell
};

/// Adds the sentences of an edge to a row, those it has already left out.
void add_evidence(AnswerRow& row, const Edge& edge);
void add_evidence(AnswerRow& row, const std::vector<Evidence>& evidence);

/// The section of that id, or nullptr.
[[nodiscard]] const AnswerSection* find_section(const Answer& answer, std::string_view id);

}  // namespace mandat::cli
