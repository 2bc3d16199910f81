// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "cli/evaluate/truth.hpp"

namespace mandat::cli::evaluate {

/// A line of a document, which is named as its truth names it.
using Place = std::pair<std::string, int>;

/// What sort of group: nodes of another sort are taken for it only when nothing better fits.
enum class Sort { working_group, project, place, other };

/// Somebody or something that truth files name.
struct Entity {
    std::string label;  ///< the name by which facts of the truth call it
    bool person = false;
    bool focus_area = false;
    bool group = false;  ///< body, organisation, municipality, working group, project, role
    std::set<Sort> sorts;
    std::set<std::string> names;  ///< label and written forms
    std::set<Place> places;
    bool constructed = false;  ///< the name stands nowhere in the text
};

/// Everything that some truth files name, by label; a name in two of them is one entity.
class Entities {
  public:
    explicit Entities(const std::vector<Truth>& truths);

    [[nodiscard]] const std::map<std::string, Entity>& all() const { return all_; }
    [[nodiscard]] const Entity* find(const std::string& label) const;

  private:
    class Collector;
    std::map<std::string, Entity> all_;
};

}  // namespace mandat::cli::evaluate
