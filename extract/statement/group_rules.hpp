// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "extract/input/token.hpp"
#include "extract/statement/parties.hpp"

namespace mandat::extract {

// What state_groups() of rules.hpp runs, each over all sentences or items before the next begins.
// Private to the rules about groups.

// --- focus areas: focus_areas.cpp

void find_focus_areas(Context& context, const Sentence& s);
void link_item_to_focus(Context& context, std::size_t item);
/// The focus area of that key, or of one that holds all its words; nullptr when there is none.
[[nodiscard]] FocusArea* find_focus(Context& context, std::string_view key);
/// The focus area of that id; nullptr when there is none.
[[nodiscard]] FocusArea* focus_of(Context& context, const NodeId& id);
/// Do all words of `part` stand in `whole`? Keys are sorted words with blanks between.
[[nodiscard]] bool words_within(std::string_view part, std::string_view whole);
/// Finite verbs and conjunctions that no name of a focus area or project goes on over.
[[nodiscard]] bool ends_focus_name(const Token& token);

// --- working groups and whose they are: working_groups.cpp

void read_group_title(Context& context, std::size_t item);
void find_owned_groups(Context& context, PartyReader& parties, const Sentence& s);
void read_group_papers(Context& context, std::size_t item);
void name_unnamed_group(Context& context, std::size_t item);
/// The body has that working group, unless somebody has it already.
void own_group(Context& context, const NodeId& group, Span where, int paragraph,
               Certainty certainty = Certainty::explicit_);
/// "arbetsgrupper": several at once.
[[nodiscard]] bool is_plural_group(std::string_view word);

// --- who is in a group: composition.cpp

void read_composition(Context& context, PartyReader& parties, const Sentence& s);
void read_group_lists(Context& context, PartyReader& parties);
void read_verifiers(Context& context, PartyReader& parties, const Sentence& s);
void imply_members(Context& context, std::size_t item);

// --- what lies under what, who coordinates what: structure.cpp, coordinators.cpp

void read_structure(Context& context, PartyReader& parties, const Sentence& s);
void read_coordinator(Context& context, PartyReader& parties, const Sentence& s);

// --- projects and who leads them: projects.cpp

void find_projects(Context& context);

}  // namespace mandat::extract
