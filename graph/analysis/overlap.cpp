// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/overlap.hpp"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

#include "graph/analysis/chance.hpp"
#include "graph/analysis/large_pages.hpp"
#include "graph/analysis/period.hpp"
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

/// Two that share, before anything else is said about them.
struct SharingPair {
    std::uint32_t left;
    std::uint32_t right;
    std::uint32_t shared;
    double chance;
};

/// Which entry of the one table stands at each entry of its transposed.
std::vector<std::uint64_t> entries_across(const Csr& rows, const Csr& across) {
    std::vector<std::uint64_t> out(rows.targets.size());
    std::vector<std::uint64_t> place(across.begins);
    for (std::uint64_t entry = 0; entry < rows.targets.size(); ++entry)
        out[place[rows.targets[entry]]++] = entry;
    return out;
}

/// What is asked of each seat for every pair that shares it.
class SeatFacts {
  public:
    SeatFacts(const SeatTable& table, const Network& network) : table_(table) {
        // Few seats are of several edges: when each held is worked out for the first of them.
        std::optional<Timeline> timeline;
        const GoesOn goes_on = [&](const Edge& earlier, const Edge& later) {
            if (!timeline) timeline.emplace(network);
            return timeline->stood_on(earlier, day_before(later.since));
        };
        const std::size_t seats = table.bodies_of.targets.size();
        service_.reserve(seats);
        day_begins_.reserve(seats + 1);
        for (std::size_t entry = 0; entry < seats; ++entry) {
            service_.push_back(is_service(edges(entry)) ? 1 : 0);
            day_begins_.push_back(days_.size());
            append_days_held(edges(entry), goes_on, days_);
        }
        day_begins_.push_back(days_.size());
    }

    [[nodiscard]] std::span<const Edge* const> edges(std::size_t entry) const {
        return {table_.seats.data() + table_.seat_begins[entry],
                table_.seats.data() + table_.seat_begins[entry + 1]};
    }
    [[nodiscard]] bool by_service(std::size_t entry) const { return service_[entry] != 0; }
    [[nodiscard]] std::span<const Days> days(std::size_t entry) const {
        return {days_.data() + day_begins_[entry], days_.data() + day_begins_[entry + 1]};
    }

  private:
    const SeatTable& table_;
    std::vector<char> service_;
    std::vector<Days> days_;
    std::vector<std::size_t> day_begins_;
};

/// Pairs of one side by what they share of the other.
class Comparison {
  public:
    Comparison(const SeatTable& table, Side side, const Network& network)
        : table_(table),
          side_(side),
          compared_(side == Side::bodies ? table.bodies : table.people),
          sharing_(side == Side::bodies ? table.people : table.bodies),
          rows_(side == Side::bodies ? table.people_of : table.bodies_of),
          columns_(side == Side::bodies ? table.bodies_of : table.people_of),
          chance_(static_cast<std::uint32_t>(sharing_.size())),
          facts_(table, network) {
        if (side == Side::bodies) entries_ = entries_across(table.bodies_of, table.people_of);
    }

    [[nodiscard]] std::size_t population() const { return sharing_.size(); }

    [[nodiscard]] const Party& party(std::uint32_t i) const { return compared_[i]; }

    /// In the order of the answer.
    [[nodiscard]] std::vector<SharingPair> pairs(const OverlapOptions& options) const {
        std::vector<SharingPair> out;
        const auto one =
            side_ == Side::bodies ? table_.find_body(options.of) : table_.find_person(options.of);
        if (!options.of.empty() && !one) return out;
        const Projection shared = project(rows_, columns_);
        for (std::uint32_t i = 0; i < shared.pairs.size(); ++i) {
            for (std::uint64_t k = shared.pairs.begins[i]; k < shared.pairs.begins[i + 1]; ++k) {
                const std::uint32_t j = shared.pairs.targets[k];
                if (one && i != *one && j != *one) continue;
                if (shared.counts[k] < options.at_least) continue;
                out.push_back({i, j, shared.counts[k], chance(i, j, shared.counts[k])});
            }
        }
        // Parties stand by the ids of their nodes.
        std::sort(out.begin(), out.end(), [](const SharingPair& a, const SharingPair& b) {
            return std::tie(b.shared, a.chance, a.left, a.right) <
                   std::tie(a.shared, b.chance, b.left, b.right);
        });
        return out;
    }

    void fill(const SharingPair& pair, Overlap& out) const {
        const auto [i, j, shared, chance] = pair;
        out.left = compared_[i].node;
        out.right = compared_[j].node;
        out.left_size = static_cast<std::uint32_t>(rows_.of(i).size());
        out.right_size = static_cast<std::uint32_t>(rows_.of(j).size());
        out.shared = shared;
        const double both = shared;
        out.jaccard = both / (out.left_size + out.right_size - shared);
        out.coefficient = both / std::min(out.left_size, out.right_size);
        out.expected = chance_.expected(out.left_size, out.right_size);
        out.chance = chance;
        add_seats(out, i, j);
    }

  private:
    [[nodiscard]] double chance(std::uint32_t i, std::uint32_t j, std::uint32_t shared) const {
        return chance_.at_least(static_cast<std::uint32_t>(rows_.of(i).size()),
                                static_cast<std::uint32_t>(rows_.of(j).size()), shared);
    }

    [[nodiscard]] std::size_t seat_at(std::uint64_t entry_of_rows) const {
        return side_ == Side::bodies ? entries_[entry_of_rows] : entry_of_rows;
    }

    void add_seats(Overlap& out, std::uint32_t i, std::uint32_t j) const {
        out.seats.reserve(out.shared);
        std::uint64_t a = rows_.begins[i];
        std::uint64_t b = rows_.begins[j];
        while (out.seats.size() < out.shared) {
            if (rows_.targets[a] != rows_.targets[b]) {
                ++(rows_.targets[a] < rows_.targets[b] ? a : b);
                continue;
            }
            add_seat(out, rows_.targets[a], seat_at(a), seat_at(b));
            ++a;
            ++b;
        }
    }

    void add_seat(Overlap& out, std::uint32_t at, std::size_t left, std::size_t right) const {
        SharedSeat& seat = out.seats.emplace_back();
        seat.at = sharing_[at].node;
        seat.left = facts_.edges(left);
        seat.right = facts_.edges(right);
        seat.by_service = facts_.by_service(left) || facts_.by_service(right);
        seat.days = days_together(facts_.days(left), facts_.days(right));
        if (seat.by_service) ++out.by_service;
        if (seat.days) out.days = out.days.value_or(0) + *seat.days;
    }

    const SeatTable& table_;
    Side side_;
    const std::vector<Party>& compared_;
    const std::vector<Party>& sharing_;
    const Csr& rows_;
    const Csr& columns_;
    Chance chance_;
    SeatFacts facts_;
    std::vector<std::uint64_t> entries_;  ///< of the seats, for each entry of people_of
};

Overlaps compare(const Network& network, const OverlapOptions& options, Side side,
                 const auto& more) {
    Overlaps out;
    out.seating = std::make_shared<const SeatTable>(seat_table(network, options.seating));
    const Comparison comparison(*out.seating, side, network);
    out.population = comparison.population();
    const std::vector<SharingPair> pairs = comparison.pairs(options);
    out.pairs.reserve(pairs.size());
    prefer_large_pages(out.pairs.data(), pairs.size() * sizeof(Overlap));
    out.pairs.resize(pairs.size());
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        comparison.fill(pairs[i], out.pairs[i]);
        more(out.pairs[i], comparison.party(pairs[i].left), comparison.party(pairs[i].right));
    }
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
