// SPDX-License-Identifier: Apache-2.0
#include "extract/mention/name.hpp"

#include <algorithm>
#include <array>

#include "extract/lexicon/lexicon.hpp"
#include "extract/mention/body.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

/// Municipalities whose name is a common surname: after a name they are rather part of it.
bool is_surname_too(std::string_view word) {
    return word == "Berg" || word == "Lund" || word == "Mark" || word == "Nora" ||
           word == "Falkenberg" || word == "Sala";
}

/// "El", "Al", "De": stand between the words of a name, with a capital too.
bool is_short_link(std::string_view word) {
    static constexpr std::array<std::string_view, 9> words = {"El", "Al", "De",  "Von", "Van",
                                                              "Af", "Da", "Ben", "Abu"};
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// "Omsorgsnämnden", "Kultur- och fritidsnämnden", "Humanistiska nämnden", "PRO": where somebody
/// comes from, in a row without marks.
bool opens_organisation(const Tokens& tokens, std::size_t at) {
    const std::string_view word = tokens[at].text;
    const auto noun = read_body_noun(word);
    if (noun && noun->definite) return true;
    const std::size_t letters = utf8::length(word);
    if (all_capitals(word) && letters >= 3 && letters <= 5) return true;
    const std::size_t whole = after_halves(tokens, at);
    if (whole > at) return read_body_noun(tokens[whole].text).has_value();
    return at + 1 < tokens.size() && tokens[at + 1].is_word() && !tokens[at + 1].capital &&
           word.ends_with("ska") && read_body_noun(tokens[at + 1].text).has_value();
}

}  // namespace

bool is_initial(const Token& token) {
    return token.is_word() && token.capital && utf8::length(token.text) == 1;
}

bool is_particle(const Token& token) {
    static constexpr std::array<std::string_view, 13> particles = {
        "af", "av", "von", "van", "de", "der", "den", "al", "el", "da", "di", "la", "ben"};
    return std::find(particles.begin(), particles.end(), token.text) != particles.end();
}

bool all_capitals(std::string_view word) {
    std::size_t letters = 0;
    for (std::size_t at = 0; at < word.size();) {
        const auto d = utf8::decode(word, at);
        if (utf8::is_letter(d.code) && !utf8::is_upper(d.code)) return false;
        ++letters;
        at += d.size;
    }
    return letters > 1;
}

std::size_t one_name_end(const Tokens& tokens, std::size_t first, std::size_t run) {
    std::size_t words = 0;
    std::size_t end = first;
    for (; end < run && words < longest_name; ++end) {
        const Token& token = tokens[end];
        if (!token.is_word() || !token.capital || is_short_link(token.text)) continue;
        const bool initial = utf8::length(token.text) == 1;
        if (words >= 2 && opens_organisation(tokens, end)) break;
        if (words >= 2) {
            const bool before_is_first = lexicon().is_first_name(tokens[end - 1].text);
            if (lexicon().is_first_name(token.text) && !before_is_first && end + 1 < run) break;
            const bool mark = lexicon().is_party(token.text) && utf8::length(token.text) <= 3 &&
                              (initial || all_capitals(token.text));
            if (mark && (end + 1 == run || lexicon().is_first_name(tokens[end + 1].text))) break;
            const auto place = lexicon().places.match(tokens, end);
            // "Anna Palm Höörs kommun": the run of capitals ends within the place
            const bool beyond = place && place->end > run;
            if (place && (beyond || !is_surname_too(token.text)) &&
                (place->end >= run || lexicon().is_first_name(tokens[place->end].text))) {
                break;
            }
        }
        if (!initial) ++words;
    }
    // Four words are two names, unless two first names stand in front.
    const bool plain = end == first + 4 && words == 4;
    if (plain && !lexicon().is_first_name(tokens[first + 1].text)) return first + 2;
    return end;
}

