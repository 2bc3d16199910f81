// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "extract/lexicon/lexicon.hpp"
#include "extract/mention/head_parts.hpp"
#include "extract/protocol/layout.hpp"
#include "extract/protocol/list_heading.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

constexpr std::size_t several = 3;  // people; a lost list has more, verifiers are fewer

/// Nothing, or one word more of a label: "Ledamöter Närvarande ersättare" cut in two.
bool is_lost(const Text& text, const LabelledValue& field) {
    if (field.value.empty()) return true;
    const Tokens words = tokenise(text, field.value);
    return words.size() == 1 && lexicon().labels.match(words, 0).has_value();
}

/// The run of labels without a value that begins at `first`.
std::size_t empty_run_end(const Text& text, const std::vector<LabelledValue>& fields,
                          std::size_t first) {
    std::size_t end = first;
    while (end < fields.size() && is_lost(text, fields[end]) && opens_people(fields[end].field))
        ++end;
    return end;
}

/// Index of the first of those at the end of a row of people who only have posts: the staff.
std::size_t staff_begin(const std::vector<PersonMention>& people) {
    const auto parties = std::count_if(people.begin(), people.end(),
                                       [](const PersonMention& p) { return !p.party.empty(); });
    const bool party_list = static_cast<std::size_t>(parties) * 2 > people.size();
    std::size_t first = people.size();
    while (first > 1) {
        const PersonMention& p = people[first - 1];
        const bool post =
            p.calling && (*p.calling == Calling::title || *p.calling == Calling::secretary ||
                          *p.calling == Calling::project_leader);
        const bool outside = party_list && p.party.empty();
        if (!p.party.empty() || !p.stands_in_for.empty() || !(post || outside)) break;
        --first;
    }
    return first;
}

/// Labels that a single line is the value of.
bool takes_one_line(Field field) {
    switch (field) {
        case Field::time_place:
        case Field::time:
        case Field::place:
        case Field::chair:
        case Field::secretary:
        case Field::verifier:
        case Field::verification:
        case Field::paragraphs:
        case Field::body: return true;
        default: return false;
    }
}

/// The lines of a value that are not blank.
std::vector<Span> lines_of(const Text& text, Span value) {
    std::vector<Span> out;
    for (std::size_t i = text.line_at(value.begin); i < text.line_count(); ++i) {
        const Span whole = text.line(i);
        if (whole.begin >= value.end) break;
        const Span line =
            trim(text, {std::max(whole.begin, value.begin), std::min(whole.end, value.end)});
        if (!line.empty()) out.push_back(line);
    }
    return out;
}

/// Labels each on a line of its own, all without a value but the last, whose lines are at least as
/// many: deals the lines out. Fields of one line take theirs from both ends; people stay between.
class ColumnDealer {
  public:
    ColumnDealer(const Text& text, std::vector<LabelledValue>& fields)
        : text_(text), fields_(fields) {}

    /// "Närvarolista" over "Ledamöter" and "Ersättare": a heading, which has no value to lose.
    [[nodiscard]] bool heads_list(const LabelledValue& field) const {
        const std::string low = utf8::lower(text_.plain(field.label));
        return low.find("lista") != low.npos || low.find("förteckning") != low.npos;
    }

    /// Index after the labels dealt with; `first` when they have not lost their values.
    std::size_t deal(std::size_t first) {
        if (heads_list(fields_[first]) || below_filled_list(first)) return first;
        std::size_t last = first;
        while (last < fields_.size() && fields_[last].value.empty() && is_part(last)) ++last;
        if (last == first || last >= fields_.size() || !is_part(last)) return first;
        const Span all = fields_[last].value;
        std::vector<Span> lines = lines_of(text_, all);
        const bool glued = text_.line_at(all.begin) == text_.line_at(fields_[last].label.begin);
        if (glued || lines.size() < last + 1 - first) return first;
        std::size_t front = first;
        std::size_t line = 0;
        for (; front <= last && takes_one_line(fields_[front].field); ++front) {
            const bool rest = front == last;
            fields_[front].value = rest ? Span{lines[line].begin, all.end} : lines[line];
            ++line;
        }
        if (front > last) return last + 1;
        std::size_t back = last;
        std::size_t end = lines.size();
        while (back > front && takes_one_line(fields_[back].field)) {
            fields_[back--].value = lines[--end];
        }
        give_people(front, back,
                    {lines.begin() + static_cast<std::ptrdiff_t>(line),
                     lines.begin() + static_cast<std::ptrdiff_t>(end)});
        return last + 1;
    }

