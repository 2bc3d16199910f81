// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "extract/mention/body.hpp"
#include "extract/mention/people_parts.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

bool is_company_mark(std::string_view word) { return word == "AB" || word == "HB" || word == "KB"; }

/// "klubbmästare", "historiker", "kassör": the ends of words for what somebody does.
bool names_trade(std::string_view word) {
    static constexpr std::array<std::string_view, 10> ends = {
        "are", "ör", "ist", "iker", "man", "ant", "ledamot", "chef", "ombud", "representant"};
    const std::string low = utf8::lower(word);
    return std::any_of(ends.begin(), ends.end(),
                       [&low](std::string_view end) { return low.ends_with(end); });
}

}  // namespace

std::size_t PeoplePartReader::capital_run_end(std::size_t first) const {
    std::size_t run = first;
    const auto initial = [this](std::size_t i) { return utf8::length(tokens_[i].text) == 1; };
    while (has(run) && tokens_[run].is_word() &&
           (run == first || !lexicon().callings.match(tokens_, run)) &&
           (run == first || !tokens_[run].wide || initial(run - 1) ||
            (run == first + 1 && is_slip(tokens_, run))) &&
           (tokens_[run].capital || (run > first && is_particle(tokens_[run]) && has(run + 1) &&
                                     tokens_[run + 1].is_word() && tokens_[run + 1].capital))) {
        if (run > first && (tokens_[run].is("X") || tokens_[run].is("Anmält")) &&
            (!has(run + 1) || !tokens_[run + 1].capital || tokens_[run + 1].wide)) {
            break;  // "Anna Berg X"
        }
        if (run > first + 1 && is_paragraph_prefix(run)) break;
        ++run;
        if (has(run) && tokens_[run].is(".") && initial(run - 1) && has(run + 1) &&
            tokens_[run + 1].capital) {
            ++run;
        }
    }
    return run;
}

/// "Anna Berg Au 46": what stands before the number of an item.
bool PeoplePartReader::is_paragraph_prefix(std::size_t i) const {
    constexpr std::size_t longest = 3;  // letters: "Ks", "Kf", "Au", "KSF"
    return utf8::length(tokens_[i].text) <= longest && has(i + 1) && tokens_[i + 1].is_number() &&
           !lexicon().is_party(tokens_[i].text);
}

void PeoplePartReader::read_capital_run() {
    if (open_ && is_paragraph_prefix(at_)) {
        ++at_;
        return;
    }
    const std::size_t run = capital_run_end(at_);
    if (read_swapped_name(run)) return;
    split_run(run);
    at_ = std::max(at_, run);
}

/// "Berg, Anna": the surname stands first.
bool PeoplePartReader::read_swapped_name(std::size_t run) {
    if (run - at_ > 2 || !has(run) || !tokens_[run].is(",") || !has(run + 1)) return false;
    if (open_ && separated_ && !cell_) return false;
    if (!tokens_[run + 1].capital || !lexicon().is_first_name(tokens_[run + 1].text)) return false;
    if (lexicon().is_first_name(tokens_[at_].text)) return false;
    if (at_ > 0 && (tokens_[at_ - 1].is("i") || tokens_[at_ - 1].is("från"))) return false;
    std::size_t end = run + 2;
    while (has(end) && tokens_[end].capital && !tokens_[end].wide &&
           lexicon().is_first_name(tokens_[end].text) &&
           !(has(end + 1) && tokens_[end + 1].is(","))) {
        ++end;
    }
    // "Dahl, Maria Ek": two people in a list of names, or a name and who comes next
    const bool goes_on = has(end) && tokens_[end].capital && !tokens_[end].wide &&
                         !(has(end + 1) && tokens_[end + 1].is(",")) &&
                         !lexicon().callings.match(tokens_, end);
    // "Ek Al, Maria och Bo": a row of names as well
    const bool joined = has(end) && (tokens_[end].is("och") || tokens_[end].is("samt"));
    if (goes_on || (joined && run - at_ > 1)) return false;
    const std::size_t first = at_;
    PeoplePart& part = add(Kind::name, first, end);
    part.words = words_of(tokens_, run + 1, end) + " " + words_of(tokens_, first, run);
    at_ = end;
    return true;
}

