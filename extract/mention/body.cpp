// SPDX-License-Identifier: Apache-2.0
#include "extract/mention/body.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "extract/lexicon/endings.hpp"
#include "extract/lexicon/lexicon.hpp"
#include "extract/mention/people.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

struct NounRow {
    std::string_view base;      ///< last part of the word, indefinite
    std::string_view definite;  ///< its definite form
    NodeKind kind;
    std::string_view type;
};

// Longest first, so that "ledningsgrupp" wins over "grupp". Swedish for what meets and decides.
constexpr std::array nouns = {
    NounRow{"ledningsgrupp", "ledningsgruppen", NodeKind::body, "management_group"},
    NounRow{"chefsgrupp", "chefsgruppen", NodeKind::body, "management_group"},
    NounRow{"arbetsgrupp", "arbetsgruppen", NodeKind::working_group, ""},
    NounRow{"projektgrupp", "projektgruppen", NodeKind::working_group, ""},
    NounRow{"referensgrupp", "referensgruppen", NodeKind::body, "reference_group"},
    NounRow{"styrgrupp", "styrgruppen", NodeKind::body, "steering_group"},
    NounRow{"samrådsgrupp", "samrådsgruppen", NodeKind::body, "council"},
    NounRow{"grupp", "gruppen", NodeKind::body, "other"},
    NounRow{"arbetsutskott", "arbetsutskottet", NodeKind::body, "committee"},
    NounRow{"utskott", "utskottet", NodeKind::body, "committee"},
    NounRow{"nämnd", "nämnden", NodeKind::body, "committee"},
    NounRow{"kommitté", "kommittén", NodeKind::body, "committee"},
    NounRow{"beredning", "beredningen", NodeKind::body, "committee"},
    NounRow{"länsstyrelse", "länsstyrelsen", NodeKind::organisation, "authority"},
    NounRow{"styrelse", "styrelsen", NodeKind::body, "board"},
    NounRow{"direktion", "direktionen", NodeKind::body, "board"},
    NounRow{"presidium", "presidiet", NodeKind::body, "board"},
    NounRow{"fullmäktige", "fullmäktige", NodeKind::body, "assembly"},
    NounRow{"förbundsmöte", "förbundsmötet", NodeKind::body, "assembly"},
    NounRow{"årsmöte", "årsmötet", NodeKind::body, "assembly"},
    NounRow{"stämma", "stämman", NodeKind::body, "assembly"},
    NounRow{"bolagsledning", "bolagsledningen", NodeKind::body, "management_group"},
    NounRow{"kommunledning", "kommunledningen", NodeKind::body, "management_group"},
    NounRow{"förvaltningsledning", "förvaltningsledningen", NodeKind::body, "management_group"},
    NounRow{"skolledning", "skolledningen", NodeKind::body, "management_group"},
    NounRow{"projektledning", "projektledningen", NodeKind::body, "management_group"},
    NounRow{"trygghetsteam", "trygghetsteamet", NodeKind::body, "other"},
    NounRow{"sektion", "sektionen", NodeKind::body, "committee"},
    NounRow{"nätverk", "nätverket", NodeKind::body, "network"},
    NounRow{"råd", "rådet", NodeKind::body, "council"},
    NounRow{"forum", "forumet", NodeKind::body, "other"},
    NounRow{"förbund", "förbundet", NodeKind::organisation, "association"},
    NounRow{"departement", "departementet", NodeKind::organisation, "authority"},
    NounRow{"myndighet", "myndigheten", NodeKind::organisation, "authority"},
    NounRow{"arkiv", "arkivet", NodeKind::organisation, "other"},
    NounRow{"förvaltning", "förvaltningen", NodeKind::organisation, "administration"},
    NounRow{"avdelning", "avdelningen", NodeKind::organisation, "administration"},
    NounRow{"kansli", "kansliet", NodeKind::organisation, "administration"},
    NounRow{"kontor", "kontoret", NodeKind::organisation, "administration"},
    NounRow{"tjänstemannaorganisation", "tjänstemannaorganisationen", NodeKind::organisation,
            "administration"},
    NounRow{"regering", "regeringen", NodeKind::organisation, "government"},
};

