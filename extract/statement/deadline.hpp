// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "extract/input/token.hpp"
#include "graph/base/date.hpp"

namespace mandat::extract {

/// By when something is due, as far as a sentence says.
struct Deadline {
    std::string written;  ///< "under q4 2025"
    std::string iso;      ///< "2025-10/2025-12"; empty when it cannot be dated
    Span span;
    bool vague = false;  ///< "vid senare tillfälle", a month without its year
};

/// The first deadline at or after tokens[from]. A month without a year is the next one after the
/// meeting.
[[nodiscard]] std::optional<Deadline> find_deadline(const Tokens& tokens, std::size_t from,
                                                    Date meeting);

}  // namespace mandat::extract
