// SPDX-License-Identifier: Apache-2.0
#include "extract/protocol/unnumbered.hpp"

#include <algorithm>
#include <map>

#include "extract/lexicon/lexicon.hpp"
#include "extract/protocol/sections.hpp"
#include "extract/protocol/usual_item.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

constexpr std::size_t longest_title = 120;  // bytes
constexpr std::size_t fewest = 3;
constexpr int weight_of_heading = 9;  // below that of a number: a number says more

/// Looks below the six levels of markup.
constexpr int bold_look = 10;
constexpr int capitals_look = 11;
constexpr int plain_look = 12;
constexpr int starred_look = 13;  // "* Växeln" over its text, where "-" marks the points of lists

bool in_capitals(std::string_view words) {
    std::size_t letters = 0;
    for (std::size_t at = 0; at < words.size();) {
        const auto d = utf8::decode(words, at);
        if (utf8::is_letter(d.code)) {
            if (!utf8::is_upper(d.code)) return false;
            ++letters;
        }
        at += d.size;
    }
    return letters >= 5;
}

/// "Rapporter ... 18": a line of a contents list, which leads to a page.
bool ends_with_page(std::string_view words) {
    const std::size_t digits = words.find_last_not_of("0123456789");
    if (digits == words.npos || digits + 1 == words.size()) return false;
    const std::string_view before = words.substr(0, words.find_last_not_of(' ', digits) + 1);
    return before.ends_with("...") || before.ends_with("…") || before.ends_with(". .");
}

class HeadingFinder {
  public:
    HeadingFinder(const Text& text, const std::vector<LayoutLine>& lines)
        : text_(text), lines_(lines) {}

    Unnumbered find() {
        for (std::size_t i = 0; i < lines_.size(); ++i) take(i);
        const int deepest = decisions_ > 0 ? decision_level_ - 1 : 0;
        Unnumbered best;
        for (const auto& [look, members] : looks_) {
            Unnumbered found = weigh(look, members);
            if (found.weight > best.weight) {
                best = std::move(found);
                look_ = look;
            }
        }
        if (!best.lines.empty() && look_ < bold_look) add_levels(best, deepest);
        return best;
    }

  private:
    void take(std::size_t i) {
        const LayoutLine& line = lines_[i];
        if (line.blank() || line.span.size() > longest_title) return;
        const int look = look_of(i);
        if (look == 0 || (look == plain_look && names_somebody(line.span))) return;
        const auto section = read_section_heading(text_, line.span);
        if (section && section->kind == SectionKind::decision && line.level > 0) {
            ++decisions_;
            decision_level_ = line.level;
        }
        const bool opening = section && section->kind == SectionKind::background &&
                             look >= bold_look && is_usual_item(text_.plain(line.span));
        if ((section && !opening) ||
            (is_label(line.span) && !is_usual_item(text_.plain(line.span))))
            return;
        looks_[look].push_back(i);
    }

    [[nodiscard]] int look_of(std::size_t i) const {
        const LayoutLine& line = lines_[i];
        const std::string_view words = text_.plain(line.span);
        const auto first = utf8::decode(words, 0);
        if (starred(line)) return heads_text(i) ? starred_look : 0;
        if (utf8::is_digit(first.code)) return 0;  // a date, or a number that does not count
        if (line.level > 0) return line.level;
        if (!utf8::is_upper(first.code)) return 0;
        constexpr std::string_view ends = ".,;:!?";
        if (ends.find(words.back()) != ends.npos || ends_with_page(words)) return 0;
        if (line.bold) return bold_look;
        if (in_capitals(words)) return capitals_look;
        const bool apart = i == 0 || lines_[i - 1].blank();
        return apart && words.size() < 80 ? plain_look : 0;
    }

    /// The star as written: the text has a dash in its place.
    [[nodiscard]] bool starred(const LayoutLine& line) const {
        const std::string_view raw = text_.content().substr(line.span.begin, line.span.size());
        return raw.starts_with("* ") || raw.starts_with("• ");
    }

