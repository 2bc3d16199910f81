// SPDX-License-Identifier: Apache-2.0
#include "extract/mention/officer_words.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "extract/input/token.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

template <std::size_t Size>
bool is_officer_word(std::string_view low, const std::array<std::string_view, Size>& words) {
    return std::find(words.begin(), words.end(), low) != words.end();
}

}  // namespace

Calling calling_of(MeetingOffice office) {
    return office == MeetingOffice::chair       ? Calling::chair
           : office == MeetingOffice::secretary ? Calling::secretary
                                                : Calling::verifier;
}

std::optional<MeetingOffice> office_of(std::string_view word) {
    static constexpr std::array<std::string_view, 5> chairs = {
        "ordförande", "ordföranden", "mötesordförande", "mötesordföranden", "stämmoordförande"};
    static constexpr std::array<std::string_view, 6> secretaries = {
        "sekreterare",     "sekreteraren",     "mötessekreterare",
        "protokollförare", "protokollföraren", "protokollssekreterare"};
    // "ordförande", "mötes-", "stämmo-", "sekreterare", "protokoll-", "juster-": most words are
    // none.
    const char first = word.empty() ? '\0' : static_cast<char>(word.front() | 0x20);
    if (first != 'o' && first != 'm' && first != 's' && first != 'p' && first != 'j')
        return std::nullopt;
    const std::string low = utf8::lower(word);
    if (is_officer_word(low, chairs)) return MeetingOffice::chair;
    if (is_officer_word(low, secretaries)) return MeetingOffice::secretary;
    const bool verifier = low.starts_with("juster") || low.starts_with("protokolljuster") ||
                          low.starts_with("protokollsjuster");
    // "justeringen", "justeringens", "justerades": the act, not who does it.
    const bool act = low.starts_with("justeringen") || low == "justerades" || low == "justerat" ||
                     low == "justerad" || low == "justering";
    return verifier && !act ? std::optional(MeetingOffice::verifier) : std::nullopt;
}

bool elects(std::string_view low) {
    // All begin with one of these bytes, the last that of "å".
    if (low.empty() || std::string_view("vut\xC3").find(low.front()) == std::string_view::npos)
        return false;
    static constexpr std::array<std::string_view, 18> verbs = {
        "valdes", "väljs",   "välja",  "valde",   "väljer", "utses", "utsågs",     "utse",  "utser",
        "valts",  "utsetts", "utsedd", "utsedda", "vald",   "valda", "tillsattes", "utsåg", "åtog"};
    return is_officer_word(low, verbs);
}

bool opens_or_closes(std::string_view low) {
    return low.starts_with("öppna") || low.starts_with("hälsa") || low.starts_with("inled") ||
           low.starts_with("avsluta") || low.starts_with("förklara");
}

bool undoes(std::string_view low) {
    return low == "inte" || low == "ej" || low.starts_with("föresl") ||
           low.starts_with("nominer") || low == "avsade" || low == "ingen" || low == "inga";
}

bool is_about_the_year(std::string_view title) {
    for (const Token& token : tokenise(title)) {
        const std::string low = utf8::lower(token.text);
        if (low == "år" || low == "året" || low == "föreningen" || low == "föreningens" ||
            low == "kommande" || low.starts_with("styrelse") || low.starts_with("verksamhets") ||
            low.starts_with("revisor") || low.starts_with("valberedning") ||
            low.starts_with("ombud") || low.starts_with("konstituer")) {
            return true;
        }
    }
    return false;
}

bool speaks_of_opening(std::string_view title) {
    static constexpr std::array<std::string_view, 15> parts = {
        "öppn",  "formali", "upprop",  "val",    "funktion", "presid", "mötes", "sammanträd",
        "dagor", "närvar",  "kallels", "juster", "behör",    "inledn", "välk"};
    const std::string low = utf8::lower(title);
    return low.empty() || std::any_of(parts.begin(), parts.end(), [&](std::string_view part) {
               return low.find(part) != std::string::npos;
           });
}

bool speaks_of_next(std::string_view words) {
    const std::string low = utf8::lower(words);
    return low.find("nästa möte") != std::string::npos ||
           low.find("nästa sammanträde") != std::string::npos;
}

}  // namespace mandat::extract
