// SPDX-License-Identifier: Apache-2.0
#include "extract/protocol/item_mark.hpp"

#include <algorithm>

#include "extract/input/token.hpp"
#include "extract/protocol/case_number.hpp"
#include "extract/protocol/layout.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

constexpr std::size_t longest_line = 400;  // bytes; a longer line is prose
constexpr std::size_t mark_within = 64;    // bytes from its start in which a mark begins
constexpr int largest_number = 5000;
constexpr int largest_part = 199;  // "4.5" counts points, "5.3.2024" days

bool is_sign(const Token& token) { return token.is("§"); }

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// "Se § 24", "Under § 3", "Kommunallagen § 5": words before a § that heads nothing.
bool points_elsewhere(std::string_view word) {
    const std::string low = utf8::lower(word);
    return is_one_of(low, {"se", "jfr", "i", "under", "till", "med", "från", "enl", "enligt", "av",
                           "om", "för", "beslut", "protokoll", "paragraf", "kap", "ej", "och"}) ||
           low.ends_with("lagen") || low.ends_with("balken") || low.ends_with("förordningen") ||
           low.ends_with("stadgan") || low.ends_with("stadgarna") || low.ends_with("ordningen") ||
           low.ends_with("reglementet") || low.ends_with("föreskrifter");
}

class MarkReader {
  public:
    MarkReader(const Text& text, Span line) : text_(text), whole_(line) {}

    std::optional<ItemMark> read() {
        out_.page = cut_page(text_, whole_);
        tokens_ = tokenise(text_, whole_);
        std::size_t at = read_sign();
        if (at == 0) at = read_named();
        if (at == 0) at = read_plain();
        if (at == 0 || out_.number[0] < 1 || out_.number[0] > largest_number) return std::nullopt;
        if (!read_rest(at)) return std::nullopt;
        return std::move(out_);
    }

  private:
    [[nodiscard]] bool is(std::size_t at, std::string_view mark) const {
        return at < tokens_.size() && tokens_[at].is(mark);
    }
    [[nodiscard]] bool number_at(std::size_t at) const {
        return at < tokens_.size() && tokens_[at].is_number();
    }
    [[nodiscard]] bool word_at(std::size_t at) const {
        return at < tokens_.size() && tokens_[at].is_word();
    }

    /// "12", "4.5", "1.1.2", "2a": the index after it.
    std::size_t read_number(std::size_t at) {
        out_.number = {number_of(tokens_[at]), 0, 0};
        const std::size_t first = at++;
        std::size_t level = 1;
        while (level < out_.number.size() && is(at, ".") && !tokens_[at].spaced &&
               number_at(at + 1) && !tokens_[at + 1].spaced &&
               number_of(tokens_[at + 1]) <= largest_part) {
            out_.number[level++] = number_of(tokens_[at + 1]);
            at += 2;
        }
        if (level < out_.number.size() && word_at(at) && !tokens_[at].spaced &&
            tokens_[at].text.size() == 1 && !tokens_[at].capital) {
            out_.number[level++] = tokens_[at].text[0] - 'a' + 1;
            ++at;
        }
        if (level > 1) out_.as_written = text_.plain(cover(tokens_, first, at));
        return at;
    }

    /// "§ 12", "12 §", "KS § 12", "Kommunstyrelsens arbetsutskott § 12".
    std::size_t read_sign() {
        std::size_t at = 0;
        while (at < 4 && word_at(at) && !points_elsewhere(tokens_[at].text)) ++at;
        if (at > 0 && (!tokens_[0].capital || !is_sign_at(at))) at = 0;
        out_.form = MarkForm::sign;
        if (is_sign_at(at) && number_at(at + 1)) {
            // "§1 6" is § 16 where 16 is due.
            const std::size_t end = read_number(at + 1);
            const bool apart = end == at + 2 && number_at(end) && tokens_[end].spaced &&
                               tokens_[end].text.size() == 1 && tokens_[at + 1].text.size() < 3 &&
                               !is(end + 1, "/") && !is(end + 1, "-");
            if (apart) {
                out_.misprint[0] = out_.number[0] * 10 + number_of(tokens_[end]);
            }
            return end;
        }
        if (at == 0 && number_at(0)) {
            const std::size_t end = read_number(0);
            if (is_sign_at(end)) return end + 1;
            out_.number = {};
            out_.as_written.clear();
        }
        return 0;
    }

