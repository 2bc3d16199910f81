// SPDX-License-Identifier: Apache-2.0
#include "tests/fuzz/promise.hpp"

#include <cstdio>
#include <cstdlib>

#include "graph/base/utf8.hpp"

namespace mandat::fuzz {
namespace {

bool acts(char32_t code) {
    const bool control = code < 0x20 || (code >= 0x7F && code < 0xA0);
    const bool turning = code == 0x61C || code == 0x200E || code == 0x200F ||
                         (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
    return (control && code != U'\t' && code != U'\n') || turning || (code & 0xFFFEU) == 0xFFFE;
}

}  // namespace

void hold(bool promise, const char* what) {
    if (promise) return;
    std::fprintf(stderr, "broken promise: %s\n", what);
    std::abort();
}

std::string_view bytes_of(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

bool is_harmless(std::string_view text) {
    if (!utf8::valid(text)) return false;
    for (std::size_t at = 0; at < text.size();) {
        const auto d = utf8::decode(text, at);
        if (acts(d.code)) return false;
        at += d.size;
    }
    return true;
}

}  // namespace mandat::fuzz
