// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

#include "graph/analysis/csr.hpp"
#include "graph/model/network.hpp"

namespace mandat::bench {

/// People and bodies of a made-up country: few have many seats, most have one.
struct Size {
    const char* name;
    std::uint32_t people;
    std::uint32_t bodies;
    std::uint32_t memberships;
};

struct Table {
    analysis::Csr bodies_of;
    analysis::Csr people_of;
};

/// Seats fall on the k-th of n people (and bodies) as often as 1 / sqrt(k): degrees as in real
/// directorates, with a tail of power three. The same seed gives the same table.
[[nodiscard]] Table heavy_tailed(const Size& size, std::uint32_t seed);

/// Who hands on to whom: a tree of mandates with twice as many further assignments, a tenth of them
/// back up. Every vertex is reached from 0.
[[nodiscard]] analysis::Csr delegation(std::uint32_t vertices, std::uint32_t seed);

inline constexpr const char* first_day = "2023-01-15";
inline constexpr const char* last_day = "2025-10-01";

/// Bodies that hand things on to each other, as delegation() has it, and nobody in them.
[[nodiscard]] Network delegation_network(std::uint32_t bodies);

/// A table as a network with one document: seats of some years, a meeting of each body on the first
/// or the last day, homes of the people, and assignments between bodies.
[[nodiscard]] Network network_of(const Table& table);

}  // namespace mandat::bench
