// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "render/view/people.hpp"
#include "render/view/selection.hpp"

namespace mandat::render {

/// The lines under the name of a card: at most four, each from one statement or a count of them.
[[nodiscard]] std::vector<std::string> body_facts(const Selection& selection, const Node& body,
                                                  const std::vector<Membership>& all);
[[nodiscard]] std::vector<std::string> focus_facts(const Selection& selection,
                                                   const Node& focus_area);
[[nodiscard]] std::vector<std::string> group_facts(const Selection& selection, const Node& group,
                                                   const std::vector<Membership>& all);

/// "oktober – december 2025" of "2025-10/2025-12", "2025-04-07" as it is.
[[nodiscard]] std::string due_text(const std::string& due, Language language);

}  // namespace mandat::render
