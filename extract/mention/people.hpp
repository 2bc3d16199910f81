// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/input/token.hpp"
#include "extract/lexicon/lexicon.hpp"
#include "extract/mention/affiliation.hpp"
#include "extract/mention/name.hpp"
#include "extract/mention/paragraphs.hpp"

namespace mandat::extract {

/// Somebody on a list: the parts of the line, whatever their order.
struct PersonMention {
    std::string name;  ///< blanks squeezed, without title and party
    Span name_span;
    Span span;              ///< the person's own part of the line
    std::string user_name;  ///< "aab" of "aab (Anna Berg)"; empty for none
    std::string party;      ///< the mark in capitals: "(fp)" is FP; empty when none is written
    std::optional<Affiliation> affiliation;
    std::optional<Calling> calling;  ///< role or title in the words of the list
    std::string called;              ///< as written, lower case: "andre vice ordförande", "ekonom"
    Span called_span;
    bool verifies = false;                     ///< "justerare" stands beside the name
    std::optional<ParagraphSpan> paragraphs;   ///< for which items somebody was there
    std::optional<ParagraphSpan> role_limits;  ///< "mötesordförande § 3-8": of the role alone
    bool marked_absent = false;                ///< "-" in a table, "anmält förhinder"
    bool marked_present = false;               ///< "X", "1", "ja" in a table
    bool serving = false;       ///< "tjänstgörande": a substitute with a vote, for whomever
    bool not_serving = false;   ///< "ej tjg ers": a substitute without a vote
    std::string stands_in_for;  ///< the member this person substitutes for; empty for none
    Span stands_in_for_span;
    std::string stands_in_for_party;
};

/// Reads a list of people: one a line, several a line, or a whole table on one line. The parts
/// (name, party, affiliation, role or title, substitution, §§) may come in any order.
///
/// reads   words of a list as "Vakant", dotted lines, sentences, party headings: no people
/// cost    linear
[[nodiscard]] std::vector<PersonMention> read_people(const Text& text, Span list);

}  // namespace mandat::extract
