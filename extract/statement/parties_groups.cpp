// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "extract/mention/body.hpp"
#include "extract/statement/parties.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

bool is_fresh_word(std::string_view word) {
    return word == "nya" || word == "ny" || word == "nytt" || word == "kommande" ||
           word == "blivande" || word == "planerade";
}

}  // namespace

std::optional<Party> PartyReader::read_group(const Sentence& s, std::size_t at) {
    const auto body = read_body(s.tokens, at);
    if (!body) return std::nullopt;
    // The noun must be near: what stands before it has to be its modifiers.
    if (body->first > at &&
        !(body->first == at + 1 && is_fresh_word(utf8::lower(s.tokens[at].text))))
        return std::nullopt;
    const bool no_complement = body->end == body->noun_at + 1 && body->owner.empty();
    const bool only_fresh =
        body->first + 1 == body->noun_at && is_fresh_word(utf8::lower(s.tokens[body->first].text));
    if (body->noun.bare && no_complement && (body->first == body->noun_at || only_fresh))
        return bare_noun(s, at, body->noun_at);
    // "organisation", "grupp" in the indefinite form with nothing beside it is no name.
    const bool single = body->end == body->first + 1;
    if (single && !body->noun.definite && !s.tokens[body->noun_at].capital) return std::nullopt;
    // A name met before in any inflection, the longest first.
    for (std::size_t end = body->end; end > body->noun_at; --end) {
        const std::string key = body_key(words_of(s.tokens, body->first, end));
        KnownGroup* known = c_.find_group(key);
        if (known == nullptr) continue;
        const Span span = cover(s.tokens, body->first, end);
        c_.out.mention(known->id, span, rule, c_.paragraph(s.item));
        if (known->kind == NodeKind::working_group) last_group_ = {s.item, known->id};
        return party(s, known->id, known->kind, at, end);
    }
    if (single && body->noun.definite) {
        if (auto meant = meant_by_noun(s, at, *body)) return meant;
    }
    NodeId owner;
    if (!body->owner.empty()) {
        const auto owner_noun = read_body(s.tokens, body->first);
        if (owner_noun) {
            Sentence part = s;
            part.tokens.resize(body->noun_at);
            if (auto hit = read_group(part, body->first)) owner = hit->id;
        }
    }
    if (single && s.tokens[body->noun_at].text.find('-') == std::string_view::npos &&
        body->noun.kind == NodeKind::body && body->noun.type == "other" &&
        !s.tokens[body->noun_at].capital) {
        return std::nullopt;  // "målgruppen", "yrkesgruppen"
    }
    std::string name = body->name;
    // "Kommunförbundets styrelse" is a name; "styrelsens arbetsgrupp" keeps its owner's word too.
    KnownGroup& known =
        c_.group(body->noun.kind, name, body->noun.type, body->span, rule, c_.paragraph(s.item));
    const NodeId id = known.id;
    const NodeKind kind = known.kind;
    if (kind == NodeKind::working_group) {
        last_group_ = {s.item, id};
        if (!owner.empty()) {
            c_.out.edge(EdgeKind::has_working_group, owner, id, body->span, "group_of",
                        Certainty::explicit_, {}, c_.paragraph(s.item));
        }
    } else if (body->noun.type == "board" && !owner.empty()) {
        c_.out.edge(EdgeKind::has_board, owner, id, body->span, "board_of", Certainty::explicit_,
                    {}, c_.paragraph(s.item));
    }
    return party(s, id, kind, at, body->end);
}

/// "beredningsgruppen" for "Beredningsgrupp för vatten": the one group whose name has that noun,
/// first the one that the item is about or sets up.
std::optional<Party> PartyReader::meant_by_noun(const Sentence& s, std::size_t at,
                                                const BodyMention& body) {
    const std::string wanted = stem(s.tokens[body.noun_at].text);
    const NodeId made = created_group(s.item);
    const NodeId current = current_group(s.item);
    const KnownGroup* meant = nullptr;
    bool several = false;
    for (const std::size_t index : groups_of_noun(wanted)) {
        const KnownGroup& known = c_.groups[index];
        const bool here = known.id == made || known.id == current;
        several = !here && meant != nullptr;
        meant = &known;
        if (here) break;
    }
    if (meant == nullptr || several) return std::nullopt;
    Party out = party(s, meant->id, meant->kind, at, body.end);
    out.coreference = true;
    c_.out.mention(out.id, body.span, "coreference", c_.paragraph(s.item));
    return out;
}

const std::vector<std::size_t>& PartyReader::groups_of_noun(const std::string& wanted) {
    for (; groups_indexed_ < c_.groups.size(); ++groups_indexed_) {
        const KnownGroup& known = c_.groups[groups_indexed_];
        if (known.kind != NodeKind::working_group && known.kind != NodeKind::body) continue;
        const Tokens words = tokenise(known.name);
        const auto named = read_body(words, 0);
        if (named && named->owner.empty())
            groups_by_noun_[stem(words[named->noun_at].text)].push_back(groups_indexed_);
    }
    static const std::vector<std::size_t> none;
    const auto found = groups_by_noun_.find(wanted);
    return found == groups_by_noun_.end() ? none : found->second;
}

