// SPDX-License-Identifier: Apache-2.0
#include "extract/mention/paragraphs.hpp"

#include <algorithm>
#include <set>

#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

constexpr int widest_range = 400;  // items; wider is no range of §§

/// "t.o.m.", "t o m", "tom", "till och med"
std::size_t skip_until(const Tokens& t, std::size_t at) {
    const auto word = [&](std::size_t i, std::string_view w) {
        return i < t.size() && utf8::equals_lower(t[i].text, w);
    };
    if (word(at, "tom")) return at + 1;
    if (word(at, "till") && word(at + 1, "och") && word(at + 2, "med")) return at + 3;
    std::size_t i = at;
    for (const std::string_view letter : {"t", "o", "m"}) {
        if (!word(i, letter)) return at;
        ++i;
        if (i < t.size() && t[i].is(".")) ++i;
    }
    return i;
}

/// "fr.o.m.", "från", "from", "fr o m", "från och med"
std::size_t skip_from(const Tokens& t, std::size_t at) {
    const auto word = [&](std::size_t i, std::string_view w) {
        return i < t.size() && utf8::equals_lower(t[i].text, w);
    };
    if (word(at, "från")) return word(at + 1, "och") && word(at + 2, "med") ? at + 3 : at + 1;
    if (word(at, "from")) return at + 1;
    std::size_t i = at;
    for (const std::string_view part : {"fr", "o", "m"}) {
        if (!word(i, part)) return at;
        ++i;
        if (i < t.size() && t[i].is(".")) ++i;
    }
    return i;
}

bool is_sign(const Token& token) { return token.is("§"); }

std::size_t skip_signs(const Tokens& t, std::size_t at) {
    while (at < t.size() && is_sign(t[at])) ++at;
    return at;
}

/// "8-9, 15 och 17": at least one number; gives the index after the last one.
std::size_t read_ranges(const Tokens& t, std::size_t at, ParagraphSpan& out) {
    std::size_t end = at;
    for (std::size_t i = at; i < t.size();) {
        i = skip_signs(t, i);
        if (i >= t.size() || !t[i].is_number() || t[i].text.size() > 4) break;
        const int first = number_of(t[i]);
        int last = first;
        ++i;
        if (i + 1 < t.size() && is_dash(t[i])) {
            const std::size_t number = skip_signs(t, i + 1);
            if (number < t.size() && t[number].is_number() && number_of(t[number]) >= first &&
                number_of(t[number]) - first <= widest_range) {
                last = number_of(t[number]);
                i = number + 1;
            }
        }
        out.ranges.emplace_back(first, last);
        end = i;
        const bool more = i < t.size() && (t[i].is(",") || t[i].is("och") || t[i].is("samt"));
        if (!more) break;
        const std::size_t next = skip_signs(t, i + 1);
        // "§ 8, 2025" and "§ 8, 12 personer" go on with something else than a §.
        if (next >= t.size() || !t[next].is_number() || t[next].text.size() > 3) break;
        if (next + 1 < t.size() && t[next + 1].is_word() && !t[next + 1].is("och") &&
            !t[next + 1].is("samt") && !t[next + 1].capital) {
            break;
        }
        ++i;
    }
    return end;
}

/// Can a span begin with this token? All words that open one are named here.
bool may_begin_span(const Token& token) {
    static const WordSet words({"ej", "inte", "utom", "del", "närvarande", "punkt", "punkter",
                                "punkterna", "pkt", "p", "tom", "till", "t", "från", "from", "fr"});
    return token.is_number() || is_sign(token) || words.may_have(token.key);
}

}  // namespace

std::optional<ParagraphSpan> read_paragraph_span(const Tokens& tokens, std::size_t at, Sign sign) {
    ParagraphSpan out;
    std::size_t i = at;
    const bool bracket = i < tokens.size() && tokens[i].is("(");
    if (bracket) ++i;
    if (i >= tokens.size() || !may_begin_span(tokens[i])) return std::nullopt;
    const auto low = [&](std::size_t k) {
        return k < tokens.size() ? utf8::lower(tokens[k].text) : std::string{};
    };
    if (low(i) == "ej" || low(i) == "inte" || low(i) == "utom") {
        out.except = true;
        ++i;
    }
    if (low(i) == "del" && low(i + 1) == "av") i += 2;
    if (low(i) == "närvarande") ++i;
    bool marked = false;
    if (low(i) == "punkt" || low(i) == "punkter" || low(i) == "punkterna" || low(i) == "pkt" ||
        low(i) == "p") {
        ++i;
        if (i < tokens.size() && tokens[i].is(".")) ++i;
        marked = true;
    }
    const std::size_t from = skip_from(tokens, i);
    const std::size_t until = skip_until(tokens, i);
    const bool open_end = from != i;
    const bool open_start = until != i;
    i = std::max(from, until);
    if ((open_end || open_start) && (low(i) == "p" || low(i) == "punkt" || low(i) == "pkt")) {
        ++i;
        if (i < tokens.size() && tokens[i].is(".")) ++i;
        marked = true;
    }
    const std::size_t number = skip_signs(tokens, i);
    marked = marked || number != i;
    if (!marked && (sign == Sign::needed || (open_end && low(at) == "från"))) return std::nullopt;
    const std::size_t end = read_ranges(tokens, number, out);
    if (out.ranges.empty()) return std::nullopt;
    if (open_end) out.from = out.ranges.front().first;
    if (open_start) out.until = out.ranges.back().second;
    out.end = end;
    if (low(out.end) == "och" && low(out.end + 1) == "framåt") {
        out.from = out.ranges.front().first;
        out.end += 2;
    }
    if (bracket && out.end < tokens.size() && tokens[out.end].is(")")) ++out.end;
    out.span = cover(tokens, at, out.end);
    return out;
}

std::string to_paragraphs(const ParagraphSpan& span, int first, int last) {
    std::set<int> numbers;
    const bool known = first > 0 && last >= first && last - first <= widest_range;
    for (const auto& [a, b] : span.ranges) {
        for (int n = a; n <= b; ++n) numbers.insert(n);
    }
    if (known && span.from > 0 && span.from <= last) {
        for (int n = span.from; n <= last; ++n) numbers.insert(n);
    }
    if (known && span.until >= first && span.until > 0) {
        for (int n = first; n <= span.until; ++n) numbers.insert(n);
    }
    if (span.except && known) {
        std::set<int> rest;
        for (int n = first; n <= last; ++n) {
            if (!numbers.contains(n)) rest.insert(n);
        }
        numbers = std::move(rest);
    }
    std::string out;
    for (auto it = numbers.begin(); it != numbers.end();) {
        const int begin = *it;
        int end = begin;
        while (++it != numbers.end() && *it == end + 1) end = *it;
        if (!out.empty()) out += ", ";
        out += std::to_string(begin);
        if (end > begin) out += "-" + std::to_string(end);
    }
    return out;
}

}  // namespace mandat::extract
