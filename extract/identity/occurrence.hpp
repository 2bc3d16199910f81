// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "graph/model/statement.hpp"

namespace mandat::extract {

/// Where on a line somebody is named.
struct Mentioned {
    int line = 0;
    int begin = 0;  ///< column, code points
    int end = 0;
    friend auto operator<=>(const Mentioned&, const Mentioned&) = default;
};

/// Somebody as one document names them: what tells who it is.
struct Occurrence {
    std::size_t document = 0;
    NodeId id;  ///< within that document
    std::string name;
    std::set<NodeId> homes;           ///< municipalities represented, or whose body it is
    std::set<NodeId> organisations;   ///< represented
    std::set<std::string> parties;    ///< marks of today: (fp) is "L"
    std::set<std::string> posts;      ///< job titles, lower case
    std::set<NodeId> seats;           ///< bodies and groups
    NodeId minutes_of;                ///< the body of the document
    std::set<std::size_t> lists;      ///< numbers of lists on which each entry is somebody else
    std::vector<Mentioned> mentions;  ///< sorted
    bool listed = false;              ///< on the attendance list
    Evidence evidence;
};

/// Everybody in all documents, in order of documents and ids.
///
/// cost  O(n log n) in nodes and edges
[[nodiscard]] std::vector<Occurrence> occurrences_in(const std::vector<Claims>& documents);

/// Two entries of one name on one attendance list, of different municipalities or parties, are two
/// people: "person/anna-berg--krokom" and "person/anna-berg--are" instead of one node. What the
/// text says of "Anna Berg" beyond the list stays with "person/anna-berg", for nobody can tell
/// which it is.
void part_namesakes(std::vector<Claims>& documents);

/// "person/anna-berg" of "person/anna-berg--krokom".
[[nodiscard]] NodeId without_qualifier(const NodeId& id);

/// "krokom" of "municipality/krokom".
[[nodiscard]] std::string key_of(const NodeId& id);

}  // namespace mandat::extract
