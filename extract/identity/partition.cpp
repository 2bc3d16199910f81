// SPDX-License-Identifier: Apache-2.0
#include "extract/identity/partition.hpp"

#include <numeric>
#include <utility>

namespace mandat::extract {

Partition::Partition(std::size_t size) : parent_(size), apart_(size) {
    std::iota(parent_.begin(), parent_.end(), std::size_t{0});
}

std::size_t Partition::find(std::size_t item) const {
    while (parent_[item] != item) {
        parent_[item] = parent_[parent_[item]];
        item = parent_[item];
    }
    return item;
}

std::optional<int> Partition::held_apart(std::size_t a, std::size_t b) const {
    const auto& others = apart_[find(a)];
    const auto hit = others.find(find(b));
    return hit == others.end() ? std::nullopt : std::optional(hit->second);
}

bool Partition::join(std::size_t a, std::size_t b) {
    std::size_t into = find(a);
    std::size_t gone = find(b);
    if (into == gone) return true;
    if (held_apart(into, gone)) return false;
    if (apart_[into].size() < apart_[gone].size()) std::swap(into, gone);
    parent_[gone] = into;
    for (const auto& [other, line] : std::exchange(apart_[gone], {})) {
        apart_[other].erase(gone);
        apart_[other].try_emplace(into, line);
        apart_[into].try_emplace(other, line);
    }
    return true;
}

bool Partition::hold_apart(std::size_t a, std::size_t b, int line) {
    const std::size_t x = find(a);
    const std::size_t y = find(b);
    if (x == y) return false;
    apart_[x].try_emplace(y, line);
    apart_[y].try_emplace(x, line);
    return true;
}

}  // namespace mandat::extract
