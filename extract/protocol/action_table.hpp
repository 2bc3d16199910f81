// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "extract/input/text.hpp"
#include "graph/base/span.hpp"

namespace mandat::extract {

/// A row of a list of what is to be done: "Boka lokal    Anna    12 maj".
struct ActionRow {
    Span what;
    Span who;
    Span when;    ///< empty when the list has no such column, or nothing stands there
    Span status;  ///< likewise: "Klar", "Pågår"
};

/// A table with a column for what is to be done and one for who does it.
struct ActionTable {
    Span whole;  ///< with its heading, when one stands right above it
    std::vector<ActionRow> rows;
};

/// The tables of actions in order: under a row of headings ("Vad  Vem  När", "Åtgärd | Ansvarig |
/// Klart"), or lines that carry their labels with them ("Boka lokal   Ansv: Anna   Klart: 12/5").
///
/// cost  linear
[[nodiscard]] std::vector<ActionTable> find_action_tables(const Text& text);

}  // namespace mandat::extract
