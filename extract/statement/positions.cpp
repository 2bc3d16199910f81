// SPDX-License-Identifier: Apache-2.0
#include "extract/statement/positions.hpp"

#include "extract/statement/rules.hpp"

namespace mandat::extract {

Edge& Positions::state(EdgeKind kind, const Subject& who, std::size_t item, std::string_view rule,
                       EdgeFacts facts, Certainty certainty) {
    return c.out.edge(kind, who.id, c.items[item].decision, who.span, rule, certainty,
                      std::move(facts), c.paragraph(item));
}

void state_positions(Context& context) {
    Positions p(context);
    std::vector<std::vector<const Sentence*>> by_item(context.protocol.items.size());
    for (std::size_t i = 0; i < context.sentences.size(); ++i) {
        const Sentence& s = context.sentences[i];
        if (s.quoted || s.section == SectionKind::earlier) continue;
        by_item[s.item].push_back(&s);
        const bool more =
            i + 1 < context.sentences.size() && context.sentences[i + 1].item == s.item;
        read_motion(p, s, more ? &context.sentences[i + 1] : nullptr);
        read_dissent(p, s);
        read_recusal(p, s);
    }
    for (std::size_t i = 0; i < by_item.size(); ++i) {
        read_motion_title(p, i);
        read_votes(p, by_item[i]);
        read_vote_lists(p, i);
    }
}

}  // namespace mandat::extract
