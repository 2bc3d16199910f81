// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "extract/statement/context.hpp"

namespace mandat::extract {

// The families of rules, in the order they run: later ones use what earlier ones found. Each reads
// the Context, adds statements with evidence, and never takes one away.

void state_meeting(Context& context);             ///< body, meeting, attendance, signatures
void state_presiding(Context& context);           ///< who led the meeting, for which items
void state_decisions(Context& context);           ///< items, presenters, decision points
void split_sentences(Context& context);           ///< fills Context::sentences
void find_user_names(Context& context);           ///< fills Context::user_names
void state_decisions_in_prose(Context& context);  ///< where no section is set apart for them
void state_elections(Context& context);  ///< who is elected to what, who leaves, who follows whom
void state_groups(Context& context);     ///< focus areas, working groups, who is in them, structure
void state_delegations(Context& context);   ///< who gives what to whom, who reports to whom
void state_positions(Context& context);     ///< motions, votes, reservations, conflicts of interest
void state_references(Context& context);    ///< other decisions the text points at
void state_papers(Context& context);        ///< documents of the items
void state_next_meeting(Context& context);  ///< where the items say it and the head does not
void remark_oddities(Context& context);     ///< contradictions, wrong dates, missing parts

}  // namespace mandat::extract
