// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "extract/mention/head_facts.hpp"

namespace mandat::extract {

/// Who led the meeting, wrote and verified its minutes, where sentences tell it and no label does:
/// "Ordförande Anna Berg öppnade mötet", "Till justerare valdes Bo Ek och Eva Al". Looks at the
/// head, the first items and the last ones; adds to the signatures what is not among them.
///
/// reads  names in full, first and user names of those on the attendance list
/// cost   linear in those items
void read_officers(const Text& text, const Protocol& protocol, HeadFacts& out);

}  // namespace mandat::extract
