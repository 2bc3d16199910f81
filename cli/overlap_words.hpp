// SPDX-License-Identifier: Apache-2.0
// What `mandat overlaps` says to people, in both languages.
#pragma once

#include "cli/phrase.hpp"

namespace mandat::cli::overlap_words {

inline constexpr Phrase help = {
    "Vilka organ som delar personer och vilka personer som delar organ, jämfört med vad slumpen "
    "ger "
    "för så\nstora organ. Namn skrivs före sökvägarna: ett namn ger allt det delar, två namn vad "
    "just "
    "de delar.\nPar som bara sekreterare och tjänstepersoner förbinder står för sig.\n\n"
    "Exempel:\n  mandat overlaps protokoll/\n  mandat overlaps 'Styrelsen' 'Regional "
    "ledningsgrupp' "
    "protokoll/\n  mandat overlaps 'Anna Berg' --on 2025-11-17",
    "Which bodies share people and which people share bodies, compared with what chance gives for "
    "bodies\nof their sizes. Names stand before the paths: one name gives all that it shares, two "
    "what they share.\nPairs that only secretaries and staff connect stand apart.\n\n"
    "Examples:\n  mandat overlaps protocols/\n  mandat overlaps 'Styrelsen' 'Regional "
    "ledningsgrupp' "
    "protocols/\n  mandat overlaps 'Anna Berg' --on 2025-11-17"};
inline constexpr Phrase option_share = {
    "Bara par som delar minst så många (annars 1, personer 2)",
    "Only pairs that share at least so many (else 1, people 2)"};
inline constexpr Phrase option_possible = {"Räkna dem som kan vara en och samma som en",
                                           "Count those who may be one and the same as one"};
inline constexpr Phrase two_kinds = {
    "{0} och {1} kan inte jämföras: välj två personer eller två organ",
    "{0} and {1} cannot be compared: choose two people or two bodies"};
inline constexpr Phrase no_sitter = {"{0} är varken en person eller ett organ med ledamöter",
                                     "{0} is neither a person nor a body with members"};
inline constexpr Phrase headline = {
    "Organ som delar personer: {0} par. Personer som delar minst {1} organ: {2} par.",
    "Bodies that share people: {0} pairs. People who share at least {1} bodies: {2} pairs."};
inline constexpr Phrase of_one = {"{0} delar med {1}.", "{0} shares with {1}."};
inline constexpr Phrase both = {
    "{0} och {1} delar {2}; av slumpen vore det {3}, och så många eller fler ger den i {4} fall.",
    "{0} and {1} share {2}; by chance it would be {3}, and it gives so many or more in {4} cases."};
inline constexpr Phrase nothing_shared = {"{0} och {1} delar ingenting i det som lästes.",
                                          "{0} and {1} share nothing in what was read."};
inline constexpr Phrase by_service_only = {"Bara sekreterare eller tjänstepersoner förbinder dem.",
                                           "Only secretaries or staff connect them."};
inline constexpr Phrase bodies_title = {"Organ och personer de delar",
                                        "Bodies and people they share"};
inline constexpr Phrase people_title = {"Personer och organ de delar",
                                        "People and bodies they share"};
inline constexpr Phrase service_title = {"Förbundna bara av sekreterare och tjänstepersoner",
                                         "Connected by secretaries and staff only"};
inline constexpr Phrase method = {
    "Lika: delade av alla (Jaccard). Av mindre: delade av den mindres. Väntat: vad slumpen ger för "
    "dessa storlekar; slump: hur ofta den ger så många eller fler (hypergeometrisk).",
    "Alike: shared of all (Jaccard). Of smaller: shared of the smaller. Expected: what chance "
    "gives "
    "for these sizes; chance: how often it gives so many or more (hypergeometric)."};
inline constexpr Phrase service_method = {
    "Följer av rollen, inte av att någon sitter i båda.",
    "Follows from the role, not from anybody sitting in both."};
inline constexpr Phrase nothing = {"Inga par.", "No pairs."};
inline constexpr Phrase shared_title = {"Vad de delar", "What they share"};
inline constexpr Phrase shared_method = {
    "En rad för varje gemensam, med rollerna på båda sidor. Dagar: från första till sista gång "
    "båda "
    "sågs.",
    "A row for each that is shared, with the roles on both sides. Days: from first to last that "
    "both were seen."};
inline constexpr Phrase meetings_title = {"Möten med båda närvarande",
                                          "Meetings with both present"};
inline constexpr Phrase meetings_method = {"Enligt närvarolistorna.",
                                           "By the lists of those "
                                           "present."};
inline constexpr Phrase meetings_nothing = {"Inget läst möte.", "No meeting that was read."};
inline constexpr Phrase header_a = {"vem", "who"};
inline constexpr Phrase header_b = {"och", "and"};
inline constexpr Phrase header_shared = {"delar", "share"};
inline constexpr Phrase header_sizes = {"av", "of"};
inline constexpr Phrase header_alike = {"lika", "alike"};
inline constexpr Phrase header_smaller = {"av mindre", "of smaller"};
inline constexpr Phrase header_expected = {"väntat", "expected"};
inline constexpr Phrase header_chance = {"slump", "chance"};
inline constexpr Phrase header_days = {"dagar", "days"};
inline constexpr Phrase header_meetings = {"möten", "meetings"};
inline constexpr Phrase header_at = {"gemensam", "shared"};
inline constexpr Phrase header_role_a = {"roll i första", "role in first"};
inline constexpr Phrase header_role_b = {"roll i andra", "role in second"};
inline constexpr Phrase header_body = {"organ", "body"};
inline constexpr Phrase header_hours = {"tid", "time"};
inline constexpr Phrase in_both = {"gemensamma", "shared"};
inline constexpr Phrase service_mark = {"{0} (tjänst)", "{0} (staff)"};

}  // namespace mandat::cli::overlap_words
