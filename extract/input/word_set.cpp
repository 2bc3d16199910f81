// SPDX-License-Identifier: Apache-2.0
#include "extract/input/word_set.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <string>

#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

constexpr std::uint64_t small = 0x2020202020202020;
constexpr std::uint64_t odd = 0x9E3779B97F4A7C15;  // 2^64 / golden ratio

template <typename Number>
std::uint64_t load(const char* at) {
    Number bytes = 0;
    std::memcpy(&bytes, at, sizeof bytes);
    return bytes;
}

/// Up to eight bytes as one number, those of short words twice in it.
std::uint64_t load_short(const char* at, std::size_t size) {
    if (size >= 4) return load<std::uint32_t>(at) | load<std::uint32_t>(at + size - 4) << 32U;
    if (size >= 2) return load<std::uint16_t>(at) | load<std::uint16_t>(at + size - 2) << 16U;
    return size == 0 ? 0 : static_cast<unsigned char>(*at);
}

struct Sum {
    std::uint64_t mixed = 0;
    std::uint64_t all = 0;  // bits that stand in any byte, to see whether one is beyond ASCII

    // In ASCII and Latin-1 the two cases of a letter differ in this one bit of their last byte; a
    // few marks become alike by it, which a key allows.
    void add(std::uint64_t eight) {
        all |= eight;
        mixed = (std::rotl(mixed, 23) ^ (eight | small)) * odd;
    }
};

Sum sum_of(std::string_view word) {
    Sum sum;
    sum.mixed = word.size() * odd;
    std::size_t at = 0;
    for (; at + 8 < word.size(); at += 8) sum.add(load<std::uint64_t>(word.data() + at));
    if (word.size() > 8) {
        sum.add(load<std::uint64_t>(word.data() + word.size() - 8));
    } else if (word.size() == 8) {
        sum.add(load<std::uint64_t>(word.data()));
    } else {
        sum.add(load_short(word.data(), word.size()));
    }
    return sum;
}

std::uint32_t key_of(const Sum& sum) {
    return static_cast<std::uint32_t>((sum.mixed ^ sum.mixed >> 32U) * odd >> 32U);
}

/// Is there a letter beyond Latin-1, whose other case may be other bytes? What comes after a first
/// byte of E1 has no case.
bool is_wide(std::string_view word) {
    return std::any_of(word.begin(), word.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0xC4 && byte <= 0xE1;
    });
}

}  // namespace

std::uint32_t word_key(std::string_view word) {
    const Sum sum = sum_of(word);
    constexpr std::uint64_t high_bits = 0x8080808080808080;
    if ((sum.all & high_bits) != 0 && is_wide(word)) return key_of(sum_of(utf8::lower(word)));
    return key_of(sum);
}

}  // namespace mandat::extract
