// SPDX-License-Identifier: Apache-2.0
// What `mandat gaps` says to people, in both languages.
#pragma once

#include "cli/phrase.hpp"

namespace mandat::cli::gaps_words {

inline constexpr Phrase help = {
    "Vilka kommuner och organisationer som sitter var, genom vem, och var de saknades: en tabell "
    "med organ\noch kommuner, luckor, möten där någon var frånvarande, platser per organisation. "
    "En lucka nämns bara där\nde flesta andra av samma slag sitter, och säger att ingen "
    "företrädare lästes, inte att ingen finns.\n\n"
    "Exempel:\n  mandat gaps protokoll/\n  mandat gaps --on 2025-11-17 --evidence\n"
    "  mandat gaps --section absences --csv > franvaro.csv",
    "Which municipalities and organisations sit where, through whom, and where they were missing: "
    "a table of\nbodies and municipalities, holes, meetings somebody was absent from, seats per "
    "organisation. A hole is\nnamed only where most others of the same kind sit, and says that no "
    "representative was read, not that\nthere is none.\n\n"
    "Examples:\n  mandat gaps protocols/\n  mandat gaps --on 2025-11-17 --evidence\n"
    "  mandat gaps --section absences --csv > absences.csv"};

inline constexpr Phrase headline = {
    "{0} {0:kommun|kommuner} och {1} {1:organisation|organisationer} i {2} organ och {3} "
    "{3:arbetsgrupp|arbetsgrupper}",
    "{0} {0:municipality|municipalities} and {1} {1:organisation|organisations} in {2} "
    "{2:body|bodies} and {3} working {3:group|groups}"};
inline constexpr Phrase nothing = {
    "Ingen företräder någon kommun eller organisation i det som lästes.",
    "Nobody speaks for a municipality or organisation in what was read."};
inline constexpr Phrase figures = {
    "Luckor: {0}. Möten utan beslutande från en kommun eller organisation som har plats: {1}.",
    "Holes: {0}. Meetings without a decision-maker of a municipality or organisation that has a "
    "seat: {1}."};
inline constexpr Phrase table_title = {"Kommuner och organisationer i organen",
                                       "Municipalities and organisations in the bodies"};
inline constexpr Phrase table_method = {
    "Personer med plats: beslutande + ersättare. ○ lucka: ingen företrädare lästes, fast de flesta "
    "andra av samma slag sitter där. ● är själv medlem. – ingen lästes.",
    "People with a seat: deciding + substitutes. ○ hole: no representative was read, although most "
    "others of the same kind sit there. ● is a member itself. – nobody was read."};
inline constexpr Phrase header_place = {"kommun, organisation", "municipality, organisation"};
inline constexpr Phrase bodies_title = {"Organ och arbetsgrupper", "Bodies and working groups"};
inline constexpr Phrase bodies_method = {"Bokstäverna är kolumnerna ovan.",
                                         "The letters are the columns above."};
inline constexpr Phrase header_from = {"från", "from"};
inline constexpr Phrase nowhere = {"Någon talar för {0}, men ingen plats framgår.",
                                   "Somebody speaks for {0}, but no seat was read."};
inline constexpr Phrase header_letter = {"kolumn", "column"};
inline constexpr Phrase header_body = {"organ", "body"};
inline constexpr Phrase header_deciding = {"beslutande", "deciding"};
inline constexpr Phrase header_substitutes = {"ersättare", "substitutes"};
inline constexpr Phrase header_places = {"kommuner", "places"};
inline constexpr Phrase header_meetings = {"möten", "meetings"};
inline constexpr Phrase holes_title = {"Luckor", "Holes"};
inline constexpr Phrase holes_method = {
    "Ingen företrädare lästes, fast mer än hälften av samma slag sitter där.",
    "No representative was read, although more than half of the same kind sit there."};
inline constexpr Phrase holes_nothing = {
    "Inga: var och en sitter i varje organ där de flesta av samma slag sitter.",
    "None: each sits in every body where most of the same kind sit."};
inline constexpr Phrase header_peers = {"de som sitter där", "who does sit there"};
inline constexpr Phrase absences_title = {"Frånvarande", "Absent"};
inline constexpr Phrase absences_method = {
    "Möten där en kommun eller organisation med plats inte hade någon beslutande närvarande. En "
    "tjänstgörande ersättare och den som är ordförande räknas, även närvaro för vissa §.",
    "Meetings where a municipality or organisation with a seat had no decision-maker present. A "
    "serving substitute and whoever chairs count, presence for some §§ too."};
inline constexpr Phrase absences_nothing = {"Inga.", "None."};
inline constexpr Phrase header_how = {"hur", "how"};
inline constexpr Phrase header_people = {"personer", "people"};
inline constexpr Phrase how_absent = {"frånvarande", "absent"};
inline constexpr Phrase how_not_deciding = {"närvarande utan beslut", "present, not deciding"};
inline constexpr Phrase how_not_listed = {"inte på listan", "not on the list"};
inline constexpr Phrase places_title = {"Platser per kommun och organisation",
                                        "Seats per municipality and organisation"};
inline constexpr Phrase places_method = {"Ett organ och en person är en plats.",
                                         "A body and a person are one seat."};
inline constexpr Phrase header_persons = {"personer", "people"};
inline constexpr Phrase header_in_bodies = {"organ", "bodies"};
inline constexpr Phrase header_absent = {"frånvaro", "absent"};
inline constexpr Phrase header_holes = {"luckor", "holes"};
inline constexpr Phrase seats_title = {"Vem som talar för vem", "Who speaks for whom"};
inline constexpr Phrase seats_nothing = {"Ingen.", "Nobody."};
inline constexpr Phrase header_person = {"person", "person"};
inline constexpr Phrase header_role = {"roll", "role"};
inline constexpr Phrase header_seen = {"sedd", "seen"};
inline constexpr Phrase itself = {"(är själv medlem)", "(is itself a member)"};
inline constexpr Phrase without_place = {
    "{0} {0:plats|platser} räknas inte här: personer av vilka ingen kommun eller organisation "
    "lästes.",
    "{0} {0:seat does|seats do} not count here: people of whom no municipality or organisation was "
    "read."};

}  // namespace mandat::cli::gaps_words
