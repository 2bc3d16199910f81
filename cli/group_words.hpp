// SPDX-License-Identifier: Apache-2.0
// What `mandat groups` says to people, in both languages.
#pragma once

#include "cli/phrase.hpp"

namespace mandat::cli::group_words {

inline constexpr Phrase help = {
    "Organ och grupper som nästan sammanfaller i personer och ärenden, som aldrig har hörts av, "
    "och "
    "nätverk\nsom inte rapporterat till den de hör till. Sekreterare och tjänstepersoner räknas "
    "inte "
    "som ledamöter.\n\n"
    "Exempel:\n  mandat groups protokoll/\n  mandat groups --least 0.8 --section coincide\n"
    "  mandat groups --from 2025-01-01 --csv --section lives",
    "Bodies and groups that nearly coincide in people and matters, that were never heard of, and "
    "networks\nthat have not reported to those they belong to. Secretaries and staff are not "
    "counted "
    "as members.\n\n"
    "Examples:\n  mandat groups protocols/\n  mandat groups --least 0.8 --section coincide\n"
    "  mandat groups --from 2025-01-01 --csv --section lives"};
inline constexpr Phrase option_least = {
    "Minsta andel av alla ledamöter som sitter i båda, 0–1 (annars 0.5)",
    "Least share of all members who sit in both, 0–1 (else 0.5)"};
inline constexpr Phrase not_a_share = {"'{0}' är inget tal mellan 0 och 1",
                                       "'{0}' is no number between 0 and 1"};
inline constexpr Phrase headline = {
    "Organ och grupper: {0}. Par som nästan sammanfaller {1}, aldrig hörda {2}, nätverk utan "
    "rapport till den de hör till {3}.",
    "Bodies and groups: {0}. Pairs that nearly coincide {1}, never heard of {2}, networks without "
    "a "
    "report to those they belong to {3}."};
inline constexpr Phrase coincide_title = {"Nästan samma", "Nearly the same"};
inline constexpr Phrase coincide_method = {
    "Par där minst {0} av alla ledamöter sitter i båda (lika). Ärenden: gemensamma av alla ord i "
    "ärenden och uppdrag.",
    "Pairs where at least {0} of all members sit in both (alike). Matters: shared of all words of "
    "items and assignments."};
inline constexpr Phrase coincide_nothing = {"Inga organ delar så många ledamöter.",
                                            "No bodies share that many members."};
inline constexpr Phrase silent_title = {"Aldrig hörda", "Never heard of"};
inline constexpr Phrase silent_method = {
    "Omtalade, men utan läst protokoll, beslut eller lämnad rapport.",
    "Spoken of, but without minutes read, a decision or a report given."};
inline constexpr Phrase silent_nothing = {"Alla som omtalas har mötts, beslutat eller rapporterat.",
                                          "All that are spoken of have met, decided or reported."};
inline constexpr Phrase networks_title = {"Nätverk och deras rapporter",
                                          "Networks and their reports"};
inline constexpr Phrase networks_method = {
    "Hör till: den som bildade nätverket, gav det något eller har det som del.",
    "Belongs to: whoever created the network, gave it something or has it as a part."};
inline constexpr Phrase networks_nothing = {"Inget nätverk omtalas.", "No network is spoken of."};
inline constexpr Phrase lives_title = {"Alla organ och grupper", "All bodies and groups"};
inline constexpr Phrase lives_method = {"Vad som lästs om var och en.",
                                        "What was read about each."};
inline constexpr Phrase lives_nothing = {"Inga organ omtalas.", "No bodies are spoken of."};
inline constexpr Phrase header_a = {"organ", "body"};
inline constexpr Phrase header_b = {"och", "and"};
inline constexpr Phrase header_shared = {"delar", "share"};
inline constexpr Phrase header_of = {"av", "of"};
inline constexpr Phrase header_alike = {"lika", "alike"};
inline constexpr Phrase header_matters = {"ärenden", "matters"};
inline constexpr Phrase header_people = {"ledamöter", "members"};
inline constexpr Phrase header_meetings = {"möten", "meetings"};
inline constexpr Phrase header_decisions = {"beslut", "decided"};
inline constexpr Phrase header_reports = {"rapporter", "reports"};
inline constexpr Phrase header_due_reports = {"väntade", "expected"};
inline constexpr Phrase header_principal = {"hör till", "belongs to"};
inline constexpr Phrase header_to_principal = {"varav dit", "to them"};
inline constexpr Phrase header_last = {"senast omtalad", "last spoken of"};
inline constexpr Phrase in_both = {"i båda", "in both"};
inline constexpr Phrase shared_words = {"gemensamma ord", "shared words"};
inline constexpr Phrase open_question = {"öppen fråga om de är ett",
                                         "open question whether they are one"};

}  // namespace mandat::cli::group_words
