// SPDX-License-Identifier: Apache-2.0
#include "extract/protocol/layout.hpp"

#include <algorithm>
#include <array>

#include "extract/input/token.hpp"
#include "extract/lexicon/lexicon.hpp"
#include "extract/protocol/item_mark.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

constexpr std::size_t longest_lettered = 400;    // bytes; a longer line is prose
constexpr std::size_t flattened_page = 240;      // bytes; longer lines may hold several items
constexpr std::size_t whole_page = 500;          // bytes; such a line holds sections as well
constexpr std::size_t longest_underlined = 120;  // bytes

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

/// A line that is bold as a whole: "**Budget**", "<b>Budget</b>".
bool is_bold(std::string_view raw) {
    struct Marks {
        std::string_view open;
        std::string_view close;
    };
    static constexpr std::array<Marks, 4> marks = {
        Marks{"**", "**"}, Marks{"__", "__"}, Marks{"<b>", "</b>"}, Marks{"<strong>", "</strong>"}};
    return std::any_of(marks.begin(), marks.end(), [raw](const Marks& m) {
        if (!raw.starts_with(m.open) || !raw.ends_with(m.close)) return false;
        if (raw.size() <= m.open.size() + m.close.size()) return false;
        const auto inner = raw.substr(m.open.size(), raw.size() - m.open.size() - m.close.size());
        return inner.find(m.close) == std::string_view::npos;
    });
}

/// "a)", "- b )": a dash or none, one small letter, a bracket. Looked at before anything is cut.
bool may_be_lettered(std::string_view line) {
    std::size_t at = 0;
    const auto skip_blanks = [&] {
        for (; at < line.size(); at += utf8::decode(line, at).size) {
            const char32_t code = utf8::decode(line, at).code;
            if (code != U'|' && !utf8::is_space(code)) break;
        }
    };
    skip_blanks();
    if (const auto d = utf8::decode(line, at); d.size > 0 && utf8::is_dash(d.code)) {
        at += d.size;
        skip_blanks();
    }
    if (at >= line.size() || line[at] < 'a' || line[at] > 'z') return false;
    ++at;
    skip_blanks();
    return at < line.size() && line[at] == ')';
}

/// "<h2>": the level; 0 for anything else.
int html_level(std::string_view raw) {
    const bool tag = raw.size() > 4 && raw[0] == '<' && (raw[1] == 'h' || raw[1] == 'H') &&
                     raw[2] >= '1' && raw[2] <= '6';
    return tag ? raw[2] - '0' : 0;
}

/// "-----" or "=====": a rule; the level it gives the line above, 0 for no rule.
int rule_level(std::string_view words) {
    if (words.size() < 3 || (words[0] != '-' && words[0] != '=' && words[0] != '_')) return 0;
    if (words.find_first_not_of(words[0]) != std::string_view::npos) return 0;
    return words[0] == '=' ? 1 : 2;
}

enum class Pages { as_written, flattened };

/// Were lines cut out of pages?
Pages pages_of(const Text& text) {
    for (std::size_t i = 0; i < text.line_count(); ++i) {
        if (text.is_piece(i)) return Pages::flattened;
    }
    return Pages::as_written;
}

/// "§ 12 Budget", "12. Budget", "Ks 12 Dnr": an item may begin here, within a line.
bool begins_item(std::string_view view) {
    std::size_t at = 0;
    const bool sign = view.starts_with("§");
    if (sign) at = std::string_view("§").size();
    const std::size_t initials = view.find_first_of(" 0123456789");
    const bool named = !sign && view[0] >= 'A' && view[0] <= 'Z' && initials <= 5;
    if (named) at = initials;
    while (at < view.size() && view[at] == ' ') ++at;
    const std::size_t digits = at;
    while (at < view.size() && view[at] >= '0' && view[at] <= '9') ++at;
    if (at == digits || at - digits > 4) return false;
    if (named) return view.substr(at).starts_with(" Dnr");
    if (!sign && !view.substr(at).starts_with(". ")) return false;
    while (at < view.size() && (view[at] == ' ' || view[at] == '.')) ++at;
    return at < view.size() && utf8::is_upper(utf8::decode(view, at).code);
}

