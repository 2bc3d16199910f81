// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "render/page/page_phrases.hpp"

namespace mandat::render {
namespace {

constexpr std::array sheet_phrases_table = {
    Phrase{"sheet.as_of", "läget", "as of"},
    Phrase{"sheet.bodies", "organets", "the body’s"},
    Phrase{"sheet.dates", "Datum", "Dates"},
    Phrase{"sheet.dates_none", "Inget kommande datum framgår.", "No coming date was read."},
    Phrase{"sheet.decided", "Beslut som rör dig", "Decisions that concern you"},
    Phrase{"sheet.decided_none",
           "Inget beslut av organen lästes; arbetsgrupper har sällan egna protokoll.",
           "No decision of the bodies was read; working groups seldom have minutes of their own."},
    Phrase{"sheet.down", "Nedåt", "Downwards"},
    Phrase{"sheet.down_none", "Inget framgår om vem organen ger till.",
           "Nothing was read about whom the bodies give to."},
    Phrase{"sheet.foot",
           "Allt på bladet kommer ur protokollen, med mötets dag och paragraf. Streckat är "
           "härlett. Det som inte står där är inte känt; fråga sekreteraren.",
           "All on this sheet comes from the minutes, with the day and item of the meeting. Dashed "
           "is derived. What does not stand there is not known; ask the secretary."},
    Phrase{"sheet.given", "givet vidare", "handed on"},
    Phrase{"sheet.glossary", "Ordlista", "Glossary"},
    Phrase{"sheet.glossary_none", "Inga organ nämns.", "No bodies are named."},
    Phrase{"sheet.impossible", "kan inte stämma, se protokollet",
           "cannot be right, see the minutes"},
    Phrase{"sheet.index", "Introduktionsblad", "Onboarding sheets"},
    Phrase{"sheet.index_bodies", "Organ och grupper", "Bodies and groups"},
    Phrase{"sheet.index_people", "Personer", "People"},
    Phrase{"sheet.inherited", "ärvd", "inherited"},
    Phrase{"sheet.meeting", "möte:", "meeting:"},
    Phrase{"sheet.members", "Här sitter", "Who sits here"},
    Phrase{"sheet.n_decisions", "beslut i organen|beslut i organen",
           "decision of the bodies|decisions of the bodies"},
    Phrase{"sheet.n_meetings", "läst möte|lästa möten", "meeting read|meetings read"},
    Phrase{"sheet.n_members", "plats|platser", "seat|seats"},
    Phrase{"sheet.n_people", "person att möta|personer att möta", "person to meet|people to meet"},
    Phrase{"sheet.n_seats", "plats|platser", "seat|seats"},
    Phrase{"sheet.n_tasks", "ej redovisat uppdrag|ej redovisade uppdrag",
           "assignment not reported done|assignments not reported done"},
    Phrase{"sheet.not_named",
           "Namnet står inte i protokollen än; det som visas kommer från den som efterträds.",
           "The name is not in the minutes yet; what is shown comes from who is succeeded."},
    Phrase{"sheet.of", "av", "of"},
    Phrase{"sheet.of_body", "Introduktion till organet", "Introduction to the body"},
    Phrase{"sheet.of_person", "Introduktion", "Introduction"},
    Phrase{"sheet.own", "egen", "own"},
    Phrase{"sheet.passed", "passerat", "passed"},
    Phrase{"sheet.people", "Du möter", "Whom you meet"},
    Phrase{"sheet.people_none", "Ingen annan framgår.", "Nobody else was read."},
    Phrase{"sheet.replaces", "efterträder", "succeeds"},
    Phrase{"sheet.seats", "Här sitter du", "Where you sit"},
    Phrase{"sheet.seats_none", "Ingen plats framgår av protokollen.", "The minutes show no seat."},
    Phrase{"sheet.tasks", "Öppna uppdrag", "Open assignments"},
    Phrase{"sheet.tasks_none", "Inget uppdrag som väntar på redovisning framgår.",
           "No assignment that awaits a report was read."},
    Phrase{"sheet.up", "Uppåt", "Upwards"},
    Phrase{"sheet.up_none", "Inget framgår om vem som ger till organen.",
           "Nothing was read about who gives to the bodies."},
};

}  // namespace

std::span<const Phrase> sheet_phrases() { return sheet_phrases_table; }

}  // namespace mandat::render
