// SPDX-License-Identifier: Apache-2.0
#include "extract/protocol/sequence.hpp"

#include <algorithm>
#include <map>
#include <string>

namespace mandat::extract {
namespace {

constexpr int widest_gap = 40;      // numbers that may be missing between two items
constexpr int cost_of_missing = 2;  // a number
constexpr int largest_cost = 12;    // of a gap
constexpr int cost_of_repeat = 6;   // the same § twice
constexpr std::size_t reach = 12;   // numbers looked back at
constexpr std::size_t none = static_cast<std::size_t>(-1);
constexpr std::size_t lines_of_item = 3;  // two items of one number are at least so far apart

/// "110." after 9: a digit too many, for 10.
bool has_digit_too_many(int number, int expected) {
    const std::string written = std::to_string(number);
    const std::string wanted = std::to_string(expected);
    if (written.size() != wanted.size() + 1) return false;
    for (std::size_t i = 0; i < written.size(); ++i) {
        if (written.substr(0, i) + written.substr(i + 1) == wanted) return true;
    }
    return false;
}

/// What it costs that b follows a; -1 where it cannot.
int cost_of_step(const ItemNumber& a, const ItemNumber& b) {
    std::size_t level = 0;
    while (level < b.size() && a[level] == b[level]) ++level;
    if (level == b.size()) return cost_of_repeat;
    const int step = b[level] - a[level];
    if (step < 1) return -1;
    if (level == 0 && step > widest_gap)
        return has_digit_too_many(b[0], a[0] + 1) ? cost_of_repeat : -1;
    int cost = (step - 1) * cost_of_missing;
    for (std::size_t below = level + 1; below < b.size(); ++below)
        cost += std::max(0, b[below] - 1) * cost_of_missing;
    return std::min(cost, largest_cost);
}

/// A count begins with 1; minutes that count on through the year begin anywhere with a §.
int cost_of_start(const ItemMark& mark) {
    const bool free = mark.form == MarkForm::sign || mark.form == MarkForm::initials ||
                      mark.form == MarkForm::bare;
    return free ? 0 : std::min((mark.number[0] - 1) * cost_of_missing, largest_cost);
}

struct Best {
    int weight = 0;
    std::size_t candidate = none;
};

}  // namespace

Sequence best_sequence(const std::vector<Candidate>& candidates) {
    std::map<ItemNumber, Best> best;
    std::vector<std::size_t> before(candidates.size(), none);
    Best top;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        const Candidate& c = candidates[i];
        Best here{-cost_of_start(c.mark), none};
        auto row = best.upper_bound(c.mark.number);
        for (std::size_t seen = 0; seen < reach && row != best.begin(); ++seen) {
            --row;
            const Candidate& last = candidates[row->second.candidate];
            if (last.line == c.line) continue;
            const int cost = cost_of_step(row->first, c.mark.number);
            if (cost < 0) break;
            const bool again = row->first == c.mark.number;
            if (again && c.mark.form != MarkForm::sign) continue;  // a list counts from 1 again
            if (again && (c.line < last.line + lines_of_item || c.title_key == last.title_key ||
                          c.title_key.empty()))
                continue;
            if (row->second.weight - cost > here.weight) {
                here = {row->second.weight - cost, row->second.candidate};
            }
        }
        before[i] = here.candidate;
        here = {here.weight + c.weight, i};
        const auto [place, fresh] = best.try_emplace(c.mark.number, here);
        if (!fresh && here.weight >= place->second.weight) place->second = here;
        if (here.weight >= top.weight || top.candidate == none) top = here;
    }
    Sequence out;
    out.weight = top.weight;
    for (std::size_t i = top.candidate; i != none; i = before[i]) out.members.push_back(i);
    std::reverse(out.members.begin(), out.members.end());
    return out;
}

}  // namespace mandat::extract
