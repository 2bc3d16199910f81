// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

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

/// "deltog", "var närvarande": ends the names of a sentence about who was there.
bool tells_presence(const Token& token) {
    const std::string low = utf8::lower(token.text);
    return low == "deltog" || low == "deltar" || low == "deltagit" || low.starts_with("närvar") ||
           low == "var" || low == "fanns";
}

/// Finds the lists and sentences of items that say who was there.
class SpokenAttendance {
  public:
    SpokenAttendance(const Text& text, const Protocol& protocol, std::vector<LabelledValue>& fields)
        : text_(text), protocol_(protocol), fields_(fields) {}

    void read() {
        const std::size_t count = std::min(protocol_.items.size(), first_items);
        for (std::size_t i = 0; i < count; ++i) {
            const Item& item = protocol_.items[i];
            if (!is_about_attendance(text_.plain(item.title)) || item.body.empty()) continue;
            title_ = item.title;
            const std::size_t before = fields_.size();
            read_lists(item.body);
            if (fields_.size() == before) read_sentences(item.body);
        }
    }

  private:
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
        const Tokens tokens = tokenise(text_, body);
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
        if (verb >= end || name_length(tokens, first) == 0) return;
        Field field = Field::deciding;
        for (std::size_t i = verb; i < end; ++i) {
            const std::string low = utf8::lower(tokens[i].text);
            if (low == "inte" || low == "ej") return;
            if (low.starts_with("adjunger") || low == "gäst" ||
                (low == "utan" && i + 1 < end && tokens[i + 1].is("rösträtt"))) {
                field = Field::others;
            }
        }
        fields_.push_back({field, title_, cover(tokens, first, verb), false});
    }

    const Text& text_;
    const Protocol& protocol_;
    std::vector<LabelledValue>& fields_;
    Span title_;
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
