// SPDX-License-Identifier: Apache-2.0
#include "extract/mention/decision_reference.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "extract/lexicon/lexicon.hpp"
#include "extract/mention/body.hpp"
#include "extract/mention/date.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

constexpr std::size_t most = 20;  // §§ of one reference
constexpr int widest = 8;         // §§ in one go: more are a list of what others decided

bool is_number(const Tokens& t, std::size_t at, std::size_t digits) {
    return at < t.size() && t[at].is_number() && t[at].text.size() == digits;
}

bool is_year(const Tokens& t, std::size_t at) {
    return is_number(t, at, 4) && (t[at].text.starts_with("19") || t[at].text.starts_with("20"));
}

/// "120523": the day of year, month and day with two digits each.
std::optional<std::string> short_day(const Tokens& t, std::size_t at) {
    if (!is_number(t, at, 6)) return std::nullopt;
    const std::string digits(t[at].text);
    const int month = std::stoi(digits.substr(2, 2));
    const int day = std::stoi(digits.substr(4, 2));
    if (month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
    constexpr int turn = 70;  // two digits from here on are of the last century
    const std::string century = std::stoi(digits.substr(0, 2)) >= turn ? "19" : "20";
    return century + digits.substr(0, 2) + "-" + digits.substr(2, 2) + "-" + digits.substr(4, 2);
}

/// "§ 12", "§§ 12-14", "§ 12 och 15", "paragraf 12": index after them, 0 when there are none.
std::size_t read_paragraphs(const Tokens& t, std::size_t at, std::vector<int>& out) {
    std::size_t i = at;
    while (i < t.size() && i < at + 2 && t[i].is("§")) ++i;
    if (i == at && i < t.size() && (t[i].is("paragraf") || t[i].is("paragraferna"))) ++i;
    if (i == at || i >= t.size() || !t[i].is_number() || t[i].text.size() > 4) return 0;
    out.push_back(number_of(t[i]));
    ++i;
    while (i + 1 < t.size() && t[i + 1].is_number() && t[i + 1].text.size() <= 3 &&
           (is_dash(t[i]) || t[i].is("och") || t[i].is(","))) {
        const int next = number_of(t[i + 1]);
        if (next <= out.back()) break;
        if (is_dash(t[i]) && next - out.back() > widest) return 0;
        if (is_dash(t[i])) {
            for (int n = out.back() + 1; n < next && out.size() < most; ++n) out.push_back(n);
        }
        if (out.size() < most) out.push_back(next);
        i += 2;
    }
    return i;
}

/// "ärende 7", "punkt 5", "p. 7": what minutes without § count by.
std::size_t read_point(const Tokens& t, std::size_t at, std::vector<int>& out) {
    static constexpr std::array<std::string_view, 5> words = {"ärende", "punkt", "punkten", "p",
                                                              "pkt"};
    if (at >= t.size() || std::find(words.begin(), words.end(), t[at].text) == words.end())
        return 0;
    std::size_t i = at + 1;
    if (i < t.size() && t[i].is(".")) ++i;
    if (i >= t.size() || !t[i].is_number() || t[i].text.size() > 3) return 0;
    out.push_back(number_of(t[i]));
    return i + 1;
}

/// "2021-06-14 § 12", "den 18 mars 2021 (§ 31)"
std::optional<DecisionReference> day_first(const Tokens& t, std::size_t at) {
    const auto date = read_date(t, at);
    if (!date || !date->year_written) return std::nullopt;
    std::size_t i = date->end;
    while (i < t.size() && i < date->end + 2 &&
           (t[i].is(",") || t[i].is("(") || t[i].is("under") || t[i].is("med")))
        ++i;
    DecisionReference out;
    out.date = to_string(date->date);
    out.body_end = at;
    out.end = read_paragraphs(t, i, out.paragraphs);
    if (out.end == 0) out.end = read_point(t, i, out.paragraphs);
    // "2023-05-24, Sn § 51": the body's mark between day and §.
    const bool body = out.end == 0 && i + 1 < t.size() && t[i].is_word() && t[i].capital &&
                      utf8::length(t[i].text) <= 5;
    if (body) {
        out.end = read_paragraphs(t, i + 1, out.paragraphs);
        out.body_end = i + 1;
    }
    if (out.end == 0) return std::nullopt;
    return out;
}

bool joins_day(const Token& token) {
    static constexpr std::array<std::string_view, 15> words = {
        "i",           "protokoll", "protokollet", "från",  "den",
        ",",           "vid",       "av",          "(",     "sammanträdet",
        "sammanträde", "mötet",     "möte",        "ifrån", "styrelseprotokoll"};
    return std::find(words.begin(), words.end(), token.text) != words.end();
}

/// "§ 12, 2021-06-14", "§ 26 (2013)", "§ 34/2017", "§11 010319"
std::optional<DecisionReference> paragraph_first(const Tokens& t, std::size_t at) {
    DecisionReference out;
    std::size_t i = read_paragraphs(t, at, out.paragraphs);
    if (i == 0) return std::nullopt;
    out.body_end = at;
    if (i + 1 < t.size() && t[i].is("/") && is_year(t, i + 1)) {
        out.date = t[i + 1].text;
        out.end = i + 2;
        return out;
    }
    if (i + 2 < t.size() && t[i].is("(") && is_year(t, i + 1) && t[i + 2].is(")")) {
        out.date = t[i + 1].text;
        out.end = i + 3;
        return out;
    }
    constexpr std::size_t farthest = 5;  // tokens between the § and its day
    for (std::size_t k = i; k < t.size() && k <= i + farthest; ++k) {
        if (const auto day = short_day(t, k)) {
            out.date = *day;
            out.end = k + 1;
            return out;
        }
        const auto date = read_date(t, k);
        if (date && date->year_written) {
            out.date = to_string(date->date);
            out.end = date->end;
            return out;
        }
        if (!joins_day(t[k])) break;
    }
    return std::nullopt;
}

/// "KF 55/2012", "KF 88/120523"
std::optional<DecisionReference> body_first(const Tokens& t, std::size_t at) {
    if (at + 3 >= t.size() || !t[at].is_word() || !t[at + 1].is_number() || !t[at + 2].is("/"))
        return std::nullopt;
    const bool body =
        lexicon().abbreviations.match(t, at).has_value() ||
        (t[at].capital && looks_like_acronym(t[at].text) && utf8::length(t[at].text) <= 5);
    const std::string before = at > 0 ? utf8::lower(t[at - 1].text) : "";
    const bool diary = before == "dnr" || before == "diarienummer" || before == "ärendenummer";
    if (!body || diary || t[at + 1].text.size() > 4) return std::nullopt;
    DecisionReference out;
    out.paragraphs.push_back(number_of(t[at + 1]));
    if (is_year(t, at + 3)) {
        out.date = t[at + 3].text;
    } else if (const auto day = short_day(t, at + 3)) {
        out.date = *day;
    } else {
        return std::nullopt;
    }
    out.end = at + 4;
    out.body_end = at + 1;
    return out;
}

}  // namespace

std::optional<DecisionReference> read_reference(const Tokens& tokens, std::size_t at) {
    if (at >= tokens.size()) return std::nullopt;
    if (auto found = body_first(tokens, at)) return found;
    if (auto found = paragraph_first(tokens, at)) return found;
    return day_first(tokens, at);
}

}  // namespace mandat::extract
