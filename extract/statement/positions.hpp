// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "extract/statement/subjects.hpp"

namespace mandat::extract {

/// What the rules about motions, votes and dissent share while they read one document. Private to
/// them; from outside they are run by state_positions() of rules.hpp.
struct Positions {
    explicit Positions(Context& context) : c(context) {}

    /// Somebody's stand on the decision of an item, told at the words of `who`.
    Edge& state(EdgeKind kind, const Subject& who, std::size_t item, std::string_view rule,
                EdgeFacts facts, Certainty certainty = Certainty::explicit_);

    Context& c;
};

// --- who moved what: motions.cpp

/// "Anna Ek (S) yrkar bifall", "På förslag av Bo Al (M)"; `next` is the sentence after, or nullptr.
void read_motion(Positions& p, const Sentence& s, const Sentence* next);
/// "Svar på motion från Anna Ek (S) om cykelvägar": in the heading of an item.
void read_motion_title(Positions& p, std::size_t item);

// --- who set themselves apart: dissent.cpp

void read_dissent(Positions& p, const Sentence& s);
void read_recusal(Positions& p, const Sentence& s);

// --- how each one voted: votes.cpp in sentences, vote_lists.cpp in lists and tables

/// Votes of all sentences of an item, with the counts that stand beside them checked.
void read_votes(Positions& p, const std::vector<const Sentence*>& sentences);
void read_vote_lists(Positions& p, std::size_t item);

}  // namespace mandat::extract
