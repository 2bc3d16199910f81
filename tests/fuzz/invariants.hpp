// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "graph/model/network.hpp"
#include "graph/model/statement.hpp"

namespace mandat::fuzz {

/// Ends the program with a message when a promise does not hold; assert() is off in some builds.
void hold(bool promise, const char* what);

[[nodiscard]] std::string_view bytes_of(const std::uint8_t* data, std::size_t size);

/// Neither bytes that are no UTF-8 nor characters that act or deceive, tab and line end apart.
[[nodiscard]] bool is_harmless(std::string_view text);

/// What reading promises of one document, whatever its bytes were: names and quotes are harmless
/// and not endless, every statement has evidence, every end of one is a node.
void check_claims(const Claims& claims);

/// The network of one document, written, read and written again: the same bytes.
void check_network(Claims claims);

}  // namespace mandat::fuzz
