// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "extract/input/token.hpp"
#include "extract/lexicon/lexicon.hpp"

namespace mandat::extract {

/// The municipality or organisation named beside somebody.
struct Affiliation {
    KnownPlace place;     ///< kind, canonical name and code; an unknown one is an organisation
    std::string written;  ///< as it stands
    Span span;
    bool known = false;     ///< in the word lists
    bool misspelt = false;  ///< read as a municipality that is spelt otherwise
};

/// A municipality, region or authority at tokens[at], or a municipality but for one letter.
struct AffiliationMatch {
    Affiliation affiliation;
    std::size_t end = 0;
};
enum class Spelling { exact, forgiving };
[[nodiscard]] std::optional<AffiliationMatch> read_affiliation(const Tokens& tokens, std::size_t at,
                                                               Spelling spelling);

}  // namespace mandat::extract
