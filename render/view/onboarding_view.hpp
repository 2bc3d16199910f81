// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "graph/analysis/onboarding.hpp"
#include "render/view/diagram.hpp"

namespace mandat::render {

/// One person's surroundings on an A4: seats, what was decided there, whom one meets, what is open.
///
/// name  as on the map; of the person, or of who is in no minutes yet
[[nodiscard]] Diagram onboarding_view(const Network& network, const analysis::Onboarding& facts,
                                      const std::string& name, Language language);

/// The same of a body or group: who sits there, what was decided, what is open, what is above and
/// below.
[[nodiscard]] Diagram onboarding_view(const Network& network, const Node& body,
                                      const std::string& day, Language language);

}  // namespace mandat::render
