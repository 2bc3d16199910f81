// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

namespace mandat::render {

/// How much stands on the page as text. Brief: every fact is in a table, but the sentences are only
/// among the data, which the script shows; a browser takes seconds to lay out more.
enum class Density { automatic, whole, brief };

/// Of more sentences than this (about 60 protocols) a page is brief by itself.
constexpr std::size_t most_whole_sentences = 3000;

}  // namespace mandat::render