  private:
    /// A list above has its people right below its label: an empty one here is just empty.
    [[nodiscard]] bool below_filled_list(std::size_t first) const {
        return opens_people(fields_[first].field) &&
               std::any_of(fields_.begin(), fields_.begin() + static_cast<std::ptrdiff_t>(first),
                           [](const LabelledValue& f) {
                               return opens_people(f.field) && !f.value.empty();
                           });
    }

    [[nodiscard]] bool is_part(std::size_t i) const {
        return takes_one_line(fields_[i].field) || opens_people(fields_[i].field);
    }

    /// Between two lists nothing marks the border. Where the first lines bear parties, those
    /// without at the end are the others; members and substitutes cannot be told apart.
    void give_people(std::size_t first, std::size_t last, const std::vector<Span>& lines) {
        if (lines.empty()) return;
        std::size_t split = lines.size();
        const bool others = last > first && fields_[last].field == Field::others;
        const auto has_party = [this](Span line) {
            const auto people = read_people(text_, line);
            return people.empty() || !people.front().party.empty();
        };
        if (others && has_party(lines.front())) {
            while (split > 1 && !has_party(lines[split - 1])) --split;
        }
        fields_[first].value = {lines.front().begin, lines[split - 1].end};
        fields_[first].qualified = last == first;
        for (std::size_t i = first + 1; i <= last; ++i) {
            const Span nothing{lines.back().end, lines.back().end};
            fields_[i].value = i == last && split < lines.size()
                                   ? Span{lines[split].begin, lines.back().end}
                                   : nothing;
        }
    }

    const Text& text_;
    std::vector<LabelledValue>& fields_;
};

/// "Övriga deltagande: Anna Ek, Bo Al" on a line of its own: no label of a torn column.
bool has_own_value(const Text& text, const LabelledValue& field) {
    const std::size_t line = text.line_at(field.label.begin);
    if (trim(text, text.line(line)).begin != field.label.begin) return false;
    return text.line_at(field.value.begin) == line &&
           text.plain({field.label.end, field.value.begin}).find(':') != std::string_view::npos;
}

}  // namespace

void refill_lost_columns(const Text& text, std::vector<LabelledValue>& fields) {
    ColumnDealer dealer(text, fields);
    for (std::size_t i = 0; i < fields.size();) {
        const std::size_t after = dealer.deal(i);
        i = std::max(after, i + 1);
    }
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const std::size_t end = empty_run_end(text, fields, i);
        if (end == i || fields[i].field != Field::deciding || end >= fields.size()) continue;
        LabelledValue& last = fields[end];
        const bool verifier = last.field == Field::verifier;
        if (!verifier && !opens_people(last.field)) continue;
        if (has_own_value(text, last)) continue;
        const std::vector<PersonMention> people = read_people(text, last.value);
        if (people.size() <= several) continue;
        const Span all = last.value;
        fields[i].value = all;
        fields[i].qualified = false;  // where one list ends and the next begins is not to be seen
        last.value = {all.end, all.end};
        const std::size_t staff = staff_begin(people);
        const bool others =
            last.field == Field::others ||
            std::any_of(fields.begin() + static_cast<std::ptrdiff_t>(i),
                        fields.begin() + static_cast<std::ptrdiff_t>(end),
                        [](const LabelledValue& f) { return f.field == Field::others; });
        if (others && staff < people.size() && !verifier) {
            fields[i].value.end = people[staff].span.begin;
            last.value = {people[staff].span.begin, all.end};
            last.field = Field::others;
        }
        // "Plats och tid  Beslutande  Måndag 13 oktober, Folkets hus Eva Ek ..."
        const bool place_lost =
            i > 0 && fields[i - 1].field == Field::time_place && fields[i - 1].value.empty();
        if (place_lost) {
            fields[i - 1].value = {all.begin, people.front().span.begin};
            fields[i].value.begin = people.front().span.begin;
        }
        if (!verifier) continue;
        const Span adjuster = people.back().span;
        fields[i].value.end = adjuster.begin;
        last.value = {adjuster.begin, all.end};
    }
}

}  // namespace mandat::extract
