// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "extract/input/text.hpp"

namespace mandat::extract {

/// Pages that were flattened to one line each have often lost the § signs too: "101 Budget Beslut
/// ... 102 Taxor ...". Offsets of the numbers that head items: the row of numbers that counts on
/// best, each before a capital, told from other numbers by a case number, by the top of a page, by
/// what minutes say below a heading, and by the §§ that the head says they hold.
///
/// reads   nothing where items are marked by §, or count from 1 (break_flattened_lines finds them)
/// cost    linear: each number is tied to few before it
[[nodiscard]] std::vector<std::size_t> find_flattened_items(const Text& text);

}  // namespace mandat::extract
