// SPDX-License-Identifier: Apache-2.0
// What the maps of decisions, chains, overlaps and changes say, in both languages.
#pragma once

#include "render/view/saying.hpp"

namespace mandat::render::map_sayings {

// kinds, above cards
inline constexpr Saying person = {"Person", "Person"};
inline constexpr Saying people = {"Personer", "People"};
inline constexpr Saying municipality = {"Kommun", "Municipality"};
inline constexpr Saying organisation = {"Organisation", "Organisation"};
inline constexpr Saying project = {"Projekt", "Project"};
inline constexpr Saying role = {"Roll", "Role"};
inline constexpr Saying several = {"Flera tillsammans", "Several together"};
inline constexpr Saying item_on = {"{0} § {1}", "{0} § {1}"};

// what runs between cards
inline constexpr Saying assignment = {"uppdrag", "assignment"};
inline constexpr Saying creates = {"bildar", "sets up"};
inline constexpr Saying referral = {"hänskjuter", "refers"};
inline constexpr Saying staffs = {"bemannar", "staffs"};
inline constexpr Saying has_focus = {"fokusområde", "focus area"};
inline constexpr Saying has_group = {"arbetsgrupp", "working group"};
inline constexpr Saying has_board = {"styrelse", "board"};
inline constexpr Saying part = {"del", "part"};
inline constexpr Saying report = {"återrapport", "report"};
inline constexpr Saying escalation = {"lyfter ärenden", "takes matters up"};
inline constexpr Saying coordination = {"samordning", "coordination"};

inline constexpr CountedSaying assignments = {{"uppdrag", "assignment"},
                                              {"uppdrag", "assignments"}};
inline constexpr CountedSaying reports = {{"återrapport", "report"}, {"återrapporter", "reports"}};
inline constexpr CountedSaying decided_items = {{"beslut", "decision"}, {"beslut", "decisions"}};
inline constexpr CountedSaying read_meetings = {{"möte läst", "meeting read"},
                                                {"möten lästa", "meetings read"}};
inline constexpr CountedSaying persons = {{"person", "person"}, {"personer", "people"}};
inline constexpr Saying folded_people = {
    "Personer räknas men skrivs inte ut: organen är många. --body och --of visar dem.",
    "People are counted, not named: the bodies are many. --body and --of show them."};
inline constexpr CountedSaying bodies = {{"organ", "body"}, {"organ", "bodies"}};
inline constexpr CountedSaying steps = {{"steg", "step"}, {"steg", "steps"}};

// legend
inline constexpr Saying stated_line = {"står i protokollet", "stated in the minutes"};
inline constexpr Saying implied_line = {"streckad: härledd ur protokollet",
                                        "dashed: implied by the minutes"};
inline constexpr Saying unknown_line = {"prickad: sägs inte i protokollen",
                                        "dotted: not said in the minutes"};
inline constexpr Saying beside_line = {"prickad: annan relation, inget uppdrag",
                                       "dotted: another relation, no assignment"};
inline constexpr Saying handed_line = {"lämnar uppdrag till", "hands an assignment to"};
inline constexpr Saying report_line = {"rapporterar till", "reports to"};
inline constexpr Saying escalation_line = {"lyfter ärenden till", "takes matters up to"};
inline constexpr Saying coordination_line = {"samordnar med", "coordinates with"};
inline constexpr Saying added_line = {"+ grön: nytt, eller omtalat för första gången",
                                      "+ green: new, or spoken of for the first time"};
inline constexpr Saying removed_line = {"− röd: finns inte längre", "− red: no more"};
inline constexpr Saying more_line = {"tjockare linje: fler", "thicker line: more"};

// common
inline constexpr Saying more_rows = {"och {0} till", "and {0} more"};
inline constexpr Saying nothing = {"Inget att visa", "Nothing to show"};
inline constexpr Saying cards_left_out = {
    "{0} av {1} kort visas; resten är utelämnade för att kartan ska gå att läsa.",
    "{0} of {1} cards are shown; the others are left out so that the map can be read."};
inline constexpr Saying description = {"Karta: {0}. {1} kort, {2} linjer.",
                                       "Map: {0}. {1} cards, {2} lines."};

// overlap
inline constexpr Saying overlap_title = {"{0} och {1} delar flest personer: {2}",
                                         "{0} and {1} share most people: {2}"};
inline constexpr Saying overlap_title_all = {"Personer som binder samman organen",
                                             "People who tie the bodies together"};
inline constexpr Saying overlap_subtitle = {
    "{0} sitter i mer än ett organ eller en arbetsgrupp; {1} organ och grupper hålls ihop av dem.",
    "{0} sit in more than one body or working group; {1} bodies and groups are tied by them."};
inline constexpr Saying overlap_none = {"Ingen sitter i mer än ett organ",
                                        "Nobody sits in more than one body"};
inline constexpr Saying overlap_fact = {"{0}, {1} av dem även i andra",
                                        "{0}, {1} of them also in others"};
inline constexpr Saying in_both = {"I båda", "In both"};
inline constexpr Saying in_all = {"I alla {0}", "In all {0}"};
inline constexpr Saying overlap_alone = {"Delar ingen med andra: {0}.",
                                         "Share nobody with others: {0}."};
inline constexpr Saying in_service = {"sekreterare eller tjänsteperson", "secretary or official"};
inline constexpr Saying combinations_left_out = {
    "Kombinationer med få personer är utelämnade: {0} av {1}. Välj ett organ med --body.",
    "Combinations of few people are left out: {0} of {1}. Choose a body with --body."};

// chains
inline constexpr Saying chain_title = {"Från {0} till {1}: {2}", "From {0} to {1}: {2}"};
inline constexpr Saying chain_of_title = {"Kedjorna runt {0}", "The chains around {0}"};
inline constexpr Saying chain_subtitle = {
    "Uppdrag och indelning, kortaste vägen först; {0} i {1}.",
    "Assignments and structure, the shortest way first; {0} in {1}."};
inline constexpr Saying chain_of_subtitle = {
    "Vad som leder hit till vänster, vad som går vidare till höger; högst {0} åt vardera hållet.",
    "What leads here on the left, what goes on from here on the right; at most {0} either way."};
inline constexpr Saying no_chain_title = {"Ingen kedja från {0} till {1}",
                                          "No chain from {0} to {1}"};
inline constexpr Saying no_chain_subtitle = {
    "Vänster: hit når det från {0}. Höger: detta leder till {1}. Däremellan säger protokollen "
    "inget om uppdrag.",
    "Left: what is reached from {0}. Right: what leads to {1}. In between the minutes state no "
    "assignment."};
inline constexpr Saying chain_nothing = {"Ingen kedja går genom {0}", "No chain passes {0}"};
inline constexpr CountedSaying chains = {{"kedja", "chain"}, {"kedjor", "chains"}};

// decisions
inline constexpr Saying decisions_title = {"Så vandrar ärenden, uppdrag och svar",
                                           "How matters, assignments and answers travel"};
inline constexpr Saying decisions_subtitle = {"{0} lämnade och {1} lästa i {2}.",
                                              "{0} handed over and {1} read in {2}."};
inline constexpr Saying latest_decisions = {"Senaste besluten", "Latest decisions"};
inline constexpr Saying without_home = {"Utan angiven organisation", "No stated organisation"};
inline constexpr Saying mentioned = {"Omnämns bara", "Only mentioned"};
inline constexpr Saying gives = {"lämnar {0} uppdrag", "hands over {0}"};
inline constexpr Saying takes = {"får {0} uppdrag", "receives {0}"};

// changes
inline constexpr Saying changes_title = {"Vad som ändrats från {0} till {1}",
                                         "What changed from {0} to {1}"};
inline constexpr Saying changes_subtitle = {
    "{0} nya och {1} borta bland platserna; {2} nya organ, "
    "grupper och fokusområden.",
    "{0} new and {1} gone among the seats; {2} new bodies, "
    "groups and focus areas."};
inline constexpr Saying changes_none = {"Inga platser har ändrats mellan dagarna.",
                                        "No seats changed between the days."};

}  // namespace mandat::render::map_sayings
