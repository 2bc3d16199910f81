// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "extract/mention/head_parts.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

bool is_digital_word(std::string_view word) {
    const std::string low = utf8::lower(word);
    return low.starts_with("digital") || low == "teams" || low == "zoom" || low == "distans" ||
           low == "skype" || low == "videomöte" || low == "telefon" || low == "online";
}

bool is_filler(std::string_view word) {
    const std::string low = utf8::lower(word);
    return low == "via" || low == "microsoft" || low == "ms" || low == "möte" || low == "på" ||
           low == "och" || low == "kl" || low == "klockan" || low == "den" || low == "samt" ||
           low == "i";
}

bool is_weekday(const Token& token) {
    const std::string low = utf8::lower(token.text);
    for (unsigned day = 0; day < 7; ++day) {
        if (low == weekday_name(day) || low == weekday_name(day) + "en") return true;
    }
    return false;
}

/// Reads dates and hours; what is left over says where.
class SessionReader {
  public:
    SessionReader(const Text& text, std::optional<ClockMention>& waiting_clock, HeadFacts& out)
        : text_(text), waiting_clock_(waiting_clock), out_(out) {}

    void read(const Tokens& tokens, Field field) {
        std::vector<Span> rest;
        std::size_t open = 0;
        const auto keep = [&](std::size_t end) {
            if (end > open) rest.push_back(cover(tokens, open, end));
        };
        for (std::size_t i = 0; i < tokens.size();) {
            const auto date =
                field == Field::place ? std::nullopt : read_date(tokens, i, year_of(out_));
            // What stands below a blank line is no part of a place.
            const bool gap = field == Field::place && tokens[i].is_line_end() &&
                             i + 1 < tokens.size() && tokens[i + 1].is_line_end();
            if (gap) break;
            if (date) {
                keep(i);
                add_session(tokens, *date);
                i = open = date->end;
                continue;
            }
            const auto clock = field == Field::place ? std::nullopt : read_clock(tokens, i);
            if (clock && is_of_pause(tokens, i)) {
                i = clock->next;
                continue;
            }
            if (clock) {
                keep(i);
                if (out_.sessions.empty()) {
                    // the place and hour stand before the day
                    if (!waiting_clock_) waiting_clock_ = clock;
                } else if (!out_.sessions.back().clock) {
                    out_.sessions.back().clock = clock;
                }
                i = open = clock->next;
                continue;
            }
            ++i;
        }
        std::size_t end = tokens.size();
        if (field == Field::place) end = end_before_gap(tokens);
        keep(end);
        if (field != Field::time) take_place(rest);
    }

  private:
    [[nodiscard]] static std::size_t end_before_gap(const Tokens& tokens) {
        for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
            if (tokens[i].is_line_end() && tokens[i + 1].is_line_end()) return i;
        }
        return tokens.size();
    }

    /// "Ajournering för lunch 12.15-13.00": hours of no meeting.
    [[nodiscard]] static bool is_of_pause(const Tokens& tokens, std::size_t at) {
        constexpr std::size_t near = 8;  // words
        for (std::size_t k = at - std::min(at, near); k < at; ++k) {
            const std::string low = utf8::lower(tokens[k].text);
            if (low.starts_with("ajourn") || low.starts_with("paus") || low == "lunch" ||
                low == "fika") {
                return true;
            }
        }
        return false;
    }

    /// A day that was named before is the same session; "14-15 november" are two.
    void add_session(const Tokens& tokens, const DateMention& date) {
        const bool again =
            std::any_of(out_.sessions.begin(), out_.sessions.end(),
                        [&](const SessionMention& s) { return s.date.date == date.date; });
        if (again && (!waiting_clock_ || !out_.sessions.back().clock)) {
            if (waiting_clock_) out_.sessions.back().clock = waiting_clock_;
            waiting_clock_.reset();
            return;
        }
        if (const auto first = first_of_days(tokens, date)) {
            out_.sessions.push_back({*first, std::nullopt});
        }
        out_.sessions.push_back({date, waiting_clock_});
        waiting_clock_.reset();
    }

    void take_place(const std::vector<Span>& rest) {
        if (!out_.place.empty()) return;
        Span best;
        std::size_t most = 0;
        for (const Span& piece : rest) {
            const Tokens words = tokenise(text_, piece);
            std::size_t letters = 0;  // of the words that say where
            for (const Token& t : words) {
                if (t.is_word() && !is_filler(t.text) && !month_number(t.text) && !is_weekday(t))
                    letters += t.text.size();
            }
            const auto first_word = std::find_if(words.begin(), words.end(),
                                                 [](const Token& t) { return t.is_word(); });
            const bool pause = first_word != words.end() && first_word->text.starts_with("Ajourn");
            if (pause || letters <= most) continue;
            most = letters;
            best = piece;
        }
        if (best.empty()) return;
        Tokens words = tokenise(text_, best);
        std::size_t first = 0;
        while (first < words.size() && (!words[first].is_word() || words[first].is("kl")) &&
               !words[first].is_number())
            ++first;
        std::size_t end = words.size();
        for (std::size_t i = first; i < end; ++i) {
            if (words[i].is_word() && words[i].text.starts_with("Ajourn")) end = i;
        }
        while (end > first && !words[end - 1].is_word() && !words[end - 1].is_number() &&
               !words[end - 1].is(")"))
            --end;
        if (end > first && words[end - 1].is("kl")) --end;
        if (end <= first) return;
        out_.place_span = cover(words, first, end);
        out_.place = utf8::squeeze(text_.plain(out_.place_span));
        read_mode(words, first, end);
    }

    void read_mode(const Tokens& words, std::size_t first, std::size_t end) {
        bool digital = false;
        bool room = false;
        for (std::size_t i = first; i < end; ++i) {
            if (!words[i].is_word()) continue;
            if (is_digital_word(words[i].text)) {
                digital = true;
            } else if (!is_filler(words[i].text)) {
                room = true;
            }
        }
        out_.mode = digital ? (room ? "hybrid" : "digital") : "in_person";
    }

    const Text& text_;
    std::optional<ClockMention>& waiting_clock_;
    HeadFacts& out_;
};

}  // namespace

void read_when_and_where(const Text& text, const Tokens& tokens, Field field,
                         std::optional<ClockMention>& waiting_clock, HeadFacts& out) {
    SessionReader(text, waiting_clock, out).read(tokens, field);
}

}  // namespace mandat::extract
