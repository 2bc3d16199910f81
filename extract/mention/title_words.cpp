// SPDX-License-Identifier: Apache-2.0
#include "extract/mention/title_words.hpp"

#include "extract/mention/body.hpp"
#include "extract/mention/date.hpp"
#include "extract/mention/name.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {

bool is_document_word(std::string_view word) {
    const std::string low = utf8::lower(word);
    return low.find("protokoll") != std::string::npos || low == "minnesanteckningar" ||
           low == "mötesanteckningar" || low == "anteckningar" || low == "arbetsmöte" ||
           low == "möte" || low == "mötet" || low == "i" || low == "sida" || low == "sidan" ||
           low == "sid" || low == "sammanträde" || low == "sammanträdesdatum" ||
           low == "kallelse" || low == "nr" || low == "innehållsförteckning" || low == "datum" ||
           low == "dag" || low == "tid" || low == "ordinarie" || low == "extra" ||
           low == "extrainsatt" || low == "konstituerande" || low == "protokollfört" ||
           low == "sammanträden";
}

bool is_meeting_word(std::string_view word) {
    const std::string low = utf8::lower(word);
    return low.size() > std::string_view("möte").size() + 1 &&
           (low.ends_with("möte") || low.ends_with("mötet") || low.ends_with("sammanträde") ||
            low.ends_with("sammanträdet") || low.ends_with("föreningsstämma") ||
            low.ends_with("årsstämma") || low.ends_with("extrastämma"));
}

std::string body_of_meeting(std::string_view word) {
    const std::string folded = utf8::lower(word);
    std::string low = all_capitals(word) ? folded : std::string(word);
    for (const std::string_view end : {"sammanträdet", "sammanträde", "mötet", "möte"}) {
        if (!folded.ends_with(end)) continue;
        low.resize(low.size() - end.size());
        break;
    }
    if (low.empty()) return {};
    auto noun = read_body_noun(low);
    if (!noun && low.ends_with('s')) {
        low.pop_back();
        noun = read_body_noun(low);
    }
    if (!noun || noun->kind == NodeKind::organisation || noun->definite) return {};
    const std::string base = utf8::lower(low);
    if (base.ends_with("styrelse") || base.ends_with("stämma")) return low + "n";
    return low + (base.ends_with("råd") || base.ends_with("utskott") ? "et" : "en");
}

bool leads_to_name(const Token& token) {
    return token.is("från") || token.is("för") || token.is("fört") || token.is("vid") ||
           token.is("förda") || token.is("förd") || token.is("med") || token.is("av") ||
           token.is("FRÅN") || token.is("FÖR") || token.is("FÖRT") || token.is("VID") ||
           token.is("MED") || token.is("över") || token.is("hos") || token.is("den");
}

bool is_club_word(std::string_view word) {
    const std::string low = utf8::lower(word);
    for (const std::string_view end :
         {"förening",  "föreningen", "klubb",     "klubben",      "förbund",
          "förbundet", "kåren",      "kår",       "sektion",      "sektionen",
          "stiftelse", "stiftelsen", "sällskap",  "sällskapet",   "gille",
          "gillet",    "kommittén",  "kollektiv", "samfällighet", "samfälligheten"}) {
        if (low.ends_with(end)) return true;
    }
    return false;
}

bool names_weekday(std::string_view name) {
    const std::string low = utf8::lower(name);
    for (unsigned day = 0; day < 7; ++day) {
        if (low == weekday_name(day) || low == weekday_name(day) + "en") return true;
    }
    return false;
}

}  // namespace mandat::extract
