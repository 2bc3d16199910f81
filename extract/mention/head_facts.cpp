// SPDX-License-Identifier: Apache-2.0
#include "extract/mention/head_facts.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <unordered_set>

#include "extract/lexicon/lexicon.hpp"
#include "extract/mention/date.hpp"
#include "extract/mention/head_parts.hpp"
#include "extract/mention/officers.hpp"
#include "extract/protocol/layout.hpp"
#include "extract/protocol/list_heading.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

Capacity capacity_of(Field field) {
    switch (field) {
        case Field::serving:
        case Field::substitutes:
        case Field::absent_substitutes: return Capacity::substitute;
        case Field::others: return Capacity::other;
        default: return Capacity::decision_maker;
    }
}

class HeadFactsReader {
  public:
    HeadFactsReader(const Text& text, const Protocol& protocol)
        : text_(text), protocol_(protocol) {}

    HeadFacts read() {
        read_title(text_, protocol_, out_);
        fields_ = protocol_.fields;
        refill_lost_columns(text_, fields_);
        add_attendance_matrix(text_, protocol_, fields_);
        add_spoken_attendance(text_, protocol_, fields_);
        add_annexed_attendance(text_, protocol_, fields_);
        for (std::size_t i = 0; i < fields_.size(); ++i) read_field(i);
        list_the_called();
        read_signature_zone(text_, protocol_, out_);
        verifiers_of_list();
        if (out_.sessions.empty()) find_date_above();
        read_prose_of_title(text_, protocol_, out_);
        if (out_.first_paragraph == 0) number_from_items();
        tell_voters_apart(text_, out_);
        read_officers(text_, protocol_, out_);
        read_note_takers(text_, protocol_, out_);
        drop_false_signers(out_);
        complete_first_names(text_, out_);
        settle_body_name(text_, protocol_, out_);
        return std::move(out_);
    }

  private:
    void read_field(std::size_t index) {
        const LabelledValue& field = fields_[index];
        if (opens_people(field.field)) {
            read_attendance(field);
            return;
        }
        const Tokens tokens = tokenise(text_, field.value);
        switch (field.field) {
            case Field::time_place:
            case Field::time:
            case Field::place:
                read_when_and_where(text_, tokens, field.field, waiting_clock_, out_);
                break;
            case Field::verification:
                if (!out_.verification) out_.verification = find_date(tokens, 0, year_of(out_));
                break;
            case Field::next_meeting:
                if (!out_.next_meeting) out_.next_meeting = find_date(tokens, 0, year_of(out_));
                break;
            case Field::paragraphs: read_range(tokens, field.value); break;
            case Field::chair: read_officer(index, Calling::chair); break;
            case Field::secretary: read_officer(index, Calling::secretary); break;
            case Field::verifier: read_signers(field.value, Calling::verifier); break;
            case Field::body: read_body_field(tokens); break;
            default: break;
        }
    }

    void find_date_above() {
        if (auto date = find_day_of_title(text_, protocol_)) {
            const Span line = text_.line(text_.line_at(date->span.begin));
            const Tokens tokens = tokenise(text_, {line.begin, date->span.end});
            DateMention last = *date;
            last.end = tokens.size();
            if (const auto first = first_of_days(tokens, last))
                out_.sessions.push_back({*first, std::nullopt});
            out_.sessions.push_back({*date, waiting_clock_});
            return;
        }
        const std::size_t end = std::min(protocol_.head.end, std::size_t{4000});
        const Tokens tokens = tokenise(text_, {0, end});
        if (auto date = find_date(tokens, 0, 0)) out_.sessions.push_back({*date, waiting_clock_});
    }

    // --- items

