// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <initializer_list>

#include "extract/mention/date.hpp"
#include "extract/mention/people_parts.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

Phrases<bool> phrases(std::initializer_list<std::string_view> all) {
    Phrases<bool> out;
    for (const std::string_view words : all) out.add(words, true);
    return out;
}

/// Words between a substitute and the name of the member.
const Phrases<bool>& substitutions() {
    static const Phrases<bool> list = phrases({"ersätter",
                                               "ersättare för",
                                               "ersätter för",
                                               "tjänstgör för",
                                               "tjänstgör i stället för",
                                               "tjänstgör istället för",
                                               "tjänstgörande för",
                                               "tjänstgörande ersättare för",
                                               "tjänstgörande istället för",
                                               "tjänstgörande i stället för",
                                               "tjänstg för",
                                               "tjänstg. för",
                                               "tjänstg ers för",
                                               "tjänstg. ers. för",
                                               "tj ers för",
                                               "tj. ers. för",
                                               "tjg för",
                                               "tjg. för",
                                               "tjg ers för",
                                               "tjg. ers. för",
                                               "tjg.ers. för",
                                               "tjg. ers för",
                                               "tgj ers för",
                                               "tgj. ers. för",
                                               "tjg ers",
                                               "tjg. ers.",
                                               "tjg.ers.",
                                               "tjg ersättare för",
                                               "tjg. ersättare för",
                                               "i stället för",
                                               "istället för",
                                               "ers för",
                                               "ers. för",
                                               "inträder för",
                                               "inträdde för",
                                               "vikarie för",
                                               "suppleant för"});
    return list;
}

const Phrases<bool>& servings() {
    static const Phrases<bool> list =
        phrases({"tjänstgörande", "tjänstgör", "tjg", "tjg.", "tjg ers", "tjg. ers.", "tjg.ers.",
                 "tjg ersättare", "tjg. ersättare", "tjänstgörande ersättare",
                 "tjänstgörande ersättaren", "tjänstgörande suppleant"});
    return list;
}

const Phrases<bool>& not_servings() {
    static const Phrases<bool> list =
        phrases({"ej tjänstgörande", "ej tjänstgörande ersättare", "ej tjg", "ej tjg ers",
                 "ej tjg.", "ej tjg. ers.", "ej tjg ersättare", "icke tjänstgörande",
                 "ej tjänstgörande suppleant", "icke tjänstgörande ersättare"});
    return list;
}

const Phrases<bool>& absences() {
    static const Phrases<bool> list =
        phrases({"anmält förhinder", "anmäld frånvaro", "förhinder", "förhindrad", "frånvarande",
                 "frånvaro", "ej närvarande", "inte närvarande", "deltog ej", "deltog inte",
                 "deltar ej", "ej deltagit", "sjuk", "sjukanmäld", "frånv", "frånv."});
    return list;
}

const Phrases<bool>& presences() {
    static const Phrases<bool> list = phrases(
        {"närvarande", "närvarar", "närvarade", "närvar", "närv", "närv.", "deltog", "deltar"});
    return list;
}

}  // namespace

/// "8:15-11:", "kl 13.15-": hours that lost a digit are no §§.
bool PeoplePartReader::skip_clock() {
    const std::size_t number = at_ + (tokens_[at_].is("kl") ? 1 : 0);
    const bool hour =
        has(number + 1) && tokens_[number].is_number() && tokens_[number].text.size() <= 2 &&
        !tokens_[number + 1].spaced &&
        (tokens_[number + 1].is(":") || (number > at_ && tokens_[number + 1].is("."))) &&
        has(number + 2) && tokens_[number + 2].is_number();
    if (!hour) return false;
    at_ = number;
    while (has(at_) &&
           (tokens_[at_].is_number() || tokens_[at_].is(":") || tokens_[at_].is(".") ||
            is_dash(tokens_[at_])) &&
           (at_ == number || !tokens_[at_].spaced)) {
        ++at_;
    }
    return true;
}

