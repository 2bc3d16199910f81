// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "extract/identity/somebody.hpp"

namespace mandat::extract {

/// What a careful clerk does with two names: enters them as one and says so, asks, or nothing.
enum class Outcome { nothing, ask, merge };

struct Judgement {
    Outcome outcome = Outcome::nothing;
    /// 0..1: of a hundred pairs that look like this one, about so many are one person. Steps of a
    /// table, measured where a survey of minutes allows it (one letter, two letters, sound, party)
    /// and judged by eye elsewhere; between neighbours in the table only the order is meant.
    double score = 0;
    std::vector<std::string> reasons;  ///< in English, see graph/base/reasons.hpp
    std::string told;                  ///< for merge: phrases of a P202, "@one_letter, @same_party"
};

/// How two people of different names, or one name in different places, are judged from what is
/// known of each. Never merges those who are certainly two (are_two()).
///
/// laws  symmetric
[[nodiscard]] Judgement judge(const Somebody& a, const Somebody& b,
                              const std::vector<Occurrence>& all);

}  // namespace mandat::extract
