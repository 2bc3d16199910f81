// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "extract/lexicon/lexicon.hpp"
#include "extract/mention/body.hpp"
#include "extract/statement/rules.hpp"
#include "extract/statement/subjects.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

/// "t.ex.", "bl.a.", "kl.", "ca.": a stop that ends no sentence.
bool is_abbreviation(const Tokens& t, std::size_t stop) {
    if (stop == 0) return true;
    const Token& before = t[stop - 1];
    if (before.is_number()) return stop + 1 < t.size() && !t[stop + 1].spaced;
    if (!before.is_word()) return false;
    const std::string low = utf8::lower(before.text);
    // "Bo Al, c." ends with the mark of a party.
    if (stop >= 2 && t[stop - 2].is(",") && lexicon().is_party(low)) return false;
    static constexpr std::array<std::string_view, 22> known = {
        "kl", "ca",  "bl", "dvs",  "nr",   "tel", "ev",   "resp", "inkl", "exkl",  "osv",
        "mm", "jfr", "s",  "ordf", "sekr", "ang", "bitr", "avd",  "st",   "forts", "dr"};
    return utf8::length(low) == 1 || std::find(known.begin(), known.end(), low) != known.end();
}

/// A body in the genitive: "nämndens".
bool names_owner(const Token& token) {
    if (!token.text.ends_with('s') && !token.text.ends_with('S') &&
        token.text.find(':') == std::string_view::npos) {
        return false;
    }
    const auto noun = read_body_noun(token.text);
    return noun && noun->genitive;
}

bool is_quote(const Token& token) {
    return token.kind == Token::Kind::mark &&
           (token.is("\"") || token.is("”") || token.is("“") || token.is("»"));
}

class SentenceSplitter {
  public:
    explicit SentenceSplitter(Context& context) : c_(context) {}

    void run() {
        // Room for many is only spoken for; moving them all when there are more is what costs.
        constexpr std::size_t shortest_mean = 48;  // bytes of a sentence
        c_.sentences.reserve(c_.text.plain().size() / shortest_mean);
        for (std::size_t i = 0; i < c_.protocol.items.size(); ++i) {
            for (const Section& section : c_.protocol.items[i].sections) split(i, section);
        }
    }

  private:
    void split(std::size_t item, const Section& section) {
        tokenise(c_.text, section.body, tokens_);
        const Tokens& tokens = tokens_;
        std::size_t begin = 0;
        bool quoted = false;
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            const bool quote = is_quote(tokens[i]);
            const bool closes = quote && quoted;
            if (ends_at(tokens, i) || (closes && i > 0 && tokens[i - 1].is("."))) {
                add(tokens, begin, i + 1, item, section.kind, quoted);
                begin = i + 1;
            }
            if (quote) quoted = !quoted;
        }
        add(tokens, begin, tokens.size(), item, section.kind, quoted);
    }

    [[nodiscard]] bool ends_at(const Tokens& t, std::size_t i) const {
        if (t[i].is_line_end()) return line_ends_sentence(t, i);
        if (t[i].kind != Token::Kind::mark) return false;
        if (!t[i].is(".") && !t[i].is("!") && !t[i].is("?")) return false;
        if (i + 1 == t.size()) return true;
        const Token& next = t[i + 1];
        if (next.is("”") || next.is("\"")) return false;  // the quotation mark closes it
        const bool opens =
            next.capital || next.is_line_end() || next.is_number() || is_dash(next) || next.is("§");
        return (next.spaced || next.is_line_end()) && opens &&
               !(t[i].is(".") && is_abbreviation(t, i));
    }

    /// A wrapped line goes on; a blank line, a list mark or a finished line ends the sentence.
    [[nodiscard]] bool line_ends_sentence(const Tokens& t, std::size_t i) const {
        if (i + 1 >= t.size() || t[i + 1].is_line_end()) return true;
        if (i == 0 || t[i - 1].is_line_end()) return true;
        const Token& next = t[i + 1];
        if (t[i - 1].is(":") || is_dash(next) || next.is("•") || next.is("*") || next.is("att"))
            return true;
        const bool numbered = (next.is_number() || (next.is_word() && next.text.size() == 1)) &&
                              i + 2 < t.size() && (t[i + 2].is(".") || t[i + 2].is(")"));
        if (numbered) return true;
        if (t[i - 1].is(",") || t[i - 1].is("och")) return false;  // a list goes on
        const Span line = c_.text.line(c_.text.line_at(t[i].span.begin));
        constexpr std::size_t wrapped = 55;  // bytes; a shorter line was ended on purpose
        return next.capital && line.size() < wrapped;
    }

    /// "upp-" and "drag" on the next line; not "hälso-" before "och".
    [[nodiscard]] static bool is_divided(const Tokens& t, std::size_t i, std::size_t end) {
        return i + 3 < end && t[i].is_word() && t[i + 1].is("-") && !t[i + 1].spaced &&
               t[i + 2].is_line_end() && t[i + 3].is_word() && !t[i + 3].capital &&
               !t[i + 3].is("och") && !t[i + 3].is("eller") && !t[i + 3].is("samt");
    }

    [[nodiscard]] Token rejoined(const Token& first, const Token& rest) const {
        Token out = first;
        c_.rejoined.push_back(std::string(first.text) + std::string(rest.text));
        out.text = c_.rejoined.back();
        out.key = word_key(out.text);
        out.span.end = rest.span.end;
        return out;
    }

    void add(const Tokens& all, std::size_t begin, std::size_t end, std::size_t item,
             SectionKind kind, bool quoted) {
        while (begin < end && all[begin].is_line_end()) ++begin;
        while (end > begin && all[end - 1].is_line_end()) --end;
        if (end < begin + 2) return;
        Sentence sentence;
        sentence.tokens.reserve(end - begin);
        sentence.has_owner = sentence.has_number = false;
        for (std::size_t i = begin; i < end; ++i) {
            Token token = all[i];
            if (token.is_line_end()) continue;
            if (i > begin && all[i - 1].is_line_end()) token.wide = false;  // the margin
            if (is_divided(all, i, end)) {
                token = rejoined(token, all[i + 3]);
                i += 3;
            }
            sentence.tokens.push_back(token);
            sentence.has_number |= token.is_number();
            sentence.has_owner |= token.is_word() && names_owner(token);
        }
        sentence.span = cover(all, begin, end);
        sentence.item = item;
        sentence.section = kind;
        sentence.quoted = quoted;
        sentence.conditional = makes_condition(sentence.tokens);
        c_.sentences.push_back(std::move(sentence));
    }

    Context& c_;
    Tokens tokens_;  // of one section after the other
};

}  // namespace

void split_sentences(Context& context) { SentenceSplitter(context).run(); }

}  // namespace mandat::extract
