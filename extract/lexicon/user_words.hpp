// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mandat::extract {

/// Why a line of a user's word list was passed over.
struct WordListFault {
    enum class Kind {
        no_such_list,     ///< the first column names none
        no_words,         ///< nothing in the second column
        no_such_kind,     ///< the third column is none of those that the list knows
        no_kind,          ///< the list needs a third column
        known_otherwise,  ///< the reader knows the words as the kind in `expected`
        not_utf8,         ///< the line is no text
        too_many_lines    ///< the rest of the file was not looked at
    };
    Kind kind;
    int line = 0;                       ///< 1-based
    std::string found;                  ///< what stands there
    std::vector<std::string> expected;  ///< what may stand there; empty when anything may
};

/// Lists that a user may add to, by the name of their file.
[[nodiscard]] std::vector<std::string> user_word_lists();

/// Adds a user's words to those that are compiled in. One entry a line, tab-separated: the list,
/// then the columns of that list ("labels<TAB>kallade<TAB>others"). Empty lines and those that
/// begin with # are passed over; a line that cannot be used is a fault, and the rest is used.
///
/// requires  called before anything is read, and by one thread
[[nodiscard]] std::vector<WordListFault> add_user_words(std::string_view text);

}  // namespace mandat::extract
