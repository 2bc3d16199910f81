// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>

namespace mandat::extract {

/// Edit distance with transposition of neighbours, in code points; `limit` + 1 when it is larger.
///
/// cost    O(n * limit) in practice; names only
/// source  Damerau 1964, doi:10.1145/363958.363994 (optimal string alignment)
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

}  // namespace mandat::extract
