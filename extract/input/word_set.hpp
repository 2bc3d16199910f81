// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>

namespace mandat::extract {

/// A number for a word without regard to case: equal words have equal keys, and unequal ones
/// nearly always have unequal ones. What must be right compares the words as well.
[[nodiscard]] std::uint32_t word_key(std::string_view word);

/// Which words a row of tokens may hold: nothing that was added is ever missing, and something
/// that was not is rarely there (a Bloom filter of one bit a word).
class WordSet {
  public:
    WordSet() = default;
    /// Of words in any order.
    template <typename Words>
    explicit WordSet(const Words& words) {
        for (const auto& word : words) add(word_key(word));
    }
    explicit WordSet(std::initializer_list<std::string_view> words) {
        for (const std::string_view word : words) add(word_key(word));
    }

    void add(std::uint32_t key) { bits_[key >> 29U] |= bit(key); }
    void add(const WordSet& other) {
        for (std::size_t i = 0; i < bits_.size(); ++i) bits_[i] |= other.bits_[i];
    }
    [[nodiscard]] bool may_have(std::uint32_t key) const {
        return (bits_[key >> 29U] & bit(key)) != 0;
    }
    /// May one of these be among those?
    [[nodiscard]] bool may_share(const WordSet& other) const {
        std::uint64_t both = 0;
        for (std::size_t i = 0; i < bits_.size(); ++i) both |= bits_[i] & other.bits_[i];
        return both != 0;
    }

  private:
    static std::uint64_t bit(std::uint32_t key) { return std::uint64_t{1} << (key >> 23U & 63U); }

    std::array<std::uint64_t, 8> bits_{};
};

}  // namespace mandat::extract
