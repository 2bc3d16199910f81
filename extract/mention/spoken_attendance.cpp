// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <utility>

#include "extract/mention/head_parts.hpp"
#include "extract/protocol/layout.hpp"
#include "extract/protocol/list_heading.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

constexpr std::size_t first_items = 8;  // who is there is settled at the beginning

/// "Närvaro", "Upprop", "Fastställande av röstlängd": an item about who is there.
bool is_about_attendance(std::string_view title) {
    for (const Token& token : tokenise(title)) {
        const std::string low = utf8::lower(token.text);
        if (low.starts_with("närvar") || low.starts_with("upprop") ||
            low.starts_with("röstlängd") || low.starts_with("deltagar") ||
            low.starts_with("deltagande")) {
            return true;
        }
    }
    return false;
}

/// "deltog", "var närvarande", "satt": beside the names of a sentence about who was there.
bool tells_presence(const Token& token) {
    static constexpr std::array<std::string_view, 19> verbs = {
        "deltog",       "deltar",     "deltagit",  "var",         "fanns",     "satt",
        "sitter",       "medverkade", "medverkar", "anslöt",      "ansluter",  "bevistade",
        "hade",         "saknades",   "saknas",    "företräddes", "företräds", "representerades",
        "representeras"};
    const std::string low = utf8::lower(token.text);
    return low.starts_with("närvar") || std::find(verbs.begin(), verbs.end(), low) != verbs.end();
}

/// "förhinder", "återbud", "frånvarande"
bool tells_absence(const Token& token) {
    const std::string low = utf8::lower(token.text);
    return low.starts_with("förhind") || low.starts_with("frånvar") || low.starts_with("återbud") ||
           low.starts_with("sakna") || low == "sjuk" || low == "sjukanmäld";
}

/// "adjungerad", "gäst", "sekretariatet": not of the body.
bool tells_guest(const Token& token) {
    const std::string low = utf8::lower(token.text);
    return low.starts_with("adjunger") || low == "gäst" || low == "gäster" ||
           low.starts_with("inbjud") || low.starts_with("tjänstem") ||
           low.starts_with("tjänstep") || low.ends_with("sekretariatet") ||
           low.ends_with("kansliet") || low.ends_with("projektledningen") ||
           low.ends_with("förvaltningen");
}

/// Finds the lists and sentences of items that say who was there.
class SpokenAttendance {
  public:
    SpokenAttendance(const Text& text, const Protocol& protocol, std::vector<LabelledValue>& fields)
        : text_(text), protocol_(protocol), fields_(fields) {}

    void read() {
        const std::size_t known = fields_.size();
        const std::size_t count = std::min(protocol_.items.size(), first_items);
        for (std::size_t i = 0; i < count; ++i) {
            const Item& item = protocol_.items[i];
            if (!is_about_attendance(text_.plain(item.title)) || item.body.empty()) continue;
            title_ = item.title;
            const std::size_t before = fields_.size();
            if (is_prose(item.body)) read_sentences(item.body);
            if (fields_.size() == before) read_lists(item.body);
            if (fields_.size() == before) read_sentences(item.body);
        }
        if (fields_.size() == known) read_head();
    }

