// SPDX-License-Identifier: Apache-2.0
// How fast reading is, as ratios to two peers on the same machine in the same run: a line scan
// (memchr) and a word count. Not a test: it prints, it never fails. Build it optimised:
//     cmake -B build-bench -DCMAKE_BUILD_TYPE=Release && ninja -C build-bench mandat_bench
#define DOCTEST_CONFIG_IMPLEMENT  // the helpers of the tests can check; here nobody does
#include <algorithm>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>
#include <sys/resource.h>

#include "extract/extractor.hpp"
#include "graph/model/builder.hpp"
#include "graph/model/json.hpp"
#include "tests/support/run_program.hpp"
#include "tests/support/temporary_folder.hpp"

namespace fs = std::filesystem;

namespace {

constexpr std::size_t bulk = 20'000'000;  // bytes of text for the throughput
constexpr double report_limit = 1.0;      // seconds of CPU for the five
constexpr int rounds = 5;

double cpu_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

/// Seconds of the fastest of some rounds.
double fastest(int times, const auto& work) {
    double best = 1e9;
    for (int i = 0; i < times; ++i) {
        const double begin = cpu_seconds();
        work();
        best = std::min(best, cpu_seconds() - begin);
    }
    return best;
}

std::vector<mandat::extract::Input> dataset() {
    std::vector<mandat::extract::Input> out;
    const fs::path folder =
        fs::path(MANDAT_TESTS_FOLDER) / ".." / "datasets" / "jamtland-harjedalen" / "protocols";
    for (const auto& entry : fs::directory_iterator(folder)) {
        std::string bytes(entry.file_size(), '\0');
        std::ifstream(entry.path(), std::ios::binary)
            .read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        out.push_back({entry.path().string(), std::move(bytes)});
    }
    return out;
}

std::size_t count_lines(const std::string& text) {
    std::size_t lines = 0;
    const char* at = text.data();
    const char* const end = at + text.size();
    while (at != end) {
        const void* const hit = std::memchr(at, '\n', static_cast<std::size_t>(end - at));
        if (hit == nullptr) break;
        at = static_cast<const char*>(hit) + 1;
        ++lines;
    }
    return lines;
}

std::size_t count_words(const std::string& text) {
    std::size_t words = 0;
    bool inside = false;
    for (const char c : text) {
        const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        words += !blank && !inside ? 1U : 0U;
        inside = !blank;
    }
    return words;
}

void row(const char* what, double seconds, std::size_t bytes, double peer) {
    std::printf("%-34s %9.4f s %9.1f MB/s %9.1f x line scan\n", what, seconds,
                static_cast<double>(bytes) / 1e6 / seconds, seconds / peer);
}

/// CPU of the program and the children that draw for it, from start to end; the median of three.
double whole_report_seconds() {
    std::vector<double> seconds;
    for (int i = 0; i < 3; ++i) {
        struct rusage before {};
        getrusage(RUSAGE_CHILDREN, &before);
        const mandat::tests::TemporaryFolder folder;
        const auto protocols = std::filesystem::path(MANDAT_TESTS_FOLDER).parent_path() /
                               "datasets" / "jamtland-harjedalen" / "protocols";
        const mandat::tests::Run run = mandat::tests::run_mandat(
            {"report", protocols.string(), "-o", "out"}, {.folder = folder.path()});
        if (run.code != 0) std::fprintf(stderr, "mandat report ended with %d\n", run.code);
        struct rusage after {};
        getrusage(RUSAGE_CHILDREN, &after);
        const auto of = [](const struct rusage& r) {
            return static_cast<double>(r.ru_utime.tv_sec + r.ru_stime.tv_sec) +
                   static_cast<double>(r.ru_utime.tv_usec + r.ru_stime.tv_usec) / 1e6;
        };
        seconds.push_back(of(after) - of(before));
    }
    std::sort(seconds.begin(), seconds.end());
    return seconds[1];
}

}  // namespace

int main() {
    using namespace mandat;
    const std::vector<extract::Input> files = dataset();
    if (files.empty()) {
        std::fputs("no protocols to read\n", stderr);
        return 1;
    }
    std::size_t once = 0;
    for (const extract::Input& file : files) once += file.bytes.size();
    const std::size_t copies = bulk / once + 1;
    std::string text;
    for (std::size_t i = 0; i < copies; ++i) {
        for (const extract::Input& file : files) text += file.bytes;
    }

    volatile std::size_t sink = 0;
    const double scan = std::max(fastest(rounds, [&] { sink = sink + count_lines(text); }), 1e-6);
    const double words = fastest(rounds, [&] { sink = sink + count_words(text); });
    const double read = fastest(1, [&] {
        for (std::size_t i = 0; i < copies; ++i) {
            for (const extract::Input& file : files)
                sink = sink + extract::read_protocol(file).edges.size();
        }
    });
    std::printf("%zu documents of %zu bytes, read %zu times: %.1f MB\n\n", files.size(), once,
                copies, static_cast<double>(text.size()) / 1e6);
    row("line scan (memchr)", scan, text.size(), scan);
    row("word count", words, text.size(), scan);
    row("bytes -> statements", read, text.size(), scan);
    std::printf("%-34s %9.1f x word count\n\n", "", read / words);

    const double report = fastest(rounds, [&] {
        std::vector<Claims> claims;
        for (const extract::Input& file : files) claims.push_back(extract::read_protocol(file));
        sink = sink +
               to_json_text(build_network(extract::settle_identities(std::move(claims)))).size();
    });
    std::printf("%-34s %9.4f s of CPU, %.3f of the limit of %.0f s\n",
                "five protocols: read, build, JSON", report, report / report_limit, report_limit);
    const double whole = whole_report_seconds();
    std::printf("%-34s %9.4f s of CPU, %.3f of the limit of %.0f s\n",
                "five protocols: mandat report", whole, whole / report_limit, report_limit);
    return 0;
}
