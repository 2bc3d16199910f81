// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "extract/protocol/layout.hpp"
#include "extract/protocol/protocol.hpp"

namespace mandat::extract {

/// Finds the contents list and the items of the minutes and cuts each item into its sections.
/// Fills Protocol::contents, items and head.
void read_items(const Text& text, const std::vector<LayoutLine>& lines, Protocol& out);

}  // namespace mandat::extract
