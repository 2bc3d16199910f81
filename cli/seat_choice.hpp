// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/answer_command.hpp"
#include "graph/analysis/seat_table.hpp"

namespace mandat::cli {

/// Which seats count for the days that were asked about; the network has to live as long.
[[nodiscard]] analysis::SeatTableOptions seats_for(const Network& network,
                                                   const AnswerOptions& options,
                                                   analysis::Identities identities);

}  // namespace mandat::cli
