// SPDX-License-Identifier: Apache-2.0
#include "extract/statement/item_groups.hpp"

#include <algorithm>
#include <array>

#include "extract/lexicon/lexicon.hpp"
#include "extract/lexicon/pattern.hpp"
#include "extract/lexicon/verbs.hpp"
#include "extract/statement/parties.hpp"
#include "extract/statement/subjects.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

constexpr std::string_view group_rule = "new_group";

/// "gruppen", "kommittén": a word for many, that names none without more beside it.
bool is_plain(const BodyNoun& noun, std::string_view word) {
    static constexpr std::array<std::string_view, 9> plain = {"grupp",     "arbetsgrupp", "nätverk",
                                                              "råd",       "kommitté",    "utskott",
                                                              "beredning", "nämnd",       "forum"};
    if (!noun.bare) return false;
    const std::string low = utf8::lower(word);
    return std::any_of(plain.begin(), plain.end(),
                       [&](std::string_view base) { return low.starts_with(base); });
}

/// What an item is about: "X" of "Förtydligande om grupp med koppling till X", else its title.
std::string topic_of(const Context& c, std::size_t item) {
    const std::string title = utf8::squeeze(c.text.plain(c.protocol.items[item].title));
    for (const std::string_view words :
         {"kopplat till ", "koppling till ", "gällande ", "rörande "}) {
        const std::size_t at = title.find(words);
        if (at != std::string::npos && at + words.size() < title.size())
            return title.substr(at + words.size());
    }
    return title;
}

std::optional<FormedGroup> body_after(const Sentence& s, std::size_t verb, std::size_t at) {
    std::size_t first = at;
    while (first < s.tokens.size() && first < at + 2 &&
           (s.tokens[first].is("en") || s.tokens[first].is("ett") || s.tokens[first].is("det") ||
            s.tokens[first].is("därför")))
        ++first;
    auto body = read_body(s.tokens, first);
    constexpr std::size_t farthest = 3;  // words of the name before its noun
    // "tillsätta Arbetsgruppen för festen": definite, but with what it is for.
    const bool known = body && body->noun.definite && body->end == body->noun_at + 1;
    if (!body || known || body->noun_at > first + farthest) return std::nullopt;
    return FormedGroup{std::move(*body), first, 0, verb};
}

/// The subject of a passive verb: "En arbetsgrupp för X bildas".
std::optional<FormedGroup> body_before(const Sentence& s, std::size_t verb) {
    for (std::size_t i = 0; i + 1 < verb; ++i) {
        if (!s.tokens[i].is("En") && !s.tokens[i].is("Ett") && !s.tokens[i].is("en") &&
            !s.tokens[i].is("ett"))
            continue;
        auto body = read_body(s.tokens, i + 1);
        if (!body || body->noun.definite || body->end > verb || body->first > i + 2) continue;
        constexpr std::size_t between = 2;     // "ska", "nu"
        constexpr std::size_t described = 14;  // "med två ledamöter från vardera ..."
        const bool more = s.tokens[body->end].is("med") || s.tokens[body->end].is("på") ||
                          s.tokens[body->end].is("om");
        if (verb - body->end > (more ? described : between)) continue;
        const std::size_t first = i + 1;
        return FormedGroup{std::move(*body), first, 0, verb};
    }
    return std::nullopt;
}

class ItemGroups {
  public:
    explicit ItemGroups(Context& context) : c_(context), parties_(context) {}

    void run() {
        for (std::size_t i = 0; i < c_.protocol.items.size(); ++i) {
            NodeId& seats = c_.items[i].seats;
            seats = of_title(i);
            if (seats.empty()) seats = of_text(i);
        }
    }

  private:
    Sentence title_of(std::size_t i) const {
        Sentence s;
        s.tokens = tokenise(c_.text, c_.protocol.items[i].title);
        s.tokens.drop_line_ends();
        s.span = c_.protocol.items[i].title;
        s.item = i;
        return s;
    }

    NodeId of_title(std::size_t i) {
        const Sentence title = title_of(i);
        if (title.tokens.empty() || !title.tokens.front().is_word()) return {};
        if (const NodeId id = at_head(title); !id.empty()) return id;
        return elected_to(title);
    }

