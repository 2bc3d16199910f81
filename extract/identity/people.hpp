// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "extract/identity/rulings.hpp"
#include "graph/model/statement.hpp"

namespace mandat::extract {

/// Who is who among people: what is certainly one gets one id, with a remark where a misprint is
/// read through (P202); namesakes of several places get an id each; what is only likely becomes
/// possible_same_as. Rulings go before rules.
///
/// cost  O(n log n) in people and their mentions
void settle_people(std::vector<Claims>& documents, Rulings& rulings);

}  // namespace mandat::extract
