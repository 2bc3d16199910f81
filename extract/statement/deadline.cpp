// SPDX-License-Identifier: Apache-2.0
#include "extract/statement/deadline.hpp"

#include <array>

#include "extract/lexicon/pattern.hpp"
#include "extract/mention/date.hpp"
#include "extract/mention/people.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

std::string month_text(int year, unsigned month) {
    return std::to_string(year) + (month < 10 ? "-0" : "-") + std::to_string(month);
}

int year_after(const Tokens& t, std::size_t at) {
    return at < t.size() && t[at].is_number() && t[at].text.size() == 4 ? number_of(t[at]) : 0;
}

bool opens_deadline(std::string_view word) {
    return word == "i" || word == "under" || word == "senast" || word == "till" || word == "den" ||
           word == "före" || word == "innan";
}

/// "q4 2025", "kvartal 4"
std::optional<Deadline> read_quarter(const Tokens& t, std::size_t at, Date meeting) {
    unsigned quarter = 0;
    std::size_t end = at;
    const std::string low = utf8::lower(t[at].text);
    if (low == "q" && at + 1 < t.size() && t[at + 1].is_number()) {
        quarter = static_cast<unsigned>(number_of(t[at + 1]));
        end = at + 2;
    } else if ((low == "kvartal" || low == "kv") && at + 1 < t.size() && t[at + 1].is_number()) {
        quarter = static_cast<unsigned>(number_of(t[at + 1]));
        end = at + 2;
    }
    if (quarter < 1 || quarter > 4) return std::nullopt;
    const int written = year_after(t, end);
    const int year = written != 0 ? written : static_cast<int>(meeting.year());
    if (written != 0) ++end;
    Deadline out;
    out.span = cover(t, at, end);
    out.iso = month_text(year, quarter * 3 - 2) + "/" + month_text(year, quarter * 3);
    return out;
}

/// "juni 2026", "januari-februari"
std::optional<Deadline> read_months(const Tokens& t, std::size_t at, Date meeting) {
    // The tokeniser keeps "januari-februari" together.
    const std::string_view word = t[at].text;
    const std::size_t dash = word.find('-');
    const auto first = month_number(word.substr(0, dash));
    if (!first || word.size() < 3 || word == "jul") return std::nullopt;
    const auto second =
        dash == std::string_view::npos ? first : month_number(word.substr(dash + 1));
    if (!second) return std::nullopt;
    std::size_t end = at + 1;
    const int written = year_after(t, end);
    int year = written;
    if (written != 0) {
        ++end;
    } else {
        year = static_cast<int>(meeting.year());
        if (*second < static_cast<unsigned>(meeting.month())) ++year;
    }
    Deadline out;
    out.span = cover(t, at, end);
    out.iso = month_text(year, *first) + (*first == *second ? "" : "/" + month_text(year, *second));
    out.vague = written == 0;
    return out;
}

/// "till decembermötet", "på nämndens sammanträde i mars", "inför aprilträffen": index after it.
std::size_t after_named_meeting(const Tokens& t, std::size_t at) {
    static const Pattern opens("till|vid|inför|på|senast");
    if (!opens.match(t, at) || at + 1 >= t.size() || !t[at + 1].is_word()) return at;
    const std::string low = utf8::lower(t[at + 1].text);
    for (const std::string_view end : {"mötet", "möte", "sammanträdet", "sammanträde", "träffen"}) {
        if (low.size() <= end.size() || !low.ends_with(end)) continue;
        std::string_view month = std::string_view(low).substr(0, low.size() - end.size());
        if (month_number(month)) return at + 2;
    }
    return at;
}

