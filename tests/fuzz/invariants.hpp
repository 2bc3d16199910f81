// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "graph/model/network.hpp"
#include "graph/model/statement.hpp"
#include "tests/fuzz/promise.hpp"

namespace mandat::fuzz {

/// What reading promises of one document, whatever its bytes were: names and quotes are harmless
/// and not endless, every statement has evidence, every end of one is a node.
void check_claims(const Claims& claims);

/// The network of one document, written, read and written again: the same bytes.
void check_network(Claims claims);

}  // namespace mandat::fuzz