/// "Bo Ek SKPF Anna Berg": short capitals between two people are where the first comes from.
bool PeoplePartReader::read_house_mark(std::size_t run) {
    constexpr std::size_t shortest = 3;  // letters
    constexpr std::size_t longest = 5;
    const std::string_view word = tokens_[at_].text;
    const std::size_t letters = utf8::length(word);
    const bool mark = all_capitals(word) && letters >= shortest && letters <= longest;
    const bool name_before = last_kind() == Kind::name || last_kind() == Kind::stands_in;
    const bool name_after = at_ + 2 < run && lexicon().is_first_name(tokens_[at_ + 1].text);
    if (!mark || !name_before || !(name_after || at_ + 1 == run)) return false;
    if (lexicon().is_party(word)) return false;
    const auto place = read_affiliation(tokens_, at_, Spelling::exact);
    if (place && place->end == at_ + 1) {
        add(Kind::place, at_, at_ + 1).place = place->affiliation;
    } else {
        add_organisation(at_, at_ + 1);
    }
    ++at_;
    return true;
}

/// tokens_[at_, run) are words with capitals: names, organisations and party marks.
void PeoplePartReader::split_run(std::size_t run) {
    while (at_ < run) {
        const std::size_t before = at_;
        if (read_house_mark(run)) continue;
        const auto last = last_kind();
        if (at_ > 0 && !separated_ && !cell_ && last && read_party()) continue;
        if (!open_) {
            read_first_in_place(run);
        } else if (last == Kind::role && !separated_) {
            read_after_role(run);
        } else if (last == Kind::name && !separated_ && run > at_ + 1) {
            read_first_in_place(run);  // names with nothing between them
        } else if (separated_ || last == Kind::name || last == Kind::stands_in) {
            read_beside_person(run);
        } else {
            read_first_in_place(run);
        }
        if (at_ == before) ++at_;
    }
}

/// Where a name is due: at the start of a line, after all parts of somebody else.
void PeoplePartReader::read_first_in_place(std::size_t run) {
    const bool first_name = lexicon().is_first_name(tokens_[at_].text);
    if (!first_name || run == at_ + 1) {
        const auto place = read_affiliation(tokens_, at_, Spelling::exact);
        if (place && (place->end <= run || !open_) && (place->end >= run || !open_) &&
            !(first_name && !has(run))) {
            const std::size_t first = at_;
            at_ = place->end;
            add(Kind::place, first, place->end).place = place->affiliation;
            return;
        }
    }
    if (read_title_before_name(run)) return;
    if (run == at_ + 1) {
        const bool apart = !has(run) || !tokens_[run].is_word();
        if (first_name && apart) {
            add_name(at_, run);  // somebody by first name only
        } else if (lexicon().is_title(tokens_[at_].text)) {
            PeoplePart& part = add(Kind::role, at_, run);
            part.calling = Calling::title;
            part.words = utf8::lower(tokens_[at_].text);
        }
        at_ = std::max(at_, run);
        return;
    }
    const bool initial = utf8::length(tokens_[at_].text) == 1 && run > at_ + 2 &&
                         lexicon().is_first_name(tokens_[at_ + 1].text);
    if (!first_name && !initial && names_organisation(at_, run)) {
        const std::size_t name = next_name(at_, run);
        if (open_) add_organisation(at_, name);
        at_ = name;
        return;
    }
    if (!first_name && is_before_name(run)) {
        const bool title = lexicon().is_title(tokens_[at_].text) || names_trade(tokens_[at_].text);
        if (title) {
            PeoplePart& part = add(Kind::role, at_, at_ + 1);
            part.calling = Calling::title;
            part.definite = true;
            part.words = utf8::lower(tokens_[part.first].text);
        }
        ++at_;
        return;
    }
    const std::size_t end = name_end(at_, run);
    add_name(at_, end);
    at_ = end;
}

/// "Kommundirektör Pia Palm"
bool PeoplePartReader::read_title_before_name(std::size_t run) {
    const std::string_view word = tokens_[at_].text;
    if (run < at_ + 2 || !lexicon().is_title(word) || lexicon().is_first_name(word)) return false;
    PeoplePart& part = add(Kind::role, at_, at_ + 1);
    part.calling = Calling::title;
    part.definite = true;
    part.words = utf8::lower(word);
    ++at_;
    return true;
}

