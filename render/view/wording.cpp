// SPDX-License-Identifier: Apache-2.0
#include "render/view/wording.hpp"

#include <array>
#include <chrono>
#include <cstdlib>

#include "graph/base/date.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::render {
namespace {

struct WordRow {
    Word word;
    std::string_view sv;
    std::string_view en;
};

constexpr std::array words = {
    WordRow{Word::political_level, "Politisk nivå", "Political level"},
    WordRow{Word::leadership_level, "Ledningsnivå", "Leadership level"},
    WordRow{Word::focus_area, "Fokusområde", "Focus area"},
    WordRow{Word::working_group, "Arbetsgrupp", "Working group"},
    WordRow{Word::no_stated_organisation, "Utan angiven organisation", "No stated organisation"},
    WordRow{Word::chair_is, "Ordförande {0}", "Chair {0}"},
    WordRow{Word::members_from, "{0} från {1}", "{0} from {1}"},
    WordRow{Word::at_last_meeting, "{0} vid senaste mötet", "{0} at the latest meeting"},
    WordRow{Word::last_meeting, "Möte {0}", "Meeting {0}"},
    WordRow{Word::decided_on, "Beslut {0} § {1}", "Decided {0} § {1}"},
    WordRow{Word::postponed_on, "Beslut uppskjutet {0} § {1}", "Decision postponed {0} § {1}"},
    WordRow{Word::discussed_on, "Behandlat {0} § {1}", "Treated {0} § {1}"},
    WordRow{Word::due_by, "Återkopplar {0}", "Reports back {0}"},
    WordRow{Word::creates, "Bildar: {0}", "Sets up: {0}"},
    WordRow{Word::works_with, "Samordnar med {0}", "Coordinates with {0}"},
    WordRow{Word::maybe_same_as, "Kanske samma som {0}", "Maybe the same as {0}"},
    WordRow{Word::nobody_named, "Inga personer namngivna", "Nobody is named"},
    WordRow{Word::name_not_in_text, "Utan eget namn i texten",
            "Has no name of its own in the text"},
    WordRow{Word::escalates, "för upp ärenden", "takes matters up"},
    WordRow{Word::reports_to, "rapporterar till", "reports to"},
    WordRow{Word::reports_back, "återkopplar", "reports back"},
    WordRow{Word::coordinates, "samordnar", "coordinates"},
    WordRow{Word::range_of_focus_groups, "till {0}: arbetsgrupp för fokusområde",
            "to {0}: working group of a focus area"},
    WordRow{Word::legend_implied, "härledd plats", "implied seat"},
    WordRow{Word::legend_function, "sekreterare eller tjänsteperson", "secretary or official"},
    WordRow{Word::legend_former, "tidigare plats", "earlier seat"},
    WordRow{Word::legend_solid, "står i protokollet", "stated in the protocol"},
    WordRow{Word::legend_dashed, "streckad = härledd ur protokollet",
            "dashed = implied by the protocol"},
    WordRow{Word::legend_arrow, "pilen pekar på den som tar emot",
            "the arrow points at the receiver"},
    WordRow{Word::derived_membership, "Plats i {0} är härledd ur {1}: {2}.",
            "Seats in {0} are implied by {1}: {2}."},
    WordRow{Word::derived_structure, "Att {0} hör till {1} är härledd ur {2}.",
            "That {0} belongs to {1} is implied by {2}."},
    WordRow{Word::derived_relation, "{0} → {2} ({1}) är härledd ur {3}.",
            "{0} → {2} ({1}) is implied by {3}."},
    WordRow{Word::derived_home, "* Organisationen står inte utskriven utan är härledd.",
            "* The organisation is not written out but implied."},
    WordRow{Word::by_presentation, "vilka som föredrog ärendet", "who presented the item"},
    WordRow{Word::by_attendance, "närvarolistan", "the list of those present"},
    WordRow{Word::by_reference, "hur de omnämns", "how they are mentioned"},
    WordRow{Word::by_text, "ärendets text", "the text of the item"},
    WordRow{Word::title_cooperation, "Så hänger samverkan ihop",
            "How the cooperation fits together"},
    WordRow{Word::title_who_sits_where, "Vem sitter var", "Who sits where"},
    WordRow{Word::title_in, "{0} i {1}", "{0} in {1}"},
    WordRow{Word::title_nothing, "Inget att visa", "Nothing to show"},
    WordRow{Word::subtitle, "{0} enligt {1}, {2}", "{0} according to {1}, {2}"},
    WordRow{Word::subtitle_undated, "{0} enligt {1}", "{0} according to {1}"},
    WordRow{Word::bodies_word, "beslutande organ", "deciding bodies"},
    WordRow{Word::focus_areas_word, "fokusområden", "focus areas"},
    WordRow{Word::groups_word, "arbetsgrupper", "working groups"},
    WordRow{Word::people_word, "personer", "people"},
    WordRow{Word::source, "Källa: {0}.", "Source: {0}."},
    WordRow{Word::and_word, "och", "and"},
    WordRow{Word::description, "Karta: {0} med {1}, {2} och {3}.",
            "Map: {0} with {1}, {2} and {3}."},
    WordRow{Word::note_nothing, "Protokollen nämner inget organ med ledamöter.",
            "The protocols name no body with members."},
    WordRow{Word::note_folded,
            "{0} är för många för att skrivas ut var för sig: varje kommun och organisation visar "
            "antal.",
            "{0} are too many to be written out one by one: each municipality and organisation "
            "shows counts."},
    WordRow{Word::note_lines_left_out,
            "{0} linjer från arbetsgrupper ritas inte ut; platserna står som koder på korten.",
            "{0} lines from working groups are not drawn; the seats stand as codes on the cards."},
    WordRow{Word::note_substitutes,
            "{0} utan annan plats räknas på organets kort men skrivs inte ut.",
            "{0} without another seat are counted on the body's card but not written out."},
    WordRow{Word::note_bodies_left_out, "Visas inte, för att de bara nämns: {0} ({1}).",
            "Not shown, because only mentioned: {0} ({1})."},
    WordRow{Word::note_groups_left_out,
            "Visas inte, för att varken personer eller uppdragsgivare står: {0} ({1}).",
            "Not shown, because neither people nor a principal are stated: {0} ({1})."},
    WordRow{
        Word::note_hues_repeat,
        "Färgerna räcker till fyra fokusområden; F5 och senare har "
        "samma färger med streckad kant.",
        "There are colours for four focus areas; F5 and later repeat them with a dashed border."},
    WordRow{Word::note_no_font, "Typsnittet Inter saknas; kartan är ritad med ett annat.",
            "The typeface Inter is missing; the map is drawn with another."},
    WordRow{Word::note_small_print,
            "På A3 blir minsta texten {0} punkter; skriv ut på A2 eller större.",
            "On A3 the smallest text becomes {0} points; print on A2 or larger."},
};
static_assert(words.size() == static_cast<std::size_t>(Word::count_));
static_assert([] {
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (static_cast<std::size_t>(words[i].word) != i) return false;
    }
    return true;
}());

