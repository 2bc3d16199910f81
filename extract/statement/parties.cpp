// SPDX-License-Identifier: Apache-2.0
#include "extract/statement/parties.hpp"

#include <algorithm>
#include <array>

#include "extract/mention/body.hpp"

namespace mandat::extract {
namespace {

bool is_article(const Token& token) {
    static constexpr std::array<std::string_view, 12> words = {
        "den", "det", "de", "en", "ett", "både", "antingen", "även", "dels", "också", "till", "bl"};
    static const WordSet keys(words);
    return keys.may_have(token.key) &&
           std::find(words.begin(), words.end(), token.text) != words.end();
}

}  // namespace

Party PartyReader::party(const Sentence& s, const NodeId& id, NodeKind kind, std::size_t first,
                         std::size_t end) const {
    Party out;
    out.id = id;
    out.kind = kind;
    out.span = cover(s.tokens, first, end);
    out.first = first;
    out.end = end;
    return out;
}

NodeId PartyReader::current_group(std::size_t item) const {
    if (!c_.items[item].group.empty()) return c_.items[item].group;
    if (last_group_.item == item) return last_group_.group;
    return {};
}

NodeId PartyReader::created_group(std::size_t item) const {
    return created_.item == item ? created_.group : c_.items[item].seats;
}

std::optional<Party> PartyReader::read(const Sentence& s, std::size_t at) {
    std::size_t first = at;
    while (first < s.tokens.size() && first < at + 3 && is_article(s.tokens[first])) ++first;
    if (first >= s.tokens.size() || !s.tokens[first].is_word()) return std::nullopt;
    if (const auto user = c_.user_names.find(std::string(s.tokens[first].text));
        user != c_.user_names.end()) {
        Party hit = party(s, user->second, NodeKind::person, first, first + 1);
        c_.out.mention(hit.id, hit.span, "user_name", c_.paragraph(s.item));
        return hit;
    }
    if (auto hit = read_collective(s, first)) return hit;
    if (auto hit = read_person(s, first)) return hit;
    if (auto hit = read_place(s, first)) return hit;
    if (auto hit = read_group(s, first)) return hit;
    if (auto hit = read_inquiry(s, first)) return hit;
    if (auto hit = read_role(s, first)) return hit;
    if (auto hit = read_acronym(s, first)) return hit;
    return read_first_name(s, first);
}

std::vector<Party> PartyReader::read_list(const Sentence& s, std::size_t at) {
    std::vector<Party> out;
    for (std::size_t i = at; i < s.tokens.size();) {
        auto hit = read(s, i);
        if (!hit) break;
        i = hit->end;
        out.push_back(std::move(*hit));
        const bool more = i < s.tokens.size() &&
                          (s.tokens[i].is(",") || s.tokens[i].is("och") || s.tokens[i].is("samt") ||
                           s.tokens[i].is("eller") || s.tokens[i].is("&"));
        if (!more) break;
        ++i;
        if (i < s.tokens.size() && (s.tokens[i].is("i") || s.tokens[i].is("samt")))
            ++i;  // "samt i kommunerna"
    }
    return out;
}

std::vector<Party> PartyReader::read_before(const Sentence& s, std::size_t before) {
    constexpr std::size_t farthest = 24;  // tokens a subject may begin before its verb
    const std::size_t floor = before > farthest ? before - farthest : 0;
    for (std::size_t i = floor; i < before; ++i) {
        if (!s.tokens[i].is_word()) continue;
        const bool starts = i == 0 || !s.tokens[i - 1].is_word() || s.tokens[i - 1].is("att") ||
                            s.tokens[i - 1].is("och") || s.tokens[i - 1].is("som") ||
                            s.tokens[i - 1].is("där") || s.tokens[i - 1].is("till") ||
                            s.tokens[i - 1].is("av") || i == floor;
        if (!starts && !s.tokens[i].capital) continue;
        std::vector<Party> list = read_list(s, i);
        if (list.empty() || list.back().end > before) continue;
        // Words between subject and verb: adverbs, or an inserted phrase between commas.
        const std::size_t gap = before - list.back().end;
        const bool inserted = list.back().end < before && s.tokens[list.back().end].is(",") &&
                              s.tokens[before - 1].is(",");
        if (gap <= 3 || inserted) return list;
    }
    return {};
}

std::optional<Party> PartyReader::read_owner(const Sentence& s, std::size_t at) {
    const auto noun = read_body_noun(s.tokens[at].text);
    if (!noun || !noun->genitive || !noun->definite || noun->kind == NodeKind::organisation)
        return std::nullopt;
    Sentence word;
    word.tokens.push_back(s.tokens[at]);
    word.span = s.tokens[at].span;
    word.item = s.item;
    auto body = read(word, 0);
    if (!body || (body->kind != NodeKind::body && body->kind != NodeKind::working_group))
        return std::nullopt;
    body->first = at;
    body->end = at + 1;
    return body;
}

std::optional<Party> PartyReader::find_group(const Sentence& s, std::size_t from) {
    for (std::size_t i = from; i < s.tokens.size(); ++i) {
        if (!s.tokens[i].is_word()) continue;
        if (auto hit = read_group(s, i)) return hit;
        if (s.tokens[i].capital) {
            if (auto hit = read_acronym(s, i)) return hit;
        }
    }
    return std::nullopt;
}

}  // namespace mandat::extract
