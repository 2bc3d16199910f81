// SPDX-License-Identifier: Apache-2.0
#include "cli/network_choice.hpp"

#include <algorithm>
#include <array>
#include <fstream>

#include <sys/stat.h>

#include "cli/answer_words.hpp"
#include "cli/network_source.hpp"
#include "cli/reading.hpp"
#include "cli/refusals.hpp"
#include "cli/words.hpp"
#include "graph/base/error.hpp"

namespace mandat::cli {
namespace {

constexpr std::size_t head_bytes = 4096;  // the schema stands first in what Mandat writes

bool is_plain_file(const std::string& path) {
    struct stat at {};
    return ::stat(path.c_str(), &at) == 0 && S_ISREG(at.st_mode);
}

[[noreturn]] void refuse(const std::string& what, std::string_view verb, Language language) {
    throw Error(ErrorKind::usage, what,
                say(Word::see_help, language, {"mandat " + std::string(verb)}));
}

ChosenNetwork read_protocols(const NetworkOptions& options, Console& console) {
    const FindOptions find = options.inputs.to_find(console.language);
    ReadingResult result = read_all(options.inputs.paths, find, console);
    SourceLines lines(find);
    lines.keep(result.texts);
    show_refusals(result, lines, console);
    const bool gaps = result.has_gaps();
    return {std::move(result.network), gaps};
}

}  // namespace

bool holds_network(const std::string& path) {
    if (!is_plain_file(path)) return false;
    std::ifstream file(path, std::ios::binary);
    std::array<char, head_bytes> head{};
    file.read(head.data(), head.size());
    std::string text(head.data(), static_cast<std::size_t>(file.gcount()));
    std::erase_if(text, [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; });
    if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
    // Any version: of another one it is said that it cannot be read, not that it is no protocol.
    return text.starts_with('{') && text.find("\"schema\":\"mandat/network/") != std::string::npos;
}

void add_network(CLI::App& verb, NetworkOptions& options, Language language) {
    add_inputs(verb, options.inputs, language);
    add_text(verb, "--network", options.file, say(Word::option_network, language), "FILE");
}

ChosenNetwork choose_network(const NetworkOptions& options, std::string_view verb,
                             Console& console) {
    const Language language = console.language;
    const auto& paths = options.inputs.paths;
    if (paths.empty()) return {load_network(options.file, language)};
    if (!options.file.empty()) refuse(say(Word::network_and_paths, language), verb, language);
    const auto network = std::find_if(paths.begin(), paths.end(), holds_network);
    if (network == paths.end()) return read_protocols(options, console);
    if (paths.size() > 1) {
        refuse(say(AnswerWord::network_stands_alone, language, {printable(*network)}), verb,
               language);
    }
    return {load_network(*network, language)};
}

}  // namespace mandat::cli
