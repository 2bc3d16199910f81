// SPDX-License-Identifier: Apache-2.0
#include "cli/refusals.hpp"

#include <algorithm>
#include <ostream>

#include "cli/words.hpp"

namespace mandat::cli {
namespace {

/// Remarks about the input and its layout, and about limits; not those about what it says.
bool tells_of_reading(const Diagnostic& d) {
    const int code = static_cast<int>(d.code);
    return d.severity != Severity::info && (code < 200 || code >= 900);
}

}  // namespace

std::string reading_counts(const ReadingResult& result, Language language) {
    const auto part = [&](Word word, std::size_t number) {
        return say(word, language, {std::to_string(number)});
    };
    return std::to_string(result.outcomes.size()) + " (" +
           part(Word::read_count, result.count(Reading::complete)) + ", " +
           part(Word::partly_count, result.count(Reading::partial)) + ", " +
           part(Word::refused_count, result.count(Reading::refused)) + ")";
}

std::string kinds_text(const std::map<std::string, std::size_t>& kinds, Language language) {
    std::string out;
    for (const auto& [ending, count] : kinds) {
        if (!out.empty()) out += ", ";
        out += std::to_string(count) + " " +
               (ending.empty() ? say(Word::no_ending, language) : printable(ending, 20));
    }
    return out;
}

bool keeps_from_reading(const Network& network, const Diagnostic& remark) {
    const Source* const source = network.document(remark.document);
    return source != nullptr && source->reading != Reading::complete && tells_of_reading(remark);
}

void show_empty_folders(const ReadingResult& result, const Stream& stream, Language language) {
    for (const EmptyFolder& folder : result.empty_folders) {
        stream.to << styled(to_string(Severity::error, language), Look::red, stream.colour) << ": "
                  << say(Word::folder_without_protocols, language, {printable(folder.path)});
        if (!folder.other_kinds.empty()) {
            stream.to << "; "
                      << say(Word::other_kinds_in_folder, language,
                             {kinds_text(folder.other_kinds, language)});
        }
        stream.to << "\n  " << say(Word::hint_word, language) << ": "
                  << say(Word::folder_without_protocols_hint, language) << '\n';
    }
}

void show_unread(const ReadingResult& result, const Console& console) {
    const Language language = console.language;
    if (!result.other_kinds.empty()) {
        console.err.to << say(Word::other_kinds_note, language,
                              {kinds_text(result.other_kinds, language)})
                       << '\n';
    }
    if (result.has_gaps()) {
        console.err.to << say(Word::protocols, language) << ": " << reading_counts(result, language)
                       << '\n';
    }
}

void show_refusals(const ReadingResult& result, SourceLines& lines, Console& console) {
    std::vector<const Diagnostic*> why;
    for (const Diagnostic& d : result.network.diagnostics()) {
        const bool of_ledger = !result.ledger.empty() && d.document == result.ledger;
        if (of_ledger || keeps_from_reading(result.network, d)) why.push_back(&d);
    }
    show_diagnostics(why, result.network, lines, console.err, console.language);
    show_empty_folders(result, console.err, console.language);
}

}  // namespace mandat::cli
