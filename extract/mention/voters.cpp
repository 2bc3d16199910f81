// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <initializer_list>
#include <map>
#include <string>

#include "extract/mention/head_parts.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

/// Who has a post and no seat on a list where the others have one: a list that calls its members
/// "ledamot", or gives their parties, says by that who on it is none.
void tell_staff_apart(HeadFacts& out) {
    struct Count {
        std::size_t members = 0;
        std::size_t parties = 0;
    };
    std::map<std::size_t, Count> lists;
    for (const Attendee& a : out.attendees) {
        Count& count = lists[a.label.begin];
        if (a.person.calling == Calling::member) ++count.members;
        if (!a.person.party.empty()) ++count.parties;
    }
    constexpr std::size_t several = 3;
    for (Attendee& a : out.attendees) {
        if (a.capacity != Capacity::decision_maker) continue;
        const Count& count = lists[a.label.begin];
        const bool called_member = count.members >= several;
        const bool apart = called_member || (count.parties >= several && a.person.party.empty());
        if (!apart) continue;
        const bool post =
            a.person.calling == Calling::title || a.person.calling == Calling::secretary ||
            a.person.calling == Calling::other || a.person.calling == Calling::project_leader;
        if (post) a.capacity = Capacity::other;
        a.qualified = a.qualified || called_member;
    }
}

bool says_any(const Text& text, Span label, std::initializer_list<std::string_view> words) {
    const std::string low = utf8::lower(text.plain(label));
    return std::any_of(words.begin(), words.end(), [&low](std::string_view word) {
        return low.find(word) != std::string::npos;
    });
}

/// "Deltagande:" below "Beslutande:": those who decide are listed already.
void tell_guests_apart(const Text& text, HeadFacts& out) {
    constexpr std::size_t longest = 30;  // bytes of a label that says no more than that
    auto deciding = static_cast<std::size_t>(-1);
    for (const Attendee& a : out.attendees) {
        if (says_any(text, a.label, {"beslutande", "ledamöter", "ledamot"}))
            deciding = std::min(deciding, a.label.begin);
    }
    for (Attendee& a : out.attendees) {
        const bool guest = a.label.begin > deciding && a.label.size() < longest &&
                           a.capacity == Capacity::decision_maker && a.person.party.empty() &&
                           says_any(text, a.label, {"deltag", "närvarande"}) &&
                           !says_any(text, a.label, {"beslut", "ledam", "tjänst", "ordinarie"});
        if (guest) a.capacity = Capacity::other;
    }
}

}  // namespace

void tell_voters_apart(const Text& text, HeadFacts& out) {
    tell_staff_apart(out);
    tell_guests_apart(text, out);
}

}  // namespace mandat::extract
