// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "extract/mention/body.hpp"
#include "extract/mention/head_parts.hpp"
#include "extract/mention/name.hpp"
#include "extract/protocol/layout.hpp"
#include "extract/protocol/list_heading.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

constexpr std::size_t longest_line = 200;  // bytes; a longer one is a page or a paragraph
constexpr std::size_t longest_place = 9;   // words
constexpr std::size_t first_lines = 14;    // of a head, in which titles stand

bool ends_in(std::string_view word, std::string_view end) {
    return word.size() >= end.size() && word.ends_with(end);
}

/// "klubbstugan", "föreningslokalen", "Mångbyskolan": the ends of words for where people meet.
bool is_room(std::string_view word) {
    static constexpr std::array<std::string_view, 40> ends = {
        "stugan",     "stuga",       "lokalen",       "lokal",    "gården",   "gård",    "salen",
        "sal",        "rummet",      "rum",           "huset",    "hus",      "skolan",  "skola",
        "bibliotek",  "biblioteket", "kyrkan",        "hallen",   "hotellet", "hotell",  "hotel",
        "restaurang", "kansliet",    "kansli",        "kontoret", "kontor",   "museet",  "museum",
        "hemmet",     "högskolan",   "universitetet", "zoom",     "teams",    "discord", "skype",
        "borg",       "slottet",     "gillestugan",   "caféet",   "pizzeria"};
    const std::string low = utf8::lower(word);
    return std::any_of(ends.begin(), ends.end(),
                       [&low](std::string_view end) { return ends_in(low, end); });
}

/// "styrelsemöte", "årsmötet", "sammanträde": what a title says is held.
bool is_occasion(std::string_view word) {
    const std::string low = utf8::lower(word);
    return ends_in(low, "möte") || ends_in(low, "mötet") || ends_in(low, "sammanträde") ||
           ends_in(low, "sammanträdet") || ends_in(low, "stämma") || ends_in(low, "stämman") ||
           ends_in(low, "protokoll") || low == "minnesanteckningar";
}

/// Words of a place's owner or of a date, at which the place ends.
bool ends_place(const Token& token) {
    return token.is(".") || token.is("(") || token.is("den") || token.is("kl") ||
           token.is("klockan") || token.is("från") || token.is("till") || token.is("med") ||
           token.is("–") || token.is("med") || is_occasion(token.text);
}

bool leads_to_place(const Token& token) {
    const std::string low = utf8::lower(token.text);
    return low == "i" || low == "på" || low == "vid" || low == "hos" || low == "via" ||
           low == "över" || low == "hemma";
}

/// Reads a title that says when and where: "Styrelsemöte den 3 mars 2016 kl. 18 i klubbstugan".
class ProseHeadReader {
  public:
    ProseHeadReader(const Text& text, const Protocol& protocol, HeadFacts& out)
        : text_(text), protocol_(protocol), out_(out) {}

    void read() {
        const std::size_t end = title_end();
        std::size_t seen = 0;
        bool title_above = false;
        for (std::size_t i = 0; i < text_.line_count() && seen < first_lines; ++i) {
            const Span line = trim(text_, text_.line(i));
            if (line.begin >= end) break;
            if (line.empty()) continue;
            ++seen;
            Span shown = line;
            shown.end = std::min({shown.end, end, shown.begin + longest_line});
            const Tokens tokens = tokenise(text_, shown);
            if (tokens.empty()) continue;
            const bool titled = read_title_line(tokens);
            if (!titled && title_above) read_line_below(tokens);
            if (titled && goes_on_ && out_.place.empty()) read_before_day(tokens);
            title_above = titled;
            goes_on_ = tokens.back().is(",");
        }
    }

  private:
    /// The lists and the items are no title.
    [[nodiscard]] std::size_t title_end() const {
        std::size_t end = protocol_.head.end;
        for (const LabelledValue& field : protocol_.fields) {
            if (!field.label.empty()) end = std::min(end, field.label.begin);
        }
        return end;
    }

