// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/console.hpp"
#include "cli/who_answer.hpp"

namespace mandat::cli {

/// The answer for people to read: what is certain and what is implied look different, and every
/// line names the place it was read from.
void show_answer(const WhoAnswer& answer, const Console& console);

}  // namespace mandat::cli
