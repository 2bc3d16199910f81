// SPDX-License-Identifier: Apache-2.0
#include "extract/mention/date.hpp"

#include <array>

#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

constexpr std::array<std::string_view, 7> weekdays = {"måndag", "tisdag", "onsdag", "torsdag",
                                                      "fredag", "lördag", "söndag"};
constexpr std::array<std::string_view, 12> months = {
    "januari", "februari", "mars",      "april",   "maj",      "juni",
    "juli",    "augusti",  "september", "oktober", "november", "december"};

std::optional<unsigned> weekday_number(std::string_view word) {
    const std::string low = utf8::lower(word);
    for (unsigned i = 0; i < weekdays.size(); ++i) {
        if (!low.starts_with(weekdays[i])) continue;
        const std::string_view ending = std::string_view(low).substr(weekdays[i].size());
        if (ending.empty() || ending == "en" || ending == "ens" || ending == "s") return i;
    }
    return std::nullopt;
}

/// Can a date begin with this token? "måndagen", "den" or a number; a quick no for all others.
bool may_begin_date(const Token& token) {
    if (token.is_number()) return true;
    static const WordSet words = [] {
        WordSet out;
        out.add(word_key("den"));
        for (const std::string_view day : weekdays) {
            for (const std::string_view ending : {"", "en", "ens", "s"})
                out.add(word_key(std::string(day).append(ending)));
        }
        return out;
    }();
    return token.is_word() && words.may_have(token.key);
}

std::optional<Date> make_date(int year, int month, int day) {
    if (year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1 || day > 31)
        return std::nullopt;
    return Date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                std::chrono::day{static_cast<unsigned>(day)}};
}

/// "2025-04-07"
bool read_iso(const Tokens& t, std::size_t at, DateMention& out) {
    if (at + 4 >= t.size() || !t[at].is_number() || t[at].text.size() != 4) return false;
    const bool dashes =
        is_dash(t[at + 1]) && t[at + 2].is_number() && is_dash(t[at + 3]) && t[at + 4].is_number();
    if (!dashes || t[at + 1].spaced) return false;
    const auto date = make_date(number_of(t[at]), number_of(t[at + 2]), number_of(t[at + 4]));
    if (!date) return false;
    out.date = *date;
    out.end = at + 5;
    return true;
}

/// "3.5.2017", as in Finland; "20170503".
bool read_dotted_or_compact(const Tokens& t, std::size_t at, DateMention& out) {
    if (at >= t.size() || !t[at].is_number()) return false;
    const bool dotted = at + 4 < t.size() && t[at].text.size() <= 2 && t[at + 1].is(".") &&
                        !t[at + 1].spaced && t[at + 2].is_number() && !t[at + 2].spaced &&
                        t[at + 3].is(".") && !t[at + 3].spaced && t[at + 4].is_number() &&
                        !t[at + 4].spaced && t[at + 4].text.size() == 4;
    std::optional<Date> date;
    if (dotted) {
        date = make_date(number_of(t[at + 4]), number_of(t[at + 2]), number_of(t[at]));
    } else if (t[at].text.size() == 8 &&
               (t[at].text.starts_with("19") || t[at].text.starts_with("20"))) {
        const auto digits = [&](std::size_t from, std::size_t count) {
            int value = 0;
            for (const char c : t[at].text.substr(from, count)) value = value * 10 + (c - '0');
            return value;
        };
        date = make_date(digits(0, 4), digits(4, 2), digits(6, 2));
        if (date && !date->ok()) date.reset();
    }
    if (!date) return false;
    out.date = *date;
    out.end = dotted ? at + 5 : at + 1;
    return true;
}

/// A four-digit year, or nothing.
int year_at(const Tokens& t, std::size_t at) {
    return at < t.size() && t[at].is_number() && t[at].text.size() == 4 ? number_of(t[at]) : 0;
}

/// "7 april 2025", "7 april"
bool read_long(const Tokens& t, std::size_t at, int year, DateMention& out) {
    if (at + 1 >= t.size() || !t[at].is_number() || t[at].text.size() > 2) return false;
    std::size_t word = at + 1;
    if (t[word].is(".") || t[word].is(":")) ++word;  // "7. april", "7:e april"
    if (word < t.size() && t[word].is_word() && t[word].is("e")) ++word;
    if (word >= t.size() || !t[word].is_word()) return false;
    const auto month = month_number(t[word].text);
    if (!month) return false;
    std::size_t next = word + 1;
    if (next < t.size() && t[next].is(".") && t[word].text.size() <= 4 && year_at(t, next + 1) != 0)
        ++next;
    const int written = year_at(t, next);
    if (written == 0 && year == 0) return false;
    const auto date =
        make_date(written != 0 ? written : year, static_cast<int>(*month), number_of(t[at]));
    if (!date) return false;
    out.date = *date;
    out.year_written = written != 0;
    out.end = written != 0 ? next + 1 : word + 1;
    return true;
}

/// "7/4 2025", "7/4"
bool read_short(const Tokens& t, std::size_t at, int year, DateMention& out) {
    if (at + 2 >= t.size() || !t[at].is_number() || !t[at + 1].is("/") || t[at + 1].spaced)
        return false;
    if (!t[at + 2].is_number() || t[at].text.size() > 2 || t[at + 2].text.size() > 2) return false;
    std::size_t next = at + 3;
    if (next < t.size() && (t[next].is("-") || t[next].is("/")) && year_at(t, next + 1) != 0)
        ++next;
    const int written = year_at(t, next);
    if (written == 0 && year == 0) return false;
    const auto date =
        make_date(written != 0 ? written : year, number_of(t[at + 2]), number_of(t[at]));
    if (!date) return false;
    out.date = *date;
    out.year_written = written != 0;
    out.end = written != 0 ? next + 1 : at + 3;
    return true;
}

