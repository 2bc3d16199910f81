// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include "render/page/page_words.hpp"

namespace mandat::render {

// The tables that phrases() puts together.

[[nodiscard]] std::span<const Phrase> frame_phrases();    ///< navigation, map, search, side panel
[[nodiscard]] std::span<const Phrase> section_phrases();  ///< headings, introductions, findings
[[nodiscard]] std::span<const Phrase> sheet_phrases();    ///< the onboarding sheet
[[nodiscard]] std::span<const Phrase> word_phrases();     ///< kinds, relations, roles, states

}  // namespace mandat::render
