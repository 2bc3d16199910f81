// SPDX-License-Identifier: Apache-2.0
#include "render/page/page_phrases.hpp"

#include <algorithm>
#include <vector>

namespace mandat::render {

std::span<const Phrase> phrases() {
    static const std::vector<Phrase> all = [] {
        std::vector<Phrase> out;
        for (const auto table :
             {frame_phrases(), section_phrases(), sheet_phrases(), word_phrases()})
            out.insert(out.end(), table.begin(), table.end());
        std::sort(out.begin(), out.end(),
                  [](const Phrase& a, const Phrase& b) { return a.key < b.key; });
        return out;
    }();
    return all;
}

}  // namespace mandat::render
