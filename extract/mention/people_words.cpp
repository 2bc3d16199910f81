// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "extract/mention/people_reader.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

bool is_separator(const Token& token) {
    return token.is(",") || token.is(";") || token.is("/") || token.is(".") || is_list_word(token);
}

bool is_company_mark(std::string_view word) { return word == "AB" || word == "HB" || word == "KB"; }

}  // namespace

void PeopleReader::read_words() {
    Tok token = tokens_[at_];
    if (const auto role = lexicon().callings.match(tokens_, at_)) {
        const bool more_title = has(role->end) && tokens_[role->end].is_word() &&
                                !tokens_[role->end].wide && !tokens_[role->end].capital &&
                                !is_list_word(tokens_[role->end]) && !is_verb(role->end);
        if (!more_title) {
            take_role(*role->value, at_, role->end);
            at_ = role->end;
            return;
        }
    }
    if (read_single_party()) return;
    if (!token.capital) {
        read_title(at_);
        return;
    }
    read_capitals();
}

bool PeopleReader::is_verb(std::size_t i) const {
    return tokens_[i].is("ersätter") || tokens_[i].is("tjänstgör") || tokens_[i].is("tjg") ||
           tokens_[i].is("ej") || tokens_[i].is("från") || tokens_[i].is("till");
}

/// A run of words with small letters is a title; an organisation may follow it.
void PeopleReader::read_title(std::size_t first) {
    std::size_t end = first;
    while (has(end) && tokens_[end].is_word() &&
           (end == first || (!tokens_[end].capital && !tokens_[end].wide)) &&
           !(end > first && is_verb(end))) {
        ++end;
    }
    // "hälso- och miljöinspektör"
    if (has(end) && is_dash(tokens_[end]) && has(end + 1) && is_list_word(tokens_[end + 1])) {
        std::size_t more = end + 2;
        while (has(more) && tokens_[more].is_word() && !tokens_[more].capital) ++more;
        if (more > end + 2) end = more;
    }
    if (is_list_word(tokens_[end - 1])) --end;
    if (end <= first) {
        ++at_;
        return;
    }
    take_role(Calling::title, first, end);
    after_title_ = open();
    at_ = end;
}

void PeopleReader::read_capitals() {
    if (open() || line_has_title_first()) {
        if (const auto place = read_affiliation(
                tokens_, at_, wants_affiliation() ? Spelling::forgiving : Spelling::exact);
            place && open() && !begins_name_here(place->end)) {
            take_affiliation(place->affiliation);
            at_ = place->end;
            return;
        }
    }
    std::size_t run = at_;
    const auto ends_name = [this](std::size_t i) {
        return i > at_ && (absences().match(tokens_, i) || lexicon().callings.match(tokens_, i));
    };
    const auto initial = [this](std::size_t i) { return utf8::length(tokens_[i].text) == 1; };
    while (has(run) && tokens_[run].is_word() && !ends_name(run) &&
           (run == at_ || !tokens_[run].wide || initial(run - 1)) &&
           (tokens_[run].capital ||
            (is_particle(tokens_[run]) && has(run + 1) && tokens_[run + 1].capital))) {
        ++run;
        if (has(run) && tokens_[run].is(".") && utf8::length(tokens_[run - 1].text) == 1 &&
            has(run + 1) && tokens_[run + 1].capital) {
            ++run;
        }
    }
    // "Anna Berg X": the cross of a table.
    if (run > at_ + 2 && tokens_[run - 1].is("X") && (!has(run) || tokens_[run].is(","))) --run;
    read_run(run);
}

