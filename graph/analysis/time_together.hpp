// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

#include "graph/analysis/seat_table.hpp"
#include "graph/model/network.hpp"

namespace mandat::analysis {

/// First and last day.
using Days = std::pair<std::chrono::sys_days, std::chrono::sys_days>;

/// Whether a seat was held from its last sight by the one edge to its first by the other, which is
/// later: another role, say, at the body's next meeting.
using GoesOn = std::function<bool(const Edge& earlier, const Edge& later)>;

/// Appends the periods of one seat, from first to last sight, in order; several edges are one seat,
/// so periods that touch, or go on, are made one. An edge without two possible dates has no period.
void append_days_held(std::span<const Edge* const> seat, const GoesOn& goes_on,
                      std::vector<Days>& out);

/// Days on which both seats were held, both ends counted.
///
/// errors  nullopt when a side has no period; 0 when periods do not meet
[[nodiscard]] std::optional<int> days_together(std::span<const Days> left,
                                               std::span<const Days> right);

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
    static bool earlier(const Attendance& a, const Attendance& b);
    /// By meeting; in `room` when they are of several nodes.
    [[nodiscard]] std::span<const Attendance> of(const Party& party,
                                                 std::vector<Attendance>& room) const;

    std::unordered_map<const Node*, std::vector<Attendance>> by_person_;
};

}  // namespace mandat::analysis
