// SPDX-License-Identifier: Apache-2.0
// When two names or sentences count as the same in an evaluation: generous about how a thing is
// called, so that the figures tell of facts and not of inflection.
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace mandat::cli::evaluate {

/// Lower case, dashes alike, no punctuation but hyphens within words and the paragraph sign, one
/// blank between words.
[[nodiscard]] std::string plain(std::string_view text);

/// The words of a name without their Swedish endings and without words that only join: the same
/// for "Regionala ledningsgruppens" and "Regional ledningsgrupp". "X kommun" is X.
[[nodiscard]] std::set<std::string> stems(std::string_view name);

/// Words that name a kind of group and not which one ("arbetsgrupp", "styrelse").
[[nodiscard]] bool names_a_kind(std::string_view stem);

/// Whether two sentences say the same: equal, one within the other and not much shorter, or 85 %
/// alike. A number at the end (a page of a contents list) does not count.
///
/// cost  O(length * length) where the lengths are near each other, else O(length)
[[nodiscard]] bool alike(std::string_view one, std::string_view other);

/// Whether a part of a sentence stands in another, or they are alike. Its leading number does not
/// count.
[[nodiscard]] bool stands_in(std::string_view part, std::string_view whole);

}  // namespace mandat::cli::evaluate