// Offices that end like a council but are people.
constexpr std::array<std::string_view, 12> people_nouns = {
    "länsråd",   "kommunalråd", "regionråd",       "statsråd",  "oppositionsråd", "landstingsråd",
    "borgarråd", "justitieråd", "departementsråd", "finansråd", "ministerråd",    "områdesråd"};

constexpr std::array<std::string_view, 139> stops = {
    "att",          "som",          "är",          "har",         "ska",          "skall",
    "kommer",       "till",         "samt",        "består",      "får",          "ges",
    "fick",         "vill",         "kan",         "bör",         "inte",         "där",
    "när",          "med",          "av",          "om",          "inom",         "under",
    "utifrån",      "enligt",       "bestående",   "beslutar",    "beslutade",    "föreslår",
    "anser",        "på",           "från",        "kring",       "vid",          "hade",
    "skulle",       "men",          "tillsätts",   "tillsattes",  "bildas",       "bildades",
    "inrättas",     "inrättades",   "startas",     "startades",   "skapas",       "utses",
    "väljs",        "valdes",       "ingår",       "lämnar",      "ger",          "efter",
    "före",         "innan",        "inför",       "senast",      "mellan",       "hos",
    "genom",        "redovisar",    "redovisade",  "rapporterar", "rapporterade", "återkommer",
    "presenterar",  "presenterade", "träffas",     "träffades",   "möts",         "gavs",
    "gick",         "går",          "tar",         "tog",         "håller",       "höll",
    "arbetar",      "arbetat",      "fortsätter",  "ansvarar",    "behöver",      "behövde",
    "övertar",      "lämnade",      "gav",         "informerar",  "informerade",  "sammanträder",
    "sammanträdde", "upphör",       "upphörde",    "måste",       "väljer",       "utser",
    "utsåg",        "beslöt",       "ansåg",       "önskar",      "önskade",      "föreslog",
    "blir",         "blev",         "var",         "sedan",       "redan",        "nu",
    "även",         "också",        "dock",        "därefter",    "därför",       "snarast",
    "hur",          "vad",          "vilka",       "så",          "tillsätter",   "inrättar",
    "bildar",       "utsetts",      "valts",       "utgörs",      "leds",         "kvarstår",
    "utsågs",       "nomineras",    "nominerades", "föreslås",    "föreslogs",    "omvaldes",
    "nyvaldes",     "kompletteras", "utökas",      "efterträds",  "ersätts",      "hölls",
    "hålls"};

bool is_stop(const Token& token) {
    static const WordSet keys(stops);
    if (keys.may_have(token.key) &&
        std::find(stops.begin(), stops.end(), token.text) != stops.end()) {
        return true;
    }
    // "avslutas", "avvecklades": what is done with it
    constexpr std::size_t shortest = 6;  // bytes
    return token.text.size() >= shortest && !token.capital &&
           (token.text.ends_with("as") || token.text.ends_with("ades"));
}

/// "för beslut", "för kännedom", "för tiden": what a body gets a matter for or how long somebody
/// sits in it, not what the body is for.
bool is_purpose(const Token& token) {
    static constexpr std::array<std::string_view, 29> words = {
        "tiden",       "perioden",     "mandatperioden",  "åren",     "året",
        "år",          "återstoden",   "resten",          "tid",      "närvarande",
        "beslut",      "kännedom",     "information",     "yttrande", "ställningstagande",
        "vidare",      "godkännande",  "behandling",      "åtgärd",   "fastställande",
        "vårterminen", "höstterminen", "terminen",        "läsåret",  "våren",
        "hösten",      "sommaren",     "verksamhetsåret", "kvartalet"};
    return std::find(words.begin(), words.end(), token.text) != words.end();
}

