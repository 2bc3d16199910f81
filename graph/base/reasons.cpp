// SPDX-License-Identifier: Apache-2.0
#include "graph/base/reasons.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace mandat {
namespace {

struct Row {
    Reason reason;
    std::string_view en;
    std::string_view sv;
};

constexpr std::array table = {
    Row{Reason::genitive, "one name is the genitive of the other",
        "det ena namnet är genitiv av det andra"},
    Row{Reason::initials, "initials stand for words of the name",
        "initialer står för ord i namnet"},
    Row{Reason::sound, "the names sound alike", "namnen låter lika"},
    Row{Reason::one_letter, "the names differ by 1 letter", "namnen skiljer sig på 1 bokstav"},
    Row{Reason::two_letters, "the names differ by 2 letters", "namnen skiljer sig på 2 bokstäver"},
    Row{Reason::turned, "the parts of the name are turned round", "namnets delar är omkastade"},
    Row{Reason::part_left_out, "part of the name is left out", "en del av namnet är utelämnad"},
    Row{Reason::short_name, "{0} is short for {1}", "{0} är kortform av {1}"},
    Row{Reason::surname_begins, "the surnames begin alike: {0} / {1}",
        "efternamnen börjar lika: {0} / {1}"},
    Row{Reason::first_name, "the first name is the same, the surnames differ: {0} / {1}",
        "förnamnet är detsamma, efternamnen skiljer sig: {0} / {1}"},
    Row{Reason::same_name, "the names are the same", "namnen är desamma"},
    Row{Reason::other_place, "they represent different places: {0} / {1}",
        "de företräder olika platser: {0} / {1}"},
    Row{Reason::other_party, "the party marks differ: {0} / {1}",
        "partibeteckningarna skiljer sig: {0} / {1}"},
    Row{Reason::unplaced, "the text does not say which of that name is meant",
        "texten säger inte vem med det namnet som menas"},
    Row{Reason::fits_several, "the name fits {0} people equally well",
        "namnet passar lika bra på {0} personer"},
    Row{Reason::same_party, "both have the party mark {0}", "båda har partibeteckningen {0}"},
    Row{Reason::same_place, "both represent the same place", "båda företräder samma plats"},
    Row{Reason::same_post, "both are {0}", "båda är {0}"},
    Row{Reason::same_body, "both sit in the same body", "båda sitter i samma organ"},
    Row{Reason::same_minutes, "both are named in minutes of the same body",
        "båda nämns i protokoll från samma organ"},
    Row{Reason::never_together, "they are never listed at the same meeting",
        "de står aldrig på samma närvarolista"},
    Row{Reason::common_members, "{0} of {1} members sit in both",
        "{0} av {1} ledamöter sitter i båda"},
    Row{Reason::only_listed, "only one {0} is on the attendance list",
        "bara en {0} står på närvarolistan"},
    Row{Reason::not_listed, "{0} is on no attendance list of this meeting",
        "{0} står inte på mötets närvarolista"},
};

constexpr bool in_order() {
    for (std::size_t i = 0; i < table.size(); ++i) {
        if (table[i].reason != static_cast<Reason>(i)) return false;
    }
    return table.size() == static_cast<std::size_t>(Reason::end_of_table);
}
static_assert(in_order(), "every reason stands in the table, in the order of the enumeration");

constexpr std::size_t placeholder = 3;  // bytes of "{0}"

template <typename Arguments>
std::string fill(std::string_view pattern, const Arguments& arguments) {
    std::string out;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        if (pattern[at] != '{') {
            out += pattern[at];
            continue;
        }
        const auto index = static_cast<std::size_t>(pattern[at + 1] - '0');
        if (index < arguments.size()) out += *(arguments.begin() + static_cast<long>(index));
        at += placeholder - 1;
    }
    return out;
}

/// What filled the places of a pattern, in their order in the English text.
std::optional<std::vector<std::string_view>> match(std::string_view pattern,
                                                   std::string_view text) {
    std::vector<std::string_view> out;
    while (true) {
        const std::size_t open = std::min(pattern.find('{'), pattern.size());
        if (!text.starts_with(pattern.substr(0, open))) return std::nullopt;
        text.remove_prefix(open);
        pattern.remove_prefix(open);
        if (pattern.empty()) return text.empty() ? std::optional(out) : std::nullopt;
        pattern.remove_prefix(placeholder);
        const std::string_view next =
            pattern.substr(0, std::min(pattern.find('{'), pattern.size()));
        const std::size_t end = next.empty() ? text.size() : text.find(next);
        if (end == std::string_view::npos) return std::nullopt;
        out.push_back(text.substr(0, end));
        text.remove_prefix(end);
    }
}

}  // namespace

std::string to_text(Reason reason, std::initializer_list<std::string_view> arguments) {
    return fill(table[static_cast<std::size_t>(reason)].en, arguments);
}

std::string say_reason(std::string_view english, Language language) {
    if (language == Language::en) return std::string(english);
    // The pattern that says the most wins: "both are {0}" would fit other reasons as well.
    const Row* best = nullptr;
    std::vector<std::string_view> arguments;
    for (const Row& row : table) {
        if (best != nullptr && row.en.size() <= best->en.size()) continue;
        if (auto found = match(row.en, english)) {
            best = &row;
            arguments = std::move(*found);
        }
    }
    return best == nullptr ? std::string(english) : fill(best->sv, arguments);
}

}  // namespace mandat
