// SPDX-License-Identifier: Apache-2.0
#include "extract/protocol/unflatten.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "extract/lexicon/lexicon.hpp"
#include "extract/protocol/flattened_items.hpp"
#include "extract/protocol/list_heading.hpp"
#include "extract/protocol/sections.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

constexpr std::size_t long_line = 500;    // bytes; a paragraph is seldom longer
constexpr std::size_t head_size = 4000;   // bytes of a document in which labels need no colon
constexpr std::size_t fewest_breaks = 4;  // in a document, else it only has long paragraphs

/// Long lines hold most of the text, or lines that begin with the numbers of pages nearly all.
bool is_flattened(const Text& text) {
    std::size_t in_long = 0;
    std::size_t in_pages = 0;
    int page = 0;
    for (std::size_t i = 0; i < text.line_count(); ++i) {
        const Span line = text.line(i);
        if (line.size() > long_line) in_long += line.size();
        if (line.size() <= long_line / 2) continue;
        const Token first = first_token(text, line);
        if (first.is_number() && number_of(first) == page + 1) ++page;
        if (page > 0) in_pages += line.size();
    }
    const std::size_t all = text.plain().size();
    return in_long * 10 > all * 7 || (page > 1 && in_pages * 10 > all * 8);
}

/// "(32)", "[25]", "av 22" after the number of a page; the index after it, `at` for none.
std::size_t page_count_end(const Tokens& tokens, std::size_t at) {
    const auto is = [&](std::size_t i, std::string_view mark) {
        return i < tokens.size() && tokens[i].is(mark);
    };
    const auto number = [&](std::size_t i) { return i < tokens.size() && tokens[i].is_number(); };
    const bool bracket = (is(at, "(") && is(at + 2, ")")) || (is(at, "[") && is(at + 2, "]"));
    if (bracket && number(at + 1)) return at + 3;
    if (is(at, "av") && number(at + 1)) return at + 2;
    return at;
}

/// "SAMMANTRÄDESPROTOKOLL 2[25] Kommunstyrelsen": the number of the page among the first words.
void hide_page_count(Text& text, const Tokens& tokens, int page) {
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (!tokens[i].is_number() || number_of(tokens[i]) != page) continue;
        const std::size_t end = page_count_end(tokens, i + 1);
        if (end == i + 1 || tokens[i + 1].is("av")) continue;
        text.hide(cover(tokens, i, end));
        return;
    }
}

/// "1 1 Kommunstyrelsen ...", "2 2 Taxor ...": the first pages begin with their number twice.
bool pages_count_twice(const Text& text) {
    constexpr int pages = 2;
    int page = 0;
    for (std::size_t l = 0; l < text.line_count() && page < pages; ++l) {
        const Token first = first_token(text, text.line(l));
        if (!first.is_number() || number_of(first) != page + 1) continue;
        ++page;
        const Token second = first_token(text, {first.span.end, text.line(l).end});
        if (!second.is_number() || number_of(second) != page) return false;
    }
    return page == pages;
}

/// "1 Kommunstyrelsen ...", "2 Ks § 12 ...", "3 3(32) ...", "4 Sida 4 av 9": a page begins with its
/// number, which counts no item.
void hide_page_numbers(Text& text) {
    int page = 0;
    const bool doubled = pages_count_twice(text);
    for (std::size_t l = 0; l < text.line_count(); ++l) {
        const Span line = text.line(l);
        const Token first = first_token(text, line);
        if (!first.is_number() || number_of(first) != page + 1) continue;
        ++page;
        text.hide(first.span);
        constexpr std::size_t mark = 40;  // bytes
        const Tokens tokens =
            tokenise(text, {first.span.end, std::min(line.end, first.span.end + mark)});
        std::size_t at = 0;
        while (at < tokens.size() && (tokens[at].is("Sida") || tokens[at].is("Sidan"))) ++at;
        const bool again = at < tokens.size() && tokens[at].is_number();
        const std::size_t count = page_count_end(tokens, again ? at + 1 : 0);
        const bool counted = count > (again ? at + 1 : 0);
        const bool repeated =
            again && number_of(tokens[at]) == page && (counted || at > 0 || doubled);
        const bool torn = again && tokens[at].is_number() && at + 1 < tokens.size() &&
                          tokens[at + 1].is("av") && number_of(tokens[at]) == page;
        if (!repeated && !counted && !torn) {
            hide_page_count(text, tokens, page);
        } else if (repeated || (!again && counted)) {
            text.hide(cover(tokens, 0, count));
        } else if (torn) {
            text.hide(cover(tokens, 0, at + 2));
        }
    }
}

/// Finds where the lines of one text were.
class LineFinder {
  public:
    explicit LineFinder(const Text& text) : text_(text) {}

