// SPDX-License-Identifier: Apache-2.0
// What `mandat load` says to people, in both languages.
#pragma once

#include "cli/phrase.hpp"

namespace mandat::cli::load_words {

inline constexpr Phrase help = {
    "Vad var och en bär: möten, timmar, platser, arbetsgrupper, funktioner, öppna uppdrag, dagar "
    "med två\nmöten, och vad bara den personen bär för sin kommun eller organisation. Varje del "
    "för sig, med sin\nlista; de läggs inte ihop till ett tal. Med ett namn: allt om en person, "
    "och vilka kollegor man kan\nfråga om en plats. --from och --to väljer mötena och platserna "
    "i en tid, --on visar platserna en dag.\n\n"
    "Exempel:\n  mandat load protokoll/\n  mandat load 'Anna Berg' --evidence\n"
    "  mandat load --by hours --from 2025-01-01 --csv > belastning.csv",
    "What each person carries: meetings, hours, seats, working groups, functions, open "
    "assignments, days\nwith two meetings, and what only this person carries for their "
    "municipality or organisation. Each part\nby itself, with its list; they are not added up to "
    "one number. With a name: all about one person, and\nwhich colleagues could be asked about a "
    "seat. --from and --to choose the meetings and seats of a time,\n--on shows the seats of a "
    "day.\n\n"
    "Examples:\n  mandat load protocols/\n  mandat load 'Anna Berg' --evidence\n"
    "  mandat load --by hours --from 2025-01-01 --csv > load.csv"};
inline constexpr Phrase option_name = {"En person (annars alla)", "A person (else everybody)"};
inline constexpr Phrase option_by = {"Ordna efter en del (annars seats)",
                                     "Order by a part (else seats)"};
inline constexpr Phrase not_a_person = {"{0} är ingen person", "{0} is no person"};

// parts
inline constexpr Phrase part_meetings = {"möten på listan", "meetings listed"};
inline constexpr Phrase part_attended = {"närvaro", "attended"};
inline constexpr Phrase part_absent = {"frånvaro", "absent"};
inline constexpr Phrase part_hours = {"timmar", "hours"};
inline constexpr Phrase part_seats = {"platser", "seats"};
inline constexpr Phrase part_groups = {"arbetsgrupper", "working groups"};
inline constexpr Phrase part_functions = {"funktioner", "functions"};
inline constexpr Phrase part_tasks = {"öppna uppdrag", "open assignments"};
inline constexpr Phrase part_days = {"dagar med två möten", "days with two meetings"};
inline constexpr Phrase part_alone = {"andel ensam", "share alone"};

// sentences of fact; {0} the figure, {1} of how many, {2} the median
inline constexpr Phrase fact_meetings = {
    "Står på listan för {0} av {1} möten; medianen är {2}.",
    "Is on the list of {0} of {1} meetings; the median is {2}."};
inline constexpr Phrase fact_attended = {"Var med vid {0} av {1} möten; medianen är {2}.",
                                         "Was at {0} of {1} meetings; the median is {2}."};
inline constexpr Phrase fact_absent = {"Frånvarande vid {0} av {1} möten; medianen är {2}.",
                                       "Absent from {0} of {1} meetings; the median is {2}."};
inline constexpr Phrase fact_hours = {"{0} i möten av {1} som hölls; medianen är {2}.",
                                      "{0} in meetings of {1} that were held; the median is {2}."};
inline constexpr Phrase fact_seats = {
    "Sitter i {0} av {1} organ och arbetsgrupper; medianen är {2}.",
    "Sits in {0} of {1} bodies and working groups; the median is {2}."};
inline constexpr Phrase fact_groups = {"Sitter i {0} av {1} arbetsgrupper; medianen är {2}.",
                                       "Sits in {0} of {1} working groups; the median is {2}."};
inline constexpr Phrase fact_functions = {"Har {0} av {1} funktioner; medianen är {2}.",
                                          "Has {0} of {1} functions; the median is {2}."};
inline constexpr Phrase fact_tasks = {
    "Har {0} av {1} öppna uppdrag till personer; medianen är {2}.",
    "Has {0} of {1} open assignments to people; the median is {2}."};
inline constexpr Phrase fact_days = {
    "Står på listan för två möten samma dag {0} gånger, av {1} för alla; medianen är {2}.",
    "Is on the lists of two meetings on one day {0} times, of {1} for all; the median is {2}."};
inline constexpr Phrase fact_alone = {
    "Ensam från {3} i {0} av sina {1} organ och arbetsgrupper; medianen är {2}.",
    "Alone from {3} in {0} of their {1} bodies and working groups; the median is {2}."};
inline constexpr Phrase nothing_stands_out = {
    "I ingen del ligger personen bland den tiondel som har mest.",
    "In no part is the person among the tenth that has most."};

// all people
inline constexpr Phrase headline = {
    "{0} {0:person|personer}, {1} {1:möte|möten}, {2} organ och arbetsgrupper{3}",
    "{0} {0:person|people}, {1} {1:meeting|meetings}, {2} {2:body or working group|bodies and "
    "working groups}{3}"};
inline constexpr Phrase in_days = {"; {0} – {1}", "; {0} – {1}"};
inline constexpr Phrase no_sum = {
    "Varje del står för sig. De läggs inte ihop, för de är inte av samma slag.",
    "Each part stands by itself. They are not added up, for they are not of one kind."};
inline constexpr Phrase nobody = {
    "Ingen person har någon plats, något möte eller något uppdrag "
    "i det som lästes.",
    "Nobody has a seat, a meeting or an assignment in what was "
    "read."};
inline constexpr Phrase people_title = {"Person för person", "Person by person"};
inline constexpr Phrase people_method = {
    "Möten: närvarande av dem vars lista har namnet. Timmar: utlyst längd av möten med närvaro "
    "hela mötet; ≥ där närvaro för vissa § eller möten utan tider kommer till. Platser: organ och "
    "arbetsgrupper; inom parentes om öppna frågor om vem som är vem besvaras med ja. Uppdrag: de "
    "som inget läst protokoll säger är klara. Ensam: platser där ingen annan från samma kommun "
    "eller organisation satt samtidigt, av dem där det "
    "är känt.",
    "Meetings: present of those whose list has the name. Hours: scheduled length of meetings "
    "attended wholly; ≥ where presence for some §§ or meetings without times come on top. Seats: "
    "bodies and working groups; in parentheses if open questions of who is who are answered with "
    "yes. Tasks: those that no protocol read says are done. Alone: seats where nobody else of the "
    "same municipality or organisation sat at the same "
    "time, of those where that is known."};
inline constexpr Phrase header_person = {"person", "person"};
inline constexpr Phrase header_home = {"från", "from"};
inline constexpr Phrase header_meetings = {"möten", "meetings"};
inline constexpr Phrase header_hours = {"timmar", "hours"};
inline constexpr Phrase header_seats = {"platser", "seats"};
inline constexpr Phrase header_tasks = {"uppdrag", "tasks"};
inline constexpr Phrase header_alone = {"ensam", "alone"};
inline constexpr Phrase spread_title = {"Hur delarna fördelar sig", "How the parts spread"};
inline constexpr Phrase spread_method = {
    "Över alla personer ovan för vilka delen är känd. Gini: 0 när alla har lika mycket, nära 1 när "
    "en har allt.",
    "Over all people above for whom the part is known. Gini: 0 when all have the same, near 1 when "
    "one has all."};
inline constexpr Phrase header_part = {"del", "part"};
inline constexpr Phrase header_people = {"personer", "people"};
inline constexpr Phrase header_sum = {"summa", "sum"};
inline constexpr Phrase header_median = {"median", "median"};
inline constexpr Phrase header_tenth = {"9 av 10 ≤", "9 in 10 ≤"};
inline constexpr Phrase header_most = {"mest", "most"};
inline constexpr Phrase header_gini = {"Gini", "Gini"};
inline constexpr Phrase header_who = {"vem har mest", "who has most"};
inline constexpr Phrase and_more = {"{0} och {1} till", "{0} and {1} more"};
inline constexpr Phrase so_many = {"{0} {0:person|personer}", "{0} {0:person|people}"};
inline constexpr Phrase colleagues_title = {"Finns det kollegor att fråga?",
                                            "Are there colleagues to ask?"};
inline constexpr Phrase colleagues_method = {
    "För dem med flest platser: vilka från samma kommun eller organisation som har färre och inte "
    "sitter där (antal platser inom parentes). Det är en fråga: protokollen säger inte vem som kan "
    "väljas eller har tid. 'mandat "
    "load NAMN' ställer den plats för plats.",
    "For those with most seats: who of the same municipality or organisation has fewer and does "
    "not sit there (number of seats in parentheses). It is a question: minutes do not say who may "
    "be elected or has time. 'mandat "
    "load NAME' puts it seat by seat."};
inline constexpr Phrase colleagues_nothing = {"Ingen har fler platser än de flesta.",
                                              "Nobody has more seats than most."};
inline constexpr Phrase header_could = {"kollegor", "colleagues"};
inline constexpr Phrase header_movable = {"kan flyttas", "could move"};
inline constexpr Phrase no_colleague = {"ingen läst", "none was read"};

// one person
inline constexpr Phrase meetings_title = {"Möten", "Meetings"};
inline constexpr Phrase meetings_method = {
    "Alla möten vars lista har namnet. Timmar räknas bara för hela möten.",
    "All meetings whose list has the name. Hours count for whole meetings only."};
inline constexpr Phrase meetings_nothing = {"Namnet står på ingen lista.",
                                            "The name is on no list."};
inline constexpr Phrase header_body = {"organ", "body"};
inline constexpr Phrase header_presence = {"närvaro", "presence"};
inline constexpr Phrase header_as = {"som", "as"};
inline constexpr Phrase header_length = {"längd", "length"};
inline constexpr Phrase present = {"närvarande", "present"};
inline constexpr Phrase present_for = {"närvarande § {0}", "present § {0}"};
inline constexpr Phrase absent = {"frånvarande", "absent"};
inline constexpr Phrase as_deciding = {"beslutande", "deciding"};
inline constexpr Phrase as_substitute = {"ersättare", "substitute"};
inline constexpr Phrase as_other = {"övrig", "other"};
inline constexpr Phrase not_stated = {"ej angiven", "not stated"};
inline constexpr Phrase seats_title = {"Platser", "Seats"};
inline constexpr Phrase seats_method = {
    "Ledamot, ordförande, vice ordförande och ersättare i organ och arbetsgrupper; ett organ "
    "räknas en gång. Sedd: första och sista mötet där det framgår.",
    "Member, chair, vice chair and substitute of bodies and working groups; a body counts once. "
    "Seen: first and last meeting that shows it."};
inline constexpr Phrase seats_nothing = {"Ingen plats framgår.", "No seat was read."};
inline constexpr Phrase header_role = {"roll", "role"};
inline constexpr Phrase header_seen = {"sedd", "seen"};
inline constexpr Phrase header_company = {"fler därifrån", "others from there"};
inline constexpr Phrase alone = {"nej, ensam", "no, alone"};
inline constexpr Phrase not_known = {"okänt", "not known"};
inline constexpr Phrase seats_if = {
    "Platser: {0} strikt; {1} om öppna frågor om personer besvaras med ja, {2} om de om organ, "
    "{3} om alla.",
    "Seats: {0} strictly; {1} if open questions about people are answered with yes, {2} if those "
    "about bodies, {3} if all."};
inline constexpr Phrase functions_title = {"Funktioner", "Functions"};
inline constexpr Phrase functions_nothing = {"Ingen funktion framgår.", "No function was read."};
inline constexpr Phrase tasks_title = {"Öppna uppdrag", "Open assignments"};
inline constexpr Phrase tasks_method = {
    "Lämnade till personen själv eller till en roll som personen har; inte till ett organ. Öppna: "
    "inget läst protokoll säger att de är klara.",
    "Handed to the person, or to a role the person holds; not to a body. Open: no protocol read "
    "says that they are done."};
inline constexpr Phrase tasks_nothing = {"Inget öppet uppdrag till personen framgår.",
                                         "No open assignment to the person was read."};
inline constexpr Phrase days_title = {"Dagar med två möten", "Days with two meetings"};
inline constexpr Phrase days_method = {
    "Dagar då två mötens listor har namnet, närvarande eller inte.",
    "Days on which the lists of two meetings have the name, present or not."};
inline constexpr Phrase days_nothing = {"Ingen sådan dag.", "No such day."};
inline constexpr Phrase header_bodies = {"möten", "meetings"};
inline constexpr Phrase header_overlap = {"samma tid", "at the same time"};
inline constexpr Phrase parts_title = {"Bland alla", "Among all"};
inline constexpr Phrase parts_method = {
    "Varje del bland de personer för vilka den är känd. Plats 1 har mest.",
    "Each part among the people for whom it is known. Rank 1 has most."};
inline constexpr Phrase header_figure = {"tal", "figure"};
inline constexpr Phrase header_rank = {"plats", "rank"};
inline constexpr Phrase rank_of = {"{0} av {1}", "{0} of {1}"};
inline constexpr Phrase rank_shared = {"{0} av {1}, delad av {2}", "{0} of {1}, shared by {2}"};
inline constexpr Phrase questions_title = {"Skulle någon annan från {0} kunna sitta där?",
                                           "Could somebody else from {0} sit there?"};
inline constexpr Phrase questions_method = {
    "En fråga, inget råd: protokollen säger inte vem som kan väljas eller har tid. De som nämns är "
    "från samma kommun eller organisation, sitter inte där och skulle fortfarande ha färre platser "
    "än {0} har nu (antal platser inom parentes). Till exempel: ett sätt som flyttar så många "
    "platser som går till dem som har minst.",
    "A question, no advice: minutes do not say who may be elected or has time. Those named are of "
    "the same municipality or organisation, do not sit there, and would still have fewer seats "
    "than {0} has now (number of seats in parentheses). For example: one way that moves as many "
    "seats as possible to those who have least."};
inline constexpr Phrase questions_nothing = {
    "Ingen plats att fråga om: platserna är inte fler än medianen.",
    "No seat to ask about: there are no more than the median."};
inline constexpr Phrase questions_no_home = {
    "Ingen kommun eller organisation framgår, så det finns inga kollegor att nämna.",
    "No municipality or organisation was read, so there are no colleagues to name."};
inline constexpr Phrase header_for_example = {"till exempel", "for example"};

}  // namespace mandat::cli::load_words
