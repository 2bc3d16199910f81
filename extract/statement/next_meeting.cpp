// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <optional>

#include "extract/lexicon/pattern.hpp"
#include "extract/mention/date.hpp"
#include "extract/statement/rules.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

const Pattern& next_words() {
    static const Pattern p(
        "nästa|nästkommande|kommande|följande ..2 "
        "möte|mötet|möten|sammanträde|sammanträdet|sammanträden|styrelsemöte|styrelsemöten|årsmöte|"
        "medlemsmöte|nätverksmöte|arbetsmöte|föreningsmöte|direktionsmöte|nämndsmöte|ledningsmöte|"
        "styrgruppsmöte|rådsmöte|gruppmöte|samråd|ägarsamråd|nätverksträff|stämma|årsstämma|"
        "träff|mötestid|mötesdatum|mötestillfälle");
    return p;
}

/// Is the item as a whole about coming meetings? "Nästa möte", "Mötestider", "Kommande möten".
bool about_next(const Context& c, const Item& item) {
    static const Pattern dates(
        "mötestider|mötesdatum|mötesplan|sammanträdestider|mötesdagar|"
        "sammanträdesplan|sammanträdesdagar|mötesdagar");
    const Tokens title = tokenise(c.text, item.title);
    return next_words().find(title).has_value() || dates.find(title).has_value();
}

/// The day after the meeting that a date without its year means.
std::optional<DateMention> later_date(const Tokens& t, std::size_t at, Date meeting) {
    const int year = static_cast<int>(meeting.year());
    for (const int guess : {year, year + 1}) {
        const auto date = read_date(t, at, guess);
        if (!date) return std::nullopt;
        if (date->year_written || to_string(date->date) > to_string(meeting)) return date;
    }
    return std::nullopt;
}

/// The first date in the tokens that lies after the meeting.
std::optional<DateMention> first_later(const Tokens& t, std::size_t from, Date meeting) {
    for (std::size_t i = from; i < t.size(); ++i) {
        const auto date = later_date(t, i, meeting);
        if (!date) continue;
        if (to_string(date->date) > to_string(meeting)) return date;
        i = date->end - 1;
    }
    return std::nullopt;
}

bool calls_off(const Tokens& t) {
    static const Pattern off("inget|inga|ställs|ställdes|inställt|utgår");
    return off.find(t).has_value();
}

void state(Context& c, const DateMention& date, int paragraph) {
    auto& facts = std::get<MeetingFacts>(c.out.find(c.meeting)->facts);
    facts.next_meeting = to_string(date.date);
    c.out.mention(c.meeting, date.span, "next_meeting", paragraph);
}

/// The first coming date in the sentences of an item, without those that call a meeting off.
bool read_item(Context& c, std::size_t item, Date meeting) {
    const auto first =
        std::lower_bound(c.sentences.begin(), c.sentences.end(), item,
                         [](const Sentence& s, std::size_t wanted) { return s.item < wanted; });
    // Among other questions the sentence that speaks of it goes first.
    for (const bool named : {true, false}) {
        for (auto s = first; s != c.sentences.end() && s->item == item; ++s) {
            if (calls_off(s->tokens) || (named && !next_words().find(s->tokens))) continue;
            const auto date = first_later(s->tokens, 0, meeting);
            if (!date) continue;
            state(c, *date, c.paragraph(item));
            return true;
        }
    }
    return false;
}

}  // namespace

void state_next_meeting(Context& context) {
    const auto& facts = std::get<MeetingFacts>(context.out.find(context.meeting)->facts);
    if (!facts.next_meeting.empty() || context.head.sessions.empty()) return;
    const Date meeting = context.head.sessions.back().date.date;
    if (!meeting.ok()) return;
    // The item of the next meeting stands at the end; the last word on it counts.
    for (std::size_t i = context.protocol.items.size(); i-- > 0;) {
        const Item& item = context.protocol.items[i];
        if (!about_next(context, item)) continue;
        const Tokens title = tokenise(context.text, item.title);
        const auto date = first_later(title, 0, meeting);
        if (date) state(context, *date, item.paragraph);
        if (date || read_item(context, i, meeting)) return;
    }
    for (std::size_t i = context.sentences.size(); i-- > 0;) {
        const Sentence& s = context.sentences[i];
        const auto hit = s.quoted ? std::nullopt : next_words().find(s.tokens);
        if (!hit || hit->first > 3 || calls_off(s.tokens)) continue;
        const auto date = first_later(s.tokens, hit->end, meeting);
        if (!date) continue;
        state(context, *date, context.paragraph(s.item));
        return;
    }
}

}  // namespace mandat::extract
