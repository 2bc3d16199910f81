// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "extract/identity/occurrence.hpp"
#include "extract/identity/person_name.hpp"

namespace mandat::extract {

/// Occurrences that are taken for one person, and what is known of them together.
struct Somebody {
    PersonName name;                       ///< as most documents write it
    std::string slug;                      ///< of the name
    std::vector<std::size_t> occurrences;  ///< sorted
    std::set<NodeId> homes;
    std::set<NodeId> organisations;
    std::set<std::string> parties;
    std::set<std::string> posts;
    std::set<NodeId> seats;
    std::set<NodeId> minutes_of;
    std::set<std::size_t> lists;
    bool listed = false;
    bool placed = true;  ///< false: one of several of that name, and the text does not say which
};

/// What both take part in, by the sets of one and the other.
template <typename Value>
[[nodiscard]] bool share(const std::set<Value>& a, const std::set<Value>& b) {
    auto x = a.begin();
    auto y = b.begin();
    while (x != a.end() && y != b.end()) {
        if (*x == *y) return true;
        if (*x < *y) {
            ++x;
        } else {
            ++y;
        }
    }
    return false;
}

/// Places, parties, posts and bodies that tell somebody apart, as the slugs a ledger may use.
[[nodiscard]] std::set<std::string> contexts_of(const Somebody& person);
[[nodiscard]] std::set<std::string> contexts_of(const Occurrence& occurrence);

/// By name slug: contexts that a ledger tells apart although the name is one.
using ForcedContexts = std::map<std::string, std::set<std::string>>;

/// Everybody, one for each name; several where the documents place one name in several
/// municipalities, or in several parties without a place or body in common. What stands without a
/// place is theirs who sits in the same body, if that is one; otherwise it stays unplaced.
///
/// shape  sorted by slug, then by their first home; the unplaced last
[[nodiscard]] std::vector<Somebody> people_by_name(const std::vector<Occurrence>& occurrences,
                                                   const ForcedContexts& forced);

/// Adds what is known of `from` to `into`; the name of `into` stays.
void absorb(Somebody& into, const Somebody& from);

/// The form that most documents use; those with the person on a list count more, for lists are
/// written with care. Then the longer, since letters are lost more often than doubled, then the
/// first in the alphabet.
[[nodiscard]] std::string best_name(const Somebody& person, const std::vector<Occurrence>& all);

/// Certainly two: both on one list, of different municipalities, or of different parties.
[[nodiscard]] bool are_two(const Somebody& a, const Somebody& b);

}  // namespace mandat::extract
