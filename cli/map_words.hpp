// SPDX-License-Identifier: Apache-2.0
// What `mandat map` says to people, in both languages.
#pragma once

#include "cli/phrase.hpp"

namespace mandat::cli::map_words {

inline constexpr Phrase help = {
    "Kartor:\n"
    "  structure    organ, fokusområden, arbetsgrupper och vilka som sitter i dem\n"
    "  decisions    hur ärenden, uppdrag och svar vandrar\n"
    "  chain        vem som lämnar vad till vem: --from A --to B, eller allt runt --of NAMN\n"
    "  onboarding   ett blad om en person eller ett organ: --of NAMN\n"
    "  overlap      organ som hålls ihop av gemensamma personer\n"
    "  changes      två dagar i en bild: --from DAG --to DAG, nytt grönt, borta rött\n\n"
    "Diagram:\n"
    "  matrix       personer och organ, med roll\n"
    "  coverage     kommuner och organ, med luckorna\n"
    "  load         vad var och en bär, i sina delar\n"
    "  calendar     mötena över året, med krockar\n"
    "  timeline     platser och organ över tid\n"
    "  heatmap      hur många personer organ delar\n\n"
    "Filens ändelse bestämmer: .svg, .pdf eller .png. Papperet är A4 om texten går att läsa där, "
    "annars A3;\nminsta text är 6 punkter, annars visas antal i stället för namn.\n\n"
    "Exempel:\n  mandat map structure protokoll/ -o karta.pdf\n"
    "  mandat map chain --from Ledningsgruppen --to \"Anna Ek\" protokoll/\n"
    "  mandat map onboarding --of \"Anna Ek\" -o anna.pdf\n"
    "  mandat map changes --from 2025-04-07 --to 2025-11-17",
    "Maps:\n"
    "  structure    bodies, focus areas, working groups and who sits in them\n"
    "  decisions    how matters, assignments and answers travel\n"
    "  chain        who hands what to whom: --from A --to B, or all around --of NAME\n"
    "  onboarding   a sheet about a person or a body: --of NAME\n"
    "  overlap      bodies tied by the people they share\n"
    "  changes      two days in one picture: --from DAY --to DAY, new green, gone red\n\n"
    "Charts:\n"
    "  matrix       people and bodies, with roles\n"
    "  coverage     municipalities and bodies, with the holes\n"
    "  load         what each person carries, in its parts\n"
    "  calendar     the meetings over the year, with collisions\n"
    "  timeline     seats and bodies over time\n"
    "  heatmap      how many people bodies share\n\n"
    "The ending of the file decides: .svg, .pdf or .png. The paper is A4 where the text can be "
    "read "
    "there,\nelse A3; the smallest text is 6 points, else counts stand in place of names.\n\n"
    "Examples:\n  mandat map structure protocols/ -o map.pdf\n"
    "  mandat map chain --from \"Management group\" --to \"Anna Ek\" protocols/\n"
    "  mandat map onboarding --of \"Anna Ek\" -o anna.pdf\n"
    "  mandat map changes --from 2025-04-07 --to 2025-11-17"};
inline constexpr Phrase option_kind = {"Vilken karta eller vilket diagram", "Which map or chart"};
inline constexpr Phrase option_output = {"Fil att skriva: .svg, .pdf eller .png",
                                         "File to write: .svg, .pdf or .png"};
inline constexpr Phrase option_paper = {"a4, a3 eller auto", "a4, a3 or auto"};
inline constexpr Phrase option_on = {"Så som det var den dagen", "As it was on that day"};
inline constexpr Phrase option_from = {"Var kedjan börjar; för changes: den första dagen",
                                       "Where the chain begins; for changes: the first day"};
inline constexpr Phrase option_to = {"Var kedjan slutar; för changes: den sista dagen",
                                     "Where the chain ends; for changes: the last day"};
inline constexpr Phrase option_of = {"Vem eller vilket organ kartan handlar om",
                                     "Whom or which body the map is about"};
inline constexpr Phrase option_body = {"Bara detta organ och det som ligger nära",
                                       "Only this body and what is near it"};
inline constexpr Phrase option_municipality = {
    "Bara den kommunens eller organisationens personer",
    "Only the people of this municipality or organisation"};
inline constexpr Phrase option_depth = {"Hur många steg bort som visas",
                                        "How many steps away are shown"};
inline constexpr Phrase option_matter = {
    "Ett ärende över tid: § (2025-04-07 § 10) eller ord ur rubriken",
    "One matter over time: § (2025-04-07 § 10) or words of its heading"};
inline constexpr Phrase option_title = {"Rubrik på kartan", "Title of the map"};
inline constexpr Phrase option_seconds = {"Längsta tid för utläggningen, i sekunder",
                                          "Longest time for the layout, in seconds"};

inline constexpr Phrase unknown_ending = {"'{0}' har ingen känd ändelse",
                                          "'{0}' has no known ending"};
inline constexpr Phrase unknown_ending_hint = {"skriv .svg, .pdf eller .png",
                                               "write .svg, .pdf or .png"};
inline constexpr Phrase needs_of = {"{0} behöver --of NAMN", "{0} needs --of NAME"};
inline constexpr Phrase needs_ends = {"chain behöver --from och --to, eller --of",
                                      "chain needs --from and --to, or --of"};
inline constexpr Phrase no_day = {"'{0}' är ingen dag skriven ÅÅÅÅ-MM-DD",
                                  "'{0}' is no day written YYYY-MM-DD"};
inline constexpr Phrase wrong_order = {"den första dagen måste komma före den sista",
                                       "the first day must come before the last"};
inline constexpr Phrase no_sitter = {"'{0}' är varken en person, ett organ eller en grupp",
                                     "'{0}' is neither a person, a body nor a group"};
inline constexpr Phrase no_matter = {"Inget ärende heter något med '{0}'.",
                                     "No item has '{0}' in its heading."};
inline constexpr Phrase written = {"{0}: {1}", "{0}: {1}"};
inline constexpr Phrase on_paper = {"{0} {1}, minsta text {2} punkter",
                                    "{0} {1}, smallest text {2} points"};
inline constexpr Phrase landscape = {"liggande", "landscape"};
inline constexpr Phrase portrait = {"stående", "portrait"};
inline constexpr Phrase slow = {
    "Utläggningen tog för lång tid; kartan visar antal i stället för namn.",
    "The layout took too long; the map shows counts in place of names."};
inline constexpr Phrase fewer_tasks = {
    "Uppgifternas ordalydelse är förkortad för att texten ska gå att läsa på A3.",
    "The wording of the tasks is shortened so that the letters can be read on A3."};
inline constexpr Phrase fewer_steps = {
    "Färre steg och inga uppgifter visas, för att texten ska gå att läsa på A3; välj --depth.",
    "Fewer steps and no tasks are shown so that the letters can be read on A3; choose --depth."};

}  // namespace mandat::cli::map_words
