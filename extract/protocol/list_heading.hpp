// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "extract/input/token.hpp"
#include "extract/lexicon/lexicon.hpp"

namespace mandat::extract {

/// Does the label open a list of people?
[[nodiscard]] bool opens_people(Field field);

/// "(beslutande)" after a label says whose list it is.
struct ListQualifier {
    std::size_t end = 0;  ///< index after ")"
    std::optional<Field> field;
};
[[nodiscard]] ListQualifier read_list_qualifier(const Tokens& tokens, std::size_t at, Field field);

/// What a heading that no word list has says about those below it, by the words in it: "Närvarande
/// från regionen", "Företrädare för studenterna", "Facklig representation". Nothing when it says
/// nothing.
[[nodiscard]] std::optional<Field> judge_list_heading(const Tokens& tokens, std::size_t first,
                                                      std::size_t end);

/// The label itself says that those below decide: "Beslutande", "Närvarande ledamöter".
[[nodiscard]] bool names_voters(const Tokens& tokens, std::size_t first, std::size_t end);

}  // namespace mandat::extract