/// "för beredning", "för förtydligande av planen": what a matter is sent there for, no name.
bool is_next_step(const Tokens& t, std::size_t at) {
    static constexpr std::array<std::string_view, 9> steps = {
        "beredning",      "handläggning",    "komplettering", "förtydligande", "utredning",
        "verkställighet", "vidarebefordran", "omarbetning",   "svar"};
    if (std::find(steps.begin(), steps.end(), t[at].text) == steps.end()) return false;
    const bool open = at + 1 < t.size() && (t[at + 1].is("av") || t[at + 1].is("och"));
    return !open || t[at].is("förtydligande") || t[at].is("komplettering");
}

/// Four to a row of `nouns`: definite, its genitive, indefinite, its genitive.
const Endings& noun_endings() {
    static const Endings endings = [] {
        Endings out;
        for (const NounRow& row : nouns) {
            for (const std::string_view form : {row.definite, row.base}) {
                out.add(form);
                out.add(std::string(form) + "s");
            }
        }
        return out;
    }();
    return endings;
}

/// Two to a row of `nouns`: definite and indefinite.
const Endings& noun_stems() {
    static const Endings endings = [] {
        Endings out;
        for (const NounRow& row : nouns) {
            out.add(row.definite);
            out.add(row.base);
        }
        return out;
    }();
    return endings;
}

bool is_person_office(std::string_view low) {
    return std::any_of(people_nouns.begin(), people_nouns.end(),
                       [&](std::string_view office) { return low.starts_with(office); });
}

/// "brottsförebyggande", "rådgivande", not "gällande" and "nuvarande".
bool is_participle_of_name(const Token& token) {
    static constexpr std::array<std::string_view, 17> others = {
        "gällande",  "angående",   "rörande",    "avseende",     "beträffande", "följande",
        "nuvarande", "dåvarande",  "avgående",   "tillträdande", "kvarvarande", "blivande",
        "kommande",  "närvarande", "ordförande", "deltagande",   "beslutande"};
    if (!token.text.ends_with("ande") && !token.text.ends_with("ende")) return false;
    const std::string low = utf8::lower(token.text);
    return low.size() > 7 && std::find(others.begin(), others.end(), low) == others.end();
}

/// "Lokala", "gemensam", "Kommunala": words before the noun that belong to its name.
std::size_t first_modifier(const Tokens& t, std::size_t noun, std::size_t floor) {
    std::size_t first = noun;
    while (first > floor) {
        const Token& before = t[first - 1];
        if (!before.is_word()) break;
        const bool modifier = is_participle_of_name(before) || before.text.ends_with("ala") ||
                              before.text.ends_with("al") || before.text.ends_with("alt") ||
                              before.text.ends_with("sam") || before.text.ends_with("samma") ||
                              before.text.ends_with("iska") || before.is("nya") ||
                              before.is("ny") || before.is("kommunala");
        if (!modifier) break;
        --first;
    }
    return first;
}

/// Index after "för gemensam plan för trygga skolvägar", "i Norra Länet", "Region X".
std::size_t complement_end(const Tokens& t, std::size_t at, const BodyNoun& noun) {
    std::size_t i = at;
    if (i < t.size() && t[i].is_word() && t[i].capital && !noun.genitive) {
        // "Styrelsen Kommunförbundet Norra Länet"
        while (i < t.size() && t[i].is_word() && t[i].capital) ++i;
        return i;
    }
    const bool opens =
        i + 1 < t.size() && (t[i].is("för") || (t[i].is("mot") && !t[i + 1].capital) ||
                             (t[i].is("i") && t[i + 1].capital));
    if (!opens || is_purpose(t[i + 1]) || is_next_step(t, i + 1)) return at;
    std::size_t end = i + 1;
    while (end < t.size() && t[end].is_word() && !is_stop(t[end])) {
        if (t[end].is("och") && end + 1 < t.size() && (t[end + 1].capital || is_stop(t[end + 1])))
            break;
        if (t[end].is("i") && !(end + 1 < t.size() && t[end + 1].capital)) break;
        ++end;
    }
    while (end > i && (t[end - 1].is("och") || t[end - 1].is("för") || t[end - 1].is("i"))) --end;
    return end > i + 1 ? end : at;
}

