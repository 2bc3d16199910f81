// SPDX-License-Identifier: Apache-2.0
#include "cli/answer.hpp"

#include <algorithm>

namespace mandat::cli {

void add_evidence(AnswerRow& row, const std::vector<Evidence>& evidence) {
    for (const Evidence& one : evidence) {
        const bool known = std::any_of(row.evidence.begin(), row.evidence.end(),
                                       [&](const Evidence* other) { return *other == one; });
        if (!known) row.evidence.push_back(&one);
    }
}

void add_evidence(AnswerRow& row, const Edge& edge) { add_evidence(row, edge.evidence); }

const AnswerSection* find_section(const Answer& answer, std::string_view id) {
    const auto at = std::find_if(answer.sections.begin(), answer.sections.end(),
                                 [id](const AnswerSection& section) { return section.id == id; });
    return at == answer.sections.end() ? nullptr : &*at;
}

}  // namespace mandat::cli
