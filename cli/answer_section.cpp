// SPDX-License-Identifier: Apache-2.0
#include "cli/answer_section.hpp"

#include <cstdint>
#include <utility>

namespace mandat::cli {

AnswerSection& add_section(Answer& answer, Language language, std::string id, const Phrase& title,
                           std::string method, const Phrase& nothing,
                           std::vector<AnswerColumn> columns) {
    return answer.sections.emplace_back(AnswerSection{.id = std::move(id),
                                                      .title = say(title, language),
                                                      .method = std::move(method),
                                                      .columns = std::move(columns),
                                                      .rows = {},
                                                      .nothing = say(nothing, language)});
}

AnswerSection& add_section(Answer& answer, Language language, std::string id, const Phrase& title,
                           const Phrase& method, const Phrase& nothing,
                           std::vector<AnswerColumn> columns) {
    return add_section(answer, language, std::move(id), title, say(method, language), nothing,
                       std::move(columns));
}

std::string add_total(Answer& answer, std::string id, std::size_t number) {
    answer.totals.emplace_back(std::move(id), static_cast<std::int64_t>(number));
    return std::to_string(number);
}

}  // namespace mandat::cli
