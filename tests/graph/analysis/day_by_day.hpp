// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <string>
#include <vector>

#include "graph/model/network.hpp"

namespace mandat::tests {

/// Names of random_minutes(): people without, places and bodies without their kind.
inline const std::vector<std::string> some_people = {"anna", "bo", "carl", "dora", "eva", "finn"};
inline const std::vector<std::string> some_places = {"berg", "krokom", "ragunda"};
inline const std::vector<std::string> some_bodies = {"board", "council", "group"};

/// Some meetings of three bodies on 1 to 6 January 2025, with people who come, go and change their
/// home. The same seed gives the same network.
[[nodiscard]] Network random_minutes(unsigned seed);

/// Every day that could matter there: those on which something was seen, those between, and after.
[[nodiscard]] std::vector<std::string> days_that_matter();

/// Who sat where on a day and for whom, found by going through all edges: slow and without a
/// shortcut, to hold the analyses to.
class DayByDay {
  public:
    explicit DayByDay(const Network& network) : network_(network) {}

    /// Seen at the body on or before the day, and again later or never missed since.
    [[nodiscard]] bool sits(const std::string& person, const std::string& body,
                            const std::string& day) const;

    /// Places a person may be said to be of on a day.
    [[nodiscard]] std::set<std::string> homes(const std::string& person,
                                              const std::string& day) const;

  private:
    const Network& network_;
};

}  // namespace mandat::tests
