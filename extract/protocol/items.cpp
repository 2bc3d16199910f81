// SPDX-License-Identifier: Apache-2.0
#include "extract/protocol/items.hpp"

#include <algorithm>
#include <optional>

#include "extract/input/token.hpp"
#include "extract/protocol/sections.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

constexpr int widest_gap = 40;  // between the numbers of two items that follow each other

struct Heading {
    std::size_t line = 0;
    NumberedLine numbered;
};

/// Lines that start with a § and a number.
std::vector<Heading> signed_headings(const Text& text, const std::vector<LayoutLine>& lines) {
    std::vector<Heading> out;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].blank()) continue;
        // Only lines with a § near their start are worth cutting into tokens.
        const auto head = text.plain(lines[i].span).substr(0, 16);
        if (head.find("§") == std::string_view::npos) continue;
        const auto numbered = read_numbered_line(text, lines[i].span);
        if (numbered && numbered->sign) out.push_back({i, *numbered});
    }
    return out;
}

/// "1. Title" where no § is used: short lines whose numbers run 1, 2, 3.
std::vector<Heading> plain_headings(const Text& text, const std::vector<LayoutLine>& lines) {
    std::vector<Heading> out;
    int expected = 1;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].blank() || lines[i].span.size() > 120 || lines[i].indent > 3) continue;
        const char first = text.plain()[lines[i].span.begin];
        if (first < '0' || first > '9') continue;
        const auto numbered = read_numbered_line(text, lines[i].span);
        if (!numbered || numbered->sign || numbered->title.empty()) continue;
        const char last = text.plain()[numbered->title.end - 1];
        const bool capital = utf8::is_upper(utf8::decode(text.plain(), numbered->title.begin).code);
        if (!capital || last == '.' || last == ',' || last == ';') continue;
        if (numbered->number != expected && !(numbered->number == 1 && expected <= 2)) continue;
        out.push_back({i, *numbered});
        expected = numbered->number + 1;
    }
    if (out.size() < 3) out.clear();
    return out;
}

/// Markdown headings of the second level where nothing is numbered.
std::vector<Heading> bare_headings(const std::vector<LayoutLine>& lines) {
    std::vector<Heading> out;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].level == 2 && !lines[i].blank()) {
            out.push_back({i, {0, lines[i].span, false, 0}});
        }
    }
    if (out.size() < 3) out.clear();
    return out;
}

/// The contents list repeats the numbers of the items before them. Gives how many headings are
/// lines of it.
std::size_t count_contents(const std::vector<Heading>& headings) {
    if (headings[0].numbered.number == 0) return 0;
    for (std::size_t k = 1; k < headings.size(); ++k) {
        if (headings[k].numbered.number > headings[0].numbered.number) continue;
        const std::size_t lines = headings[k].line - headings[0].line;
        return lines <= k * 6 + 12 ? k : 0;  // entries stand close together; items do not
    }
    std::size_t with_page = 0;
    while (with_page < headings.size() && headings[with_page].numbered.page > 0) ++with_page;
    return with_page;
}

/// Numbers grow from item to item; a § that does not is a reference that happens to start a line.
std::vector<Heading> in_sequence(const std::vector<Heading>& headings, std::size_t first) {
    std::vector<Heading> out;
    for (std::size_t i = first; i < headings.size(); ++i) {
        const int number = headings[i].numbered.number;
        if (!out.empty() && number > 0) {
            const int last = out.back().numbered.number;
            if (number < last || number > last + widest_gap) continue;
            if (number == last && headings[i].line < out.back().line + 3) continue;
        }
        out.push_back(headings[i]);
    }
    return out;
}

class ItemReader {
  public:
    ItemReader(const Text& text, const std::vector<LayoutLine>& lines, Protocol& out)
        : text_(text), lines_(lines), out_(out) {}

    void read() {
        std::vector<Heading> all = signed_headings(text_, lines_);
        if (all.empty()) all = plain_headings(text_, lines_);
        if (all.empty()) all = bare_headings(lines_);
        const std::size_t listed = all.empty() ? 0 : count_contents(all);
        const std::vector<Heading> items = in_sequence(all, listed);
        read_contents(all, listed, items.empty() ? lines_.size() : items.front().line);
        const std::size_t first = all.empty() ? lines_.size() : all.front().line;
        out_.head = {0, first < lines_.size() ? text_.line(first).begin : text_.plain().size()};
        for (std::size_t i = 0; i < items.size(); ++i) {
            const std::size_t end = i + 1 < items.size() ? items[i + 1].line : lines_.size();
            add_item(items[i], end);
        }
    }

