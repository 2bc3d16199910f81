// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "extract/formats/program.hpp"
#include "extract/formats/reader.hpp"

namespace mandat::extract::formats {

/// Recognises the text of the picture on standard input.
[[nodiscard]] Program start_recognition(const Limits& limits);

/// Draws one page of the PDF on standard input.
[[nodiscard]] Program start_drawing(std::size_t page, const Limits& limits);

/// The text that was recognised.
///
/// errors  Refusal, LimitReached
void read_recognised(const Program& program, const Limits& limits, Reply& reply);

/// The page that was drawn, as the one part of the reply.
void read_drawn(const Program& program, const Limits& limits, Reply& reply);

/// "8 12 Budget" -> "§ 12 Budget", where the numbers run on from item to item: recognition takes
/// the sign for a digit or a letter. Other lines stay as they are.
///
/// cost  linear
[[nodiscard]] std::string repair_paragraph_signs(const std::string& text);

}  // namespace mandat::extract::formats