  private:
    /// "Från Astads kommun var rektorn Anna Ek och Bo Al närvarande. Från Bstad deltog Cia Ås.":
    /// sentences of the head that name people, one list a name.
    void read_head() {
        const Tokens tokens = tokenise(text_, protocol_.head);
        std::vector<LabelledValue> found;
        Tokens sentence;
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            const bool last = i + 1 == tokens.size();
            const bool blank = tokens[i].is_line_end() && !last && tokens[i + 1].is_line_end();
            const bool stop =
                tokens[i].is(".") && (last || tokens[i + 1].spaced || tokens[i + 1].is_line_end());
            if (!tokens[i].is_line_end()) sentence.push_back(tokens[i]);
            if (!blank && !stop && !last) continue;
            read_people_of_sentence(sentence, found);
            sentence.clear();
        }
        constexpr std::size_t fewest = 3;  // people; fewer are told in passing
        if (found.size() >= fewest) fields_.insert(fields_.end(), found.begin(), found.end());
    }

    static void read_field_of_sentence(const Tokens& tokens, std::size_t first, std::size_t end,
                                       Field& field) {
        field = tokens[first].is("Dessutom") || tokens[first].is("Även") ? Field::others
                                                                         : Field::deciding;
        for (std::size_t i = first; i < end; ++i) {
            const std::string low = utf8::lower(tokens[i].text);
            if (tells_absence(tokens[i])) field = Field::absent;
            const bool notes = low.starts_with("protokoll") || low == "anteckningar";
            if (field == Field::deciding && (tells_guest(tokens[i]) || notes))
                field = Field::others;
        }
    }

    static void read_people_of_sentence(const Tokens& tokens, std::vector<LabelledValue>& found) {
        std::size_t first = 0;
        const std::size_t end = tokens.size();
        while (first < end && !tokens[first].is_word()) ++first;
        const bool tells = std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(first),
                                       tokens.begin() + static_cast<std::ptrdiff_t>(end),
                                       [](const Token& t) { return tells_presence(t); });
        if (first >= end || !tells || tokens[first].is("Protokoll")) return;
        Field field = Field::deciding;
        read_field_of_sentence(tokens, first, end, field);
        // "Från Astads kommun", "Astad företräddes av": where all of them come from
        Span place;
        for (std::size_t i = first; i < std::min(first + 2, end); ++i) {
            const auto known = read_affiliation(tokens, i, Spelling::exact);
            if (known && place.empty()) place = cover(tokens, i, known->end);
        }
        for (std::size_t i = first; i < end; ++i) {
            std::size_t length = std::min(name_length(tokens, i), end - i);
            if (length > 0) length = one_name_end(tokens, i, i + length) - i;
            const bool name = length >= 2 && could_be_name(tokens, i, i + length) &&
                              lexicon().is_first_name(tokens[i].text);
            if (!name) continue;
            const Span who = cover(tokens, i, i + length);
            found.push_back({field, who, who, false, place});
            i += length - 1;
        }
    }

    /// A line that is no heading tells who was there.
    [[nodiscard]] bool is_prose(Span body) const {
        const Tokens tokens = tokenise(text_, body);
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            if (!tokens[i].is_word() || !tells_presence(tokens[i])) continue;
            std::size_t end = i;
            while (end < tokens.size() && !tokens[end].is_line_end()) ++end;
            if (!tokens[end - 1].is(":")) return true;
        }
        return false;
    }

    /// "Följande personer befanns närvara och ha rösträtt:" and the names below it; or names alone.
    void read_lists(Span body) {
        Span heading = title_;
        Field field = Field::deciding;
        Span list;
        const std::size_t last = text_.line_at(body.end > 0 ? body.end - 1 : 0);
        for (std::size_t i = text_.line_at(body.begin); i <= last; ++i) {
            const Span whole = text_.line(i);
            const Span line =
                trim(text_, {std::max(whole.begin, body.begin), std::min(whole.end, body.end)});
            if (line.empty()) continue;
            const Tokens tokens = tokenise(text_, line);
            if (tokens.back().is(":")) {
                close(heading, field, list);
                const auto judged = judge_list_heading(tokens, 0, tokens.size());
                heading = line;
                field = judged.value_or(Field::deciding);
            } else if (is_row(tokens)) {
                list = list.empty() ? line : Span{list.begin, line.end};
            }
        }
        close(heading, field, list);
    }

    /// A name of two words and few small words: a row of a list, no sentence.
    [[nodiscard]] static bool is_row(const Tokens& tokens) {
        std::size_t first = 0;
        while (first < tokens.size() && !tokens[first].is_word()) ++first;
        if (name_length(tokens, first) == 0) return false;
        std::size_t lower = 0;
        for (const Token& token : tokens) {
            if (token.is_word() && tells_presence(token)) return false;
            if (token.is_word() && !token.capital) ++lower;
        }
        return lower <= 4;
    }

    void close(Span heading, Field field, Span& list) {
        if (!list.empty()) fields_.push_back({field, heading, list, false});
        list = {};
    }

    /// "Anna Berg, Bo Ek och Eva Al deltog." "Cia Ås deltog som adjungerad utan rösträtt."
    void read_sentences(Span body) {
        Tokens tokens = tokenise(text_, body);
        tokens.drop_line_ends();
        std::size_t first = 0;
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            const bool stop =
                tokens[i].is(".") &&
                (i + 1 == tokens.size() || tokens[i + 1].spaced || tokens[i + 1].is_line_end()) &&
                !(i > 0 && utf8::length(tokens[i - 1].text) == 1);
            if (!stop && i + 1 != tokens.size()) continue;
            read_sentence(tokens, first, i);
            first = i + 1;
        }
    }

    void read_sentence(const Tokens& tokens, std::size_t first, std::size_t end) {
        while (first < end && !tokens[first].is_word()) ++first;
        std::size_t verb = first;
        while (verb < end && !(tokens[verb].is_word() && tells_presence(tokens[verb]))) ++verb;
        if (verb >= end) return;
        Field field = Field::deciding;
        for (std::size_t i = first; i < end; ++i) {
            const std::string low = utf8::lower(tokens[i].text);
            if (low == "inte" || low == "ej") return;
            const bool no_vote = low == "utan" && i + 1 < end && tokens[i + 1].is("rösträtt");
            if (tells_absence(tokens[i])) field = Field::absent;
            const bool guest = tells_guest(tokens[i]) || no_vote;
            if (guest && i > verb && field == Field::deciding) {
                split_guests(tokens, verb, i, end);
                if (!guests_.empty()) end = i;
                if (guests_.empty()) field = Field::others;
            } else if (guest && field == Field::deciding) {
                field = Field::others;
            }
        }
        // "I rummet satt Anna, Bo och Cia": the names stand behind the verb.
        const bool behind =
            name_length(tokens, first) == 0 && verb + 1 < end && name_length(tokens, verb + 1) > 0;
        if (!behind && name_length(tokens, first) == 0) return;
        if (behind) {
            fields_.push_back({field, title_, cover(tokens, verb + 1, end), false});
        } else {
            fields_.push_back({field, title_, cover(tokens, first, verb), false});
            read_likewise(tokens, verb, end, field);
        }
        if (!guests_.empty())
            fields_.push_back({Field::others, title_, std::exchange(guests_, Span{}), false});
    }

    /// "..., och projektledningen: Anna Ek, projektledare": behind the colon nobody of the body.
    void split_guests(const Tokens& tokens, std::size_t verb, std::size_t at, std::size_t end) {
        if (at + 2 >= end || !tokens[at + 1].is(":") || name_length(tokens, verb + 1) == 0) return;
        guests_ = cover(tokens, at + 2, end);
    }

    /// "Bo Ek hade förhinder, liksom Cia Al, Kemi."
    void read_likewise(const Tokens& tokens, std::size_t verb, std::size_t end, Field field) {
        for (std::size_t i = verb; i + 2 < end; ++i) {
            if (!tokens[i].is("liksom") || name_length(tokens, i + 1) == 0) continue;
            fields_.push_back({field, title_, cover(tokens, i + 1, end), false});
            return;
        }
    }

    const Text& text_;
    const Protocol& protocol_;
    std::vector<LabelledValue>& fields_;
    Span title_;
    Span guests_;  ///< the names of guests at the end of a sentence
};

}  // namespace

void add_spoken_attendance(const Text& text, const Protocol& protocol,
                           std::vector<LabelledValue>& fields) {
    const bool listed = std::any_of(fields.begin(), fields.end(), [](const LabelledValue& f) {
        return opens_people(f.field) && !f.value.empty();
    });
    if (!listed) SpokenAttendance(text, protocol, fields).read();
}

}  // namespace mandat::extract