    /// "* Växeln" after a blank line, with text right below that is no list of its kind.
    [[nodiscard]] bool heads_text(std::size_t i) const {
        constexpr std::size_t longest = 60;  // bytes
        if ((i > 0 && !lines_[i - 1].blank()) || i + 1 >= lines_.size()) return false;
        const std::string_view words = text_.plain(lines_[i].span);
        const std::string_view below = text_.plain(lines_[i + 1].span);
        const std::string_view title = words.substr(words.find(' ') + 1);
        constexpr std::string_view ends = ".,;:!?";
        return words.size() <= longest && !title.empty() && !below.empty() &&
               utf8::is_upper(utf8::decode(title, 0).code) &&
               ends.find(title.back()) == ends.npos && !starred(lines_[i + 1]);
    }

    /// "Anna Berg", "Bo Ek (utan rösträtt)", "Övriga deltagande Anna Berg, sekreterare": a line of
    /// a list of people.
    [[nodiscard]] bool names_somebody(Span span) const {
        const Tokens tokens = tokenise(text_, span);
        const auto label = lexicon().labels.match(tokens, 0);
        const std::size_t at = label ? label->end : 0;
        const bool name = at + 1 < tokens.size() && tokens[at].capital && tokens[at + 1].capital &&
                          lexicon().is_first_name(tokens[at].text);
        if (!name) return false;
        return at + 2 == tokens.size() || tokens[at + 2].capital || !tokens[at + 2].is_word();
    }

    [[nodiscard]] bool is_label(Span span) const {
        const Tokens tokens = tokenise(text_, span);
        const auto label = lexicon().labels.match(tokens, 0);
        return label && (label->end == tokens.size() || tokens[label->end].is(":"));
    }

    [[nodiscard]] Unnumbered weigh(int look, const std::vector<std::size_t>& members) const {
        if (members.size() < fewest) return {};
        std::size_t usual = 0;
        for (const std::size_t i : members) usual += is_usual_item(text_.plain(lines_[i].span));
        // Bold, capitals and short lines stand for much else too.
        // Many headings in capitals or with a star need no other sign.
        constexpr std::size_t many = 5;
        const bool telling = members.size() >= many && look != plain_look && look != bold_look;
        const std::size_t needed = look == plain_look ? 3 : telling ? 1 : look >= bold_look ? 2 : 1;
        if (usual < needed && (look >= bold_look || members.size() < 4)) return {};
        Unnumbered out{members, 0};
        cut_head(out.lines);
        if (out.lines.size() < fewest) return {};
        const std::size_t reach = out.lines.back() - out.lines.front() + 1;
        const std::size_t left = lines_.size() - out.lines.front();
        const auto share = static_cast<int>(70 * reach / std::max<std::size_t>(left, 1));
        const std::size_t counted = look == plain_look ? usual : out.lines.size();
        out.weight = static_cast<int>(counted) * weight_of_heading * (30 + share) / 100;
        if (look == plain_look) out.weight /= 2;
        return out;
    }

    /// Headings before the one that opens the meeting belong to the head.
    void cut_head(std::vector<std::size_t>& members) const {
        const auto first = std::find_if(members.begin(), members.end(),
                                        [this](std::size_t i) { return opens(i); });
        if (first != members.end()) members.erase(members.begin(), first);
    }

    /// Items may stand on several levels: those above the chosen one, and those below it down to
    /// the level over the decisions. The first level may be the title of the minutes.
    void add_levels(Unnumbered& best, int deepest) {
        std::vector<std::size_t> all = best.lines;
        for (const auto& [look, members] : looks_) {
            if (look == look_ || look > std::max(deepest, look_) || look >= bold_look) continue;
            if (members.size() > 1 || members.front() > best.lines.front())
                all.insert(all.end(), members.begin(), members.end());
        }
        std::sort(all.begin(), all.end());
        const std::size_t first = best.lines.front();
        cut_head(all);
        const bool opened = opens(all.front());
        if (!opened) std::erase_if(all, [first](std::size_t i) { return i < first; });
        best.lines = std::move(all);
    }

    [[nodiscard]] bool opens(std::size_t line) const {
        const std::string low = utf8::lower(text_.plain(lines_[line].span));
        return low.find("öppn") != low.npos || low.find("upprop") != low.npos;
    }

    const Text& text_;
    const std::vector<LayoutLine>& lines_;
    std::map<int, std::vector<std::size_t>> looks_;
    int look_ = 0;
    int decisions_ = 0;
    int decision_level_ = 0;
};

}  // namespace

Unnumbered find_unnumbered(const Text& text, const std::vector<LayoutLine>& lines) {
    return HeadingFinder(text, lines).find();
}

}  // namespace mandat::extract
