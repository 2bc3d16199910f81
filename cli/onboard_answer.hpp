// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "cli/answer.hpp"
#include "graph/analysis/onboarding.hpp"
#include "graph/base/messages.hpp"

namespace mandat::cli {

/// What `mandat onboard` answers: sections seats, decided, own, inherited, of_bodies, people, up,
/// down, dates, and functions where there are any.
[[nodiscard]] Answer answer_onboarding(const Network& network, const analysis::Onboarding& facts,
                                       const std::string& name, std::size_t decisions,
                                       Language language);

}  // namespace mandat::cli