    /// A line with a day or the word for a meeting. True when it has a day.
    bool read_title_line(const Tokens& tokens) {
        bool occasion = false;
        bool dated = false;
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            occasion = occasion || (tokens[i].is_word() && is_occasion(tokens[i].text));
            const auto date = read_date(tokens, i, year_of(out_));
            if (!date) continue;
            dated = true;
            if (!is_day_of_meeting(*date)) return false;
            i = date->end - 1;
        }
        if (!dated && !occasion) return false;
        read_hours(tokens);
        if (out_.place.empty()) read_place(tokens);
        return dated;
    }

    [[nodiscard]] bool is_day_of_meeting(const DateMention& date) const {
        return out_.sessions.empty() ||
               std::any_of(out_.sessions.begin(), out_.sessions.end(),
                           [&](const SessionMention& s) { return s.date.date == date.date; });
    }

    void read_hours(const Tokens& tokens) {
        if (out_.sessions.empty() || out_.sessions.front().clock) return;
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            const auto clock = read_clock(tokens, i);
            if (!clock) continue;
            out_.sessions.front().clock = clock;
            return;
        }
    }

    void read_place(const Tokens& tokens) {
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            if (leads_to_place(tokens[i]) && take_place(tokens, i)) return;
        }
        // "Styrelsemöte 2017-02-26 Mångbyskolan", "3 maj 2012, Folkets hus, Ek"
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            const auto date = read_date(tokens, i, year_of(out_));
            if (!date) continue;
            std::size_t at = date->end;
            if (const auto clock = read_clock(tokens, skip_comma(tokens, at))) at = clock->next;
            at = skip_comma(tokens, at);
            if (at < tokens.size() && tokens[at].capital) keep(tokens, at, end_of(tokens, at));
            return;
        }
    }

    [[nodiscard]] static std::size_t skip_comma(const Tokens& tokens, std::size_t at) {
        return at < tokens.size() && tokens[at].is(",") ? at + 1 : at;
    }

    /// "i klubbstugan", "på Biblioteket", "hemma hos Anna": not "i Föreningen Gran" or "i mars".
    bool take_place(const Tokens& tokens, std::size_t at) {
        std::size_t first = at + 1;
        const bool at_home = tokens[at].is("hos") || tokens[at].is("hemma") ||
                             tokens[at].is("Hemma") || tokens[at].is("Hos");
        if (at_home) first = at;
        const std::size_t end = end_of(tokens, first);
        if (end <= first) return false;
        const Token& head = tokens[at_home ? end - 1 : first];
        const auto noun = read_body_noun(head.text);
        if (!at_home && (noun || is_club(head.text) || month_number(head.text))) return false;
        bool place = at_home;
        for (std::size_t i = first; i < end; ++i)
            place = place || (tokens[i].is_word() && is_room(tokens[i].text));
        // A name alone may be the town of the association: "i Gransjö".
        const bool named =
            head.capital && (tokens[at].is("på") || tokens[at].is("via") || tokens[at].is("över"));
        if (!place && !named) return false;
        keep(tokens, first, end);
        return true;
    }

    [[nodiscard]] static bool is_club(std::string_view word) {
        const std::string low = utf8::lower(word);
        return ends_in(low, "förening") || ends_in(low, "föreningen") || ends_in(low, "klubb") ||
               ends_in(low, "klubben") || ends_in(low, "förbund") || ends_in(low, "förbundet") ||
               ends_in(low, "kommun") || ends_in(low, "kåren") || ends_in(low, "sällskapet");
    }

    [[nodiscard]] std::size_t end_of(const Tokens& tokens, std::size_t first) const {
        std::size_t end = first;
        while (end < tokens.size() && end - first < longest_place && !ends_place(tokens[end]) &&
               !read_date(tokens, end, year_of(out_)) && !read_clock(tokens, end)) {
            ++end;
        }
        while (end > first && !tokens[end - 1].is_word() && !tokens[end - 1].is_number()) --end;
        return end;
    }

    /// "Årsmöte i Gransjö byaråd," / "Vången, Gransjö 2006-04-23"
    void read_before_day(const Tokens& tokens) {
        std::size_t end = 0;
        while (end < tokens.size() && !read_date(tokens, end, year_of(out_))) {
            if (tokens[end].is_word() && (!tokens[end].capital || is_occasion(tokens[end].text)))
                return;
            ++end;
        }
        while (end > 0 && !tokens[end - 1].is_word()) --end;
        if (end > 0 && end <= longest_place) keep(tokens, 0, end);
    }

    /// "Björksalen, Länsstyrelsen, Falun" right below the day.
    void read_line_below(const Tokens& tokens) {
        if (!out_.place.empty() || tokens.size() > longest_place || !tokens[0].capital) return;
        if (tokens.back().is(":") || tokens.back().is(".")) return;
        bool room = false;
        for (const Token& token : tokens) {
            if (token.is_word() && is_room(token.text)) room = true;
            if (token.is_word() && (is_occasion(token.text) || is_club(token.text))) return;
        }
        const auto label = lexicon().labels.match(tokens, 0);
        if (room && !label) keep(tokens, 0, tokens.size());
    }

    void keep(const Tokens& tokens, std::size_t first, std::size_t end) {
        if (end <= first) return;
        out_.place_span = cover(tokens, first, end);
        out_.place = utf8::squeeze(text_.plain(out_.place_span));
        const std::string low = utf8::lower(out_.place);
        const bool online = low.find("zoom") != low.npos || low.find("teams") != low.npos ||
                            low.find("discord") != low.npos || low.find("skype") != low.npos;
        out_.mode = online ? "digital" : "in_person";
    }

    const Text& text_;
    const Protocol& protocol_;
    HeadFacts& out_;
    bool goes_on_ = false;  ///< the line above ends in a comma
};

