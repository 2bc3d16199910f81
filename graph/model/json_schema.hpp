// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace mandat {

/// What a file says it is; it changes when the meaning of a field does.
inline constexpr std::string_view network_schema = "mandat/network/1";

}  // namespace mandat