/// tokens_[at_, run) are words with capitals: a name, an organisation, or one after the other.
void PeopleReader::read_run(std::size_t run) {
    const std::size_t words = run - at_;
    const bool lower_follows = has(run) && tokens_[run].is_word() && !tokens_[run].capital &&
                               !is_list_word(tokens_[run]) &&
                               !lexicon().callings.match(tokens_, run) && !is_verb(run);
    if (open() && words == 1 && lower_follows) {  // "Community manager"
        read_title(at_);
        return;
    }
    if (words >= 3 && lexicon().is_title(tokens_[at_].text) &&
        lexicon().is_first_name(tokens_[at_ + 1].text)) {
        finish();  // "Kommundirektör Pia Palm"
        take_role(Calling::title, at_, at_ + 1);
        ++at_;
        return;
    }
    const bool single_name =
        open() && words == 1 && after_comma_ && lexicon().is_first_name(tokens_[at_].text);
    if (single_name) {  // "Bo Dahl, Jan": somebody by first name only
        start_person(at_, run);
        return;
    }
    if (open() && !starts_person(at_, run)) {
        const std::size_t name = find_name_inside(run);
        Affiliation unknown{{NodeKind::organisation, words_of(tokens_, at_, name), {}, "other"},
                            words_of(tokens_, at_, name),
                            cover(tokens_, at_, name),
                            false,
                            false};
        if (!current_.affiliation) take_affiliation(std::move(unknown));
        at_ = name;
        return;
    }
    if (!open() && words == 1) {
        read_single(run);
        return;
    }
    start_person(at_, name_end(at_, run));
}

/// A word alone at the start: a title for who comes next, or a surname before a comma.
void PeopleReader::read_single(std::size_t run) {
    const bool swapped =
        has(run) && tokens_[run].is(",") && has(run + 1) && tokens_[run + 1].capital &&
        lexicon().is_first_name(tokens_[run + 1].text) &&
        !lexicon().is_first_name(tokens_[at_].text) && !lexicon().places.match(tokens_, run + 1);
    if (swapped) {
        std::size_t end = run + 2;
        while (has(end) && tokens_[end].capital && lexicon().is_first_name(tokens_[end].text))
            ++end;
        const std::string name =
            words_of(tokens_, run + 1, end) + " " + std::string(tokens_[at_].text);
        start_person(at_, end);
        current_.name = name;
        return;
    }
    if (lexicon().is_title(tokens_[at_].text)) {
        take_role(Calling::title, at_, run);
    } else if (lexicon().is_first_name(tokens_[at_].text) &&
               (!has(run) || is_separator(tokens_[run]))) {
        start_person(at_, run);
        return;
    }
    at_ = run;
}

/// Does a new person begin at `first`? Otherwise the run belongs to the one before.
bool PeopleReader::starts_person(std::size_t first, std::size_t run) const {
    const std::size_t words = run - first;
    if (words < 2) return false;
    const bool first_name = lexicon().is_first_name(tokens_[first].text);
    const bool bracket = has(run) && tokens_[run].is("(");
    const bool settled = current_.affiliation || !current_.called.empty() ||
                         !current_.party.empty() || current_.paragraphs || current_.marked_absent;
    if (first_name) return true;
    if (bracket && words <= 3) return true;
    // "arkivchef Astads Arkiv", "Astads Vatten AB": where somebody works.
    if (after_title_ || is_company_mark(tokens_[run - 1].text)) return false;
    return settled && words <= 3 && !all_capitals(tokens_[first].text);
}

/// Where a name begins inside "Förbundet Olle Orn": the index of "Olle", or the run's end.
std::size_t PeopleReader::find_name_inside(std::size_t run) const {
    for (std::size_t i = at_ + 1; i + 1 < run; ++i) {
        if (lexicon().is_first_name(tokens_[i].text)) return i;
    }
    const bool settled = has(run) && tokens_[run].is(",") && run - at_ >= 3;
    return settled ? run - 2 : run;
}

/// Where the first name of a row of names without marks ends: "Anna Ek Bo Al Cia Ås".
std::size_t PeopleReader::name_end(std::size_t first, std::size_t run) const {
    if (run - first < 4) return run;
    for (std::size_t i = first + 2; i + 1 < run; ++i) {
        const bool next = lexicon().is_first_name(tokens_[i].text) &&
                          !lexicon().is_first_name(tokens_[i - 1].text);
        if (next) return i;
    }
    return std::min(run, first + longest_name);
}

}  // namespace mandat::extract