  private:
    void read_contents(const std::vector<Heading>& all, std::size_t listed, std::size_t end) {
        for (std::size_t i = 0; i < listed; ++i) {
            const int number = all[i].numbered.number;
            out_.contents.push_back({number, {}, all[i].numbered.title});
            const std::size_t next = i + 1 < listed ? all[i + 1].line : end;
            for (std::size_t l = all[i].line + 1; l < next; ++l) {
                if (lines_[l].blank()) continue;
                if (const auto lettered = read_lettered_line(text_, lines_[l].span)) {
                    out_.contents.push_back({number, lettered->letter, lettered->title});
                }
            }
        }
    }

    /// The heading's number stands alone: its words are on the line after or before it.
    void find_title(const Heading& heading, Item& item, std::size_t& body_line, std::size_t end) {
        item.title = heading.numbered.title;
        if (!item.title.empty()) return;
        const std::size_t line = heading.line;
        std::size_t next = line + 1;
        while (next < end && lines_[next].blank()) ++next;
        const bool after = next < end && is_title_like(next);
        const bool before = line > 0 && !lines_[line - 1].blank() && is_title_like(line - 1);
        if (before && (!after || next > line + 1)) {
            item.title = trim_title(text_, lines_[line - 1].span);
        } else if (after) {
            item.title = trim_title(text_, lines_[next].span);
            body_line = next + 1;
        }
    }

    [[nodiscard]] bool is_title_like(std::size_t line) const {
        const Span span = lines_[line].span;
        const char last = text_.plain()[span.end - 1];
        return span.size() < 200 && last != '.' && last != ';' &&
               !read_section_heading(text_, span).has_value();
    }

    [[nodiscard]] bool is_listed(int paragraph, const std::string& letter) const {
        return std::any_of(out_.contents.begin(), out_.contents.end(), [&](const ContentsEntry& e) {
            return e.paragraph == paragraph && e.letter == letter;
        });
    }

    /// A lettered line is a sub-item when the contents list has it or text of its own follows
    /// after a blank line; otherwise it is a point of a list.
    [[nodiscard]] bool is_sub_item(std::size_t line, std::size_t end, const Item& item,
                                   const LetteredLine& lettered) const {
        if (is_listed(item.paragraph, lettered.letter)) return true;
        const char last = text_.plain()[lettered.title.end - 1];
        if (last == '.' || lettered.title.size() > 160) return false;
        std::size_t next = line + 1;
        while (next < end && lines_[next].blank()) ++next;
        return next > line + 1 && next < end && !read_lettered_line(text_, lines_[next].span) &&
               !read_section_heading(text_, lines_[next].span);
    }

    void add_item(const Heading& heading, std::size_t end) {
        Item item;
        item.paragraph = heading.numbered.number;
        std::size_t first = heading.line + 1;
        find_title(heading, item, first, end);
        std::vector<std::pair<std::size_t, LetteredLine>> letters;
        for (std::size_t l = first; l < end; ++l) {
            if (lines_[l].blank()) continue;
            const auto lettered = read_lettered_line(text_, lines_[l].span);
            if (!lettered || lettered->title.empty()) continue;
            if (letters.empty() && lettered->letter != "a") continue;
            if (is_sub_item(l, end, item, *lettered)) letters.emplace_back(l, *lettered);
        }
        const std::size_t own_end = letters.empty() ? end : letters.front().first;
        cut(item, first, own_end);
        const int paragraph = item.paragraph;
        out_.items.push_back(std::move(item));
        for (std::size_t i = 0; i < letters.size(); ++i) {
            Item sub;
            sub.paragraph = paragraph;
            sub.letter = letters[i].second.letter;
            sub.title = letters[i].second.title;
            cut(sub, letters[i].first + 1, i + 1 < letters.size() ? letters[i + 1].first : end);
            out_.items.push_back(std::move(sub));
        }
    }

    void cut(Item& item, std::size_t first, std::size_t end) const {
        const std::size_t begin =
            first < lines_.size() ? text_.line(first).begin : text_.plain().size();
        const std::size_t stop = end < lines_.size() ? text_.line(end).begin : text_.plain().size();
        item.body = trim(text_, {begin, std::max(begin, stop)});
        read_sections(text_, lines_, first, end, item);
    }

    const Text& text_;
    const std::vector<LayoutLine>& lines_;
    Protocol& out_;
};

}  // namespace

void read_items(const Text& text, const std::vector<LayoutLine>& lines, Protocol& out) {
    ItemReader(text, lines, out).read();
}

}  // namespace mandat::extract
