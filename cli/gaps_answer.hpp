// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/answer.hpp"
#include "graph/analysis/representation.hpp"
#include "graph/base/messages.hpp"

namespace mandat::cli {

/// What `mandat gaps` answers: sections table, bodies, holes, absences, places, seats.
[[nodiscard]] Answer answer_gaps(const Network& network, const analysis::Representation& found,
                                 Language language);

}  // namespace mandat::cli
