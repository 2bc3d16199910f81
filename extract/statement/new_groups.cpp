// SPDX-License-Identifier: Apache-2.0
#include "extract/mention/body.hpp"
#include "extract/statement/delegation_rules.hpp"
#include "extract/statement/pattern.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

/// What an item is about: "X" of "Förtydligande om grupp med koppling till X", else its title.
std::string topic_of(const Delegations& d, std::size_t item) {
    const std::string title = utf8::squeeze(d.c.text.plain(d.c.protocol.items[item].title));
    for (const std::string_view words :
         {"kopplat till ", "koppling till ", "gällande ", "rörande "}) {
        const std::size_t at = title.find(words);
        if (at != std::string::npos && at + words.size() < title.size())
            return title.substr(at + words.size());
    }
    return title;
}

NodeId make_group(Delegations& d, const Sentence& s, std::size_t first, std::size_t end,
                  const BodyNoun& noun) {
    const Span span = cover(s.tokens, first, end);
    std::string words = words_of(s.tokens, first, end);
    const std::string name = utf8::capitalised(words) + " (" + topic_of(d, s.item) + ")";
    const bool group = noun.kind == NodeKind::working_group;
    NodeFacts facts =
        group ? NodeFacts(GroupFacts{false}) : NodeFacts(BodyFacts{std::string(noun.type)});
    const NodeKind kind = group ? NodeKind::working_group : NodeKind::body;
    const NodeId id =
        d.c.out.node(kind, name, span, "new_group", std::move(facts), d.c.paragraph(s.item));
    d.c.out.alias(id, words);
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
    const NodeId made = make_group(d, s, first, hit.first, body->noun);
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
        const NodeId made = make_group(d, other, hit->first, hit->end, *noun);
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
    static const Pattern form(
        "bilda|bildar|bildas|tillsätta|tillsätter|tillsätts|inrätta|inrättar|inrättas|starta|"
        "startar|skapa|skapar|sammankalla|sammankallar");
    static const Pattern convened(
        "kommer|ska|skall att? sammankallas|bildas|startas|tillsättas av?");
    if (const auto hit = convened.find(s.tokens)) {
        read_convened(d, s, *hit);
        return;
    }
    const auto hit = form.find(s.tokens);
    if (!hit) return;
    std::size_t first = hit->end;
    if (first < s.tokens.size() && (s.tokens[first].is("en") || s.tokens[first].is("ett"))) ++first;
    const auto body = read_body(s.tokens, first);
    if (!body || body->noun.definite || body->noun_at > first + 3) return;
    if (body->noun.kind == NodeKind::organisation) return;
    std::size_t end = body->end;
    if (end == body->noun_at + 1 && end + 1 < s.tokens.size() && s.tokens[end].is("i"))
        end += 2;  // "i frågan"
    NodeId giver = d.c.body;
    if (!d.takers.empty() && same_sentence_assignment(d, s)) {
        giver = d.takers.front().id;
    } else if (const auto who = d.parties.read(s, 0); who && who->end <= hit->first) {
        giver = who->id;
    }
    const NodeId made = make_group(d, s, first, end, body->noun);
    const std::string state =
        giver == d.c.body && s.section == SectionKind::decision ? "decided" : "planned";
    d.add(EdgeKind::creates_group, giver, made, s, hit->first, Certainty::explicit_, state);
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
