// SPDX-License-Identifier: Apache-2.0
// What `mandat chains` says to people, in both languages.
#pragma once

#include "cli/phrase.hpp"

namespace mandat::cli::chain_words {

inline constexpr Phrase help = {
    "Vem lämnar vad vidare till vem, över hur många steg. Ett steg är ett uppdrag, en bildad "
    "grupp, "
    "en\nremiss, bemanning, eller att något är ett organs fokusområde, arbetsgrupp eller styrelse. "
    "Utan val:\nhela bilden med knutpunkter, kretsar och lösa trådar. --by report följer "
    "rapporterna tillbaka.\n--of tar ett ärende: 'Regional ledningsgrupp 2025-11-17 § 29' eller "
    "dess id.\n\n"
    "Exempel:\n  mandat chains --from RSR --to 'arbetsgrupp totalförsvar' protokoll/\n"
    "  mandat chains --from 'regional ledningsgrupp'\n"
    "  mandat chains --of 'ledningsgrupp 2025-11-17 § 29' --evidence",
    "Who hands what to whom, over how many steps. A step is an assignment, a group created, a "
    "referral,\nstaffing, or that something is a body's focus area, working group or board. "
    "Without a choice: the\nwhole picture with choke points, cycles and loose ends. --by report "
    "follows the reports back.\n--of takes an item: 'Regional ledningsgrupp 2025-11-17 § 29' or "
    "its id.\n\n"
    "Examples:\n  mandat chains --from RSR --to 'arbetsgrupp totalförsvar' protocols/\n"
    "  mandat chains --from 'regional ledningsgrupp'\n"
    "  mandat chains --of 'ledningsgrupp 2025-11-17 § 29' --evidence"};
inline constexpr Phrase option_from = {"Där kedjan börjar", "Where the chain begins"};
inline constexpr Phrase option_to = {"Där den slutar", "Where it ends"};
inline constexpr Phrase option_of = {"Vad ett ärende ledde till", "What came of an item"};
inline constexpr Phrase option_depth = {"Högst så många steg (annars 6)",
                                        "At most so many steps (else 6)"};
inline constexpr Phrase option_by = {
    "Längs mandate, report eller vissa relationer, t.ex. assignment,referral (annars mandate)",
    "Along mandate, report or some relations, e.g. assignment,referral (else mandate)"};
inline constexpr Phrase unknown_relation = {"'{0}' är ingen relation; de heter {1}",
                                            "'{0}' is no relation; they are named {1}"};
inline constexpr Phrase same_ends = {"{0} är både början och slut",
                                     "{0} is both beginning and end"};
inline constexpr Phrase no_decision = {"inget ärende svarar mot '{0}'", "no item fits '{0}'"};
inline constexpr Phrase decision_hint = {
    "skriv organ, dag och paragraf: 'Styrelsen 2025-06-09 § 23'",
    "write body, day and paragraph: 'Styrelsen 2025-06-09 § 23'"};

inline constexpr Phrase header_chain = {"nr", "no"};
inline constexpr Phrase header_steps = {"steg", "steps"};
inline constexpr Phrase header_end = {"till", "to"};
inline constexpr Phrase header_beginning = {"från", "from"};
inline constexpr Phrase header_relation = {"relation", "relation"};
inline constexpr Phrase header_relations = {"längs", "along"};
inline constexpr Phrase header_node = {"vem", "who"};
inline constexpr Phrase header_behind = {"bakom", "behind"};
inline constexpr Phrase header_count = {"antal", "count"};
inline constexpr Phrase header_group = {"grupp", "group"};
inline constexpr Phrase header_belongs = {"hör till", "belongs to"};
inline constexpr Phrase header_missing = {"saknar", "lacks"};
inline constexpr Phrase and_more = {"och {0} till", "and {0} more"};

inline constexpr Phrase found = {
    "{0} → {1}: kedjor {2}, den kortaste {3} steg, helt uttryckliga {4}.",
    "{0} → {1}: chains {2}, the shortest {3} steps, wholly explicit {4}."};
inline constexpr Phrase none = {"Inget i det som lästes leder från {0} hela vägen till {1}.",
                                "Nothing in what was read leads all the way from {0} to {1}."};
inline constexpr Phrase deeper = {
    "Ingen kedja från {0} till {1} på {2} steg; det finns en längre: --depth.",
    "No chain from {0} to {1} within {2} steps; there is a longer one: --depth."};
inline constexpr Phrase hands_nothing = {"Inget sägs om att {0} lämnar något vidare.",
                                         "It is not stated that {0} hands anything on."};
inline constexpr Phrase hands_to = {"Uttalat från {0}: vidare till {1}.",
                                    "Stated from {0}: on to {1}."};
inline constexpr Phrase gets_nothing = {"Inget sägs om att någon lämnar något till {0}.",
                                        "It is not stated that anybody hands anything to {0}."};
inline constexpr Phrase gets_from = {"Uttalat till {0}: från {1}.", "Stated to {0}: from {1}."};
inline constexpr Phrase missing_step = {"Det steg som ingen mening uttalar: från {0} till {1}.",
                                        "The step that no sentence states: from {0} to {1}."};
inline constexpr Phrase missing_step_beyond = {
    "Det steg som ingen mening uttalar: från {0} eller någon den lämnar vidare till, till {1}.",
    "The step that no sentence states: from {0}, or anybody it hands on to, to {1}."};
inline constexpr Phrase maybe_bridged = {
    "Om {0} och {1} är ett och samma är en öppen fråga ('mandat questions'); det är inget steg.",
    "Whether {0} and {1} are one is an open question ('mandat questions'); it is no step."};
inline constexpr Phrase reaches = {"{0} når {1}, längst bort {2} steg.",
                                   "{0} reaches {1}, the farthest {2} steps away."};
inline constexpr Phrase reached_by = {"Till {0} leder {1}, längst bort {2} steg.",
                                      "{1} lead to {0}, the farthest {2} steps away."};
inline constexpr Phrase more = {"Det finns fler kedjor än de som visas.",
                                "There are more chains than are shown."};

inline constexpr Phrase chains_title = {"Kedjor", "Chains"};
inline constexpr Phrase chains_method = {
    "Alla vägar som inte möter någon två gånger, den kortaste först. En kedja är så säker som sitt "
    "svagaste steg.",
    "All ways that meet nobody twice, the shortest first. A chain is as sure as its weakest step."};
inline constexpr Phrase steps_title = {"Steg för steg", "Step by step"};
inline constexpr Phrase steps_method = {"Vad varje steg vilar på, kedja för kedja.",
                                        "What each step rests on, chain by chain."};
inline constexpr Phrase from_title = {"Uttalat härifrån", "Stated from here"};
inline constexpr Phrase from_method = {
    "En kortaste kedja till var och en som nås, de närmaste först.",
    "A shortest chain to everybody reached, the nearest first."};
inline constexpr Phrase from_nothing = {"Inget lämnas vidare härifrån.",
                                        "Nothing is handed on from here."};
inline constexpr Phrase to_title = {"Uttalat hit", "Stated to here"};
inline constexpr Phrase to_method = {
    "En kortaste kedja hit från var och en som når hit, de närmaste först.",
    "A shortest chain to here from everybody who reaches here, the nearest first."};
inline constexpr Phrase to_nothing = {"Ingen kedja leder hit.", "No chain leads here."};
inline constexpr Phrase beside_title = {"Annat som förbinder de två sidorna",
                                        "What else connects the two sides"};
inline constexpr Phrase beside_method = {
    "De kortaste vägarna över rapporter, lyft, samordning och öppna frågor, åt vilket håll de än "
    "pekar. De lämnar inget mandat vidare.",
    "The shortest ways over reports, escalations, coordination and open questions, whichever way "
    "they point. They hand no mandate on."};
inline constexpr Phrase beside_nothing = {"Ingenting.", "Nothing."};

inline constexpr Phrase decision_headline = {
    "{0}: lämnade vidare {1}, därifrån vidare {2}, hänvisningar {3}.",
    "{0}: handed over {1}, from there on {2}, references {3}."};
inline constexpr Phrase handed_title = {"Lämnat vidare i ärendet", "Handed over under the item"};
inline constexpr Phrase handed_method = {"Uppdrag, bildade grupper, remisser och bemanning.",
                                         "Assignments, groups created, referrals and staffing."};
inline constexpr Phrase handed_nothing = {"Ärendet lämnar inget vidare.",
                                          "The item hands nothing over."};
inline constexpr Phrase onward_title = {"Därifrån vidare", "From there on"};
inline constexpr Phrase onward_method = {
    "Vad mottagarna lämnade vidare den dagen eller senare, och grupperna de har.",
    "What the takers handed on that day or later, and the groups they have."};
inline constexpr Phrase onward_nothing = {"Mottagarna lämnade inget vidare.",
                                          "The takers handed nothing on."};
inline constexpr Phrase references_title = {"Hänvisningar", "References"};
inline constexpr Phrase references_method = {"Ärenden som det hänvisar till, och som hänvisar hit.",
                                             "Items it refers to, and that refer to it."};
inline constexpr Phrase references_nothing = {"Inga hänvisningar till eller från ärendet.",
                                              "No references to or from the item."};

inline constexpr Phrase survey_headline = {
    "Delegering: {0} parter, {1} steg, längsta väg {2} steg.",
    "Delegation: {0} parties, {1} steps, the longest way {2} steps."};
inline constexpr Phrase survey_loose = {
    "Knutpunkter {0}, kretsar {1}, återvändsgränder {2}, grupper utan uttalat uppdrag {3}.",
    "Choke points {0}, cycles {1}, dead ends {2}, groups without a stated mandate {3}."};
inline constexpr Phrase survey_nothing = {"Ingen lämnar något vidare i det som lästes.",
                                          "Nobody hands anything on in what was read."};
inline constexpr Phrase tree_title = {"Som det är uttalat", "As it is stated"};
inline constexpr Phrase tree_method = {"Var och en under den som lämnar något vidare till den.",
                                       "Everybody under those who hand something on to them."};
inline constexpr Phrase seen_above = {"se ovan", "see above"};
inline constexpr Phrase choke_title = {"Knutpunkter", "Choke points"};
inline constexpr Phrase choke_method = {
    "De som varje väg till någon annan går genom; de som börjar en kedja räknas inte.",
    "Those through whom every way to somebody else leads; those who begin a chain do not count."};
inline constexpr Phrase choke_nothing = {"Ingen: allt som nås över flera steg nås på flera vägar.",
                                         "None: whatever is reached over steps is reached in "
                                         "several ways."};
inline constexpr Phrase cycles_title = {"Kretsar", "Cycles"};
inline constexpr Phrase cycles_method = {"Vägar som kommer tillbaka till den som började.",
                                         "Ways that come back to where they began."};
inline constexpr Phrase cycles_nothing = {"Inget kommer tillbaka till den som lämnade det vidare.",
                                          "Nothing comes back to those who handed it on."};
inline constexpr Phrase ends_title = {"Återvändsgränder", "Dead ends"};
inline constexpr Phrase ends_method = {
    "Organ, grupper, projekt och organisationer som fick något, och om vilka inget sägs om att de "
    "lämnade vidare, rapporterade eller ska rapportera.",
    "Bodies, groups, projects and organisations that got something, and of whom it is not stated "
    "that they handed it on, reported or shall report."};
inline constexpr Phrase ends_nothing = {"Alla som fick något lämnade vidare eller rapporterar.",
                                        "All who got something handed it on or report."};
inline constexpr Phrase groups_title = {"Grupper som ingen uttalat gett något",
                                        "Groups nobody is stated to have given anything"};
inline constexpr Phrase groups_method = {
    "Arbetsgrupper utan uttalat uppdrag, bildande, remiss eller bemanning.",
    "Working groups without a stated assignment, creation, referral or staffing."};
inline constexpr Phrase groups_nothing = {"Alla arbetsgrupper har fått något.",
                                          "All working groups were given something."};
inline constexpr Phrase loose_title = {"Uppdrag med lösa trådar", "Assignments with loose ends"};
inline constexpr Phrase loose_method = {
    "Uppdrag som inget läst protokoll säger är klara: utan mottagare, utan återrapportering, eller "
    "som senare protokoll inte nämner.",
    "Assignments that no protocol read says are done: without a taker, without a report-back, or "
    "that later protocols do not "
    "mention."};
inline constexpr Phrase loose_nothing = {"Inga.", "None."};
inline constexpr Phrase lacks_taker = {"mottagare", "taker"};
inline constexpr Phrase lacks_report = {"återrapportering", "report-back"};
inline constexpr Phrase lacks_answer = {"besked i senare protokoll", "word in later protocols"};

}  // namespace mandat::cli::chain_words
