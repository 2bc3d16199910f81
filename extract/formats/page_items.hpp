// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "extract/formats/page_rows.hpp"

namespace mandat::extract::formats {

/// Do the numbers of items go on from the end of some rows to the beginning of others? "§ 12", "12
/// §", "Sn § 12" and "Au 12" count, and where there is none of them "12. Val". What stands above
/// the last of the first rows may be a list of contents.
[[nodiscard]] bool items_go_on(const std::vector<PageRow>& first, const std::vector<PageRow>& then);

}  // namespace mandat::extract::formats
