// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace mandat::render {

/// The id a node has in a picture and in a page: "person/sara-berg" -> "n-person--sara-berg",
/// "working_group/x" -> "n-working-group--x".
///
/// shape  only [a-z0-9-], at most 120 characters, never two nodes with one id: an id that holds
///        anything else, or is longer, is cut and ends in a hash of the whole
[[nodiscard]] std::string element_id(std::string_view node_id);

/// The id of the line between two nodes: "e--" + both keys with "--" between.
[[nodiscard]] std::string element_id(std::string_view from, std::string_view to);

}  // namespace mandat::render
