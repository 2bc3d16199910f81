// SPDX-License-Identifier: Apache-2.0
#include "extract/protocol/numbering.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "extract/input/token.hpp"
#include "extract/lexicon/lexicon.hpp"
#include "extract/protocol/contents.hpp"
#include "extract/protocol/usual_item.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

/// What a line must weigh in all to head an item; each trait of a heading adds or takes some.
constexpr int weight_of_mark = 10;
constexpr std::size_t wrapped_line = 50;     // bytes; a shorter line was ended on purpose
constexpr std::size_t longest_title = 160;   // bytes
constexpr std::size_t flattened_head = 300;  // bytes of a page's line that are looked at

class Weigher {
  public:
    Weigher(const Text& text, const std::vector<LayoutLine>& lines) : text_(text), lines_(lines) {}

    [[nodiscard]] int weigh(std::size_t line, const ItemMark& mark) const {
        int weight = weight_of_mark + weigh_place(line);
        const std::string_view title = text_.plain(mark.title);
        if (title.empty()) {
            const bool plain = mark.form == MarkForm::dotted || mark.form == MarkForm::bare;
            return plain ? weight - 3 : weight;
        }
        const auto first = utf8::decode(title, 0);
        if (utf8::is_upper(first.code)) {
            weight += 2;
        } else if (utf8::is_letter(first.code)) {
            weight -= mark.form == MarkForm::sign ? 8 : 5;
        } else if (mark.form != MarkForm::sign) {
            weight -= 3;
        }
        if (title.back() == ',' || title.back() == ';') weight -= 8;
        if (title.back() == '.') weight -= 2;
        if (title.size() > longest_title) weight -= 4;
        if (mark.form != MarkForm::sign && is_name(mark.title)) weight -= 7;
        return weight;
    }

  private:
    /// "3. Eva Ek": a list of those present.
    [[nodiscard]] bool is_name(Span title) const {
        constexpr std::size_t longest = 60;  // bytes
        if (title.size() > longest) return false;
        const Tokens tokens = tokenise(text_, title);
        return tokens.size() > 1 && tokens[1].capital && lexicon().is_first_name(tokens[0].text);
    }

    [[nodiscard]] int weigh_place(std::size_t line) const {
        int weight = 0;
        if (lines_[line].level > 0 || lines_[line].bold) weight += 4;
        if (lines_[line].flattened) return weight;
        if (line == 0 || lines_[line - 1].blank()) return weight + 2;
        // A line that goes on from the one above says "§ 12" in the middle of a sentence.
        const Span above = lines_[line - 1].span;
        const std::string_view words = text_.plain(above);
        constexpr std::string_view ends = ".:;!?)\"";
        const bool open = above.size() >= wrapped_line && ends.find(words.back()) == ends.npos;
        return open && weight == 0 ? weight - 7 : weight;
    }

    const Text& text_;
    const std::vector<LayoutLine>& lines_;
};

bool starts_upper(std::string_view title) {
    return !title.empty() && utf8::is_upper(utf8::decode(title, 0).code);
}

/// "§ 12 forts." goes on with an item after a page break.
bool goes_on(std::string_view title) {
    const std::string low = utf8::lower(title.substr(0, 8));
    return low.starts_with("forts") || low.starts_with("(forts");
}

/// A set of lines that number in one way.
struct Scheme {
    std::vector<Candidate> candidates;
    bool mixed = false;  ///< of several looks
};

class NumberingFinder {
  public:
    NumberingFinder(const Text& text, const std::vector<LayoutLine>& lines)
        : text_(text), lines_(lines) {}

    Numbering find() {
        gather();
        Numbering best;
        for (auto& [key, scheme] : schemes_) {
            Numbering numbering = settle(scheme);
            if (numbering.weight > best.weight) best = std::move(numbering);
        }
        return best;
    }

  private:
    /// Form, prefix, separator, look. All looks together are a scheme of their own.
    using Key = std::tuple<MarkForm, std::string, char, int>;
    static constexpr int any_look = -1;

