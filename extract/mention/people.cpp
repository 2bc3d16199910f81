// SPDX-License-Identifier: Apache-2.0
#include "extract/mention/people.hpp"

#include <algorithm>
#include <array>

#include "extract/mention/people_reader.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

constexpr std::size_t prose_words = 9;  // lower-case words on a line: a sentence, not a person

/// Words with a capital that open a list line but are nobody.
bool is_nobody(std::string_view word) {
    static constexpr std::array<std::string_view, 18> words = {
        "vakant", "vakans",  "ersättare", "enligt",   "bilaga",      "ingen",
        "inga",   "namn",    "parti",     "se",       "ajournering", "kommun",
        "roll",   "närvaro", "titel",     "signatur", "samtliga",    "alla"};
    return std::find(words.begin(), words.end(), utf8::lower(word)) != words.end();
}

}  // namespace

bool is_list_word(const Token& token) {
    return token.is("och") || token.is("samt") || token.is("&");
}

std::vector<PersonMention> PeopleReader::read() {
    while (at_ < tokens_.size()) {
        if (tokens_[at_].is_line_end()) {
            ++at_;
            begin_line();
            continue;
        }
        if (line_start_ && skip_line()) continue;
        step();
    }
    finish();
    return std::move(people_);
}

void PeopleReader::begin_line() {
    // "Anna Berg" / "ersätter Bo Ek": a line in lower case goes on with the person above.
    const bool goes_on = has(at_) && !tokens_[at_].capital && tokens_[at_].is_word() && open();
    if (!goes_on) finish();
    line_start_ = true;
    after_comma_ = false;
}

/// Sentences, dotted lines and words for nobody are no people.
bool PeopleReader::skip_line() {
    line_start_ = false;
    std::size_t end = at_;
    std::size_t lower = 0;
    while (has(end)) {
        if (tokens_[end].is_word() && !tokens_[end].capital && !is_list_word(tokens_[end])) ++lower;
        ++end;
    }
    const bool words_for_nobody = tokens_[at_].is_word() && is_nobody(tokens_[at_].text) && !open();
    const std::size_t people = count_names(at_, end);
    const bool prose = lower >= prose_words && lower > people * 4;
    if (!words_for_nobody && !prose) return false;
    finish();
    at_ = end;
    return true;
}

std::size_t PeopleReader::count_names(std::size_t first, std::size_t end) const {
    std::size_t count = 0;
    for (std::size_t i = first; i < end;) {
        const std::size_t length = name_length(tokens_, i);
        count += length > 0 ? 1 : 0;
        i += std::max<std::size_t>(length, 1);
    }
    return count;
}

void PeopleReader::step() {
    Tok token = tokens_[at_];
    if (token.wide && open()) after_comma_ = true;  // the next cell of a table
    if (token.is(",") || token.is(";") || token.wide) after_title_ = false;
    if (token.is_number()) {  // "2:e vice ordförande"
        if (const auto role = lexicon().callings.match(tokens_, at_)) {
            take_role(*role->value, at_, role->end);
            at_ = role->end;
            return;
        }
    }
    if (token.is(",") || token.is(";")) {
        after_comma_ = true;
        ++at_;
    } else if (read_limits() || read_substitution() || read_brackets() || read_mark()) {
        after_comma_ = false;
    } else if (is_list_word(token)) {
        after_comma_ = true;
        ++at_;
    } else if (token.is_word()) {
        read_words();
        after_comma_ = false;
    } else {
        ++at_;
    }
}

void PeopleReader::start_person(std::size_t first, std::size_t end) {
    finish();
    after_title_ = false;
    current_.name = words_of(tokens_, first, end);
    current_.name_span = cover(tokens_, first, end);
    current_.span =
        pending_role_ ? Span{pending_span_.begin, current_.name_span.end} : current_.name_span;
    current_.party = std::move(pending_party_);
    pending_party_.clear();
    if (pending_role_) {
        title_first_ = title_first_ || people_.empty();
        current_.calling = pending_role_;
        current_.called = std::move(pending_called_);
        current_.called_span = pending_span_;
        pending_role_.reset();
    }
    at_ = end;
}

void PeopleReader::take_role(Calling calling, std::size_t first, std::size_t end) {
    const std::string words = utf8::lower(words_of(tokens_, first, end));
    const Span span = cover(tokens_, first, end);
    // A role before any name belongs to the name that follows; so does a title that ends a
    // list part and is followed at once by a name that is set off by nothing: "ekonom Tor
    // Tall".
    const bool before_name = has(end) && tokens_[end].capital && !open();
    const bool next_line = !has(end) && !open();
    if (before_name || next_line) {
        finish();
        pending_role_ = calling;
        pending_called_ = words;
        pending_span_ = span;
        return;
    }
    if (!open()) return;
    if (title_first_ && calling == Calling::title && after_comma_ &&
        name_length(tokens_, end) > 0) {
        finish();
        pending_role_ = calling;
        pending_called_ = words;
        pending_span_ = span;
        return;
    }
    const bool better = !current_.calling || current_.calling == Calling::title ||
                        current_.calling == Calling::other;
    if (better || current_.called.empty()) {
        if (!current_.calling || calling != Calling::title) current_.calling = calling;
        if (current_.called.empty() || calling != Calling::title) {
            current_.called = words;
            current_.called_span = span;
        }
    }
    extend(end);
}

void PeopleReader::take_affiliation(Affiliation affiliation) {
    current_.span.end = std::max(current_.span.end, affiliation.span.end);
    if (!current_.affiliation) current_.affiliation = std::move(affiliation);
}

void PeopleReader::extend(std::size_t end) {
    if (open() && end > 0)
        current_.span.end = std::max(current_.span.end, tokens_[end - 1].span.end);
}

void PeopleReader::finish() {
    if (open()) people_.push_back(std::move(current_));
    current_ = {};
}

std::vector<PersonMention> read_people(const Text& text, Span list) {
    return PeopleReader(text, list).read();
}

}  // namespace mandat::extract
