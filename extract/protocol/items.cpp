// SPDX-License-Identifier: Apache-2.0
#include "extract/protocol/items.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "extract/protocol/annex.hpp"
#include "extract/protocol/numbering.hpp"
#include "extract/protocol/sections.hpp"
#include "extract/protocol/title.hpp"
#include "extract/protocol/unnumbered.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

constexpr std::size_t longest_repeated = 120;  // bytes

class ItemReader {
  public:
    ItemReader(const Text& text, const std::vector<LayoutLine>& lines, Protocol& out)
        : text_(text), lines_(lines), out_(out) {}

    void read() {
        const Numbering numbering = find_numbering(text_, lines_);
        const Unnumbered unnumbered = find_unnumbered(text_, lines_);
        const bool numbered = numbering.weight >= unnumbered.weight;
        std::vector<ItemHeading> items =
            numbered ? find_titles(text_, lines_, numbering.items) : as_items(unnumbered);
        std::vector<Candidate> contents = numbering.contents;
        if (std::vector<ItemHeading> told = headings_of_agenda(items); numbered && !told.empty()) {
            items = std::move(told);
            contents = numbering.items;
        }
        const std::size_t first_item = items.empty() ? lines_.size() : items.front().first_line;
        if (numbered) read_contents(contents, first_item);
        const bool listed = numbered && !contents.empty();
        out_.head = {0, offset(listed ? contents.front().line : first_item)};
        for (std::size_t i = 0; i < items.size(); ++i) {
            const bool last = i + 1 == items.size();
            add_item(items[i], last ? end_of_items(items[i].body_line)
                                    : above_case_line(items[i].body_line, items[i + 1].first_line));
        }
    }

  private:
    [[nodiscard]] std::size_t offset(std::size_t line) const {
        return line < lines_.size() ? lines_[line].span.begin : text_.plain().size();
    }

    /// "Dnr 2024-12" on the line above a heading belongs to that item, not to the one before.
    [[nodiscard]] std::size_t above_case_line(std::size_t from, std::size_t end) const {
        constexpr std::size_t longest = 40;  // bytes
        std::size_t l = end;
        while (l > from && lines_[l - 1].blank()) --l;
        if (l <= from || l + 2 < end) return end;
        const std::string_view line = text_.plain(lines_[l - 1].span);
        const std::string low = utf8::lower(line.substr(0, 12));
        const bool register_mark = low.starts_with("dnr") || low.starts_with("diarienr") ||
                                   low.starts_with("diarienummer") || low.starts_with("ärendenr");
        return register_mark && line.size() <= longest ? l - 1 : end;
    }

    /// What is bound in after the last item: lists of who was there and how they voted, notices.
    [[nodiscard]] std::size_t end_of_items(std::size_t from) const {
        for (std::size_t l = from; l < lines_.size(); ++l) {
            const std::string_view line = text_.plain(lines_[l].span);
            // "Bilaga 1" after a blank line; in the text it is only spoken of.
            constexpr std::string_view annex = "bilaga ";
            const bool numbered = line.size() > annex.size() && line.size() <= 60 &&
                                  line[annex.size()] >= '1' && line[annex.size()] <= '9' &&
                                  (l == 0 || lines_[l - 1].blank()) &&
                                  utf8::lower(line.substr(0, annex.size())) == annex;
            if (numbered || heads_annex(line)) return l;
        }
        return lines_.size();
    }

    /// An agenda with numbers, and below it what was said under the same titles without: the items
    /// are there, with the numbers of the agenda. Nothing when fewer than most titles come again.
    [[nodiscard]] std::vector<ItemHeading> headings_of_agenda(
        const std::vector<ItemHeading>& agenda) const {
        constexpr std::size_t fewest = 3;
        if (agenda.size() < fewest) return {};
        const std::size_t listed = agenda.back().first_line - agenda.front().first_line + 1;
        if (listed > agenda.size() * 2) return {};  // text stands between them
        std::map<std::string, std::size_t> lines;   // folded title -> the first line it stands on
        for (std::size_t l = agenda.back().first_line + 1; l < lines_.size(); ++l) {
            if (lines_[l].blank() || lines_[l].span.size() > longest_repeated) continue;
            lines.emplace(key_of(trim_title(text_, lines_[l].span)), l);
        }
        std::vector<ItemHeading> out;
        std::size_t after = agenda.back().first_line;
        for (const ItemHeading& entry : agenda) {
            const auto told = lines.find(key_of(entry.title));
            if (told == lines.end() || told->second <= after) continue;
            after = told->second;
            ItemHeading heading = entry;
            heading.first_line = told->second;
            heading.body_line = told->second + 1;
            heading.body_begin = offset(told->second + 1);
            heading.title = trim_title(text_, lines_[told->second].span);
            out.push_back(std::move(heading));
        }
        if (out.size() * 3 < agenda.size() * 2) out.clear();
        return out;
    }

