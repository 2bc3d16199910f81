// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "extract/protocol/layout.hpp"
#include "extract/protocol/sequence.hpp"

namespace mandat::extract {

/// How one document numbers its items, and where.
struct Numbering {
    std::vector<Candidate> contents;  ///< lines of the contents list
    std::vector<Candidate> items;     ///< the lines that head items, in order
    int weight = 0;                   ///< how well they count on over the document; 0 for none
};

/// Finds which of the ways to number carries the sequence of items in this document: lines of each
/// way are gathered, those that repeat further down are a contents list, and the way whose lines
/// count on best and cover most of the document is taken.
///
/// cost  linear
[[nodiscard]] Numbering find_numbering(const Text& text, const std::vector<LayoutLine>& lines);

}  // namespace mandat::extract
