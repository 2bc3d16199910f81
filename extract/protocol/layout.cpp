// SPDX-License-Identifier: Apache-2.0
#include "extract/protocol/layout.hpp"

#include <algorithm>
#include <array>

#include "extract/input/token.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

constexpr std::size_t longest_heading = 400;  // bytes; a longer line is prose
constexpr int largest_paragraph = 5000;

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

/// Cuts "\t 3", "..... 3" and "   3" off the end of a title; gives the page.
int cut_page(const Text& text, Span& title) {
    const std::string_view view = text.plain(title);
    std::size_t end = view.find_last_not_of(" \t|");
    if (end == std::string_view::npos || view[end] < '0' || view[end] > '9') return 0;
    std::size_t digits = end + 1;
    while (digits > 0 && view[digits - 1] >= '0' && view[digits - 1] <= '9') --digits;
    if (digits == 0 || end + 1 - digits > 4) return 0;
    std::size_t leader = digits;
    while (leader > 0 &&
           (is_blank(view[leader - 1]) || view[leader - 1] == '.' || view[leader - 1] == '|')) {
        --leader;
    }
    const std::string_view gap = view.substr(leader, digits - leader);
    const bool leaders =
        gap.find("..") != std::string_view::npos || gap.find('\t') != std::string_view::npos ||
        gap.find("   ") != std::string_view::npos || gap.find('|') != std::string_view::npos;
    if (!leaders || leader == 0) return 0;
    int page = 0;
    for (std::size_t i = digits; i <= end; ++i) page = page * 10 + (view[i] - '0');
    title.end = title.begin + leader;
    return page;
}

/// "Dnr KS 2024/12", "Ärendenummer ABC-1", "2024/00123": case numbers beside the §, to their end.
std::size_t skip_case_number(const Tokens& tokens, std::size_t at) {
    const auto is_case_word = [](std::string_view word) {
        const std::string low = utf8::lower(word);
        return low == "dnr" || low == "diarienummer" || low == "ärendenummer" ||
               low == "diarienr" || low == "ärendenr";
    };
    if (at < tokens.size() && tokens[at].is_word() && is_case_word(tokens[at].text)) {
        ++at;
        std::size_t end = at;
        for (; at < tokens.size(); ++at) {
            const bool letters =
                tokens[at].is_word() && utf8::length(tokens[at].text) <= 5 && tokens[at].capital;
            if (tokens[at].is_word() && !letters) break;
            if (tokens[at].is_number() || !tokens[at].is_word()) end = at + 1;
            if (letters && end == at && tokens[at].spaced && at + 1 < tokens.size() &&
                !tokens[at + 1].is_number() && tokens[at + 1].is_word()) {
                break;
            }
        }
        return std::max(at == tokens.size() ? at : end, end);
    }
    const bool number_pair = at + 2 < tokens.size() && tokens[at].is_number() &&
                             (tokens[at + 1].is("/") || is_dash(tokens[at + 1])) &&
                             !tokens[at + 1].spaced && tokens[at + 2].is_number();
    return number_pair ? at + 3 : at;
}

bool is_sign(const Token& token) { return token.is("§"); }

/// "Se § 24", "Under § 3": words that point at a § and head none.
bool is_reference_word(std::string_view word) {
    static constexpr std::array<std::string_view, 8> words = {"se",   "jfr", "i",    "under",
                                                              "till", "med", "från", "enl"};
    return std::find(words.begin(), words.end(), utf8::lower(word)) != words.end();
}

/// Index after "§ 12" / "12 §" / "KS § 12" and the number; 0 when the line starts otherwise.
std::size_t read_sign_and_number(const Tokens& tokens, int& number) {
    std::size_t at = 0;
    const bool initials = tokens.size() > 3 && tokens[0].is_word() && tokens[0].capital &&
                          utf8::length(tokens[0].text) <= 5 && is_sign(tokens[1]) &&
                          !is_reference_word(tokens[0].text);
    if (initials) at = 1;  // "KS § 12": the body's initials stand in front
    if (at + 1 < tokens.size() && is_sign(tokens[at]) && tokens[at + 1].is_number()) {
        number = number_of(tokens[at + 1]);
        return at + 2;
    }
    if (at + 1 < tokens.size() && tokens[at].is_number() && is_sign(tokens[at + 1])) {
        number = number_of(tokens[at]);
        return at + 2;
    }
    return 0;
}

}  // namespace

Span trim(const Text& text, Span span) {
    const std::string_view plain = text.plain();
    while (span.begin < span.end && is_blank(plain[span.begin])) ++span.begin;
    while (span.end > span.begin && is_blank(plain[span.end - 1])) --span.end;
    return span;
}

