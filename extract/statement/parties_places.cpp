// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "extract/statement/parties.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {

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

/// "samtliga Lokala ledningsgruppens arbetsgrupper", "varje arbetsgrupp", "berörda nämnder": all
/// groups of a kind at once.
std::optional<Party> PartyReader::read_quantified(const Sentence& s, std::size_t at) {
    static constexpr std::array<std::string_view, 5> words = {"samtliga", "alla", "varje",
                                                              "respektive", "berörda"};
    static const WordSet keys(words);
    if (!keys.may_have(s.tokens[at].key)) return std::nullopt;
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
    static const WordSet alone(
        {"regionen", "regionens", "regeringen", "regeringens", "länsstyrelsen", "länsstyrelsens"});
    const std::string low =
        alone.may_have(s.tokens[at].key) ? utf8::lower(s.tokens[at].text) : std::string{};
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

}  // namespace mandat::extract