/// "gruppen", "den nya gruppen": the one the item sets up when it is new, else the one spoken of.
NodeId PartyReader::group_spoken_of(std::size_t item, bool fresh) const {
    const NodeId made = created_group(item);
    if (fresh) return made;
    const NodeId group = current_group(item);
    return group.empty() ? made : group;
}

std::optional<Party> PartyReader::bare_noun(const Sentence& s, std::size_t at,
                                            std::size_t noun_at) {
    const auto noun = read_body_noun(s.tokens[noun_at].text);
    const bool fresh = noun_at > 0 && is_fresh_word(utf8::lower(s.tokens[noun_at - 1].text));
    const auto coreference = [&](const NodeId& id, NodeKind kind) {
        Party out = party(s, id, kind, at, noun_at + 1);
        out.coreference = true;
        return out;
    };
    const std::string word = utf8::lower(s.tokens[noun_at].text);
    if (noun->kind == NodeKind::working_group || word.starts_with("gruppen")) {
        if (const NodeId group = group_spoken_of(s.item, fresh); !group.empty())
            return coreference(group, c_.out.find(group)->kind);
        if (noun->kind == NodeKind::working_group) return std::nullopt;
    }
    if (!noun->definite) return std::nullopt;
    // "Nätverket", "styrelsen": the body whose minutes these are, when it is one.
    std::string base = word;
    if (noun->genitive) base.pop_back();
    for (const KnownGroup& known : c_.groups) {
        if (known.id != c_.body) continue;
        for (const Token& token : tokenise(known.name)) {
            const auto own = token.is_word() ? read_body_noun(token.text) : std::nullopt;
            if (own && own->type == noun->type &&
                (stem(token.text) == stem(base) || stem(token.text).ends_with(stem(base)))) {
                return coreference(known.id, known.kind);
            }
        }
    }
    // "Förbundet": the organisation whose board these minutes are of.
    if (noun->kind == NodeKind::organisation && noun->type == "association" &&
        !c_.organisation.empty()) {
        return coreference(c_.organisation, NodeKind::organisation);
    }
    const KnownGroup* only = nullptr;
    for (const KnownGroup& known : c_.groups) {
        if (known.type != noun->type || known.kind != noun->kind) continue;
        // "arbetsutskottet" is no word for a board that happens to be a committee too.
        const Tokens words = tokenise(known.name);
        const bool same_noun = std::any_of(words.begin(), words.end(), [&](const Token& token) {
            return token.is_word() && stem(token.text).ends_with(stem(base));
        });
        if (!same_noun) continue;
        if (only != nullptr) return std::nullopt;
        only = &known;
    }
    if (only != nullptr) return coreference(only->id, only->kind);
    // "tjänstemannaorganisationen", "kansliet": the offices of whoever the minutes are of; and
    // "arbetsutskottet", of which a board has one.
    const bool own =
        noun->type == "administration" || base == "arbetsutskottet" || base == "presidiet";
    if (!own) return std::nullopt;
    const Span span = s.tokens[noun_at].span;
    const NodeId id = c_.group(noun->kind, words_of(s.tokens, noun_at, noun_at + 1), noun->type,
                               span, rule, c_.paragraph(s.item))
                          .id;
    return party(s, id, noun->kind, at, noun_at + 1);
}

std::optional<Party> PartyReader::read_acronym(const Sentence& s, std::size_t at) {
    const Token& token = s.tokens[at];
    if (!token.capital || !looks_like_acronym(token.text)) return std::nullopt;
    std::string name(token.text.substr(0, token.text.find(':')));
    for (const KnownGroup& known : c_.groups) {
        if (!is_acronym_of(name, known.name)) continue;
        const NodeId id = known.id;
        c_.out.alias(id, name);
        c_.out.mention(id, token.span, "acronym", c_.paragraph(s.item));
        return party(s, id, known.kind, at, at + 1);
    }
    const NodeId id =
        c_.group(NodeKind::body, name, "other", token.span, "acronym", c_.paragraph(s.item)).id;
    return party(s, id, NodeKind::body, at, at + 1);
}

std::optional<Party> PartyReader::read_inquiry(const Sentence& s, std::size_t at) {
    static const WordSet words({"utredningen", "projektet", "uppdraget"});
    if (!words.may_have(s.tokens[at].key)) return std::nullopt;
    const std::string low = utf8::lower(s.tokens[at].text);
    if (low != "utredningen" && low != "projektet" && low != "uppdraget") return std::nullopt;
    // The inquiry the item is about: "Utredning gemensam X".
    for (std::size_t i = s.item + 1; i-- > 0;) {
        const Item& item = c_.protocol.items[i];
        if (item.paragraph != c_.protocol.items[s.item].paragraph) break;
        const std::string title = utf8::squeeze(c_.text.plain(item.title));
        const std::string head = utf8::lower(title);
        const bool fits = (low == "utredningen" && head.starts_with("utredning")) ||
                          (low == "projektet" && head.starts_with("projekt"));
        if (!fits) continue;
        const NodeId id =
            c_.out.node(NodeKind::project, title, item.title, "title", {}, item.paragraph);
        c_.out.mention(id, s.tokens[at].span, rule, item.paragraph);
        return party(s, id, NodeKind::project, at, at + 1);
    }
    return std::nullopt;
}

}  // namespace mandat::extract
