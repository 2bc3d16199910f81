// SPDX-License-Identifier: Apache-2.0
// The onboarding sheet: what somebody new needs on the first day, on A4. It is a page of its own
// that goes by mail and prints; each statement carries the day and § it comes from.
#pragma once

#include <string>
#include <string_view>

#include "graph/analysis/onboarding.hpp"
#include "graph/base/messages.hpp"
#include "graph/model/network.hpp"

namespace mandat::render {

struct SheetOptions {
    Language language = Language::sv;
    std::string_view map_svg{};  ///< of the surroundings, as drawn and checked; empty: none
};

/// The sheet of a person: seats, decisions, assignments, people, who is above and below, dates, and
/// what the bodies are.
///
/// reads    `facts` as onboarding() found them in the same network; `name` where nobody of the
///          minutes is meant
/// errors   none; what is not known is said in a sentence
/// threads  const; same input -> same bytes
[[nodiscard]] std::string person_sheet(const Network& network, const analysis::Onboarding& facts,
                                       const std::string& name, const SheetOptions& options = {});

/// The same of a body or group: who sits there, what it decided, what is open, its relations.
///
/// requires  the node is of the network
/// reads     as it stood on `day`; empty: the last day that was read
[[nodiscard]] std::string body_sheet(const Network& network, const Node& body,
                                     const std::string& day, const SheetOptions& options = {});

}  // namespace mandat::render
