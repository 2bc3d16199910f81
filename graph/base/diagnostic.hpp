// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "graph/base/codes.hpp"

namespace mandat {

/// A second place that belongs to a remark: "first named here".
struct Note {
    int line = 0;       ///< 1-based, in the same document
    std::string quote;  ///< exact text of that place, within its line

    friend bool operator==(const Note&, const Note&) = default;
};

/// One remark about one place of one input. Remarks are data: nobody throws for odd input.
/// What is said to people comes from `graph/base/messages.hpp`, in their language.
struct Diagnostic {
    Code code = Code::unreadable_input;
    Severity severity = Severity::error;
    std::string document;                ///< document id in a Network ("doc/1"); a path before that
    int line = 0;                        ///< 1-based; 0 when the remark is about the whole input
    int column = 0;                      ///< 1-based, in code points
    std::string quote;                   ///< exact text of the place, within its line
    std::vector<std::string> arguments;  ///< what fills {0}, {1}, ... of the code's message
    std::string suggestion;              ///< what was probably meant, ready to type; may be empty
    std::vector<Note> notes;

    friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

using Diagnostics = std::vector<Diagnostic>;

}  // namespace mandat