/// "Klubbmästare Simon Ek", "Björksalen Eva Ek": a long word that is nobody's first name, and then
/// a first name and a surname.
bool PeoplePartReader::is_before_name(std::size_t run) const {
    constexpr std::size_t long_word = 8;  // letters; unknown first names are mostly shorter
    return run >= at_ + 3 && utf8::length(tokens_[at_].text) >= long_word &&
           tokens_[at_].text.find('-') == std::string_view::npos &&
           lexicon().is_first_name(tokens_[at_ + 1].text) && tokens_[at_ + 2].capital;
}

/// After a comma: where somebody comes from, or the next name.
void PeoplePartReader::read_beside_person(std::size_t run) {
    const bool first_name = lexicon().is_first_name(tokens_[at_].text);
    const auto place =
        read_affiliation(tokens_, at_, separated_ ? Spelling::forgiving : Spelling::exact);
    if (place && !(first_name && place->end < run && place->end == at_ + 1)) {
        const std::size_t first = at_;
        at_ = place->end;
        add(Kind::place, first, place->end).place = place->affiliation;
        return;
    }
    const std::size_t words = run - at_;
    if (words > 2 && lexicon().is_first_name(tokens_[at_ + 1].text) && read_title_before_name(run))
        return;
    if (first_name &&
        (words >= 2 || !has(run) || !tokens_[run].is_word() || is_list_word(tokens_[run]))) {
        const std::size_t end = name_end(at_, run);
        add_name(at_, end);
        at_ = end;
        return;
    }
    const bool lower_follows = has(run) && tokens_[run].is_word() && !tokens_[run].capital &&
                               !is_list_word(tokens_[run]) &&
                               !lexicon().callings.match(tokens_, run);
    if (words == 1 && lexicon().is_title(tokens_[at_].text)) {  // "VD", "Utbildningschef"
        std::size_t end = run;
        while (has(end) && tokens_[end].is_word() && !tokens_[end].capital && !tokens_[end].wide)
            ++end;
        PeoplePart& part = add(Kind::role, at_, end);
        part.calling = Calling::title;
        part.words = utf8::lower(words_of(tokens_, at_, end));
        at_ = end;
        return;
    }
    if (words == 1 && lower_follows && separated_) {  // "Community manager"
        read_lower_run();
        return;
    }
    const bool bracket =
        has(run) && tokens_[run].is("(") && has(run + 1) &&
        (lexicon().is_party(tokens_[run + 1].text) || is_dash(tokens_[run + 1]) ||
         (words == 2 && !tokens_[run + 1].capital && utf8::length(tokens_[run + 1].text) >= 6));
    const bool initial = utf8::length(tokens_[at_].text) == 1 && words >= 2 &&
                         lexicon().is_first_name(tokens_[at_ + 1].text);
    const bool name =
        initial || (words >= 2 && words <= 3 && separated_ && !names_organisation(at_, run) &&
                    (bare_names_ || bracket || joined_));
    if (name) {
        add_name(at_, run);
        at_ = run;
        return;
    }
    const std::size_t next = next_name(at_, run);
    if (separated_ || last_kind() == Kind::place) {
        add_organisation(at_, next == run ? organisation_end(run) : next);
        at_ = std::max(next, parts_.back().end);
        return;
    }
    at_ = next;
}