std::string without_genitive(std::string name, bool genitive) {
    if (genitive && name.ends_with('s')) name.pop_back();
    return name;
}

}  // namespace

std::size_t after_halves(const Tokens& t, std::size_t at) {
    const auto is_half = [&](std::size_t i) {
        return i + 2 < t.size() && t[i].is_word() && t[i + 1].is("-") && !t[i + 1].spaced &&
               (t[i + 2].spaced || t[i + 2].is(","));
    };
    std::size_t i = at;
    while (is_half(i)) {
        i += 2;
        if (t[i].is(",")) ++i;
    }
    const bool joined = i > at && i + 1 < t.size() && (t[i].is("och") || t[i].is("samt"));
    return joined && t[i + 1].is_word() ? i + 1 : at;
}

std::optional<BodyNoun> read_body_noun(std::string_view word) {
    word = word.substr(0, word.find(':'));
    const auto found = noun_endings().find(word);
    if (!found || is_person_office(utf8::lower(word))) return std::nullopt;
    const NounRow& row = nouns[*found / 4];
    const bool definite = *found % 4 < 2;
    const bool genitive = *found % 2 == 1;
    const bool bare = word.size() == noun_endings()[*found].size();
    return BodyNoun{row.kind, row.type, definite, genitive, bare};
}

std::optional<BodyMention> read_body(const Tokens& tokens, std::size_t at) {
    constexpr std::size_t farthest = 5;  // words between the first modifier and the noun
    const std::size_t whole = after_halves(tokens, at);
    for (std::size_t i = whole; i < tokens.size() && i < whole + farthest; ++i) {
        if (!tokens[i].is_word()) return std::nullopt;
        const auto noun = read_body_noun(tokens[i].text);
        if (!noun) {
            if (is_stop(tokens[i]) || whole > at) return std::nullopt;
            continue;
        }
        BodyMention out;
        out.noun = *noun;
        out.noun_at = i;
        out.first = whole > at ? at : first_modifier(tokens, i, at);
        std::size_t head = i;
        // "Lokala ledningsgruppens arbetsgrupp": the owner first, then what it owns
        if (noun->genitive && i + 1 < tokens.size() && tokens[i + 1].is_word()) {
            std::size_t owned = i + 1;
            while (owned + 1 < tokens.size() && owned < i + 3 && tokens[owned].is_word() &&
                   !read_body_noun(tokens[owned].text) && !is_stop(tokens[owned])) {
                ++owned;
            }
            const auto second =
                tokens[owned].is_word() ? read_body_noun(tokens[owned].text) : std::nullopt;
            if (second) {
                out.owner = without_genitive(words_of(tokens, out.first, i + 1), true);
                out.owner_span = cover(tokens, out.first, i + 1);
                out.noun = *second;
                out.noun_at = head = owned;
            }
        }
        out.end = complement_end(tokens, head + 1, out.noun);
        const bool last_is_noun = out.end == head + 1;
        out.name = without_genitive(words_of(tokens, out.first, out.end),
                                    last_is_noun && out.noun.genitive);
        out.span = cover(tokens, out.first, out.end);
        return out;
    }
    return std::nullopt;
}