    /// "Arbetsgrupp om fiskvägar", "Trafikgrupp": the title is the name.
    NodeId at_head(const Sentence& title) {
        const Tokens& t = title.tokens;
        const auto body = read_body(t, 0);
        if (!body || body->first != 0 || !may_be_set_up(body->noun) || body->noun.genitive)
            return {};
        if (is_own(body->name) || lexicon().office(t, 0)) return {};
        const bool alone = body->end == t.size();
        const bool goes_on =
            body->end < t.size() && (t[body->end].is("om") || t[body->end].is("kring") ||
                                     t[body->end].is(":") || is_dash(t[body->end]));
        if (is_plain(body->noun, t[body->noun_at].text) && body->end == body->noun_at + 1 &&
            !goes_on)
            return {};
        if (!alone && !goes_on) return {};
        constexpr std::size_t longest = 10;  // words; a longer title tells of something
        if (t.size() > longest) return {};
        return c_
            .group(body->noun.kind, words_of(t, 0, t.size()), body->noun.type, title.span,
                   "heading", c_.paragraph(title.item))
            .id;
    }

    /// "Val till arbetsutskottet", "Representant i turistrådet": the body after the preposition.
    NodeId elected_to(const Sentence& title) {
        static const Pattern election(
            "val|fyllnadsval|omval|nyval|kompletteringsval|utseende|nominering|"
            "nomineringar|"
            "adjungering|ledamot|ledamöter|ersättare|representant|representanter|"
            "företrädare|"
            "kontaktperson|ombud|suppleant|suppleanter");
        const auto hit = election.find(title.tokens);
        if (!hit) return {};
        for (std::size_t i = hit->end; i + 1 < title.tokens.size(); ++i) {
            if (!title.tokens[i].is("till") && !title.tokens[i].is("i") &&
                !title.tokens[i].is("av") && !title.tokens[i].is("för"))
                continue;
            if (const NodeId id = named_at(title, i + 1); !id.empty()) return id;
        }
        return {};
    }

    /// A body by its name, known or new, whose seats can be filled.
    NodeId named_at(const Sentence& s, std::size_t at) {
        const auto body = read_body(s.tokens, at);
        if (!body || !may_be_set_up(body->noun) || body->noun.genitive) return {};
        if (body->end == body->noun_at + 1 && is_plain(body->noun, s.tokens[body->noun_at].text) &&
            body->owner.empty() && body->first == body->noun_at)
            return {};
        if (is_own(body->name) || lexicon().office(s.tokens, at)) return {};
        if (const auto known = parties_.read(s, at);
            known && (known->kind == NodeKind::body || known->kind == NodeKind::working_group))
            return known->id == c_.body ? NodeId{} : known->id;
        return c_
            .group(body->noun.kind, body->name, body->noun.type, body->span, "heading",
                   c_.paragraph(s.item))
            .id;
    }

    /// The first group that the text sets up, else the first it calls by its full name.
    NodeId of_text(std::size_t i) {
        for (const Sentence& s : c_.sentences_of(i)) {
            if (s.quoted) continue;
            if (const auto formed = read_formed_group(s)) return formed_group(c_, s, *formed);
            if (const NodeId id = that_met(s); !id.empty()) return id;
        }
        for (const Sentence& s : c_.sentences_of(i)) {
            for (std::size_t at = 0; at + 2 < s.tokens.size(); ++at) {
                if (!s.tokens[at].text.ends_with("gruppen") || !s.tokens[at + 1].is("för"))
                    continue;
                const auto group = parties_.read(s, at);
                if (group && group->kind == NodeKind::working_group && !group->coreference)
                    return group->id;
            }
        }
        return {};
    }

    /// "Turistrådet har haft årsmöte": what follows may tell whom it elected.
    NodeId that_met(const Sentence& s) {
        static const Pattern met("haft|hade|höll|hållit sitt|ett? årsmöte|konstituerande");
        const auto hit = met.find(s.tokens);
        if (!hit || is_unsaid(s, hit->first)) return {};
        for (std::size_t i = 0; i < hit->first; ++i) {
            if (!s.tokens[i].is_word() || !s.tokens[i].capital) continue;
            if (const NodeId id = named_at(s, i); !id.empty()) return id;
        }
        return {};
    }

