// SPDX-License-Identifier: Apache-2.0
#include "extract/lexicon/lexicon.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <utility>

#include "extract/lexicon/embedded.hpp"
#include "extract/lexicon/user_words.hpp"
#include "extract/lexicon/verbs.hpp"
#include "graph/model/words.hpp"

namespace mandat::extract {
namespace {

using Row = std::vector<std::string_view>;

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> out;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(separator, begin), text.size());
        out.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return out;
}

void each_row(std::string_view list, const std::function<void(const Row&)>& use) {
    for (const std::string_view line : split(list, '\n')) {
        if (line.empty() || line.front() == '#') continue;
        use(split(line, '\t'));
    }
}

template <typename Value>
struct Named {
    std::string_view name;
    Value value;
};

constexpr std::array fields = {
    Named<Field>{"time_place", Field::time_place},
    Named<Field>{"time", Field::time},
    Named<Field>{"place", Field::place},
    Named<Field>{"deciding", Field::deciding},
    Named<Field>{"serving", Field::serving},
    Named<Field>{"substitutes", Field::substitutes},
    Named<Field>{"absent", Field::absent},
    Named<Field>{"absent_substitutes", Field::absent_substitutes},
    Named<Field>{"others", Field::others},
    Named<Field>{"called", Field::called},
    Named<Field>{"secretary", Field::secretary},
    Named<Field>{"chair", Field::chair},
    Named<Field>{"verifier", Field::verifier},
    Named<Field>{"verification", Field::verification},
    Named<Field>{"paragraphs", Field::paragraphs},
    Named<Field>{"next_meeting", Field::next_meeting},
    Named<Field>{"signatures", Field::signatures},
    Named<Field>{"contents", Field::contents},
    Named<Field>{"body", Field::body},
    Named<Field>{"notice", Field::notice},
    Named<Field>{"ignore", Field::ignore},
};
constexpr std::array section_kinds = {
    Named<SectionKind>{"decision", SectionKind::decision},
    Named<SectionKind>{"summary", SectionKind::summary},
    Named<SectionKind>{"background", SectionKind::background},
    Named<SectionKind>{"earlier", SectionKind::earlier},
    Named<SectionKind>{"views", SectionKind::views},
    Named<SectionKind>{"proposal", SectionKind::proposal},
    Named<SectionKind>{"procedure", SectionKind::procedure},
    Named<SectionKind>{"vote", SectionKind::vote},
    Named<SectionKind>{"reservation", SectionKind::reservation},
    Named<SectionKind>{"interest", SectionKind::interest},
    Named<SectionKind>{"documents", SectionKind::documents},
    Named<SectionKind>{"prepared_by", SectionKind::prepared_by},
    Named<SectionKind>{"recipients", SectionKind::recipients},
};
constexpr std::array callings = {
    Named<Calling>{"chair", Calling::chair},
    Named<Calling>{"vice_chair", Calling::vice_chair},
    Named<Calling>{"second_vice_chair", Calling::second_vice_chair},
    Named<Calling>{"member", Calling::member},
    Named<Calling>{"substitute", Calling::substitute},
    Named<Calling>{"secretary", Calling::secretary},
    Named<Calling>{"verifier", Calling::verifier},
    Named<Calling>{"project_leader", Calling::project_leader},
    Named<Calling>{"title", Calling::title},
    Named<Calling>{"other", Calling::other},
};

constexpr std::array seats = {
    Named<Seat>{"body", Seat::body},
    Named<Seat>{"board", Seat::board},
    Named<Seat>{"nomination", Seat::nomination},
    Named<Seat>{"auditors", Seat::auditors},
    Named<Seat>{"meeting", Seat::meeting},
    Named<Seat>{"named", Seat::named},
    Named<Seat>{"none", Seat::none},
};

constexpr std::array<std::string_view, act_count> acts = {
    "given",    "charged",  "gives",   "charges", "gives_charge", "delegates", "entrusted",
    "asks",     "belongs",  "done_by", "refers",  "escalates",    "creates",   "created",
    "convened", "reported", "report",  "reports", "decides"};

using Fault = WordListFault::Kind;
using MaybeFault = std::optional<WordListFault>;

WordListFault fault(Fault kind, std::string_view found = {}) {
    return {kind, 0, std::string(found), {}};
}

/// Adds the words of a row to the phrases of its kind, which stands in the second column.
template <typename Value, typename Table>
MaybeFault add_of_kind(Phrases<Value>& phrases, const Row& row, const Table& table) {
    if (row.size() < 2) return fault(Fault::no_kind);
    for (const auto& named : table) {
        if (named.name != row[1]) continue;
        // What is known already goes first when words are looked up: it cannot be changed.
        const Value* const known = phrases.find(row[0]);
        if (known != nullptr && *known != named.value) {
            WordListFault out = fault(Fault::known_otherwise, row[0]);
            for (const auto& other : table) {
                if (other.value == *known) out.expected.emplace_back(other.name);
            }
            return out;
        }
        phrases.add(row[0], named.value);
        return std::nullopt;
    }
    WordListFault out = fault(Fault::no_such_kind, row[1]);
    for (const auto& named : table) out.expected.emplace_back(named.name);
    return out;
}

