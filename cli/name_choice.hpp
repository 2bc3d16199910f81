// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "cli/console.hpp"
#include "cli/name_search.hpp"

namespace mandat::cli {

/// Names have blanks, and are seldom typed in quotes: words after the first that are no path on
/// this disk, and do not look like one (ids do not), are moved from the paths to the name.
void take_rest_of_name(std::string& name, std::vector<std::string>& paths);

/// The same where each name stands in quotes of its own: at most so many are taken.
[[nodiscard]] std::vector<std::string> take_names(std::vector<std::string>& paths,
                                                  std::size_t most);

/// Who is meant by a name, or nullptr when nobody or several may be. Then console.err tells who
/// comes near; where a name was met only in part or with a misprint, `told` gets a sentence that
/// says who is shown instead.
[[nodiscard]] const Node* choose_by_name(const Network& network, const std::string& name,
                                         Console& console, std::string& told);

/// Tells on console.err that a name is unknown or may be several, with those to choose from.
void show_unknown_name(const Network& network, const NameSearch& search, const std::string& name,
                       Console& console);

}  // namespace mandat::cli