Span trim_title(const Text& text, Span title) {
    title = trim(text, title);
    const std::string_view plain = text.plain();
    while (title.end > title.begin &&
           (plain[title.end - 1] == ':' || is_blank(plain[title.end - 1]))) {
        --title.end;
    }
    std::size_t dots = title.end;
    while (dots > title.begin && plain[dots - 1] == '.') --dots;
    if (title.end - dots > 1) title.end = dots;
    return trim(text, title);
}

std::vector<LayoutLine> layout_lines(const Text& text) {
    std::vector<LayoutLine> out;
    out.reserve(text.line_count());
    for (std::size_t i = 0; i < text.line_count(); ++i) {
        const Span whole = text.line(i);
        LayoutLine line{trim(text, whole), 0, text.heading_level(i)};
        line.indent = line.span.begin - whole.begin;
        out.push_back(line);
    }
    return out;
}

std::optional<NumberedLine> read_numbered_line(const Text& text, Span line) {
    if (line.empty() || line.size() > longest_heading) return std::nullopt;
    Span whole = line;
    const std::string_view view = text.plain(whole);
    if (view.starts_with("•") || view.starts_with("- ")) {
        whole.begin += view.starts_with("•") ? std::string_view("•").size() : 2;
    }
    NumberedLine out;
    out.page = cut_page(text, whole);
    const Tokens tokens = tokenise(text, whole);
    std::size_t at = read_sign_and_number(tokens, out.number);
    out.sign = at != 0;
    if (at == 0 && tokens.size() > 1 && tokens[0].is_number() &&
        (tokens[1].is(".") || tokens[1].is(":") || tokens[1].is(")") || tokens[1].spaced)) {
        out.number = number_of(tokens[0]);
        at = tokens[1].is_word() ? 1 : 2;
    }
    if (at == 0 || out.number < 1 || out.number > largest_paragraph) return std::nullopt;
    if (at + 1 < tokens.size() && tokens[at].is("/") && tokens[at + 1].is_number()) at += 2;
    if (at < tokens.size() && is_dash(tokens[at]) && at + 1 < tokens.size() &&
        tokens[at + 1].is_number()) {
        return std::nullopt;  // "§ 8-9" is a range
    }
    if (at < tokens.size() && (tokens[at].is(".") || tokens[at].is(":") || is_dash(tokens[at])))
        ++at;
    if (at < tokens.size() && (tokens[at].is(",") || tokens[at].is(")"))) return std::nullopt;
    at = skip_case_number(tokens, at);
    if (at < tokens.size() && tokens[at].is_word() && !tokens[at].capital && out.sign &&
        !utf8::is_upper(utf8::decode(tokens[at].text, 0).code) && tokens.size() - at > 3 &&
        text.plain(whole).back() == '.') {
        return std::nullopt;  // "§ 24 ska läsas ..." is a sentence
    }
    out.title = at < tokens.size() ? trim_title(text, {tokens[at].span.begin, whole.end})
                                   : Span{whole.end, whole.end};
    return out;
}

std::optional<LetteredLine> read_lettered_line(const Text& text, Span line) {
    if (line.empty() || line.size() > longest_heading) return std::nullopt;
    Span whole = line;
    LetteredLine out;
    out.page = cut_page(text, whole);
    const Tokens tokens = tokenise(text, whole);
    std::size_t at = !tokens.empty() && is_dash(tokens[0]) ? 1 : 0;
    if (at + 2 >= tokens.size() || !tokens[at].is_word() || tokens[at].text.size() != 1 ||
        tokens[at].capital || !tokens[at + 1].is(")")) {
        return std::nullopt;
    }
    out.letter = tokens[at].text;
    out.title = trim_title(text, {tokens[at + 2].span.begin, whole.end});
    return out;
}

std::size_t after_bullet(const Text& text, Span line) {
    const std::string_view view = text.plain(line);
    std::size_t at = 0;
    const auto skip_blanks = [&] {
        while (at < view.size() && is_blank(view[at])) ++at;
    };
    for (const std::string_view mark : {"- ", "• ", "– ", "· ", "o ", "•", "·", "*"}) {
        if (view.starts_with(mark)) {
            at = mark.size();
            break;
        }
    }
    skip_blanks();
    std::size_t end = at;
    while (end < view.size() && view[end] >= '0' && view[end] <= '9') ++end;
    if (end > at && end - at <= 3 && end + 1 < view.size() &&
        (view[end] == '.' || view[end] == ')') && is_blank(view[end + 1])) {
        at = end + 1;
    } else if (at + 2 < view.size() && view[at] >= 'a' && view[at] <= 'z' && view[at + 1] == ')') {
        at += 2;
    }
    skip_blanks();
    return line.begin + at;
}

}  // namespace mandat::extract
