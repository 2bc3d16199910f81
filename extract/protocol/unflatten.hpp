// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "extract/input/text.hpp"

namespace mandat::extract {

/// A text whose pages lie in one line each, as web copies of PDFs do: breaks such lines before the
/// labels of the head, the numbers that count the items on, and the headings of decisions. Evidence
/// keeps the numbers of the lines as they were. Other texts are left as they are.
///
/// cost  linear
void break_flattened_lines(Text& text);

}  // namespace mandat::extract
