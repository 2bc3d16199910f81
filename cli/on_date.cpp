// SPDX-License-Identifier: Apache-2.0
#include "cli/on_date.hpp"

#include <algorithm>
#include <string>

namespace mandat::cli {
namespace {

/// The latest day on which a relation of this kind was seen at the same body.
std::string last_seen(const Network& network, const Edge& edge) {
    std::string latest = edge.until;
    for (const Edge* other : network.to(edge.to, edge.kind))
        latest = std::max(latest, other->until);
    return latest;
}

}  // namespace

bool holds_on(const Network& network, const Edge& edge, std::string_view iso_day) {
    if (!edge.since.empty() && iso_day < edge.since) return false;
    if (edge.until.empty() || iso_day <= edge.until) return true;
    // A person represents one place at a time; whom else the place sends says nothing about that.
    if (edge.kind == EdgeKind::represents) {
        const auto later = network.from(edge.from, edge.kind);
        return std::none_of(later.begin(), later.end(), [&](const Edge* other) {
            return other->since > edge.until && other->since <= iso_day;
        });
    }
    return last_seen(network, edge) == edge.until;
}

}  // namespace mandat::cli
