// SPDX-License-Identifier: Apache-2.0
#include "extract/mention/affiliation.hpp"

#include "extract/lexicon/distance.hpp"
#include "extract/mention/name.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

constexpr std::size_t shortest_guess = 5;  // letters of a municipality that may be misspelt

}  // namespace

std::optional<AffiliationMatch> read_affiliation(const Tokens& tokens, std::size_t at,
                                                 Spelling spelling) {
    if (at >= tokens.size() || !tokens[at].capital) return std::nullopt;
    if (const auto known = lexicon().places.match(tokens, at)) {
        const std::size_t last = known->end - 1;
        const bool whole = known->value->kind != NodeKind::municipality || tokens[last].capital ||
                           tokens[last].is("kommun");
        if (whole) {
            Affiliation a{*known->value, words_of(tokens, at, known->end),
                          cover(tokens, at, known->end), true, false};
            return AffiliationMatch{std::move(a), known->end};
        }
    }
    if (spelling == Spelling::exact) return std::nullopt;
    const std::string_view word = tokens[at].text;
    if (utf8::length(word) < shortest_guess || lexicon().is_first_name(word)) return std::nullopt;
    // "Astads Vatten AB" is a company, not a misspelt municipality.
    const bool owner = word.ends_with('s') && at + 1 < tokens.size() && tokens[at + 1].capital;
    if (owner) return std::nullopt;
    for (const KnownPlace& place : lexicon().municipalities) {
        if (utf8::length(place.name) < shortest_guess || edit_distance(word, place.name, 1) != 1)
            continue;
        return AffiliationMatch{{place, std::string(word), tokens[at].span, true, true}, at + 1};
    }
    return std::nullopt;
}

}  // namespace mandat::extract
