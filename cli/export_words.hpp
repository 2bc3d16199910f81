// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "graph/base/messages.hpp"

namespace mandat::cli {

/// What `mandat export` says, beside the words it shares with the other commands.
enum class ExportWord {
    option_table,
    option_csv_raw,
    help,
    unknown_ending,
    unknown_ending_hint,
    folder_needed,
    folder_needed_hint,
    only_with_csv,
    binary_on_terminal,
    binary_on_terminal_hint,
    not_in_the_file,
    output_is_input,
    output_is_input_hint,
    count_,  ///< number of words, not a word
};

/// The word in a language, with {0}, {1}, ... filled in.
[[nodiscard]] std::string say(ExportWord word, Language language,
                              std::initializer_list<std::string_view> arguments = {});

}  // namespace mandat::cli
