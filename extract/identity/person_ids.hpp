// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "extract/identity/rulings.hpp"
#include "extract/identity/somebody.hpp"

namespace mandat::extract {

/// A person as the network will show them.
struct NamedPerson {
    const Somebody* person = nullptr;
    std::vector<const Ruling*> rulings;  ///< that shaped them
    NodeId id;
    std::string name;
};

/// Gives everybody the name that most documents use, or a ruling, and an id: "person/anna-berg",
/// and for namesakes "person/anna-berg--krokom", by what tells them apart: place, party,
/// organisation, post or body, in that order. Whoever is known by the name alone keeps the plain
/// id.
///
/// laws  ids are unique; the order of documents does not matter
void name_people(std::vector<NamedPerson>& people, const std::vector<Occurrence>& all,
                 Rulings& rulings);

}  // namespace mandat::extract
