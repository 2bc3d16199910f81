// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "cli/answer.hpp"
#include "cli/phrase.hpp"
#include "graph/analysis/load.hpp"

namespace mandat::cli {

/// The word of a part in JSON and on the command line, and what people read.
[[nodiscard]] std::string_view id_of(analysis::LoadPart part);
[[nodiscard]] std::string name_of(analysis::LoadPart part, Language language);

/// A figure of a part: "3", "1,5", "6,0 h", "67 %".
[[nodiscard]] std::string figure(double value, analysis::LoadPart part, Language language);

/// Those a person is of, dashed where it is only implied.
[[nodiscard]] AnswerCell home_cell(const analysis::PersonLoad& load);

/// Minutes; "≥ 6,0 h" where more may come on top, nothing where they are not known.
[[nodiscard]] AnswerCell hours_cell(const analysis::PersonLoad& load, Language language);

/// "3 (2)" where open questions of identity make a difference.
[[nodiscard]] AnswerCell seats_cell(const analysis::PersonLoad& load);

/// "2/3": alone of the seats for which it is known.
[[nodiscard]] AnswerCell alone_cell(const analysis::PersonLoad& load);

/// How many of the seats are known to be alone or shared.
[[nodiscard]] std::size_t with_home(const analysis::PersonLoad& load);

inline constexpr std::size_t colleagues_in_a_line = 6;

/// "Bo (1), Carl (2)" with the seats each has, at most `most` of them.
[[nodiscard]] std::string colleague_names(const std::vector<const analysis::PersonLoad*>& who,
                                          std::size_t most, Language language);

}  // namespace mandat::cli
