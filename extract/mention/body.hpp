// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "extract/input/token.hpp"
#include "graph/model/node.hpp"

namespace mandat::extract {

/// What kind of body a word means by its last part: "ledningsgruppen" -> management_group.
struct BodyNoun {
    NodeKind kind = NodeKind::body;  ///< body, working_group or organisation
    std::string_view type;           ///< BodyFacts::type or OrganisationFacts::type
    bool definite = false;           ///< "gruppen", "rådet"
    bool genitive = false;           ///< "gruppens", "rådets"
    bool bare = false;  ///< nothing stands before the last part: "gruppen", "Styrelsen"
};

/// Nothing for words that mean no body: "länsråd" and "kommunalråd" are people.
[[nodiscard]] std::optional<BodyNoun> read_body_noun(std::string_view word);

/// "barn- och utbildningsnämnden", "plan-, bygg- och miljönämnden": index of the whole word after
/// the halves that begin at tokens[at]; `at` when there are none.
[[nodiscard]] std::size_t after_halves(const Tokens& tokens, std::size_t at);

/// A body named in the text, from its first modifier to the end of its complement.
struct BodyMention {
    BodyNoun noun;
    std::string name;   ///< as written, without a genitive s at its end
    std::string owner;  ///< "Lokala ledningsgruppen" in "Lokala ledningsgruppens arbetsgrupp"
    Span owner_span;
    Span span;
    std::size_t first = 0;  ///< token indices
    std::size_t end = 0;
    std::size_t noun_at = 0;
};

/// The body whose noun stands at or after tokens[at] within a few words: modifiers, noun, and
/// "för ..." up to the next verb, conjunction or mark.
[[nodiscard]] std::optional<BodyMention> read_body(const Tokens& tokens, std::size_t at);

/// A name reduced to what inflection leaves alone, for comparison: "Lokala ledningsgruppens" and
/// "Lokal ledningsgrupp" give the same key.
[[nodiscard]] std::string body_key(std::string_view name);

/// One word so reduced.
[[nodiscard]] std::string stem(std::string_view word);

/// Does a short form stand for a name? "LKR" for "Lokalt kulturråd", "KomSam" for "Kommunala
/// samrådsgruppen".
[[nodiscard]] bool is_acronym_of(std::string_view acronym, std::string_view name);

/// A word of two capitals and more, or of capitals and small letters mixed: "LKR", "KomSam".
[[nodiscard]] bool looks_like_acronym(std::string_view word);

}  // namespace mandat::extract