/// "13", "13.00", "9:30": gives the index after it, 0 when there is none.
std::size_t read_time(const Tokens& t, std::size_t at, std::string& out, bool minutes_needed) {
    if (at >= t.size() || !t[at].is_number() || t[at].text.size() > 2) return 0;
    const int hour = number_of(t[at]);
    int minute = 0;
    std::size_t next = at + 1;
    const bool with_minutes = at + 2 < t.size() && (t[at + 1].is(".") || t[at + 1].is(":")) &&
                              !t[at + 1].spaced && t[at + 2].is_number() && !t[at + 2].spaced &&
                              t[at + 2].text.size() == 2;
    if (with_minutes) {
        minute = number_of(t[at + 2]);
        next = at + 3;
    } else if (minutes_needed) {
        return 0;
    }
    if (hour > 24 || minute > 59) return 0;
    const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    out = two(hour) + ":" + two(minute);
    return next;
}

}  // namespace

std::optional<unsigned> month_number(std::string_view word) {
    const std::string low = utf8::lower(word);
    for (unsigned i = 0; i < months.size(); ++i) {
        if (low == months[i]) return i + 1;
        if (low.size() >= 3 && low.size() <= 4 && months[i].starts_with(low)) return i + 1;
    }
    return std::nullopt;
}

std::string weekday_name(unsigned index) { return std::string(weekdays[index % 7]); }

std::optional<DateMention> read_date(const Tokens& tokens, std::size_t at, int year) {
    if (at >= tokens.size() || !may_begin_date(tokens[at])) return std::nullopt;
    DateMention out;
    std::size_t i = at;
    if (tokens[i].is_word()) {
        out.weekday = weekday_number(tokens[i].text);
        if (out.weekday) {
            out.weekday_span = tokens[i].span;
            ++i;
            if (i < tokens.size() && tokens[i].is(",")) ++i;
        }
        if (i < tokens.size() && (tokens[i].is("den") || tokens[i].is("Den"))) ++i;
    }
    if (!read_iso(tokens, i, out) && !read_long(tokens, i, year, out) &&
        !read_short(tokens, i, year, out) && !read_dotted_or_compact(tokens, i, out)) {
        return std::nullopt;
    }
    out.span = cover(tokens, at, out.end);
    return out;
}

std::optional<DateMention> find_date(const Tokens& tokens, std::size_t at, int year) {
    for (; at < tokens.size(); ++at) {
        if (auto date = read_date(tokens, at, year)) return date;
    }
    return std::nullopt;
}

std::optional<DateMention> first_of_days(const Tokens& tokens, const DateMention& last) {
    std::size_t at = last.end;
    while (at > 0 && tokens[at - 1].span.begin > last.span.begin) --at;
    if (at > 0) --at;
    if (at < 2 || !is_dash(tokens[at - 1]) || !tokens[at - 2].is_number() ||
        tokens[at - 2].text.size() > 2) {
        return std::nullopt;
    }
    const int day = number_of(tokens[at - 2]);
    if (day < 1 || static_cast<unsigned>(day) >= static_cast<unsigned>(last.date.day()))
        return std::nullopt;
    DateMention first = last;
    first.date = {last.date.year(), last.date.month(),
                  std::chrono::day{static_cast<unsigned>(day)}};
    first.span.begin = tokens[at - 2].span.begin;
    first.weekday.reset();
    return first;
}

std::optional<ClockMention> read_clock(const Tokens& tokens, std::size_t at) {
    if (at >= tokens.size()) return std::nullopt;
    ClockMention out;
    std::size_t i = at;
    const std::string low = utf8::lower(tokens[i].text);
    const bool announced = low == "kl" || low == "klockan" || low == "tid";
    if (announced) {
        ++i;
        if (i < tokens.size() && (tokens[i].is(".") || tokens[i].is(":"))) ++i;
    }
    std::size_t next = read_time(tokens, i, out.start, !announced);
    if (next == 0) return std::nullopt;
    std::size_t dash = next;
    if (dash < tokens.size() && (is_dash(tokens[dash]) || tokens[dash].is("till"))) {
        ++dash;
        if (dash < tokens.size() && (tokens[dash].is("kl") || tokens[dash].is("klockan"))) ++dash;
        if (dash < tokens.size() && tokens[dash].is(".")) ++dash;
        const std::size_t end = read_time(tokens, dash, out.end, false);
        if (end != 0) next = end;
    } else if (!announced) {
        return std::nullopt;  // "3.10" alone is not an hour
    }
    out.span = cover(tokens, at, next);
    out.next = next;
    return out;
}

int minutes_between(const std::string& start, const std::string& end) {
    if (start.size() != 5 || end.size() != 5) return 0;
    const auto minutes = [](const std::string& t) {
        return ((t[0] - '0') * 10 + (t[1] - '0')) * 60 + (t[3] - '0') * 10 + (t[4] - '0');
    };
    const int length = minutes(end) - minutes(start);
    return length > 0 ? length : 0;
}

}  // namespace mandat::extract
