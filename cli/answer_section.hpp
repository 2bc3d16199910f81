// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "cli/answer.hpp"
#include "cli/phrase.hpp"

namespace mandat::cli {

/// Adds a section without rows, its words in a language. The reference holds until the next one.
AnswerSection& add_section(Answer& answer, Language language, std::string id, const Phrase& title,
                           std::string method, const Phrase& nothing,
                           std::vector<AnswerColumn> columns);

/// The same, how it was counted being a phrase that nothing is filled in.
AnswerSection& add_section(Answer& answer, Language language, std::string id, const Phrase& title,
                           const Phrase& method, const Phrase& nothing,
                           std::vector<AnswerColumn> columns);

/// Keeps a figure of the headline for JSON; gives it as text for the sentence.
std::string add_total(Answer& answer, std::string id, std::size_t number);

}  // namespace mandat::cli
