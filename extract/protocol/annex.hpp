// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace mandat::extract {

/// Does a line head the list of who was there that is bound in behind the items? "Närvaro- och
/// omröstningslista", "Bilaga 1, närvarologg", "Uppropslista".
[[nodiscard]] bool heads_presence_list(std::string_view line);

/// The same, and the other papers bound in there: votes, notices.
[[nodiscard]] bool heads_annex(std::string_view line);

}  // namespace mandat::extract
