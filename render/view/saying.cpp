// SPDX-License-Identifier: Apache-2.0
#include "render/view/saying.hpp"

namespace mandat::render {

std::string say(const Saying& saying, Language language,
                std::initializer_list<std::string_view> arguments) {
    const std::string_view pattern = language == Language::sv ? saying.sv : saying.en;
    std::string out;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool slot = pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}';
        if (!slot) {
            out += pattern[i];
            continue;
        }
        const auto which = static_cast<std::size_t>(pattern[i + 1] - '0');
        if (which < arguments.size()) out += arguments.begin()[which];
        i += 2;
    }
    return out;
}

std::string count(std::size_t number, const CountedSaying& thing, Language language) {
    return std::to_string(number) + " " + say(number == 1 ? thing.one : thing.many, language);
}

}  // namespace mandat::render
