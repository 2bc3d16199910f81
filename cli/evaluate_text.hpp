// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "cli/console.hpp"
#include "cli/evaluate/score.hpp"

namespace mandat::cli {

/// One line a class: truth, found, right, precision, recall, F1. Classes without a fact on either
/// side are left out.
void show_scores(const evaluate::Scores& scores, const Console& console);

/// Every miss and every false find with its place, as a compiler gives places.
void show_misses(const evaluate::DocumentScores& document, const Console& console);

/// The same numbers as a table in Markdown.
[[nodiscard]] std::string markdown_table(const evaluate::Scores& scores, Language language);

/// `mandat/evaluation/1`: documents and total with all misses and false finds.
[[nodiscard]] nlohmann::ordered_json to_json(
    const std::vector<evaluate::DocumentScores>& documents);

/// "attendance (person, presence, capacity)".
[[nodiscard]] std::string class_text(evaluate::FactClass of, Language language);

}  // namespace mandat::cli
