// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/base/span.hpp"

namespace mandat::extract {

/// What a document was written in, where it is more than plain words and Markdown.
enum class Dialect { plain, latex, typst };

[[nodiscard]] Dialect dialect_of(std::string_view text);

/// Blanks the marks of LaTeX or Typst on one line; what was commented out goes too. "\sekreterare"
/// defined as a command becomes a label: "Sekreterare: Anna Berg". Keeps every byte's place.
/// Gives the level of a heading, 0 for none.
int hide_dialect(Dialect dialect, std::string& plain, Span line);

/// Blanks what stands between "<!--" and "-->", over lines.
void hide_comments(std::string& plain);

/// Heads and feet that a printed page repeats ("Justerandes sign", "Sida 2 av 8", the name of the
/// body and the day): the lines to blank so that a list goes on over the border of two pages. The
/// first time a head stands it is the title, and is kept.
///
/// cost  linear
[[nodiscard]] std::vector<std::size_t> find_page_furniture(
    const std::vector<std::string_view>& lines);

}  // namespace mandat::extract
