// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "extract/input/token.hpp"

namespace mandat::extract {

/// For which items somebody was there: "§ 8-9, 15", "ej § 31-37", "t.o.m. § 9".
struct ParagraphSpan {
    std::vector<std::pair<int, int>> ranges;  ///< first and last, in order as written
    bool except = false;                      ///< "ej §": all but these
    int from = 0;                             ///< "fr.o.m. § n": 0 when not said
    int until = 0;                            ///< "t.o.m. § n": 0 when not said
    Span span;
    std::size_t end = 0;  ///< index of the first token after it
};

enum class Sign { needed, optional };

/// Reads a span at tokens[at]. Without a § only where the caller knows that numbers are §§.
[[nodiscard]] std::optional<ParagraphSpan> read_paragraph_span(const Tokens& tokens, std::size_t at,
                                                               Sign sign = Sign::needed);

/// "8-9, 15" with open ends and exceptions worked out against the items of the meeting; as written
/// when those are not known (first == 0).
[[nodiscard]] std::string to_paragraphs(const ParagraphSpan& span, int first, int last);

}  // namespace mandat::extract