/// "vid ett senare tillfälle", "inom två veckor": a time in words, at one place.
std::optional<Deadline> read_phrase(const Tokens& t, std::size_t i) {
    static const Pattern vague("vid ett? senare tillfälle|skede|möte");
    static const Pattern soon("så fort|snart|snabbt som möjligt");
    static const Pattern next(
        "till|vid|inför nästa|nästkommande möte|sammanträde|styrelsemöte|mötestillfälle");
    static const Pattern season(
        "under|i|till|senast|innan|före våren|hösten|sommaren|vintern|vår|höst|årsskiftet|året");
    static const Pattern week(
        "under|till|inför|senast|i nästa|kommande|denna? "
        "veckan|vecka|månaden|månad|terminen|termin");
    static const Pattern next_week("nästa vecka|månad|termin|år");
    static const Pattern within("inom ..1 dagar|vecka|veckor|månad|månader|år");
    static const Pattern year_end("innan|före|till|vid|senast ..2 slut|slutet|utgång|tar slut?");
    static const Pattern tomorrow("imorgon|imorron");
    static const Pattern need("vid behov");
    static const Pattern wheel("enligt årshjulet");
    static const Pattern feast(
        "före|innan|efter|till|vid|runt|senast|lagom? till? "
        "jul|julen|nyår|midsommar|påsk|påsken|semestern|semestrarna|valborg|sommarlovet|"
        "jullovet|sportlovet|höstlovet");
    static const Pattern number_of_week("vecka|veckan|v .?");
    const auto taken = [&](const Pattern::Hit& hit, bool is_vague) {
        Deadline out;
        out.written = words_of(t, hit.first, hit.end);
        out.span = cover(t, hit.first, hit.end);
        out.vague = is_vague;
        return out;
    };
    if (const auto hit = feast.match(t, i)) return taken(*hit, false);
    if (const auto hit = number_of_week.match(t, i);
        hit && hit->end < t.size() && t[hit->end].is_number() && t[hit->end].text.size() <= 2) {
        const std::size_t first = i > 0 && opens_deadline(utf8::lower(t[i - 1].text)) ? i - 1 : i;
        return taken({first, hit->end + 1}, false);
    }
    if (const std::size_t end = after_named_meeting(t, i); end > i) return taken({i, end}, false);
    if (const auto hit = vague.match(t, i)) return taken(*hit, true);
    if (const auto hit = soon.match(t, i)) return taken(*hit, false);
    if (const auto hit = next.match(t, i)) return taken(*hit, false);
    for (const Pattern* p : {&week, &next_week, &within, &year_end, &tomorrow}) {
        if (const auto hit = p->match(t, i)) return taken(*hit, false);
    }
    if (const auto hit = need.match(t, i)) return taken(*hit, false);
    if (const auto hit = wheel.match(t, i)) return taken(*hit, false);
    if (auto hit = season.match(t, i)) {
        if (year_after(t, hit->end) != 0) ++hit->end;
        return taken(*hit, false);
    }
    return std::nullopt;
}

/// "i juni 2026", "senast den 3 april": a day, month or quarter, at one place.
std::optional<Deadline> read_time(const Tokens& t, std::size_t from, std::size_t i, Date meeting) {
    if (!t[i].is_word() && !t[i].is_number()) return std::nullopt;
    // "i juni 2026", "senast den 3 april", "under q4 2025": the preposition belongs to it.
    std::size_t start = i;
    while (start > from && start + 2 > i && opens_deadline(utf8::lower(t[start - 1].text))) {
        --start;
    }
    std::optional<Deadline> found;
    if (t[i].is_word()) {
        found = read_quarter(t, i, meeting);
        if (!found) found = read_months(t, i, meeting);
    }
    if (!found && start != i) {
        if (auto date = read_date(t, i, static_cast<int>(meeting.year()))) {
            const bool gone = !date->year_written && to_string(date->date) < to_string(meeting);
            if (gone) {  // "senast den 15 januari", said in December
                if (const auto next = read_date(t, i, static_cast<int>(meeting.year()) + 1))
                    date = next;
            }
            found = Deadline{{}, to_string(date->date), date->span, false};
        }
    }
    if (!found) return std::nullopt;
    // What lies before the meeting is no deadline.
    const std::string month = to_string(meeting).substr(0, 7);
    if (found->iso.substr(0, 7) < month) return std::nullopt;
    // Only with a preposition is a month a time by which something is due.
    if (start == i && found->vague) return std::nullopt;
    found->span.begin = t[start].span.begin;
    std::size_t last = i;
    while (last < t.size() && t[last].span.end <= found->span.end) ++last;
    found->written = words_of(t, start, last);
    return found;
}

}  // namespace

std::optional<Deadline> find_deadline(const Tokens& t, std::size_t from, Date meeting) {
    for (std::size_t i = from; i < t.size(); ++i) {
        if (auto hit = read_phrase(t, i)) return hit;
        if (auto hit = read_time(t, from, i, meeting)) return hit;
    }
    return std::nullopt;
}

}  // namespace mandat::extract
