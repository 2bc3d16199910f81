// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "extract/mention/body.hpp"
#include "extract/statement/context.hpp"

namespace mandat::extract {

/// A group that a sentence sets up.
struct FormedGroup {
    BodyMention body;
    std::size_t first = 0;  ///< token indices of its words, with "i frågan"
    std::size_t end = 0;
    std::size_t verb = 0;  ///< token index
};

/// "tillsätta en byggkommitté", "En arbetsgrupp för X bildas"; nothing for one that is known
/// already ("gruppen"), for a board, or where it is denied or a condition.
[[nodiscard]] std::optional<FormedGroup> read_formed_group(const Sentence& s);

/// What meetings set up beside themselves: working groups, committees, councils; no board and no
/// assembly, whose seats rules of their own fill.
[[nodiscard]] bool may_be_set_up(const BodyNoun& noun);

/// The node of a group set up in an item: the one its title names, when it is of that kind, else
/// one of its own, named after the words and what the item is about.
[[nodiscard]] NodeId formed_group(Context& context, const Sentence& s, const FormedGroup& formed);

/// Finds for each item the group whose seats it may fill: named at the head of its title, elected
/// to in its title, or set up in its text (ItemContext::seats).
void find_item_groups(Context& context);

}  // namespace mandat::extract
