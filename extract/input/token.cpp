// SPDX-License-Identifier: Apache-2.0
#include "extract/input/token.hpp"

#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

/// A letter, or a mark that stands between two letters of one word.
bool continues_word(std::string_view view, std::size_t at, const utf8::Decoded& d) {
    if (utf8::is_letter(d.code)) return true;
    const bool joins = utf8::is_dash(d.code)
                           ? d.code == U'-' || d.code == 0x2010 || d.code == 0x2011
                           : d.code == U':' || d.code == U'\'' || d.code == 0x2019;
    return joins && utf8::is_letter(utf8::decode(view, at + d.size).code);
}

Tokens tokenise(std::string_view view, std::size_t base) {
    Tokens out;
    out.reserve(view.size() / 5);
    bool spaced = true;
    bool wide = false;
    std::size_t blanks = 0;
    for (std::size_t at = 0; at < view.size();) {
        const auto d = utf8::decode(view, at);
        if (d.code != U'\n' && (utf8::is_space(d.code) || d.code == U'|')) {
            ++blanks;
            wide = wide || blanks > 1 || d.code == U'\t' || d.code == U'|';
            spaced = true;
            at += d.size;
            continue;
        }
        Token token;
        std::size_t end = at + d.size;
        if (d.code == U'\n') {
            token.kind = Token::Kind::line_end;
        } else if (utf8::is_letter(d.code)) {
            token.kind = Token::Kind::word;
            token.capital = utf8::is_upper(d.code);
            while (end < view.size()) {
                const auto next = utf8::decode(view, end);
                if (!continues_word(view, end, next)) break;
                end += next.size;
            }
        } else if (utf8::is_digit(d.code)) {
            token.kind = Token::Kind::number;
            while (end < view.size() && view[end] >= '0' && view[end] <= '9') ++end;
        }
        token.span = {base + at, base + end};
        token.text = view.substr(at, end - at);
        token.spaced = spaced;
        token.wide = wide;
        out.push_back(token);
        spaced = token.is_line_end();
        wide = false;
        blanks = 0;
        at = end;
    }
    return out;
}

}  // namespace

Tokens tokenise(const Text& text, Span span) { return tokenise(text.plain(span), span.begin); }

Tokens tokenise(std::string_view words) { return tokenise(words, 0); }

bool is_dash(const Token& token) {
    return token.kind == Token::Kind::mark && utf8::is_dash(utf8::decode(token.text, 0).code);
}

int number_of(const Token& token) {
    if (!token.is_number() || token.text.size() > 6) return -1;
    int value = 0;
    for (const char c : token.text) value = value * 10 + (c - '0');
    return value;
}

Span cover(const Tokens& tokens, std::size_t first, std::size_t last) {
    if (first >= last || last > tokens.size()) return {};
    return {tokens[first].span.begin, tokens[last - 1].span.end};
}

}  // namespace mandat::extract
