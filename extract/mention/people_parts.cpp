// SPDX-License-Identifier: Apache-2.0
#include "extract/mention/people_parts.hpp"

#include <algorithm>
#include <array>

#include "extract/mention/date.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

constexpr std::size_t longest_bracket = 30;  // tokens

/// "aab" of "aab (Anna Berg)": a short word that is no role.
bool is_user_name(const Token& token) {
    return token.is_word() && utf8::length(token.text) <= 12 &&
           token.text.find(':') == std::string_view::npos;
}

/// "AB", "ABk" of "Anna Berg": the letters its words begin with.
bool are_initials(std::string_view mark, std::string_view name) {
    std::string initials;
    for (std::size_t at = 0; at < name.size();) {
        const auto d = utf8::decode(name, at);
        const bool starts = at == 0 || name[at - 1] == ' ' || name[at - 1] == '-';
        if (starts && utf8::is_upper(d.code)) utf8::append(initials, d.code);
        at += d.size;
    }
    return utf8::length(mark) >= 2 && (initials == mark || initials.ends_with(mark));
}

/// In a row with commas: does the line that ends at tokens[end] break off after a first name, whose
/// surname begins the next one?
bool divides_name(const Tokens& tokens, std::size_t end) {
    if (end + 1 >= tokens.size() || end == 0) return false;
    const Token& next = tokens[end + 1];
    if (!next.is_word() || !next.capital || lexicon().is_first_name(next.text)) return false;
    std::size_t run = end;
    while (run > 0 && tokens[run - 1].is_word() && tokens[run - 1].capital &&
           lexicon().is_first_name(tokens[run - 1].text))
        --run;
    if (run == end || run == 0 || tokens[run - 1].is_line_end() || tokens[run - 1].capital)
        return false;
    std::size_t commas = 0;
    for (std::size_t i = run; i > 0 && !tokens[i - 1].is_line_end(); --i)
        commas += tokens[i - 1].is(",") ? 1U : 0U;
    return commas >= 2;
}

/// A row of names that was wrapped within one: "..., Anna" / "Berg, Bo Ek".
Tokens with_whole_names(const Tokens& tokens) {
    Tokens out;
    out.reserve(tokens.size());
    bool joins = false;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].is_line_end() && divides_name(tokens, i)) {
            joins = true;
            continue;
        }
        Token token = tokens[i];
        if (joins) {
            token.wide = false;
            token.spaced = true;
        }
        joins = false;
        out.push_back(token);
    }
    return out;
}

}  // namespace

bool is_list_word(const Token& token) {
    return token.is("och") || token.is("samt") || token.is("&");
}

PeoplePartReader::PeoplePartReader(const Text& text, Span list)
    : tokens_(with_whole_names(tokenise(text, list))) {
    has_crosses_ = std::any_of(tokens_.begin(), tokens_.end(), [](const Token& token) {
        return token.wide && (token.is("X") || token.is("x"));
    });
}

std::vector<PeoplePart> PeoplePartReader::read() {
    begin_line();
    while (at_ < tokens_.size()) {
        if (tokens_[at_].is_line_end()) {
            ++at_;
            ++line_;
            begin_line();
        } else if (!line_start_ || !skip_line()) {
            step();
        }
    }
    return std::move(parts_);
}

void PeoplePartReader::begin_line() {
    // "Anna Berg" / "ersätter Bo Ek": a line in lower case goes on with the person above.
    while (has(at_) && (is_dash(tokens_[at_]) || tokens_[at_].is("•") || tokens_[at_].is("·")) &&
           has(at_ + 1) && tokens_[at_ + 1].is_word() && tokens_[at_ + 1].capital) {
        ++at_;  // the mark of a list
    }
    // One value a line: the party stands alone below the name.
    const bool lone_party = has(at_) && !has(at_ + 1) && !parts_.empty() &&
                            parts_.back().kind == Kind::name && parts_.back().line + 2 >= line_ &&
                            tokens_[at_].capital && lexicon().is_party(tokens_[at_].text);
    if (lone_party) open_ = true;
    goes_on_ = open_ && has(at_) &&
               (lone_party || (tokens_[at_].is_word() && !tokens_[at_].capital) ||
                tokens_[at_].is("(") || tokens_[at_].is(","));
    if (!goes_on_) open_ = false;
    separated_ = goes_on_ && (lone_party || tokens_[at_].is(","));
    line_start_ = true;
    cell_ = prose_before_ = bare_names_ = false;
    line_parts_ = parts_.size();
}

