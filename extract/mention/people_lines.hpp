// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "extract/mention/people_parts.hpp"

namespace mandat::extract {

/// Lists that lost their columns: some lines of names, then as many lines of titles, crosses or
/// §§. Puts the parts of such lines to the names they belong to; in order of the names. Where the
/// numbers do not agree, nothing is guessed: the parts are dropped.
///
/// cost  linear
[[nodiscard]] std::vector<PeoplePart> zip_lines(std::vector<PeoplePart> parts);

}  // namespace mandat::extract
