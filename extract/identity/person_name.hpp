// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace mandat::extract {

/// A person's name taken apart, to be compared often.
struct PersonName {
    std::string written;
    std::vector<std::string> words;   ///< folded; a hyphen parts like a blank
    std::vector<std::string> sounds;  ///< sound keys of the words
    std::string spaced;               ///< words with one blank between
    std::string joined;               ///< words with nothing between
    std::string sound;                ///< sounds with nothing between

    [[nodiscard]] const std::string& first() const { return words.front(); }
    [[nodiscard]] const std::string& last() const { return words.back(); }
};

/// requires  `name` has a letter; otherwise words is empty
[[nodiscard]] PersonName take_apart(std::string_view name);

/// How two names are alike, the nearest first.
enum class Likeness {
    same,        ///< but for accents, case, hyphens and blanks: "Dahl-Ek", "DahlEk"
    genitive,    ///< "Bo Bergs" of "Bo Berg"
    initials,    ///< "Eva E F" of "Eva Ek Falk"; "Cia A Ceder" of "Cia Ceder"
    sound,       ///< one sound key: "Karin Quist", "Carin Kvist"
    one_letter,  ///< one letter lost, added, changed, or two turned
    two_letters,
    turned,            ///< the same words in another order
    part_left_out,     ///< "Anna Berg" of "Anna Berg Lind"
    short_first_name,  ///< "Kalle Ek" of "Karl Ek"
    surname_begins,    ///< the same first name, surnames that begin alike: "Almberg", "Almlund"
    first_name,        ///< nothing but the first name
    none,
};

struct NamePair {
    Likeness likeness = Likeness::none;
    std::size_t changed =
        0;  ///< one_letter, two_letters: letters of the shortest word that differs
    bool two_first_names = false;  ///< ..., and it is the first name, both forms being in use
};

/// laws  symmetric
[[nodiscard]] NamePair compare(const PersonName& a, const PersonName& b);

}  // namespace mandat::extract
