// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "render/page/page_phrases.hpp"

namespace mandat::render {
namespace {

constexpr std::array section_phrases_table = {
    Phrase{"changes.between", "Vad som skiljer {1} från {0}, så långt det lästes.",
           "What differs on {1} from {0}, as far as was read."},
    Phrase{"changes.day", "Dag", "Day"},
    Phrase{"changes.lede", "Vad som skiljer första och sista dagen som lästes.",
           "What differs between the first and the last day that was read."},
    Phrase{"changes.none", "Ingenting skiljer, eller allt är från en enda dag.",
           "Nothing differs, or all is of a single day."},
    Phrase{"changes.object", "Var eller till vem", "Where or to whom"},
    Phrase{"changes.subject", "Vem", "Who"},
    Phrase{"changes.title", "Förändringar", "Changes"},
    Phrase{"changes.what", "Vad", "What"},
    Phrase{"decisions.brief",
           "Varje paragraf i ordning, möte för möte. ✓ visar var något beslutades; vad som "
           "beslutades öppnas vid sidan om.",
           "Every item in order, meeting by meeting. ✓ shows where something was decided; what was "
           "decided opens at the side."},
    Phrase{"decisions.heading", "Ärende", "Item"},
    Phrase{
        "decisions.lede",
        "Varje paragraf i ordning, möte för möte, med det som beslutades i textens egna ord.",
        "Every item in order, meeting by meeting, with what was decided in the words of the text."},
    Phrase{"decisions.none", "Protokollen innehåller inga paragrafer som kunde läsas.",
           "The protocols hold no items that could be read."},
    Phrase{"decisions.outcome", "Utfall", "Outcome"},
    Phrase{"decisions.paragraph", "§", "§"},
    Phrase{"decisions.points", "Beslut", "Decision"},
    Phrase{"decisions.title", "Beslut", "Decisions"},
    Phrase{"decisions.unread", "Beslut som nämns men vars protokoll inte ingår",
           "Decisions referred to whose protocols are not among those read"},
    Phrase{"load.absent", "Frånvaro", "Absent"},
    Phrase{"load.alone", "Ensam plats", "Alone"},
    Phrase{"load.attended", "Möten", "Meetings"},
    Phrase{"load.days", "Krockande dagar", "Crowded days"},
    Phrase{"load.functions", "Funktioner", "Functions"},
    Phrase{"load.home", "Företräder", "Represents"},
    Phrase{"load.hours", "Timmar", "Hours"},
    Phrase{"load.lede",
           "Vad var och en bär enligt protokollen, del för del. Delarna läggs inte ihop, och ingen "
           "siffra är ett omdöme. Öppna en siffra för att se vad den räknar.",
           "What each person carries according to the protocols, part by part. The parts are not "
           "summed, and no figure is a verdict. Open a figure to see what it counts."},
    Phrase{"load.none", "Protokollen säger inte vem som bär vad.",
           "The protocols do not say who carries what."},
    Phrase{"load.seats", "Platser", "Seats"},
    Phrase{"load.tasks", "Ej redovisade uppdrag", "Assignments not reported"},
    Phrase{"load.title", "Belastning", "Load"},
    Phrase{"meetings.absent", "Frånvarande", "Absent"},
    Phrase{"meetings.body", "Organ", "Body"},
    Phrase{"meetings.chair", "Ordförande", "Chair"},
    Phrase{"meetings.date", "Datum", "Date"},
    Phrase{"meetings.hours", "Tid", "Hours"},
    Phrase{"meetings.lede",
           "När och var man möttes, vilka som var med och vilka som svarar för protokollet.",
           "When and where they met, who was there and who answers for the minutes."},
    Phrase{"meetings.next", "Nästa möte", "Next meeting"},
    Phrase{"meetings.none", "Inga möten kunde läsas.", "No meetings could be read."},
    Phrase{"meetings.place", "Plats", "Place"},
    Phrase{"meetings.present", "Närvarande", "Present"},
    Phrase{"meetings.secretary", "Sekreterare", "Secretary"},
    Phrase{"meetings.title", "Möten", "Meetings"},
    Phrase{"meetings.verifiers", "Justerare", "Verified by"},
    Phrase{"method.absent",
           "Det som inte står i ett protokoll finns inte här. Att något inte lästes betyder inte "
           "att det inte har hänt.",
           "What stands in no minutes is not here. That something was not read does not mean that "
           "it did not happen."},
    Phrase{"method.absent_minutes", "Protokoll som borde finnas", "Minutes that ought to be there"},
    Phrase{"method.chance",
           "Timmar är mötenas utsatta längd; möten utan tider och delar av möten räknas inte in.",
           "Hours are the scheduled length of meetings; meetings without times and parts of "
           "meetings are left out."},
    Phrase{"method.counted",
           "Sekreterare, tjänstepersoner och projektledare har funktioner, inte platser. Två namn "
           "som kan vara samma person räknas var för sig.",
           "Secretaries, officials and project leaders have functions, not seats. Two names that "
           "may be one person count apart."},
    Phrase{"method.coverage", "Vad som är läst", "What was read"},
    Phrase{"method.explicit", "Heldraget och utan märke: det står uttryckligen i ett protokoll.",
           "Solid and unmarked: a protocol says so in words."},
    Phrase{"method.implied",
           "Streckat och märkt ”härledd”: det följer av texten genom en namngiven regel, till "
           "exempel att den som föredrar en grupps ärende räknas till gruppen.",
           "Dashed and marked “derived”: it follows from the text by a named rule, for instance "
           "that whoever presents a group’s item is counted to the group."},
    Phrase{"method.lede", "Vad siffrorna räknar, vad som lästes och vad som fattas.",
           "What the figures count, what was read and what is missing."},
    Phrase{"method.limits", "Metod och gränser", "Method and limits"},
    Phrase{"method.meetings", "Lästa möten", "Meetings read"},
    Phrase{"method.missing", "Saknade §§", "Items missing"},
    Phrase{"method.nothing_more",
           "Sidan säger ingenting om en person som protokollen inte säger. Varje uppgift går att "
           "öppna till den mening den kommer från. Filen är komplett i sig själv och hämtar "
           "ingenting från nätet.",
           "The page says nothing about a person that the protocols do not say. Every statement "
           "opens to the sentence it comes from. The file is complete in itself and fetches "
           "nothing from the network."},
    Phrase{"method.paragraphs", "Lästa §§", "Items read"},
    Phrase{"method.seen",
           "En plats räknas från första till sista möte där den syns, och vidare så länge inget "
           "senare protokoll lästes. Att någon inte längre syns är inte detsamma som att uppdraget "
           "tagit slut.",
           "A seat counts from the first to the last meeting at which it is seen, and on for as "
           "long as no later minutes were read. That somebody is no longer seen is not the same as "
           "a seat that has ended."},
    Phrase{"method.title", "Så ska sidan läsas", "How to read this page"},
    Phrase{"method.unknown",
           "”Framgår inte”: protokollen säger inget om saken. Det ritas aldrig som ett faktum.",
           "“Not stated”: the protocols are silent on it. It is never drawn as a fact."},
    Phrase{"missing.announced", "utlyst möte vars protokoll inte lästes:",
           "announced meeting whose minutes were not read:"},
    Phrase{"missing.before", "saknas före årets första lästa möte:",
           "missing before the first meeting read of the year:"},
    Phrase{"missing.between",
           "saknas mellan två lästa möten:", "missing between two meetings read:"},
    Phrase{"missing.reference", "hänvisning till protokoll som inte lästes",
           "reference to minutes that were not read"},
    Phrase{"mode.digital", "digitalt", "digital"},
    Phrase{"mode.hybrid", "på plats och digitalt", "in person and digital"},
    Phrase{"mode.in_person", "på plats", "in person"},
    Phrase{"overlaps.coefficient", "Andel", "Share"},
    Phrase{"overlaps.expected", "Av slump", "By chance"},
    Phrase{"overlaps.lede",
           "Organ och grupper som delar personer. Andelen är av det mindre organet; slumpen är hur "
           "många de skulle dela om platserna var lottade.",
           "Bodies and groups that share people. The share is of the smaller one; chance is how "
           "many they would share if seats were drawn by lot."},
    Phrase{"overlaps.left", "Organ", "Body"},
    Phrase{"overlaps.left_size", "I det första", "In the first"},
    Phrase{"overlaps.none", "Inga två organ delar någon person.", "No two bodies share a person."},
    Phrase{"overlaps.right", "Organ", "Other body"},
    Phrase{"overlaps.right_size", "I det andra", "In the other"},
    Phrase{"overlaps.service", "bara sekreterare och tjänstepersoner",
           "secretaries and officials only"},
    Phrase{"overlaps.shared", "Delade personer", "Shared people"},
    Phrase{"overlaps.title", "Överlapp", "Overlaps"},
    Phrase{"questions.and", "och", "and"},
    Phrase{"questions.is", "Är", "Are"},
    Phrase{
        "questions.lede",
        "Två namn kan vara samma person eller organ. De hålls isär tills någon som vet har svarat.",
        "Two names may be one person or body. They are kept apart until somebody who knows has "
        "answered."},
    Phrase{"questions.none",
           "Inga frågor: inga två namn liknar varandra så att de behöver redas ut.",
           "No questions: no two names are so alike that they need sorting out."},
    Phrase{"questions.same", "samma?", "the same?"},
    Phrase{"questions.score", "Likhet", "Likeness"},
    Phrase{"questions.title", "Frågor om vem som är vem", "Questions of who is who"},
    Phrase{"remarks.advice", "Vad man kan göra", "What can be done"},
    Phrase{
        "remarks.brief",
        "Det som var otydligt, motsade sig självt eller inte gick att läsa. Här räknas "
        "anmärkningarna per protokoll; öppna ett för att läsa dem. Utan skript visar mandat check "
        "dem.",
        "What was unclear, contradicted itself or could not be read. Here the remarks are "
        "counted by protocol; open one to read them. Without script, mandat check shows them."},
    Phrase{"remarks.lede",
           "Det som var otydligt, motsade sig självt eller inte gick att läsa, med vad man kan "
           "göra åt det. Talen är rad och tecken i protokollet.",
           "What was unclear, contradicted itself or could not be read, with what can be done "
           "about it. The figures are line and character in the minutes."},
    Phrase{"remarks.none", "Inget att anmärka: allt gick att läsa.",
           "Nothing to remark: all could be read."},
    Phrase{"remarks.refused", "Filer som inte gav några uppgifter", "Files that gave no facts"},
    Phrase{"remarks.title", "Vad vi inte kunde läsa", "What we could not read"},
    Phrase{"representation.holes", "Var någon saknas", "Where somebody is missing"},
    Phrase{"representation.itself", "organisationen själv", "the organisation itself"},
    Phrase{"representation.lede",
           "Hur många som sitter för varje kommun och organisation i varje organ. Ett hål är ett "
           "organ där de flesta av samma slag sitter men ingen från den platsen lästes; det "
           "betyder inte att ingen finns.",
           "How many sit for each municipality and organisation in each body. A hole is a body "
           "where most of the same kind sit but nobody of that place was read; it does not mean "
           "that there is nobody."},
    Phrase{"representation.no_holes", "Inget hål: där de flesta av ett slag sitter, sitter alla.",
           "No holes: where most of a kind sit, all do."},
    Phrase{"representation.nobody", "ingen", "none"},
    Phrase{"representation.nobody_in", "ingen i", "nobody in"},
    Phrase{"representation.none", "Protokollen säger inte vem som företräder vad.",
           "The protocols do not say who represents what."},
    Phrase{"representation.peers", "där {0} andra sitter.", "where {0} others sit."},
    Phrase{"representation.place", "Kommun eller organisation", "Municipality or organisation"},
    Phrase{"representation.title", "Representation", "Representation"},
    Phrase{"seats.by_body", "Organ för organ", "Body by body"},
    Phrase{"seats.caption", "Personer i rader, organ och grupper i kolumner",
           "People in rows, bodies and groups in columns"},
    Phrase{"seats.in", "i", "in"},
    Phrase{
        "seats.lede",
        "Varje märke är en plats som protokollen visar. Välj ett märke för att läsa meningarna "
        "bakom.",
        "Each mark is a seat that the protocols show. Choose one to read the sentences behind it."},
    Phrase{"seats.list_caption", "Personer och deras platser", "People and their seats"},
    Phrase{"seats.members", "personer:", "people:"},
    Phrase{"seats.no_place", "framgår inte", "not stated"},
    Phrase{"seats.none", "Protokollen visar inga platser i organ eller grupper.",
           "The protocols show no seats in bodies or groups."},
    Phrase{"seats.person", "Person", "Person"},
    Phrase{"seats.place", "Företräder", "Represents"},
    Phrase{"seats.title", "Vem sitter var", "Who sits where"},
    Phrase{"seats.total", "Platser", "Seats"},
    Phrase{"seats.where", "Organ och grupper", "Bodies and groups"},
    Phrase{"seats.without", "Nämns utan plats", "Named without a seat"},
    Phrase{"sentences.brief",
           "Sidan vilar på {0} meningar, för många att läsa i följd. Varje siffra och varje källa "
           "öppnar sina meningar vid sidan om. Utan skript visas tabellerna och kartan men inte "
           "meningarna; de står då i filen network.json bredvid sidan.",
           "The page rests on {0} sentences, too many to read in a row. Every figure and every "
           "source opens its sentences at the side. Without script the tables and the map are "
           "shown but not the sentences; these stand in the file network.json beside the page."},
    Phrase{"sentences.lede",
           "Varje mening som något på sidan vilar på, en gång, med paragraf, sida och rad i "
           "protokollet.",
           "Every sentence that anything on the page rests on, once, with item, page and line in "
           "the minutes (r: line, s: page)."},
    Phrase{"sentences.none", "Inga meningar lästes.", "No sentences were read."},
    Phrase{"sentences.title", "Meningarna bakom", "The sentences behind"},
    Phrase{"sort.by", "sortera", "sort"},
    Phrase{"sources.file", "Fil", "File"},
    Phrase{"sources.format", "Format", "Format"},
    Phrase{"sources.heading", "Rubrik", "Heading"},
    Phrase{"sources.lede", "Protokollen som lästes. Kontrollsumman visar exakt vilken fil det var.",
           "The protocols that were read. The checksum tells exactly which file it was."},
    Phrase{"sources.none", "Inga protokoll lästes.", "No protocols were read."},
    Phrase{"sources.sha256", "SHA-256", "SHA-256"},
    Phrase{"sources.title", "Källor", "Sources"},
    Phrase{
        "start.assignments",
        "Så långt de lästa protokollen säger är {0} av {1} uppdrag inte redovisade som gjorda. "
        "För {2} av dem har tiden gått ut, och om {3} säger senare protokoll ingenting.",
        "As far as the protocols read tell, {0} of {1} assignments are not reported done. {2} of "
        "them are past their day, and of {3} later protocols say nothing."},
    Phrase{"start.assignments_none",
           "Så långt de lästa protokollen säger är inget av {1} uppdrag redovisat som gjort. För "
           "{2} av dem har tiden gått ut, och om {3} säger senare protokoll ingenting.",
           "As far as the protocols read tell, none of {1} assignments is reported done. {2} of "
           "them are past their day, and of {3} later protocols say nothing."},
    Phrase{"start.changes", "Mellan {0} och {1} tillkom {2} platser och {3} upphörde.",
           "Between {0} and {1}, {2} seats were added and {3} ended."},
    Phrase{"start.hole", "{0} har ingen i {1}, där {2} andra av samma slag sitter.",
           "{0} has nobody in {1}, where {2} others of its kind sit."},
    Phrase{
        "start.holes",
        "{0} har ingen i {1}, där {2} andra av samma slag sitter. Så är det på {3} ställen till.",
        "{0} has nobody in {1}, where {2} others of its kind sit. The same holds in {3} more "
        "places."},
    Phrase{"start.lede",
           "Vad protokollen visar, räknat och inte värderat. Varje mening leder till det den vilar "
           "på.",
           "What the protocols show, counted and not judged. Each sentence leads to what it rests "
           "on."},
    Phrase{"start.missing",
           "På {0} ställen visar protokollen att ett protokoll saknas bland de lästa.",
           "In {0} places the protocols show that other minutes are missing among those read."},
    Phrase{"start.more", "Mer:", "More:"},
    Phrase{"start.most_seats",
           "Flest platser har {0}: {1} organ och arbetsgrupper. Medianen är {2}.",
           "{0} has the most seats: {1} bodies and working groups. The median is {2}."},
    Phrase{"start.most_seats_shared",
           "Flest platser har {0} och andra, {3} personer med {1} var. Medianen är {2}.",
           "{0} and others have the most seats, {3} people with {1} each. The median is {2}."},
    Phrase{"start.none", "Protokollen räcker inte till någon sammanfattning.",
           "The protocols are too few to sum anything up."},
    Phrase{"start.overlap", "{0} och {1} delar {2} personer, av {3} respektive {4}.",
           "{0} and {1} share {2} people, of {3} and {4}."},
    Phrase{"start.question", "1 fråga om vem som är vem väntar på svar.",
           "1 question of who is who awaits an answer."},
    Phrase{"start.questions", "{0} frågor om vem som är vem väntar på svar.",
           "{0} questions of who is who await an answer."},
    Phrase{"start.silent",
           "{0} av {1} arbetsgrupper varken möts, beslutar eller rapporterar i det som lästes.",
           "{0} of {1} working groups neither meet, decide nor report in what was read."},
    Phrase{"start.title", "Det viktigaste", "In short"},
    Phrase{"tasks.certainty", "Säkerhet", "Certainty"},
    Phrase{"tasks.due", "Senast", "Due"},
    Phrase{"tasks.from", "Från", "From"},
    Phrase{"tasks.heard", "Hört sedan", "Heard since"},
    Phrase{"tasks.lede",
           "Vem som har gett vem vad att göra, med tid och återrapport som de står i protokollen.",
           "Who gave whom what to do, with due time and report back as the protocols state them."},
    Phrase{"tasks.none", "Protokollen ger inga uppdrag.", "The protocols give no assignments."},
    Phrase{"tasks.overdue", "tiden har gått ut", "past its day"},
    Phrase{"tasks.report", "Återrapport", "Report back"},
    Phrase{"tasks.report_required", "ja", "yes"},
    Phrase{"tasks.report_to", "till", "to"},
    Phrase{"tasks.reports", "Rapportering och samordning", "Reporting and coordination"},
    Phrase{"tasks.status", "Status", "Status"},
    Phrase{"tasks.title", "Uppdrag", "Assignments"},
    Phrase{"tasks.to", "Till", "To"},
    Phrase{"tasks.what", "Vad", "What"},
};

}  // namespace

std::span<const Phrase> section_phrases() { return section_phrases_table; }

}  // namespace mandat::render
