// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "extract/protocol/protocol.hpp"

namespace mandat::extract {

/// The labelled values of a head. A label may be broken over two lines, stand in bold, have its
/// value below it, or stand in the middle of a line that a table was flattened to.
[[nodiscard]] std::vector<LabelledValue> read_labelled_values(const Text& text, Span head);

}  // namespace mandat::extract
