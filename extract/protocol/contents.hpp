// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "extract/protocol/layout.hpp"
#include "extract/protocol/sequence.hpp"

namespace mandat::extract {

/// Takes the lines of the contents list, and what stands before them, out of the candidates: a run
/// of numbers close together that has page numbers or comes again further down. Gives that run.
///
/// cost  linear
[[nodiscard]] std::vector<Candidate> take_contents(const std::vector<LayoutLine>& lines,
                                                   std::vector<Candidate>& candidates);

}  // namespace mandat::extract
