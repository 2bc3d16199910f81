// SPDX-License-Identifier: Apache-2.0
#include "extract/protocol/unflatten.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "extract/lexicon/lexicon.hpp"
#include "extract/protocol/list_heading.hpp"

namespace mandat::extract {
namespace {

constexpr std::size_t long_line = 500;    // bytes; a paragraph is seldom longer
constexpr std::size_t head_size = 4000;   // bytes of a document in which labels need no colon
constexpr std::size_t fewest_breaks = 4;  // in a document, else it only has long paragraphs

/// Long lines hold most of the text.
bool is_flattened(const Text& text) {
    std::size_t in_long = 0;
    for (std::size_t i = 0; i < text.line_count(); ++i) {
        const std::size_t size = text.line(i).size();
        if (size > long_line) in_long += size;
    }
    return in_long * 10 > text.plain().size() * 7;
}

/// "1 Kommunstyrelsen ...", "2 Ks § 12 ...": a page begins with its number, which counts no item.
void hide_page_numbers(Text& text) {
    int page = 0;
    for (std::size_t l = 0; l < text.line_count(); ++l) {
        const Token first = first_token(text, text.line(l));
        if (!first.is_number() || number_of(first) != page + 1) continue;
        text.hide(first.span);
        ++page;
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
                if (is_label(i) || is_paragraph(i) || counts_on(i) || is_decision(i))
                    out_.push_back(tokens_[i].span.begin);
            }
        }
        return std::move(out_);
    }

  private:
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
        if (tokens_[i].span.begin > head_size) return false;
        const bool several_words = hit->end > i + 1;
        const bool list = opens_people(field) || several_words;
        return list && (next.capital || next.is(".") || next.is_number()) &&
               !(tokens_[i - 1].is_word() && tokens_[i - 1].capital &&
                 lexicon().is_title(tokens_[i - 1].text));
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
        if (decimal != decimal_ && count_ > 0) return false;
        const bool next_in_row = decimal ? follows(number, below)
                                         : number == number_ + 1 || (count_ > 1 && stop == stop_ &&
                                                                     number == number_ + 2);
        if (!next_in_row || (count_ > 0 && !decimal && stop != stop_)) return false;
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
    std::size_t title_at_ = 0;  ///< token that a counted item's title begins with, on this line
    int last_sign_ = 0;
    int number_ = 0;
    int below_ = 0;
    std::size_t count_ = 0;
    bool decimal_ = false;
    bool stop_ = false;
};

}  // namespace

void break_flattened_lines(Text& text) {
    if (!is_flattened(text)) return;
    hide_page_numbers(text);
    const std::vector<std::size_t> breaks = LineFinder(text).run();
    if (breaks.size() >= fewest_breaks) text.break_lines(breaks);
}

}  // namespace mandat::extract
