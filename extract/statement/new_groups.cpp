// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "extract/lexicon/pattern.hpp"
#include "extract/lexicon/verbs.hpp"
#include "extract/mention/body.hpp"
#include "extract/statement/delegation_rules.hpp"
#include "extract/statement/item_groups.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

NodeId make_group(Delegations& d, const Sentence& s, const FormedGroup& formed) {
    const NodeId id = formed_group(d.c, s, formed);
    d.parties.note_created(s.item, id);
    return id;
}

bool same_sentence_assignment(const Delegations& d, const Sentence& s) {
    if (d.last_assignment == Delegations::none) return false;
    const int line = d.c.text.evidence(s.span, "").line;
    return d.c.out.claims().edges[d.last_assignment].evidence.front().line == line;
}

void read_convened(Delegations& d, const Sentence& s, const Pattern::Hit& hit) {
    std::size_t first = 0;
    while (first < hit.first &&
           (s.tokens[first].is("Ett") || s.tokens[first].is("En") || !s.tokens[first].is_word()))
        ++first;
    const auto body = read_body(s.tokens, first);
    if (!body || body->noun_at >= hit.first || body->noun.definite) return;
    const bool by = s.tokens[hit.end - 1].is("av");
    NodeId giver = d.c.body;
    if (by) {
        const auto who = d.parties.read(s, hit.end);
        if (!who) return;
        giver = who->id;
    }
    const NodeId made = make_group(d, s, {*body, first, hit.first, hit.first});
    d.add(EdgeKind::creates_group, giver, made, s, hit.first, Certainty::explicit_, "planned");
}

/// An item whose text speaks of "den nya arbetsgruppen": a group that has no name yet.
NodeId new_group_of_item(Delegations& d, const Sentence& s) {
    const NodeId known = d.parties.created_group(s.item);
    if (!known.empty()) return known;
    static const Pattern fresh("nya|kommande|blivande arbetsgruppen|gruppen|nätverket");
    for (const Sentence& other : d.c.sentences_of(s.item)) {
        const auto hit = fresh.find(other.tokens);
        if (!hit) continue;
        const auto noun = read_body_noun(other.tokens[hit->end - 1].text);
        if (!noun) continue;
        BodyMention body;
        body.noun = *noun;
        body.first = hit->first;
        body.noun_at = hit->end - 1;
        body.end = hit->end;
        const NodeId made = make_group(d, other, {body, hit->first, hit->end, hit->first});
        static const Pattern group("arbetsgruppen|gruppen");
        if (const auto here = group.find(s.tokens))
            d.c.out.mention(made, cover(s.tokens, here->first, here->end), "coreference",
                            d.c.paragraph(s.item));
        return made;
    }
    return {};
}

}  // namespace

/// "Arbetsgruppen för X består av: ..." in a decision: that is how it was set up.
void read_composed_group(Delegations& d, std::size_t i) {
    const NodeId group = d.c.items[i].group;
    if (group.empty()) return;
    if (!d.is_composed(group, d.c.paragraph(i))) return;
    const auto& edges = d.c.out.claims().edges;
    const bool told = std::any_of(edges.begin(), edges.end(), [&group](const Edge& e) {
        return e.kind == EdgeKind::creates_group && e.to == group;
    });
    if (told) return;
    for (const Sentence& s : d.c.sentences_of(i)) {
        static const Pattern consists("består|utgörs av");
        const auto hit = consists.find(s.tokens);
        if (!hit) continue;
        d.add(EdgeKind::creates_group, d.c.body, group, s, hit->first, Certainty::explicit_,
              "decided");
        return;
    }
}

/// "bilda en länsgemensam arbetsgrupp", "Ett nätverk kommer att sammankallas av X"
void read_new_group(Delegations& d, const Sentence& s) {
    if (const auto hit = verbs().find(Act::convened, s.tokens)) {
        read_convened(d, s, *hit);
        return;
    }
    const auto formed = read_formed_group(s);
    if (!formed) return;
    NodeId giver = d.c.body;
    if (!d.takers.empty() && same_sentence_assignment(d, s)) {
        giver = d.takers.front().id;
    } else if (formed->first > formed->verb) {
        const auto who = d.parties.read(s, 0);
        if (who && who->end <= formed->verb) giver = who->id;
    }
    const NodeId made = make_group(d, s, *formed);
    const std::string state =
        giver == d.c.body && s.section == SectionKind::decision ? "decided" : "planned";
    d.add(EdgeKind::creates_group, giver, made, s, formed->verb, Certainty::explicit_, state);
    // "... med uppgift att ta in offerter": what the group is for is its first task.
    static const Pattern purpose("med|för ..1 uppgift|uppdrag|syfte? att");
    const auto task = purpose.find(s.tokens, formed->body.noun_at);
    if (!task || s.conditional) return;
    Party party;
    party.id = made;
    party.kind = d.c.out.find(made)->kind;
    d.assign(giver, {party}, s, task->first, task->end, state);
}

/// "Avdela personal till arbetsgruppen"
void read_staffing(Delegations& d, const Sentence& s) {
    static const Pattern staff(
        "avdela|avdelar|avsätta|avsätter|bemanna|utse ..1 "
        "personal|resurser|tjänstepersoner|tid till|för|i");
    const auto hit = staff.find(s.tokens);
    if (!hit) return;
    std::optional<Party> to = d.parties.read(s, hit->end);
    if (!to || to->coreference) {
        const NodeId made = new_group_of_item(d, s);
        if (!made.empty()) {
            Party party;
            party.id = made;
            to = party;
        }
    }
    if (to)
        d.add(EdgeKind::staffs, d.c.body, to->id, s, hit->first, Certainty::explicit_,
              s.section == SectionKind::decision ? "decided" : "planned");
}

}  // namespace mandat::extract
