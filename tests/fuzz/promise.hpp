// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

namespace mandat::fuzz {

/// Ends the program with a message when a promise does not hold; assert() is off in some builds.
void hold(bool promise, const char* what);

[[nodiscard]] std::string_view bytes_of(const std::uint8_t* data, std::size_t size);

/// Neither bytes that are no UTF-8 nor characters that act or deceive, tab and line end apart.
[[nodiscard]] bool is_harmless(std::string_view text);

}  // namespace mandat::fuzz