    [[nodiscard]] bool is_sign_at(std::size_t at) const {
        return at < tokens_.size() && is_sign(tokens_[at]);
    }

    /// "Ärende 3", "p. 3", "Au 44", "F3".
    std::size_t read_named() {
        if (!word_at(0) || tokens_.size() < 2) return 0;
        const std::string low = utf8::lower(tokens_[0].text);
        std::size_t at = 1;
        const bool counts = is_one_of(low, {"ärende", "punkt", "p", "pkt", "paragraf", "par",
                                            "dagordningspunkt", "beslutspunkt"});
        if (counts && is(at, ".")) ++at;
        if (counts && word_at(at) && is_one_of(utf8::lower(tokens_[at].text), {"nr", "nummer"}))
            ++at;
        if (counts && is(at, ".")) ++at;
        if (!number_at(at)) return 0;
        if (counts) {
            out_.form = MarkForm::word;
            out_.prefix = low;
            return read_number(at);
        }
        if (!tokens_[0].capital || utf8::length(low) > 5 || points_elsewhere(low)) return 0;
        if (!tokens_[1].spaced && utf8::length(low) == 1) {
            out_.form = MarkForm::letter;
            out_.prefix = low;
            const std::size_t end = read_number(1);
            out_.as_written = text_.plain(cover(tokens_, 0, end));
            return end;
        }
        if (!tokens_[1].spaced || low.ends_with(".")) return 0;
        out_.form = MarkForm::initials;
        out_.prefix = low;
        return read_number(at);
    }

    /// "2.", "1:", "2a.", "4.5", "135 Val till".
    std::size_t read_plain() {
        if (!number_at(0)) return 0;
        const std::size_t at = read_number(0);
        if (at >= tokens_.size()) {
            out_.form = out_.as_written.empty() ? MarkForm::bare : MarkForm::dotted;
            return at;
        }
        const Token& next = tokens_[at];
        const bool mark = next.is(".") || next.is(":") || next.is(")");
        if (mark || !out_.as_written.empty()) {
            out_.form = MarkForm::dotted;
            return at;
        }
        if (!next.spaced) return 0;
        out_.form = is_dash(next) ? MarkForm::dotted : MarkForm::bare;
        return at;
    }

    /// After the number: year, separator, case number, title.
    bool read_rest(std::size_t at) {
        if (out_.form == MarkForm::sign && is(at, "/") && number_at(at + 1)) at += 2;
        if (is_range(at)) return false;
        const bool date = is(at, ".") && number_at(at + 1) && !tokens_[at + 1].spaced;
        if (date && !out_.as_written.empty()) return false;
        if (is(at, ",")) return false;
        if (out_.form == MarkForm::sign && is(at, ")")) return false;
        if (at < tokens_.size() && (is(at, ".") || is(at, ":") || is(at, ")"))) {
            out_.separator = tokens_[at].text[0];
            ++at;
        }
        if (at < tokens_.size() && is_dash(tokens_[at]) && at + 1 < tokens_.size()) {
            if (out_.separator == ' ') out_.separator = '-';
            ++at;
        }
        read_case(at);
        if (out_.form == MarkForm::sign && is_sentence(at)) return false;
        const bool alone = at >= tokens_.size();
        out_.title = alone ? Span{whole_.end, whole_.end}
                           : trim_title(text_, {tokens_[at].span.begin, whole_.end});
        if (!alone && out_.case_number.empty())
            out_.case_number = cut_case_number(text_, out_.title);
        return true;
    }

