// SPDX-License-Identifier: Apache-2.0
#include "extract/statement/office.hpp"

#include <algorithm>
#include <array>

#include "extract/lexicon/pattern.hpp"
#include "extract/mention/body.hpp"
#include "extract/mention/name.hpp"
#include "extract/statement/subjects.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

/// "två", "3", "nya", "en": words before an office that do not change it.
bool is_filler(const Token& token) {
    static constexpr std::array<std::string_view, 22> words = {
        "en",          "ett",    "två",     "tre",  "fyra",          "fem",  "sex",    "sju",
        "åtta",        "ny",     "nya",     "nytt", "tjänstgörande", "st",   "övriga", "samtliga",
        "föreningens", "mötets", "stycken", "vår",  "dess",          "deras"};
    return token.is_number() ||
           std::find(words.begin(), words.end(), utf8::lower(token.text)) != words.end();
}

/// "nämndens företrädare": whose the office is, when it is somewhere else.
bool is_owner(const Token& token) {
    if (!token.is_word() || !token.text.ends_with('s')) return false;
    const auto noun = read_body_noun(token.text);
    return noun && noun->genitive && noun->definite && noun->bare;
}

/// "styrgruppen", "arbetsutskottet": of such a house has one, so the word is a name.
bool is_unique(const BodyNoun& noun) {
    return noun.kind == NodeKind::working_group || noun.type == "steering_group" ||
           noun.type == "reference_group" || noun.type == "management_group" ||
           noun.type == "committee";
}

/// The letters of the last word of an organisation that is no body of its own: a general meeting
/// is named after it.
bool ends_like_members(std::string_view low) {
    static constexpr std::array<std::string_view, 14> ends = {
        "förening", "föreningen", "klubb",    "klubben", "sällskap", "sällskapet", "byalag",
        "byalaget", "byaråd",     "byarådet", "kår",     "kåren",    "årsmöte",    "stämma"};
    return std::any_of(ends.begin(), ends.end(),
                       [&](std::string_view end) { return low.ends_with(end); });
}

}  // namespace

std::string genitive(const std::string& name) {
    const bool already = name.ends_with('s') || name.ends_with('x') || name.ends_with('z');
    return already ? name : name + "s";
}

std::optional<OfficeMention> OfficeReader::read(const Sentence& s, std::size_t at) {
    std::size_t first = at;
    constexpr std::size_t fillers = 3;
    bool fresh = false;
    while (first < s.tokens.size() && first < at + fillers) {
        if (lexicon().office(s.tokens, first)) break;
        if (!is_filler(s.tokens[first]) && !is_owner(s.tokens[first])) break;
        fresh = fresh || s.tokens[first].text.starts_with("ny");
        ++first;
    }
    const auto hit = lexicon().office(s.tokens, first);
    if (!hit) return std::nullopt;
    OfficeMention out;
    out.role = hit->value->role;
    out.seat = hit->value->seat;
    out.first = at;
    out.end = hit->end;
    out.fresh = fresh;
    out.written = utf8::lower(words_of(s.tokens, first, hit->end));
    out.body = read_body_after(s, out);
    return out;
}

std::optional<OfficeMention> OfficeReader::find(const Sentence& s, std::size_t from,
                                                std::size_t end) {
    for (std::size_t i = from; i < std::min(end, s.tokens.size()); ++i) {
        if (!s.tokens[i].is_word()) continue;
        if (auto office = read(s, i)) return office;
    }
    return std::nullopt;
}