    std::vector<std::size_t> run() {
        for (std::size_t l = 0; l < text_.line_count(); ++l) {
            const Span line = text_.line(l);
            if (line.size() <= long_line / 2) continue;
            tokenise(text_, line, tokens_);
            title_at_ = 0;
            for (std::size_t i = 1; i < tokens_.size(); ++i) {
                see_agenda(i);
                if (is_label(i) || is_decision(i)) {
                    out_.push_back(tokens_[i].span.begin);
                } else if (is_paragraph(i) || counts_on(i)) {
                    items_.push_back(tokens_[i].span.begin);
                }
            }
        }
        constexpr std::size_t row = 3;  // items that count from 1 and are believed
        if (last_sign_ == 0 && items_.size() < row) {
            if (auto bare = find_flattened_items(text_); !bare.empty()) items_ = std::move(bare);
        }
        out_.insert(out_.end(), items_.begin(), items_.end());
        std::sort(out_.begin(), out_.end());
        out_.erase(std::unique(out_.begin(), out_.end()), out_.end());
        std::erase_if(out_, [this](std::size_t at) { return starts_line(at); });
        return std::move(out_);
    }

  private:
    [[nodiscard]] bool starts_line(std::size_t at) const {
        const Span line = text_.line(text_.line_at(at));
        return utf8::trim(text_.plain({line.begin, at})).empty();
    }

    [[nodiscard]] bool ends_sentence(std::size_t i) const {
        const Token& t = tokens_[i];
        return t.is(".") || t.is(":") || t.is(")") || t.is("?") || t.is("!") || t.is("”") ||
               t.is("_");
    }

    /// "Närvarande:", and in the head "Beslutande Anna Berg".
    [[nodiscard]] bool is_label(std::size_t i) const {
        if (!tokens_[i].capital || !tokens_[i].spaced || i == title_at_) return false;
        const auto hit = lexicon().labels.match(tokens_, i);
        if (!hit || hit->end >= tokens_.size()) return false;
        const Field field = *hit->value;
        if (field == Field::contents || field == Field::notice) return false;
        const Token& next = tokens_[hit->end];
        if (next.is(":")) return field != Field::ignore || ends_sentence(i - 1);
        if (tokens_[i].span.begin > head_size) return signs_at_end(i, field, next);
        const bool several_words = hit->end > i + 1;
        const bool list = opens_people(field) || several_words;
        return list && (next.capital || next.is(".") || next.is_number()) &&
               !(tokens_[i - 1].is_word() && tokens_[i - 1].capital &&
                 lexicon().is_title(tokens_[i - 1].text));
    }

    /// "Vid protokollet Anna Berg Justeras Bo Ek", the last words of minutes.
    [[nodiscard]] bool signs_at_end(std::size_t i, Field field, const Token& next) const {
        constexpr std::size_t foot = 800;  // bytes
        const bool signs = field == Field::secretary || field == Field::chair ||
                           field == Field::verifier || field == Field::signatures;
        return signs && tokens_[i].span.begin + foot > text_.plain().size() && next.capital &&
               lexicon().is_first_name(next.text);
    }

    /// "§ 12 Taxa", "Ks § 12 Taxa", "Ks 12 Dnr ...", not "enligt § 12" or "§§ 12-14".
    bool is_paragraph(std::size_t i) {
        const bool prefixed = is_prefix(i);
        if (!prefixed && (!tokens_[i].is("§") || is_prefix(i - 1))) return false;
        std::size_t at = i + (prefixed ? 1 : 0);
        const bool sign = at < tokens_.size() && tokens_[at].is("§");
        if (sign) ++at;
        if (at + 1 >= tokens_.size() || !tokens_[at].is_number()) return false;
        if (!(sign ? tokens_[at + 1].capital : says(tokens_[at + 1], "dnr"))) return false;
        const int number = number_of(tokens_[at]);
        if (last_sign_ != 0 && (number < last_sign_ || number > last_sign_ + widest_step))
            return false;
        last_sign_ = number;
        return true;
    }

    /// "Ks", "Kf", "Au": the body before the number of its item.
    [[nodiscard]] bool is_prefix(std::size_t i) const {
        constexpr std::size_t longest = 3;  // bytes
        return tokens_[i].is_word() && tokens_[i].capital && tokens_[i].text.size() <= longest &&
               i + 1 < tokens_.size() && (tokens_[i + 1].is("§") || tokens_[i + 1].is_number());
    }

    /// "Dagordning: 1.1 Öppnande 1.2 Val ...": what it counts is counted once more below.
    void see_agenda(std::size_t i) {
        if (!tokens_[i].capital) return;
        const auto label = lexicon().labels.match(tokens_, i);
        agenda_ = agenda_ || (label && *label->value == Field::contents);
    }

    /// The items begin where the count of the agenda starts again.
    bool starts_again(int number, int below) {
        constexpr std::size_t row = 3;  // entries of an agenda
        if (!agenda_ || number != 1 || below > 1 || count_ < row) return false;
        agenda_ = false;
        number_ = below_ = 0;
        count_ = 0;
        return true;
    }

