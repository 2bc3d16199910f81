// SPDX-License-Identifier: Apache-2.0
#include "extract/lexicon/pattern.hpp"
#include "extract/mention/body.hpp"
#include "extract/mention/name.hpp"
#include "extract/statement/elections.hpp"

namespace mandat::extract {
namespace {

/// A body named at tokens[at], told apart from others by its full name.
std::optional<NodeId> body_at(Elections& e, const Sentence& s, std::size_t at, std::size_t& end) {
    while (at < s.tokens.size() &&
           (s.tokens[at].is("\"") || s.tokens[at].is("”") || s.tokens[at].is("den")))
        ++at;
    const auto party = e.parties.read(s, at);
    const bool group =
        party && (party->kind == NodeKind::body || party->kind == NodeKind::working_group ||
                  party->kind == NodeKind::organisation);
    if (!group) return std::nullopt;
    end = party->end;
    return party->id;
}

/// The body that ends right before tokens[before].
std::optional<NodeId> body_before(Elections& e, const Sentence& s, std::size_t before) {
    constexpr std::size_t farthest = 8;
    for (std::size_t i = before > farthest ? before - farthest : 0; i < before; ++i) {
        if (!s.tokens[i].is_word()) continue;
        std::size_t end = 0;
        Sentence part = s;
        part.tokens.resize(before);
        const auto body = body_at(e, part, i, end);
        if (body && end == before) return body;
        if (body) i = end - 1;
    }
    return std::nullopt;
}

void rename(Elections& e, const Sentence& s, const NodeId& before, const NodeId& after) {
    if (before == after) return;
    e.c.out.edge(EdgeKind::succeeded_by, before, after, s.span, "renamed", Certainty::explicit_,
                 SuccessionFacts{}, e.c.paragraph(s.item));
}

}  // namespace

void read_renaming(Elections& e, const Sentence& s) {
    static const Pattern to("byter|bytte|bytt|ändrar|ändrade|byta namn till");
    static const Pattern from_to("namnbyte|namnändring från");
    static const Pattern formerly("( tidigare|fd");
    static const Pattern replaces("ersätter|ersatte|efterträder|efterträdde");
    static const Pattern dotted("( f . d .");
    if (is_conditional(s)) return;
    std::size_t end = 0;
    if (const auto hit = to.find(s.tokens); hit && !is_unsaid(s, hit->first)) {
        const auto before = body_before(e, s, hit->first);
        const auto after = body_at(e, s, hit->end, end);
        if (before && after) rename(e, s, *before, *after);
        return;
    }
    if (const auto hit = from_to.find(s.tokens); hit && !is_unsaid(s, hit->first)) {
        const auto before = body_at(e, s, hit->end, end);
        if (!before || end >= s.tokens.size() || !s.tokens[end].is("till")) return;
        const auto after = body_at(e, s, end + 1, end);
        if (after) rename(e, s, *before, *after);
        return;
    }
    for (const Pattern* p : {&formerly, &dotted}) {
        const auto hit = p->find(s.tokens);
        if (!hit) continue;
        const auto after = body_before(e, s, hit->first);
        const auto before = body_at(e, s, hit->end, end);
        if (before && after) rename(e, s, *before, *after);
        return;
    }
    if (const auto hit = replaces.find(s.tokens); hit && !is_unsaid(s, hit->first)) {
        const auto after = body_before(e, s, hit->first);
        const auto before = body_at(e, s, hit->end, end);
        if (before && after) rename(e, s, *before, *after);
    }
}

}  // namespace mandat::extract