/// "i kommunala rådet", "för arbetsgruppen", "till Bolaget AB": what the office is in.
NodeId OfficeReader::read_body_after(const Sentence& s, OfficeMention& office) {
    const std::size_t at = office.end;
    if (at + 1 >= s.tokens.size() || office.seat == Seat::meeting || office.seat == Seat::none)
        return {};
    const bool opens = s.tokens[at].is("i") || s.tokens[at].is("för") || s.tokens[at].is("till") ||
                       s.tokens[at].is("av") || s.tokens[at].is("vid");
    if (!opens) return {};
    if (const auto group = parties_.read(s, at + 1)) {
        if (group->kind == NodeKind::person && s.tokens[at].is("för")) {
            // "personlig ersättare för Anna Ek (M) i rådet"
            const auto whom = read_subjects(c_, s, at + 1, s.tokens.size(), Reach::leading);
            if (whom.empty()) return {};
            office.end = whom.front().end;
            return read_body_after(s, office);
        }
        const bool meets = group->kind == NodeKind::body ||
                           group->kind == NodeKind::working_group ||
                           group->kind == NodeKind::organisation;
        if (!meets) return {};
        office.end = group->end;
        if (group->id == c_.body && office.seat == Seat::board) return {};
        return group->id;
    }
    if (const NodeId id = unlisted_organisation(s, office); !id.empty()) return id;
    const auto group = read_group(s, at + 1);
    if (!group) return {};
    office.end = group->end;
    return group->id;
}

/// "i Norra Bolaget AB", "i Norra Bolaget AB:s styrelse"
NodeId OfficeReader::unlisted_organisation(const Sentence& s, OfficeMention& office) {
    const std::size_t at = office.end;
    std::size_t end = at + 1;
    while (end < s.tokens.size() && s.tokens[end].is_word() && s.tokens[end].capital) ++end;
    static const Pattern houses("stiftelsen|föreningen|bolaget|förbundet|ab|riksförbundet");
    const bool house = end > at + 1 && houses.match(s.tokens, at + 1).has_value();
    if (house) {                         // "Stiftelsen Norra museets vänner"
        constexpr std::size_t more = 3;  // words in small letters
        const std::size_t last = end;
        while (end < std::min(last + more, s.tokens.size()) && s.tokens[end].is_word() &&
               s.tokens[end - 1].text.ends_with('s') && !s.tokens[end].capital)
            ++end;
    }
    if ((end < at + 3 || !s.tokens[at].is("i")) && !(house && end > at + 2)) return {};
    if (house && office.seat == Seat::board) {  // "ledamot i styrelsen för Stiftelsen X"
        office.end = end;
        return c_
            .group(NodeKind::body, "Styrelsen för " + words_of(s.tokens, at + 1, end), "board",
                   cover(s.tokens, at + 1, end), "office", c_.paragraph(s.item))
            .id;
    }
    const bool owner =
        s.tokens[end - 1].text.ends_with('s') && end < s.tokens.size() && s.tokens[end].is_word();
    const auto noun = owner ? read_body_noun(s.tokens[end].text) : std::nullopt;
    const bool board = noun && noun->bare && noun->kind == NodeKind::body;
    if (board) ++end;
    office.end = end;
    return c_
        .group(board ? NodeKind::body : NodeKind::organisation, words_of(s.tokens, at + 1, end),
               board ? noun->type : "other", cover(s.tokens, at + 1, end), "office",
               c_.paragraph(s.item))
        .id;
}

std::optional<OfficeReader::GroupMention> OfficeReader::read_group(const Sentence& s,
                                                                   std::size_t at) {
    if (at >= s.tokens.size() || !s.tokens[at].is_word()) return std::nullopt;
    if (const auto known = parties_.read(s, at)) {
        const bool meets = known->kind == NodeKind::body || known->kind == NodeKind::working_group;
        if (!meets || known->id == c_.body) return std::nullopt;
        return GroupMention{known->id, known->end};
    }
    const auto body = read_body(s.tokens, at);
    // "arbetsgruppen" where the item is about one: that one.
    if (body && body->first == at && body->noun.definite && !body->noun.genitive &&
        body->end == at + 1) {
        const NodeId about = group_of_item(s, stem(s.tokens[at].text));
        if (!about.empty()) {
            c_.out.mention(about, body->span, "office", c_.paragraph(s.item));
            return GroupMention{about, body->end};
        }
    }
    const bool named = body && body->first == at && body->noun.definite && !body->noun.genitive &&
                       (!body->noun.bare || is_unique(body->noun)) &&
                       body->noun.kind != NodeKind::organisation;
    if (!named) return std::nullopt;
    const NodeId id = c_.group(body->noun.kind, body->name, body->noun.type, body->span, "office",
                               c_.paragraph(s.item))
                          .id;
    if (id == c_.body) return std::nullopt;
    return GroupMention{id, body->end};
}

