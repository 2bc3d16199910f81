// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <string>

namespace mandat {

/// The sentence a statement came from: a place in a source and the exact words there.
struct Evidence {
    std::string document;  ///< document id in a Network ("doc/1"); the path before that
    int paragraph = 0;     ///< § number of the item it stands under; 0 in the header
    int line = 0;          ///< 1-based in the input (text layer for PDF and DOCX)
    int column = 0;        ///< 1-based, in code points
    int page = 0;          ///< 1-based; 0 where the format has no pages
    std::string quote;     ///< exact substring of that line
    std::string rule;      ///< which rule read it: "attendance", "presenters", ...

    friend auto operator<=>(const Evidence&, const Evidence&) = default;
};

}  // namespace mandat
