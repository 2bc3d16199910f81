// SPDX-License-Identifier: Apache-2.0
#include "cli/options.hpp"

#include <algorithm>
#include <utility>

#include <CLI/CLI.hpp>

#include "cli/console.hpp"
#include "cli/words.hpp"
#include "graph/base/date.hpp"

namespace mandat::cli {
namespace {

/// A whole number above zero; anything else would turn a limit off without saying so.
void add_limit(CLI::App& verb, const std::string& name, std::size_t& value, Word help,
               Language language) {
    verb.add_option(name, value, say(help, language))
        ->type_name("N")
        ->check([language](const std::string& text) {
            const bool digits = !text.empty() && text.size() <= 15 &&
                                text.find_first_not_of("0123456789") == std::string::npos;
            if (digits && text.find_first_not_of('0') != std::string::npos) return std::string{};
            return say(Word::not_a_count, language, {printable(text)});
        });
}

}  // namespace

FindOptions InputOptions::to_find(Language language) const {
    FindOptions out = find;
    out.links = follow ? Links::within_root : Links::skipped;
    out.language = language;
    out.ledger = ledger;
    return out;
}

CLI::Option* add_inputs(CLI::App& verb, InputOptions& options, Language language) {
    CLI::Option* const paths =
        verb.add_option("PATH", options.paths, say(Word::option_paths, language))->type_name("");
    verb.add_option("--ledger", options.ledger, say(Word::option_ledger, language))
        ->type_name("FILE");
    add_limits(verb, options, language);
    return paths;
}

void add_limits(CLI::App& verb, InputOptions& options, Language language) {
    verb.add_flag("--follow", options.follow, say(Word::option_follow, language));
    add_limit(verb, "--max-bytes", options.find.max_bytes, Word::option_max_bytes, language);
    add_limit(verb, "--max-entries", options.find.max_entries, Word::option_max_entries, language);
    add_limit(verb, "--max-depth", options.find.max_depth, Word::option_max_depth, language);
}

void allow_only(CLI::Option& option, std::vector<std::string> words, Language language) {
    option.check([words = std::move(words), language](const std::string& text) {
        if (std::find(words.begin(), words.end(), text) != words.end()) return std::string{};
        std::string all;
        for (const std::string& word : words) all += (all.empty() ? "" : ", ") + word;
        return say(Word::not_one_of, language, {printable(text), all});
    });
}

void allow_only_days(CLI::Option& option, Language language) {
    option.check([language](const std::string& text) {
        const auto day = parse_iso_date(text);
        if (day && day->ok()) return std::string{};
        return say(Word::not_a_date, language, {printable(text)});
    });
}

}  // namespace mandat::cli
