// SPDX-License-Identifier: Apache-2.0
#include "render/exchange/clean_text.hpp"

#include "graph/base/utf8.hpp"

namespace mandat::render {
namespace {

constexpr char32_t replacement = 0xFFFD;

bool is_allowed(const utf8::Decoded& d) {
    if (d.code == replacement) return d.size == 3;  // one byte: it stands for what is no UTF-8
    if (d.code < 0x20) return d.code == U'\t' || d.code == U'\n' || d.code == U'\r';
    return d.code != 0xFFFE && d.code != 0xFFFF;
}

}  // namespace

std::string clean(std::string_view text, LossReport& losses) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const utf8::Decoded d = utf8::decode(text, at);
        if (is_allowed(d)) {
            out.append(text.substr(at, d.size));
        } else {
            utf8::append(out, replacement);
            losses.add(Loss::replaced_characters);
        }
        at += d.size;
    }
    return out;
}

}  // namespace mandat::render