    [[nodiscard]] std::string key_of(Span title) const { return utf8::fold(text_.plain(title)); }

    [[nodiscard]] std::vector<ItemHeading> as_items(const Unnumbered& found) const {
        std::vector<ItemHeading> out;
        for (const std::size_t line : found.lines) {
            ItemHeading heading;
            heading.first_line = line;
            heading.body_line = line + 1;
            heading.body_begin = offset(line + 1);
            const Span words = lines_[line].span;
            const bool starred = text_.plain(words).starts_with("- ");
            heading.title = trim_title(text_, {words.begin + (starred ? 2 : 0), words.end});
            out.push_back(std::move(heading));
        }
        return out;
    }

    void read_contents(const std::vector<Candidate>& listed, std::size_t end) {
        for (std::size_t i = 0; i < listed.size(); ++i) {
            const int number = listed[i].mark.number[0];
            if (!listed[i].mark.as_written.empty()) continue;
            const std::size_t next = i + 1 < listed.size() ? listed[i + 1].line : end;
            out_.contents.push_back({number, {}, whole_title(listed[i], next)});
            for (std::size_t l = listed[i].line + 1; l < next; ++l) {
                if (lines_[l].blank()) continue;
                if (const auto lettered = read_lettered_line(text_, lines_[l].span)) {
                    out_.contents.push_back({number, lettered->letter, lettered->title});
                    letters_.emplace(number, lettered->letter);
                }
            }
        }
    }

    /// The page of a wrapped entry stands at the end of its last line.
    [[nodiscard]] Span whole_title(const Candidate& entry, std::size_t end) const {
        Span title = entry.mark.title;
        if (entry.mark.page > 0) return title;
        for (std::size_t l = entry.line + 1; l < std::min(end, entry.line + 4); ++l) {
            if (lines_[l].blank() || read_lettered_line(text_, lines_[l].span)) break;
            Span more = lines_[l].span;
            if (cut_page(text_, more) > 0) {
                title.end = trim_title(text_, more).end;
                break;
            }
        }
        return title;
    }

    /// A lettered line is a sub-item when the contents list has it or text of its own follows
    /// after a blank line; otherwise it is a point of a list.
    [[nodiscard]] bool is_sub_item(std::size_t line, std::size_t end, int paragraph,
                                   const LetteredLine& lettered) const {
        if (letters_.contains({paragraph, lettered.letter})) return true;
        const char last = text_.plain()[lettered.title.end - 1];
        if (last == '.' || lettered.title.size() > 160) return false;
        std::size_t next = line + 1;
        while (next < end && lines_[next].blank()) ++next;
        return next > line + 1 && next < end && !read_lettered_line(text_, lines_[next].span) &&
               !read_section_heading(text_, lines_[next].span);
    }

    void add_item(const ItemHeading& heading, std::size_t end) {
        Item item;
        item.number = heading.mark.as_written;
        item.paragraph = item.number.empty() ? heading.mark.number[0] : 0;
        item.title = heading.title;
        item.case_number = heading.case_number;
        std::vector<std::pair<std::size_t, LetteredLine>> letters;
        for (std::size_t l = heading.body_line; l < end; ++l) {
            if (lines_[l].blank()) continue;
            const auto lettered = read_lettered_line(text_, lines_[l].span);
            if (!lettered || lettered->title.empty()) continue;
            if (letters.empty() && lettered->letter != "a") continue;
            if (is_sub_item(l, end, item.paragraph, *lettered)) letters.emplace_back(l, *lettered);
        }
        const Item parent = item;
        const std::size_t own_end = letters.empty() ? end : letters.front().first;
        cut(item, heading.body_begin, heading.body_line, own_end);
        out_.items.push_back(std::move(item));
        for (std::size_t i = 0; i < letters.size(); ++i) {
            const std::size_t first = letters[i].first + 1;
            Item sub;
            sub.paragraph = parent.paragraph;
            sub.number = parent.number;
            sub.letter = letters[i].second.letter;
            sub.title = letters[i].second.title;
            cut(sub, offset(first), first, i + 1 < letters.size() ? letters[i + 1].first : end);
            out_.items.push_back(std::move(sub));
        }
    }

    void cut(Item& item, std::size_t begin, std::size_t first, std::size_t end) const {
        const std::size_t stop = offset(end);
        item.body = trim(text_, {begin, std::max(begin, stop)});
        read_sections(text_, lines_, {begin, first, end}, item);
    }

    const Text& text_;
    const std::vector<LayoutLine>& lines_;
    Protocol& out_;
    std::set<std::pair<int, std::string>> letters_;  // of the contents list
};

}  // namespace

void read_items(const Text& text, const std::vector<LayoutLine>& lines, Protocol& out) {
    ItemReader(text, lines, out).read();
}

}  // namespace mandat::extract
