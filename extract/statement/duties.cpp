// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "extract/lexicon/lexicon.hpp"
#include "extract/lexicon/pattern.hpp"
#include "extract/statement/delegation_rules.hpp"
#include "extract/statement/subjects.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

/// "Anna och Anna": two presenters of one first name.
std::vector<Party> twins_before(const Delegations& d, const Sentence& s, std::size_t verb) {
    std::vector<Party> out;
    if (verb < 3 || !s.tokens[verb - 2].is("och") ||
        s.tokens[verb - 1].text != s.tokens[verb - 3].text)
        return out;
    for (const NodeId& presenter : d.c.items[s.item].presenters) {
        for (const KnownPerson& person : d.c.people) {
            if (person.id == presenter && s.tokens[verb - 1].is(person.first_name)) {
                out.push_back({person.id, NodeKind::person, s.tokens[verb - 1].span, verb - 1, verb,
                               true, false});
            }
        }
    }
    if (out.size() != 2) out.clear();
    return out;
}

/// "utsedd tjänsteperson": a post whose holder differs from group to group.
std::optional<NodeId> official(Delegations& d, const Sentence& s, std::size_t at) {
    static const Pattern named(
        "utsedd|ansvarig|utsedda tjänsteperson|tjänsteman|handläggare|kontaktperson");
    const auto hit = named.match(s.tokens, at);
    if (!hit) return std::nullopt;
    const Span span = cover(s.tokens, hit->first, hit->end);
    const std::string name = "Utsedd " + utf8::lower(s.tokens[hit->end - 1].text);
    const NodeId id = "role/" + utf8::slug(name) + "--" + d.c.body.substr(d.c.body.find('/') + 1);
    return d.c.out.node_with_id(id, NodeKind::role, name, span, "role", RoleFacts{},
                                d.c.paragraph(s.item));
}

}  // namespace

/// "Anna och Bo tar fram ...", "Anna skickar ut länken": people who say or are said to do something,
/// without a formula.
void read_soft(Delegations& d, const Sentence& s) {
    if (d.is_informal(s.item) || s.quoted || s.conditional) return;  // read_informal() says more
    static const Pattern others("pratar ihop|vidare?");
    for (std::size_t i = 1; i < s.tokens.size(); ++i) {
        const auto verb = lexicon().tasks.match(s.tokens, i);
        if (!verb && !others.match(s.tokens, i)) continue;
        if (is_unsaid(s, i)) continue;
        std::vector<Party> people = d.parties.read_before(s, i);
        if (people.empty()) people = twins_before(d, s, i);
        std::erase_if(people, [](const Party& p) { return p.kind != NodeKind::person; });
        constexpr std::size_t between = 1;  // "sedan", "också"
        if (people.empty() || people.back().end + between < i) continue;
        for (const Party& person : people) {
            Edge& edge = d.add(EdgeKind::assignment, d.c.body, person.id, s, i,
                               Certainty::implied, "stated");
            d.set_what(edge, s, i, s.tokens.size());
        }
        d.takers = people;
        d.last_assignment = d.c.out.claims().edges.size() - 1;
        return;
    }
}

/// In a decision: "Samtliga arbetsgrupper ... arbetar enligt följande modell".
void read_duty(Delegations& d, const Sentence& s) {
    static const Pattern works("arbetar|ansvarar|återkommer|genomför|ska|skall");
    static const Pattern meets("träffar|möter|tillsammans|samråder|samverkar med?");
    if (s.section != SectionKind::decision) return;
    if (const auto hit = works.find(s.tokens)) {
        std::size_t first = 0;
        while (first < s.tokens.size() && (!s.tokens[first].is_word() || s.tokens[first].is("att")))
            ++first;
        const auto subject = d.parties.read_all(s, first);
        if (subject && subject->end <= hit->first)
            d.assign(d.c.body, {*subject}, s, first, 0, "decided");
    }
    if (const auto hit = meets.find(s.tokens)) {
        std::size_t first = 0;
        while (first < hit->first && !s.tokens[first].is_word()) ++first;
        const auto who = d.parties.read_all(s, first);
        const auto whom = official(d, s, hit->end);
        if (who && whom)
            d.add(EdgeKind::coordination, who->id, *whom, s, hit->first, Certainty::explicit_,
                  "decided");
    }
}

/// In a decision: "Anna Ek och Bo Al ansvarar för ...", "Arbetsgruppen ska sammanställa svaren".
void read_decided_task(Delegations& d, const Sentence& s) {
    static const Pattern other(
        "lämna|redovisa|rapportera|återkomma|återrapportera|slutredovisa|vara|ha|bli|kunna|få|"
        "utgå|gälla|ingå|finnas|ske|träda|ta");
    if (s.section != SectionKind::decision || s.quoted) return;
    const auto taker = [&](std::size_t verb) {
        std::vector<Party> who = d.parties.read_before(s, verb);
        const bool fits = !who.empty() && who.back().end == verb &&
                          std::none_of(who.begin(), who.end(), [&](const Party& p) {
                              return p.id == d.c.body || p.kind == NodeKind::municipality ||
                                     (p.kind == NodeKind::body && !p.coreference) ||
                                     p.kind == NodeKind::focus_area;
                          });
        if (!fits) who.clear();
        return who;
    };
    for (std::size_t i = 1; i < s.tokens.size(); ++i) {
        if (const auto verb = lexicon().tasks.match(s.tokens, i)) {
            const auto who = taker(i);
            if (who.empty()) continue;
            d.assign(d.c.body, who, s, i, i, "decided");
            return;
        }
        if (!s.tokens[i].is("ska") && !s.tokens[i].is("skall")) continue;
        std::size_t verb = i + 1;
        if (verb + 1 < s.tokens.size() && !s.tokens[verb].text.ends_with('a')) ++verb;
        if (verb >= s.tokens.size() || !s.tokens[verb].is_word() ||
            !s.tokens[verb].text.ends_with('a') || other.match(s.tokens, verb))
            continue;
        const auto who = taker(i);
        if (who.empty()) continue;
        d.assign(d.c.body, who, s, i, verb, "decided");
        return;
    }
}

/// "Utsedd tjänsteperson för ... är Y": the appointment is an assignment too.
void read_appointment(Delegations& d, const Sentence& s) {
    static const Pattern appointed("utsedd|utsett|utse|utser|utses|utsågs");
    static const Pattern unnamed(
        "utsett|utser|utse|valt|väljer ..2 representanter|representant|företrädare");
    if (const auto some = unnamed.find(s.tokens))
        d.c.out.remark(Code::unnamed_appointee, d.clause(s, some->first));
    const auto hit = appointed.find(s.tokens);
    if (!hit) return;
    const Evidence here =
        d.c.text.evidence(cover(s.tokens, hit->first, s.tokens.size()), "coordinator");
    for (const Delegations::Coordinator& coordinator : d.coordinators_on(here.line)) {
        if (coordinator.column != here.column) continue;
        static const Pattern earlier("sedan");
        const bool before =
            earlier.find(s.tokens).has_value() && s.section != SectionKind::decision;
        d.add(EdgeKind::assignment, d.c.body, coordinator.person, s, hit->first,
              Certainty::explicit_, before ? "decided_earlier" : "decided");
    }
}

}  // namespace mandat::extract