    /// "4 Justering", "4. Justering", "1.6 Dagordning": the number after the last one, and a title.
    bool counts_on(std::size_t i) {
        if (!tokens_[i].is_number() || !tokens_[i].spaced || last_sign_ != 0) return false;
        const int number = number_of(tokens_[i]);
        if (number < 0) return false;
        std::size_t at = i + 1;
        int below = 0;
        const bool decimal = at + 1 < tokens_.size() && tokens_[at].is(".") &&
                             !tokens_[at].spaced && tokens_[at + 1].is_number() &&
                             !tokens_[at + 1].spaced;
        if (decimal) {
            below = number_of(tokens_[at + 1]);
            at += 2;
        }
        const bool stop = at < tokens_.size() && tokens_[at].is(".") && !tokens_[at].spaced;
        if (stop) ++at;
        if (at >= tokens_.size() || !tokens_[at].capital || !tokens_[at].spaced) return false;
        if (tokens_[i - 1].is("§") || tokens_[i - 1].is("nr") || tokens_[i - 1].is("punkt") ||
            tokens_[i - 1].is("kl"))
            return false;
        if (decimal != decimal_ && count_ > 0) return !decimal && stop && number == number_ + 1;
        const bool next_in_row = decimal ? follows(number, below)
                                         : number == number_ + 1 || (count_ > 1 && stop == stop_ &&
                                                                     number == number_ + 2);
        if ((!next_in_row || (count_ > 0 && !decimal && stop != stop_)) &&
            !starts_again(number, below)) {
            return false;
        }
        // A number in running text is seldom just the next one; between sentences it is a title's.
        if (!ends_sentence(i - 1) && !tokens_[i - 1].is_word()) return false;
        title_at_ = at;
        number_ = number;
        below_ = below;
        decimal_ = decimal;
        stop_ = stop;
        ++count_;
        return true;
    }

    [[nodiscard]] bool follows(int number, int below) const {
        if (count_ == 0) return number == 1 && below <= 1;
        if (number == number_) return below == below_ + 1 || below == below_ + 2;
        return number > number_ && number <= number_ + 2 && below <= 1;
    }

    /// "Beslut:", "Beslut Styrelsen beslutar"
    [[nodiscard]] bool is_decision(std::size_t i) const {
        if (!tokens_[i].capital || tokens_[i - 1].capital) return false;
        const auto hit = lexicon().sections.match(tokens_, i);
        if (!hit || hit->end >= tokens_.size()) return false;
        const bool decides = *hit->value == SectionKind::decision ||
                             *hit->value == SectionKind::proposal ||
                             *hit->value == SectionKind::reservation;
        const Token& next = tokens_[hit->end];
        return next.is(":") ? ends_sentence(i - 1) || decides
                            : decides && ends_sentence(i - 1) && (next.capital || next.is("att"));
    }

    static constexpr int widest_step = 8;  // paragraphs that may be missing

    const Text& text_;
    Tokens tokens_;
    std::vector<std::size_t> out_;
    std::vector<std::size_t> items_;
    std::size_t title_at_ = 0;  ///< token that a counted item's title begins with, on this line
    int last_sign_ = 0;
    int number_ = 0;
    int below_ = 0;
    std::size_t count_ = 0;
    bool decimal_ = false;
    bool stop_ = false;
    bool agenda_ = false;  ///< an agenda was seen, and its count has not started again
};

}  // namespace

namespace {

/// "Kommunfullmäktiges beslut" on lines of their own: what introduces the decisions of a document.
std::vector<std::string> decision_headings(const Text& text) {
    constexpr std::size_t longest = 60;  // bytes
    constexpr std::size_t most = 8;
    std::vector<std::string> out;
    for (std::size_t l = 0; l < text.line_count() && out.size() < most; ++l) {
        const Span line = trim(text, text.line(l));
        const std::string_view words = text.plain(line);
        if (line.size() > longest || !words.ends_with(" beslut")) continue;
        const auto heading = read_section_heading(text, line);
        if (!heading || heading->kind != SectionKind::decision) continue;
        if (std::find(out.begin(), out.end(), words) == out.end()) out.emplace_back(words);
    }
    return out;
}

/// "Godkännande av dagordning Kommunfullmäktiges beslut Dagordningen godkännes.": where such a
/// heading runs on in a line, before and behind it.
std::vector<std::size_t> run_in_headings(const Text& text,
                                         const std::vector<std::string>& headings) {
    std::vector<std::size_t> out;
    const std::string_view all = text.plain();
    for (const std::string& heading : headings) {
        for (std::size_t at = all.find(heading); at != all.npos;
             at = all.find(heading, at + heading.size())) {
            const std::size_t end = at + heading.size();
            const bool within = at > 0 && all[at - 1] == ' ' && end + 1 < all.size() &&
                                all[end] == ' ' && utf8::is_upper(utf8::decode(all, end + 1).code);
            if (!within) continue;
            out.push_back(at);
            out.push_back(end + 1);
        }
    }
    std::sort(out.begin(), out.end());
    return out;
}

}  // namespace

void break_flattened_lines(Text& text) {
    const std::vector<std::size_t> run_in = run_in_headings(text, decision_headings(text));
    if (!run_in.empty()) text.break_lines(run_in);
    if (!is_flattened(text)) return;
    hide_page_numbers(text);
    const std::vector<std::size_t> breaks = LineFinder(text).run();
    if (breaks.size() >= fewest_breaks) text.break_lines(breaks);
}

}  // namespace mandat::extract
