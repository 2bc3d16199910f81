// SPDX-License-Identifier: Apache-2.0
#include "cli/user_words.hpp"

#include <ostream>

#include "cli/files.hpp"
#include "cli/words.hpp"
#include "extract/lexicon/user_words.hpp"
#include "graph/base/error.hpp"

namespace mandat::cli {
namespace {

using extract::WordListFault;

constexpr std::size_t most_faults = 20;  // a file of another kind has one on every line

std::string joined(const std::vector<std::string>& parts) {
    std::string out;
    for (const std::string& part : parts) out += (out.empty() ? "" : ", ") + part;
    return out;
}

/// What is wrong with a line, and what to do about it.
struct Wording {
    Word what;
    Word advice;
};

Wording wording(WordListFault::Kind kind) {
    using enum WordListFault::Kind;
    switch (kind) {
        case no_such_list: return {Word::no_such_list, Word::no_such_list_hint};
        case no_words: return {Word::no_words, Word::no_words_hint};
        case no_such_kind: return {Word::no_such_kind, Word::no_such_kind_hint};
        case no_kind: return {Word::no_kind, Word::no_kind_hint};
        case known_otherwise: return {Word::known_otherwise, Word::known_otherwise_hint};
        case not_utf8: return {Word::line_not_utf8, Word::line_not_utf8_hint};
        case too_many_lines: break;
    }
    return {Word::too_many_lines, Word::too_many_lines_hint};
}

}  // namespace

void learn_words(const std::string& path, const Console& console) {
    constexpr std::size_t largest = 10'000'000;
    const Language language = console.language;
    FindOptions options;
    options.max_bytes = largest;
    options.language = language;
    const auto bytes = read_file({path, path, std::nullopt}, options);
    if (const auto* why = std::get_if<Diagnostic>(&bytes))
        throw Error(ErrorKind::usage, message(*why, language), say(Word::no_word_list, language));
    const Stream& err = console.err;
    const auto faults = extract::add_user_words(std::get<std::string>(bytes));
    for (std::size_t i = 0; i < faults.size(); ++i) {
        if (i == most_faults) {
            err.to << say(Word::more_faults, language, {std::to_string(faults.size() - i)}) << '\n';
            break;
        }
        const WordListFault& fault = faults[i];
        const auto [what, advice] = wording(fault.kind);
        const std::string found = printable(fault.found, 80);
        const std::string where = printable(path) + ":" + std::to_string(fault.line);
        err.to << styled(where, Look::bold, err.colour) << ": "
               << styled(to_string(Severity::error, language), Look::red, err.colour) << ": "
               << say(what, language, {found, joined(fault.expected)}) << "\n  "
               << say(Word::hint_word, language) << ": "
               << say(advice, language, {joined(fault.expected)}) << '\n';
    }
}

}  // namespace mandat::cli
