// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "graph/model/node.hpp"

namespace mandat::render {

/// A code of two to four characters for each node, unique among them: an abbreviation met in the
/// text ("LKR"), else the initials of its words where a compound of "-grupp", "-råd", ... counts
/// twice ("RLG"), else its first three letters ("NÄT").
[[nodiscard]] std::map<NodeId, std::string> short_codes(const std::vector<const Node*>& nodes,
                                                        std::string_view place);

/// "Arbetsgrupp för gemensam plan" -> "Gemensam plan"; a name that is only the word is kept.
[[nodiscard]] std::string group_title(std::string_view name);

/// The capitalised words that most names of bodies and organisations end in: "Jämtland
/// Härjedalen". Empty when no two of them share any.
[[nodiscard]] std::string common_place(const std::vector<const Node*>& nodes);

/// The name without the common place at its end, where at least one other word remains.
[[nodiscard]] std::string without_place(std::string_view name, std::string_view place);

/// At most `limit` characters, cut between words, with "…" where something was cut.
[[nodiscard]] std::string shortened(std::string_view text, std::size_t limit);

}  // namespace mandat::render
