// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "extract/lexicon/pattern.hpp"
#include "extract/lexicon/verbs.hpp"
#include "extract/mention/body.hpp"
#include "extract/statement/deadline.hpp"
#include "extract/statement/delegation_rules.hpp"

namespace mandat::extract {
namespace {

bool refer(Delegations& d, const Sentence& s, const Pattern::Hit& hit, const NodeId& from,
           const std::string& state) {
    bool any = false;
    std::vector<Party> receivers = d.parties.read_list(s, hit.end);
    // "återremittera förslaget till svar till kontoret": to a later one
    constexpr std::size_t farthest = 8;  // tokens
    for (std::size_t i = hit.end;
         receivers.empty() && i < std::min(hit.end + farthest, s.tokens.size()); ++i) {
        if (s.tokens[i].is("till")) receivers = d.parties.read_list(s, i + 1);
    }
    for (const Party& to : receivers) {
        if (to.id == from) continue;
        d.add(EdgeKind::referral, from, to.id, s, hit.first, Certainty::explicit_, state);
        any = true;
    }
    return any;
}

/// Who works: a group named before the verb.
NodeId subject_of(Delegations& d, const Sentence& s, std::size_t before) {
    for (std::size_t i = 0; i < before; ++i) {
        if (!s.tokens[i].is_word()) continue;
        const auto who = d.parties.read(s, i);
        if (who && who->end <= before && (is_body(*who) || who->kind == NodeKind::person))
            return who->id;
        if (who) i = who->end - 1;
    }
    return {};
}

/// The same two were said to work together before in this item: one relation, told twice.
bool merge_coordination(Delegations& d, const NodeId& a, const NodeId& b, const Sentence& s) {
    for (Edge& edge : d.c.out.claims().edges) {
        if (edge.kind != EdgeKind::coordination) continue;
        const bool same = (edge.from == a && edge.to == b) || (edge.from == b && edge.to == a);
        auto& facts = std::get<TaskFacts>(edge.facts);
        if (!same || facts.decision != d.c.items[s.item].decision) continue;
        edge.evidence.push_back(
            d.c.text.evidence(d.clause(s, 0), "sentence", d.c.paragraph(s.item)));
        if (facts.due_as_written.empty() && !d.c.head.sessions.empty() &&
            d.c.head.sessions.front().date.date.ok()) {
            if (const auto due = find_deadline(s.tokens, 0, d.c.head.sessions.front().date.date)) {
                facts.due_as_written = due->written;
                facts.due = due->iso;
            }
        }
        return true;
    }
    return false;
}

/// "skolchefs nätverket" is a compound written apart.
NodeId prepared_partner(Delegations& d, const Sentence& s, std::size_t at) {
    if (at + 1 < s.tokens.size() && s.tokens[at].is_word() && s.tokens[at + 1].is_word()) {
        const auto noun = read_body_noun(s.tokens[at + 1].text);
        const bool apart = noun && noun->bare && s.tokens[at].text.ends_with('s') &&
                           !s.tokens[at].capital && !read_body_noun(s.tokens[at].text);
        if (apart) {
            std::string whole = words_of(s.tokens, at, at + 1) + std::string(s.tokens[at + 1].text);
            const Span span = cover(s.tokens, at, at + 2);
            d.c.out.remark(Code::misspelling, span, {words_of(s.tokens, at, at + 2)}, whole);
            const NodeId id =
                d.c.group(noun->kind, whole, noun->type, span, "prepared_by", d.c.paragraph(s.item))
                    .id;
            d.c.out.alias(id, words_of(s.tokens, at, at + 2));
            return id;
        }
    }
    const auto to = d.parties.read(s, at);
    return to ? to->id : NodeId{};
}

}  // namespace

void read_escalation(Delegations& d, const Sentence& s) {
    static const Pattern mandate("utanför");
    static const Pattern there("ärenden ..3 dit");
    if (const auto hit = verbs().find(Act::escalates, s.tokens)) {
        for (const Party& to : d.parties.read_list(s, hit->end)) {
            if (!is_body(to) || to.id == d.c.body) continue;
            d.add(EdgeKind::escalation, d.c.body, to.id, s, hit->first, Certainty::explicit_,
                  s.section == SectionKind::decision ? "decided" : "planned");
        }
        return;
    }
    if (const auto hit = mandate.find(s.tokens)) {
        const auto whose = d.parties.read(s, hit->end);
        static const Pattern word("mandat|ansvarsområde|befogenhet");
        if (whose && whose->id != d.c.body && word.match(s.tokens, whose->end)) {
            d.add(EdgeKind::escalation, whose->id, d.c.body, s, hit->first, Certainty::implied,
                  "done");
        }
    }
    if (const auto hit = there.find(s.tokens)) {
        const auto to = d.parties.find_group(s, 0);
        if (to && to->end <= hit->first && to->id != d.c.body) {
            d.add(EdgeKind::escalation, d.c.body, to->id, s, hit->first, Certainty::implied,
                  "stated");
        }
    }
}

void read_referral(Delegations& d, const Sentence& s) {
    static const Pattern paper("remiss|remissen|yttrande|yttrandet");
    static const Pattern treat("behandlas|hanteras|beredas|bereds|tas upp? i|av");
    if (const auto hit = verbs().find(Act::refers, s.tokens)) {
        const NodeId group = d.parties.current_group(s.item);
        const bool of_group = !group.empty() && s.section != SectionKind::decision;
        refer(d, s, *hit, of_group ? group : d.c.body,
              s.section == SectionKind::decision ? "decided" : "planned");
        return;
    }
    const auto hit = treat.find(s.tokens);
    const auto what = paper.find(s.tokens);
    if (!hit || !what || what->first > hit->first) return;
    if (refer(d, s, *hit, d.c.body, s.section == SectionKind::decision ? "decided" : "stated") &&
        s.section != SectionKind::decision && d.has_sections()) {
        d.remark_outside(s, hit->first);
    }
}

void read_coordination(Delegations& d, const Sentence& s) {
    static const Pattern with("tillsammans|gemensamt med");
    static const Pattern in("i samverkan|samråd|samarbete med");
    static const Pattern matter("samordna frågan|arbetet|insatserna? inom|med");
    if (const auto hit = matter.find(s.tokens)) {
        const auto to = d.parties.read(s, hit->end);
        const NodeId from = subject_of(d, s, hit->first);
        if (to && is_body(*to) && !from.empty() && from != to->id) {
            d.add(EdgeKind::coordination, from, to->id, s, hit->first, Certainty::explicit_,
                  "planned");
            return;
        }
    }
    for (const Pattern* pattern : {&with, &in}) {
        const auto hit = pattern->find(s.tokens);
        if (!hit) continue;
        const auto to = d.parties.read(s, hit->end);
        if (!to || to->kind == NodeKind::role) return;
        NodeId from = subject_of(d, s, hit->first);
        if (from.empty() && !d.takers.empty()) from = d.takers.front().id;
        if (from.empty() || from == to->id) return;
        if (merge_coordination(d, from, to->id, s)) return;
        if (d.takers.empty() && s.section != SectionKind::decision) return;
        d.add(EdgeKind::coordination, from, to->id, s, hit->first, Certainty::explicit_,
              s.section == SectionKind::decision ? "decided" : "planned");
        return;
    }
}

/// Under "Underlag framtaget av": "Arbetsgruppen tillsammans med X".
void read_prepared(Delegations& d, const Sentence& s) {
    static const Pattern with("tillsammans|gemensamt|i? samverkan? med");
    const auto hit = with.find(s.tokens);
    const NodeId group = d.parties.current_group(s.item);
    if (!hit || group.empty()) return;
    const auto to = prepared_partner(d, s, hit->end);
    if (!to.empty() && to != group)
        d.add(EdgeKind::coordination, group, to, s, hit->first, Certainty::explicit_, "done");
}

}  // namespace mandat::extract
