// SPDX-License-Identifier: Apache-2.0
#include "extract/protocol/list_heading.hpp"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>

#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

bool starts_any(std::string_view word, std::initializer_list<std::string_view> starts) {
    return std::any_of(starts.begin(), starts.end(),
                       [&](std::string_view start) { return word.starts_with(start); });
}

bool says_absent(std::string_view word) {
    return starts_any(word, {"frånvar", "förhind", "förhinder"});
}

bool says_substitute(std::string_view word) {
    return word.find("ersättar") != std::string_view::npos ||
           word.find("suppleant") != std::string_view::npos;
}

bool says_other(std::string_view word) {
    return starts_any(word,
                      {"adjunger", "inbjud",     "inbjuden", "gäst",     "fack",      "åhör",
                       "revis",    "sekret",     "kansli",   "personal", "insyn",     "tjänstem",
                       "tjänstep", "sakkunnig",  "handlägg", "föredrag", "yttrander", "förvaltning",
                       "dessutom", "observatör", "utan",     "tekn"});
}

bool says_voter(std::string_view word) {
    return starts_any(word,
                      {"närvar", "beslut", "röst", "deltag", "förtroendevald", "politiker",
                       "representant", "företräd", "styrelse", "medlem", "delegat", "ombud"}) ||
           word.find("ledamöt") != std::string_view::npos ||
           word.find("ledamot") != std::string_view::npos;
}

}  // namespace

bool opens_people(Field field) {
    switch (field) {
        case Field::deciding:
        case Field::serving:
        case Field::substitutes:
        case Field::absent:
        case Field::absent_substitutes:
        case Field::others:
        case Field::called: return true;
        default: return false;
    }
}

ListQualifier read_list_qualifier(const Tokens& tokens, std::size_t at, Field field) {
    constexpr std::size_t longest = 8;  // tokens in the bracket
    std::size_t i = at;
    if (i < tokens.size() && tokens[i].is_line_end()) ++i;
    if (i >= tokens.size() || !tokens[i].is("(")) return {at, std::nullopt};
    std::size_t close = i + 1;
    while (close < tokens.size() && close < i + longest && !tokens[close].is(")")) ++close;
    if (close >= tokens.size() || !tokens[close].is(")")) return {at, std::nullopt};
    const bool absent = field == Field::absent || field == Field::absent_substitutes;
    for (std::size_t w = i + 1; w < close; ++w) {
        const std::string word = utf8::lower(tokens[w].text);
        if (word.starts_with("ersättar") || word.starts_with("suppleant")) {
            return {close + 1, absent ? Field::absent_substitutes : Field::substitutes};
        }
        if (starts_any(word, {"beslutande", "ledam", "ordinarie", "röst"})) {
            return {close + 1, absent ? Field::absent : Field::deciding};
        }
        if (starts_any(word, {"övrig", "adjunger", "tjänste"})) {
            return {close + 1, absent ? Field::absent : Field::others};
        }
    }
    return {at, std::nullopt};
}

std::optional<Field> judge_list_heading(const Tokens& tokens, std::size_t first, std::size_t end) {
    bool absent = false;
    bool substitute = false;
    bool serving = false;
    bool other = false;
    bool rest = false;  // "övriga": says of whatever the list is of that there are more
    bool voter = false;
    for (std::size_t i = first; i < end; ++i) {
        if (!tokens[i].is_word()) continue;
        const std::string word = utf8::lower(tokens[i].text);
        const bool denied = i > first && (utf8::lower(tokens[i - 1].text) == "ej" ||
                                          utf8::lower(tokens[i - 1].text) == "icke" ||
                                          utf8::lower(tokens[i - 1].text) == "inte");
        if (i == first && word == "från" && end - first <= 3) {
            other = true;  // "Från kontoret:"
        } else if (denied && starts_any(word, {"närvar", "delt"})) {
            absent = true;
        } else if (says_absent(word)) {
            absent = true;
        } else if (says_substitute(word)) {
            substitute = true;
        } else if (starts_any(word, {"tjänstgör"})) {
            serving = serving || !denied;
        } else if (word.starts_with("övrig")) {
            rest = true;
        } else if (says_other(word)) {
            other = true;
        } else if (says_voter(word) && !denied) {
            voter = true;
        }
    }
    if (absent) return substitute ? Field::absent_substitutes : Field::absent;
    if (other) return Field::others;
    if (substitute) return serving ? Field::serving : Field::substitutes;
    if (rest) return Field::others;
    if (voter) return Field::deciding;
    return std::nullopt;
}

bool names_voters(const Tokens& tokens, std::size_t first, std::size_t end) {
    for (std::size_t i = first; i < end; ++i) {
        const std::string word = utf8::lower(tokens[i].text);
        if (word.find("beslut") != std::string::npos || word.find("ledam") != std::string::npos ||
            word.find("ledamöt") != std::string::npos ||
            word.find("rösträtt") != std::string::npos) {
            return true;
        }
    }
    return false;
}

}  // namespace mandat::extract
