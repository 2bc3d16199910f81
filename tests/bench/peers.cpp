// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/peers.hpp"

#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <string_view>
#include <vector>

#ifdef MANDAT_RE2
#include <re2/set.h>
#endif

#include "tests/support/temporary_folder.hpp"

namespace mandat::bench {
namespace {

const std::filesystem::path folder = std::filesystem::path(MANDAT_TESTS_FOLDER) / "bench";

/// Calls `use` with each line, its newline left out.
void each_line(std::string_view text, const auto& use) {
    while (!text.empty()) {
        const void* const hit = std::memchr(text.data(), '\n', text.size());
        const std::size_t size =
            hit == nullptr ? text.size()
                           : static_cast<std::size_t>(static_cast<const char*>(hit) - text.data());
        use(text.substr(0, size));
        text.remove_prefix(std::min(size + 1, text.size()));
    }
}

#ifdef MANDAT_RE2
std::optional<double> re2_seconds(const std::string& text) {
    re2::RE2::Set set(re2::RE2::DefaultOptions, re2::RE2::UNANCHORED);
    std::ifstream patterns(folder / "patterns.txt");
    for (std::string line; std::getline(patterns, line);) {
        if (set.Add(line, nullptr) < 0) return std::nullopt;
    }
    if (!set.Compile()) return std::nullopt;
    volatile std::size_t sink = 0;
    std::vector<int> hits;
    return fastest(3, [&] {
        each_line(text, [&](std::string_view line) {
            set.Match({line.data(), line.size()}, &hits);
            sink = sink + hits.size();
        });
    });
}
#else
std::optional<double> re2_seconds(const std::string& /*text*/) { return std::nullopt; }
#endif

std::optional<double> python_seconds(const std::string& text) {
    const tests::TemporaryFolder there;
    const std::filesystem::path file = there.path() / "text.txt";
    const std::filesystem::path told = there.path() / "seconds.txt";
    std::ofstream(file, std::ios::binary) << text;
    const std::string command = "python3 '" + (folder / "peer.py").string() + "' '" +
                                (folder / "patterns.txt").string() + "' '" + file.string() +
                                "' > '" + told.string() + "' 2> /dev/null";
    if (std::system(command.c_str()) != 0) return std::nullopt;
    double seconds = 0;
    std::ifstream(told) >> seconds;
    return seconds > 0 ? std::optional(seconds) : std::nullopt;
}

}  // namespace

Peers measure_peers(const std::string& text) {
    volatile std::size_t sink = 0;
    Peers out;
    out.line_scan =
        fastest(5, [&] { each_line(text, [&](std::string_view) { sink = sink + 1; }); });
    out.re2 = re2_seconds(text);
    out.python = python_seconds(text);
    return out;
}

}  // namespace mandat::bench
