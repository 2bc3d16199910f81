// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "graph/base/messages.hpp"

namespace mandat::cli {

/// One thing that is said, in both languages; {0}, {1}, ... are filled by what is said of, and
/// {0:kommun|kommuner} is the one word when argument 0 is "1", else the other.
struct Phrase {
    std::string_view sv;
    std::string_view en;
};

/// The phrase in a language; what is filled in is not searched again.
[[nodiscard]] std::string say(const Phrase& phrase, Language language,
                              std::initializer_list<std::string_view> arguments = {});

}  // namespace mandat::cli
