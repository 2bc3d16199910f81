// SPDX-License-Identifier: Apache-2.0
#include "cli/phrase.hpp"

namespace mandat::cli {

namespace {

/// What stands for the words between two braces: "0", or "0:kommun|kommuner".
std::string_view filled_in(std::string_view place,
                           std::initializer_list<std::string_view> arguments) {
    const auto index = static_cast<std::size_t>(place.front() - '0');
    if (index >= arguments.size()) return {};
    const std::string_view argument = *(arguments.begin() + index);
    if (place.size() == 1) return argument;
    const std::size_t bar = place.find('|');
    return argument == "1" ? place.substr(2, bar - 2) : place.substr(bar + 1);
}

}  // namespace

std::string say(const Phrase& phrase, Language language,
                std::initializer_list<std::string_view> arguments) {
    const std::string_view pattern = language == Language::sv ? phrase.sv : phrase.en;
    std::string out;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        if (pattern[at] != '{') {
            out += pattern[at];
            continue;
        }
        const std::size_t end = pattern.find('}', at);
        out += filled_in(pattern.substr(at + 1, end - at - 1), arguments);
        at = end;
    }
    return out;
}

}  // namespace mandat::cli
