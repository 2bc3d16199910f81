// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "extract/mention/people_parts.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

constexpr std::size_t prose_words = 9;  // lower-case words on a line: a sentence, not a person

/// Words that open a line about nobody.
bool is_nobody(std::string_view word) {
    static constexpr std::array<std::string_view, 16> words = {
        "ingen",       "inga",     "ersättare", "enligt", "bilaga", "se",        "alla",  "ersätts",
        "ajournering", "samtliga", "signatur",  "summa",  "antal",  "transport", "mötet", "nn"};
    return std::find(words.begin(), words.end(), utf8::lower(word)) != words.end();
}

bool is_vacancy(std::string_view word) {
    const std::string low = utf8::lower(word);
    return low == "vakant" || low == "vakans" || low == "vakanta";
}

/// Headings of the columns of an attendance table.
bool is_column_word(std::string_view word) {
    static constexpr std::array<std::string_view, 24> words = {
        "namn",          "parti",    "partibeteckning", "närvaro",      "närvarande", "ersättare",
        "ersätter",      "roll",     "titel",           "funktion",     "kommun",     "anteckning",
        "anteckningar",  "signatur", "omröstning",      "reservation",  "jäv",        "tjg",
        "tjänstgörande", "tid",      "uppdrag",         "organisation", "ja",         "nej"};
    return std::find(words.begin(), words.end(), utf8::lower(word)) != words.end();
}

}  // namespace

/// Sentences, the headings of tables and words for nobody are no people.
bool PeoplePartReader::skip_line() {
    line_start_ = false;
    std::size_t end = at_;
    std::size_t lower = 0;
    std::size_t commas = 0;
    std::size_t people = 0;
    bool words = false;
    for (std::size_t name = at_; has(end); ++end) {
        const Token& token = tokens_[end];
        words = words || token.is_word() || token.is("§");
        if (token.is_word() && !token.capital && !is_list_word(token)) ++lower;
        if (token.is(",") || token.is(";")) ++commas;
        if (end < name) continue;
        const std::size_t length = name_length(tokens_, end);
        if (length > 0 && lexicon().is_first_name(token.text)) ++people;
        name = end + std::max<std::size_t>(length, 1);
    }
    constexpr std::size_t several = 3;
    bare_names_ = (people >= several && people * 2 > commas && lower < people) ||
                  (people > 0 && is_row_of_names(end));
    if (end == at_) return false;
    if (read_place_heading()) return false;
    if (read_columns(end) || read_party_heading() || read_shouted_heading(end)) {
        at_ = end;
        return true;
    }
    const Token& first = tokens_[at_];
    const bool nobody = first.is_word() && !open_ && people == 0 &&
                        (is_nobody(first.text) || is_vacancy(first.text));
    const bool prose = (lower >= prose_words && lower > people * 4) || is_sentence(end, lower);
    const bool count = first.is_number() && has(at_ + 1) && tokens_[at_ + 1].is_word() &&
                       !tokens_[at_ + 1].capital && !lexicon().callings.match(tokens_, at_);
    const bool marks =
        !words && !(has(at_) && (is_dash(first) || first.is_number()) && end == at_ + 1);
    if (!nobody && !prose && !count && !marks) return false;
    if (nobody && is_vacancy(first.text)) add(Kind::vacancy, at_, at_ + 1);
    open_ = false;
    at_ = end;
    return true;
}

