// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>

#include "extract/input/token.hpp"

namespace mandat::extract {

/// The number under which a register keeps a matter: "KS 2025/114", "ABC-2024-00317", "Dnr 88/24".
struct CaseNumber {
    Span span;            ///< the number, without "Dnr"
    std::size_t end = 0;  ///< index of the first token after it
};

/// Reads one at tokens[at]. Laws ("SFS 2018:218"), dates, years and plots ("Backen 1:23") are none.
[[nodiscard]] std::optional<CaseNumber> read_case_number(const Tokens& tokens, std::size_t at);

/// Cuts one off the end of a title, with its brackets and its "Dnr"; gives the number, empty when
/// there is none.
[[nodiscard]] Span cut_case_number(const Text& text, Span& title);

}  // namespace mandat::extract
