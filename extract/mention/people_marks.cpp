// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "extract/mention/date.hpp"
#include "extract/mention/people_reader.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

bool all_or_one(std::string_view word) { return utf8::length(word) == 1 || all_capitals(word); }

}  // namespace

bool PeopleReader::read_limits() {
    if (!open() && !pending_role_) return false;
    // "Tor Tall 126": a bare number after a name is a §.
    const bool bracket = tokens_[at_].is("(") && has(at_ + 1) && tokens_[at_ + 1].is_number();
    const bool until = tokens_[at_].is("t") || tokens_[at_].is("tom") || tokens_[at_].is("fr");
    const bool bare =
        bracket || until || (tokens_[at_].is_number() && tokens_[at_].text.size() <= 3);
    const auto span = read_paragraph_span(tokens_, at_, bare ? Sign::optional : Sign::needed);
    if (!span) return false;
    if (read_clock(tokens_, at_)) return false;
    if (!current_.paragraphs) current_.paragraphs = *span;
    extend(span->end);
    at_ = span->end;
    return true;
}

/// "ersätter Bo Ek", "tjg ers för Bo Ek (S), Astad"
bool PeopleReader::read_substitution() {
    if (!open() || !tokens_[at_].is_word()) {
        return false;
    }
    static const Phrases<bool> phrases = [] {
        Phrases<bool> p;
        for (const std::string_view words :
             {"ersätter", "ersättare för", "tjänstgör för", "tjänstgörande för",
              "tjänstgör istället för", "tjg för", "tjg. för", "tjg ers för", "tjg. ers. för",
              "tgj ers för", "tjg ers", "tjänstgörande ersättare för", "i stället för",
              "istället för", "ers för", "ers. för"}) {
            p.add(words, true);
        }
        return p;
    }();
    const auto match = phrases.match(tokens_, at_);
    if (!match) return false;
    const std::size_t length = name_length(tokens_, match->end);
    if (length == 0) return false;
    current_.stands_in_for = words_of(tokens_, match->end, match->end + length);
    current_.stands_in_for_span = cover(tokens_, match->end, match->end + length);
    at_ = match->end + length;
    extend(at_);
    return true;
}

/// "(S)", "(ordförande)", "(anteckningar)", "(tjg ers"
bool PeopleReader::read_brackets() {
    if (!tokens_[at_].is("(")) return false;
    std::size_t close = at_ + 1;
    while (has(close) && !tokens_[close].is(")") && close < at_ + 12) ++close;
    const std::size_t inside = at_ + 1;
    const bool closed = has(close) && tokens_[close].is(")");
    if (open()) {
        const bool party =
            has(inside) && (lexicon().is_party(tokens_[inside].text) ||
                            all_capitals(tokens_[inside].text) || is_dash(tokens_[inside]));
        if (party && current_.party.empty()) current_.party = party_mark(tokens_[inside].text);
        if (const auto role = lexicon().callings.match(tokens_, inside)) {
            take_role(*role->value, inside, role->end);
        } else if (!closed && party) {
            close = inside;  // "(s, ordförande": the bracket was never closed
        }
    }
    at_ = (closed ? close : std::min(inside, tokens_.size() - 1)) + 1;
    if (open()) extend(std::min(at_, tokens_.size()));
    return true;
}

/// "X", "-", "1" in the cell after a name.
bool PeopleReader::read_mark() {
    if (!open()) return false;
    Tok token = tokens_[at_];
    const bool last = !has(at_ + 1) || tokens_[at_ + 1].wide || tokens_[at_ + 1].is(",");
    const bool dash = is_dash(token) && token.spaced && !has(at_ + 1);
    if (dash) current_.marked_absent = true;
    if (dash || ((token.is("X") || token.is("x")) && last)) {
        ++at_;
        return true;
    }
    if (token.is("närvarande") || token.is("Närvarande")) {
        ++at_;
        return true;
    }
    const auto match = absences().match(tokens_, at_);
    if (!match) return false;
    current_.marked_absent = true;
    at_ = match->end;
    return true;
}

const Phrases<bool>& PeopleReader::absences() {
    static const Phrases<bool> phrases = [] {
        Phrases<bool> p;
        for (const std::string_view words :
             {"anmält förhinder", "förhinder", "frånvarande", "ej närvarande", "deltog ej"}) {
            p.add(words, true);
        }
        return p;
    }();
    return phrases;
}

/// ", s," and the party column "S Anna Berg".
bool PeopleReader::read_single_party() {
    Tok token = tokens_[at_];
    if (!lexicon().is_party(token.text) || utf8::length(token.text) > 3) return false;
    const bool alone = !has(at_ + 1) || tokens_[at_ + 1].is(",") || tokens_[at_ + 1].is(";") ||
                       tokens_[at_ + 1].wide;
    if (open() && (after_comma_ || token.wide) && alone) {
        current_.party = party_mark(token.text);
        extend(at_ + 1);
        ++at_;
        return true;
    }
    const bool column = token.capital && all_or_one(token.text) && has(at_ + 1) &&
                        tokens_[at_ + 1].capital && !after_comma_ &&
                        name_length(tokens_, at_ + 1) > 0 && !open();
    if (!column) return false;
    pending_party_ = party_mark(token.text);
    ++at_;
    return true;
}

}  // namespace mandat::extract
