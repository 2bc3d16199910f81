// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "graph/model/ledger.hpp"
#include "graph/model/statement.hpp"

namespace mandat::extract {

/// What settle_identities() promises, see extract/extractor.hpp.
[[nodiscard]] std::vector<Claims> settle(std::vector<Claims> documents, Ledger& ledger);

}  // namespace mandat::extract
