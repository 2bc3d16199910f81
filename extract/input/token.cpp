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

constexpr bool is_ascii_letter(char c) {
    const auto low = static_cast<unsigned char>(static_cast<unsigned char>(c) | 0x20U);
    return low >= 'a' && low <= 'z';
}

/// "å" and its kin in two bytes; the signs of times and division stand among them.
bool is_latin1_letter(std::string_view view, std::size_t at) {
    if (view[at] != '\xC3' || at + 1 >= view.size()) return false;
    const auto second = static_cast<unsigned char>(view[at + 1]);
    return (second & 0xC0U) == 0x80U && second != 0x97 && second != 0xB7;
}

/// Where the word that starts before `at` ends.
std::size_t word_end(std::string_view view, std::size_t at) {
    while (at < view.size()) {
        if (is_ascii_letter(view[at])) {
            ++at;
            continue;
        }
        if (is_latin1_letter(view, at)) {
            at += 2;
            continue;
        }
        // Most words end here, at a blank, a comma or a stop.
        if (const char c = view[at]; c == ' ' || c == ',' || c == '.' || c == '\n') break;
        const auto next = utf8::decode(view, at);
        if (!continues_word(view, at, next)) break;
        at += next.size;
    }
    return at;
}

Token read_token(std::string_view view, std::size_t at) {
    Token token;
    const auto d = utf8::decode(view, at);
    std::size_t end = at + d.size;
    if (is_ascii_letter(view[at])) {
        token.kind = Token::Kind::word;
        token.capital = view[at] <= 'Z';
        end = word_end(view, end);
    } else if (d.code == U'\n') {
        token.kind = Token::Kind::line_end;
    } else if (utf8::is_letter(d.code)) {
        token.kind = Token::Kind::word;
        token.capital = utf8::is_upper(d.code);
        end = word_end(view, end);
    } else if (utf8::is_digit(d.code)) {
        token.kind = Token::Kind::number;
        while (end < view.size() && view[end] >= '0' && view[end] <= '9') ++end;
    }
    token.text = view.substr(at, end - at);
    token.key = word_key(token.text);
    return token;
}

void tokenise(std::string_view view, std::size_t base, Tokens& out) {
    out.reserve(view.size() / 6 + 4);
    bool spaced = true;
    bool wide = false;
    std::size_t blanks = 0;
    for (std::size_t at = 0; at < view.size();) {
        if (view[at] == ' ') {
            ++blanks;
            wide = wide || blanks > 1;
            spaced = true;
            ++at;
            continue;
        }
        if (const auto d = utf8::decode(view, at); !is_ascii_letter(view[at]) && d.code != U'\n' &&
                                                   (utf8::is_space(d.code) || d.code == U'|')) {
            ++blanks;
            wide = wide || blanks > 1 || d.code == U'\t' || d.code == U'|';
            spaced = true;
            at += d.size;
            continue;
        }
        Token token = read_token(view, at);
        const std::size_t end = at + token.text.size();
        token.span = {base + at, base + end};
        token.spaced = spaced;
        token.wide = wide;
        out.push_back(token);
        spaced = token.is_line_end();
        wide = false;
        blanks = 0;
        at = end;
    }
}

}  // namespace

Tokens tokenise(const Text& text, Span span) {
    Tokens out;
    tokenise(text.plain(span), span.begin, out);
    return out;
}

void tokenise(const Text& text, Span span, Tokens& out) {
    out.clear();
    tokenise(text.plain(span), span.begin, out);
}

Tokens tokenise(std::string_view words) {
    Tokens out;
    tokenise(words, 0, out);
    return out;
}

Token first_token(const Text& text, Span span) {
    const std::string_view view = text.plain(span);
    for (std::size_t at = 0; at < view.size();) {
        const auto d = utf8::decode(view, at);
        if (d.code == U'\n' || !(utf8::is_space(d.code) || d.code == U'|')) {
            Token token = read_token(view, at);
            token.span = {span.begin + at, span.begin + at + token.text.size()};
            token.spaced = true;
            return token;
        }
        at += d.size;
    }
    return {};
}

bool says(const Token& token, std::string_view low) {
    return token.key == word_key(low) && utf8::equals_lower(token.text, low);
}

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
