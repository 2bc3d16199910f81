// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "extract/lexicon/pattern.hpp"

namespace mandat::extract {

// The verbs of elections, by where the elected stand.

/// "väljs", "utsågs": who is elected may stand before or after.
[[nodiscard]] const Pattern& chosen_forms();

/// "väljer", "utse": who is elected stands after.
[[nodiscard]] const Pattern& choosing_forms();

/// "omval", "kvarstår": an election without a verb of its own.
[[nodiscard]] const Pattern& renewal_forms();

}  // namespace mandat::extract
