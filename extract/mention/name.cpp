// SPDX-License-Identifier: Apache-2.0
#include "extract/mention/name.hpp"

#include <algorithm>
#include <array>

#include "graph/base/utf8.hpp"

namespace mandat::extract {

bool is_particle(const Token& token) {
    static constexpr std::array<std::string_view, 13> particles = {
        "af", "av", "von", "van", "de", "der", "den", "al", "el", "da", "di", "la", "ben"};
    return std::find(particles.begin(), particles.end(), token.text) != particles.end();
}

bool all_capitals(std::string_view word) {
    std::size_t letters = 0;
    for (std::size_t at = 0; at < word.size();) {
        const auto d = utf8::decode(word, at);
        if (utf8::is_letter(d.code) && !utf8::is_upper(d.code)) return false;
        ++letters;
        at += d.size;
    }
    return letters > 1;
}

std::string words_of(const Tokens& tokens, std::size_t first, std::size_t last) {
    std::string out;
    for (std::size_t i = first; i < last; ++i) {
        if (tokens[i].is_line_end()) continue;
        if (!out.empty() && (tokens[i].spaced || tokens[i - 1].is_line_end())) out += ' ';
        out += tokens[i].text;
    }
    return out;
}

std::size_t name_length(const Tokens& tokens, std::size_t at) {
    std::size_t end = at;
    std::size_t words = 0;
    while (end < tokens.size() && words < longest_name) {
        const Token& token = tokens[end];
        if (!token.is_word() || (words > 0 && token.wide)) break;
        if (token.capital) {
            ++words;
            ++end;
            // "Anna S. Berg": the stop of an initial
            if (utf8::length(token.text) == 1 && end + 1 < tokens.size() && tokens[end].is(".") &&
                tokens[end + 1].capital) {
                ++end;
            }
        } else if (words > 0 && is_particle(token) && end + 1 < tokens.size() &&
                   tokens[end + 1].capital) {
            ++end;
        } else {
            break;
        }
    }
    return words >= 2 ? end - at : 0;
}

}  // namespace mandat::extract
