// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>

#include "cli/answer.hpp"
#include "graph/analysis/chains.hpp"
#include "graph/base/messages.hpp"

namespace mandat::cli {

/// What is asked about chains, names already found.
struct ChainQuestion {
    const Network& network;
    const analysis::ChainGraph& graph;
    analysis::AskedDays asked;
    std::size_t depth = 6;  ///< steps
    Language language = Language::sv;
};

/// Every chain from one to another; where there is none, what is stated on both sides of the gap.
[[nodiscard]] Answer chains_between(const ChainQuestion& question, const Node& from,
                                    const Node& to);

/// Everything that is handed on from one.
[[nodiscard]] Answer chains_from(const ChainQuestion& question, const Node& from);

/// Everything that leads to one.
[[nodiscard]] Answer chains_to(const ChainQuestion& question, const Node& to);

/// What a decision handed over, where that went on to, and decisions it refers to or that refer to
/// it.
[[nodiscard]] Answer chains_of_decision(const ChainQuestion& question, const Node& decision);

/// The delegation as a whole: as a tree, with its choke points, cycles and loose ends.
[[nodiscard]] Answer chains_survey(const ChainQuestion& question);

/// Writes the days of the question into its answer.
void ask_days(Answer& answer, const analysis::AskedDays& asked);

/// The words "a → b → c".
[[nodiscard]] std::string chain_text(const analysis::Chain& chain);

/// The nodes of a chain from its beginning to its end.
[[nodiscard]] std::vector<const Node*> chain_nodes(const analysis::Chain& chain);

/// A section whose rows are steps, and the row of one.
[[nodiscard]] AnswerSection step_section(std::string id, std::string title, std::string method,
                                         std::string nothing, Language language);
void add_step(AnswerSection& section, std::size_t chain, std::size_t place,
              const analysis::ChainStep& step, Language language);

/// A cell that says how sure something is; what is implied looks it.
[[nodiscard]] AnswerCell certainty_cell(Certainty certainty, Language language);

}  // namespace mandat::cli
