// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "graph/model/statement.hpp"

namespace mandat::extract {

// The steps of settle(), in the order they run: each works on what those before it left.

/// Bodies, groups and organisations that go by several names become one: inflections, acronyms,
/// short names. bodies.cpp
void merge_bodies(std::vector<Claims>& documents);

/// Focus areas under a short name, and the working groups that hang under one of them.
/// focus_areas.cpp
void merge_focus_areas(std::vector<Claims>& documents);

/// One id, one name in all documents: the name the most documents use, then the shortest. names.cpp
void settle_names(std::vector<Claims>& documents);

/// People and bodies that may be one and the same are asked about, never merged. questions.cpp
void ask_about_people(std::vector<Claims>& documents);
void ask_about_bodies(std::vector<Claims>& documents);

/// What a title implies across documents. employers.cpp
void imply_employers(std::vector<Claims>& documents);

}  // namespace mandat::extract
