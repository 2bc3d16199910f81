// SPDX-License-Identifier: Apache-2.0
#include "extract/protocol/annex.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "extract/input/token.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {

bool heads_presence_list(std::string_view line) {
    static constexpr std::array<std::string_view, 5> who = {"närvaro", "upprop", "deltagar",
                                                            "tjänstgöring", "närvarande"};
    static constexpr std::array<std::string_view, 3> list = {"list", "logg", "förteckning"};
    constexpr std::size_t longest = 70;  // bytes; a longer line is a sentence
    if (line.size() > longest || line.ends_with('.') || line.ends_with(':')) return false;
    bool of_people = false;
    bool is_list = false;
    for (const Token& token : tokenise(line)) {
        if (token.is("§")) return false;
        const std::string low = utf8::lower(token.text);
        of_people = of_people || std::any_of(who.begin(), who.end(), [&](std::string_view word) {
                        return low.starts_with(word);
                    });
        is_list = is_list || std::any_of(list.begin(), list.end(), [&](std::string_view word) {
                      return low.find(word) != std::string::npos;
                  });
    }
    return of_people && is_list;
}

bool heads_annex(std::string_view line) {
    static constexpr std::array<std::string_view, 6> names = {
        "omröstningslista", "voteringslista", "anslag/bevis",
        "bevis om anslag",  "anslagsbevis",   "tillkännagivande av justering"};
    constexpr std::size_t longest = 60;  // bytes
    if (line.empty() || line.size() > longest) return false;
    const std::string low = utf8::lower(line);
    return heads_presence_list(line) ||
           std::any_of(names.begin(), names.end(),
                       [&](std::string_view name) { return low.starts_with(name); });
}

}  // namespace mandat::extract
