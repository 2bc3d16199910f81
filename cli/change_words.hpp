// SPDX-License-Identifier: Apache-2.0
// What `mandat changes` says to people, in both languages.
#pragma once

#include "cli/phrase.hpp"

namespace mandat::cli::change_words {

inline constexpr Phrase help = {
    "Vad som skiljer två dagar: vem som kommit och gått, vem som efterträtt vem, nya och avslutade "
    "grupper\noch fokusområden, uppdrag som lämnats och flyttats, och vilka organ som delar fler "
    "eller färre\nledamöter. Utan --from eller --to: från den första eller till den sista dag som "
    "lästes.\n\n"
    "Exempel:\n  mandat changes protokoll/\n  mandat changes --from 2025-04-07 --to 2025-11-17",
    "What two days differ in: who came and went, who followed whom, new and ended groups and focus "
    "areas,\nassignments given and moved, and which bodies share more or fewer members. Without "
    "--from or --to:\nfrom the first or to the last day that was read.\n\n"
    "Examples:\n  mandat changes protocols/\n  mandat changes --from 2025-04-07 --to 2025-11-17"};
inline constexpr Phrase headline = {
    "Från {0} till {1}: nya {2}, borta {3}, ny roll {4}, efterträdda {5}.",
    "From {0} to {1}: joined {2}, left {3}, new role {4}, succeeded {5}."};
inline constexpr Phrase headline_matters = {
    "Bildade grupper {0}, för första gången omtalade {1}, nya delar {2}, avslutade delar {3}; "
    "uppdrag "
    "lämnade {4}, flyttade {5}.",
    "Groups created {0}, spoken of for the first time {1}, new parts {2}, ended parts {3}; "
    "assignments given {4}, moved {5}."};
inline constexpr Phrase nothing_read = {"Inget i det som lästes har någon dag.",
                                        "Nothing in what was read has a day."};
inline constexpr Phrase people_title = {"Personer", "People"};
inline constexpr Phrase people_method = {
    "Enligt organets senaste möte på eller före vardera dagen. Den som inte sågs vid ett senare "
    "möte "
    "räknas som borta.",
    "By the latest meeting of the body on or before either day. Whoever was not seen at a later "
    "meeting counts as having left."};
inline constexpr Phrase people_nothing = {
    "Ingen har kommit eller gått i de organ som lästs före "
    "och efter.",
    "Nobody came or went in bodies read before and after."};
inline constexpr Phrase bodies_title = {"Organ, grupper och fokusområden",
                                        "Bodies, groups and focus areas"};
inline constexpr Phrase bodies_method = {
    "Det som bildats, delats in, avslutats eller bytt namn, och det som omtalas för första gången.",
    "What was created, divided, ended or renamed, and what is spoken of for the first time."};
inline constexpr Phrase bodies_nothing = {"Inga ändringar.", "No changes."};
inline constexpr Phrase tasks_title = {"Uppdrag", "Assignments"};
inline constexpr Phrase tasks_method = {
    "Lämnade mellan dagarna. Flyttat: samma givare, samma ord eller en hänvisning tillbaka, och en "
    "annan mottagare.",
    "Given between the days. Moved: the same giver, the same words or a reference back, and "
    "another "
    "taker."};
inline constexpr Phrase tasks_nothing = {"Inga uppdrag lämnades.", "No assignments were given."};
inline constexpr Phrase overlaps_title = {"Ledamöter som organ delar", "Members that bodies share"};
inline constexpr Phrase overlaps_method = {
    "Ledamöter i båda, före och efter; ett organ som lästes först senare jämförs med sin första "
    "gång.",
    "Members of both, before and after; a body first read later is compared with that first time."};
inline constexpr Phrase overlaps_nothing = {"Inga organ delar fler eller färre än förut.",
                                            "No bodies share more or fewer than before."};
inline constexpr Phrase header_change = {"ändring", "change"};
inline constexpr Phrase header_who = {"vem", "who"};
inline constexpr Phrase header_where = {"var", "where"};
inline constexpr Phrase header_subject = {"vad", "what"};
inline constexpr Phrase header_object = {"del", "part"};
inline constexpr Phrase header_before = {"förut", "before"};
inline constexpr Phrase header_now = {"nu", "now"};
inline constexpr Phrase header_gained = {"fler", "gained"};
inline constexpr Phrase header_lost = {"färre", "lost"};
inline constexpr Phrase header_other = {"förut hos", "before with"};

inline constexpr Phrase joined = {"ny", "joined"};
inline constexpr Phrase left = {"borta", "left"};
inline constexpr Phrase new_role = {"ny roll", "new role"};
inline constexpr Phrase succeeded = {"efterträds av", "succeeded by"};
inline constexpr Phrase represents = {"företräder nu", "represents now"};
inline constexpr Phrase created = {"bildade", "created"};
inline constexpr Phrase first_seen = {"ny omtalad", "first spoken of"};
inline constexpr Phrase part_added = {"ny del", "new part"};
inline constexpr Phrase part_ended = {"avslutad del", "ended part"};
inline constexpr Phrase renamed = {"nytt namn", "renamed"};
inline constexpr Phrase handed_over = {"uppdrag", "assignment"};
inline constexpr Phrase moved = {"flyttat", "moved"};

}  // namespace mandat::cli::change_words
