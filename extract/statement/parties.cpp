// SPDX-License-Identifier: Apache-2.0
#include "extract/statement/parties.hpp"

#include <algorithm>
#include <array>

#include "extract/mention/body.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

constexpr std::string_view rule = "sentence";

bool is_article(const Token& token) {
    static constexpr std::array<std::string_view, 12> words = {
        "den", "det", "de", "en", "ett", "både", "antingen", "även", "dels", "också", "till", "bl"};
    return std::find(words.begin(), words.end(), token.text) != words.end();
}

bool is_fresh_word(std::string_view word) {
    return word == "nya" || word == "ny" || word == "nytt" || word == "kommande" ||
           word == "blivande" || word == "planerade";
}

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
    return created_.item == item ? created_.group : NodeId{};
}

std::optional<Party> PartyReader::read(const Sentence& s, std::size_t at) {
    std::size_t first = at;
    while (first < s.tokens.size() && first < at + 3 && is_article(s.tokens[first])) ++first;
    if (first >= s.tokens.size() || !s.tokens[first].is_word()) return std::nullopt;
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

std::optional<Party> PartyReader::read_person(const Sentence& s, std::size_t at) {
    const std::size_t longest = name_length(s.tokens, at);
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
        const auto bearers = c_.bearers(genitive ? word.substr(0, word.size() - 1) : word);
        only = bearers.size() == 1 ? bearers.front() : nullptr;
        if (only != nullptr) break;
    }
    if (only == nullptr) return std::nullopt;
    Party out = party(s, only->id, NodeKind::person, at, at + 1);
    out.first_name = true;
    c_.out.mention(only->id, out.span, "first_name", c_.paragraph(s.item));
    return out;
}

std::optional<Party> PartyReader::read_collective(const Sentence& s, std::size_t at) {
    static const Phrases<std::string> collectives = [] {
        Phrases<std::string> p;
        p.add("kommunerna", "Kommunerna");
        p.add("kommunernas", "Kommunerna");
        p.add("länets kommuner", "Kommunerna");
        p.add("samtliga kommuner", "Kommunerna");
        p.add("alla kommuner", "Kommunerna");
        p.add("medlemskommunerna", "Medlemskommunerna");
        p.add("regionerna", "Regionerna");
        p.add("länsstyrelserna", "Länsstyrelserna");
        p.add("berörda aktörer", "Berörda aktörer");
        p.add("berörda parter", "Berörda parter");
        p.add("berörda nämnder", "Berörda nämnder");
        p.add("samtliga nämnder", "Samtliga nämnder");
        p.add("samtliga arbetsgrupper", "Samtliga arbetsgrupper");
        p.add("alla arbetsgrupper", "Samtliga arbetsgrupper");
        p.add("respektive arbetsgrupp", "Samtliga arbetsgrupper");
        p.add("arbetsgrupperna", "Samtliga arbetsgrupper");
        p.add("kommundirektörerna", "Kommundirektörerna");
        p.add("kommuncheferna", "Kommuncheferna");
        p.add("förvaltningscheferna", "Förvaltningscheferna");
        p.add("projektledarna", "Projektledarna");
        p.add("ledamöterna", "Ledamöterna");
        p.add("alla", "Alla");
        p.add("samtliga", "Samtliga");
        p.add("alla ledamöter", "Ledamöterna");
        return p;
    }();
    const auto hit = collectives.match(s.tokens, at);
    if (auto all = read_quantified(s, at)) return all;
    if (!hit) return std::nullopt;
    const bool everybody = *hit->value == "Alla" || *hit->value == "Samtliga";
    const bool alone = hit->end >= s.tokens.size() || !s.tokens[hit->end].is_word() ||
                       s.tokens[hit->end].is("får") || s.tokens[hit->end].is("ska") ||
                       s.tokens[hit->end].is("fick");
    if (everybody && !alone) return std::nullopt;
    const bool groups = hit->value->find("arbetsgrupper") != std::string::npos;
    const NodeKind kind = groups ? NodeKind::working_group : NodeKind::body;
    const Span span = cover(s.tokens, at, hit->end);
    // A collective belongs to the body whose minutes speak of it: "alla" is another crowd
    // elsewhere.
    const NodeId id = node_id(kind, *hit->value) + "--" + c_.body.substr(c_.body.find('/') + 1);
    NodeFacts facts = groups ? NodeFacts(GroupFacts{false}) : NodeFacts(BodyFacts{"other"});
    c_.out.node_with_id(id, kind, *hit->value, span, "collective", std::move(facts),
                        c_.paragraph(s.item));
    c_.out.find(id)->collective = true;
    return party(s, id, kind, at, hit->end);
}

