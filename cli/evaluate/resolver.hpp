// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "cli/evaluate/entities.hpp"
#include "graph/model/network.hpp"

namespace mandat::cli::evaluate {

/// Which entities of the truth a node of the network stands for.
///
/// In this order: an equal name or other form; the same stems; the distinctive words of one within
/// those of the other, where only one fits; for names that were made up on either side, evidence
/// on the same line. People by their whole names only.
class Resolver {
  public:
    /// files  document id -> the name by which truth files call it
    Resolver(const Entities& entities, const Network& network,
             std::map<std::string, std::string> files);

    /// The labels of those entities, for a role also of its holder. For none "?" and the node's own
    /// name behind a question mark.
    [[nodiscard]] const std::set<std::string>& labels(const NodeId& id);

  private:
    using Labels = std::set<std::string>;
    enum class Family { person, focus_area, group };

    [[nodiscard]] Labels resolve(const Node& node) const;
    [[nodiscard]] Labels by_name(const Node& node, Family family, Sort sort) const;
    [[nodiscard]] Labels by_part_of_name(const Node& node, Family family, Sort sort) const;
    [[nodiscard]] Labels by_place(const Node& node, Sort sort) const;
    [[nodiscard]] Labels person_named(const std::string& name) const;
    [[nodiscard]] std::set<Place> places(const Node& node) const;
    [[nodiscard]] std::set<std::string> distinctive(const std::string& name) const;

    const Entities& entities_;
    const Network& network_;
    std::map<std::string, std::string> files_;
    std::map<std::pair<Family, std::string>, Labels> written_;
    std::map<std::pair<Family, std::set<std::string>>, Labels> stemmed_;
    std::map<std::string, int> bearers_;  ///< of a stem: in how many names of groups it stands
    std::map<std::string, std::vector<std::set<std::string>>> distinctive_;  ///< by label
    std::map<NodeId, Labels> known_;
};

}  // namespace mandat::cli::evaluate
