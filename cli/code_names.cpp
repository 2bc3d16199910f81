// SPDX-License-Identifier: Apache-2.0
#include "cli/code_names.hpp"

#include <algorithm>
#include <charconv>
#include <tuple>

#include "cli/console.hpp"
#include "cli/options.hpp"
#include "cli/words.hpp"
#include "extract/lexicon/distance.hpp"
#include "graph/base/utf8.hpp"
#include "render/view/wording.hpp"

namespace mandat::cli {
namespace {

/// Case and hyphens forgiven, without what stands after a blank.
std::string key(std::string_view text) {
    std::string out = utf8::lower(utf8::trim(text));
    std::replace(out.begin(), out.end(), '-', '_');
    return out.substr(0, out.find(' '));
}

}  // namespace

std::optional<Code> parse_code(std::string_view text) {
    const std::string word = key(text);
    if (const auto named = find_code(word)) return named;
    const std::string_view digits = std::string_view(word).substr(word.starts_with('p') ? 1 : 0);
    int number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
    const auto row = std::find_if(code_table.begin(), code_table.end(), [&](const CodeInfo& one) {
        return static_cast<int>(one.code) == number;
    });
    return row == code_table.end() ? std::nullopt : std::optional(row->code);
}

std::vector<std::string> nearest_codes(std::string_view text) {
    constexpr std::size_t most = 3;
    const std::string word = key(text);
    std::vector<std::tuple<std::size_t, std::string_view>> ranked;
    for (const CodeInfo& row : code_table) {
        const std::size_t limit = std::max<std::size_t>(1, word.size() / 3);
        const std::size_t distance = extract::edit_distance(word, row.name, limit);
        const bool part = word.size() > 3 && row.name.find(word) != std::string_view::npos;
        if (distance <= limit || part) ranked.emplace_back(part ? 0 : distance, row.name);
    }
    std::sort(ranked.begin(), ranked.end());
    std::vector<std::string> out;
    for (std::size_t i = 0; i < std::min(most, ranked.size()); ++i) {
        out.emplace_back(std::get<1>(ranked[i]));
    }
    return out;
}

std::string no_such_code(std::string_view text, Language language) {
    const std::string asked = printable(text, 80);
    const std::vector<std::string> nearest = nearest_codes(text);
    if (nearest.empty()) return say(Word::no_such_code, language, {asked});
    return say(Word::no_such_code_near, language, {asked, render::join(nearest, language)});
}

void allow_only_codes(CLI::Option& option, Language language) {
    separate_by_commas(option);
    check_value(option, [language](const std::string& text) {
        return parse_code(text) ? std::string{} : no_such_code(text, language);
    });
}

}  // namespace mandat::cli
