// SPDX-License-Identifier: Apache-2.0
#include "cli/network_source.hpp"

#include <optional>
#include <variant>

#include <sys/stat.h>

#include "cli/files.hpp"
#include "cli/words.hpp"
#include "graph/base/error.hpp"
#include "graph/model/json.hpp"

namespace mandat::cli {
namespace {

const char* const report_network = "rapport/network.json";  // where `mandat report` leaves it
constexpr std::size_t max_network_bytes = 500'000'000;      // 5 times the largest single input

}  // namespace

Network load_network(const std::string& file, Language language) {
    const bool named = !file.empty();
    const std::string path = named ? file : report_network;
    struct stat at {};
    if (!named && ::lstat(path.c_str(), &at) != 0) {
        throw Error(ErrorKind::usage, say(Word::no_network, language, {"./" + path}),
                    say(Word::no_network_hint, language));
    }
    FindOptions find;
    find.max_bytes = max_network_bytes;
    find.language = language;
    auto bytes = read_file({path, path, std::nullopt}, find);
    if (const auto* why = std::get_if<Diagnostic>(&bytes)) {
        throw Error(ErrorKind::file, message(*why, language), hint(*why, language));
    }
    return network_from_json(std::get<std::string>(bytes));
}

}  // namespace mandat::cli
