// SPDX-License-Identifier: Apache-2.0
#include <set>

#include "extract/mention/date.hpp"
#include "extract/statement/remarks.hpp"

namespace mandat::extract {
namespace {

/// Dates that cannot be meant as they stand.
class DateRemarks {
  public:
    explicit DateRemarks(Context& context) : c_(context) {}

    void run() {
        std::set<std::size_t> seen;
        if (c_.head.next_meeting) next_meeting(*c_.head.next_meeting, seen);
        if (c_.head.verification) weekday(*c_.head.verification, seen);
        for (const SessionMention& session : c_.head.sessions) weekday(session.date, seen);
        for (const Sentence& s : c_.sentences) {
            if (!s.has_number) continue;
            for (std::size_t i = 0; i < s.tokens.size(); ++i) {
                const auto date = read_date(s.tokens, i);
                if (!date) continue;
                weekday(*date, seen);
                i = date->end - 1;
            }
        }
    }

  private:
    void weekday(const DateMention& mention, std::set<std::size_t>& seen) {
        if (!seen.insert(mention.span.begin).second) return;
        if (!mention.date.ok()) {
            c_.out.remark(Code::impossible_date, mention.span);
            return;
        }
        if (!mention.weekday || weekday_index(mention.date) == *mention.weekday) return;
        c_.out.remark(
            Code::weekday_mismatch, mention.span,
            {to_string(mention.date), "@weekday" + std::to_string(weekday_index(mention.date)),
             weekday_name(*mention.weekday)},
            suggestion(mention, is_coming(mention)));
    }

    /// A date near the written one that falls on the written weekday: the next year's same day
    /// first, for a forgotten change of year, then the neighbouring days.
    [[nodiscard]] std::string suggestion(const DateMention& mention, bool coming) const {
        const Date& d = mention.date;
        const Date next_year{d.year() + std::chrono::years{1}, d.month(), d.day()};
        const bool past = !c_.head.sessions.empty() && d < c_.head.sessions.front().date.date;
        if (coming && past && next_year.ok() && weekday_index(next_year) == *mention.weekday)
            return to_string(next_year);
        for (const int step : {-1, 1, -2, 2, -3, 3}) {
            const Date near{std::chrono::sys_days{d} + std::chrono::days{step}};
            if (weekday_index(near) == *mention.weekday) return to_string(near);
        }
        return {};
    }

    /// Dates of what is to come may have kept the old year.
    [[nodiscard]] bool is_coming(const DateMention& mention) const {
        const auto same = [&](const std::optional<DateMention>& other) {
            return other && other->span == mention.span;
        };
        return same(c_.head.next_meeting) || same(c_.head.verification);
    }

    void next_meeting(const DateMention& mention, std::set<std::size_t>& seen) {
        weekday(mention, seen);
        if (c_.head.sessions.empty() || !mention.date.ok()) return;
        const Date held = c_.head.sessions.front().date.date;
        if (!held.ok() || !(mention.date < held)) return;
        const Date next_year{mention.date.year() + std::chrono::years{1}, mention.date.month(),
                             mention.date.day()};
        c_.out.remark(Code::date_in_past, mention.span, {to_string(mention.date), to_string(held)},
                      next_year.ok() ? to_string(next_year) : std::string{});
    }

    Context& c_;
};

}  // namespace

void remark_dates(Context& context) { DateRemarks(context).run(); }

}  // namespace mandat::extract
