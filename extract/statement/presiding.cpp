// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "extract/mention/paragraphs.hpp"
#include "extract/statement/rules.hpp"

namespace mandat::extract {
namespace {

struct Officers {
    std::vector<Presiding> chairs;
    std::vector<Presiding> secretaries;

    void add(bool chair, Presiding one) {
        std::vector<Presiding>& to = chair ? chairs : secretaries;
        if (std::find(to.begin(), to.end(), one) == to.end()) to.push_back(std::move(one));
    }
};

/// Who signed as chair or secretary, and for which items.
Officers signed_by(Context& c) {
    Officers out;
    for (const Signature& signature : c.head.signatures) {
        const bool chair = signature.calling == Calling::chair;
        if (!chair && signature.calling != Calling::secretary) continue;
        const KnownPerson* const who = c.find_person(signature.name);
        if (who == nullptr) continue;
        std::string paragraphs;
        if (signature.paragraphs)
            paragraphs =
                to_paragraphs(*signature.paragraphs, c.head.first_paragraph, c.head.last_paragraph);
        out.add(chair, {who->id, std::move(paragraphs)});
    }
    return out;
}

/// Who has that role on the lists of those present.
Officers listed(Context& c) {
    Officers out;
    for (const Edge& edge : c.out.claims().edges) {
        const auto* seat = std::get_if<MemberFacts>(&edge.facts);
        if (seat == nullptr || seat->basis != Basis::attendance || edge.to != c.body) continue;
        if (seat->role == Role::chair || seat->role == Role::secretary)
            out.add(seat->role == Role::chair, {edge.from, {}});
    }
    return out;
}

}  // namespace

void state_presiding(Context& context) {
    Officers signers = signed_by(context);
    Officers others = listed(context);
    auto& facts = std::get<MeetingFacts>(context.out.find(context.meeting)->facts);
    // A vice chair who signs for some items led those; the list names the chair of all of them.
    facts.chairs = std::move(signers.chairs.empty() ? others.chairs : signers.chairs);
    facts.secretaries =
        std::move(signers.secretaries.empty() ? others.secretaries : signers.secretaries);
}

}  // namespace mandat::extract
