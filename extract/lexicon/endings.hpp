// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bitset>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mandat::extract {

/// Endings of words, looked up without regard to case. Of most words three bytes tell that they
/// end in none.
class Endings {
  public:
    /// requires  lower case, in letters of ASCII or Latin-1
    void add(std::string_view ending);

    /// Which of the endings, counted in the order they were added, is the first that the word ends
    /// in; nothing when there is none.
    [[nodiscard]] std::optional<std::size_t> find(std::string_view word) const {
        const bool may_end = word.size() >= looked_at && slots_.test(slot(word));
        const bool may_end_short = !word.empty() && short_slots_.test(short_slot(word));
        return may_end || may_end_short ? find_first(word) : std::nullopt;
    }

    [[nodiscard]] const std::string& operator[](std::size_t index) const { return endings_[index]; }

  private:
    static constexpr std::size_t looked_at = 3;
    static constexpr std::size_t slot_count = 4096;

    static std::size_t slot(std::string_view word) {
        // In ASCII and Latin-1 the two cases of a letter differ in one bit of their last byte.
        const char* const end = word.data() + word.size();
        const auto low = [end](int back) { return static_cast<unsigned char>(end[-back]) | 0x20U; };
        return (low(3) * 961U + low(2) * 31U + low(1)) % slot_count;
    }
    static std::size_t short_slot(std::string_view word) {
        return static_cast<unsigned char>(word.back()) | 0x20U;
    }
    [[nodiscard]] std::optional<std::size_t> find_first(std::string_view word) const;
    [[nodiscard]] bool ends_in(std::string_view word, std::size_t index) const;

    struct Place {
        std::size_t slot = 0;
        std::size_t index = 0;
    };

    std::bitset<slot_count> slots_;
    std::vector<Place> places_;  // by slot, then in the order they were added
    std::vector<std::string> endings_;
    std::bitset<256> short_slots_;     // last bytes of those shorter than what is looked at
    std::vector<std::size_t> shorts_;  // and which these are; few
};

}  // namespace mandat::extract
