// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "extract/identity/group_rulings.hpp"
#include "graph/model/statement.hpp"

namespace mandat::extract {

// The steps of settle(), in the order they run: each works on what those before it left.

/// Bodies, groups and organisations that go by several names become one: inflections, acronyms,
/// short names. bodies.cpp
void merge_bodies(std::vector<Claims>& documents, GroupRulings& rulings);

/// Focus areas under a short name, and the working groups that hang under one of them.
/// focus_areas.cpp
void merge_focus_areas(std::vector<Claims>& documents, GroupRulings& rulings);

/// One id, one name in all documents: the name the most documents use, then the shortest. People
/// are named by settle_people(). names.cpp
void settle_names(std::vector<Claims>& documents);

/// Bodies that may be one and the same are asked about, never merged. body_questions.cpp
void ask_about_bodies(std::vector<Claims>& documents);

/// Who holds a post that a document names without a name. offices.cpp
void find_holders(std::vector<Claims>& documents);

/// What a title implies across documents. employers.cpp
void imply_employers(std::vector<Claims>& documents);

}  // namespace mandat::extract
