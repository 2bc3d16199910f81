// SPDX-License-Identifier: Apache-2.0
#include "extract/mention/affiliation.hpp"

#include <bit>
#include <cstdint>
#include <vector>

#include "extract/lexicon/distance.hpp"
#include "extract/mention/name.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

constexpr std::size_t shortest_guess = 5;  // letters of a municipality that may be misspelt

/// Which letters a word has, of 64 kinds.
std::uint64_t letters_of(std::string_view word) {
    std::uint64_t out = 0;
    for (std::size_t at = 0; at < word.size();) {
        const auto d = utf8::decode(word, at);
        out |= std::uint64_t{1} << (d.code % 64);
        at += d.size;
    }
    return out;
}

/// A municipality that the word is but for one letter; nothing when there is none.
const KnownPlace* find_misspelt(std::string_view word) {
    struct Shape {
        std::uint64_t letters;
        std::size_t bytes;
        const KnownPlace* place;
    };
    static const std::vector<Shape> shapes = [] {
        std::vector<Shape> out;
        for (const KnownPlace& place : lexicon().municipalities) {
            if (utf8::length(place.name) >= shortest_guess)
                out.push_back({letters_of(place.name), place.name.size(), &place});
        }
        return out;
    }();
    const std::uint64_t letters = letters_of(word);
    constexpr std::size_t longest_letter = 4;  // bytes
    for (const Shape& shape : shapes) {
        // One letter put in, left out or exchanged leaves nearly all of the others.
        if (std::popcount(letters ^ shape.letters) > 2) continue;
        if (word.size() > shape.bytes + longest_letter ||
            shape.bytes > word.size() + longest_letter)
            continue;
        if (edit_distance(word, shape.place->name, 1) == 1) return shape.place;
    }
    return nullptr;
}

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
    const KnownPlace* const place = find_misspelt(word);
    if (place == nullptr) return std::nullopt;
    return AffiliationMatch{{*place, std::string(word), tokens[at].span, true, true}, at + 1};
}

}  // namespace mandat::extract
