// SPDX-License-Identifier: Apache-2.0
// What `mandat without` says to people, in both languages.
#pragma once

#include "cli/phrase.hpp"

namespace mandat::cli::without_words {

inline constexpr Phrase help = {
    "Vad som faller isär utan en person, ett organ, eller alla från en kommun eller organisation:\n"
    "platser som ingen annan har, kommuner utan röst, organ som ingen längre förbinder, kedjor som "
    "mister sin\nenda väg. Det räknas av vad protokollen säger; om det gör något är en fråga för "
    "läsaren.\n\n"
    "Exempel:\n  mandat without 'Anna Berg' protokoll/\n  mandat without 'Regional ledningsgrupp' "
    "--on 2025-11-17",
    "What falls apart without a person, a body, or everybody of a municipality or organisation:\n"
    "seats that nobody else has, municipalities without a voice, bodies that nobody connects any "
    "more, chains\nthat lose their only way. It is counted from what the minutes say; whether it "
    "matters is for the reader.\n\n"
    "Examples:\n  mandat without 'Anna Berg' protocols/\n  mandat without 'Regional ledningsgrupp' "
    "--on 2025-11-17"};
inline constexpr Phrase option_name = {"Person, organ, kommun eller organisation",
                                       "Person, body, municipality or organisation"};
inline constexpr Phrase cannot_go = {
    "{0} kan inte tas bort: välj en person, ett organ, en kommun eller en organisation",
    "{0} cannot be taken away: choose a person, a body, a municipality or an organisation"};
inline constexpr Phrase headline = {
    "Utan {0}: organ som mister någon {1} (under hälften kvar {2}), roller som ingen annan har "
    "{3}, "
    "kommuner och organisationer utan röst {4}.",
    "Without {0}: bodies that lose somebody {1} (below half {2}), roles nobody else has {3}, "
    "municipalities and organisations without a voice {4}."};
inline constexpr Phrase headline_links = {
    "Par av organ som ingen annan förbinder {0}, delar som skiljs åt {1}, kedjor utan annan väg "
    "{2}, "
    "öppna uppgifter {3}.",
    "Pairs of bodies that nobody else connects {0}, parts that come apart {1}, chains without "
    "another way {2}, open tasks {3}."};
inline constexpr Phrase bodies_title = {"Organ som mister någon", "Bodies that lose somebody"};
inline constexpr Phrase bodies_method = {"Platser före och efter, funktioner inräknade.",
                                         "Seats before and after, functions included."};
inline constexpr Phrase bodies_nothing = {"Inget organ mister någon.", "No body loses anybody."};
inline constexpr Phrase roles_title = {"Roller som ingen annan har", "Roles nobody else has"};
inline constexpr Phrase roles_method = {"Ordförande, sekreterare och andra; inte ledamöter.",
                                        "Chairs, secretaries and others; not members."};
inline constexpr Phrase roles_nothing = {"Alla roller har någon annan också.",
                                         "Somebody else has every role too."};
inline constexpr Phrase voices_title = {"Kommuner och organisationer utan röst",
                                        "Municipalities and organisations without a voice"};
inline constexpr Phrase voices_method = {"I organet är ingen annan därifrån.",
                                         "In the body nobody else is from there."};
inline constexpr Phrase voices_nothing = {"Alla har någon kvar i sina organ.",
                                          "All have somebody left in their bodies."};
inline constexpr Phrase links_title = {"Organ som ingen annan förbinder",
                                       "Bodies that nobody else connects"};
inline constexpr Phrase links_method = {"Ingen annan sitter i båda.", "Nobody else sits in both."};
inline constexpr Phrase links_nothing = {"Alla organ förbinds av andra också.",
                                         "Others connect all bodies too."};
inline constexpr Phrase parts_title = {"Delar som skiljs åt", "Parts that come apart"};
inline constexpr Phrase parts_method = {
    "Personer och organ som hängde samman och inte längre gör det, den största först.",
    "People and bodies that hung together and no longer do, the largest first."};
inline constexpr Phrase parts_nothing = {"Allt hänger samman ändå.",
                                         "Everything hangs together all the same."};
inline constexpr Phrase chains_title = {"Kedjor utan annan väg", "Chains without another way"};
inline constexpr Phrase chains_method = {"Från den som lämnar till den som får, en kortaste väg.",
                                         "From giver to taker, a shortest way."};
inline constexpr Phrase chains_nothing = {"Ingen kedja mister sin enda väg.",
                                          "No chain loses its only way."};
inline constexpr Phrase tasks_title = {"Uppgifter till och från", "Tasks to and from"};
inline constexpr Phrase tasks_method = {
    "Lämnade av eller till den som tas bort, och som inget läst protokoll säger är klara.",
    "Given by or to whoever goes, and that no protocol read says are done."};
inline constexpr Phrase tasks_nothing = {"Inga.", "None."};
inline constexpr Phrase between_title = {"Ställning mellan andra", "Standing between others"};
inline constexpr Phrase between_method = {
    "Mellanliggande: andel av andras par på vars kortaste väg noden ligger. Begränsning: Burt. "
    "Kärna: den innersta k-kärnan. Skarv: utan den faller det isär.",
    "Betweenness: share of others' pairs on whose shortest way it lies. Constraint: Burt. Core: "
    "the "
    "innermost k-core. Joint: without it, things fall apart."};
inline constexpr Phrase between_nothing = {"Ingen plats, ingen ställning.",
                                           "No seat, no standing."};
inline constexpr Phrase of_people = {"personer som delar organ", "people who share bodies"};
inline constexpr Phrase of_bodies = {"organ som delar personer", "bodies that share people"};
inline constexpr Phrase of_seats = {"personer och organ", "people and bodies"};
inline constexpr Phrase header_graph = {"bland", "among"};
inline constexpr Phrase header_node = {"vem", "who"};
inline constexpr Phrase header_neighbours = {"grannar", "neighbours"};
inline constexpr Phrase header_between = {"mellan", "between"};
inline constexpr Phrase header_constraint = {"begränsn.", "constraint"};
inline constexpr Phrase header_core = {"kärna", "core"};
inline constexpr Phrase header_joint = {"skarv", "joint"};
inline constexpr Phrase header_body = {"organ", "body"};
inline constexpr Phrase header_before = {"före", "before"};
inline constexpr Phrase header_after = {"efter", "after"};
inline constexpr Phrase header_half = {"under hälften", "below half"};
inline constexpr Phrase header_role = {"roll", "role"};
inline constexpr Phrase header_place = {"för", "for"};
inline constexpr Phrase header_and = {"och", "and"};
inline constexpr Phrase header_people = {"personer", "people"};
inline constexpr Phrase header_bodies = {"organ", "bodies"};
inline constexpr Phrase header_members = {"vilka", "who"};
inline constexpr Phrase header_steps = {"steg", "steps"};

}  // namespace mandat::cli::without_words