/// "Kungälv: Anna Berg, Bo Ek": where all of the row come from.
bool PeoplePartReader::read_place_heading() {
    const auto named_at = [this](std::size_t i) {
        return has(i + 1) && tokens_[i].capital && tokens_[i + 1].capital &&
               lexicon().is_first_name(tokens_[i].text);
    };
    const std::size_t first = at_;
    auto place = read_affiliation(tokens_, at_, Spelling::exact);
    std::size_t end = place ? place->end : at_ + 1;
    if (place && has(end) && tokens_[end].is("kommun")) ++end;
    const bool colon = place && has(end) && tokens_[end].is(":");
    const bool cell = has(end) && tokens_[end].wide && named_at(end);
    if (!place) {  // "Astadsidrotten   Anna Berg", below rows of the same kind
        const bool like_above = std::any_of(parts_.begin(), parts_.end(), [](const PeoplePart& p) {
            return p.kind == Kind::place_of_row;
        });
        const bool word = has(at_) && tokens_[at_].is_word() && tokens_[at_].capital &&
                          !lexicon().is_first_name(tokens_[at_].text) &&
                          !lexicon().callings.match(tokens_, at_);
        if (!like_above || !word || !cell) return false;
        const std::string words = words_of(tokens_, first, end);
        place = AffiliationMatch{{{NodeKind::organisation, words, {}, "other"},
                                  words,
                                  cover(tokens_, first, end),
                                  false,
                                  false},
                                 end};
    }
    if (!colon && !cell) return false;
    at_ = colon ? end + 1 : end;
    add(Kind::place_of_row, first, end).place = place->affiliation;
    open_ = false;
    return true;
}

/// "Anna Berg      Cissi Ek      Bo Al": cells of two or three words with capitals, no mark.
bool PeoplePartReader::is_row_of_names(std::size_t end) const {
    std::size_t cells = 0;
    std::size_t words = 0;
    for (std::size_t i = at_; i < end; ++i) {
        if (!tokens_[i].is_word() || !tokens_[i].capital || all_capitals(tokens_[i].text))
            return false;
        if (i > at_ && !tokens_[i].wide) {
            ++words;
            continue;
        }
        if (i > at_ && words == 1) return false;
        ++cells;
        words = 1;
    }
    return cells >= 2 && words >= 2;
}

/// "GRANLISTAN": a heading in capitals ends what an earlier one said.
bool PeoplePartReader::read_shouted_heading(std::size_t end) {
    const Token& first = tokens_[at_];
    const bool shouted = end == at_ + 1 && first.is_word() && all_capitals(first.text) &&
                         utf8::length(first.text) > 5;
    if (shouted) add(Kind::group, at_, end);
    return shouted;
}

/// "Att jämte ordföranden justera valdes ... .": begins with words that are no name and ends in a
/// full stop.
bool PeoplePartReader::is_sentence(std::size_t end, std::size_t lower) const {
    constexpr std::size_t several = 5;
    const Token& first = tokens_[at_];
    return lower >= several && tokens_[end - 1].is(".") && first.is_word() && first.capital &&
           has(at_ + 1) && tokens_[at_ + 1].is_word() && !tokens_[at_ + 1].capital &&
           !lexicon().is_title(first.text) && !lexicon().callings.match(tokens_, at_);
}

/// "Namn  Parti  Närvaro": two headings of columns and more, and nobody's name.
bool PeoplePartReader::read_columns(std::size_t end) {
    std::size_t headings = 0;
    std::size_t others = 0;
    std::string names;
    for (std::size_t i = at_; i < end; ++i) {
        if (!tokens_[i].is_word()) continue;
        const bool heading = is_column_word(tokens_[i].text);
        ++(heading ? headings : others);
        const std::string low = utf8::lower(tokens_[i].text);
        if (i > at_ && tokens_[i].wide && heading && low == "ersättare") names += "ersättare ";
        if (low.starts_with("när")) names += "närvaro ";
    }
    const bool second_row =
        parts_.size() == line_parts_ && !parts_.empty() && parts_.back().kind == Kind::columns &&
        parts_.back().line + 1 == line_ && headings > 0 && !tokens_[at_].capital;
    if (second_row) {  // "När- Tjänstgörande" / "varo ersättare"
        parts_.back().words += names;
        return true;
    }
    const bool table = headings >= 2 && headings * 2 >= others &&
                       (is_column_word(tokens_[at_].text) || tokens_[at_].is("Ledamot") ||
                        tokens_[at_].is("Ledamöter"));
    const bool whole = headings == 1 && others == 0 && utf8::lower(tokens_[at_].text) == "namn";
    if (!table && !whole) return false;
    add(Kind::columns, at_, end).words = names;
    return true;
}

}  // namespace mandat::extract
