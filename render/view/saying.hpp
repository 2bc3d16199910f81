// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "graph/base/messages.hpp"

namespace mandat::render {

/// One thing that a map or chart says, in both languages; {0}, {1}, ... are filled.
struct Saying {
    std::string_view sv;
    std::string_view en;
};

/// The saying in a language; what is filled in is not searched again.
[[nodiscard]] std::string say(const Saying& saying, Language language,
                              std::initializer_list<std::string_view> arguments = {});

/// A thing that is counted: "1 möte", "3 möten".
struct CountedSaying {
    Saying one;
    Saying many;
};

/// "3 möten" / "3 meetings".
[[nodiscard]] std::string count(std::size_t number, const CountedSaying& thing, Language language);

}  // namespace mandat::render
