// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "extract/input/text.hpp"

namespace mandat::extract {

/// One thing that was decided.
struct DecisionPoint {
    std::string text;  ///< without its list mark, its "att" and what ties it to the next
    Span span;         ///< its first line
};

/// The points of a decision section: list points, att-clauses and free lines, without the lead-in
/// ("Styrelsen beslutar att"), without points below points, and without who voted or dissented.
///
/// cost  linear
[[nodiscard]] std::vector<DecisionPoint> read_decision_points(const Text& text, Span section);

/// Divides "Styrelsen beslutar att anta planen, att sprida den samt att följa upp den" at the
/// clauses that stand beside the first; one clause of anything else.
[[nodiscard]] std::vector<std::string> clauses_of(const std::string& text);

/// "föredragnings- lista", a word that was divided at a line end, is whole again.
[[nodiscard]] std::string without_hyphens(std::string words);

/// What the points say happened to the matter: "decided", "postponed", "referred_back", "rejected".
[[nodiscard]] std::string decision_status(const std::vector<DecisionPoint>& points);

}  // namespace mandat::extract
