// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "graph/model/network.hpp"

namespace mandat::analysis {

/// Days from the first to the last, both within it.
struct Period {
    std::string from;  ///< ISO; empty: from the beginning
    std::string to;    ///< ISO; empty: without end

    [[nodiscard]] bool contains(std::string_view day) const {
        return (from.empty() || from <= day) && (to.empty() || day <= to);
    }
    friend bool operator==(const Period&, const Period&) = default;
};

/// Things that happen on a day (a meeting, an assignment); all other relations go on.
[[nodiscard]] bool is_event(EdgeKind kind);

/// Whether a relation was read from a picture of all of its kind: a list of those present, a
/// composition. That one was elected or appointed says nothing about the others.
[[nodiscard]] bool shows_all(const Edge& edge);

/// The day before, "2025-04-06" for "2025-04-07"; empty for what is no day of the calendar.
[[nodiscard]] std::string day_before(std::string_view iso_day);

/// The last day that a day, month or range means: "2025-10/2025-12" -> "2025-12-31"; empty for
/// anything else.
[[nodiscard]] std::string last_day_of(std::string_view when);

/// What held when, as far as was read.
///
/// `until` of a seat, a representation or a link between bodies is the last meeting it was *seen*
/// at, not its end, unless the text says so. So it is taken to go on after that day for as long as
/// nothing later was read: a seat still seen at its body's latest meeting holds to this day, one
/// that was not seen there any more ended with `until` (who was elected in between ends nobody's
/// seat). Somebody represents one place at a time:
/// a later one ends the earlier. A relation without dates always holds. What happens on a day
/// happens from `since` to `until` and at no other time.
///
/// cost  O(E log E) to make, O(log E) a question; the network has to live as long
class Timeline {
  public:
    explicit Timeline(const Network& network);

    [[nodiscard]] bool holds_on(const Edge& edge, std::string_view iso_day) const;

    /// On at least one day of the period.
    [[nodiscard]] bool holds_within(const Edge& edge, const Period& period) const;

    /// As the latest sight of its body by that day showed it: a seat seen in January holds until
    /// the next meeting, where it is seen or not. holds_on() knows what came later, and has it end
    /// in January.
    [[nodiscard]] bool stood_on(const Edge& edge, std::string_view iso_day) const;

    /// The last day it held; empty: to this day.
    [[nodiscard]] std::string last_day(const Edge& edge) const;

    /// First and last day on which anything met or was seen; empty when nothing is dated.
    [[nodiscard]] const Period& read() const { return read_; }

  private:
    /// What a sight is of: a kind of relation, and what it leads to.
    struct Sight {
        EdgeKind kind;
        std::string_view to;
        friend bool operator==(const Sight&, const Sight&) = default;
    };
    struct SightHash {
        std::size_t operator()(const Sight& sight) const {
            return std::hash<std::string_view>()(sight.to) * 31 +
                   static_cast<std::size_t>(sight.kind);
        }
    };
    const Network& network_;
    /// Days on which such a relation was seen, ascending; views into the network.
    std::unordered_map<Sight, std::vector<std::string_view>, SightHash> seen_;
    Period read_;
};

}  // namespace mandat::analysis
