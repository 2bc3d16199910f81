// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "extract/identity/rename.hpp"
#include "extract/identity/rulings.hpp"

namespace mandat::extract {

/// What a ledger says of everything but people: bodies, groups, organisations, focus areas,
/// projects, roles, municipalities. Ids are those the documents have now; they follow renames.
class GroupRulings {
  public:
    GroupRulings(const std::vector<Claims>& documents, Rulings& rulings);

    /// Two that no rule may make one.
    [[nodiscard]] bool held_apart(const NodeId& a, const NodeId& b) const;

    /// Adds `gone` -> `kept` to renames, unless that would make one of two that are held apart.
    void merge(Renames& renames, const NodeId& gone, const NodeId& kept) const;

    /// Renames in all documents and in what is ruled about.
    void rename(std::vector<Claims>& documents, const Renames& renames);

    /// Makes one what the ledger calls the same.
    void join(std::vector<Claims>& documents);

    /// After all other steps: names by ruling, the rulings on the nodes they shaped, and no
    /// question that is answered.
    void finish(std::vector<Claims>& documents, Rulings& rulings);

  private:
    struct Pair {
        NodeId a;
        NodeId b;
        const Ruling* ruling;
    };

    void give_names(std::vector<Claims>& documents, Rulings& rulings);

    std::vector<Pair> apart_;
    std::vector<Pair> joined_;
    std::vector<Pair> named_;  ///< rename: a alone counts
};

}  // namespace mandat::extract
