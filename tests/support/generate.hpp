// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace mandat::tests {

/// Surnames of the people a generator makes up: two lists of the same shape, name by name.
enum class Surnames { first, second };

/// The texts of `count` small protocols of a few bodies with made-up people and real
/// municipalities, in several layouts. The same seed gives the same texts, and with the other
/// surnames the same texts but for those.
[[nodiscard]] std::vector<std::string> generate_protocols(std::uint32_t seed, std::size_t count,
                                                          Surnames surnames = Surnames::first);

/// One protocol with so many people on its list and so many items of about ten lines.
[[nodiscard]] std::string generate_large_protocol(std::size_t people, std::size_t items);

/// The `index`th of many names that differ: "Anna Abardal".
[[nodiscard]] std::string made_up_name(std::size_t index);

}  // namespace mandat::tests
