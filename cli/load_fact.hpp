// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "graph/analysis/load.hpp"
#include "graph/base/messages.hpp"

namespace mandat::cli {

/// "Åre": the homes of a person by name, each once.
[[nodiscard]] std::string home_names(const analysis::PersonLoad& load);

/// One part as a sentence of fact: "Sits in 3 of 9 bodies and working groups; the median is 1."
///
/// requires  the figure of the part is known
[[nodiscard]] std::string fact_of(analysis::LoadPart part, const analysis::LoadReport& report,
                                  const analysis::PersonLoad& load, Language language);

}  // namespace mandat::cli