/// "20-10-19", "150820": a day without its century, which only a title is believed.
std::optional<DateMention> read_short_year(const Tokens& t, std::size_t at) {
    const auto two = [&](std::size_t i) {
        return i < t.size() && t[i].is_number() && t[i].text.size() == 2;
    };
    int year = 0;
    int month = 0;
    int day = 0;
    std::size_t end = at + 1;
    if (two(at) && two(at + 2) && two(at + 4) && is_dash(t[at + 1]) && is_dash(t[at + 3]) &&
        !t[at + 1].spaced && !t[at + 3].spaced) {
        year = number_of(t[at]);
        month = number_of(t[at + 2]);
        day = number_of(t[at + 4]);
        end = at + 5;
    } else if (t[at].is_number() && t[at].text.size() == 6) {
        const int all = number_of(t[at]);
        year = all / 10000;
        month = all / 100 % 100;
        day = all % 100;
    } else {
        return std::nullopt;
    }
    constexpr int century = 50;  // "97" is 1997
    const std::chrono::year_month_day date{
        std::chrono::year{year + (year >= century ? 1900 : 2000)},
        std::chrono::month{static_cast<unsigned>(month)},
        std::chrono::day{static_cast<unsigned>(day)}};
    if (!date.ok()) return std::nullopt;
    DateMention out;
    out.date = date;
    out.end = end;
    out.span = cover(t, at, end);
    return out;
}

}  // namespace

std::optional<DateMention> find_day_of_title(const Text& text, const Protocol& protocol) {
    std::size_t seen = 0;
    for (std::size_t i = 0; i < text.line_count() && seen < first_lines; ++i) {
        const Span line = trim(text, text.line(i));
        if (line.begin >= protocol.head.end) break;
        if (line.empty()) continue;
        ++seen;
        const Tokens tokens = tokenise(
            text, {line.begin, std::min({line.end, protocol.head.end, line.begin + longest_line})});
        const bool occasion = std::any_of(tokens.begin(), tokens.end(), [](const Token& t) {
            return t.is_word() && is_occasion(t.text);
        });
        if (!occasion) continue;
        if (auto date = find_date(tokens, 0, 0)) return date;
        // "höstmöte 2011, tisdagen den 20 december"
        for (const Token& token : tokens) {
            const int year = token.is_number() && token.text.size() == 4 ? number_of(token) : 0;
            if (year < 1900 || year > 2100) continue;
            if (auto date = find_date(tokens, 0, year)) return date;
        }
        for (std::size_t k = 0; k < tokens.size(); ++k) {
            if (auto date = read_short_year(tokens, k)) return date;
        }
    }
    return std::nullopt;
}

void read_prose_of_title(const Text& text, const Protocol& protocol, HeadFacts& out) {
    ProseHeadReader(text, protocol, out).read();
}

}  // namespace mandat::extract
