// SPDX-License-Identifier: Apache-2.0
#include "cli/options.hpp"

#include <algorithm>
#include <utility>

#include <CLI/CLI.hpp>

#include "cli/console.hpp"
#include "cli/doctor_words.hpp"
#include "cli/words.hpp"
#include "graph/base/date.hpp"

namespace mandat::cli {
namespace {

/// A whole number above zero; anything else would turn a limit off without saying so.
void allow_only_counts(CLI::Option& option, Language language) {
    option.check([language](const std::string& text) {
        const bool digits = !text.empty() && text.size() <= 15 &&
                            text.find_first_not_of("0123456789") == std::string::npos;
        if (digits && text.find_first_not_of('0') != std::string::npos) return std::string{};
        return say(Word::not_a_count, language, {printable(text)});
    });
}

}  // namespace

CLI::Option& add_text(CLI::App& verb, const std::string& name, std::string& value,
                      const std::string& help, std::string_view shown) {
    return *verb.add_option(name, value, help)->type_name(std::string(shown));
}

CLI::Option& add_texts(CLI::App& verb, const std::string& name, std::vector<std::string>& values,
                       const std::string& help, std::string_view shown) {
    return *verb.add_option(name, values, help)->type_name(std::string(shown));
}

CLI::Option& add_flag(CLI::App& verb, const std::string& name, bool& value,
                      const std::string& help) {
    return *verb.add_flag(name, value, help);
}

CLI::Option& add_count(CLI::App& verb, const std::string& name, std::size_t& value,
                       const std::string& help, Language language) {
    CLI::Option& option = *verb.add_option(name, value, help)->type_name("N");
    allow_only_counts(option, language);
    return option;
}

void require(CLI::Option& option) { option.required(); }

void exclude(CLI::Option& option, CLI::Option& other) { option.excludes(&other); }

void separate_by_commas(CLI::Option& option) { option.delimiter(',')->allow_extra_args(false); }

void check_value(CLI::Option& option, std::function<std::string(const std::string&)> problem) {
    option.check(std::move(problem));
}

void explain_verb(CLI::App& verb, const std::string& text, Language language) {
    verb.footer(text + "\n\n" + say(Word::help_common, language));
}

FindOptions InputOptions::to_find(Language language) const {
    FindOptions out = find;
    out.links = follow ? Links::within_root : Links::skipped;
    out.language = language;
    out.ledger = ledger;
    if (ocr) out.pictures = extract::Pictures::recognised;
    return out;
}

CLI::Option& add_inputs(CLI::App& verb, InputOptions& options, Language language) {
    CLI::Option& paths = add_texts(verb, "PATH", options.paths, say(Word::option_paths, language));
    add_text(verb, "--ledger", options.ledger, say(Word::option_ledger, language), "FILE");
    add_limits(verb, options, language);
    return paths;
}

void add_limits(CLI::App& verb, InputOptions& options, Language language) {
    add_flag(verb, "--follow", options.follow, say(Word::option_follow, language));
    const auto add = [&](const char* name, std::size_t& value, Word help) {
        add_count(verb, name, value, say(help, language), language);
    };
    add("--max-bytes", options.find.max_bytes, Word::option_max_bytes);
    add("--max-entries", options.find.max_entries, Word::option_max_entries);
    add("--max-depth", options.find.max_depth, Word::option_max_depth);
    add_count(verb, "--jobs", options.find.jobs, say(doctor_words::option_jobs, language),
              language);
    add_flag(verb, "--ocr", options.ocr, say(doctor_words::option_ocr, language));
    for (const extract::LimitRow& row : extract::limit_table()) {
        const std::string help(language == Language::sv ? row.sv : row.en);
        add_count(verb, "--" + std::string(row.flag), options.find.limits.*row.value, help,
                  language)
            .group(say(doctor_words::label_limits, language));
    }
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
