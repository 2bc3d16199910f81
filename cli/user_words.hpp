// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "cli/console.hpp"

namespace mandat::cli {

/// Teaches the reader the words of a user's list, before anything is read. Lines that cannot be
/// used are told on console.err, and the rest is used.
///
/// errors  Error{usage} when the file cannot be read
void learn_words(const std::string& path, const Console& console);

}  // namespace mandat::cli