    void gather() {
        const Weigher weigher(text_, lines_);
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            if (lines_[i].blank()) continue;
            Span line = lines_[i].span;
            if (lines_[i].flattened) line.end = std::min(line.end, line.begin + flattened_head);
            auto mark = read_item_mark(text_, line);
            if (!mark || !may_head(*mark, i) || goes_on(text_.plain(mark->title))) continue;
            Candidate candidate{i, std::move(*mark), 0, false, {}};
            candidate.weight = weigher.weigh(i, candidate.mark);
            candidate.title_key = utf8::fold(text_.plain(candidate.mark.title));
            add(std::move(candidate));
        }
    }

    /// Forms that plain words and numbers take too need a title.
    [[nodiscard]] bool may_head(const ItemMark& mark, std::size_t line) const {
        const std::string_view title = text_.plain(mark.title);
        switch (mark.form) {
            case MarkForm::bare: return title.empty() ? heads_next(line) : starts_upper(title);
            case MarkForm::letter: return starts_upper(title);
            case MarkForm::initials: return title.empty() || starts_upper(title);
            default: return true;
        }
    }

    /// A number on a line of its own, its title right below.
    [[nodiscard]] bool heads_next(std::size_t line) const {
        return line + 1 < lines_.size() && starts_upper(text_.plain(lines_[line + 1].span));
    }

    void add(Candidate candidate) {
        const ItemMark& mark = candidate.mark;
        if (mark.form == MarkForm::dotted || mark.form == MarkForm::bare) {
            Scheme& look = schemes_[{mark.form, mark.prefix, mark.separator, look_of(candidate)}];
            look.candidates.push_back(candidate);
        }
        // Each class of lettered items counts for itself, but all are items.
        const bool classes = mark.form == MarkForm::letter;
        Scheme& all = schemes_[{mark.form, classes ? "" : mark.prefix, ' ', any_look}];
        all.mixed = mark.form == MarkForm::dotted || mark.form == MarkForm::bare;
        if (mark.misprint[0] > 0) all.candidates.push_back(as_misprint(candidate));
        all.candidates.push_back(std::move(candidate));
    }

    /// "§1 6 Budget" read as § 16.
    [[nodiscard]] Candidate as_misprint(Candidate candidate) const {
        ItemMark& mark = candidate.mark;
        mark.number = mark.misprint;
        const std::string_view words = text_.plain(mark.title);
        const std::size_t begin = words.find_first_not_of("0123456789. \t");
        mark.title.begin = begin == words.npos ? mark.title.end : mark.title.begin + begin;
        candidate.title_key = utf8::fold(text_.plain(mark.title));
        candidate.misread = true;
        return candidate;
    }

    [[nodiscard]] int look_of(const Candidate& candidate) const {
        const LayoutLine& line = lines_[candidate.line];
        if (line.level > 0) return line.level;
        if (line.bold) return 10;
        if (candidate.mark.title.empty()) return 13;
        return line.indent > 3 ? 12 : 11;
    }

    /// A list of points stands line under line; items have text between them.
    void weigh_lists(std::vector<Candidate>& candidates) const {
        const auto follows = [this](const Candidate& a, const Candidate& b) {
            std::size_t line = a.line + 1;
            while (line < b.line && lines_[line].blank()) ++line;
            return line == b.line && b.mark.number[0] == a.mark.number[0] + 1;
        };
        constexpr int cost = 3;
        bool after = false;
        for (std::size_t i = 0; i < candidates.size(); ++i) {
            const bool before =
                i + 1 < candidates.size() && follows(candidates[i], candidates[i + 1]);
            if (before || after) candidates[i].weight -= cost;
            after = before;
        }
    }

    Numbering settle(Scheme& scheme) {
        Numbering out;
        const MarkForm form = scheme.candidates.front().mark.form;
        out.contents = take_contents(lines_, scheme.candidates);
        if (scheme.candidates.empty()) return {};
        if (form != MarkForm::sign) weigh_lists(scheme.candidates);
        const Sequence sequence = form == MarkForm::letter ? lettered(scheme.candidates)
                                                           : best_sequence(scheme.candidates);
        if (sequence.members.empty()) return {};
        const Candidate& first = scheme.candidates[sequence.members.front()];
        if (sequence.members.size() < fewest(first)) return {};
        for (const std::size_t i : sequence.members) out.items.push_back(scheme.candidates[i]);
        const std::size_t span = out.items.back().line - out.items.front().line + 1;
        const std::size_t left = lines_.size() - out.items.front().line;
        // A third of the weight is for counting on, the rest for reaching through the document.
        const auto reach = static_cast<int>(70 * span / std::max<std::size_t>(left, 1));
        out.weight = sequence.weight * (30 + reach) / 100;
        if (form == MarkForm::sign) out.weight *= 2;
        if (scheme.mixed) out.weight = out.weight * 9 / 10;
        return out;
    }

    /// How many it takes to believe in a form. A page in one line may hold a part of the minutes.
    [[nodiscard]] std::size_t fewest(const Candidate& first) const {
        switch (first.mark.form) {
            case MarkForm::sign: return 1;
            case MarkForm::initials: return first.mark.case_number.empty() ? 2 : 1;
            case MarkForm::word: return 2;
            case MarkForm::letter: return 4;
            default: break;
        }
        const bool usual = is_usual_item(text_.plain(first.mark.title));
        // A page was broken right there because the number counts on, or in the head's own words.
        const bool broken = text_.is_piece(text_.line_at(lines_[first.line].span.begin)) &&
                            first.mark.number[0] > 1;
        if (broken) return 1;
        if (lines_[first.line].flattened) return usual || !first.mark.case_number.empty() ? 1 : 2;
        return usual && first.mark.number[0] == 1 ? 2 : 3;  // "1. Mötet öppnas", "2. Avgifter"
    }

    /// "F1 F2 U1 F3 B1": classes are mixed, and each counts on for itself.
    [[nodiscard]] static Sequence lettered(const std::vector<Candidate>& candidates) {
        std::map<std::string, std::vector<std::size_t>> classes;
        for (std::size_t i = 0; i < candidates.size(); ++i)
            classes[candidates[i].mark.prefix].push_back(i);
        Sequence out;
        for (const auto& [letter, members] : classes) {
            std::vector<Candidate> own;
            for (const std::size_t i : members) own.push_back(candidates[i]);
            const Sequence sequence = best_sequence(own);
            for (const std::size_t i : sequence.members) out.members.push_back(members[i]);
            out.weight += sequence.weight;
        }
        std::sort(out.members.begin(), out.members.end());
        return out;
    }

    const Text& text_;
    const std::vector<LayoutLine>& lines_;
    std::map<Key, Scheme> schemes_;
};

}  // namespace

Numbering find_numbering(const Text& text, const std::vector<LayoutLine>& lines) {
    return NumberingFinder(text, lines).find();
}

}  // namespace mandat::extract
