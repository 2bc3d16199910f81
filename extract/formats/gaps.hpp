// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace mandat::extract::formats {

/// A line that stands for the space between two paragraphs, until all are known.
[[nodiscard]] std::string gap_line(double points);

/// Makes empty lines of the spaces that set something apart, and drops the others. A space that all
/// paragraphs have tells nothing where each is a line (a list of names), and much where paragraphs
/// are blocks of lines or long.
void settle_gaps(std::vector<std::string>& lines);

/// Drops all of them.
void drop_gaps(std::vector<std::string>& lines);

}  // namespace mandat::extract::formats
