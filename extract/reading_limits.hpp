// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "extract/mention/head_facts.hpp"
#include "extract/protocol/protocol.hpp"
#include "graph/model/statement.hpp"

namespace mandat::extract {

/// How much of one protocol becomes facts. Nobody's minutes come near; what was made to is cut
/// here, before it grows: people of a meeting meet in pairs, titles stand in every map and table.
struct ReadingLimits {
    std::size_t items = 5000;            ///< §§ and sub-items
    std::size_t people = 2000;           ///< on the attendance lists of one meeting
    std::size_t title_points = 1000;     ///< code points of an item's title; the rest is body
    std::size_t name_points = 200;       ///< code points of a person's name; longer is no name
    std::size_t line_bytes = 1'000'000;  ///< of one line; a longer one is read, and remarked
};

/// Cuts what is over a limit. Each limit that was reached is one remark, and the reading partial.
///
/// errors  P901
void limit_items(const Text& text, Protocol& protocol, Claims& claims,
                 const ReadingLimits& limits = {});
void limit_people(const Text& text, HeadFacts& head, Claims& claims,
                  const ReadingLimits& limits = {});

/// For when all is said: names that sentences gave, of whom or what ever, are cut to their limit.
void limit_names(const Text& text, Claims& claims, const ReadingLimits& limits = {});

}  // namespace mandat::extract