/// Offsets in a page's line at which a heading of a section seems to stand: "... kansliet. Beslut
/// Styrelsen beslutar ...".
std::vector<std::size_t> section_starts(const Text& text, Span whole) {
    const Tokens tokens = tokenise(text, whole);
    std::vector<std::size_t> out;
    for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
        if (!tokens[i].capital || tokens[i - 1].capital) continue;
        const auto known = lexicon().sections.match(tokens, i);
        if (!known || known->end >= tokens.size()) continue;
        const Token& next = tokens[known->end];
        const bool apart = next.capital || next.is(":") || next.is("att");
        const bool own = known->end > i + 1 || *known->value == SectionKind::decision ||
                         *known->value == SectionKind::proposal ||
                         *known->value == SectionKind::reservation;
        if (apart && own) out.push_back(tokens[i].span.begin - whole.begin);
    }
    return out;
}

/// Adds the pieces of a line that holds a page. `pages`: the text is known to be flattened.
void cut_flattened(const Text& text, Span whole, Pages pages, std::vector<LayoutLine>& out) {
    const std::string_view view = text.plain(whole);
    const bool page = view.size() > whole_page;
    const std::vector<std::size_t> sections =
        page ? section_starts(text, whole) : std::vector<std::size_t>{};
    auto section = sections.begin();
    std::size_t begin = 0;
    const auto add = [&](std::size_t end) {
        LayoutLine line{trim(text, {whole.begin + begin, whole.begin + end})};
        line.flattened = true;
        if (!line.blank()) out.push_back(line);
        begin = end;
    };
    for (std::size_t at = 1; at < view.size(); ++at) {
        const char c = view[at];
        const bool may = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
                         view.substr(at, 2) == std::string_view("§");
        constexpr std::size_t enough = 40;  // bytes
        if (section != sections.end() && at == *section) {
            add(at);
            ++section;
            continue;
        }
        if (view[at - 1] == ' ' && may && begins_item(view.substr(at, enough))) add(at);
    }
    const bool several = begin > 0;
    add(view.size());
    if (!several)
        out.back().flattened =
            pages == Pages::flattened || text.is_piece(text.line_at(whole.begin));
}

/// "§ 71 Taxor § 72 Rapporter § 73 Övrigt" on one line: where the next number stands; 0 when the
/// line holds one item.
std::size_t next_item_on(std::string_view view) {
    constexpr std::string_view sign = "§ ";
    const auto number_at = [view, sign](std::size_t at) {
        constexpr int beyond_any = 1'000'000;
        int number = 0;
        for (at += sign.size(); at < view.size() && view[at] >= '0' && view[at] <= '9'; ++at)
            number = std::min(number * 10 + (view[at] - '0'), beyond_any);
        return number;
    };
    if (!view.starts_with(sign) || view.size() > flattened_page) return 0;
    const int next = number_at(0) + 1;
    for (std::size_t at = view.find(sign, sign.size()); at != view.npos;
         at = view.find(sign, at + 1)) {
        if (number_at(at) == next && view[at - 1] == ' ') return at;
    }
    return 0;
}

/// Adds a line, or the items that stand on it side by side.
void add_items_apart(const Text& text, LayoutLine line, std::vector<LayoutLine>& out) {
    while (const std::size_t next = next_item_on(text.plain(line.span))) {
        LayoutLine first = line;
        first.span = trim(text, {line.span.begin, line.span.begin + next});
        line.span.begin += next;
        out.push_back(first);
    }
    out.push_back(line);
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
    std::optional<Pages> pages;  // looked for when the first long line comes
    for (std::size_t i = 0; i < text.line_count(); ++i) {
        const Span whole = text.line(i);
        if (whole.size() > flattened_page && !trim(text, whole).empty()) {
            if (!pages) pages = pages_of(text);
            cut_flattened(text, whole, *pages, out);
            continue;
        }
        LayoutLine line{trim(text, whole), 0, text.heading_level(i)};
        line.flattened = text.is_piece(i);
        line.indent = line.span.begin - whole.begin;
        const std::string_view raw = utf8::trim(text.content().substr(whole.begin, whole.size()));
        if (!raw.empty() && (raw[0] == '*' || raw[0] == '_' || raw[0] == '<')) {
            line.bold = is_bold(raw);
            if (line.level == 0) line.level = html_level(raw);
        }
        if (const int level = rule_level(text.plain(line.span)); level > 0) {
            line.span.end = line.span.begin;
            const bool below_heading = !out.empty() && !out.back().blank() &&
                                       out.back().span.size() < longest_underlined &&
                                       text.plain(out.back().span).back() != '.';
            if (below_heading && raw[0] != '_' && out.back().level == 0) out.back().level = level;
        }
        add_items_apart(text, line, out);
    }
    return out;
}

std::optional<LetteredLine> read_lettered_line(const Text& text, Span line) {
    if (line.empty() || line.size() > longest_lettered || !may_be_lettered(text.plain(line)))
        return std::nullopt;
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
