// SPDX-License-Identifier: Apache-2.0
#include "graph/base/messages.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace mandat {
namespace {

/// What a code says. {0}, {1}, ... are the remark's arguments, {q} its quote, {s} its suggestion.
struct Wording {
    Code code;
    std::string_view sv;
    std::string_view en;
    std::string_view hint_sv;
    std::string_view hint_en;
};

constexpr std::array wordings = {
    Wording{Code::cannot_open, "'{0}' går inte att öppna: {1}", "cannot open '{0}': {1}",
            "kontrollera sökvägen och att du får läsa filen",
            "check the path and that you may read the file"},
    Wording{Code::not_a_file, "'{0}' är varken en fil eller en mapp",
            "'{0}' is neither a file nor a folder", "ange en fil eller en mapp med protokoll",
            "name a file or a folder with protocols"},
    Wording{Code::empty_input, "'{0}' är tom", "'{0}' is empty",
            "kontrollera att filen är färdigkopierad", "check that the file was copied to its end"},
    Wording{
        Code::unreadable_input, "'{0}' går inte att läsa: {1}", "cannot read '{0}': {1}",
        "spara protokollet som PDF, DOCX, ODT eller text; 'mandat doctor' visar vad som läses här",
        "save the protocol as PDF, DOCX, ODT or text; 'mandat doctor' shows what is read here"},
    Wording{
        Code::unrecognised_layout, "inget protokoll känns igen: {0}",
        "no protocol is recognised: {0}",
        "ett protokoll har ett huvud med närvarande och numrerade ärenden; det som ändå gick att "
        "läsa är kvar",
        "a protocol has a head with those present and numbered items; what could be read is kept"},
    Wording{Code::layout_flattened,
            "listan står på en enda rad; {0} personer skildes åt med hjälp av {1}",
            "the list stands on one line; {0} people were told apart by {1}",
            "en person per rad läses säkrare", "one person a line reads more safely"},
    Wording{Code::type_mismatch, "filen heter '{0}' men innehåller {1}",
            "the file is named '{0}' but holds {1}", "ge filen rätt filändelse",
            "give the file the ending of what it holds"},
    Wording{Code::symlink_skipped, "'{0}' är en länk och följs inte",
            "'{0}' is a link and is not followed", "ange målet i stället",
            "name its target instead"},
    Wording{Code::odd_encoding, "texten är kodad som {0} och lästes om till UTF-8",
            "the text is encoded as {0} and was converted to UTF-8", "", ""},
    Wording{Code::control_characters, "raden innehåller styrtecken",
            "the line holds control characters", "ta bort dem i originalet",
            "remove them in the original"},
    Wording{Code::bidi_characters, "raden innehåller tecken som vänder läsriktningen",
            "the line holds characters that turn the reading direction",
            "ta bort dem i originalet; texten kan visas annorlunda än den är skriven",
            "remove them in the original; the text may show otherwise than it is written"},
    Wording{Code::invisible_characters, "raden innehåller osynliga tecken",
            "the line holds invisible characters", "ta bort dem i originalet",
            "remove them in the original"},
    Wording{Code::mixed_script, "'{q}' blandar alfabet", "'{q}' mixes alphabets",
            "skriv namnet med samma alfabet", "write the name in one alphabet"},
    Wording{Code::odd_number, "talet '{q}' är orimligt här", "the number '{q}' makes no sense here",
            "", ""},
    Wording{Code::encrypted_input, "'{0}' är låst med lösenord", "'{0}' is locked by a password",
            "spara en olåst kopia", "save an unlocked copy"},
    Wording{Code::damaged_pdf, "'{0}' är en skadad PDF", "'{0}' is a damaged PDF", "spara om den",
            "save it anew"},
    Wording{Code::no_text_layer, "'{0}' har ingen text, bara bild",
            "'{0}' has no text, only pictures", "låt texten tolkas ur bilden med --ocr",
            "have the text recognised by --ocr"},
    Wording{Code::damaged_docx, "'{0}' är en skadad DOCX, ODT eller zip",
            "'{0}' is a damaged DOCX, ODT or zip", "spara om den", "save it anew"},
    Wording{Code::ambiguous_docx, "'{0}' innehåller två huvuddokument",
            "'{0}' holds two main documents", "olika program visar olika; spara om den",
            "programs differ on which they show; save it anew"},
    Wording{Code::forbidden_doctype, "'{0}' innehåller en DOCTYPE och läses inte",
            "'{0}' holds a DOCTYPE and is not read", "spara om den i ett ordbehandlingsprogram",
            "save it anew in a word processor"},
    Wording{Code::hidden_text, "dold eller struken text: {0}", "hidden or struck text: {0}",
            "kontrollera i originalet", "check the original"},
    Wording{Code::missing_category_label,
            "listan '{q}' säger inte om de är beslutande; de lästes som beslutande",
            "the list '{q}' does not say whether they decide; they were read as decision-makers",
            "skriv '(beslutande)' efter rubriken", "write '(beslutande)' after the label"},
    Wording{Code::numbering_restart, "numreringen börjar om: '{q}'",
            "the numbering starts anew: '{q}'", "", ""},
    Wording{Code::agenda_title_mismatch, "§ {0} heter '{1}' i innehållet men '{2}' i texten",
            "§ {0} is titled '{1}' in the contents but '{2}' in the text", "rätta den ena rubriken",
            "correct one of the two headings"},
    Wording{Code::agenda_addition_mismatch, "'{q}' står inte bland tilläggen till dagordningen",
            "'{q}' is not among the additions to the agenda", "", ""},
    Wording{Code::stray_paragraph_mark, "ett ensamt paragraftecken", "a lone paragraph sign",
            "ta bort tecknet eller skriv numret", "remove the sign or write the number"},
    Wording{Code::layout_split_list, "listan '{0}' är delad av en tom rad",
            "the list '{0}' is split by a blank line", "ta bort den tomma raden",
            "remove the blank line"},
    Wording{Code::duplicate_document, "samma protokoll har redan lästs från en annan fil",
            "the same protocol was already read from another file", "", ""},
    Wording{Code::misspelt_municipality, "'{0}' är ingen kommun", "'{0}' is no municipality",
            "menade du {s}?", "did you mean {s}?"},
    Wording{Code::name_variant, "'{0}' kan vara '{1}': {2}", "'{0}' may be '{1}': {2}",
            "är det samma? svara med 'mandat same' eller 'mandat different'",
            "the same? answer by 'mandat same' or 'mandat different'"},
    Wording{Code::ambiguous_first_name, "'{0}' kan vara flera av de närvarande: {1}",
            "'{0}' may be several of those present: {1}", "skriv ut efternamnet",
            "write the surname"},
    Wording{Code::first_name_only, "bara förnamn: '{0}' lästes som {1}",
            "first name only: '{0}' was read as {1}", "skriv ut efternamnet", "write the surname"},
    Wording{Code::acronym_not_expanded, "förkortningen '{0}' skrivs aldrig ut",
            "the short form '{0}' is never expanded", "skriv ut namnet första gången",
            "write the full name at its first use"},
    Wording{Code::role_conflict, "'{0}' står som {1}, men det motsägs: {2}",
            "'{0}' stands as {1}, which is contradicted: {2}", "rätta rollen på det ena stället",
            "correct the role in one of the places"},
    Wording{Code::title_conflict, "'{0}' kallas {1}, och det gör även {2}",
            "'{0}' is called {1}, and so is {2}", "kontrollera titlarna", "check the titles"},
    Wording{Code::misspelling, "'{0}' är troligen felskrivet", "'{0}' is probably misspelt",
            "menade du {s}?", "did you mean {s}?"},
    Wording{Code::unnamed_appointee, "någon utses utan namn: '{q}'",
            "somebody is appointed without a name: '{q}'", "skriv vem", "say who"},
    Wording{Code::unfilled_post, "posten är inte tillsatt: '{q}'", "the post is not filled: '{q}'",
            "", ""},
    Wording{Code::ambiguous_leader, "texten säger inte vem som leder vilket: '{q}'",
            "the text does not say who leads which: '{q}'", "skriv projektet vid namnet",
            "write the project beside the name"},
    Wording{Code::ledger_line_malformed, "raden är inget beslut om namn: {0}",
            "the line is no decision about names: {0}",
            "övriga rader gäller; rätta eller ta bort den",
            "the other lines count; correct or remove it"},
    Wording{Code::ledger_name_unknown, "beslutets namn '{0}' {1}",
            "the name '{0}' of the decision {1}", "beslutet gäller när protokollen nämner namnet",
            "the decision counts once the protocols name it"},
    Wording{Code::ledger_contradiction, "beslutet om '{0}' och '{1}' tillämpas inte: {2}",
            "the decision about '{0}' and '{1}' is not applied: {2}",
            "ta tillbaka det ena av besluten", "take one of the decisions back"},
    Wording{Code::party_conflict, "{0} står här för {1}, annars för {2}",
            "{0} stands here for {1}, otherwise for {2}", "rätta den ena partibeteckningen",
            "correct one of the party marks"},
    Wording{Code::weekday_mismatch, "{0} är en {1}, inte '{2}'", "{0} is a {1}, not '{2}'",
            "menades {s}?", "was {s} meant?"},
    Wording{Code::date_in_past, "{0} ligger före mötet {1}", "{0} lies before the meeting on {1}",
            "menades {s}?", "was {s} meant?"},
    Wording{Code::impossible_date, "'{q}' finns inte i kalendern", "'{q}' is not in the calendar",
            "", ""},
    Wording{Code::vague_deadline, "tiden är obestämd: '{q}'", "the time is vague: '{q}'",
            "skriv ett datum eller ett möte", "write a date or a meeting"},
    Wording{Code::presenter_not_present, "{0} föredrog § {1} men var enligt närvarolistan {2}",
            "{0} presented § {1} but was, by the attendance list, {2}",
            "rätta närvaron eller föredraganden", "correct the attendance or the presenter"},
    Wording{Code::copy_paste, "'{q}' verkar ha följt med från {0}",
            "'{q}' seems to have come along from {0}", "kontrollera vad som skulle stå",
            "check what was meant"},
    Wording{Code::contradiction, "'{q}' motsägs av '{0}'", "'{q}' is contradicted by '{0}'",
            "kontrollera vilket som gäller", "check which of them holds"},
    Wording{Code::ambiguous_reference, "det går inte att avgöra vad '{q}' syftar på",
            "what '{q}' refers to cannot be told", "", ""},
    Wording{Code::decision_outside_decision_section,
            "ett beslut eller uppdrag står utanför beslutsrutan: '{q}'",
            "a decision or assignment stands outside the decision section: '{q}'",
            "flytta det till beslutet om det är beslutat",
            "move it to the decision if it was decided"},
    Wording{Code::unassigned_task, "ingen har fått uppgiften: '{q}'",
            "nobody was given the task: '{q}'", "skriv vem som ska göra det",
            "say who shall do it"},
    Wording{Code::negated_statement, "meningen är nekad och ger inget faktum: '{q}'",
            "the sentence is negated and gives no fact: '{q}'", "", ""},
    Wording{Code::possible_partial_attendance,
            "{0} ledde bara § {1}; närvarolistan säger ingen begränsning",
            "{0} chaired only § {1}; the attendance list states no limit", "", ""},
    Wording{Code::organisation_unrepresented, "{0} hade ingen närvarande beslutande",
            "{0} had no decision-maker present", "", ""},
    Wording{Code::unadjusted_basis, "underlaget är ojusterat: '{q}'",
            "the paper is not verified: '{q}'", "", ""},
    Wording{Code::limit_reached, "gränsen är nådd: {0}", "a limit was reached: {0}",
            "dela upp indata", "split the input"},
    Wording{Code::time_limit, "tiden tog slut: {0}", "time ran out: {0}",
            "dela upp dokumentet, eller höj gränsen", "split the document, or raise the limit"},
};
static_assert(wordings.size() == code_table.size());

const Wording& wording(Code code) {
    for (const Wording& w : wordings) {
        if (w.code == code) return w;
    }
    return wordings.front();
}

/// Words that arguments use; an argument "@key" or "@key rest" is said in the reader's language.
struct Phrase {
    std::string_view key;
    std::string_view sv;
    std::string_view en;
};

constexpr std::array phrases = {
    Phrase{"@weekday0", "måndag", "Monday"},
    Phrase{"@weekday1", "tisdag", "Tuesday"},
    Phrase{"@weekday2", "onsdag", "Wednesday"},
    Phrase{"@weekday3", "torsdag", "Thursday"},
    Phrase{"@weekday4", "fredag", "Friday"},
    Phrase{"@weekday5", "lördag", "Saturday"},
    Phrase{"@weekday6", "söndag", "Sunday"},
    Phrase{"@not_listed", "inte upptagen", "not listed"},
    Phrase{"@absent", "frånvarande", "absent"},
    Phrase{"@present_only", "närvarande bara §", "present only for §"},
    Phrase{"@place_and_role", "kommun och roll", "municipality and role"},
    Phrase{"@only_bearer",
           "den enda med det förnamnet på närvarolistan, och efternamnen börjar lika",
           "the only one of that first name on the attendance list, and the surnames begin alike"},
    Phrase{"@words_within", "alla ord återfinns i det längre namnet",
           "all its words stand in the longer name"},
    Phrase{"@read_as_one", "lästes som en och samma", "read as one"},
    Phrase{"@same_letters", "bara bindestreck eller mellanrum skiljer",
           "only hyphens or blanks differ"},
    Phrase{"@genitive", "genitiv", "genitive"},
    Phrase{"@initials", "initialer för namnet", "initials of the name"},
    Phrase{"@sound", "namnen låter lika", "the names sound alike"},
    Phrase{"@one_letter", "en bokstav skiljer", "one letter differs"},
    Phrase{"@same_party", "samma parti", "same party"},
    Phrase{"@same_place", "samma kommun eller organisation", "same municipality or organisation"},
    Phrase{"@same_post", "samma befattning", "same post"},
    Phrase{"@same_body", "samma organ", "same body"},
    Phrase{"@same_minutes", "protokoll från samma organ", "minutes of the same body"},
    Phrase{"@ledger_not_json", "den är inte ett JSON-objekt", "it is no JSON object"},
    Phrase{"@ledger_not_text", "den är inte text i UTF-8", "it is not text in UTF-8"},
    Phrase{"@ledger_too_long", "den är för lång", "it is too long"},
    Phrase{"@ledger_verdict", "'decision' är inte same, different eller rename",
           "'decision' is not same, different or rename"},
    Phrase{"@ledger_field", "ett fält är ingen text eller för långt",
           "a field is no text or too long"},
    Phrase{"@ledger_names", "'a' eller 'b' saknas", "'a' or 'b' is missing"},
    Phrase{"@ledger_same_name", "'a' och 'b' är samma namn", "'a' and 'b' are the same name"},
    Phrase{"@ledger_date", "'date' är ingen dag", "'date' is no day"},
    Phrase{"@unknown_here", "nämns inte i det som lästes", "is not named in what was read"},
    Phrase{"@several_here", "är flera i det som lästes", "are several in what was read"},
    Phrase{"@other_kind", "de är av olika slag", "they are of different kinds"},
    Phrase{"@joined_later", "senare rader gör dem till en och samma",
           "later lines make them one and the same"},
    Phrase{"@undone_by_line", "det motsägs av rad", "it is contradicted by line"},
    Phrase{"@name_taken", "någon annan heter redan så", "somebody else is already named so"},
    Phrase{"@names_compared", "så många namn av en sort jämfördes inbördes:",
           "so many names of a kind were compared with each other:"},
    Phrase{"@hidden_text", "texten syns inte i originalet, men lästes",
           "the text is not seen in the original, but was read"},
    Phrase{"@struck_text", "här är text struken i originalet; den lästes inte",
           "text is struck out here in the original; it was not read"},
    Phrase{"@plain_text", "vanlig text", "plain text"},
    Phrase{"@no_program", "här saknas", "missing here:"},
    Phrase{"@converter_failed", "den går inte att tolka", "it cannot be made sense of"},
    Phrase{"@no_picture", "bilden är skadad", "the picture is damaged"},
    Phrase{"@archive", "den är ett arkiv", "it is an archive"},
    Phrase{"@nested_archive", "ett arkiv i ett arkiv öppnas inte",
           "an archive within an archive is not opened"},
    Phrase{"@no_documents_in_archive", "arkivet innehåller inga dokument",
           "the archive holds no documents"},
    Phrase{"@no_people", "ingen närvarolista", "no attendance list"},
    Phrase{"@no_items", "inga numrerade ärenden", "no numbered items"},
    Phrase{"@no_date", "inget datum", "no date"},
    Phrase{"@limit_items", "ärenden som läses i ett protokoll:", "items read of one protocol:"},
    Phrase{"@limit_line", "byte på en rad:", "bytes of one line:"},
    Phrase{"@limit_name", "tecken i ett namn:", "characters of one name:"},
    Phrase{"@limit_people", "personer på ett mötes närvarolistor:",
           "people on the attendance lists of one meeting:"},
    Phrase{"@limit_title", "tecken i en rubrik:", "characters of one title:"},
    Phrase{"@names_counted", "antal namn:", "names counted:"},
    Phrase{"@signed_by", "som ordförande skriver under:", "as chair signs:"},
};

std::string say(const std::string& argument, Language language) {
    if (argument.empty() || argument.front() != '@') return argument;
    const std::string_view key = std::string_view(argument).substr(0, argument.find(' '));
    for (const Phrase& phrase : phrases) {
        if (phrase.key != key) continue;
        return std::string(language == Language::sv ? phrase.sv : phrase.en) +
               argument.substr(key.size());
    }
    return argument;
}

/// "@no_people, @no_date": each part on its own.
std::string say_list(const std::string& arguments, Language language) {
    std::string out;
    for (std::size_t begin = 0; begin <= arguments.size();) {
        const std::size_t end = std::min(arguments.find(", ", begin), arguments.size());
        if (begin > 0) out += ", ";
        out += say(arguments.substr(begin, end - begin), language);
        begin = end + 2;
    }
    return out;
}

std::string fill(std::string_view pattern, const Diagnostic& d, Language language) {
    std::string out;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        if (pattern[at] != '{' || at + 2 >= pattern.size() || pattern[at + 2] != '}') {
            out += pattern[at];
            continue;
        }
        const char key = pattern[at + 1];
        if (key == 'q') {
            out += d.quote;
        } else if (key == 's') {
            out += d.suggestion;
        } else if (const auto index = static_cast<std::size_t>(key - '0');
                   index < d.arguments.size()) {
            out += say_list(d.arguments[index], language);
        }
        at += 2;
    }
    return out;
}

}  // namespace

std::string message(const Diagnostic& d, Language language) {
    const Wording& w = wording(d.code);
    return fill(language == Language::sv ? w.sv : w.en, d, language);
}

std::string hint(const Diagnostic& d, Language language) {
    const Wording& w = wording(d.code);
    const std::string_view pattern = language == Language::sv ? w.hint_sv : w.hint_en;
    if (d.suggestion.empty() && pattern.find("{s}") != std::string_view::npos) return {};
    return fill(pattern, d, language);
}

std::string to_string(Severity severity, Language language) {
    const bool sv = language == Language::sv;
    switch (severity) {
        case Severity::info: return sv ? "notis" : "note";
        case Severity::warning: return sv ? "varning" : "warning";
        case Severity::error: return sv ? "fel" : "error";
    }
    return {};
}

std::string label(Code code) {
    return "P" + std::to_string(static_cast<int>(code)) + " " + std::string(info(code).name);
}

}  // namespace mandat
