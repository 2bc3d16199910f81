// SPDX-License-Identifier: Apache-2.0
// What kinds, states, errors of the system and sizes are called: the words that stand for a value.
#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <system_error>

#include "cli/words.hpp"
#include "graph/model/words.hpp"
#include "render/view/wording.hpp"

namespace mandat::cli {
namespace {

struct ValueName {
    std::string_view key;
    std::string_view sv;
    std::string_view en;
};

constexpr std::array kinds = {
    ValueName{"person", "person", "person"},
    ValueName{"municipality", "kommun", "municipality"},
    ValueName{"organisation", "organisation", "organisation"},
    ValueName{"region", "region", "region"},
    ValueName{"authority", "myndighet", "authority"},
    ValueName{"association", "förbund", "association"},
    ValueName{"administration", "förvaltning", "administration"},
    ValueName{"government", "regering", "government"},
    ValueName{"body", "organ", "body"},
    ValueName{"board", "styrelse", "board"},
    ValueName{"council", "råd", "council"},
    ValueName{"committee", "nämnd", "committee"},
    ValueName{"management_group", "ledningsgrupp", "management group"},
    ValueName{"network", "nätverk", "network"},
    ValueName{"assembly", "stämma", "assembly"},
    ValueName{"steering_group", "styrgrupp", "steering group"},
    ValueName{"reference_group", "referensgrupp", "reference group"},
    ValueName{"working_group", "arbetsgrupp", "working group"},
    ValueName{"focus_area", "fokusområde", "focus area"},
    ValueName{"project", "projekt", "project"},
    ValueName{"role", "roll", "role"},
    ValueName{"meeting", "möte", "meeting"},
    ValueName{"decision", "ärende", "item"},
};

constexpr std::array states = {
    ValueName{"decided", "beslutat", "decided"},
    ValueName{"decided_earlier", "beslutat tidigare", "decided earlier"},
    ValueName{"planned", "planerat", "planned"},
    ValueName{"stated", "uppgivet", "stated"},
    ValueName{"done", "klart", "done"},
    ValueName{"postponed", "uppskjutet", "postponed"},
    ValueName{"discussed", "diskuterat", "discussed"},
    ValueName{"ongoing", "pågår", "ongoing"},
};

template <typename Names>
std::string named(const Names& names, std::string_view key, Language language) {
    for (const ValueName& row : names) {
        if (row.key == key) return std::string(language == Language::sv ? row.sv : row.en);
    }
    return std::string(key);
}

}  // namespace

std::string kind_name(const Node& node, Language language) {
    if (const auto* body = std::get_if<BodyFacts>(&node.facts);
        body != nullptr && !body->type.empty() && body->type != "other") {
        return named(kinds, body->type, language);
    }
    if (const auto* organisation = std::get_if<OrganisationFacts>(&node.facts);
        organisation != nullptr && !organisation->type.empty() && organisation->type != "other") {
        return named(kinds, organisation->type, language);
    }
    return named(kinds, to_word(node.kind), language);
}

std::string role_name(const MemberFacts& facts, Language language) {
    if (facts.role == Role::other && !facts.role_as_written.empty()) return facts.role_as_written;
    return std::string(render::role_word(facts.role, language));
}

std::string status_name(std::string_view status, Language language) {
    return named(states, status, language);
}

std::string reason(int error, Language language) {
    switch (error) {
        case ENOENT: return say(Word::reason_missing, language);
        case EACCES:
        case EPERM: return say(Word::reason_denied, language);
        case ENOTDIR: return say(Word::reason_not_a_folder, language);
        case ENAMETOOLONG: return say(Word::reason_name_too_long, language);
        case ENOSPC:
        case EDQUOT: return say(Word::reason_full, language);
        case EROFS: return say(Word::reason_read_only, language);
        case ELOOP: return say(Word::reason_loop, language);
        default: return std::generic_category().message(error);
    }
}

std::string size_text(std::size_t bytes, Language language) {
    if (bytes < 1000)
        return std::to_string(bytes) + " byte" + (language == Language::en ? "s" : "");
    const bool mega = bytes >= 999'950;
    const double value = static_cast<double>(bytes) / (mega ? 1e6 : 1e3);
    std::array<char, 32> out{};
    (void)std::snprintf(out.data(), out.size(), "%.1f %s", value, mega ? "MB" : "kB");
    std::string text(out.data());
    if (language == Language::sv) std::replace(text.begin(), text.end(), '.', ',');
    return text;
}

}  // namespace mandat::cli
