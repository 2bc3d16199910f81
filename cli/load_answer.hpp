// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/answer.hpp"
#include "graph/analysis/load.hpp"
#include "graph/base/messages.hpp"

namespace mandat::cli {

/// What `mandat load` answers about everybody: sections people (ordered by one part), parts,
/// colleagues.
[[nodiscard]] Answer answer_load(const Network& network, const analysis::LoadReport& report,
                                 analysis::LoadPart by, Language language);

/// And about one person: meetings, seats, functions, assignments, days, parts, colleagues.
[[nodiscard]] Answer answer_person_load(const Network& network, const analysis::LoadReport& report,
                                        const Node& person, Language language);

}  // namespace mandat::cli
