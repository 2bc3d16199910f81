// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "extract/mention/body.hpp"
#include "extract/statement/context.hpp"

namespace mandat::extract {

/// The sections of an item in which the body itself decides: not those headed by another body, and
/// its own proposal to a body above it where nothing else is decided.
[[nodiscard]] std::vector<const Section*> own_decisions(const Context& context, const Item& item);

/// What the body proposes that another decides: "föreslår kommunfullmäktige besluta att".
struct Proposal {
    BodyMention body;  ///< that is asked to decide
};

[[nodiscard]] std::optional<Proposal> find_proposal_upward(const Context& context,
                                                           const Section& section);

}  // namespace mandat::extract
