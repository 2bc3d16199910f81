// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

namespace mandat::analysis {

/// How unevenly counts are spread: half the mean difference of two of them, over their mean.
///
/// units   0 all have the same .. (n - 1) / n one has all; 0 for an empty list and when all are 0
/// requires  no count is negative
/// cost    O(n log n)
/// source  Gini 1912; as a sum over ranks: Dorfman 1979, doi:10.2307/1924845
[[nodiscard]] double gini(std::span<const double> counts);

/// The value below which a share of the list lies, straight lines between its sorted members.
///
/// units     as the list; 0 for an empty one
/// requires  0 <= share <= 1
/// cost      O(n log n)
/// source    type 7 of Hyndman and Fan 1996, doi:10.1080/00031305.1996.10473566
[[nodiscard]] double quantile(std::span<const double> values, double share);

/// quantile(values, 0.5)
[[nodiscard]] double median(std::span<const double> values);

/// Where a value stands among its peers: the share of them below it, those equal to it half.
///
/// units  0..1; 0.5 when the list is empty or all of it equals the value
/// cost   O(n)
[[nodiscard]] double rank_among(std::span<const double> peers, double value);

}  // namespace mandat::analysis
