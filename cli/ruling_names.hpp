// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/base/messages.hpp"
#include "graph/model/network.hpp"

namespace mandat::cli {

/// A name that a ruling is to be about.
struct RulingName {
    const Node* node = nullptr;           ///< nullptr: unknown, or several
    std::string written;                  ///< as the ledger shall hold it
    std::vector<const Node*> candidates;  ///< when node is nullptr: whom it may be
    bool several = false;                 ///< candidates all bear it; otherwise they come nearest
};

/// Finds who is meant: an id, a name or alias as it stands or but for case and accents, a name
/// with what tells its bearer apart in parentheses: "Anna Berg (Krokom)". Nothing is guessed.
[[nodiscard]] RulingName find_ruling_name(const Network& network, std::string_view text);

/// How to write a node in a ledger: its name where nobody else bears it, else its id.
[[nodiscard]] std::string name_for_ruling(const Network& network, const Node& node);

/// "by decision: Bo Ek the same as Bo Eek, 2025-01-07: two spellings"; printable.
[[nodiscard]] std::string ruling_text(const Ruling& ruling, Language language);

}  // namespace mandat::cli
