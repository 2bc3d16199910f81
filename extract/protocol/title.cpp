// SPDX-License-Identifier: Apache-2.0
#include "extract/protocol/title.hpp"

#include <algorithm>
#include <array>

#include "extract/input/token.hpp"
#include "extract/lexicon/lexicon.hpp"
#include "extract/protocol/case_number.hpp"
#include "extract/protocol/sections.hpp"
#include "extract/protocol/sentence_words.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

constexpr std::size_t longest_title_line = 200;  // bytes
constexpr std::size_t longest_run_in_title = 100;
constexpr std::size_t most_title_lines = 4;

bool is_lower_start(std::string_view words) {
    const auto first = utf8::decode(words, 0);
    return utf8::is_letter(first.code) && !utf8::is_upper(first.code);
}

/// "Ansökan om", "Val av ledamot i", "Plan för mark-": what follows belongs to it.
bool is_open_end(std::string_view words) {
    if (words.ends_with(',') || words.ends_with('-') || words.ends_with('/')) return true;
    const std::size_t blank = words.find_last_of(' ');
    const std::string last = utf8::lower(blank == words.npos ? words : words.substr(blank + 1));
    static constexpr std::array<std::string_view, 17> joiners = {
        "och",  "för", "av",   "i",   "till",   "samt",  "med", "om",      "på",
        "från", "vid", "inom", "mot", "enligt", "eller", "den", "angående"};
    return std::find(joiners.begin(), joiners.end(), last) != joiners.end();
}

/// "bl.a.", "m.m.", "kl.", "nr.", "St.": a stop that ends no title.
bool is_abbreviated(std::string_view before_stop) {
    const std::size_t blank = before_stop.find_last_of(" (");
    const std::string_view word =
        blank == before_stop.npos ? before_stop : before_stop.substr(blank + 1);
    static constexpr std::array<std::string_view, 12> known = {
        "ordf", "sekr", "ang", "bitr", "resp", "inkl", "exkl", "dnr", "tel", "jfr", "enl", "alt"};
    const std::string low = utf8::lower(word);
    return utf8::length(word) < 3 || word.find('.') != word.npos ||
           std::find(known.begin(), known.end(), low) != known.end();
}

