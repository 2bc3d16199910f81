// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstddef>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace mandat::render {

/// What the page says, by key. {0}, {1}, ... are filled in; "|" parts one from many.
struct Phrase {
    std::string_view key;
    std::string_view sv;
    std::string_view en;
};

/// A text in both languages.
struct Both {
    std::string sv;
    std::string en;

    friend auto operator<=>(const Both&, const Both&) = default;
};

/// Every phrase, sorted by key.
[[nodiscard]] std::span<const Phrase> phrases();

/// Where a key stands in phrases(); nullopt when it does not.
[[nodiscard]] std::optional<std::size_t> place_of(std::string_view key);

/// The phrase of a key; a key that is not in the table is shown as it is.
[[nodiscard]] Phrase phrase(std::string_view key);
[[nodiscard]] Phrase phrase(std::string_view group, std::string_view key);  ///< "group.key"

/// Whether the script says the phrase by itself, in both languages, and not only again what the
/// page says.
[[nodiscard]] bool said_by_script(std::string_view key);

/// Whether the script can tell the phrase by its text: no other that it says has the same words and
/// another meaning. On the page it then needs no mark.
[[nodiscard]] bool told_by_text(std::string_view key);

[[nodiscard]] Both in_both(const Phrase& phrase);
[[nodiscard]] Both in_both(std::string_view text);  ///< the same in either language

/// The phrase with {0}, {1}, ... replaced.
[[nodiscard]] Both fill(const Phrase& phrase, std::initializer_list<Both> arguments);

/// "möte" for 1, "möten" for 3 of a phrase "möte|möten".
[[nodiscard]] Both number_word(std::size_t number, const Phrase& phrase);

/// "7 april 2025" of an ISO date; what is no date stays as written.
[[nodiscard]] Both long_date(std::string_view iso);

}  // namespace mandat::render
