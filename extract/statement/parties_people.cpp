// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "extract/mention/body.hpp"
#include "extract/statement/parties.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

std::string definite_to_base(std::string_view title) {
    std::string low = utf8::lower(title);
    for (const std::string_view ending : {"ens", "en", "n", "s"}) {
        if (low.ends_with(ending) &&
            lexicon().is_title(std::string_view(low).substr(0, low.size() - ending.size()))) {
            low.resize(low.size() - ending.size());
            return low;
        }
    }
    return low;
}

}  // namespace

std::optional<Party> PartyReader::read_person(const Sentence& s, std::size_t at) {
    const std::size_t longest = name_length(s.tokens, at);
    if (at + 1 < s.tokens.size() && is_initial(s.tokens[at + 1])) {  // "Maja W"
        const KnownPerson* only =
            c_.only_bearer(std::string(s.tokens[at].text), s.tokens[at + 1].text);
        if (only != nullptr) {
            Party out = party(s, only->id, NodeKind::person, at, at + 2);
            out.first_name = true;
            c_.out.mention(only->id, out.span, "first_name", c_.paragraph(s.item));
            return out;
        }
        if (longest == 2) return std::nullopt;
    }
    for (std::size_t length = longest; length >= 2; --length) {
        std::string name = words_of(s.tokens, at, at + length);
        KnownPerson* known = c_.find_person(name);
        if (known == nullptr && name.ends_with('s')) {
            name.pop_back();  // "Bo Eks": a genitive only where the name without s is known
            known = c_.find_person(name);
        }
        if (known == nullptr) continue;
        const NodeId id = known->id;
        c_.out.mention(id, cover(s.tokens, at, at + length), rule, c_.paragraph(s.item));
        return party(s, id, NodeKind::person, at, at + length);
    }
    if (longest < 2 || longest > 3 || !lexicon().is_first_name(s.tokens[at].text))
        return std::nullopt;
    if (lexicon().places.match(s.tokens, at) || read_body(s.tokens, at)) return std::nullopt;
    const Span span = cover(s.tokens, at, at + longest);
    const NodeId id =
        c_.person(words_of(s.tokens, at, at + longest), span, rule, c_.paragraph(s.item)).id;
    return party(s, id, NodeKind::person, at, at + longest);
}

std::optional<Party> PartyReader::read_first_name(const Sentence& s, std::size_t at) {
    const Token& token = s.tokens[at];
    if (!token.capital) return std::nullopt;
    std::string word(token.text);
    const KnownPerson* only = nullptr;
    for (const bool genitive : {false, true}) {
        if (genitive && !word.ends_with('s')) break;
        only = c_.only_bearer(genitive ? word.substr(0, word.size() - 1) : word);
        if (only != nullptr) break;
    }
    if (only == nullptr) return std::nullopt;
    Party out = party(s, only->id, NodeKind::person, at, at + 1);
    out.first_name = true;
    c_.out.mention(only->id, out.span, "first_name", c_.paragraph(s.item));
    return out;
}

std::optional<Party> PartyReader::read_role(const Sentence& s, std::size_t at) {
    constexpr std::size_t farthest = 2;                    // "särskild utredare"
    const std::size_t whole = after_halves(s.tokens, at);  // "hälso- och sjukvårdsdirektören"
    std::size_t noun = whole;
    while (noun < s.tokens.size() && noun < whole + farthest && s.tokens[noun].is_word() &&
           !lexicon().is_title(definite_to_base(s.tokens[noun].text))) {
        ++noun;
    }
    if (noun >= s.tokens.size() || noun >= whole + farthest || !s.tokens[noun].is_word())
        return std::nullopt;
    if (s.tokens[noun].is("råd") || utf8::length(s.tokens[noun].text) < 4) return std::nullopt;
    const std::string base = definite_to_base(s.tokens[noun].text);
    std::size_t end = noun + 1;
    // "konsult Roland Ek", "särskild utredare (Bo Ek)": the name follows.
    const std::size_t bracket = end < s.tokens.size() && s.tokens[end].is("(") ? 1 : 0;
    if (end + bracket < s.tokens.size()) {
        if (auto person = read_person(s, end + bracket)) {
            person->first = at;
            person->end += bracket;
            return person;
        }
    }
    const KnownPerson* holder = nullptr;
    for (const KnownPerson& person : c_.people) {
        const bool holds = std::any_of(person.titles.begin(), person.titles.end(),
                                       [&](const std::string& t) { return t == base; });
        if (!holds) continue;
        if (holder != nullptr && holder->id != person.id) return std::nullopt;
        holder = &person;
    }
    if (holder != nullptr) {
        c_.out.mention(holder->id, cover(s.tokens, at, end), "office", c_.paragraph(s.item));
        return party(s, holder->id, NodeKind::person, at, end);
    }
    const bool complement =
        end + 1 < s.tokens.size() && (s.tokens[end].is("för") || s.tokens[end].is("på"));
    if (complement) {
        std::size_t stop = end + 1;
        while (stop < s.tokens.size() && s.tokens[stop].is_word() && stop < end + 6 &&
               !s.tokens[stop].is("som") && !s.tokens[stop].is("kommer") &&
               !s.tokens[stop].is("ska") && !s.tokens[stop].is("har") && !s.tokens[stop].is("är") &&
               !s.tokens[stop].is("att") && !s.tokens[stop].is("och")) {
            ++stop;
        }
        end = stop;
    }
    const Span span = cover(s.tokens, at, end);
    std::string name = base;
    // "Tekniska chefen": the adjective tells which of them
    if (noun > whole && whole == at) name = utf8::lower(words_of(s.tokens, at, noun)) + " " + base;
    if (whole > at) name = utf8::lower(words_of(s.tokens, at, whole)) + " " + base;
    if (complement) name += " " + words_of(s.tokens, noun + 1, end);
    const NodeId id = "role/" + utf8::slug(name) + "--" + c_.body.substr(c_.body.find('/') + 1);
    c_.out.node_with_id(id, NodeKind::role, name, span, "role", RoleFacts{}, c_.paragraph(s.item));
    return party(s, id, NodeKind::role, at, end);
}

}  // namespace mandat::extract