    [[nodiscard]] bool is_own(const std::string& name) const {
        const Node* body = c_.out.find(c_.body);
        return body != nullptr && body_key(body->name) == body_key(name);
    }

    Context& c_;
    PartyReader parties_;
};

}  // namespace

namespace {

/// "Det bestämdes att en planeringsgrupp ska förbereda övningen"
std::optional<FormedGroup> group_decided_on(const Sentence& s) {
    static const Pattern decided(
        "bestämdes|bestämde|bestämmer|beslutades|beslutade|beslutar|enades|enas|överens");
    static const Pattern shall("ska|skall");
    const auto act = decided.find(s.tokens);
    const auto verb = act ? shall.find(s.tokens, act->end) : std::nullopt;
    if (!verb || is_unsaid(s, verb->first)) return std::nullopt;
    auto out = body_before(s, verb->first);
    if (!out || out->body.end != verb->first || out->body.noun.kind == NodeKind::organisation)
        return std::nullopt;
    out->end = out->body.end;
    return out;
}

}  // namespace

bool may_be_set_up(const BodyNoun& noun) {
    return noun.kind == NodeKind::working_group ||
           (noun.kind == NodeKind::body && noun.type != "board" && noun.type != "assembly");
}

std::optional<FormedGroup> read_formed_group(const Sentence& s) {
    const auto hit = verbs().find(Act::creates, s.tokens);
    if (!hit) return group_decided_on(s);
    if (is_unsaid(s, hit->first)) return std::nullopt;
    auto out = body_after(s, hit->first, hit->end);
    if (!out && verbs().match(Act::created, s.tokens, hit->first)) out = body_before(s, hit->first);
    if (!out || out->body.noun.kind == NodeKind::organisation) return std::nullopt;
    std::size_t end = out->body.end;
    const bool in_the_matter =
        end == out->body.noun_at + 1 && end + 1 < s.tokens.size() && s.tokens[end].is("i");
    out->end = in_the_matter ? end + 2 : end;  // "i frågan"
    return out;
}

NodeId formed_group(Context& c, const Sentence& s, const FormedGroup& formed) {
    const BodyNoun& noun = formed.body.noun;
    const Span span = cover(s.tokens, formed.first, formed.end);
    const std::string words = words_of(s.tokens, formed.first, formed.end);
    const int paragraph = c.paragraph(s.item);
    const NodeId titled = c.items[s.item].seats;
    const std::string noun_stem = stem(s.tokens[formed.body.noun_at].text);
    if (const Node* node = titled.empty() ? nullptr : c.out.find(titled)) {
        const Tokens name = tokenise(node->name);
        const bool same = std::any_of(name.begin(), name.end(), [&](const Token& token) {
            return token.is_word() && stem(token.text) == noun_stem;
        });
        if (same) {
            c.out.alias(titled, words);
            c.out.mention(titled, span, group_rule, paragraph);
            return titled;
        }
    }
    const std::string topic = topic_of(c, s.item);
    // "en arbetsgrupp i frågan": what it is about is said by the item.
    const std::size_t name_end = std::min(formed.end, std::max(formed.body.end, formed.first + 1));
    std::string name = utf8::capitalised(words_of(s.tokens, formed.first, name_end));
    if (body_key(topic) != body_key(words)) name += " (" + topic + ")";
    const bool group = noun.kind == NodeKind::working_group;
    NodeFacts facts =
        group ? NodeFacts(GroupFacts{false}) : NodeFacts(BodyFacts{std::string(noun.type)});
    const NodeKind kind = group ? NodeKind::working_group : NodeKind::body;
    const NodeId id = c.out.node(kind, name, span, group_rule, std::move(facts), paragraph);
    c.out.alias(id, words);
    const bool specific = !is_plain(noun, s.tokens[formed.body.noun_at].text) ||
                          formed.body.end > formed.body.noun_at + 1;
    const std::string key = body_key(words);
    if (specific && c.find_group(key) == nullptr)
        c.groups.push_back({id, kind, name, key, std::string(noun.type)});
    return id;
}

void find_item_groups(Context& context) { ItemGroups(context).run(); }

}  // namespace mandat::extract
