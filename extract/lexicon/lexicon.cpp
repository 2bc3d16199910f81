// SPDX-License-Identifier: Apache-2.0
#include "extract/lexicon/lexicon.hpp"

#include <algorithm>
#include <array>
#include <functional>

#include "extract/lexicon/embedded.hpp"

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

template <typename Value, typename Table>
void fill(Phrases<Value>& phrases, std::string_view list, const Table& table) {
    each_row(list, [&](const Row& row) {
        if (row.size() < 2) return;
        for (const auto& named : table) {
            if (named.name == row[1]) phrases.add(row[0], named.value);
        }
    });
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
    each_row(authorities_list, [&](const Row& row) {
        const KnownPlace place{
            NodeKind::organisation, std::string(row[0]), {}, std::string(row[1])};
        out.places.add(place.name, place);
        if (row.size() < 3 || row[2].empty()) return;
        for (const std::string_view form : split(row[2], '|')) out.places.add(form, place);
    });
}

Lexicon read() {
    Lexicon out;
    fill(out.labels, labels_list, fields);
    fill(out.sections, sections_list, section_kinds);
    fill(out.callings, roles_list, callings);
    each_row(presenters_list, [&](const Row& row) { out.presenters.add(row[0], true); });
    fill_places(out);
    each_row(first_names_list, [&](const Row& row) { out.first_names.emplace(row[0]); });
    each_row(parties_list, [&](const Row& row) { out.parties.emplace(row[0]); });
    each_row(titles_list, [&](const Row& row) { out.title_ends.emplace_back(row[0]); });
    return out;
}

}  // namespace

bool Lexicon::is_first_name(std::string_view word) const {
    if (first_names.contains(std::string(word))) return true;
    const std::size_t dash = word.find('-');
    return dash != std::string_view::npos && dash > 0 &&
           first_names.contains(std::string(word.substr(0, dash)));
}

bool Lexicon::is_party(std::string_view word) const {
    if (word.empty() || word.size() > 4) return false;
    std::string upper;
    for (const char c : word) upper += static_cast<char>(c >= 'a' && c <= 'z' ? c - 32 : c);
    return parties.contains(upper);
}

bool Lexicon::is_title(std::string_view word) const {
    const std::string low = utf8::lower(word);
    return std::any_of(title_ends.begin(), title_ends.end(),
                       [&](const std::string& end) { return low.ends_with(end); });
}

const Lexicon& lexicon() {
    static const Lexicon words = read();
    return words;
}

}  // namespace mandat::extract