void PeoplePartReader::step() {
    const Token& token = tokens_[at_];
    if (token.wide && parts_.size() > line_parts_) separated_ = cell_ = true;
    if (token.is(",") || token.is(";") || token.is(".") || token.is("+") || is_list_word(token)) {
        separated_ = separated_ || !token.is(".") || open_;
        joined_ = is_list_word(token) || token.is("+");
        prose_before_ = prose_before_ && is_list_word(token);
        ++at_;
        return;
    }
    if (skip_page_mark() || skip_clock() || skip_class_mark()) return;
    if (token.is_number()) {  // "2:e vice ordförande"
        if (read_role()) return;
    }
    if (read_limits(false) || read_substitution() || read_bracket() || read_attendance_mark()) {
        return;
    }
    if (token.is_word()) {
        if (read_user_name()) return;
        read_words();
    } else {
        ++at_;
    }
}

/// "Sida 1 av 8" at the end of a page that was run into the list.
bool PeoplePartReader::skip_page_mark() {
    const Token& token = tokens_[at_];
    const bool page = (token.is("Sida") || token.is("Sid") || token.is("Sidan")) && has(at_ + 1) &&
                      tokens_[at_ + 1].is_number();
    if (!page) return false;
    at_ += 2;
    if (has(at_ + 1) && tokens_[at_].is("av") && tokens_[at_ + 1].is_number()) at_ += 2;
    return true;
}

/// "7A", "9b": the class of a pupil, before the name or after it.
bool PeoplePartReader::skip_class_mark() {
    const Token& token = tokens_[at_];
    const bool mark = token.is_number() && token.text.size() <= 2 && has(at_ + 1) &&
                      tokens_[at_ + 1].is_word() && !tokens_[at_ + 1].spaced &&
                      utf8::length(tokens_[at_ + 1].text) == 1;
    if (!mark) return false;
    at_ += 2;
    open_ = separated_ = false;
    return true;
}

PeoplePart& PeoplePartReader::add(Kind kind, std::size_t first, std::size_t end) {
    PeoplePart part;
    part.kind = kind;
    part.first = first;
    part.end = end;
    part.line = line_;
    part.separated = separated_;
    part.cell = cell_;
    part.goes_on = goes_on_;
    goes_on_ = separated_ = joined_ = cell_ = prose_before_ = false;
    if (kind == Kind::name) open_ = true;
    parts_.push_back(std::move(part));
    return parts_.back();
}

/// "aab (Anna Berg)"
bool PeoplePartReader::read_user_name() {
    if (open_ || last_kind() || !is_user_name(tokens_[at_]) || !has(at_ + 1) ||
        !tokens_[at_ + 1].is("(") || lexicon().callings.match(tokens_, at_) ||
        lexicon().is_title(tokens_[at_].text)) {
        return false;
    }
    const std::size_t length = name_length(tokens_, at_ + 2);
    const std::size_t close = at_ + 2 + length;
    if (length == 0 || !has(close) || !tokens_[close].is(")")) return false;
    const std::string alias(tokens_[at_].text);
    const std::size_t before = parts_.size();
    add_name(at_ + 2, close);
    if (parts_.size() > before) parts_.back().alias = alias;
    at_ = close + 1;
    return true;
}

/// What stands before on the same line.
std::optional<PeoplePart::Kind> PeoplePartReader::last_kind() const {
    if (parts_.size() == line_parts_) return std::nullopt;
    return parts_.back().kind;
}