bool PeoplePartReader::read_limits(bool bracketed) {
    if (parts_.empty() || (!open_ && last_kind() != Kind::role)) return false;
    const Token& token = tokens_[at_];
    const bool until = token.is("t") || token.is("tom") || token.is("fr") || token.is("fram");
    // "Tor Tall 126": a bare number after a name or a title is a §; one after a party or in a cell
    // of its own is the mark of a table.
    bool bare = until || bracketed;
    if (!bare && token.is_number() && token.text.size() <= 3 && !prose_before_) {
        const bool mark = cell_ || token.wide || (last_kind() == Kind::party && !separated_);
        bare = !mark;
    }
    const auto span = read_paragraph_span(tokens_, at_, bare ? Sign::optional : Sign::needed);
    if (!span || read_clock(tokens_, at_)) return false;
    // "4.2", "12 personer": numbers of something else.
    const std::size_t next = span->end;
    const bool marked = span->except || tokens_[at_].is("§") || until || bracketed;
    if (!marked && token.is_number() && has(next) && !tokens_[next].spaced &&
        (tokens_[next].is(".") || tokens_[next].is(":")) && has(next + 1) &&
        tokens_[next + 1].is_number()) {
        return false;
    }
    add(Kind::limits, at_, span->end).limits = *span;
    at_ = span->end;
    return true;
}

/// "ersätter Bo Ek", "tjg ers för Bo Ek (S)", "för Bo Ek", "i vars ställe Bo Ek närvar"
bool PeoplePartReader::read_substitution() {
    if (!open_ || !tokens_[at_].is_word()) return false;
    if (tokens_[at_].is("i") && has(at_ + 2) && tokens_[at_ + 1].is("vars") &&
        tokens_[at_ + 2].is("ställe")) {
        const std::size_t length = name_length(tokens_, at_ + 3);
        if (length == 0) return false;
        add(Kind::stood_in, at_ + 3, at_ + 3 + length).words =
            words_of(tokens_, at_ + 3, at_ + 3 + length);
        at_ += 3 + length;
        return true;
    }
    const auto match = substitutions().match(tokens_, at_);
    const bool for_whom = !match && tokens_[at_].is("för") && last_kind() != Kind::role &&
                          !prose_before_ && !separated_;
    if (!match && !for_whom) return false;
    std::size_t name = match ? match->end : at_ + 1;
    if (has(name) && tokens_[name].is(":")) ++name;
    if (has(name) && lexicon().is_party(tokens_[name].text) && name_length(tokens_, name + 1) > 0) {
        ++name;  // "ersätter S Bo Ek"
    }
    if (has(name) && lexicon().callings.match(tokens_, name)) {  // "ersätter ledamoten Bo Ek"
        const std::size_t after = lexicon().callings.match(tokens_, name)->end;
        if (name_length(tokens_, after) > 0) name = after;
    }
    if (name_length(tokens_, name) == 0) {
        if (for_whom || servings().match(tokens_, at_)) return false;
        if (match) {  // "ersätter vakant plats"
            add(Kind::serving, at_, match->end);
            at_ = match->end;
        }
        return match.has_value();
    }
    const std::size_t end = name_end(name, capital_run_end(name));
    PeoplePart& part = add(Kind::stands_in, name, end);
    part.words = words_of(tokens_, name, end);
    at_ = end;
    return true;
}

/// "X", "-", "1", "ja", "anmält förhinder", "tjänstgörande" beside a name.
bool PeoplePartReader::read_attendance_mark() {
    const Token& token = tokens_[at_];
    const bool next_apart = !has(at_ + 1) || tokens_[at_ + 1].wide || tokens_[at_ + 1].is(",") ||
                            tokens_[at_ + 1].is(";") || tokens_[at_ + 1].is("(");
    const auto mark = [this](Kind kind, std::size_t end) {
        add(kind, at_, end);
        at_ = end;
        return true;
    };
    if (is_dash(token) && open_ && token.spaced &&
        (next_apart || (last_kind() == Kind::party && has(at_ + 1) && tokens_[at_ + 1].capital))) {
        mark(Kind::absent, at_ + 1);
        parts_.back().words = "-";
        return true;
    }
    const bool cell = cell_ || token.wide || last_kind() == Kind::party;
    if (open_ && token.is_number() && cell && (token.is("1") || token.is("0"))) {
        return mark(token.is("1") ? Kind::present : Kind::absent, at_ + 1);
    }
    // "F" in a cell of its own, where others have an X: "X = närvarande, F = frånvarande".
    if (open_ && token.is("F") && cell && next_apart && has_crosses_)
        return mark(Kind::absent, at_ + 1);
    const bool cross = token.is("X") || token.is("x") || token.is("✓") || token.is("√");
    if (cross && (next_apart || !token.is_word())) return mark(Kind::present, at_ + 1);
    if (open_ && (token.is("Ja") || token.is("Nej") || token.is("ja") || token.is("nej")) &&
        next_apart && (separated_ || cell)) {
        return mark(utf8::lower(token.text) == "ja" ? Kind::present : Kind::absent, at_ + 1);
    }
    if (!token.is_word()) return false;
    if (const auto match = not_servings().match(tokens_, at_)) {
        return mark(Kind::not_serving, match->end);
    }
    if (const auto match = servings().match(tokens_, at_)) return mark(Kind::serving, match->end);
    if (!open_) return false;
    if (const auto match = absences().match(tokens_, at_)) {
        return mark(Kind::absent, match->end);
    }
    if (const auto match = presences().match(tokens_, at_)) {
        return mark(Kind::present, match->end);
    }
    return false;
}

