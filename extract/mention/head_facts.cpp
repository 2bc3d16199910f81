// SPDX-License-Identifier: Apache-2.0
#include "extract/mention/head_facts.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "extract/mention/head_parts.hpp"
#include "extract/protocol/layout.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

bool opens_people(Field field) {
    switch (field) {
        case Field::deciding:
        case Field::serving:
        case Field::substitutes:
        case Field::absent:
        case Field::absent_substitutes:
        case Field::others: return true;
        default: return false;
    }
}

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
        for (const LabelledValue& field : protocol_.fields) read_field(field);
        read_signature_zone(text_, protocol_, out_);
        if (out_.sessions.empty()) find_date_above();
        if (out_.first_paragraph == 0) number_from_items();
        tell_voters_apart();
        settle_body_name(text_, protocol_, out_);
        return std::move(out_);
    }

  private:
    void read_field(const LabelledValue& field) {
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
            case Field::chair: read_signers(field.value, Calling::chair); break;
            case Field::secretary: read_signers(field.value, Calling::secretary); break;
            case Field::verifier: read_signers(field.value, Calling::verifier); break;
            case Field::body:
                out_.body = utf8::squeeze(text_.plain(trim(text_, field.value)));
                out_.body_span = trim(text_, field.value);
                break;
            default: break;
        }
    }

    void find_date_above() {
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
        for (PersonMention& person : read_people(text_, field.value)) {
            Attendee a;
            a.presence = absent || person.marked_absent ? Presence::absent : Presence::present;
            a.capacity = capacity_of(field.field);
            a.label = field.label;
            a.qualified = field.qualified;
            a.person = std::move(person);
            const bool fresh = seen_.emplace(a.person.name, a.presence).second;
            if (fresh) out_.attendees.push_back(std::move(a));
        }
    }

    /// A list that calls its members "ledamot" says by that who on it is none.
    void tell_voters_apart() {
        std::map<std::size_t, std::size_t> members;
        for (const Attendee& a : out_.attendees) {
            if (a.person.calling == Calling::member) ++members[a.label.begin];
        }
        for (Attendee& a : out_.attendees) {
            constexpr std::size_t several = 3;
            const auto count = members.find(a.label.begin);
            if (count == members.end() || count->second < several ||
                a.capacity != Capacity::decision_maker)
                continue;
            const bool post =
                a.person.calling == Calling::title || a.person.calling == Calling::secretary ||
                a.person.calling == Calling::other || a.person.calling == Calling::project_leader;
            if (post) a.capacity = Capacity::other;
            a.qualified = true;
        }
    }

    void read_signers(Span value, Calling calling) {
        for (const PersonMention& person : read_people(text_, value)) {
            out_.signatures.push_back({person.name, person.span, calling, person.paragraphs});
        }
    }

    const Text& text_;
    const Protocol& protocol_;
    HeadFacts out_;
    std::set<std::pair<std::string, Presence>> seen_;
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
