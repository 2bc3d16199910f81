// SPDX-License-Identifier: Apache-2.0
#include "render/page/page_words.hpp"

#include <algorithm>
#include <array>

#include "render/view/wording.hpp"

namespace mandat::render {
namespace {

constexpr std::array table = {
    Phrase{"basis.appointment", "val", "election"},
    Phrase{"basis.attendance", "närvarolista", "attendance list"},
    Phrase{"basis.decision", "beslut", "decision"},
    Phrase{"basis.presentation", "föredragning", "presentation"},
    Phrase{"basis.reference", "omnämnande", "mention"},
    Phrase{"certainty.explicit", "står i texten", "stated"},
    Phrase{"certainty.implied", "härledd", "derived"},
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
    Phrase{"edge.assignment", "Uppdrag", "Assignment"},
    Phrase{"edge.coordination", "Samordning", "Coordination"},
    Phrase{"edge.creates_group", "Ny grupp", "New group"},
    Phrase{"edge.escalation", "Lyfts till", "Escalation"},
    Phrase{"edge.referral", "Hänskjuts", "Referral"},
    Phrase{"edge.report_back", "Återrapport", "Report back"},
    Phrase{"edge.reports_to", "Rapporterar till", "Reports to"},
    Phrase{"edge.staffs", "Bemannar", "Staffs"},
    Phrase{"filter.label", "Filtrera", "Filter"},
    Phrase{"filter.shown", "{0} av {1} visas", "{0} of {1} shown"},
    Phrase{"from.assignment", "Har gett uppdrag", "Assignments given"},
    Phrase{"from.attended", "Möten", "Meetings"},
    Phrase{"from.coordination", "Samordnar med", "Coordinates with"},
    Phrase{"from.creates_group", "Har bildat", "Groups created"},
    Phrase{"from.escalation", "Lyfter till", "Escalates to"},
    Phrase{"from.has_board", "Styrelse", "Board"},
    Phrase{"from.has_focus_area", "Fokusområden", "Focus areas"},
    Phrase{"from.has_working_group", "Arbetsgrupper", "Working groups"},
    Phrase{"from.member_of", "Sitter i", "Sits in"},
    Phrase{"from.met", "Har mötts", "Meetings held"},
    Phrase{"from.part_of", "Ingår i", "Part of"},
    Phrase{"from.possible_same_as", "Kan vara samma som", "May be the same as"},
    Phrase{"from.presented", "Har föredragit", "Presented"},
    Phrase{"from.proposed", "Har yrkat i", "Moved in"},
    Phrase{"from.recused", "Jäv i", "Recused from"},
    Phrase{"from.referral", "Har hänskjutit till", "Referred to"},
    Phrase{"from.refers_to", "Hänvisar till", "Refers to"},
    Phrase{"from.report_back", "Ska återrapportera till", "Reports back to"},
    Phrase{"from.reports_to", "Rapporterar till", "Reports to"},
    Phrase{"from.represents", "Företräder", "Represents"},
    Phrase{"from.reserved", "Reservation eller yttrande i", "Reservation or statement in"},
    Phrase{"from.staffs", "Bemannar", "Staffs"},
    Phrase{"from.substituted_for", "Har ersatt", "Substituted for"},
    Phrase{"from.succeeded_by", "Efterträds av", "Succeeded by"},
    Phrase{"from.treated", "Behandlade", "Treated"},
    Phrase{"from.verified", "Har justerat", "Verified"},
    Phrase{"from.voted", "Har röstat i", "Voted in"},
    Phrase{"kind.body", "Organ", "Body"},
    Phrase{"kind.decision", "Beslut", "Decision"},
    Phrase{"kind.focus_area", "Fokusområde", "Focus area"},
    Phrase{"kind.meeting", "Möte", "Meeting"},
    Phrase{"kind.municipality", "Kommun", "Municipality"},
    Phrase{"kind.organisation", "Organisation", "Organisation"},
    Phrase{"kind.person", "Person", "Person"},
    Phrase{"kind.project", "Projekt", "Project"},
    Phrase{"kind.role", "Roll", "Role"},
    Phrase{"kind.working_group", "Arbetsgrupp", "Working group"},
    Phrase{"legend.chair", "ordförande", "chair"},
    Phrase{"legend.coordinator", "samordnare, projektledare", "coordinator, project leader"},
    Phrase{"legend.implied", "streckad: härledd", "dashed: derived"},
    Phrase{"legend.member", "ledamot", "member"},
    Phrase{"legend.secretary", "sekreterare", "secretary"},
    Phrase{"legend.staff", "tjänsteperson", "official"},
    Phrase{"legend.substitute", "ersättare", "substitute"},
    Phrase{"legend.vice_chair", "vice ordförande", "vice chair"},
    Phrase{"map.all", "Hela kartan", "Whole map"},
    Phrase{"map.larger", "Större", "Larger"},
    Phrase{
        "map.lede",
        "Välj en person, ett organ eller en grupp för att se vad den hänger ihop med och var det "
        "står.",
        "Choose a person, a body or a group to see what it is tied to, and where that is written."},
    Phrase{"map.none", "Ingen karta kunde ritas. Allt den skulle visa står i tabellerna nedan.",
           "No map could be drawn. All it would show stands in the tables below."},
    Phrase{"map.smaller", "Mindre", "Smaller"},
    Phrase{"map.title", "Karta", "Map"},
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
    Phrase{"method.explicit", "Heldraget och utan märke: det står uttryckligen i ett protokoll.",
           "Solid and unmarked: a protocol says so in words."},
    Phrase{"method.implied",
           "Streckat och märkt ”härledd”: det följer av texten genom en namngiven regel, till "
           "exempel att den som föredrar en grupps ärende räknas till gruppen.",
           "Dashed and marked “derived”: it follows from the text by a named rule, for instance "
           "that whoever presents a group’s item is counted to the group."},
    Phrase{"method.nothing_more",
           "Sidan säger ingenting om en person som protokollen inte säger. Varje uppgift går att "
           "öppna till den mening den kommer från. Filen är komplett i sig själv och hämtar "
           "ingenting från nätet.",
           "The page says nothing about a person that the protocols do not say. Every statement "
           "opens to the sentence it comes from. The file is complete in itself and fetches "
           "nothing from the network."},
    Phrase{"method.title", "Så ska sidan läsas", "How to read this page"},
    Phrase{"method.unknown",
           "”Framgår inte”: protokollen säger inget om saken. Det ritas aldrig som ett faktum.",
           "“Not stated”: the protocols are silent on it. It is never drawn as a fact."},
    Phrase{"mode.digital", "digitalt", "digital"},
    Phrase{"mode.hybrid", "på plats och digitalt", "in person and digital"},
    Phrase{"mode.in_person", "på plats", "in person"},
    Phrase{"n.assignment", "uppdrag|uppdrag", "assignment|assignments"},
    Phrase{"n.body", "organ|organ", "body|bodies"},
    Phrase{"n.decision", "beslut|beslut", "decision|decisions"},
    Phrase{"n.group", "arbetsgrupp|arbetsgrupper", "working group|working groups"},
    Phrase{"n.person", "person|personer", "person|people"},
    Phrase{"n.protocol", "protokoll|protokoll", "protocol|protocols"},
    Phrase{"n.seat", "plats|platser", "seat|seats"},
    Phrase{"n.sentence", "mening|meningar", "sentence|sentences"},
    Phrase{"nav.assignments", "Uppdrag", "Assignments"},
    Phrase{"nav.decisions", "Beslut", "Decisions"},
    Phrase{"nav.map", "Karta", "Map"},
    Phrase{"nav.meetings", "Möten", "Meetings"},
    Phrase{"nav.questions", "Frågor", "Questions"},
    Phrase{"nav.remarks", "Anmärkningar", "Remarks"},
    Phrase{"nav.seats", "Vem sitter var", "Who sits where"},
    Phrase{"nav.sources", "Källor", "Sources"},
    Phrase{"outcome.decided", "beslutat", "decided"},
    Phrase{"outcome.none", "inget beslut", "no decision"},
    Phrase{"outcome.postponed", "uppskjutet", "postponed"},
    Phrase{"outcome.referred_back", "återremitterat", "referred back"},
    Phrase{"outcome.rejected", "avslaget", "rejected"},
    Phrase{"panel.aliases", "Skrivs också", "Also written"},
    Phrase{"panel.close", "Stäng", "Close"},
    Phrase{"panel.date", "Datum", "Date"},
    Phrase{"panel.due", "Senast", "Due"},
    Phrase{"panel.mentioned", "Var det står", "Where it stands"},
    Phrase{"panel.next", "Nästa möte", "Next meeting"},
    Phrase{"panel.place", "Plats", "Place"},
    Phrase{"panel.points", "Beslutspunkter", "Decision points"},
    Phrase{"panel.score", "Likhet", "Likeness"},
    Phrase{"panel.status", "Status", "Status"},
    Phrase{"panel.titles", "Titel", "Title"},
    Phrase{"panel.unnamed", "Namnet är bildat; texten ger gruppen inget namn.",
           "The name is constructed; the text gives the group none."},
    Phrase{"panel.verified", "Justerat", "Verified"},
    Phrase{"place.column", "tecken", "column"},
    Phrase{"place.line", "rad", "line"},
    Phrase{"place.page", "sida", "page"},
    Phrase{"presence.absent", "frånvarande", "absent"},
    Phrase{"presence.present", "närvarande", "present"},
    Phrase{"print", "Skriv ut", "Print"},
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
    Phrase{"questions.title", "Frågor att svara på", "Questions to answer"},
    Phrase{"remarks.error", "Fel", "Errors"},
    Phrase{"remarks.info", "Notiser", "Notes"},
    Phrase{"remarks.lede",
           "Det som var otydligt, motsade sig självt eller inte gick att läsa, med vad man kan "
           "göra åt det.",
           "What was unclear, contradicted itself or could not be read, with what can be done "
           "about it."},
    Phrase{"remarks.none", "Inget att anmärka: allt gick att läsa.",
           "Nothing to remark: all could be read."},
    Phrase{"remarks.refused", "Filer som inte gav några uppgifter", "Files that gave no facts"},
    Phrase{"remarks.title", "Vad vi inte kunde läsa", "What we could not read"},
    Phrase{"remarks.warning", "Varningar", "Warnings"},
    Phrase{"role.chair", "ordförande", "chair"},
    Phrase{"role.coordinator", "samordnare", "coordinator"},
    Phrase{"role.liaison", "kontaktperson", "liaison"},
    Phrase{"role.member", "ledamot", "member"},
    Phrase{"role.other", "övrig", "other"},
    Phrase{"role.project_leader", "projektledare", "project leader"},
    Phrase{"role.second_vice_chair", "andre vice ordförande", "second vice chair"},
    Phrase{"role.secretary", "sekreterare", "secretary"},
    Phrase{"role.staff", "tjänsteperson", "official"},
    Phrase{"role.substitute", "ersättare", "substitute"},
    Phrase{"role.vice_chair", "vice ordförande", "vice chair"},
    Phrase{"role_short.chair", "ordf", "chair"},
    Phrase{"role_short.coordinator", "samord", "coord"},
    Phrase{"role_short.liaison", "kontakt", "liaison"},
    Phrase{"role_short.other", "övrig", "other"},
    Phrase{"role_short.project_leader", "projl", "lead"},
    Phrase{"role_short.second_vice_chair", "2 v ordf", "2 v chair"},
    Phrase{"role_short.secretary", "sekr", "secr"},
    Phrase{"role_short.staff", "tjp", "offic"},
    Phrase{"role_short.substitute", "ers", "subst"},
    Phrase{"role_short.vice_chair", "v ordf", "v chair"},
    Phrase{"search.hint", "Sök person eller organ", "Search people and bodies"},
    Phrase{"search.label", "Sök person eller organ", "Search people and bodies"},
    Phrase{"search.none", "Inget med det namnet", "Nothing by that name"},
    Phrase{"seats.by_body", "Organ för organ", "Body by body"},
    Phrase{"seats.caption", "Personer i rader, organ och grupper i kolumner",
           "People in rows, bodies and groups in columns"},
    Phrase{"seats.in", "i", "in"},
    Phrase{
        "seats.lede",
        "Varje märke är en plats som protokollen visar. Välj ett märke för att läsa meningarna "
        "bakom.",
        "Each mark is a seat that the protocols show. Choose one to read the sentences behind it."},
    Phrase{"seats.members", "personer:", "people:"},
    Phrase{"seats.no_place", "framgår inte", "not stated"},
    Phrase{"seats.none", "Protokollen visar inga platser i organ eller grupper.",
           "The protocols show no seats in bodies or groups."},
    Phrase{"seats.person", "Person", "Person"},
    Phrase{"seats.place", "Företräder", "Represents"},
    Phrase{"seats.title", "Vem sitter var", "Who sits where"},
    Phrase{"seats.total", "Platser", "Seats"},
    Phrase{"seats.without", "Nämns utan plats", "Named without a seat"},
    Phrase{"skip", "Till innehållet", "Skip to the content"},
    Phrase{"sort.by", "sortera", "sort"},
    Phrase{"source", "Källa", "Source"},
    Phrase{"sources.file", "Fil", "File"},
    Phrase{"sources.format", "Format", "Format"},
    Phrase{"sources.heading", "Rubrik", "Heading"},
    Phrase{"sources.lede", "Protokollen som lästes. Kontrollsumman visar exakt vilken fil det var.",
           "The protocols that were read. The checksum tells exactly which file it was."},
    Phrase{"sources.none", "Inga protokoll lästes.", "No protocols were read."},
    Phrase{"sources.sha256", "SHA-256", "SHA-256"},
    Phrase{"sources.title", "Källor", "Sources"},
    Phrase{"status.decided", "beslutat", "decided"},
    Phrase{"status.decided_earlier", "beslutat tidigare", "decided earlier"},
    Phrase{"status.discussed", "diskuterat", "discussed"},
    Phrase{"status.done", "klart", "done"},
    Phrase{"status.ongoing", "pågår", "ongoing"},
    Phrase{"status.planned", "planerat", "planned"},
    Phrase{"status.postponed", "uppskjutet", "postponed"},
    Phrase{"status.stated", "konstaterat", "stated"},
    Phrase{"summary.and", "och", "and"},
    Phrase{"summary.day", "från {0}", "of {0}"},
    Phrase{"summary.hold", "De rymmer", "They hold"},
    Phrase{"summary.name", "nämner", "name"},
    Phrase{"summary.span", "från {0} till {1}", "from {0} to {1}"},
    Phrase{"tasks.certainty", "Säkerhet", "Certainty"},
    Phrase{"tasks.due", "Senast", "Due"},
    Phrase{"tasks.from", "Från", "From"},
    Phrase{"tasks.lede",
           "Vem som har gett vem vad att göra, med tid och återrapport som de står i protokollen.",
           "Who gave whom what to do, with due time and report back as the protocols state them."},
    Phrase{"tasks.none", "Protokollen ger inga uppdrag.", "The protocols give no assignments."},
    Phrase{"tasks.report", "Återrapport", "Report back"},
    Phrase{"tasks.report_required", "ja", "yes"},
    Phrase{"tasks.report_to", "till", "to"},
    Phrase{"tasks.reports", "Rapportering och samordning", "Reporting and coordination"},
    Phrase{"tasks.status", "Status", "Status"},
    Phrase{"tasks.title", "Uppdrag", "Assignments"},
    Phrase{"tasks.to", "Till", "To"},
    Phrase{"tasks.what", "Vad", "What"},
    Phrase{"title", "Vem sitter var, och vem gör vad", "Who sits where, and who does what"},
    Phrase{"title.one_body", "{0}: vem sitter var, och vem gör vad",
           "{0}: who sits where, and who does what"},
    Phrase{"to.assignment", "Har fått uppdrag av", "Assignments received from"},
    Phrase{"to.attended", "Deltagare", "Attendance"},
    Phrase{"to.coordination", "Samordnas av", "Coordinated by"},
    Phrase{"to.creates_group", "Bildad av", "Created by"},
    Phrase{"to.escalation", "Får lyft från", "Escalations from"},
    Phrase{"to.has_board", "Styrelse för", "Board of"},
    Phrase{"to.has_focus_area", "Fokusområde för", "Focus area of"},
    Phrase{"to.has_working_group", "Arbetsgrupp för", "Working group of"},
    Phrase{"to.member_of", "Här sitter", "Who sits here"},
    Phrase{"to.met", "Möte med", "Meeting of"},
    Phrase{"to.part_of", "Omfattar", "Includes"},
    Phrase{"to.possible_same_as", "Kan vara samma som", "May be the same as"},
    Phrase{"to.presented", "Föredragande", "Presented by"},
    Phrase{"to.proposed", "Yrkanden", "Motions"},
    Phrase{"to.recused", "Jäviga", "Recused"},
    Phrase{"to.referral", "Har fått hänskjutet från", "Referred from"},
    Phrase{"to.refers_to", "Hänvisas till från", "Referred to by"},
    Phrase{"to.report_back", "Får återrapport från", "Reports back from"},
    Phrase{"to.reports_to", "Får rapport från", "Reports from"},
    Phrase{"to.represents", "Företräds av", "Represented by"},
    Phrase{"to.reserved", "Reservationer och yttranden", "Reservations and statements"},
    Phrase{"to.staffs", "Bemannas av", "Staffed by"},
    Phrase{"to.substituted_for", "Har ersatts av", "Substituted by"},
    Phrase{"to.succeeded_by", "Efterträdde", "Succeeded"},
    Phrase{"to.treated", "Behandlades på", "Treated at"},
    Phrase{"to.verified", "Justerades av", "Verified by"},
    Phrase{"to.voted", "Röster", "Votes"},
    Phrase{"unknown", "framgår inte", "not stated"},
};
static_assert(std::is_sorted(table.begin(), table.end(),
                             [](const Phrase& a, const Phrase& b) { return a.key < b.key; }));

const Phrase* find_phrase(std::string_view key) {
    const auto hit =
        std::lower_bound(table.begin(), table.end(), key,
                         [](const Phrase& p, std::string_view wanted) { return p.key < wanted; });
    return hit == table.end() || hit->key != key ? nullptr : &*hit;
}

std::string fill_one(std::string_view pattern, std::initializer_list<Both> arguments,
                     std::string Both::*side) {
    std::string out;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        const bool slot = pattern[at] == '{' && at + 2 < pattern.size() && pattern[at + 2] == '}';
        const auto index = slot ? static_cast<std::size_t>(pattern[at + 1] - '0') : 0;
        if (slot && index < arguments.size()) {
            out += (arguments.begin() + index)->*side;
            at += 2;
        } else {
            out += pattern[at];
        }
    }
    return out;
}

std::string_view form(std::string_view forms, std::size_t number) {
    const std::size_t bar = forms.find('|');
    if (bar == std::string_view::npos) return forms;
    return number == 1 ? forms.substr(0, bar) : forms.substr(bar + 1);
}

}  // namespace

std::span<const Phrase> phrases() { return table; }

Phrase phrase(std::string_view key) {
    const Phrase* found = find_phrase(key);
    return found == nullptr ? Phrase{key, key, key} : *found;
}

Phrase phrase(std::string_view group, std::string_view key) {
    const Phrase* found = find_phrase(std::string(group) + "." + std::string(key));
    return found == nullptr ? Phrase{key, key, key} : *found;
}

Both in_both(const Phrase& phrase) { return {std::string(phrase.sv), std::string(phrase.en)}; }

Both in_both(std::string_view text) { return {std::string(text), std::string(text)}; }

Both fill(const Phrase& phrase, std::initializer_list<Both> arguments) {
    return {fill_one(phrase.sv, arguments, &Both::sv), fill_one(phrase.en, arguments, &Both::en)};
}

Both number_word(std::size_t number, const Phrase& phrase) {
    return {std::string(form(phrase.sv, number)), std::string(form(phrase.en, number))};
}

Both long_date(std::string_view iso) {
    return {long_date(iso, Language::sv), long_date(iso, Language::en)};
}

}  // namespace mandat::render
