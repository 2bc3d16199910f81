// SPDX-License-Identifier: Apache-2.0
#include "extract/statement/group_rules.hpp"
#include "extract/statement/rules.hpp"

namespace mandat::extract {

void state_groups(Context& context) {
    PartyReader parties(context);
    const std::vector<Sentence>& sentences = context.sentences;
    const std::size_t items = context.protocol.items.size();
    for (const Sentence& s : sentences) find_focus_areas(context, s);
    for (std::size_t i = 0; i < items; ++i) link_item_to_focus(context, i);
    for (std::size_t i = 0; i < items; ++i) read_group_title(context, i);
    for (const Sentence& s : sentences) find_owned_groups(context, parties, s);
    for (std::size_t i = 0; i < items; ++i) read_group_papers(context, i);
    for (std::size_t i = 0; i < items; ++i) name_unnamed_group(context, i);
    for (const Sentence& s : sentences) read_composition(context, parties, s);
    read_group_lists(context, parties);
    for (const Sentence& s : sentences) read_verifiers(context, parties, s);
    for (const Sentence& s : sentences) read_structure(context, parties, s);
    for (std::size_t i = 0; i < items; ++i) imply_members(context, i);
    find_projects(context);
}

}  // namespace mandat::extract