/// "arkivchef Astads Arkiv": where somebody works; "ordförande Bo Berg": the next name.
void PeoplePartReader::read_after_role(std::size_t run) {
    const PeoplePart& role = parts_.back();
    const bool first_name = lexicon().is_first_name(tokens_[at_].text);
    const bool title = role.calling == Calling::title || role.calling == Calling::project_leader;
    if (!first_name) {
        const auto place = read_affiliation(tokens_, at_, Spelling::exact);
        if (place) {
            const std::size_t first = at_;
            at_ = place->end;
            add(Kind::place, first, place->end).place = place->affiliation;
            return;
        }
        const bool owner = tokens_[at_].text.ends_with('s') && run > at_ + 1;
        if (title && tokens_[at_ - 1].is("för")) {  // "chef för Intern service Olle Orn"
            PeoplePart& whole = parts_.back();
            whole.end = next_name(at_, run);
            whole.words += " " + words_of(tokens_, at_, whole.end);
            at_ = whole.end;
            return;
        }
        const bool unit = title && run == at_ + 1 && !names_organisation(at_, run);
        if (unit) {  // "enhetschef Linden": what somebody is head of
            PeoplePart& whole = parts_.back();
            whole.end = run;
            whole.words += " " + std::string(tokens_[at_].text);
            at_ = run;
            return;
        }
        if (title || run == at_ + 1 || names_organisation(at_, run) || owner) {
            const std::size_t next = next_name(at_, run);
            add_organisation(at_, next);
            at_ = next;
            return;
        }
    }
    if (run == at_ + 1) {
        ++at_;
        return;
    }
    const std::size_t end = name_end(at_, run);
    add_name(at_, end);
    at_ = end;
}

/// "Dalarådets kansli": an office in small letters after its owner.
std::size_t PeoplePartReader::organisation_end(std::size_t run) const {
    // "Vård- och omsorgsnämnden"
    const bool halved = has(run + 2) && is_dash(tokens_[run]) && !tokens_[run].spaced &&
                        tokens_[run + 1].is("och") && tokens_[run + 2].is_word();
    if (halved) return run + 3;
    if (!has(run) || !tokens_[run].is_word() || tokens_[run].capital ||
        !tokens_[run - 1].text.ends_with('s')) {
        return run;
    }
    return read_body_noun(tokens_[run].text) ? run + 1 : run;
}

void PeoplePartReader::add_name(std::size_t first, std::size_t end) {
    if (end > first && tokens_[end - 1].is(".")) --end;
    if (end > first + 1 && !could_be_name(tokens_, first, end)) return;
    PeoplePart& part = add(Kind::name, first, end);
    part.words = words_of(tokens_, first, end);
}

void PeoplePartReader::add_organisation(std::size_t first, std::size_t end) {
    if (first >= end) return;
    std::string words = words_of(tokens_, first, end);
    const bool slash = !parts_.empty() && parts_.back().kind == Kind::place && !separated_ &&
                       first > 0 && tokens_[first - 1].is("/");
    if (slash) {  // "Enheten/Förbundet"
        PeoplePart& before = parts_.back();
        words = before.place->written + "/" + words;
        before.end = end;
        before.place = Affiliation{{NodeKind::organisation, words, {}, "other"},
                                   words,
                                   cover(tokens_, before.first, end),
                                   false,
                                   false};
        return;
    }
    const Span span = cover(tokens_, first, end);
    add(Kind::place, first, end).place =
        Affiliation{{NodeKind::organisation, words, {}, "other"}, words, span, false, false};
}

std::size_t PeoplePartReader::name_end(std::size_t first, std::size_t run) const {
    return one_name_end(tokens_, first, run);
}

/// Where a name begins inside "Förbundet Olle Orn": the index of "Olle", or the run's end.
std::size_t PeoplePartReader::next_name(std::size_t first, std::size_t run) const {
    for (std::size_t i = first + 1; i + 1 < run; ++i) {
        if (lexicon().is_first_name(tokens_[i].text)) return i;
    }
    const bool settled =
        has(run) && tokens_[run].is(",") && run - first >= 3 && !names_organisation(run - 2, run);
    return settled ? run - 2 : run;
}

/// "Kommunala Rådet", "Byggbolaget AB", "FÖRTECKNING ÖVER": a name of something, not of somebody.
bool PeoplePartReader::names_organisation(std::size_t first, std::size_t end) const {
    bool capitals = true;
    for (std::size_t i = first; i < end; ++i) {
        if (!tokens_[i].is_word()) continue;
        if (is_company_mark(tokens_[i].text) || read_body_noun(tokens_[i].text)) return true;
        capitals = capitals && all_capitals(tokens_[i].text);
    }
    return capitals || lexicon().is_party(tokens_[first].text);
}

}  // namespace mandat::extract