    /// "§ 8-9", "§§ 8–9" count §§, they head none.
    [[nodiscard]] bool is_range(std::size_t at) const {
        return at < tokens_.size() && is_dash(tokens_[at]) && number_at(at + 1) &&
               (!tokens_[at + 1].spaced || out_.form == MarkForm::sign);
    }

    void read_case(std::size_t& at) {
        if (is(at, "(")) {  // "§ 21 (KS 2024/87)"
            const auto inside = read_case_number(tokens_, at + 1);
            if (!inside || !is(inside->end, ")")) return;
            out_.case_number = inside->span;
            at = inside->end + 1;
            return;
        }
        if (const auto number = read_case_number(tokens_, at)) {
            out_.case_number = number->span;
            at = number->end;
        }
    }

    /// "§ 24 ska läsas tillsammans med budgeten."
    [[nodiscard]] bool is_sentence(std::size_t at) const {
        return at < tokens_.size() && tokens_[at].is_word() && !tokens_[at].capital &&
               tokens_.size() - at > 3 && text_.plain(whole_).back() == '.';
    }

    const Text& text_;
    Span whole_;
    Tokens tokens_;
    ItemMark out_;
};

/// Prose is the most of a text, and nearly none of its lines begins with a number.
bool may_bear_mark(std::string_view view) {
    const std::string_view head = view.substr(0, mark_within);
    const std::size_t digit = head.find_first_of("0123456789");
    if (digit == std::string_view::npos) return false;
    constexpr std::size_t near = 20;  // bytes: "Beslutspunkt 12"
    return digit < near || head.find("§") != std::string_view::npos;
}

}  // namespace

int cut_page(const Text& text, Span& title) {
    const std::string_view view = text.plain(title);
    const auto is_blank = [](char c) { return c == ' ' || c == '\t'; };
    const std::size_t end = view.find_last_not_of(" \t|");
    if (end == std::string_view::npos || view[end] < '0' || view[end] > '9') return 0;
    std::size_t digits = end + 1;
    while (digits > 0 && view[digits - 1] >= '0' && view[digits - 1] <= '9') --digits;
    if (digits == 0 || end + 1 - digits > 4) return 0;
    constexpr std::string_view ellipsis = "…";
    std::size_t leader = digits;
    while (leader > 0) {
        const char c = view[leader - 1];
        if (is_blank(c) || c == '.' || c == '|' || c == '_') {
            --leader;
        } else if (view.substr(0, leader).ends_with(ellipsis)) {
            leader -= ellipsis.size();
        } else {
            break;
        }
    }
    const std::string_view gap = view.substr(leader, digits - leader);
    const auto has = [gap](std::string_view mark) {
        return gap.find(mark) != std::string_view::npos;
    };
    const bool leaders = has("..") || has(". .") || has("__") || has("\t") || has("   ") ||
                         has("|") || has(ellipsis);
    if (!leaders || leader == 0) return 0;
    int page = 0;
    for (std::size_t i = digits; i <= end; ++i) page = page * 10 + (view[i] - '0');
    title.end = title.begin + leader;
    return page;
}

std::optional<ItemMark> read_item_mark(const Text& text, Span line) {
    if (line.empty()) return std::nullopt;
    const std::string_view view = text.plain(line);
    if (!may_bear_mark(view)) return std::nullopt;
    if (line.size() > longest_line) {
        // "5. Budget. Kassören gick igenom ...": the title is short, its text runs in.
        const std::string_view head = view.substr(0, mark_within);
        constexpr std::size_t number = 6;  // bytes: "§ 12. "
        if (head.find(". ", number) == head.npos && head.find(": ", number) == head.npos)
            return std::nullopt;
        line.end = line.begin + view.substr(0, longest_line).find_last_of(' ');
    }
    for (const std::string_view bullet : {"•", "- ", "· ", "| "}) {
        if (view.starts_with(bullet)) line.begin += bullet.size();
    }
    return MarkReader(text, trim(text, line)).read();
}

}  // namespace mandat::extract
