// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace mandat::extract {

/// What agendas everywhere hold: "Val av justerare", "Föregående protokoll". True for a title that
/// has such words in it.
[[nodiscard]] bool is_usual_item(std::string_view title);

}  // namespace mandat::extract
