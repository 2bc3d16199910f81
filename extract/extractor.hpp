// SPDX-License-Identifier: Apache-2.0
// The only door into reading. One input in, Claims out, whatever the input is: a protocol in a
// known layout, in an unknown one, something else, or nothing. What could not be read is said in
// the remarks. Reading one document looks at nothing but that document, so many can be read side
// by side; settle_identities() then looks across all of them.
#pragma once

#include <vector>

#include "extract/convert/document.hpp"
#include "graph/model/ledger.hpp"
#include "graph/model/statement.hpp"

namespace mandat::extract {

/// A document -> what it says.
///
/// errors   none thrown; Claims::reading and its remarks (P1xx..P4xx, P901) tell
/// cost     linear in the text
/// threads  concurrent calls are fine
[[nodiscard]] Claims read_document(const Document& document);

/// The same for an input that holds one document; an archive is refused with P104.
[[nodiscard]] Claims read_protocol(Input input, const Options& options = {});

/// Who is who across documents: rewrites ids so that what is certainly one has one id, and adds
/// possible_same_as where it is only likely. Nothing else is changed.
///
/// What a ledger rules goes before what the rules find; its remarks (P221, P222) are added to it.
///
/// laws     the order of documents does not matter; a ledger applied twice is applied once
[[nodiscard]] std::vector<Claims> settle_identities(std::vector<Claims> documents);
[[nodiscard]] std::vector<Claims> settle_identities(std::vector<Claims> documents, Ledger& ledger);

}  // namespace mandat::extract
