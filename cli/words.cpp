// SPDX-License-Identifier: Apache-2.0
#include "cli/words.hpp"

#include <array>

namespace mandat::cli {
namespace {

struct Entry {
    Word word;
    std::string_view sv;
    std::string_view en;
};

constexpr std::array table = {
    Entry{Word::tagline, "Mandat läser mötesprotokoll och visar vem som sitter var, med belägg.",
          "Mandat reads meeting protocols and shows who sits where, with evidence."},
    Entry{Word::help_footer,
          "Utgångskoder: 0 allt lästes, 1 något nekades eller lästes bara delvis (eller namnet är "
          "okänt),\n2 fel i kommandot, 3 resultatet gick inte att skriva, 130 avbrutet.\n\n"
          "Exempel:\n  mandat report protokoll/ -o rapport\n  mandat check utkast.txt\n  mandat "
          "who 'Anna Berg'",
          "Exit codes: 0 all was read, 1 something was refused or only partly read (or the name is "
          "unknown),\n2 the command is wrong, 3 the result could not be written, 130 "
          "interrupted.\n\nExamples:\n  mandat report protocols/ -o report\n  mandat check "
          "draft.txt\n  mandat who 'Anna "
          "Berg'"},
    Entry{Word::help_common,
          "Gemensamma val: --lang, --color, --words, --version; se 'mandat --help'",
          "Common options: --lang, --color, --words, --version; see 'mandat --help'"},
    Entry{Word::help_check,
          "Utgångskoder: 0 allt lästes (även om det finns anmärkningar), 1 något nekades eller "
          "lästes\nbara delvis, eller --strict och något fel eller någon varning visades.\n"
          "Flera filer läses tillsammans, så att det som skiljer dem åt märks.\n\n"
          "Exempel:\n  mandat check utkast.txt\n  mandat check --strict --ignore P204,P205 "
          "protokoll/\n  mandat explain P301",
          "Exit codes: 0 all was read (remarks or not), 1 something was refused or only partly "
          "read,\nor --strict and an error or warning was shown.\n"
          "Several files are read together, so that what sets them apart is noticed.\n\n"
          "Examples:\n  mandat check draft.txt\n  mandat check --strict --ignore P204,P205 "
          "protocols/\n  mandat explain P301"},
    Entry{Word::help_evaluate,
          "TRUTH är facit (.json) eller mappar med facit; protokollen söks i ../protocols och "
          "../other-layouts\nbredvid, eller anges efter facit. Formatet står i "
          "datasets/README.md. Protokoll i samma mapp\nläses tillsammans.\n\n"
          "Utgångskoder: 0 allt jämfördes, 1 ett facit saknar protokoll eller --floor "
          "underskreds.\n\n"
          "Exempel:\n  mandat evaluate datasets/jamtland-harjedalen --misses\n"
          "  mandat evaluate facit/ protokoll/ --floor attendance=0.98,memberships=0.95",
          "TRUTH is a truth file (.json) or a folder of them; the protocols are looked for beside "
          "it in\n../protocols and ../other-layouts, or named after the truth. The format stands "
          "in datasets/README.md.\nProtocols of one folder are read together.\n\n"
          "Exit codes: 0 all was compared, 1 a truth has no protocol or --floor was not "
          "reached.\n\n"
          "Examples:\n  mandat evaluate datasets/jamtland-harjedalen --misses\n"
          "  mandat evaluate truth/ protocols/ --floor attendance=0.98,memberships=0.95"},
    Entry{
        Word::help_explain,
        "En kod skrivs P301, 301 eller weekday_mismatch; flera går bra. Utan kod visas alla.\n\n"
        "Exempel:\n  mandat explain P301\n  mandat explain first_name_only 203",
        "A code is written P301, 301 or weekday_mismatch; several will do. Without a code all are "
        "shown.\n\nExamples:\n  mandat explain P301\n  mandat explain first_name_only 203"},
    Entry{Word::label_usage, "Användning", "Usage"},
    Entry{Word::label_options, "VAL", "OPTIONS"},
    Entry{Word::label_option_group, "Val", "Options"},
    Entry{Word::label_verb, "KOMMANDO", "COMMAND"},
    Entry{Word::label_verbs, "Kommandon", "Commands"},
    Entry{Word::label_positionals, "Argument", "Arguments"},
    Entry{Word::label_required, "(krävs)", "(required)"},
    Entry{Word::label_excludes, "inte ihop med", "not with"},
    Entry{Word::option_help, "Visa den här hjälpen", "Show this help"},
    Entry{Word::option_version, "Visa versionen", "Show the version"},
    Entry{Word::option_lang, "Språk: sv eller en (annars MANDAT_LANG, annars sv)",
          "Language: sv or en (else MANDAT_LANG, else sv)"},
    Entry{Word::option_color, "Färg: auto, always eller never", "Colour: auto, always or never"},
    Entry{Word::option_words, "Ordlista med egna ord för läsningen (annars MANDAT_WORDS)",
          "Word list with your own words for the reader (else MANDAT_WORDS)"},
    Entry{Word::option_paths, "Filer och mappar med protokoll; - är standard in",
          "Files and folders with protocols; - is standard input"},
    Entry{Word::option_output, "Mapp för sida, karta och data (annars ./rapport)",
          "Folder for page, map and data (else ./rapport)"},
    Entry{Word::option_title, "Rubrik på sidan och kartan", "Headline of the page and the map"},
    Entry{Word::option_remarks, "Visa alla anmärkningar, inte bara felen",
          "Show all remarks, not only the errors"},
    Entry{Word::option_follow, "Följ symboliska länkar inom den angivna mappen",
          "Follow symbolic links within the folder that was named"},
    Entry{Word::option_max_bytes, "Största fil som läses, i byte", "Largest file read, in bytes"},
    Entry{Word::option_max_entries, "Flest poster som letas igenom i mappar",
          "Most entries looked at in folders"},
    Entry{Word::option_max_depth, "Djupaste mapp som letas igenom", "Deepest folder looked at"},
    Entry{Word::option_name, "Person, organ, grupp eller kommun",
          "Person, body, group or municipality"},
    Entry{Word::option_network, "Läs nätverket från en fil (network.json)",
          "Read the network from a file (network.json)"},
    Entry{Word::option_json, "Svara med JSON", "Answer as JSON"},
    Entry{Word::option_on, "Bara det som gällde den dagen (ÅÅÅÅ-MM-DD)",
          "Only what held on that day (YYYY-MM-DD)"},
    Entry{Word::option_format, "Format (annars efter filens ändelse, eller json)",
          "Format (else by the ending of the file, or json)"},
    Entry{Word::option_export_output, "Fil att skriva till, mapp för tabeller (annars standard ut)",
          "File to write to, folder for tables (else standard output)"},
    Entry{Word::option_strict, "Utgångskod 1 om något fel eller någon varning visas",
          "Exit code 1 when an error or a warning is shown"},
    Entry{Word::option_only, "Bara dessa koder, t.ex. P301,name_variant",
          "Only these codes, e.g. P301,name_variant"},
    Entry{Word::option_ignore, "Inte dessa koder", "Not these codes"},
    Entry{Word::option_severity, "Minst så allvarligt: error, warning eller info (annars info)",
          "At least that severe: error, warning or info (else info)"},
    Entry{Word::option_truth, "Facit och, om de ligger någon annanstans, protokollen",
          "Truth and, where they lie elsewhere, the protocols"},
    Entry{Word::option_floor, "Utgångskod 1 om en klass F1 är lägre, t.ex. attendance=0.98",
          "Exit code 1 when the F1 of a class is lower, e.g. attendance=0.98"},
    Entry{Word::option_misses, "Visa allt som missades eller är fel, med rad",
          "Show all that was missed or is wrong, with its line"},
    Entry{Word::option_per_document, "En tabell per protokoll också", "A table a protocol as well"},
    Entry{Word::option_alone, "Läs varje protokoll för sig", "Read each protocol by itself"},
    Entry{Word::option_markdown, "Tabellen som Markdown", "The table as Markdown"},
    Entry{Word::option_code, "Koder, t.ex. P301 eller weekday_mismatch",
          "Codes, e.g. P301 or weekday_mismatch"},
    Entry{Word::unknown_verb, "okänt kommando '{0}'", "unknown command '{0}'"},
    Entry{Word::did_you_mean_verb, "menade du '{0}'? 'mandat --help' visar alla kommandon",
          "did you mean '{0}'? 'mandat --help' shows all commands"},
    Entry{Word::no_verb, "inget kommando angavs", "no command was given"},
    Entry{Word::see_help, "'{0} --help' visar hur kommandot skrivs",
          "'{0} --help' shows how the command is written"},
    Entry{Word::bad_argument, "ett argument går inte att förstå: {0}",
          "an argument cannot be understood: {0}"},
    Entry{Word::unexpected_argument, "argumentet '{0}' hör inte hit",
          "the argument '{0}' does not belong here"},
    Entry{Word::missing_argument, "{0} saknas", "{0} is missing"},
    Entry{Word::not_one_of, "'{0}' är inte något av {1}", "'{0}' is none of {1}"},
    Entry{Word::not_a_date, "'{0}' är ingen dag; skriv ÅÅÅÅ-MM-DD",
          "'{0}' is no day; write YYYY-MM-DD"},
    Entry{Word::not_a_count, "'{0}' är inget helt tal större än noll",
          "'{0}' is no whole number above zero"},
    Entry{Word::no_such_code, "'{0}' är ingen kod; 'mandat explain' visar alla",
          "'{0}' is no code; 'mandat explain' lists them all"},
    Entry{Word::no_such_code_near, "'{0}' är ingen kod; menade du {1}?",
          "'{0}' is no code; did you mean {1}?"},
    Entry{Word::no_floor,
          "'{0}' är ingen undre gräns; skriv KLASS=TAL med ett tal mellan 0 och 1 och en klass av: "
          "{1}",
          "'{0}' is no floor; write CLASS=NUMBER with a number from 0 to 1 and a class of: {1}"},
    Entry{Word::cannot_write, "det går inte att skriva '{0}': {1}", "cannot write '{0}': {1}"},
    Entry{Word::cannot_write_hint,
          "välj en annan plats med -o, eller kontrollera att du får skriva där och att det finns "
          "utrymme",
          "choose another place with -o, or check that you may write there and that there is room"},
    Entry{Word::reason_missing, "den finns inte", "it does not exist"},
    Entry{Word::reason_denied, "du får inte", "you are not allowed to"},
    Entry{Word::reason_not_a_folder, "en del av sökvägen är ingen mapp",
          "a part of the path is no folder"},
    Entry{Word::reason_name_too_long, "namnet är för långt", "the name is too long"},
    Entry{Word::reason_full, "disken är full", "the disk is full"},
    Entry{Word::reason_read_only, "disken är skrivskyddad", "the disk is read-only"},
    Entry{Word::reason_loop, "länken leder runt i cirkel", "the link goes around in a circle"},
    Entry{Word::broken_promise, "ett fel i Mandat: {0}", "a bug in Mandat: {0}"},
    Entry{Word::broken_promise_hint,
          "anmäl det gärna, med kommandot och om möjligt det protokoll som utlöste det",
          "please report it, with the command and if possible the protocol that set it off"},
    Entry{Word::out_of_memory, "minnet tog slut", "memory ran out"},
    Entry{Word::interrupted, "avbrutet", "interrupted"},
    Entry{Word::folder_without_protocols, "mappen '{0}' innehåller inga protokoll",
          "the folder '{0}' holds no protocols"},
    Entry{Word::folder_without_protocols_hint,
          "i mappar läses .txt, .text, .md, .markdown och filer utan ändelse; ange andra filer vid "
          "namn",
          "in folders .txt, .text, .md, .markdown and files without an ending are read; name other "
          "files one by one"},
    Entry{Word::other_kinds_in_folder, "filer av andra slag där: {0}",
          "files of other kinds in there: {0}"},
    Entry{Word::other_kinds_note, "filer av andra slag lästes inte: {0}",
          "files of other kinds were not read: {0}"},
    Entry{Word::no_ending, "utan ändelse", "without an ending"},
    Entry{Word::nothing_read, "inget protokoll kunde läsas, så ingen rapport skrevs",
          "no protocol could be read, so no report was written"},
    Entry{Word::standard_input, "standard in", "standard input"},
    Entry{Word::reading_progress, "läser protokoll {0} av {1}", "reading protocol {0} of {1}"},
    Entry{Word::report_title, "Vem sitter var: {0}", "Who sits where: {0}"},
    Entry{Word::protocols, "Protokoll", "Protocols"},
    Entry{Word::read_count, "helt lästa {0}", "wholly read {0}"},
    Entry{Word::partly_count, "delvis {0}", "partly {0}"},
    Entry{Word::refused_count, "nekade {0}", "refused {0}"},
    Entry{Word::header_date, "datum", "date"},
    Entry{Word::header_body, "organ", "body"},
    Entry{Word::header_paragraphs, "§§", "§§"},
    Entry{Word::header_present, "närv.", "pres."},
    Entry{Word::header_absent, "frånv.", "abs."},
    Entry{Word::header_remarks, "anm.", "rem."},
    Entry{Word::header_reading, "läst", "read"},
    Entry{Word::header_file, "fil", "file"},
    Entry{Word::state_read, "helt", "whole"},
    Entry{Word::state_partial, "delvis", "partly"},
    Entry{Word::state_refused, "nej", "no"},
    Entry{Word::content, "Innehåll", "Content"},
    Entry{Word::questions, "frågor om vem som är vem: {0}", "questions of who is who: {0}"},
    Entry{Word::remarks, "Anmärkningar", "Remarks"},
    Entry{Word::no_remarks, "inga", "none"},
    Entry{Word::remarks_more, "{0} anmärkningar till visas med --remarks och på sidan",
          "{0} more remarks are shown with --remarks and on the page"},
    Entry{Word::header_count, "antal", "count"},
    Entry{Word::header_severity, "slag", "kind"},
    Entry{Word::header_code, "kod", "code"},
    Entry{Word::header_example, "till exempel", "for example"},
    Entry{Word::header_name, "namn", "name"},
    Entry{Word::header_kind, "är", "is"},
    Entry{Word::header_home, "företräder", "represents"},
    Entry{Word::header_role, "roll", "role"},
    Entry{Word::header_seen, "sedd", "seen"},
    Entry{Word::header_presence, "närvaro", "presence"},
    Entry{Word::header_meeting_place, "plats", "place"},
    Entry{Word::header_source, "källa", "source"},
    Entry{Word::written_to, "Skrivet i {0}", "Written to {0}"},
    Entry{Word::map_failed, "kartan kunde inte ritas: {0}; sidan skrevs utan karta",
          "the map could not be drawn: {0}; the page was written without it"},
    Entry{Word::map_note, "kartan: {0}", "the map: {0}"},
    Entry{Word::note_word, "hör ihop med", "belongs to it"},
    Entry{Word::hint_word, "råd", "hint"},
    Entry{Word::one_error, "1 fel", "1 error"},
    Entry{Word::errors, "{0} fel", "{0} errors"},
    Entry{Word::one_warning, "1 varning", "1 warning"},
    Entry{Word::warnings, "{0} varningar", "{0} warnings"},
    Entry{Word::one_note, "1 notis", "1 note"},
    Entry{Word::notes, "{0} notiser", "{0} notes"},
    Entry{Word::checked_file, "{0}, {1}, {2}; fil: {3}", "{0}, {1}, {2}; file: {3}"},
    Entry{Word::checked_files, "{0}, {1}, {2}; filer: {3}", "{0}, {1}, {2}; files: {3}"},
    Entry{Word::explained_by, "'mandat explain {0}' förklarar en kod",
          "'mandat explain {0}' explains a code"},
    Entry{Word::no_truth, "'{0}' är inget facit: {1}", "'{0}' is no truth file: {1}"},
    Entry{Word::no_truths, "inget facit (.json) bland det som angavs",
          "no truth file (.json) among what was named"},
    Entry{Word::no_document_of_truth, "'{0}': protokollet '{1}' finns inte där det söktes",
          "'{0}': its protocol '{1}' is not where it was looked for"},
    Entry{Word::below_floor, "{0}: F1 {1} är under gränsen {2}",
          "{0}: F1 {1} is below the floor {2}"},
    Entry{Word::evaluated_one, "1 protokoll med facit", "1 protocol with truth"},
    Entry{Word::evaluated_many, "{0} protokoll med facit", "{0} protocols with truth"},
    Entry{Word::missed, "missat", "missed"},
    Entry{Word::false_find, "fel", "false"},
    Entry{Word::header_class, "fakta", "facts"},
    Entry{Word::header_truth, "facit", "truth"},
    Entry{Word::header_found, "funna", "found"},
    Entry{Word::header_right, "rätt", "right"},
    Entry{Word::header_precision, "precision", "precision"},
    Entry{Word::header_recall, "täckning", "recall"},
    Entry{Word::why_it_matters, "Varför: {0}", "Why it matters: {0}"},
    Entry{Word::what_to_do, "Gör så här: {0}", "What to do: {0}"},
    Entry{Word::gives_code, "Ger anmärkningen:", "Gives the remark:"},
    Entry{Word::gives_code_not, "Ger den inte:", "Does not:"},
    Entry{Word::header_meaning, "betyder", "means"},
    Entry{Word::no_word_list, "kontrollera --words, eller MANDAT_WORDS",
          "check --words, or MANDAT_WORDS"},
    Entry{Word::no_such_list, "det finns ingen lista '{0}'", "there is no list '{0}'"},
    Entry{Word::no_such_list_hint, "den första kolumnen är en av {0}; kolumner skiljs åt med tabb",
          "the first column is one of {0}; columns are set apart by a tab"},
    Entry{Word::no_words, "raden har inga ord", "the line has no words"},
    Entry{Word::no_words_hint, "skriv lista, tabb, ord", "write list, tab, words"},
    Entry{Word::no_such_kind, "'{0}' är inget som listan känner",
          "'{0}' is nothing that the list knows"},
    Entry{Word::no_such_kind_hint, "den tredje kolumnen är en av {0}",
          "the third column is one of {0}"},
    Entry{Word::no_kind, "den tredje kolumnen saknas", "the third column is missing"},
    Entry{Word::no_kind_hint, "skriv lista, tabb, ord, tabb, vad orden betyder",
          "write list, tab, words, tab, what the words mean"},
    Entry{Word::known_otherwise, "'{0}' är redan känt som {1}", "'{0}' is known as {1} already"},
    Entry{Word::known_otherwise_hint, "ta bort raden; inbyggda ord kan inte ändras",
          "remove the line; words that are built in cannot be changed"},
    Entry{Word::line_not_utf8, "raden är inte UTF-8", "the line is no UTF-8"},
    Entry{Word::line_not_utf8_hint, "spara ordlistan som UTF-8", "save the word list as UTF-8"},
    Entry{Word::too_many_lines, "ordlistan har fler än {0} rader; resten användes inte",
          "the word list has more than {0} lines; the rest was not used"},
    Entry{Word::too_many_lines_hint, "dela upp den", "split it"},
    Entry{Word::more_faults, "{0} fel till i ordlistan", "{0} more errors in the word list"},
    Entry{Word::shows_instead, "inget heter exakt '{0}'; visar {1}",
          "nothing is named exactly '{0}'; showing {1}"},
    Entry{Word::did_you_mean, "'{0}' kan vara flera. Menade du …?",
          "'{0}' may be several. Did you mean …?"},
    Entry{Word::nobody_named, "inget i nätverket heter '{0}'",
          "nothing in the network is named '{0}'"},
    Entry{Word::nearest_are, "Närmast kommer:", "The nearest are:"},
    Entry{Word::nearest_hint,
          "sök på ett efternamn, en del av organets namn eller ett id ur network.json",
          "search by a surname, a part of the body's name or an id of network.json"},
    Entry{Word::no_network, "det finns inget att söka i: {0} saknas",
          "there is nothing to search: {0} is missing"},
    Entry{Word::no_network_hint,
          "läs protokollen först: mandat report PROTOKOLL, eller ange dem direkt: mandat who NAMN "
          "PROTOKOLL",
          "read the protocols first: mandat report PROTOCOLS, or name them directly: mandat who "
          "NAME PROTOCOLS"},
    Entry{Word::network_and_paths, "ange antingen --network eller protokoll, inte båda",
          "give either --network or protocols, not both"},
    Entry{Word::picture_of_day, "så som det var {0}", "as it was on {0}"},
    Entry{Word::also_written, "skrivs också", "also written"},
    Entry{Word::represents, "företräder", "represents"},
    Entry{Word::seats, "Sitter i", "Sits in"},
    Entry{Word::no_seats, "inga platser i det som lästes", "no seats in what was read"},
    Entry{Word::given_tasks, "Har fått i uppdrag", "Was assigned"},
    Entry{Word::given_to_others, "Har gett i uppdrag", "Has assigned"},
    Entry{Word::meetings, "Möten", "Meetings"},
    Entry{Word::present, "närvarande", "present"},
    Entry{Word::absent, "frånvarande", "absent"},
    Entry{Word::may_be_same, "Kan vara samma", "May be the same"},
    Entry{Word::implied, "underförstått", "implied"},
    Entry{Word::since_until, "{0} – {1}", "{0} – {1}"},
    Entry{Word::members, "Sitter med", "Members"},
    Entry{Word::no_members, "inga kända", "none known"},
    Entry{Word::without_municipality, "utan angiven hemvist", "no affiliation stated"},
    Entry{Word::structure, "Hänger ihop med", "Structure"},
    Entry{Word::part_of, "del av", "part of"},
    Entry{Word::includes, "omfattar", "includes"},
    Entry{Word::escalates_to, "för upp ärenden till", "takes matters up to"},
    Entry{Word::escalated_by, "får ärenden från", "receives matters from"},
    Entry{Word::coordinates_with, "samordnar med", "coordinates with"},
    Entry{Word::focus_area_of, "fokusområde hos", "focus area of"},
    Entry{Word::working_group_of, "arbetsgrupp till", "working group of"},
    Entry{Word::board_of, "styrelse för", "board of"},
    Entry{Word::has_focus_areas, "fokusområde", "focus area"},
    Entry{Word::has_working_groups, "arbetsgrupp", "working group"},
    Entry{Word::has_board, "styrelse", "board"},
    Entry{Word::reports_to, "rapporterar till", "reports to"},
    Entry{Word::reported_by, "får rapport från", "is reported to by"},
    Entry{Word::followed_by, "följs av", "followed by"},
    Entry{Word::follows, "följer på", "follows"},
    Entry{Word::open_tasks, "Uppdrag som inte sägs vara klara", "Assignments not said to be done"},
    Entry{Word::due, "klart {0}", "due {0}"},
    Entry{Word::given_by, "från {0}", "from {0}"},
    Entry{Word::unnamed_taker, "ingen namngiven", "nobody named"},
    Entry{Word::held_by, "innehas av", "held by"},
    Entry{Word::represented_by, "Företräds av", "Represented by"},
    Entry{Word::only_paragraphs, "§ {0}", "§ {0}"},
    Entry{Word::more_places, "och {0} till", "and {0} more"},
    Entry{Word::score_word, "likhet {0} %", "likeness {0} %"},
    Entry{Word::option_ledger,
          "Vem som är vem enligt beslut (annars ./mandat-ledger.jsonl, om den finns)",
          "Who is who by ruling (else ./mandat-ledger.jsonl, if it is there)"},
    Entry{Word::option_a, "Namn eller id; 'Anna Berg (Krokom)' skiljer namnar åt",
          "Name or id; 'Anna Berg (Krokom)' tells namesakes apart"},
    Entry{Word::option_b, "Det andra namnet eller id:t", "The other name or id"},
    Entry{Word::option_new_name, "Namnet som ska användas", "The name that shall be used"},
    Entry{Word::option_because, "Varför; visas vid allt som ändras",
          "Why; shown with everything it changes"},
    Entry{Word::option_by, "Vem som bestämde", "Who decided"},
    Entry{Word::option_date, "När det bestämdes (annars i dag)",
          "When it was decided (else today)"},
    Entry{Word::ruled_same, "{0} och {1} är en och samma", "{0} and {1} are one and the same"},
    Entry{Word::ruled_different, "{0} och {1} är två", "{0} and {1} are two"},
    Entry{Word::ruled_rename, "{0} ska heta {1}", "{0} shall be named {1}"},
    Entry{Word::written_to_ledger,
          "skrivet i {0}, rad {1}; gäller från nästa läsning (mandat report)",
          "written to {0}, line {1}; counts from the next reading on (mandat report)"},
    Entry{Word::nothing_written, "inget skrevs", "nothing was written"},
    Entry{Word::of_two_kinds, "{0} och {1} är av olika slag", "{0} and {1} are of different kinds"},
    Entry{Word::one_name_twice, "{0} och {1} är samma namn", "{0} and {1} are the same name"},
    Entry{Word::text_too_long, "ett namn eller skäl är för långt eller ingen text",
          "a name or reason is too long or no text"},
    Entry{Word::cannot_write_ledger_hint,
          "välj en annan fil med --ledger, eller kontrollera att du får skriva där och att det "
          "finns utrymme",
          "choose another file with --ledger, or check that you may write there and that there is "
          "room"},
    Entry{Word::ledger_applied, "beslut om namn: {1} i {0}", "decisions about names: {1} in {0}"},
    Entry{Word::decided_by, "enligt beslut", "by decision"},
    Entry{Word::ruling_same, "samma som", "the same as"},
    Entry{Word::ruling_different, "inte", "not"},
    Entry{Word::ruling_rename, "heter", "named"},
    Entry{Word::no_questions, "inga öppna frågor om vem som är vem",
          "no open questions of who is who"},
    Entry{Word::would_move, "{0} relationer skulle flyttas ({1} platser, {2} uppdrag)",
          "{0} relations would move ({1} seats, {2} tasks)"},
    Entry{Word::because_example, "skäl", "reason"},
};

constexpr bool in_order() {
    for (std::size_t i = 0; i < table.size(); ++i) {
        if (table[i].word != static_cast<Word>(i)) return false;
    }
    return table.size() == static_cast<std::size_t>(Word::end_of_table);
}
static_assert(in_order(), "every word stands in the table, in the order of the enumeration");

}  // namespace

std::string say(Word word, Language language, std::initializer_list<std::string_view> arguments) {
    const Entry& entry = table[static_cast<std::size_t>(word)];
    const std::string_view pattern = language == Language::sv ? entry.sv : entry.en;
    std::string out;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        if (pattern[at] != '{') {
            out += pattern[at];
            continue;
        }
        const auto index = static_cast<std::size_t>(pattern[at + 1] - '0');
        if (index < arguments.size()) out += *(arguments.begin() + index);
        at += 2;
    }
    return out;
}

}  // namespace mandat::cli