/// "(S)", "(S, ordförande)", "(aab)", "(§ 5-9)", "(tjg ers". True when a bracket stands there.
bool PeoplePartReader::read_bracket() {
    if (!tokens_[at_].is("(") && !tokens_[at_].is("[")) return false;
    const std::size_t inside = at_ + 1;
    std::size_t close = inside;
    for (std::size_t depth = 1; has(close) && close < at_ + longest_bracket; ++close) {
        if (tokens_[close].is("(")) ++depth;
        if ((tokens_[close].is(")") || tokens_[close].is("]")) && --depth == 0) break;
    }
    const bool closed = has(close) && (tokens_[close].is(")") || tokens_[close].is("]"));
    if (!closed) {  // "(s, ordförande": never closed
        at_ = inside;
        separated_ = true;
        return true;
    }
    const std::size_t before = parts_.size();
    read_inside(inside, close);
    for (std::size_t i = before; i < parts_.size(); ++i) {
        parts_[i].bracketed = true;
        parts_[i].separated = false;
    }
    if (parts_.size() > before && parts_.back().kind != Kind::name &&
        parts_.back().kind != Kind::stands_in) {
        parts_.back().end = close + 1;  // the words quoted end with the bracket
    }
    at_ = close + 1;
    return true;
}

/// "Anna Berg (AB)", "Anna Berg, Krokom (AB)": how the minutes call the last one named.
bool PeoplePartReader::take_initials(std::string_view mark) {
    const auto name = std::find_if(parts_.rbegin(), parts_.rend(),
                                   [](const PeoplePart& p) { return p.kind == Kind::name; });
    if (name == parts_.rend() || name->line + 1 < line_ || !name->alias.empty()) return false;
    if (lexicon().is_party(mark) || !are_initials(mark, name->words)) return false;
    name->alias = mark;
    return true;
}

void PeoplePartReader::read_inside(std::size_t first, std::size_t close) {
    if (first == close) return;
    const Token& token = tokens_[first];
    const bool alone = first + 1 == close;
    if (alone && take_initials(token.text)) return;
    if (alone && (lexicon().is_party(token.text) || is_dash(token) ||
                  (token.is_word() && all_capitals(token.text) && utf8::length(token.text) <= 5) ||
                  (token.capital && utf8::length(token.text) == 1))) {
        add(Kind::party, first, close).words = party_mark(token.text);
        return;
    }
    const bool name_before = last_kind() == Kind::name;
    if (alone && name_before && is_user_name(token) && !lexicon().callings.match(tokens_, first) &&
        !lexicon().is_title(token.text) && !lexicon().places.match(tokens_, first)) {
        parts_.back().alias = token.text;
        return;
    }
    if (parts_.size() == line_parts_ || !open_) {  // "Ordförande (Anna Berg)"
        if (const std::size_t length = name_length(tokens_, first);
            length > 0 && first + length == close) {
            add_name(first, close);
            return;
        }
    }
    for (at_ = first; at_ < close;) {
        if (lexicon().is_party(tokens_[at_].text) && utf8::length(tokens_[at_].text) <= 3 &&
            (at_ == first || tokens_[at_ - 1].is(",") || tokens_[at_ - 1].is("("))) {
            add(Kind::party, at_, at_ + 1).words = party_mark(tokens_[at_].text);
            ++at_;
        } else if (tokens_[at_].is_number() && read_role()) {  // "2:e vice ordförande"
            continue;
        } else if (!read_limits(at_ == first) && !read_substitution() && !read_role() &&
                   !read_attendance_mark()) {
            const auto place = read_affiliation(tokens_, at_, Spelling::exact);
            if (place && place->end <= close) {
                add(Kind::place, at_, place->end).place = place->affiliation;
                at_ = place->end;
            } else {
                prose_before_ = tokens_[at_].is_word();  // "från pass 3": no § of ours
                ++at_;
            }
        }
    }
}

}  // namespace mandat::extract
