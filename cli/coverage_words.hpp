// SPDX-License-Identifier: Apache-2.0
// What `mandat coverage` says to people, in both languages.
#pragma once

#include "cli/phrase.hpp"

namespace mandat::cli::coverage_words {

inline constexpr Phrase help = {
    "Vilka protokoll som saknas mellan och bredvid de lästa: hål i paragrafernas nummer, möten "
    "som\n"
    "aviserats, ärenden som det hänvisas till, och organ som omtalas men aldrig har lästs. Det som "
    "inte är\nläst visas inte som något som inte har hänt.\n\n"
    "Exempel:\n  mandat coverage protokoll/\n  mandat coverage --csv --section missing > "
    "saknas.csv",
    "Which minutes are missing between and beside those that were read: gaps in paragraph "
    "numbers,\n"
    "meetings that were announced, items that are referred to, and bodies that are spoken of and "
    "were never\nread. What was not read is not shown as what did not happen.\n\n"
    "Examples:\n  mandat coverage protocols/\n  mandat coverage --csv --section missing > "
    "missing.csv"};
inline constexpr Phrase headline = {
    "Lästa protokoll: {0} från {1} organ. Tecken på {2} som saknas; {3} omtalade organ utan något "
    "läst protokoll.",
    "Minutes read: {0} of {1} bodies. Signs of {2} that are missing; {3} bodies spoken of without "
    "any minutes read."};
inline constexpr Phrase signs = {
    "Hål i paragrafer {0}, aviserade möten {1}, hänvisningar {2}. Flera tecken kan gälla samma "
    "protokoll.",
    "Paragraph gaps {0}, meetings announced {1}, references {2}. Several signs may be of one and "
    "the same."};
inline constexpr Phrase bodies_title = {"Läst", "Read"};
inline constexpr Phrase bodies_method = {
    "Protokoll per organ, med paragrafer enligt huvudet; saknade är de mellan kända och före årets "
    "första.",
    "Minutes of each body, §§ as their heads state; missing are those between known ones and "
    "before "
    "the first of a year."};
inline constexpr Phrase bodies_nothing = {"Inga protokoll lästes.", "No minutes were read."};
inline constexpr Phrase missing_title = {"Saknas", "Missing"};
inline constexpr Phrase missing_method = {
    "Vad som visar att det finns ett protokoll till. Nummer räknas löpande inom ett kalenderår.",
    "What shows that there are more minutes. Numbers are counted through a calendar year."};
inline constexpr Phrase missing_nothing = {"Inget tyder på att något protokoll saknas.",
                                           "Nothing shows that any minutes are missing."};
inline constexpr Phrase unread_title = {"Omtalade, aldrig lästa", "Spoken of, never read"};
inline constexpr Phrase unread_method = {
    "Organ som fått, lämnat eller rapporterat något enligt andras protokoll.",
    "Bodies that were given, handed on or reported something by the minutes of others."};
inline constexpr Phrase unread_nothing = {"Av alla omtalade organ har något protokoll lästs.",
                                          "Of all bodies spoken of some minutes were read."};
inline constexpr Phrase odd_title = {"Nummer som går tillbaka", "Numbers that go back"};
inline constexpr Phrase odd_method = {
    "Möten vars första paragraf redan finns i ett tidigare protokoll samma år.",
    "Meetings whose first § stands in earlier minutes of the same year already."};
inline constexpr Phrase odd_nothing = {"Inga.", "None."};
inline constexpr Phrase header_body = {"organ", "body"};
inline constexpr Phrase header_protocols = {"protokoll", "minutes"};
inline constexpr Phrase header_last = {"senaste", "last"};
inline constexpr Phrase header_paragraphs = {"§§ lästa", "§§ read"};
inline constexpr Phrase header_missing = {"saknas", "missing"};
inline constexpr Phrase header_next = {"nästa möte", "next meeting"};
inline constexpr Phrase header_sign = {"tecken", "sign"};
inline constexpr Phrase header_what = {"vad", "what"};
inline constexpr Phrase header_after = {"efter", "after"};
inline constexpr Phrase header_before = {"före", "before"};
inline constexpr Phrase header_relations = {"omtalat", "spoken of"};
inline constexpr Phrase header_earlier = {"tidigare", "earlier"};
inline constexpr Phrase header_later = {"senare", "later"};
inline constexpr Phrase sign_between = {"hål i paragrafer", "paragraph gap"};
inline constexpr Phrase sign_before = {"före årets första", "before the year's first"};
inline constexpr Phrase sign_next = {"aviserat möte", "meeting announced"};
inline constexpr Phrase sign_reference = {"hänvisning", "reference"};
inline constexpr Phrase paragraph = {"§ {0}", "§ {0}"};
inline constexpr Phrase paragraphs = {"§§ {0}–{1}", "§§ {0}–{1}"};
inline constexpr Phrase meeting_of = {"möte {0}", "meeting {0}"};

}  // namespace mandat::cli::coverage_words
