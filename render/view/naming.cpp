// SPDX-License-Identifier: Apache-2.0
#include "render/view/naming.hpp"

#include <array>
#include <optional>
#include <set>

#include "graph/base/utf8.hpp"
#include "render/view/wording.hpp"

namespace mandat::render {
namespace {

// Last parts of Swedish and English names of bodies; a compound has two initials.
constexpr std::array<std::string_view, 9> tails = {"grupp",    "råd",         "nämnd",
                                                   "styrelse", "nätverk",     "utskott",
                                                   "kommitté", "fullmäktige", "förbund"};
constexpr std::array<std::string_view, 4> endings = {"en", "et", "ens", "ets"};
constexpr std::array<std::string_view, 14> small_words = {
    "för", "och", "i", "av", "med", "om", "på", "till", "the", "of", "for", "and", "in", "on"};

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> out;
    std::string word;
    for (std::size_t at = 0; at < text.size();) {
        const utf8::Decoded one = utf8::decode(text, at);
        if (one.size == 0) break;
        if (utf8::is_letter(one.code) || utf8::is_digit(one.code)) {
            utf8::append(word, one.code);
        } else if (!word.empty()) {
            out.push_back(std::move(word));
            word.clear();
        }
        at += one.size;
    }
    if (!word.empty()) out.push_back(std::move(word));
    return out;
}

bool is_small(std::string_view word) {
    for (const std::string_view small : small_words) {
        if (word == small) return true;
    }
    return false;
}

/// Where the last part of a compound starts; npos when the word is no such compound.
std::size_t tail_of(std::string_view word) {
    for (const std::string_view tail : tails) {
        const std::size_t at = word.rfind(tail);
        if (at == std::string_view::npos || at == 0) continue;
        const std::string_view rest = word.substr(at + tail.size());
        if (rest.empty() || rest == "n" || rest == "ns" || rest == "s") return at;
        for (const std::string_view ending : endings) {
            if (rest == ending) return at;
        }
    }
    return std::string_view::npos;
}

std::string initials(const std::vector<std::string>& words) {
    std::string out;
    for (const std::string& word : words) {
        const std::string low = utf8::lower(word);
        if (is_small(low)) continue;
        out += upper_case(utf8::prefix(word, 1));
        const std::size_t tail = tail_of(low);
        if (tail != std::string::npos)
            out += upper_case(utf8::prefix(std::string_view(low).substr(tail), 1));
    }
    return out;
}

std::optional<std::string> written_abbreviation(const Node& node) {
    for (const std::string& alias : node.aliases) {
        const std::size_t size = utf8::length(alias);
        if (size < 2 || size > 4) continue;
        bool all = true;
        for (std::size_t at = 0; at < alias.size();) {
            const utf8::Decoded one = utf8::decode(alias, at);
            all = all && utf8::is_upper(one.code);
            at += one.size == 0 ? 1 : one.size;
        }
        if (all) return alias;
    }
    return std::nullopt;
}

std::string wanted_code(const Node& node, std::string_view place) {
    if (auto written = written_abbreviation(node)) return *written;
    std::string name = node.kind == NodeKind::working_group ? group_title(node.name) : node.name;
    if (const std::size_t bracket = name.find(" ("); bracket != std::string::npos && bracket > 0)
        name.resize(bracket);
    const std::vector<std::string> words = words_of(without_place(name, place));
    const std::string letters = initials(words);
    const std::size_t size = utf8::length(letters);
    if (size == 3 || size == 4) return letters;
    for (const std::string& word : words) {
        if (!is_small(utf8::lower(word))) return upper_case(utf8::prefix(word, 3));
    }
    return "?";
}

bool starts_upper(std::string_view word) {
    return !word.empty() && utf8::is_upper(utf8::decode(word, 0).code);
}

}  // namespace

std::map<NodeId, std::string> short_codes(const std::vector<const Node*>& nodes,
                                          std::string_view place) {
    std::map<NodeId, std::string> out;
    std::set<std::string> taken;
    for (const Node* node : nodes) {
        const std::string wanted = wanted_code(*node, place);
        std::string code = wanted;
        for (int number = 2; !taken.insert(code).second; ++number) {
            code = std::string(utf8::prefix(wanted, number < 10 ? 3 : 2)) + std::to_string(number);
        }
        out[node->id] = code;
    }
    return out;
}

std::string group_title(std::string_view name) {
    constexpr std::array<std::string_view, 4> heads = {"arbetsgruppen", "arbetsgrupp",
                                                       "working group", "working party"};
    const std::string low = utf8::lower(name);
    if (low.size() != name.size()) return std::string(name);  // offsets would not agree
    for (const std::string_view head : heads) {
        const std::size_t at = low.find(head);
        if (at == std::string::npos) continue;
        std::string_view rest = utf8::trim(name.substr(at + head.size()));
        for (const std::string_view link : {"-", "–", ":", "för ", "kring ", "for ", "on "}) {
            if (rest.starts_with(link)) rest = utf8::trim(rest.substr(link.size()));
        }
        const bool own_name = !rest.empty() && (at == 0 || low[at - 1] == ' ');
        if (own_name && rest.front() != '(') return capitalised(rest);
        break;
    }
    return std::string(name);
}

std::string common_place(const std::vector<const Node*>& nodes) {
    std::map<std::string, std::set<NodeId>> users;
    for (const Node* node : nodes) {
        std::vector<std::string> names = node->aliases;
        names.push_back(node->name);
        for (const std::string& name : names) {
            std::vector<std::string> words = words_of(name);
            std::string ending;
            for (std::size_t back = 1; back < words.size() && back <= 3; ++back) {
                const std::string& word = words[words.size() - back];
                if (!starts_upper(word) || utf8::length(word) < 3) break;
                ending = ending.empty() ? word : word + " " + ending;
                if (name.ends_with(ending)) users[ending].insert(node->id);
            }
        }
    }
    std::string best;
    std::size_t most = 1;
    for (const auto& [ending, ids] : users) {
        const bool longer = ids.size() == most && most > 1 && ending.size() > best.size();
        if (ids.size() > most || longer) {
            best = ending;
            most = ids.size();
        }
    }
    return best;
}

std::string without_place(std::string_view name, std::string_view place) {
    if (place.empty() || !name.ends_with(place) || name.size() == place.size())
        return std::string(name);
    std::string_view rest = utf8::trim(name.substr(0, name.size() - place.size()));
    for (const std::string_view link : {" i", " in", " of", " för"}) {
        if (rest.ends_with(link)) rest = utf8::trim(rest.substr(0, rest.size() - link.size()));
    }
    return rest.empty() ? std::string(name) : std::string(rest);
}

std::string shortened(std::string_view text, std::size_t limit) {
    if (utf8::length(text) <= limit) return std::string(text);
    std::string_view cut = utf8::prefix(text, limit - 1);
    if (const std::size_t blank = cut.rfind(' ');
        blank != std::string_view::npos && blank > limit / 2)
        cut = cut.substr(0, blank);
    while (!cut.empty() && (cut.back() == ',' || cut.back() == ';' || cut.back() == ' '))
        cut.remove_suffix(1);
    return std::string(cut) + "…";
}

}  // namespace mandat::render
