// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

#include "graph/analysis/seat_table.hpp"
#include "graph/model/network.hpp"

namespace mandat::analysis {

/// Days on which both seats were held, from first to last sight, both days counted. Several edges
/// of a side are one seat: their periods are joined.
///
/// errors  nullopt when a side has no period with two possible dates; 0 when periods do not meet
[[nodiscard]] std::optional<int> days_together(std::span<const Edge* const> left,
                                               std::span<const Edge* const> right);

/// A meeting at which two people were present.
struct MeetingTogether {
    const Node* meeting = nullptr;
    const Edge* left = nullptr;   ///< attended
    const Edge* right = nullptr;  ///< attended
    int minutes = 0;              ///< scheduled, of all its sessions; 0 when not stated
};

/// Who was present where, for many questions about pairs.
/// cost  O(E log V) to make
class Presences {
  public:
    /// `keep` as in SeatTableOptions.
    Presences(const Network& network, const std::function<bool(const Edge&)>& keep);

    /// By id of the meeting. O(attendances of both).
    [[nodiscard]] std::vector<MeetingTogether> together(const Party& left,
                                                        const Party& right) const;

  private:
    struct Attendance {
        const Node* meeting;
        const Edge* edge;
    };
    [[nodiscard]] std::vector<Attendance> of(const Party& party) const;

    std::unordered_map<const Node*, std::vector<Attendance>> by_person_;
};

}  // namespace mandat::analysis
