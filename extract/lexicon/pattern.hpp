// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/input/token.hpp"
#include "extract/input/word_set.hpp"

namespace mandat::extract {

/// A row of words to find in a sentence: blanks separate words, '|' alternatives, a '?' at the end
/// makes a word optional, "..N" allows up to N words between. "får|fick också? i uppdrag"
class Pattern {
  public:
    explicit Pattern(std::string_view words);

    struct Hit {
        std::size_t first = 0;  ///< token indices, end exclusive
        std::size_t end = 0;
    };

    [[nodiscard]] std::optional<Hit> match(const Tokens& tokens, std::size_t at) const;
    [[nodiscard]] std::optional<Hit> find(const Tokens& tokens, std::size_t from = 0) const;

  private:
    struct Form {
        std::uint32_t key = 0;
        std::string low;
    };
    struct Word {
        std::vector<Form> forms;  ///< empty for a gap
        WordSet keys;             ///< of the forms
        bool optional = false;
        std::size_t gap = 0;

        [[nodiscard]] bool takes(const Token& token) const;
    };

    [[nodiscard]] static Word read_word(std::string_view part);
    void read_needed();
    [[nodiscard]] bool may_find(const Tokens& tokens) const;
    [[nodiscard]] std::size_t match_from(const Tokens& tokens, std::size_t at,
                                         std::size_t word) const;

    std::vector<Word> words_;
    std::vector<WordSet> needed_;  ///< a row without one of each has no match; rarest first
};

}  // namespace mandat::extract
