// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include <pugixml.hpp>

#include "extract/convert/limits.hpp"

namespace mandat::extract::formats {

/// Reads a part of XML and looks through all of it once, without recursion.
///
/// errors  Refusal: damaged, or with a DOCTYPE; LimitReached: depth, nodes, attribute
void load_xml(pugi::xml_document& document, std::string_view bytes, const Limits& limits);

/// "p" of "w:p": writers choose their prefixes.
[[nodiscard]] inline std::string_view local_name(const char* name) {
    const std::string_view whole(name);
    const std::size_t colon = whole.find(':');
    return colon == std::string_view::npos ? whole : whole.substr(colon + 1);
}
[[nodiscard]] inline std::string_view local_name(pugi::xml_node node) {
    return local_name(node.name());
}

/// The first child of that local name; an empty node when there is none.
[[nodiscard]] pugi::xml_node child_of(pugi::xml_node node, std::string_view name);

/// The value of the attribute of that local name; empty when there is none.
[[nodiscard]] std::string_view attribute_of(pugi::xml_node node, std::string_view name);

/// The value as a whole number from 0 to `most`; `otherwise` when it is none.
[[nodiscard]] int number_attribute(pugi::xml_node node, std::string_view name, int otherwise,
                                   int most = 1'000'000);

}  // namespace mandat::extract::formats
