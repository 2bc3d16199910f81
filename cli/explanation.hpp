// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "graph/base/codes.hpp"
#include "graph/base/messages.hpp"

namespace mandat::cli {

/// An example of a code, as it stands in extract/DIAGNOSTICS.md.
struct Example {
    bool is_script = false;  ///< commands to run in an empty folder, not a protocol
    int line = 0;            ///< where the remark is expected; 0 when it is about the whole input
    std::string text;
};

/// What there is to know about a code.
struct Explanation {
    std::string meaning;
    std::string why;     ///< why it matters; empty for a code that nothing gives yet
    std::string advice;  ///< what to do
    Example bad;         ///< gives the code
    Example good;        ///< does not
};

/// The explanation of a code in a language; nothing when the documents have no section for it,
/// which a test sees to.
[[nodiscard]] std::optional<Explanation> explanation(Code code, Language language);

}  // namespace mandat::cli
