// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

#include "graph/base/messages.hpp"

namespace mandat::render {

/// What files for others say, by key; "{0}" is filled in.
struct ExchangeWord {
    std::string_view key;
    std::string_view sv;
    std::string_view en;
};

/// Every one, sorted by key.
[[nodiscard]] std::span<const ExchangeWord> exchange_words();

/// The words of "group.key" in a language; the key itself where there are none.
[[nodiscard]] std::string exchange_word(std::string_view group, std::string_view key,
                                        Language language);

/// With {0}, {1}, ... filled in; what is filled in is not searched again.
[[nodiscard]] std::string exchange_word(std::string_view group, std::string_view key,
                                        Language language,
                                        std::initializer_list<std::string_view> arguments);

}  // namespace mandat::render
