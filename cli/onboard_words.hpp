// SPDX-License-Identifier: Apache-2.0
// What `mandat onboard` says to people, in both languages.
#pragma once

#include "cli/phrase.hpp"

namespace mandat::cli::onboard_words {

inline constexpr Phrase help = {
    "Vad den som är ny kommer in i: platser, vad organen har beslutat på sistone, öppna uppdrag "
    "(ärvda för\nsig), vilka man möter där, vem som ger till organen och vem de ger till, och "
    "kommande datum. --replaces\nnämner den som efterträds; då behöver namnet inte finnas i "
    "protokollen.\n\n"
    "Exempel:\n  mandat onboard 'Anna Berg' protokoll/\n"
    "  mandat onboard 'Bo Ek' --replaces 'Anna Berg' -o blad.pdf\n"
    "  mandat onboard --everybody blad protokoll/",
    "What somebody new comes into: seats, what the bodies decided lately, open assignments "
    "(inherited ones\napart), whom they meet there, who gives to the bodies and whom they give to, "
    "and coming dates.\n--replaces names who is succeeded; then the name need not be in the "
    "minutes.\n\n"
    "Examples:\n  mandat onboard 'Anna Berg' protocols/\n"
    "  mandat onboard 'Bo Ek' --replaces 'Anna Berg' -o sheet.pdf\n"
    "  mandat onboard --everybody sheets protocols/"};
inline constexpr Phrase option_name = {"Den som är ny", "Who is new"};
inline constexpr Phrase option_replaces = {"Den som efterträds", "Who is succeeded"};
inline constexpr Phrase option_output = {
    "Skriv bladet i A4 hit: .html eller .pdf; NAME får då också vara ett organ",
    "Write the A4 sheet here: .html or .pdf; NAME may then also be a body"};
inline constexpr Phrase option_everybody = {
    "Skriv ett blad för varje person och organ i den här mappen; utan NAME",
    "Write a sheet for every person and body into this folder; without NAME"};
inline constexpr Phrase sheet_written = {"Bladet för {0}: {1}", "The sheet of {0}: {1}"};
inline constexpr Phrase sheets_written = {"{0} blad i {1}: {2} personer, {3} organ och grupper",
                                          "{0} sheets in {1}: {2} people, {3} bodies and groups"};
inline constexpr Phrase odd_ending = {"bladet blir .html eller .pdf, inte '{0}'",
                                      "the sheet is .html or .pdf, not '{0}'"};
inline constexpr Phrase nobody_named = {"NAME saknas", "NAME is missing"};
inline constexpr Phrase no_browser = {
    "PDF skrivs ut av Chromium, som inte finns på den här datorn",
    "a PDF is printed by Chromium, which is not on this computer"};
inline constexpr Phrase map_sheet = {
    "Chromium finns inte här, så bladet är kartan på en A4; listorna i sin helhet finns i .html, "
    "och "
    "i en märkt PDF när Chromium är installerat (apt-get install chromium)",
    "Chromium is not here, so the sheet is its map on one A4; the full lists are in .html, and in "
    "a "
    "tagged PDF when Chromium is installed (apt-get install chromium)"};
inline constexpr Phrase not_printed = {"Chromium skrev inte ut bladet",
                                       "Chromium did not print the sheet"};
inline constexpr Phrase no_browser_hint = {
    "installera det (apt-get install chromium), eller skriv .html och välj Skriv ut, Spara som PDF "
    "i en webbläsare",
    "install it (apt-get install chromium), or write .html and choose Print, Save as PDF in a "
    "browser"};
inline constexpr Phrase not_a_person = {"{0} är ingen person", "{0} is no person"};

inline constexpr Phrase headline = {"{0}: platser {1}, öppna uppdrag {2}, personer att möta {3}",
                                    "{0}: seats {1}, open assignments {2}, people to meet {3}"};
inline constexpr Phrase known_on = {"Så som det framgår av protokollen den {0}.",
                                    "As the minutes show it on {0}."};
inline constexpr Phrase not_named = {"{0} står inte i protokollen än.",
                                     "{0} is not in the minutes yet."};
inline constexpr Phrase replaces = {
    "Efterträder {0}: platserna är de som {0} hade när namnet senast syntes.",
    "Succeeds {0}: the seats are those {0} held when last seen."};

inline constexpr Phrase seats_title = {"Platser", "Seats"};
inline constexpr Phrase seats_method = {
    "Organ och arbetsgrupper; ärvd: från den som efterträds, tills protokollen säger annat.",
    "Bodies and working groups; inherited: from who is succeeded, until minutes say otherwise."};
inline constexpr Phrase seats_nothing = {"Ingen plats framgår.", "No seat was read."};
inline constexpr Phrase header_body = {"organ", "body"};
inline constexpr Phrase header_role = {"roll", "role"};
inline constexpr Phrase header_origin = {"varifrån", "origin"};
inline constexpr Phrase own = {"egen", "own"};
inline constexpr Phrase inherited = {"ärvd", "inherited"};
inline constexpr Phrase both = {"egen och ärvd", "own and inherited"};
inline constexpr Phrase header_meetings_read = {"lästa möten", "meetings read"};
inline constexpr Phrase functions_title = {"Funktioner", "Functions"};
inline constexpr Phrase functions_nothing = {"Ingen funktion framgår.", "No function was read."};

inline constexpr Phrase decided_title = {"Beslutat på sistone", "Decided lately"};
inline constexpr Phrase decided_method = {
    "De senaste besluten i organen ovan, högst {0} per organ.",
    "The latest decisions of the bodies above, at most {0} each."};
inline constexpr Phrase decided_nothing = {
    "Inget beslut av organen lästes; arbetsgrupper har sällan egna protokoll.",
    "No decision of the bodies was read; working groups seldom have minutes of their own."};
inline constexpr Phrase header_item = {"§", "§"};
inline constexpr Phrase header_title = {"ärende", "item"};

inline constexpr Phrase own_title = {"Egna öppna uppdrag", "Own open assignments"};
inline constexpr Phrase open_method = {
    "Inget läst protokoll säger att de är klara; det kan ändå vara så.",
    "No protocol read says that they are done; they may be done even so."};
inline constexpr Phrase own_nothing = {"Inget framgår.", "None was read."};
inline constexpr Phrase inherited_title = {"Ärvda öppna uppdrag", "Inherited open assignments"};
inline constexpr Phrase inherited_method = {
    "Lämnade till den som efterträds. Att de går över säger protokollen inte; fråga givaren.",
    "Handed to who is succeeded. Minutes do not say that they pass on; ask the giver."};
inline constexpr Phrase bodies_title = {"Organens öppna uppdrag", "Open assignments of the bodies"};
inline constexpr Phrase header_due_or_said = {"klart", "due"};

inline constexpr Phrase people_title = {"Personer man möter", "People to meet"};
inline constexpr Phrase people_method = {
    "De som sitter eller tjänstgör i organen ovan, flest gemensamma organ först.",
    "Those who sit or serve in the bodies above, most bodies in common first."};
inline constexpr Phrase people_nothing = {"Ingen annan framgår.", "Nobody else was read."};
inline constexpr Phrase header_person = {"person", "person"};
inline constexpr Phrase header_home = {"från", "from"};
inline constexpr Phrase header_common = {"gemensamma organ", "bodies in common"};
inline constexpr Phrase header_met = {"möten ihop", "met before"};

inline constexpr Phrase up_title = {"Uppåt", "Up"};
inline constexpr Phrase up_method = {
    "Vem som ger till organen, vem de rapporterar till och vad de är en del av, i ett eller två "
    "steg.",
    "Who gives to the bodies, whom they report to and what they are part of, in one or two steps."};
inline constexpr Phrase up_nothing = {"Inget framgår om vem som ger till organen.",
                                      "Nothing was read about who gives to the bodies."};
inline constexpr Phrase down_title = {"Nedåt", "Down"};
inline constexpr Phrase down_method = {
    "Vem organen ger till, vem som rapporterar till dem och vad de består av, i ett eller två "
    "steg.",
    "Whom the bodies give to, who reports to them and what they consist of, in one or two steps."};
inline constexpr Phrase down_nothing = {"Inget framgår om vem organen ger till.",
                                        "Nothing was read about whom the bodies give to."};
inline constexpr Phrase header_steps = {"steg", "steps"};
inline constexpr Phrase header_upper = {"över", "above"};
inline constexpr Phrase header_relation = {"relation", "relation"};
inline constexpr Phrase header_lower = {"under", "below"};

inline constexpr Phrase dates_title = {"Datum", "Dates"};
inline constexpr Phrase dates_method = {
    "Nästa möte enligt organets senaste lästa protokoll, och när öppna uppdrag ska vara klara.",
    "The next meeting as the latest minutes read of a body say, and when open assignments are "
    "due."};
inline constexpr Phrase dates_nothing = {"Inget datum framgår.", "No date was read."};
inline constexpr Phrase header_date = {"datum", "date"};
inline constexpr Phrase header_what = {"vad", "what"};
inline constexpr Phrase header_state = {"läge", "state"};
inline constexpr Phrase next_meeting = {"möte: {0}", "meeting: {0}"};
inline constexpr Phrase due = {"klart: {0}", "due: {0}"};
inline constexpr Phrase coming = {"kommande", "coming"};
inline constexpr Phrase passed = {"passerat, inget läst", "passed, none read"};
inline constexpr Phrase passed_due = {"passerat", "passed"};
inline constexpr Phrase impossible = {"omöjligt, se protokollet", "impossible, see the minutes"};

}  // namespace mandat::cli::onboard_words