/// ", s," and "Anna Berg S" and the column before the name, "S Anna Berg".
bool PeoplePartReader::read_party() {
    const Token& token = tokens_[at_];
    if (utf8::length(token.text) > 4) return false;
    const bool known = lexicon().is_party(token.text) && utf8::length(token.text) <= 3;
    const bool alone = !has(at_ + 1) || tokens_[at_ + 1].is(",") || tokens_[at_ + 1].is(";") ||
                       tokens_[at_ + 1].is(".") || tokens_[at_ + 1].wide ||
                       tokens_[at_ + 1].is(")");
    const bool beside = open_ && (separated_ || token.wide || cell_);
    const bool after_comma = known && beside && alone;
    const bool small = known && !token.capital && beside && has(at_ + 1) &&
                       tokens_[at_ + 1].capital && name_length(tokens_, at_ + 1) > 0;
    const bool marks = known && token.capital && open_ && has(at_ + 1) &&
                       (tokens_[at_ + 1].is_number() || is_dash(tokens_[at_ + 1]));
    if (!after_comma && !small && !marks && !party_before_name()) return false;
    if (parts_.empty()) party_first_ = true;
    add(Kind::party, at_, at_ + 1).words = party_mark(token.text);
    ++at_;
    return true;
}

/// "C Magnus Ek": where no other name of the list has a mark before it, it is an initial.
bool PeoplePartReader::is_lone_initial() const {
    std::size_t marks = 0;
    for (std::size_t i = 0; i + 1 < tokens_.size(); ++i) {
        const bool mark = tokens_[i].is_word() && tokens_[i].capital &&
                          lexicon().is_party(tokens_[i].text) && tokens_[i + 1].capital &&
                          lexicon().is_first_name(tokens_[i + 1].text);
        if (mark && ++marks > 1) return false;
    }
    return true;
}

/// "L Anna Berg", "LPA Bo Ek": a mark in capitals and a name after it, where no name is open that
/// the mark could be an initial of.
bool PeoplePartReader::party_before_name() const {
    const Token& token = tokens_[at_];
    const bool capitals =
        token.capital && (utf8::length(token.text) == 1 || all_capitals(token.text));
    if (!capitals || !has(at_ + 1) || !tokens_[at_ + 1].capital || separated_) return false;
    const bool follows_name = last_kind() == Kind::name;
    constexpr std::size_t whole_name = 3;  // words: no initial is needed before them
    const std::size_t words = name_length(tokens_, at_ + 1);
    if (follows_name || words == 0) return false;
    if (utf8::length(token.text) == 1 && !party_first_ && words < whole_name && is_lone_initial())
        return false;
    const bool first_name = lexicon().is_first_name(tokens_[at_ + 1].text);
    if (lexicon().is_party(token.text)) return first_name || party_first_ || !open_;
    return first_name && !lexicon().places.match(tokens_, at_) && utf8::length(token.text) > 1;
}

/// "SOCIALDEMOKRATERNA", "Moderaterna (5)": the party of those below.
bool PeoplePartReader::read_party_heading() {
    const auto match = lexicon().party_names.match(tokens_, at_);
    if (!match) return false;
    for (std::size_t i = match->end; has(i); ++i) {
        if (tokens_[i].is_word() && !lexicon().is_party(tokens_[i].text)) return false;
    }
    add(Kind::group, at_, match->end).words = match->value->mark;
    return true;
}

}  // namespace mandat::extract
