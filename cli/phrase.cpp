// SPDX-License-Identifier: Apache-2.0
#include "cli/phrase.hpp"

namespace mandat::cli {

std::string say(const Phrase& phrase, Language language,
                std::initializer_list<std::string_view> arguments) {
    const std::string_view pattern = language == Language::sv ? phrase.sv : phrase.en;
    std::string out;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        if (pattern[at] != '{') {
            out += pattern[at];
            continue;
        }
        const auto index = static_cast<std::size_t>(pattern[at + 1] - '0');
        if (index < arguments.size()) out += *(arguments.begin() + index);
        at += 2;
    }
    return out;
}

}  // namespace mandat::cli