/// The group whose seats the item fills, or that it calls by its full name ("Nätverkets arbetsgrupp
/// för vatten") before the sentence, when `noun` is a word of its name.
NodeId OfficeReader::group_of_item(const Sentence& s, const std::string& noun) {
    const NodeId& seats = c_.items[s.item].seats;
    if (!seats.empty() && seats != c_.body) {
        const std::string key = ' ' + body_key(c_.out.find(seats)->name) + ' ';
        return key.find(' ' + noun + ' ') == std::string::npos ? NodeId{} : seats;
    }
    for (const Sentence& above : c_.sentences_of(s.item)) {
        if (above.span.begin >= s.span.begin) break;
        for (std::size_t i = 0; i + 3 < above.tokens.size() && above.has_owner; ++i) {
            if (!above.tokens[i].is_word() || !above.tokens[i].text.ends_with('s')) continue;
            const auto body = read_body(above.tokens, i);
            const bool owned = body && body->first == i && !body->owner.empty() &&
                               body->end > body->noun_at + 1 &&
                               stem(above.tokens[body->noun_at].text) == noun;
            if (!owned) continue;
            return c_
                .group(body->noun.kind, body->name, body->noun.type, body->span, "office",
                       c_.paragraph(s.item))
                .id;
        }
    }
    return {};
}

/// Are these the minutes of a general meeting, whose offices are those of a board beside it?
bool OfficeReader::meets_as_members() const {
    const Node* body = c_.out.find(c_.body);
    const auto* facts = std::get_if<BodyFacts>(&body->facts);
    const std::string low = utf8::lower(body->name);
    if (low.find("fullmäktige") != std::string::npos) return false;
    const bool board = facts != nullptr && (facts->type == "board" || facts->type == "committee");
    return !board && (ends_like_members(low) || (facts != nullptr && facts->type == "assembly"));
}

/// The board, nomination committee of whoever the minutes are of.
NodeId OfficeReader::organ(std::string_view noun, std::string_view type, Span where,
                           int paragraph) {
    const NodeId& owner = c_.organisation.empty() ? c_.body : c_.organisation;
    const std::string key = owner.substr(owner.find('/') + 1);
    const std::string definite = utf8::capitalised(noun);
    if (const KnownGroup* known = c_.find_group(body_key(definite))) {
        c_.out.mention(known->id, where, "office", paragraph);
        return known->id;
    }
    const NodeId id = node_id(NodeKind::body, definite) + "--" + key;
    std::string indefinite(noun.substr(0, noun.size() - 1));  // "styrelsen" -> "styrelse"
    if (indefinite.ends_with("ninge")) indefinite.pop_back();
    const std::string name = genitive(c_.out.find(owner)->name) + " " + indefinite;
    c_.out.node_with_id(id, NodeKind::body, name, where, "office", BodyFacts{std::string(type)},
                        paragraph);
    c_.out.alias(id, definite);
    c_.groups.push_back({id, NodeKind::body, definite, body_key(definite), std::string(type)});
    return id;
}

NodeId OfficeReader::body_of(const OfficeMention& office, Span where, int paragraph) {
    if (!office.body.empty()) return office.body;
    const Node* body = c_.out.find(c_.body);
    const auto* facts = std::get_if<BodyFacts>(&body->facts);
    const bool is_board = facts != nullptr && facts->type == "board";
    switch (office.seat) {
        case Seat::board: return is_board ? c_.body : organ("styrelsen", "board", where, paragraph);
        case Seat::body:
            return meets_as_members() ? organ("styrelsen", "board", where, paragraph) : c_.body;
        case Seat::nomination: return organ("valberedningen", "committee", where, paragraph);
        case Seat::auditors: return c_.organisation.empty() ? c_.body : c_.organisation;
        case Seat::meeting: return c_.body;
        case Seat::named:
        case Seat::none: return {};
    }
    return {};
}

}  // namespace mandat::extract
