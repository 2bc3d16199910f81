// SPDX-License-Identifier: Apache-2.0
#include "render/view/element_id.hpp"

#include <cstdint>

namespace mandat::render {
namespace {

constexpr std::size_t max_key = 110;

std::string hash(std::string_view text) {
    std::uint64_t value = 0xcbf29ce484222325U;  // FNV-1a
    for (const char c : text) {
        value ^= static_cast<unsigned char>(c);
        value *= 0x100000001b3U;
    }
    std::string out;
    for (int shift = 60; shift >= 0; shift -= 4) out += "0123456789abcdef"[(value >> shift) & 0xFU];
    return out;
}

std::string key_of(std::string_view id) {
    const std::size_t slash = id.find('/');
    std::string out;
    bool exact = true;
    for (std::size_t i = 0; i < id.size(); ++i) {
        const char c = id[i];
        const bool in_kind = slash != std::string_view::npos && i < slash;
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            out += c;
        } else if (i == slash) {
            out += "--";
        } else if (c == '_' && in_kind) {
            out += '-';  // kinds of nodes are a fixed list in which this stays unique
        } else {
            // a second "--" could be taken for the end of the kind or of a line's first end
            if (c != '-' || in_kind || (!out.empty() && out.back() == '-')) exact = false;
            if (out.empty() || out.back() != '-') out += '-';
        }
    }
    if (exact && out.size() <= max_key) return out;
    return out.substr(0, max_key - 18) + "-x" + hash(id);
}

}  // namespace

std::string element_id(std::string_view node_id) { return "n-" + key_of(node_id); }

std::string element_id(std::string_view from, std::string_view to) {
    return "e--" + key_of(from) + "--" + key_of(to);
}

}  // namespace mandat::render
