// SPDX-License-Identifier: Apache-2.0
#include "cli/evaluate/matching.hpp"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <tuple>

#include "cli/evaluate/wording.hpp"

namespace mandat::cli::evaluate {
namespace {

constexpr int far_away = std::numeric_limits<int>::max();
constexpr std::size_t nobody = std::numeric_limits<std::size_t>::max();

int distance(const Fact& a, const Fact& b) {
    int least = far_away;
    for (const int x : a.lines) {
        for (const int y : b.lines) least = std::min(least, std::abs(x - y));
    }
    return least;
}

int unlike_details(const Details& wanted, const Details& found) {
    int count = 0;
    for (const auto& same :
         {same_certainty(wanted, found), same_status(wanted, found), same_due(wanted, found)}) {
        count += same.value_or(true) ? 0 : 1;
    }
    return count;
}

bool agree(const Fact& wanted, const Fact& found) {
    return wanted.fields.size() == found.fields.size() &&
           std::equal(wanted.fields.begin(), wanted.fields.end(), found.fields.begin(),
                      [](const Field& a, const Field& b) { return evaluate::agree(a, b); });
}

/// Augmenting paths: who is placed later may take a place if its holder finds another one.
class Matching {
  public:
    Matching(const std::vector<Fact>& wanted, const std::vector<Fact>& found,
             std::optional<int> tolerance)
        : holder_(found.size(), nobody), seen_(found.size(), nobody) {
        for (const Fact& fact : wanted) candidates_.push_back(fitting(fact, found, tolerance));
    }

    void place(std::size_t wanted) { (void)find_place(wanted, wanted); }

    [[nodiscard]] std::vector<Pair> pairs() const {
        std::vector<Pair> out;
        for (std::size_t i = 0; i < holder_.size(); ++i) {
            if (holder_[i] != nobody) out.push_back({holder_[i], i});
        }
        std::sort(out.begin(), out.end(),
                  [](const Pair& a, const Pair& b) { return a.wanted < b.wanted; });
        return out;
    }

  private:
    static std::vector<std::size_t> fitting(const Fact& fact, const std::vector<Fact>& found,
                                            std::optional<int> tolerance) {
        std::vector<std::tuple<int, int, std::size_t>> fit;
        for (std::size_t i = 0; i < found.size(); ++i) {
            const int apart = distance(fact, found[i]);
            if (tolerance && apart > *tolerance) continue;
            if (!agree(fact, found[i])) continue;
            fit.emplace_back(apart, unlike_details(fact.details, found[i].details), i);
        }
        std::sort(fit.begin(), fit.end());
        std::vector<std::size_t> out;
        for (const auto& one : fit) out.push_back(std::get<2>(one));
        return out;
    }

    bool find_place(std::size_t wanted, std::size_t round) {
        for (const std::size_t i : candidates_[wanted]) {
            if (seen_[i] == round) continue;
            seen_[i] = round;
            if (holder_[i] == nobody || find_place(holder_[i], round)) {
                holder_[i] = wanted;
                return true;
            }
        }
        return false;
    }

    std::vector<std::vector<std::size_t>> candidates_;
    std::vector<std::size_t> holder_;  ///< of each found fact
    std::vector<std::size_t> seen_;    ///< the round in which a found fact was last tried
};

}  // namespace

std::vector<Pair> match(const std::vector<Fact>& wanted, const std::vector<Fact>& found,
                        std::optional<int> tolerance) {
    Matching matching(wanted, found, tolerance);
    for (const bool optional : {false, true}) {
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            if (wanted[i].optional == optional) matching.place(i);
        }
    }
    return matching.pairs();
}

std::optional<bool> same_certainty(const Details& wanted, const Details& found) {
    if (wanted.certainty.empty()) return std::nullopt;
    return wanted.certainty == found.certainty;
}

std::optional<bool> same_status(const Details& wanted, const Details& found) {
    if (wanted.status.empty()) return std::nullopt;
    return wanted.status == found.status;
}

std::optional<bool> same_due(const Details& wanted, const Details& found) {
    const bool stated = !found.due.empty() || !found.due_as_written.empty();
    if (!found.due.empty() && found.due == wanted.due) return true;
    // A date that the reader of the truth worked out need not be found.
    if (wanted.due_as_written.empty()) return !stated || found.due == wanted.due;
    const std::string a = plain(wanted.due_as_written);
    const std::string b = plain(found.due_as_written);
    return !b.empty() && (a.find(b) != std::string::npos || b.find(a) != std::string::npos);
}

}  // namespace mandat::cli::evaluate
