// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "extract/mention/name.hpp"
#include "extract/protocol/layout.hpp"
#include "extract/statement/positions.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

/// "Ja", "nej.", "Avstår", "Avst": one answer.
std::optional<Vote> answer(std::string_view word) {
    // "Ja", "Nej", "Avstår", "Blankt": most words begin otherwise.
    const char first = word.empty() ? '\0' : static_cast<char>(word.front() | 0x20);
    if (first != 'j' && first != 'n' && first != 'a' && first != 'b') return std::nullopt;
    const std::string low = utf8::lower(word);
    if (low == "ja" || low == "ja-röster") return Vote::yes;
    if (low == "nej" || low == "nej-röster") return Vote::no;
    if (low == "avstår" || low == "avstod" || low == "avst" || low == "blankt" || low == "blank")
        return Vote::abstain;
    return std::nullopt;
}

/// Could the head of columns stand on the line? One of them is "Nej" or "NEJ".
bool may_name_no(std::string_view line) {
    for (std::size_t at = line.find('N'); at < line.size(); at = line.find('N', at + 1)) {
        const std::string_view rest = line.substr(at + 1, 2);
        if (rest.size() == 2 && (rest[0] | 0x20) == 'e' && (rest[1] | 0x20) == 'j') return true;
    }
    return false;
}

/// Reads the votes that stand in lists and tables of one section: a person a line with the answer
/// beside or below, answers as columns with crosses, or answers as labels over names.
class VoteListReader {
  public:
    VoteListReader(Positions& p, std::size_t item, const Section& section)
        : p_(p), item_(item), section_(section) {}

    void read() {
        const Text& text = p_.c.text;
        const std::size_t first = text.line_at(section_.body.begin);
        for (std::size_t l = first; l < text.line_count() && text.line(l).begin < section_.body.end;
             ++l) {
            line_ = text.line(l);
            const Span words = trim(text, line_);
            if (words.empty()) continue;
            const bool outside = columns_.empty() && section_.kind != SectionKind::vote;
            if (!outside || may_name_no(text.plain(words))) read_line(words);
        }
    }

  private:
    struct Column {
        Vote vote;
        std::size_t place;  ///< code points or bars from the start of the line
    };

    void read_line(Span words) {
        Sentence s;
        s.tokens = tokenise(p_.c.text, words);
        s.item = item_;
        if (read_header(s)) return;
        if (columns_.empty() && section_.kind != SectionKind::vote) return;
        const std::size_t cross = cross_of(s);
        const std::size_t end = cross < s.tokens.size() ? cross : answer_at_end(s);
        const auto who = read_subjects(p_.c, s, 0, end, Reach::anywhere);
        if (!columns_.empty() && cross < s.tokens.size()) {
            if (!who.empty() && !who.back().party) state(who.back(), nearest(s.tokens[cross]));
        } else if (end < s.tokens.size()) {
            read_answer(s, end, who);
        } else {
            read_names(s, who);
        }
    }

    /// "Ledamöter  Parti  Ja  Nej  Avst": where the columns of the answers stand.
    bool read_header(const Sentence& s) {
        std::vector<Column> found;
        std::array<bool, 3> kinds{};
        for (std::size_t i = 0; i < s.tokens.size(); ++i) {
            const Token& token = s.tokens[i];
            const auto vote = answer(token.text);
            if (!vote || !token.capital) continue;
            if (!found.empty() && !token.wide && !answer(s.tokens[i - 1].text)) return false;
            found.push_back({*vote, place_of(token)});
            kinds[static_cast<std::size_t>(*vote)] = true;
        }
        const bool both = kinds[0] && kinds[1] && found.size() <= kinds.size();
        if (!both) return false;
        if (!columns_.empty()) return true;  // the head again on the next page
        columns_ = std::move(found);
        return true;
    }

    /// The cross of the row: an "X" that is no part of a name.
    static std::size_t cross_of(const Sentence& s) {
        for (std::size_t i = s.tokens.size(); i-- > 1;) {
            const bool cross = s.tokens[i].is("X") || s.tokens[i].is("x") || s.tokens[i].is("1");
            if (cross && s.tokens[i].wide) return i;
        }
        return s.tokens.size();
    }

    /// The answer that ends the line.
    static std::size_t answer_at_end(const Sentence& s) {
        std::size_t last = s.tokens.size();
        while (last > 0 && !s.tokens[last - 1].is_word()) --last;
        return last > 0 && answer(s.tokens[last - 1].text) ? last - 1 : s.tokens.size();
    }

    void read_answer(const Sentence& s, std::size_t at, const std::vector<Subject>& who) {
        const Vote vote = *answer(s.tokens[at].text);
        if (!who.empty()) {
            if (!who.back().party) state(who.back(), vote);
        } else if (at == 0 && pending_) {
            state(*pending_, vote);
        } else if (at == 0) {
            label_ = vote;  // "Ja:" over the names
        }
        if (at > 0 || pending_) label_.reset();
        pending_.reset();
    }

    void read_names(const Sentence& s, const std::vector<Subject>& who) {
        if (who.empty() || who.front().party) {
            if (s.tokens.size() > 3) label_.reset();
            return;
        }
        if (label_) {
            for (const Subject& one : who) state(one, *label_);
        } else {
            pending_ = who.back();
        }
    }

    void state(const Subject& who, Vote vote) {
        p_.state(EdgeKind::voted, who, item_, "vote_list", VoteFacts{vote, 1});
    }

    [[nodiscard]] Vote nearest(const Token& cross) const {
        const std::size_t place = place_of(cross);
        const auto distance = [&](const Column& c) {
            return c.place > place ? c.place - place : place - c.place;
        };
        const Column* best = &columns_.front();
        for (const Column& column : columns_) {
            if (distance(column) < distance(*best)) best = &column;
        }
        return best->vote;
    }

    /// Bars before the token in a table with bars, else code points.
    [[nodiscard]] std::size_t place_of(const Token& token) const {
        const std::string_view before =
            p_.c.text.content().substr(line_.begin, token.span.begin - line_.begin);
        const std::string_view whole = p_.c.text.content().substr(line_.begin, line_.size());
        if (whole.find('|') == std::string_view::npos) return utf8::length(before);
        return static_cast<std::size_t>(std::count(before.begin(), before.end(), '|'));
    }

    Positions& p_;
    std::size_t item_;
    const Section& section_;
    Span line_;
    std::vector<Column> columns_;
    std::optional<Vote> label_;
    std::optional<Subject> pending_;
};

}  // namespace

void read_vote_lists(Positions& p, std::size_t item) {
    for (const Section& section : p.c.protocol.items[item].sections) {
        VoteListReader(p, item, section).read();
    }
}

}  // namespace mandat::extract
