// SPDX-License-Identifier: Apache-2.0
#include "extract/protocol/case_number.hpp"

#include <algorithm>
#include <array>

#include "extract/protocol/layout.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

constexpr std::size_t longest_register = 8;  // letters: "KSKF", "SAMN"
constexpr std::size_t longest_tail = 14;     // tokens of a case number at the end of a title

bool is_case_word(const Token& token) {
    static constexpr std::array<std::string_view, 9> words = {
        "dnr",       "diarienummer", "diarienr",  "ärendenummer", "ärendenr",
        "ärende-id", "ärendeid",     "diariekod", "diarieföring"};
    const std::string low = utf8::lower(token.text);
    return std::find(words.begin(), words.end(), low) != words.end();
}

/// Collections of laws and reports count by year as registers do.
bool is_law_collection(std::string_view word) {
    static constexpr std::array<std::string_view, 11> words = {
        "SFS", "SOU", "AFS", "HSLF", "EU", "EG", "DS", "PROP", "JO", "RIR", "SKOLFS"};
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool all_capitals(std::string_view word) {
    for (std::size_t at = 0; at < word.size();) {
        const auto d = utf8::decode(word, at);
        if (!utf8::is_upper(d.code) && d.code != U'-') return false;
        at += d.size;
    }
    return !word.empty();
}

/// "KS", "ABC", also "Ks" where a number follows: the letters of a register.
bool is_register(const Token& token) {
    return token.is_word() && token.capital && utf8::length(token.text) <= longest_register &&
           all_capitals(token.text) && !is_law_collection(token.text);
}

bool is_joint(const Token& token) {
    return token.is("/") || token.is("-") || token.is(":") || token.is(".") || is_dash(token);
}

bool is_year(const Token& token) {
    const int value = number_of(token);
    return token.is_number() && token.text.size() == 4 && value >= 1900 && value < 2100;
}

/// A chain of numbers and capitals tied by joints.
struct Chain {
    std::size_t end = 0;
    std::size_t numbers = 0;
    std::size_t digits = 0;
};

Chain read_chain(const Tokens& t, std::size_t at) {
    Chain out;
    bool joined = true;
    for (std::size_t i = at; i < t.size(); ++i) {
        const bool glued = joined || !t[i].spaced;
        if (t[i].is_number() && glued) {
            ++out.numbers;
            out.digits += t[i].text.size();
            out.end = i + 1;
            joined = false;
        } else if (is_joint(t[i]) && !t[i].spaced && i + 1 < t.size() && !t[i + 1].spaced) {
            joined = true;
        } else if (t[i].is_word() && glued && i > at && is_register(t[i])) {
            out.end = i + 1;
            joined = false;
        } else {
            break;
        }
    }
    return out;
}

bool looks_like_date(const Tokens& t, std::size_t at) {
    return at + 4 < t.size() && is_year(t[at]) && is_dash(t[at + 1]) && t[at + 2].is_number() &&
           t[at + 2].text.size() == 2 && is_dash(t[at + 3]) && t[at + 4].is_number() &&
           t[at + 4].text.size() == 2 && !t[at + 2].spaced && !t[at + 4].spaced;
}

/// "KS 2025/114", "KSM2015-0123-456", "RS/456/2020": letters and at least two numbers.
std::optional<CaseNumber> with_register(const Tokens& t, std::size_t at) {
    if (!is_register(t[at])) return std::nullopt;
    std::size_t first = at + 1;
    if (first < t.size() && is_register(t[first]) && t[first].spaced) ++first;  // "KS KF 2025/1"
    if (first < t.size() && is_joint(t[first]) && !t[first].spaced) ++first;
    if (first >= t.size() || !t[first].is_number()) return std::nullopt;
    if (looks_like_date(t, first)) return std::nullopt;
    const Chain chain = read_chain(t, first);
    if (chain.numbers < 2 || chain.digits < 3) return std::nullopt;
    return CaseNumber{cover(t, at, chain.end), chain.end};
}

/// "2024/00123", "0345/21", "88/24": two numbers, not a span of years and not a date.
std::optional<CaseNumber> without_register(const Tokens& t, std::size_t at) {
    if (!t[at].is_number() || at + 2 >= t.size() || looks_like_date(t, at)) return std::nullopt;
    const bool slash = t[at + 1].is("/");
    const bool dash = is_dash(t[at + 1]) && is_year(t[at]) && t[at + 2].text.size() >= 3;
    if ((!slash && !dash) || t[at + 1].spaced || t[at + 2].spaced || !t[at + 2].is_number())
        return std::nullopt;
    const Chain chain = read_chain(t, at);
    if (chain.digits < 4) return std::nullopt;
    const bool years =
        is_year(t[at]) && chain.numbers == 2 && (is_year(t[at + 2]) || t[at + 2].text.size() == 2);
    if (years && is_year(t[at + 2])) return std::nullopt;
    return CaseNumber{cover(t, at, chain.end), chain.end};
}

/// After "Dnr" whatever looks like numbers and letters of a register belongs to it.
std::optional<CaseNumber> after_case_word(const Tokens& t, std::size_t at) {
    std::size_t end = at;
    for (std::size_t i = at; i < t.size(); ++i) {
        if (t[i].is_number()) {
            end = i + 1;
        } else if (is_joint(t[i])) {
            if (i + 1 >= t.size()) break;
        } else if (is_register(t[i])) {
            const bool tied = i > at && !t[i].spaced;
            const bool before_number =
                i + 1 < t.size() && (t[i + 1].is_number() || is_joint(t[i + 1]) ||
                                     (is_register(t[i + 1]) && i + 2 < t.size()));
            if (tied) end = i + 1;
            if (!tied && !before_number) break;
        } else {
            break;
        }
    }
    if (end == at) return std::nullopt;
    return CaseNumber{cover(t, at, end), end};
}

}  // namespace

std::optional<CaseNumber> read_case_number(const Tokens& tokens, std::size_t at) {
    if (at >= tokens.size()) return std::nullopt;
    if (is_case_word(tokens[at])) {
        std::size_t first = at + 1;
        while (first < tokens.size() && (tokens[first].is(":") || tokens[first].is("."))) ++first;
        return after_case_word(tokens, first);
    }
    if (tokens[at].is_word()) return with_register(tokens, at);
    return without_register(tokens, at);
}

Span cut_case_number(const Text& text, Span& title) {
    const Tokens tokens = tokenise(text, title);
    if (tokens.size() < 2) return {};
    std::size_t last = tokens.size();
    const bool bracket = tokens[last - 1].is(")");
    if (bracket) --last;
    const std::size_t from = tokens.size() > longest_tail ? tokens.size() - longest_tail : 0;
    for (std::size_t i = std::max<std::size_t>(from, 1); i < last; ++i) {
        if (!tokens[i].spaced && !tokens[i - 1].is("(")) continue;
        const auto number = read_case_number(tokens, i);
        if (!number || number->end != last) continue;
        std::size_t cut = i;
        if (bracket) {
            if (!tokens[i - 1].is("(")) continue;
            cut = i - 1;
        }
        while (cut > 0 && (tokens[cut - 1].is(",") || tokens[cut - 1].is(";"))) --cut;
        if (cut == 0) return {};
        title = trim_title(text, {title.begin, tokens[cut - 1].span.end});
        return number->span;
    }
    return {};
}

}  // namespace mandat::extract
