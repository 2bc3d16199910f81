// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "extract/extractor.hpp"
#include "extract/input/text.hpp"
#include "graph/model/network.hpp"

namespace mandat::tests {

/// All of a text.
[[nodiscard]] inline Span whole(const extract::Text& text) { return {0, text.content().size()}; }

/// Minutes of "Regional ledningsgrupp", 7 April 2025, § 1-9, with these items. Deciding: Anna Aberg
/// (Åre, chair), Bo Dahl (Krokom), Cia Ceder (Ragunda); others: Eva Ek, secretary, and Jan Juhl,
/// projektledare.
[[nodiscard]] std::string minutes(std::string_view items);

/// minutes(), with "§ 2 Ärendet" whose decision section holds these lines.
[[nodiscard]] std::string minutes_deciding(std::string_view points);

/// One text or several as the network they make; files are named 1.txt, 2.txt, ...
[[nodiscard]] Network network_of(std::string_view text);
[[nodiscard]] Network network_of(const std::vector<std::string>& texts);

/// "assignment body/x -> person/y [decided]": edges of one kind, one a line, in order of edges().
[[nodiscard]] std::string tasks(const Network& network, EdgeKind kind);

/// "P301 weekday_mismatch 'quote' -> suggestion", one a line, for one code.
[[nodiscard]] std::string remarks(const Network& network, Code code);

}  // namespace mandat::tests
