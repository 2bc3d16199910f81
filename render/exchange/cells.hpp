// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "render/exchange/data_table.hpp"

namespace mandat::render {

/// The heading of a column as people read it.
[[nodiscard]] std::string heading(const TableColumn& column, Language language);

/// A code or truth value as people read it: "ordförande", "ja"; other values as plain_text().
[[nodiscard]] std::string people_text(const TableColumn& column, const Value& value,
                                      Language language);

}  // namespace mandat::render