void fill_places(Lexicon& out) {
    each_row(municipalities_list, [&](const Row& row) {
        const KnownPlace place{
            NodeKind::municipality, std::string(row[1]), std::string(row[0]), {}};
        out.municipalities.push_back(place);
        out.places.add(place.name, place);
        out.places.add(place.name + " kommun", place);
        if (!place.name.ends_with('s')) out.places.add(place.name + "s kommun", place);
    });
    each_row(regions_list, [&](const Row& row) {
        const KnownPlace region{NodeKind::organisation, std::string(row[2]), std::string(row[0]),
                                "region"};
        out.places.add(region.name, region);
        const KnownPlace board{NodeKind::organisation, "Länsstyrelsen", {}, "authority"};
        out.places.add("Länsstyrelsen i " + std::string(row[3]), board);
        out.places.add("Länsstyrelsen " + std::string(row[1]), board);
    });
}

MaybeFault add_authority(Lexicon& out, const Row& row) {
    constexpr std::array<std::string_view, 6> types = {
        "region", "authority", "association", "administration", "government", "other"};
    if (row.size() < 2) return fault(Fault::no_kind);
    if (std::find(types.begin(), types.end(), row[1]) == types.end()) {
        WordListFault wrong = fault(Fault::no_such_kind, row[1]);
        wrong.expected.assign(types.begin(), types.end());
        return wrong;
    }
    const KnownPlace place{NodeKind::organisation, std::string(row[0]), {}, std::string(row[1])};
    out.places.add(place.name, place);
    if (row.size() < 3 || row[2].empty()) return std::nullopt;
    for (const std::string_view form : split(row[2], '|')) out.places.add(form, place);
    return std::nullopt;
}

/// "S<TAB>Socialdemokraterna<TAB>other|names": the mark, the name and its genitive, other names.
MaybeFault add_party(Lexicon& out, const Row& row) {
    const PoliticalParty party{std::string(row[0]), std::string(row.size() > 1 ? row[1] : row[0])};
    out.parties.emplace(party.mark);
    out.party_of_mark.emplace(party.mark, party.name);
    if (row.size() > 3) out.renewed_marks.emplace(party.mark, row[3]);
    const auto add = [&](std::string_view form) {
        if (form.empty()) return;
        out.party_names.add(form, party);
        if (!form.ends_with('s')) out.party_names.add(std::string(form) + "s", party);
    };
    if (row.size() > 1) add(row[1]);
    if (row.size() < 3) return std::nullopt;
    for (const std::string_view form : split(row[2], '|')) add(form);
    return std::nullopt;
}

MaybeFault add_office(Lexicon& out, const Row& row) {
    if (row.size() < 3) return fault(Fault::no_kind);
    const auto seat = std::find_if(seats.begin(), seats.end(),
                                   [&](const auto& named) { return named.name == row[2]; });
    if (seat == seats.end()) {
        WordListFault wrong = fault(Fault::no_such_kind, row[2]);
        for (const auto& named : seats) wrong.expected.emplace_back(named.name);
        return wrong;
    }
    const Office office{from_word<Role>(row[1]).value_or(Role::other), seat->value};
    for (const std::string_view form : split(row[0], '|')) {
        if (form.starts_with('-')) {
            out.office_ends.emplace_back(form.substr(1), office);
        } else {
            out.offices.add(form, office);
        }
    }
    return std::nullopt;
}

/// "uppdra åt<TAB>gives"
MaybeFault add_verb(Verbs& out, const Row& row) {
    if (row.size() < 2) return fault(Fault::no_kind);
    const auto act = std::find(acts.begin(), acts.end(), row[1]);
    if (act == acts.end()) {
        WordListFault wrong = fault(Fault::no_such_kind, row[1]);
        wrong.expected.assign(acts.begin(), acts.end());
        return wrong;
    }
    if (!is_pattern(row[0])) return fault(Fault::no_words, row[0]);
    out.add(static_cast<Act>(act - acts.begin()), row[0]);
    return std::nullopt;
}

/// A list of one line an entry: its name, the words compiled in, and what a line of it means. The
/// first column is never empty.
struct List {
    std::string_view name;
    const std::string_view& words;
    MaybeFault (*add)(Lexicon& out, const Row& row);
};