struct CountedRow {
    Counted thing;
    std::string_view sv_one, sv_many, en_one, en_many;
    bool neuter;  ///< "ett", not "en"
};

constexpr std::array counted = {
    CountedRow{Counted::person, "person", "personer", "person", "people", false},
    CountedRow{Counted::member, "ledamot", "ledamöter", "member", "members", false},
    CountedRow{Counted::substitute, "ersättare", "ersättare", "substitute", "substitutes", false},
    CountedRow{Counted::earlier_member, "tidigare", "tidigare", "earlier", "earlier", false},
    CountedRow{Counted::municipality, "kommun", "kommuner", "municipality", "municipalities",
               false},
    CountedRow{Counted::organisation, "organisation", "organisationer", "organisation",
               "organisations", false},
    CountedRow{Counted::body, "organ", "organ", "body", "bodies", true},
    CountedRow{Counted::group, "arbetsgrupp", "arbetsgrupper", "working group", "working groups",
               false},
    CountedRow{Counted::focus_area, "fokusområde", "fokusområden", "focus area", "focus areas",
               true},
    CountedRow{Counted::protocol, "protokoll", "protokoll", "protocol", "protocols", true},
    CountedRow{Counted::meeting, "möte", "möten", "meeting", "meetings", true},
    CountedRow{Counted::seat, "plats", "platser", "seat", "seats", false},
    CountedRow{Counted::assignment, "uppdrag", "uppdrag", "assignment", "assignments", true},
    CountedRow{Counted::decision, "beslut", "beslut", "decision", "decisions", true},
};
static_assert(counted.size() == static_cast<std::size_t>(Counted::count_));

struct RoleRow {
    Role role;
    std::string_view sv, en;
};

constexpr std::array roles = {
    RoleRow{Role::chair, "ordförande", "chair"},
    RoleRow{Role::vice_chair, "vice ordförande", "vice chair"},
    RoleRow{Role::second_vice_chair, "andre vice ordförande", "second vice chair"},
    RoleRow{Role::member, "ledamot", "member"},
    RoleRow{Role::substitute, "ersättare", "substitute"},
    RoleRow{Role::secretary, "sekreterare", "secretary"},
    RoleRow{Role::staff, "tjänsteperson", "official"},
    RoleRow{Role::coordinator, "samordnare", "coordinator"},
    RoleRow{Role::project_leader, "projektledare", "project leader"},
    RoleRow{Role::liaison, "utsedd tjänsteperson", "appointed official"},
    RoleRow{Role::other, "annan roll", "other role"},
};

constexpr std::array<std::string_view, 12> months_sv = {
    "januari", "februari", "mars",      "april",   "maj",      "juni",
    "juli",    "augusti",  "september", "oktober", "november", "december"};
