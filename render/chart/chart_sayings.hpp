// SPDX-License-Identifier: Apache-2.0
// What the charts say, in both languages.
#pragma once

#include "render/view/saying.hpp"

namespace mandat::render::chart_sayings {

inline constexpr Saying items_left_out = {"De {0} senaste av {1} ärenden visas.",
                                          "The latest {0} of {1} items are shown."};
inline constexpr Saying rows_left_out = {
    "{0} av {1} rader visas. Välj ett organ (--body) eller en kommun (--municipality) för resten.",
    "{0} of {1} rows are shown. Choose a body (--body) or a municipality (--municipality) for the "
    "others."};
inline constexpr Saying nothing = {"Inget att visa", "Nothing to show"};
inline constexpr Saying nothing_read = {"Protokollen ger inga uppgifter för det här diagrammet.",
                                        "The minutes give no data for this chart."};

// matrix
inline constexpr Saying matrix_title = {"Vem sitter var", "Who sits where"};
inline constexpr Saying matrix_subtitle = {
    "{0} med plats eller funktion i {1} organ och grupper. Flest platser överst.",
    "{0} with a seat or function in {1} bodies and groups. Most seats first."};
inline constexpr Saying seats_head = {"Platser", "Seats"};
inline constexpr Saying chair = {"ordförande", "chair"};
inline constexpr Saying member = {"ledamot", "member"};
inline constexpr Saying substitute = {"ersättare", "substitute"};
inline constexpr Saying function = {"sekreterare eller tjänsteperson", "secretary or official"};
inline constexpr Saying implied = {"streckad ring: härledd plats", "dashed ring: implied seat"};
inline constexpr Saying former = {"blek: tidigare plats", "pale: earlier seat"};
inline constexpr Saying mark_title = {"{0}, {1}: {2}", "{0}, {1}: {2}"};

// coverage
inline constexpr Saying hole_title = {"{0} saknas i {1}", "{0} is missing in {1}"};
inline constexpr Saying holes_title = {"{0} luckor i {1} organ", "{0} holes in {1} bodies"};
inline constexpr Saying no_hole_title = {
    "Ingen kommun eller organisation saknas där de andra sitter",
    "Nobody is missing where the others sit"};
inline constexpr Saying coverage_subtitle = {
    "Antal personer med plats. Tom ruta: ingen är läst. Streckad ruta: ingen är läst, fast de "
    "flesta av samma slag sitter där.",
    "People with a seat. Empty: none was read. Dashed: none was read although most of the same "
    "kind sit there."};
inline constexpr Saying bodies_with_seat = {"Organ med plats", "Bodies with a seat"};
inline constexpr Saying hole_mark = {"{0}: ingen läst i {1}, där {2} sitter",
                                     "{0}: none was read in {1}, where {2} sit"};
inline constexpr Saying cell_mark = {"{0} i {1}: {2}", "{0} in {1}: {2}"};

// load
inline constexpr Saying load_title = {"Vad var och en bär", "What each person carries"};
inline constexpr Saying load_title_most = {"{0} står på listan till flest möten: {1}",
                                           "{0} is on the list of most meetings: {1}"};
inline constexpr Saying load_subtitle = {
    "Tre mått sida vid sida som inte läggs ihop: möten, platser och öppna uppdrag.",
    "Three measures side by side that are not added up: meetings, seats and open assignments."};
inline constexpr Saying meetings_head = {"Möten", "Meetings"};
inline constexpr Saying tasks_head = {"Öppna uppdrag", "Open assignments"};
inline constexpr Saying attended = {"närvarande", "present"};
inline constexpr Saying in_part = {"delvis närvarande", "present in part"};
inline constexpr Saying absent = {"frånvarande", "absent"};
inline constexpr Saying in_bodies = {"organ", "bodies"};
inline constexpr Saying in_groups = {"arbetsgrupper", "working groups"};
inline constexpr Saying in_functions = {"funktioner", "functions"};
inline constexpr Saying part_mark = {"{0}: {1} {2}", "{0}: {1} {2}"};

// calendar
inline constexpr Saying crowded_title_one = {"En dag krockar möten för samma personer",
                                             "On one day meetings collide for the same people"};
inline constexpr Saying crowded_title = {"{0} dagar krockar möten för samma personer",
                                         "On {0} days meetings collide for the same people"};
inline constexpr Saying calm_title = {"Inga möten krockar för samma personer",
                                      "No meetings collide for the same people"};
inline constexpr Saying calendar_subtitle = {
    "{0} från {1} till {2}. Orange dag: samma personer står på listan till minst två möten.",
    "{0} from {1} to {2}. Orange day: the same people are on the lists of two meetings or more."};
inline constexpr Saying crowded_mark = {"{0}: {1} personer på listan till {2} möten: {3}",
                                        "{0}: {1} people on the lists of {2} meetings: {3}"};

// timeline
inline constexpr Saying timeline_title = {"Organ och platser över tid",
                                          "Bodies and seats over time"};
inline constexpr Saying timeline_subtitle = {
    "Från första till sista gång platsen sågs, {0} till {1}. Pil: sedd vid organets senaste möte.",
    "From the first to the last time the seat was seen, {0} to {1}. Arrow: seen at the latest "
    "meeting of the body."};
inline constexpr Saying seat_mark = {"{0}, {1}: {2} – {3}", "{0}, {1}: {2} – {3}"};
inline constexpr Saying only_members = {
    "Ersättare och funktioner är utelämnade för att platserna ska gå att läsa.",
    "Substitutes and functions are left out so that the seats can be read."};
inline constexpr Saying only_bodies = {
    "Platserna är för många för att visas; bara organ och ordförande är med.",
    "The seats are too many to be shown; only bodies and chairs are."};

// heatmap
inline constexpr Saying heatmap_title = {"{0} och {1} delar flest personer: {2}",
                                         "{0} and {1} share most people: {2}"};
inline constexpr Saying heatmap_none = {"Inga organ delar personer", "No bodies share people"};
inline constexpr Saying heatmap_subtitle = {
    "Antal personer som två organ har gemensamt; på diagonalen hur många som sitter där.",
    "People that two bodies have in common; on the diagonal how many sit there."};
inline constexpr Saying heat_mark = {"{0} och {1}: {2} gemensamma: {3}",
                                     "{0} and {1}: {2} in common: {3}"};

// matter
inline constexpr Saying matter_title = {"{0}: ärendets väg", "{0}: the way of the matter"};
inline constexpr Saying matter_subtitle = {
    "Organ, grupper och personer uppifrån och ned, tiden från vänster till höger. {0}, {1}.",
    "Bodies, groups and people from top to bottom, time from left to right. {0}, {1}."};
inline constexpr Saying handed = {"uppdrag", "assignment"};
inline constexpr Saying reported = {"återrapport", "report"};
inline constexpr Saying referred = {"hänvisar till", "refers to"};
inline constexpr Saying implied_line = {"streckad: härledd", "dashed: implied"};
inline constexpr Saying no_day = {"utan dag", "no day"};
inline constexpr CountedSaying items = {{"ärende", "item"}, {"ärenden", "items"}};
inline constexpr CountedSaying handed_on = {{"uppdrag eller rapport", "assignment or report"},
                                            {"uppdrag och rapporter", "assignments and reports"}};

}  // namespace mandat::render::chart_sayings