namespace {

/// "LRF Företag": an organisation by its letters; two letters may be a first name's ("KG Ek").
bool is_acronym_beside_words(const Tokens& tokens, std::size_t first, std::size_t end) {
    constexpr std::size_t shortest = 3;
    if (!all_capitals(tokens[first].text) || utf8::length(tokens[first].text) < shortest ||
        lexicon().is_first_name(utf8::capitalised(utf8::lower(tokens[first].text))))
        return false;
    for (std::size_t i = first + 1; i < end; ++i) {
        if (tokens[i].is_word() && !all_capitals(tokens[i].text)) return true;
    }
    return false;
}

}  // namespace

bool could_be_name(const Tokens& tokens, std::size_t first, std::size_t end) {
    static constexpr std::array<std::string_view, 55> words = {
        "från",      "hos",         "vid",           "utöver",       "dessutom",    "även",
        "samt",      "under",       "efter",         "inför",        "hela",        "dr",
        "digital",   "digitalt",    "elektronisk",   "elektroniskt", "signering",   "signerat",
        "signerad",  "underskrift", "underskrifter", "justering",    "justerat",    "justerad",
        "datum",     "namn",        "sida",          "protokoll",    "paragraf",    "paragrafer",
        "ärende",    "beslut",      "bilaga",        "namnteckning", "sekreterare", "ordförande",
        "justerare", "ledamöter",   "ersättare",     "ajournering",  "kommun",      "region",
        "plats",     "tid",         "parti",         "närvarande",   "frånvarande", "förhinder",
        "vakant",    "övriga",      "beslutande",    "via",          "för",         "av",
        "till"};
    if (is_acronym_beside_words(tokens, first, end)) return false;
    bool shouted = true;
    bool first_name = false;
    for (std::size_t i = first; i < end; ++i) {
        if (!tokens[i].is_word()) continue;
        const std::string low = utf8::lower(tokens[i].text);
        if (std::find(words.begin(), words.end(), low) != words.end() ||
            low.starts_with("juster") || low.starts_with("utdragsb") ||
            low.starts_with("sammanträd") || low.starts_with("protokoll")) {
            return false;
        }
        // "Kommunalförbundet Norra", "Föreningsarkivet Eva": no surname has the article
        const auto noun = i == first ? read_body_noun(tokens[i].text) : std::nullopt;
        if (noun && noun->definite && !lexicon().is_first_name(tokens[i].text)) return false;
        shouted = shouted && all_capitals(tokens[i].text);
        first_name = first_name || lexicon().is_first_name(utf8::capitalised(low));
    }
    return first_name || !shouted;
}

bool is_slip(const Tokens& tokens, std::size_t surname) {
    if (surname == 0 || surname >= tokens.size()) return false;
    const Token& before = tokens[surname - 1];
    constexpr std::size_t blanks = 2;
    if (tokens[surname].span.begin - before.span.end != blanks || !tokens[surname].capital ||
        !lexicon().is_first_name(before.text))
        return false;
    if (surname + 1 >= tokens.size()) return true;
    const Token& next = tokens[surname + 1];
    return !next.wide && !next.capital;
}

std::string words_of(const Tokens& tokens, std::size_t first, std::size_t last) {
    std::string out;
    for (std::size_t i = first; i < last; ++i) {
        if (tokens[i].is_line_end()) continue;
        if (!out.empty() && (tokens[i].spaced || tokens[i - 1].is_line_end())) out += ' ';
        out += tokens[i].text;
    }
    return out;
}

std::size_t name_length(const Tokens& tokens, std::size_t at) {
    std::size_t end = at;
    std::size_t words = 0;
    while (end < tokens.size() && words < longest_name) {
        const Token& token = tokens[end];
        if (!token.is_word() || (words > 0 && token.wide && !(words == 1 && is_slip(tokens, end))))
            break;
        if (token.capital) {
            ++words;
            ++end;
            // "Anna S. Berg": the stop of an initial
            if (utf8::length(token.text) == 1 && end + 1 < tokens.size() && tokens[end].is(".") &&
                tokens[end + 1].capital) {
                ++end;
            }
        } else if (words > 0 && is_particle(token) && end + 1 < tokens.size() &&
                   tokens[end + 1].capital) {
            ++end;
        } else {
            break;
        }
    }
    return words >= 2 ? end - at : 0;
}

}  // namespace mandat::extract
