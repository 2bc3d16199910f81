// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "extract/lexicon/pattern.hpp"

namespace mandat::extract {

/// What a verb does, and so where those stand whom it ties; each is explained
/// in verbs.tsv.
enum class Act {
    given,
    charged,
    gives,
    charges,
    gives_charge,
    delegates,
    entrusted,
    asks,
    belongs,
    done_by,
    refers,
    escalates,
    creates,
    created,
    convened,
    reported,
    report,
    reports,
    decides,
};
inline constexpr std::size_t act_count = 19;

/// The verbs of the list, by what they do.
class Verbs {
  public:
    /// requires  is_pattern(words)
    void add(Act act, std::string_view words);

    /// The first form, in the order of the list, that the tokens have at or after
    /// `from`.
    [[nodiscard]] std::optional<Pattern::Hit> find(Act act, const Tokens& tokens,
                                                   std::size_t from = 0) const;
    /// The first form that stands at tokens[at].
    [[nodiscard]] std::optional<Pattern::Hit> match(Act act, const Tokens& tokens,
                                                    std::size_t at) const;
    [[nodiscard]] const std::vector<Pattern>& forms(Act act) const;

  private:
    std::array<std::vector<Pattern>, act_count> forms_;
};

/// Can a row of words be read as a Pattern that finds something? It needs one
/// word that is neither optional nor a gap, and a gap has one digit.
[[nodiscard]] bool is_pattern(std::string_view words);

/// The verbs of lexicon().
[[nodiscard]] const Verbs& verbs();

}  // namespace mandat::extract
