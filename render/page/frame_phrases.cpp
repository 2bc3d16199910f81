// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "render/page/page_phrases.hpp"

namespace mandat::render {
namespace {

constexpr std::array frame_phrases_table = {
    Phrase{"filter.label", "Filtrera", "Filter"},
    Phrase{"filter.shown", "{0} av {1} visas", "{0} of {1} shown"},
    Phrase{"map.all", "Hela kartan", "Whole map"},
    Phrase{"map.by_focus", "Fokusområde", "Focus area"},
    Phrase{"map.by_place", "Organisation", "Organisation"},
    Phrase{"map.day", "Så var det", "As it was on"},
    Phrase{"map.everything", "Alla", "All"},
    Phrase{"map.filters", "Urval på kartan", "What the map shows"},
    Phrase{"map.larger", "Större", "Larger"},
    Phrase{
        "map.lede",
        "Välj en person, ett organ eller en grupp för att se vad den hänger ihop med och var det "
        "står.",
        "Choose a person, a body or a group to see what it is tied to, and where that is written."},
    Phrase{"map.none", "Ingen karta kunde ritas. Allt den skulle visa står i tabellerna nedan.",
           "No map could be drawn. All it would show stands in the tables below."},
    Phrase{"map.reset", "Visa allt", "Show all"},
    Phrase{"map.shown", "{0} av {1} på kartan visas", "{0} of {1} on the map shown"},
    Phrase{"map.smaller", "Mindre", "Smaller"},
    Phrase{"map.title", "Karta", "Map"},
    Phrase{"nav.assignments", "Uppdrag", "Assignments"},
    Phrase{"nav.changes", "Förändringar", "Changes"},
    Phrase{"nav.decisions", "Beslut", "Decisions"},
    Phrase{"nav.load", "Belastning", "Load"},
    Phrase{"nav.map", "Karta", "Map"},
    Phrase{"nav.meetings", "Möten", "Meetings"},
    Phrase{"nav.method", "Metod", "Method"},
    Phrase{"nav.overlaps", "Överlapp", "Overlaps"},
    Phrase{"nav.questions", "Frågor", "Questions"},
    Phrase{"nav.remarks", "Anmärkningar", "Remarks"},
    Phrase{"nav.representation", "Representation", "Representation"},
    Phrase{"nav.seats", "Vem sitter var", "Who sits where"},
    Phrase{"nav.sentences", "Meningar", "Sentences"},
    Phrase{"nav.sources", "Källor", "Sources"},
    Phrase{"nav.start", "Start", "Start"},
    Phrase{"panel.aliases", "Skrivs också", "Also written"},
    Phrase{"panel.close", "Stäng", "Close"},
    Phrase{"panel.date", "Datum", "Date"},
    Phrase{"panel.due", "Senast", "Due"},
    Phrase{"panel.mentioned", "Var det står", "Where it stands"},
    Phrase{"panel.next", "Nästa möte", "Next meeting"},
    Phrase{"panel.place", "Plats", "Place"},
    Phrase{"panel.points", "Beslutspunkter", "Decision points"},
    Phrase{"panel.score", "Likhet", "Likeness"},
    Phrase{"panel.sentences", "Det står", "It says"},
    Phrase{"panel.status", "Status", "Status"},
    Phrase{"panel.titles", "Titel", "Title"},
    Phrase{"panel.to_row", "Visa i tabellen", "Show in the phrase_table"},
    Phrase{"panel.unnamed", "Namnet är bildat; texten ger gruppen inget namn.",
           "The name is constructed; the text gives the group none."},
    Phrase{"panel.verified", "Justerat", "Verified"},
    Phrase{"place.column", "tecken", "column"},
    Phrase{"place.line", "rad", "line"},
    Phrase{"place.page", "sida", "page"},
    Phrase{"print", "Skriv ut", "Print"},
    Phrase{"search.hint", "Sök person eller organ", "Search people and bodies"},
    Phrase{"search.label", "Sök person eller organ", "Search people and bodies"},
    Phrase{"search.none", "Inget med det namnet", "Nothing by that name"},
    Phrase{"skip", "Till innehållet", "Skip to the content"},
    Phrase{"source", "Källa", "Source"},
    Phrase{"summary.and", "och", "and"},
    Phrase{"summary.day", "från {0}", "of {0}"},
    Phrase{"summary.hold", "De rymmer", "They hold"},
    Phrase{"summary.name", "nämner", "name"},
    Phrase{"summary.span", "från {0} till {1}", "from {0} to {1}"},
    Phrase{"title", "Vem sitter var, och vem gör vad", "Who sits where, and who does what"},
    Phrase{"title.one_body", "{0}: vem sitter var, och vem gör vad",
           "{0}: who sits where, and who does what"},
};

}  // namespace

std::span<const Phrase> frame_phrases() { return frame_phrases_table; }

}  // namespace mandat::render