    void read_range(const Tokens& tokens, Span value) {
        if (out_.first_paragraph != 0) return;
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            const auto span = read_paragraph_span(tokens, i, Sign::optional);
            if (!span || span->ranges.empty()) continue;
            out_.first_paragraph = span->ranges.front().first;
            out_.last_paragraph = span->ranges.back().second;
            out_.paragraphs_span = value;
            return;
        }
    }

    void number_from_items() {
        for (const Item& item : protocol_.items) {
            if (item.paragraph == 0) continue;
            if (out_.first_paragraph == 0) {
                out_.first_paragraph = item.paragraph;
                out_.paragraphs_span = item.title;
            }
            out_.last_paragraph = std::max(out_.last_paragraph, item.paragraph);
        }
    }

    // --- people

    void read_attendance(const LabelledValue& field) {
        const bool absent =
            field.field == Field::absent || field.field == Field::absent_substitutes;
        out_.list_elsewhere = out_.list_elsewhere || is_elsewhere(text_, field.value);
        if (!absent && names_all(field)) return;
        if (!absent) by_user_name(field);
        const Span label_to_end{field.label.empty() ? field.value.begin : field.label.begin,
                                field.value.end};
        const std::vector<ColumnLabel> columns = find_column_labels(text_, label_to_end);
        std::vector<PersonMention> people;
        for (const Span cell : cells_of(text_, field.value, columns)) {
            auto found = read_people(text_, cell);
            people.insert(people.end(), std::make_move_iterator(found.begin()),
                          std::make_move_iterator(found.end()));
        }
        std::optional<AffiliationMatch> place;
        if (!field.place.empty())
            place = read_affiliation(tokenise(text_, field.place), 0, Spelling::exact);
        for (PersonMention& person : people) {
            if (place && !person.affiliation) person.affiliation = place->affiliation;
            const ColumnLabel* over = label_over(text_, columns, person.name_span.begin);
            const Field listed = over == nullptr ? field.field : over->field;
            const bool gone =
                absent || listed == Field::absent || listed == Field::absent_substitutes;
            // "Anna Berg   Åre      EJ NÄRVARANDE": the words head another list.
            if (is_left_of_label(columns, over, person.name_span)) person.marked_absent = false;
            Attendee a;
            a.presence = gone || person.marked_absent ? Presence::absent : Presence::present;
            a.capacity = person.not_serving ? Capacity::substitute : capacity_of(listed);
            a.label = field.label;
            a.qualified = field.qualified;
            a.person = std::move(person);
            const bool marked = a.person.marked_present || a.person.marked_absent;
            if (field.field == Field::called && !marked) {
                called_.push_back(std::move(a));
            } else {
                list(std::move(a));
            }
        }
    }

    [[nodiscard]] bool is_left_of_label(const std::vector<ColumnLabel>& columns,
                                        const ColumnLabel* over, Span name) const {
        const std::size_t line = text_.line_at(name.begin);
        return std::any_of(columns.begin(), columns.end(), [&](const ColumnLabel& label) {
            return label.line == line && &label != over && label.words.begin > name.end &&
                   (label.field == Field::absent || label.field == Field::absent_substitutes);
        });
    }

    /// "Samtliga utom Anna Berg", below the list of those called: all of them were there but she.
    bool names_all(const LabelledValue& field) {
        const Tokens tokens = tokenise(text_, field.value);
        if (tokens.empty() || called_.empty()) return false;
        const bool all = tokens[0].is("Samtliga") || tokens[0].is("Alla") ||
                         tokens[0].is("samtliga") || tokens[0].is("alla");
        if (!all) return false;
        std::set<std::string> missing;
        for (std::size_t i = 1; i < tokens.size(); ++i) {
            if (!tokens[i].is("utom") && !tokens[i].is("förutom")) continue;
            const Span names{tokens[i].span.end, field.value.end};
            for (PersonMention& person : read_people(text_, names)) missing.insert(person.name);
            break;
        }
        for (Attendee& a : called_) {
            if (missing.contains(a.person.name)) continue;
            a.label = field.label;
            list(a);
        }
        return true;
    }

    /// "saho": a user name that the list of those called tells whose it is.
    void by_user_name(const LabelledValue& field) {
        std::map<std::string_view, const Attendee*> by_name;
        for (const Attendee& a : called_) {
            if (!a.person.user_name.empty()) by_name.emplace(a.person.user_name, &a);
        }
        if (by_name.empty()) return;
        for (std::size_t i = text_.line_at(field.value.begin); i < text_.line_count(); ++i) {
            const Span line = text_.line(i);
            if (line.begin >= field.value.end) return;
            const Tokens tokens = tokenise(text_, line);
            const auto word = std::find_if(tokens.begin(), tokens.end(),
                                           [](const Token& token) { return token.is_word(); });
            if (word == tokens.end()) continue;
            const auto known = by_name.find(word->text);
            if (known == by_name.end()) continue;
            Attendee a = *known->second;
            a.label = field.label;
            a.person.span = word->span;
            list(std::move(a));
        }
    }

    /// Somebody who stands on two lists is there once: for all the meeting when one list sets no
    /// limit. Another absentee to stand in for is kept.
    void list(Attendee a) {
        const bool in_municipality =
            a.person.affiliation && a.person.affiliation->place.kind == NodeKind::municipality;
        const Beside beside{in_municipality ? a.person.affiliation->place.name : "", a.person.party,
                            out_.attendees.size()};
        // With two municipalities or two parties beside it one name is borne by two people.
        std::vector<Beside>& known = seen_[{a.person.name, a.presence}];
        const auto same = std::find_if(known.begin(), known.end(), [&](const Beside& other) {
            return !differ(other.place, beside.place) && !differ(other.party, beside.party);
        });
        if (same == known.end()) {
            known.push_back(beside);
            out_.attendees.push_back(std::move(a));
            return;
        }
        if (same->party.empty()) same->party = beside.party;
        const std::size_t index = same->index;
        PersonMention& first = out_.attendees[index].person;
        if (!a.person.paragraphs && first.stands_in_for.empty()) first.paragraphs.reset();
        if (a.person.paragraphs && first.paragraphs) {
            first.paragraphs->ranges.insert(first.paragraphs->ranges.end(),
                                            a.person.paragraphs->ranges.begin(),
                                            a.person.paragraphs->ranges.end());
        }
        if (first.user_name.empty()) first.user_name = a.person.user_name;
        if (first.party.empty()) first.party = a.person.party;
        const bool another =
            !a.person.stands_in_for.empty() && a.person.stands_in_for != first.stands_in_for;
        if (another) out_.attendees.push_back(std::move(a));
    }

    /// Who was called and is not among those present was absent, if anybody is said to be present.
    void list_the_called() {
        if (out_.attendees.empty()) return;
        std::set<std::string> named;
        for (const Attendee& a : out_.attendees) named.insert(a.person.name);
        for (Attendee& a : called_) {
            if (named.contains(a.person.name)) continue;
            a.presence = Presence::absent;
            list(std::move(a));
        }
    }

    /// "Justerare" beside a name on the list.
    void verifiers_of_list() {
        for (const Attendee& a : out_.attendees) {
            const bool signs = std::any_of(
                out_.signatures.begin(), out_.signatures.end(), [&](const Signature& s) {
                    return s.name == a.person.name && s.calling == Calling::verifier;
                });
            if (!a.person.verifies || signs || a.presence == Presence::absent) continue;
            out_.signatures.push_back(
                {a.person.name, a.person.span, Calling::verifier, std::nullopt, "attendance"});
        }
    }

    /// "Sekreterare" as a label. Beside lists of people it is one of them, with one name below.
    void read_officer(std::size_t index, Calling calling) {
        const LabelledValue& field = fields_[index];
        const bool beside = (index > 0 && opens_people(fields_[index - 1].field)) ||
                            (index + 1 < fields_.size() && opens_people(fields_[index + 1].field));
        std::vector<PersonMention> people = read_people(text_, field.value);
        // "Sekreterare: ........   Paragrafer: 1-9" / "Anna Berg": the name stands below.
        if (people.empty() && index + 1 < fields_.size() &&
            fields_[index + 1].field == Field::paragraphs &&
            text_.line_at(fields_[index + 1].label.begin) == text_.line_at(field.label.begin)) {
            const Span below{text_.line(text_.line_at(field.label.begin)).end,
                             fields_[index + 1].value.end};
            if (below.begin < below.end) people = read_people(text_, below);
        }
        for (std::size_t i = 0; i < people.size(); ++i) {
            PersonMention& person = people[i];
            const bool holder = i == 0 || !beside;
            if (holder) {
                out_.signatures.push_back({person.name, person.span, calling, person.paragraphs});
            }
            if (!beside) continue;
            Attendee a;
            a.capacity = calling == Calling::chair ? Capacity::decision_maker : Capacity::other;
            a.presence = person.marked_absent ? Presence::absent : Presence::present;
            a.label = field.label;
            if (holder && !person.calling) person.calling = calling;
            a.person = std::move(person);
            list(std::move(a));
        }
    }

    /// "Organ  Kommunstyrelsen  Datum för anslags uppsättande ...": the name, not what runs on.
    void read_body_field(const Tokens& tokens) {
        constexpr std::size_t longest = 8;  // words of a name
        std::size_t end = 0;
        while (end < tokens.size() && end < longest && tokens[end].is_word() &&
               !begins_notice(tokens[end]) && !(end > 0 && tokens[end].wide)) {
            ++end;
        }
        if (end == 0 || !out_.body.empty()) return;
        out_.body_span = cover(tokens, 0, end);
        out_.body = utf8::squeeze(text_.plain(out_.body_span));
    }

    /// Words of the notice that stand beside the name of the body.
    static bool begins_notice(const Token& token) {
        if (!token.capital) return false;
        const std::string low = utf8::lower(token.text);
        for (const std::string_view start : {"datum", "sammanträd", "anslag", "protokoll", "juster",
                                             "förvaring", "underskrift", "paragraf", "sida"}) {
            if (low.starts_with(start)) return true;
        }
        return false;
    }

    void read_signers(Span value, Calling calling) {
        // A page may run on behind the names.
        constexpr std::size_t longest = 200;  // bytes
        const bool runs_on = value.size() > longest;
        value.end = std::min(value.end, value.begin + longest);
        for (const PersonMention& person : read_people(text_, value)) {
            const std::string_view first =
                std::string_view(person.name)
                    .substr(0, std::min(person.name.find(' '), person.name.size()));
            if (runs_on && !lexicon().is_first_name(first)) continue;
            out_.signatures.push_back({person.name, person.span, calling, person.paragraphs});
        }
    }

    const Text& text_;
    const Protocol& protocol_;
    HeadFacts out_;
    std::vector<LabelledValue> fields_;
    std::vector<Attendee> called_;
    /// Index into the attendees by name and presence, then by municipality.
    /// What stood beside a name on a list, and where that entry went.
    struct Beside {
        std::string place;
        std::string party;
        std::size_t index = 0;
    };
    static bool differ(const std::string& a, const std::string& b) {
        return !a.empty() && !b.empty() && a != b;
    }
    std::map<std::pair<std::string, Presence>, std::vector<Beside>> seen_;
    std::optional<ClockMention> waiting_clock_;
};

}  // namespace

int year_of(const HeadFacts& facts) {
    return facts.sessions.empty() ? 0 : static_cast<int>(facts.sessions.front().date.date.year());
}

HeadFacts read_head(const Text& text, const Protocol& protocol) {
    return HeadFactsReader(text, protocol).read();
}

}  // namespace mandat::extract
