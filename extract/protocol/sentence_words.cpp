// SPDX-License-Identifier: Apache-2.0
#include "extract/protocol/sentence_words.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "extract/input/token.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {

bool is_telling_verb(std::string_view word) {
    static constexpr std::array<std::string_view, 77> verbs = {
        "anmäldes",    "anmäls",        "antecknas",   "avslutade",    "avslutades",
        "avslutar",    "avslutas",      "beskriver",   "beslutade",    "beslutades",
        "beslutar",    "beslutas",      "beslöt",      "bestämdes",    "bordlades",
        "bordläggs",   "enades",        "fanns",       "fastställdes", "fastställer",
        "fastställs",  "fick",          "finns",       "får",          "föredrar",
        "föreslår",    "föreslås",      "förklarade",  "förklarar",    "gicks",
        "godkände",    "godkändes",     "godkänner",   "godkännes",    "godkänns",
        "går",         "har",           "hälsade",     "hälsar",       "informerade",
        "informerar",  "konstaterades", "konstateras", "lades",        "läggs",
        "lämnar",      "meddelade",     "meddelas",    "noteras",      "presenterade",
        "presenterar", "rapporterade",  "rapporterar", "redogjorde",   "redogör",
        "redovisades", "redovisas",     "ställdes",    "ställs",       "uppdras",
        "uppdrogs",    "utser",         "utses",       "utsågs",       "valde",
        "valdes",      "var",           "väljer",      "väljs",        "äger",
        "är",          "öppnade",       "öppnades",    "öppnar",       "öppnas",
        "överlämnade", "överlämnar"};
    static_assert(std::is_sorted(verbs.begin(), verbs.end()));
    return std::binary_search(verbs.begin(), verbs.end(), utf8::lower(word));
}

bool has_telling_verb(std::string_view words) {
    const Tokens tokens = tokenise(words);
    return std::any_of(tokens.begin(), tokens.end(),
                       [](const Token& t) { return t.is_word() && is_telling_verb(t.text); });
}

bool is_body_word(std::string_view word) {
    const std::string low = utf8::lower(word);
    static constexpr std::array<std::string_view, 10> ends = {
        "styrelsen",   "nämnden", "mötet",       "ordföranden", "ordförande",
        "fullmäktige", "rådet",   "direktionen", "utskottet",   "gruppen"};
    return std::any_of(ends.begin(), ends.end(),
                       [&low](std::string_view end) { return low.ends_with(end); });
}

}  // namespace mandat::extract
