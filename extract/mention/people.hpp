// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/input/token.hpp"
#include "extract/lexicon/lexicon.hpp"
#include "extract/mention/paragraphs.hpp"

namespace mandat::extract {

/// The municipality or organisation named beside somebody.
struct Affiliation {
    KnownPlace place;     ///< kind, canonical name and code; an unknown one is an organisation
    std::string written;  ///< as it stands
    Span span;
    bool known = false;     ///< in the word lists
    bool misspelt = false;  ///< read as a municipality that is spelt otherwise
};

/// Somebody on a list: the parts of the line, whatever their order.
struct PersonMention {
    std::string name;  ///< blanks squeezed, without title and party
    Span name_span;
    Span span;  ///< the person's own part of the line
    std::string party;
    std::optional<Affiliation> affiliation;
    std::optional<Calling> calling;  ///< role or title in the words of the list
    std::string called;              ///< as written, lower case: "andre vice ordförande", "ekonom"
    Span called_span;
    std::optional<ParagraphSpan> paragraphs;
    bool marked_absent = false;  ///< "-" in a table, "anmält förhinder"
    std::string stands_in_for;   ///< the member this person substitutes for; empty for none
    Span stands_in_for_span;
};

/// Reads a list of people: one a line, several a line, or a whole table on one line. The parts
/// (name, party, affiliation, role or title, substitution, §§) may come in any order.
///
/// reads   words of a list as "Vakant", dotted lines, sentences: no people
/// cost    linear
[[nodiscard]] std::vector<PersonMention> read_people(const Text& text, Span list);

/// How many tokens from `at` make a name: 0 when there is none. A name is two to five words with
/// capitals; particles ("af", "von") may stand between them.
[[nodiscard]] std::size_t name_length(const Tokens& tokens, std::size_t at);

/// The words of tokens[first, last) with single blanks.
[[nodiscard]] std::string words_of(const Tokens& tokens, std::size_t first, std::size_t last);

/// A municipality, region or authority at tokens[at], or a municipality but for one letter.
struct AffiliationMatch {
    Affiliation affiliation;
    std::size_t end = 0;
};
enum class Spelling { exact, forgiving };
[[nodiscard]] std::optional<AffiliationMatch> read_affiliation(const Tokens& tokens, std::size_t at,
                                                               Spelling spelling);

}  // namespace mandat::extract
