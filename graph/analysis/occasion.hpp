// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "graph/model/network.hpp"

namespace mandat::analysis {

/// Where and when an item was treated.
struct Occasion {
    const Node* decision = nullptr;
    const Node* meeting = nullptr;  ///< nullptr: its minutes were not read
    const Node* body = nullptr;     ///< nullptr: not stated
    std::string date;               ///< ISO; empty: not stated

    /// "29", "16a", "4.5"; empty: not stated.
    [[nodiscard]] std::string paragraph() const;
};

/// Finds the meeting, body and day behind items and meetings.
///
/// cost  O(E) to make, O(log V) a question; the network has to live as long
class Occasions {
  public:
    explicit Occasions(const Network& network);

    /// Of an item; all empty when there is none of this id.
    [[nodiscard]] Occasion of(std::string_view decision) const;

    /// Whose meeting it was; nullptr: not stated.
    [[nodiscard]] const Node* body_of(std::string_view meeting) const;

    /// Meetings of a body, the earliest first; meetings without a day come before all.
    [[nodiscard]] const std::vector<const Node*>& meetings_of(std::string_view body) const;

    /// How many of them were held after one day and not after another; empty `last`: no end.
    [[nodiscard]] std::size_t meetings_between(std::string_view body, std::string_view after,
                                               std::string_view last) const;

  private:
    const Network& network_;
    std::unordered_map<std::string_view, const Node*> meeting_of_item_;
    std::unordered_map<std::string_view, const Node*> body_of_meeting_;
    std::unordered_map<std::string_view, std::vector<const Node*>> meetings_;
};

/// The day of a meeting; empty: not stated.
[[nodiscard]] std::string date_of(const Node& meeting);

}  // namespace mandat::analysis