constexpr std::array<std::string_view, 12> months_en = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};
constexpr std::array<std::string_view, 12> numbers_sv = {
    "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"};
constexpr std::array<std::string_view, 12> numbers_en = {"one",  "two", "three",  "four",
                                                         "five", "six", "seven",  "eight",
                                                         "nine", "ten", "eleven", "twelve"};

std::string month(Date date, Language language) {
    const std::size_t at = static_cast<unsigned>(date.month()) - 1;
    return std::string(language == Language::sv ? months_sv[at] : months_en[at]) + " " +
           std::to_string(static_cast<int>(date.year()));
}

std::string_view noun(std::size_t number, const CountedRow& row, Language language) {
    if (language == Language::sv) return number == 1 ? row.sv_one : row.sv_many;
    return number == 1 ? row.en_one : row.en_many;
}

}  // namespace

std::string_view say(Word word, Language language) {
    const WordRow& row = words[static_cast<std::size_t>(word)];
    return language == Language::sv ? row.sv : row.en;
}

std::string say(Word word, Language language, std::initializer_list<std::string_view> arguments) {
    const std::string_view pattern = say(word, language);
    std::string out;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (pattern[i] != '{' || i + 2 >= pattern.size() || pattern[i + 2] != '}') {
            out += pattern[i];
            continue;
        }
        const auto which = static_cast<std::size_t>(pattern[i + 1] - '0');
        if (which < arguments.size()) out += arguments.begin()[which];
        i += 2;
    }
    return out;
}

std::string count(std::size_t number, Counted thing, Language language) {
    return std::to_string(number) + " " +
           std::string(noun(number, counted[static_cast<std::size_t>(thing)], language));
}

std::string count_in_words(std::size_t number, Counted thing, Language language) {
    if (number == 0 || number > numbers_sv.size()) return count(number, thing, language);
    const CountedRow& row = counted[static_cast<std::size_t>(thing)];
    std::string_view first =
        language == Language::sv ? numbers_sv[number - 1] : numbers_en[number - 1];
    if (number == 1 && language == Language::sv && row.neuter) first = "ett";
    return std::string(first) + " " + std::string(noun(number, row, language));
}

std::string_view role_word(Role role, Language language) {
    for (const RoleRow& row : roles) {
        if (row.role == role) return language == Language::sv ? row.sv : row.en;
    }
    return {};
}

std::string long_date(std::string_view iso, Language language) {
    const auto date = parse_iso_date(iso);
    if (!date) return std::string(iso);
    return std::to_string(static_cast<unsigned>(date->day())) + " " + month(*date, language);
}

std::string month_range(std::string_view first, std::string_view last, Language language) {
    const auto from = parse_iso_date(first);
    const auto to = parse_iso_date(last);
    if (!from || !to) return {};
    const std::string start = month(*from, language);
    const std::string end = month(*to, language);
    return start == end ? start : start + " – " + end;
}

std::string decimal(double value, Language language) {
    const auto tenths = static_cast<long>(value * 10 + (value < 0 ? -0.5 : 0.5));
    const std::string mark = language == Language::sv ? "," : ".";
    return (tenths < 0 ? "-" : "") + std::to_string(std::labs(tenths / 10)) + mark +
           std::to_string(std::labs(tenths % 10));
}

std::string join(const std::vector<std::string>& parts, Language language) {
    std::string out;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0) {
            out += i + 1 == parts.size() ? " " + std::string(say(Word::and_word, language)) + " "
                                         : ", ";
        }
        out += parts[i];
    }
    return out;
}

std::string capitalised(std::string_view text) {
    if (text.empty()) return {};
    const utf8::Decoded first = utf8::decode(text, 0);
    char32_t code = first.code;
    const bool small_latin1 = code >= 0xE0 && code <= 0xFE && code != 0xF7;
    if ((code >= U'a' && code <= U'z') || small_latin1) code -= 0x20;
    std::string out;
    utf8::append(out, code);
    out += text.substr(first.size);
    return out;
}

std::string upper_case(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const utf8::Decoded one = utf8::decode(text, at);
        if (one.size == 0) break;
        out += capitalised(text.substr(at, one.size));
        at += one.size;
    }
    return out;
}

std::string sort_key(std::string_view name) {
    std::string out;
    const std::string low = utf8::lower(name);
    for (std::size_t at = 0; at < low.size();) {
        const utf8::Decoded one = utf8::decode(low, at);
        if (one.code == U'å')
            out += "{a";
        else if (one.code == U'ä' || one.code == U'æ')
            out += "{b";
        else if (one.code == U'ö' || one.code == U'ø')
            out += "{c";
        else
            out += utf8::fold(std::string_view(low).substr(at, one.size));
        if (utf8::is_space(one.code)) out += ' ';
        at += one.size == 0 ? 1 : one.size;
    }
    return out;
}

}  // namespace mandat::render
