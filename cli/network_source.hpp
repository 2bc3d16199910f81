// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "graph/base/messages.hpp"
#include "graph/model/network.hpp"

namespace mandat::cli {

/// The network that an earlier report left in ./rapport, or that `file` holds when it is named.
///
/// errors  Error{usage}: none was left; Error{file}: it cannot be read, for it is our own file
[[nodiscard]] Network load_network(const std::string& file, Language language);

}  // namespace mandat::cli