const std::array lists = {
    List{"labels", labels_list,
         [](Lexicon& out, const Row& row) { return add_of_kind(out.labels, row, fields); }},
    List{
        "sections", sections_list,
        [](Lexicon& out, const Row& row) { return add_of_kind(out.sections, row, section_kinds); }},
    List{"presenters", presenters_list,
         [](Lexicon& out, const Row& row) -> MaybeFault {
             out.presenters.add(row[0], true);
             return std::nullopt;
         }},
    List{"roles", roles_list,
         [](Lexicon& out, const Row& row) { return add_of_kind(out.callings, row, callings); }},
    List{"titles", titles_list,
         [](Lexicon& out, const Row& row) -> MaybeFault {
             out.title_ends.add(utf8::lower(row[0]));
             return std::nullopt;
         }},
    List{"first_names", first_names_list,
         [](Lexicon& out, const Row& row) -> MaybeFault {
             out.first_names.emplace(row[0]);
             return std::nullopt;
         }},
    List{"short_names", short_names_list,
         [](Lexicon& out, const Row& row) -> MaybeFault {
             if (row.size() < 2) return fault(Fault::no_kind);
             out.short_names.emplace(row[0], row[1]);
             return std::nullopt;
         }},
    List{"parties", parties_list, [](Lexicon& out, const Row& row) { return add_party(out, row); }},
    List{"authorities", authorities_list, add_authority},
    List{"offices", offices_list, add_office},
    List{"tasks", tasks_list,
         [](Lexicon& out, const Row& row) -> MaybeFault {
             out.tasks.add(row[0], true);
             return std::nullopt;
         }},
    List{"verbs", verbs_list,
         [](Lexicon& out, const Row& row) { return add_verb(out.verbs, row); }},
    List{"abbreviations", abbreviations_list,
         [](Lexicon& out, const Row& row) -> MaybeFault {
             if (row.size() < 2) return fault(Fault::no_kind);
             out.abbreviations.add(row[0], std::string(row[1]));
             return std::nullopt;
         }},
};

Lexicon read() {
    Lexicon out;
    fill_places(out);
    for (const List& list : lists)
        each_row(list.words, [&](const Row& row) { (void)list.add(out, row); });
    return out;
}

/// The one that lexicon() shows; changed by add_user_words() alone, before anything is read.
Lexicon& words() {
    static Lexicon out = read();
    return out;
}

MaybeFault add_line(std::string_view line) {
    if (!utf8::valid(line)) return fault(Fault::not_utf8);
    Row row = split(line, '\t');
    for (std::string_view& column : row) column = utf8::trim(column);
    const auto list = std::find_if(lists.begin(), lists.end(),
                                   [&](const List& one) { return one.name == row.front(); });
    if (list == lists.end()) {
        WordListFault out = fault(Fault::no_such_list, row.front());
        out.expected = user_word_lists();
        return out;
    }
    row.erase(row.begin());
    if (row.empty() || row.front().empty()) return fault(Fault::no_words);
    return list->add(words(), row);
}

}  // namespace

std::string party_mark(std::string_view word) {
    std::string out;
    for (std::size_t at = 0; at < word.size();) {
        const auto letter = utf8::decode(word, at);
        out += utf8::capitalised(word.substr(at, letter.size));
        at += letter.size;
    }
    return out;
}

bool Lexicon::is_first_name(std::string_view word) const {
    if (first_names.contains(word)) return true;
    const std::size_t dash = word.find('-');
    return dash != std::string_view::npos && dash > 0 && first_names.contains(word.substr(0, dash));
}

bool Lexicon::is_party(std::string_view word) const {
    if (word.empty() || word.size() > 4) return false;
    return parties.contains(party_mark(word));
}

std::optional<Phrases<Office>::Match> Lexicon::office(const Tokens& tokens, std::size_t at) const {
    if (const auto hit = offices.match(tokens, at)) return hit;
    if (at >= tokens.size() || !tokens[at].is_word()) return std::nullopt;
    const std::string low = utf8::lower(tokens[at].text);
    for (const auto& [end, office] : office_ends) {
        if (low.size() > end.size() && low.ends_with(end))
            return Phrases<Office>::Match{&office, at + 1};
    }
    return std::nullopt;
}

bool Lexicon::is_title(std::string_view word) const { return title_ends.find(word).has_value(); }

const Lexicon& lexicon() { return words(); }

const Verbs& verbs() { return words().verbs; }

std::vector<std::string> user_word_lists() {
    std::vector<std::string> out;
    for (const List& list : lists) out.emplace_back(list.name);
    return out;
}

std::vector<WordListFault> add_user_words(std::string_view text) {
    constexpr int most_lines = 10'000;  // more than any of the lists that are compiled in
    std::vector<WordListFault> out;
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    int number = 0;
    for (std::string_view line : split(text, '\n')) {
        if (++number > most_lines) {
            out.push_back(fault(Fault::too_many_lines, std::to_string(most_lines)));
            out.back().line = number;
            break;
        }
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (utf8::trim(line).empty() || line.front() == '#') continue;
        if (MaybeFault wrong = add_line(line)) {
            wrong->line = number;
            out.push_back(std::move(*wrong));
        }
    }
    return out;
}

}  // namespace mandat::extract