/// "samtliga Regionala ledningsgruppens arbetsgrupper", "varje arbetsgrupp", "berörda nämnder": all
/// groups of a kind at once.
std::optional<Party> PartyReader::read_quantified(const Sentence& s, std::size_t at) {
    static constexpr std::array<std::string_view, 5> words = {"samtliga", "alla", "varje",
                                                              "respektive", "berörda"};
    const std::string low = utf8::lower(s.tokens[at].text);
    if (std::find(words.begin(), words.end(), low) == words.end()) return std::nullopt;
    constexpr std::size_t farthest = 5;  // words between the quantifier and its noun
    for (std::size_t i = at + 1; i < s.tokens.size() && i <= at + farthest && s.tokens[i].is_word();
         ++i) {
        const std::string noun = utf8::lower(s.tokens[i].text);
        const bool groups = noun.ends_with("arbetsgrupper") || noun.ends_with("arbetsgrupp");
        const bool boards = noun.ends_with("nämnder") || noun.ends_with("nämnd") ||
                            noun.ends_with("styrelser") || noun.ends_with("utskott");
        if (!groups && !boards) continue;
        const NodeKind kind = groups ? NodeKind::working_group : NodeKind::body;
        const std::string name = groups                       ? "Samtliga arbetsgrupper"
                                 : boards && low == "berörda" ? "Berörda nämnder"
                                                              : "Samtliga nämnder";
        const NodeId id = node_id(kind, name) + "--" + c_.body.substr(c_.body.find('/') + 1);
        NodeFacts facts = groups ? NodeFacts(GroupFacts{false}) : NodeFacts(BodyFacts{"other"});
        c_.out.node_with_id(id, kind, name, cover(s.tokens, at, i + 1), "collective",
                            std::move(facts), c_.paragraph(s.item));
        c_.out.find(id)->collective = true;
        std::size_t end = i + 1;
        if (end + 1 < s.tokens.size() && s.tokens[end].is("för")) {  // "för fokusområden inom X"
            while (end < s.tokens.size() && s.tokens[end].is_word() && !s.tokens[end].is("ska") &&
                   !s.tokens[end].is("arbetar") && !s.tokens[end].is("får") && end < i + 7) {
                ++end;
            }
        }
        return party(s, id, kind, at, end);
    }
    return std::nullopt;
}

std::optional<Party> PartyReader::read_place(const Sentence& s, std::size_t at) {
    const std::string low = utf8::lower(s.tokens[at].text);
    if (low == "regionen" || low == "regionens") {
        for (const KnownGroup& known : c_.groups) {
            if (known.kind == NodeKind::organisation && known.type == "region")
                return party(s, known.id, known.kind, at, at + 1);
        }
        for (const Node& node : c_.out.claims().nodes) {
            const auto* organisation = std::get_if<OrganisationFacts>(&node.facts);
            if (organisation == nullptr || organisation->type != "region") continue;
            const NodeId id = node.id;
            c_.out.mention(id, s.tokens[at].span, rule, c_.paragraph(s.item));
            c_.out.alias(id, "Regionen");
            return party(s, id, NodeKind::organisation, at, at + 1);
        }
        const NodeId id = c_.out.node(NodeKind::organisation, "Regionen", s.tokens[at].span, rule,
                                      OrganisationFacts{"region"}, c_.paragraph(s.item));
        return party(s, id, NodeKind::organisation, at, at + 1);
    }
    if (low == "regeringen" || low == "regeringens") {
        const NodeId id = c_.out.node(NodeKind::organisation, "Regeringen", s.tokens[at].span, rule,
                                      OrganisationFacts{"government"}, c_.paragraph(s.item));
        return party(s, id, NodeKind::organisation, at, at + 1);
    }
    if (low == "länsstyrelsen" || low == "länsstyrelsens") {
        const NodeId id = c_.out.node(NodeKind::organisation, "Länsstyrelsen", s.tokens[at].span,
                                      rule, OrganisationFacts{"authority"}, c_.paragraph(s.item));
        return party(s, id, NodeKind::organisation, at, at + 1);
    }
    auto place = read_affiliation(s.tokens, at, Spelling::exact);
    if (!place) return std::nullopt;
    const KnownPlace& known = place->affiliation.place;
    NodeFacts facts = known.kind == NodeKind::municipality
                          ? NodeFacts(MunicipalityFacts{known.code})
                          : NodeFacts(OrganisationFacts{known.type});
    const NodeId id = c_.out.node(known.kind, known.name, place->affiliation.span, rule,
                                  std::move(facts), c_.paragraph(s.item));
    return party(s, id, known.kind, at, place->end);
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
        const NodeId made = created_group(s.item);
        if (fresh && !made.empty()) return coreference(made, NodeKind::working_group);
        const NodeId group = current_group(s.item);
        if (!fresh && !group.empty()) return coreference(group, NodeKind::working_group);
        if (!made.empty()) return coreference(made, NodeKind::working_group);
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
        if (only != nullptr) return std::nullopt;
        only = &known;
    }
    if (only != nullptr) return coreference(only->id, only->kind);
    // "tjänstemannaorganisationen", "kansliet": the offices of whoever the minutes are of.
    if (noun->type != "administration") return std::nullopt;
    const Span span = s.tokens[noun_at].span;
    const NodeId id = c_.group(noun->kind, words_of(s.tokens, noun_at, noun_at + 1), noun->type,
                               span, rule, c_.paragraph(s.item))
                          .id;
    return party(s, id, noun->kind, at, noun_at + 1);
}

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

std::optional<Party> PartyReader::read_inquiry(const Sentence& s, std::size_t at) {
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

std::optional<Party> PartyReader::read_role(const Sentence& s, std::size_t at) {
    constexpr std::size_t farthest = 2;  // "särskild utredare"
    std::size_t noun = at;
    while (noun < s.tokens.size() && noun < at + farthest && s.tokens[noun].is_word() &&
           !lexicon().is_title(definite_to_base(s.tokens[noun].text))) {
        ++noun;
    }
    if (noun >= s.tokens.size() || noun >= at + farthest || !s.tokens[noun].is_word())
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
               !s.tokens[stop].is("som") && !s.tokens[stop].is("att") &&
               !s.tokens[stop].is("och")) {
            ++stop;
        }
        end = stop;
    }
    const Span span = cover(s.tokens, at, end);
    std::string name = base;
    if (complement) name += " " + words_of(s.tokens, noun + 1, end);
    const NodeId id = "role/" + utf8::slug(name) + "--" + c_.body.substr(c_.body.find('/') + 1);
    c_.out.node_with_id(id, NodeKind::role, name, span, "role", RoleFacts{}, c_.paragraph(s.item));
    return party(s, id, NodeKind::role, at, end);
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

}  // namespace mandat::extract