/// "Info Lokaler", "Motion Cykelställ": what it is about follows with a capital of its own.
bool asks_for_matter(std::string_view word) {
    static constexpr std::array<std::string_view, 6> words = {
        "Info", "Information", "Rapport", "Motion", "Remiss", "Medborgarförslag"};
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// "Nästa möte" / "tisdag 7 juni": a day is no part of a title above it.
bool begins_with_day(std::string_view words) {
    static constexpr std::array<std::string_view, 8> starts = {
        "måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag", "kl"};
    return std::any_of(starts.begin(), starts.end(),
                       [words](std::string_view start) { return words.starts_with(start); });
}

/// "Dagordningen godkändes", "Till sekreterare valdes Eva Ek": what was decided, as a title.
bool decides_in_title(std::string_view words) {
    const Tokens tokens = tokenise(words);
    if (lexicon().verbs.find(Act::decides, tokens)) return true;
    return std::any_of(tokens.begin(), tokens.end(),
                       [](const Token& t) { return says(t, "lades") || says(t, "läggs"); });
}

std::size_t count_words(std::string_view words) {
    return static_cast<std::size_t>(std::count(words.begin(), words.end(), ' ')) + 1;
}

class TitleFinder {
  public:
    TitleFinder(const Text& text, const std::vector<LayoutLine>& lines,
                const std::vector<Candidate>& marks)
        : text_(text), lines_(lines), marks_(marks) {}

    std::vector<ItemHeading> find() {
        above_ = stand_above();
        std::vector<ItemHeading> out;
        out.reserve(marks_.size());
        for (std::size_t i = 0; i < marks_.size(); ++i) {
            end_ = i + 1 < marks_.size() ? marks_[i + 1].line : lines_.size();
            // Where titles stand above, the next one is no text of this item.
            if (above_ && i + 1 < marks_.size() && marks_[i + 1].mark.title.empty() && end_ > 0 &&
                has_title_above(end_)) {
                --end_;
            }
            out.push_back(read(marks_[i]));
        }
        return out;
    }

  private:
    [[nodiscard]] std::string_view words(std::size_t line) const {
        return text_.plain(lines_[line].span);
    }

    [[nodiscard]] bool is_title_like(std::size_t line) const {
        const Span span = lines_[line].span;
        if (span.empty() || span.size() > longest_title_line) return false;
        const char last = text_.plain()[span.end - 1];
        return last != '.' && last != ';' && last != ':' && !is_lower_start(words(line)) &&
               !read_section_heading(text_, span).has_value();
    }

    [[nodiscard]] bool has_title_above(std::size_t line) const {
        return line > 0 && is_title_like(line - 1) && (line == 1 || lines_[line - 2].blank());
    }

    /// Most lone marks of this document have a title right above them and set apart.
    [[nodiscard]] bool stand_above() const {
        std::size_t alone = 0;
        std::size_t above = 0;
        for (const Candidate& mark : marks_) {
            if (!mark.mark.title.empty()) continue;
            ++alone;
            above += has_title_above(mark.line) ? 1U : 0U;
        }
        return alone > 0 && above * 10 >= alone * 6;
    }

    [[nodiscard]] std::size_t offset(std::size_t line) const {
        return line < lines_.size() ? lines_[line].span.begin : text_.plain().size();
    }

    ItemHeading read(const Candidate& candidate) {
        ItemHeading out;
        out.mark = candidate.mark;
        out.first_line = candidate.line;
        out.case_number = candidate.mark.case_number;
        out.title = candidate.mark.title;
        out.body_line = candidate.line + 1;
        if (out.title.empty()) {
            if (above_ && has_title_above(candidate.line)) {
                out.first_line = candidate.line - 1;
                out.title = trim_title(text_, lines_[out.first_line].span);
            } else {
                read_below(out);
            }
            if (out.body_begin == 0) out.body_begin = offset(out.body_line);
        } else {
            read_beside(out);
        }
        if (out.case_number.empty()) out.case_number = cut_case_number(text_, out.title);
        cut_stop(out.title);
        return out;
    }

    void read_beside(ItemHeading& out) const {
        const Span whole = out.title;
        if (cut_run_in(out)) {
            const std::size_t begin = out.body_begin;
            if (!cut_before_sentence(out)) out.body_begin = begin;
            return;
        }
        out.title = whole;
        if (cut_before_sentence(out)) return;
        const bool sentence = text_.plain(out.title).ends_with('.');
        if (!sentence) wrap(out, out.body_line);
        // A sentence is the title and the text in one: "Till sekreterare valdes Eva Ek".
        constexpr std::size_t shortest = 2;  // words
        const std::string_view words_of_title = text_.plain(out.title);
        const bool told = sentence || (count_words(words_of_title) >= shortest &&
                                       decides_in_title(words_of_title));
        out.body_begin = told ? out.title.begin : offset(out.body_line);
    }

    /// "Budget. Kassören gick igenom ..." and "Budget: Kassören gick ..."
    bool cut_run_in(ItemHeading& out) const {
        const Span line = lines_[out.first_line].span;
        const Span whole{out.title.begin, std::max(out.title.end, line.end)};
        const std::string_view view = text_.plain(whole);
        if (lines_[out.first_line].flattened) return cut_flattened(out, whole);
        const std::size_t end = std::min(view.size(), longest_run_in_title);
        for (std::size_t at = 3; at + 2 < end; ++at) {
            const bool stop = view[at] == '.' && view[at + 1] == ' ';
            const bool colon = view[at] == ':' && view[at + 1] == ' ';
            const bool dash = view[at] == ' ' && (view.substr(at).starts_with(" – ") ||
                                                  view.substr(at).starts_with(" - "));
            if (!stop && !colon && !dash) continue;
            const std::string_view rest = utf8::trim(view.substr(at + (dash ? 3 : 2)));
            if (rest.empty()) continue;
            if (stop && (is_abbreviated(view.substr(0, at)) || is_lower_start(rest))) continue;
            if (!stop && (count_words(rest) < 4 || !view.ends_with('.'))) continue;
            out.title = trim_title(text_, {whole.begin, whole.begin + at});
            // What ends in a stop may be a sentence that says something: it is text as well.
            const auto begin = static_cast<std::size_t>(rest.data() - view.data());
            out.body_begin = stop ? whole.begin : whole.begin + begin;
            return true;
        }
        return false;
    }

    /// Where a page was flattened to one line, the title ends before the next sentence: at a word
    /// with a capital that begins one, or at a heading.
    bool cut_flattened(ItemHeading& out, Span whole) const {
        const Tokens tokens =
            tokenise(text_, {whole.begin, std::min(whole.end, whole.begin + 300)});
        for (std::size_t i = 1; i < tokens.size(); ++i) {
            const bool stop = tokens[i].is(".") && i + 1 < tokens.size() && tokens[i + 1].capital;
            if (!stop && !begins_sentence(tokens, i)) continue;
            out.title = trim_title(text_, cover(tokens, 0, i));
            out.body_begin = tokens[stop ? i + 1 : i].span.begin;
            return true;
        }
        return false;
    }

    /// "Ordföranden", "Vice ordförande" from the first word up to tokens[i].
    static bool opens_with_role(const Tokens& tokens, std::size_t i) {
        const auto role = lexicon().callings.match(tokens, 0);
        return role && role->end == i;
    }

    static bool is_shouted(const Token& token) {
        std::size_t letters = 0;
        for (std::size_t at = 0; at < token.text.size();) {
            const auto d = utf8::decode(token.text, at);
            if (utf8::is_letter(d.code) && !utf8::is_upper(d.code)) return false;
            letters += utf8::is_letter(d.code) ? 1U : 0U;
            at += d.size;
        }
        return letters > 1;
    }

    /// "Jan Ek (S)", "Jan Ek överlämnade" at tokens[i].
    static bool opens_with_somebody(const Tokens& tokens, std::size_t i) {
        if (i + 2 >= tokens.size() || !lexicon().is_first_name(tokens[i].text)) return false;
        if (!tokens[i + 1].capital) return false;
        return tokens[i + 2].is("(") || is_telling_verb(tokens[i + 2].text);
    }

    /// A capital that no name explains: not after a preposition, a comma or another capital.
    static bool begins_sentence(const Tokens& tokens, std::size_t i) {
        if (!tokens[i].capital || !tokens[i].spaced) return false;
        const Token& before = tokens[i - 1];
        if (i == 1 && asks_for_matter(before.text)) return false;
        // "Malin Ek valdes ...", "Mötesordförande Göran Ek hälsade ...": a name goes on or begins.
        const bool name = before.capital && lexicon().is_first_name(before.text);
        // "VAL AV JUSTERARE Anna Ek föreslås", "Motion om Torget Jan Ek (S) överlämnade"
        if (i > 1 && is_shouted(before) && is_shouted(tokens[0]) && !is_shouted(tokens[i]))
            return true;
        if (i > 1 && before.capital && !name && opens_with_somebody(tokens, i)) return true;
        const bool bearer = lexicon().is_first_name(tokens[i].text) && opens_with_role(tokens, i);
        if (name || bearer) return false;
        if (before.is_word() && i > 1 && before.capital) return is_body_word(tokens[i].text);
        if (before.is_word()) return !is_open_end(before.text);
        return before.is_number() || before.is(")");
    }

    /// "Verksamhetsplan 2010 Styrelsen beslutar att ...": a table cell and its text on one line.
    bool cut_before_sentence(ItemHeading& out) const {
        const std::string_view view = text_.plain(out.title);
        if (!has_telling_verb(view)) return false;
        const Tokens tokens = tokenise(text_, out.title);
        if (!tokens.empty() && is_telling_verb(tokens[0].text)) return false;
        for (std::size_t i = 1; i < tokens.size(); ++i) {
            if (is_telling_verb(tokens[i].text)) return false;  // the sentence began with the title
            if (!begins_sentence(tokens, i)) continue;
            out.body_begin = tokens[i].span.begin;
            out.title = trim_title(text_, cover(tokens, 0, i));
            return true;
        }
        return false;
    }

    /// Takes the lines below into the title as long as they go on with it.
    void wrap(ItemHeading& out, std::size_t line) const {
        for (std::size_t taken = 1; taken < most_title_lines && line < end_; ++taken, ++line) {
            if (lines_[line].blank() || lines_[line].span.size() > longest_title_line) break;
            const std::string_view title = text_.plain(out.title);
            if (title.ends_with('.') || title.ends_with(':') || title.ends_with('?')) break;
            if (!is_lower_start(words(line)) && !is_open_end(title)) break;
            if (read_section_heading(text_, lines_[line].span) || is_point(line)) break;
            if (begins_with_day(words(line))) break;
            out.title.end = trim_title(text_, lines_[line].span).end;
            out.body_line = line + 1;
        }
    }

    [[nodiscard]] bool is_point(std::size_t line) const {
        const std::string_view view = words(line);
        if (view.size() > 2 && (view[1] == '.' || view[1] == ')') && view[2] == ' ') return true;
        return after_bullet(text_, lines_[line].span) != lines_[line].span.begin ||
               words(line).starts_with("att ");
    }

    void read_below(ItemHeading& out) const {
        std::size_t line = out.body_line;
        while (line < end_ && (lines_[line].blank() || take_case_line(out, line))) ++line;
        if (line >= end_) return;
        if (!is_title_like(line)) return take_sentence(out, line);
        out.title = trim_title(text_, lines_[line].span);
        out.body_line = line + 1;
        const std::size_t block = end_of_block(line);
        if (block > line + 1 && before_section(block)) {
            out.title.end = trim_title(text_, lines_[block - 1].span).end;
            out.body_line = block;
        } else {
            wrap(out, line + 1);
        }
        for (line = out.body_line; line < end_ && take_case_line(out, line); ++line)
            out.body_line = line + 1;
    }

    /// No title stands there: the item is called by its first sentence, which is text all the same.
    void take_sentence(ItemHeading& out, std::size_t line) const {
        if (read_section_heading(text_, lines_[line].span)) return;
        std::size_t last = line;
        while (last + 1 < end_ && !lines_[last + 1].blank() && !is_point(last + 1)) ++last;
        const Span whole{lines_[line].span.begin, lines_[last].span.end};
        const std::string_view view = text_.plain(whole);
        std::size_t end = std::min(view.size(), longest_title_line);
        for (std::size_t at = 1; at < end; ++at) {
            const bool stop = view[at] == '.' && !is_abbreviated(view.substr(0, at));
            if (stop || view[at] == ':') end = at;
        }
        if (end == longest_title_line) end = view.substr(0, end).find_last_of(" \n");
        out.title = trim_title(text_, {whole.begin, whole.begin + end});
        out.body_line = line;
        out.body_begin = 0;
        cut_before_sentence(out);  // "Allmänhetens frågestund Inga frågor ställs."
    }

    /// A line that holds nothing but a case number.
    bool take_case_line(ItemHeading& out, std::size_t line) const {
        if (lines_[line].blank()) return false;
        const Tokens tokens = tokenise(text_, lines_[line].span);
        const auto number = read_case_number(tokens, 0);
        if (!number || number->end != tokens.size()) return false;
        if (out.case_number.empty()) out.case_number = number->span;
        return true;
    }

    /// Short lines one under the other from `line` on; the index after them, or line + 1 when some
    /// of them is no part of a title.
    [[nodiscard]] std::size_t end_of_block(std::size_t line) const {
        std::size_t end = line;
        while (end < end_ && !lines_[end].blank() &&
               !read_section_heading(text_, lines_[end].span)) {
            const bool text = lines_[end].span.size() > longest_title_line ||
                              words(end).ends_with('.') || is_point(end);
            if (text || end - line >= most_title_lines) return line + 1;
            ++end;
        }
        return end;
    }

    [[nodiscard]] bool before_section(std::size_t line) const {
        while (line < end_ && lines_[line].blank()) ++line;
        return line < end_ && read_section_heading(text_, lines_[line].span).has_value();
    }

    /// "Val av justerare." is called "Val av justerare"; "Kläder m.m." keeps its stop.
    void cut_stop(Span& title) const {
        const std::string_view view = text_.plain(title);
        if (!view.ends_with('.') || is_abbreviated(view.substr(0, view.size() - 1))) return;
        --title.end;
    }

    const Text& text_;
    const std::vector<LayoutLine>& lines_;
    const std::vector<Candidate>& marks_;
    bool above_ = false;
    std::size_t end_ = 0;  ///< line of the next item
};

}  // namespace

std::vector<ItemHeading> find_titles(const Text& text, const std::vector<LayoutLine>& lines,
                                     const std::vector<Candidate>& marks) {
    return TitleFinder(text, lines, marks).find();
}

}  // namespace mandat::extract