std::string stem(std::string_view word) {
    std::string low = utf8::lower(word);
    if (const std::size_t colon = low.find(':'); colon != std::string::npos) low.resize(colon);
    if (utf8::length(low) > 3 && low.ends_with('s')) low.pop_back();
    if (const auto found = noun_stems().find(low)) {
        const NounRow& row = nouns[*found / 2];
        if (*found % 2 == 1) return low;
        low.resize(low.size() - row.definite.size());
        return low.append(row.base);
    }
    // Twice, so that "försvaret" and "försvar" end alike: the article goes first, then what looks
    // like a plural ending under it.
    for (int pass = 0; pass < 2; ++pass) {
        for (const std::string_view ending :
             {"erna", "arna", "orna", "en", "et", "ar", "er", "or", "n", "t", "a", "e"}) {
            if (low.ends_with(ending) && utf8::length(low) - ending.size() >= 4) {
                low.resize(low.size() - ending.size());
                break;
            }
        }
    }
    return low;
}

std::string body_key(std::string_view name) {
    std::vector<std::string> words;
    for (const Token& token : tokenise(name)) {
        if (token.is_word() && !token.is("i") && !token.is("för") && !token.is("och") &&
            !token.is("av") && !token.is("med") && !token.is("den") && !token.is("det")) {
            words.push_back(stem(token.text));
        } else if (token.is_number()) {
            words.emplace_back(token.text);
        }
    }
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    std::string out;
    for (const std::string& word : words) out += word + ' ';
    if (!out.empty()) out.pop_back();
    return out;
}

bool looks_like_acronym(std::string_view word) {
    std::size_t capitals = 0;
    for (std::size_t at = 0; at < word.size();) {
        const auto d = utf8::decode(word, at);
        if (d.code == U':') break;
        capitals += utf8::is_upper(d.code) ? 1U : 0U;
        at += d.size;
    }
    return capitals >= 2 && word.find('-') == std::string_view::npos && utf8::length(word) <= 10;
}

namespace {

/// "KomSam" -> "Kom", "Sam"; "LKR" -> "L", "K", "R".
std::vector<std::string> acronym_parts(std::string_view acronym) {
    std::vector<std::string> parts;
    for (std::size_t at = 0; at < acronym.size();) {
        const auto d = utf8::decode(acronym, at);
        if (d.code == U':') break;
        if (parts.empty() || utf8::is_upper(d.code)) parts.emplace_back();
        utf8::append(parts.back(), utf8::to_lower(d.code));
        at += d.size;
    }
    return parts;
}

/// Where a later member of a compound begins with `part`. A single letter is met in the middle of
/// any word: there it is one only before a noun, as the r of "kulturråd".
std::size_t find_member(const std::string& word, const std::string& part, std::size_t from) {
    std::size_t at = word.find(part, from);
    if (utf8::length(part) > 1) return at;
    while (at != std::string::npos && !read_body_noun(std::string_view(word).substr(at)))
        at = word.find(part, at + 1);
    return at;
}

}  // namespace

bool is_acronym_of(std::string_view acronym, std::string_view name) {
    const std::vector<std::string> parts = acronym_parts(acronym);
    std::vector<std::string> words;
    for (const Token& token : tokenise(name)) {
        if (token.is_word() && !token.is("för") && !token.is("i") && !token.is("och"))
            words.push_back(utf8::lower(token.text));
    }
    if (parts.size() < 2 || words.empty() || !words.front().starts_with(parts.front()))
        return false;
    // Each part opens a word, or stands later within the same compound: L-K-R in "lokalt
    // kulturråd", whose last part "råd" is its noun.
    std::size_t word = 0;
    std::size_t within = parts.front().size();
    for (std::size_t p = 1; p < parts.size(); ++p) {
        if (word + 1 < words.size() && words[word + 1].starts_with(parts[p])) {
            ++word;
            within = parts[p].size();
            continue;
        }
        constexpr std::size_t shortest_part =
            3;  // a compound's first part has three letters at least
        const std::size_t found = find_member(words[word], parts[p], within + shortest_part - 1);
        if (found == std::string::npos) return false;
        within = found + parts[p].size();
    }
    return word + 1 == words.size();
}

}  // namespace mandat::extract
