// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/input/token.hpp"

namespace mandat::extract {

/// A decision named by its day or year and its §.
struct DecisionReference {
    std::string date;             ///< ISO date, or a year alone: "2012"
    std::vector<int> paragraphs;  ///< one or more
    std::size_t end = 0;          ///< index of the first token after it
    std::size_t body_end = 0;     ///< the body stands before this token
};

/// "2021-06-14 § 12", "den 18 mars 2021, § 31", "§ 12, 2021-06-14", "(§11 010319)", "§ 26 (2013)",
/// "KF 55/2012", "KF 88/120523", "§ 52, protokoll från 2014-05-19" at tokens[at]. A § without day
/// or year is none: it may be one of a law.
[[nodiscard]] std::optional<DecisionReference> read_reference(const Tokens& tokens, std::size_t at);

}  // namespace mandat::extract
