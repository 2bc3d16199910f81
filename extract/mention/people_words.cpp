// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "extract/mention/body.hpp"
#include "extract/mention/people_parts.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

/// Words in small letters that begin a remark about somebody, not a title.
bool begins_remark(std::string_view word) {
    static constexpr std::array<std::string_view, 34> words = {
        "deltar",  "deltog", "anlände", "lämnade", "via", "på",   "från",   "till",  "kl",
        "klockan", "endast", "som",     "även",    "ej",  "inte", "under",  "efter", "vid",
        "fram",    "är",     "var",     "har",     "med", "utan", "enligt", "se",    "för",
        "fr",      "tom",    "kom",     "gick",    "del", "bara", "och"};
    return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

void PeoplePartReader::read_words() {
    if (read_role() || read_party()) return;
    if (tokens_[at_].capital) {
        read_capital_run();
    } else {
        read_lower_run();
    }
}

/// A role or title of the list, and the words in small letters that go on with it.
bool PeoplePartReader::read_role() {
    const auto role = lexicon().callings.match(tokens_, at_);
    if (!role) return false;
    const bool definite = tokens_[role->end - 1].text.ends_with("en");
    std::size_t end = role->end;
    Calling calling = *role->value;
    if (has(end) && tokens_[end].is("i") && has(end + 1) && tokens_[end + 1].is_word()) {
        // "ordförande i socialnämnden": an office somewhere else
        std::size_t body = end + 1;
        while (has(body) && tokens_[body].is_word() && !tokens_[body].wide &&
               (body == end + 1 || !tokens_[body].capital) && !is_list_word(tokens_[body])) {
            ++body;
        }
        end = body;
        calling = Calling::title;
    } else if (has(end) && tokens_[end].is_word() && !tokens_[end].wide && !tokens_[end].capital &&
               !is_list_word(tokens_[end]) && tokens_[at_].capital && !open_ &&
               !begins_remark(tokens_[end].text)) {
        return false;  // "Ledamot av styrelsen": words of a sentence
    }
    const bool many = tokens_[at_].is("ledamöter") || tokens_[at_].is("ersättare");
    if (many && !(role->end - at_ > 1) && has(end) && is_list_word(tokens_[end])) {
        return false;  // "samt ledamöter och ersättare från ...": a collective
    }
    PeoplePart& part = add(Kind::role, at_, end);
    part.calling = calling;
    part.definite = definite;
    part.words = utf8::lower(words_of(tokens_, part.first, end));
    at_ = end;
    return true;
}

/// A run of words with small letters is a title; an organisation may follow it.
void PeoplePartReader::read_lower_run() {
    const std::size_t first = at_;
    std::size_t end = first;
    const auto marks_something = [this](std::size_t i) {
        return tokens_[i].is("ersätter") || tokens_[i].is("tjänstgör") || tokens_[i].is("tjg") ||
               tokens_[i].is("ej") || tokens_[i].is("från");
    };
    while (has(end) && tokens_[end].is_word() &&
           (end == first || (!tokens_[end].capital && !tokens_[end].wide)) &&
           !(end > first && marks_something(end))) {
        ++end;
    }
    // "hälso- och miljöinspektör"
    if (has(end) && is_dash(tokens_[end]) && has(end + 1) && is_list_word(tokens_[end + 1])) {
        std::size_t more = end + 2;
        while (has(more) && tokens_[more].is_word() && !tokens_[more].capital) ++more;
        if (more > end + 2) end = more;
    }
    if (end > first + 1 && is_list_word(tokens_[end - 1])) --end;
    at_ = end;
    const auto noun =
        end == first + 1 && open_ ? read_body_noun(tokens_[first].text) : std::nullopt;
    if (noun && noun->definite && noun->kind == NodeKind::organisation && !noun->genitive) {
        add_organisation(first, end);  // "kansliet"
        return;
    }
    const bool remark =
        begins_remark(tokens_[first].text) || lexicon().presenters.match(tokens_, first);
    if (remark || tokens_[first].is("ledamöter")) {
        prose_before_ = true;
        return;
    }
    PeoplePart& part = add(Kind::role, first, end);
    part.calling = Calling::title;
    part.definite = tokens_[end - 1].text.ends_with("en");
    part.words = utf8::lower(words_of(tokens_, first, end));
}

}  // namespace mandat::extract
