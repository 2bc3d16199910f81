// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/overlap.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "graph/analysis/chance.hpp"
#include "graph/analysis/projection.hpp"

namespace mandat::analysis {
namespace {

enum class Side { bodies, people };

/// Whether somebody sits in a body as its secretary or staff, and as nothing else.
bool is_service(std::span<const Edge* const> seats) {
    return std::all_of(seats.begin(), seats.end(), [](const Edge* edge) {
        const auto* facts = std::get_if<MemberFacts>(&edge->facts);
        return facts != nullptr && (facts->role == Role::secretary || facts->role == Role::staff);
    });
}

/// Pairs of one side by what they share of the other.
class Comparison {
  public:
    Comparison(const SeatTable& table, Side side)
        : table_(table),
          side_(side),
          compared_(side == Side::bodies ? table.bodies : table.people),
          sharing_(side == Side::bodies ? table.people : table.bodies),
          rows_(side == Side::bodies ? table.people_of : table.bodies_of),
          columns_(side == Side::bodies ? table.bodies_of : table.people_of),
          chance_(static_cast<std::uint32_t>(sharing_.size())) {}

    [[nodiscard]] std::size_t population() const { return sharing_.size(); }

    [[nodiscard]] const Party& party(std::uint32_t i) const { return compared_[i]; }

    /// Calls with both and how much they share, for each pair that shares.
    void for_pairs(const OverlapOptions& options, const auto& use) const {
        const auto one =
            side_ == Side::bodies ? table_.find_body(options.of) : table_.find_person(options.of);
        if (!options.of.empty() && !one) return;
        const Projection shared = project(rows_, columns_);
        for (std::uint32_t i = 0; i < shared.pairs.size(); ++i) {
            for (std::uint64_t k = shared.pairs.begins[i]; k < shared.pairs.begins[i + 1]; ++k) {
                const std::uint32_t j = shared.pairs.targets[k];
                if (one && i != *one && j != *one) continue;
                if (shared.counts[k] >= options.at_least) use(i, j, shared.counts[k]);
            }
        }
    }

    [[nodiscard]] Overlap overlap(std::uint32_t i, std::uint32_t j, std::uint32_t shared) const {
        Overlap out;
        out.left = compared_[i].node;
        out.right = compared_[j].node;
        out.left_size = static_cast<std::uint32_t>(rows_.of(i).size());
        out.right_size = static_cast<std::uint32_t>(rows_.of(j).size());
        out.shared = shared;
        const double both = shared;
        out.jaccard = both / (out.left_size + out.right_size - shared);
        out.coefficient = both / std::min(out.left_size, out.right_size);
        out.expected = chance_.expected(out.left_size, out.right_size);
        out.chance = chance_.at_least(out.left_size, out.right_size, shared);
        add_seats(out, i, j);
        return out;
    }

  private:
    [[nodiscard]] std::span<const Edge* const> seats(std::uint32_t compared,
                                                     std::uint32_t shared) const {
        return side_ == Side::bodies ? table_.seats_of(shared, compared)
                                     : table_.seats_of(compared, shared);
    }

    void add_seats(Overlap& out, std::uint32_t i, std::uint32_t j) const {
        std::vector<std::uint32_t> both;
        both.reserve(out.shared);
        std::ranges::set_intersection(rows_.of(i), rows_.of(j), std::back_inserter(both));
        out.seats.reserve(both.size());
        for (const std::uint32_t at : both) {
            SharedSeat seat;
            seat.at = sharing_[at].node;
            seat.left = seats(i, at);
            seat.right = seats(j, at);
            seat.by_service = is_service(seat.left) || is_service(seat.right);
            seat.days = days_together(seat.left, seat.right);
            if (seat.by_service) ++out.by_service;
            if (seat.days) out.days = out.days.value_or(0) + *seat.days;
            out.seats.push_back(std::move(seat));
        }
    }

    const SeatTable& table_;
    Side side_;
    const std::vector<Party>& compared_;
    const std::vector<Party>& sharing_;
    const Csr& rows_;
    const Csr& columns_;
    Chance chance_;
};

void sort_pairs(std::vector<Overlap>& pairs) {
    std::sort(pairs.begin(), pairs.end(), [](const Overlap& a, const Overlap& b) {
        return std::tie(b.shared, a.chance, a.left->id, a.right->id) <
               std::tie(a.shared, b.chance, b.left->id, b.right->id);
    });
}

Overlaps compare(const Network& network, const OverlapOptions& options, Side side,
                 const auto& more) {
    Overlaps out;
    out.seating = std::make_shared<const SeatTable>(seat_table(network, options.seating));
    const Comparison comparison(*out.seating, side);
    out.population = comparison.population();
    comparison.for_pairs(options, [&](std::uint32_t i, std::uint32_t j, std::uint32_t shared) {
        out.pairs.push_back(comparison.overlap(i, j, shared));
        more(out.pairs.back(), comparison.party(i), comparison.party(j));
    });
    sort_pairs(out.pairs);
    return out;
}

}  // namespace

Overlaps body_overlaps(const Network& network, const OverlapOptions& options) {
    return compare(network, options, Side::bodies,
                   [](Overlap&, const Party&, const Party&) { /* nothing beside the seats */ });
}

Overlaps person_overlaps(const Network& network, const OverlapOptions& options) {
    const Presences presences(network, options.seating.keep);
    return compare(network, options, Side::people,
                   [&](Overlap& overlap, const Party& left, const Party& right) {
                       overlap.meetings = presences.together(left, right);
                       for (const MeetingTogether& m : overlap.meetings)
                           overlap.minutes += m.minutes;
                   });
}

}  // namespace mandat::analysis
