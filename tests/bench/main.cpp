// SPDX-License-Identifier: Apache-2.0
// How fast reading is, beside peers that do less on the same text in the same run: a line scan
// (memchr), RE2::Set and Python's re with thirty patterns. Not a test: it prints, it never fails.
// Build it optimised:
//     cmake -B build-bench -DCMAKE_BUILD_TYPE=Release && ninja -C build-bench mandat_bench
#define DOCTEST_CONFIG_IMPLEMENT  // the helpers of the tests can check; here nobody does
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "extract/extractor.hpp"
#include "graph/model/builder.hpp"
#include "graph/model/json.hpp"
#include "tests/bench/peers.hpp"
#include "tests/bench/texts.hpp"
#include "tests/support/generate.hpp"
#include "tests/support/run_program.hpp"
#include "tests/support/temporary_folder.hpp"

namespace {

using namespace mandat;
using bench::cpu_seconds;
using bench::fastest;

constexpr std::size_t bulk = 20'000'000;      // bytes of text for the throughput
constexpr std::size_t largest = 99'900'000;   // bytes of the one large file
constexpr std::size_t participants = 20'000;  // of the one large meeting
constexpr double report_limit = 1.0;          // seconds of CPU for the five

double mega(std::size_t bytes) { return static_cast<double>(bytes) / 1e6; }

std::string joined(const std::vector<std::string>& texts) {
    std::string out;
    for (const std::string& text : texts) out += text;
    return out;
}

std::size_t read(const std::string& text) {
    const Claims claims = extract::read_protocol({"bench.txt", text});
    return claims.nodes.size() + claims.edges.size() + claims.diagnostics.size();
}

void row(const char* what, double seconds, std::size_t bytes) {
    std::printf("  %-32s %9.3f s %9.1f MB/s\n", what, seconds, mega(bytes) / seconds);
}

/// The documents, over and over as documents of their own, beside the peers on the same bytes.
void compare(const char* what, const std::vector<std::string>& documents) {
    const std::string once = joined(documents);
    const std::size_t copies = std::max<std::size_t>(bulk / once.size(), 1);
    std::string text;
    for (std::size_t i = 0; i < copies; ++i) text += once;
    std::size_t claims = 0;
    const double seconds = fastest(2, [&] {
        claims = 0;
        for (std::size_t i = 0; i < copies; ++i) {
            for (const std::string& document : documents) claims += read(document);
        }
    });
    const bench::Peers peers = bench::measure_peers(text);
    std::printf("%s: %zu documents of %zu bytes, read %zu times: %.1f MB\n", what, documents.size(),
                once.size(), copies, mega(text.size()));
    row("line scan (memchr)", peers.line_scan, text.size());
    if (peers.re2) row("RE2::Set, 30 patterns a line", *peers.re2, text.size());
    if (peers.python) row("Python re, the same patterns", *peers.python, text.size());
    row("bytes -> statements", seconds, text.size());
    std::printf("  %.0f claims a MB, %.2f us a claim; %.1f x line scan",
                static_cast<double>(claims) / mega(text.size()),
                seconds / static_cast<double>(claims) * 1e6, seconds / peers.line_scan);
    if (peers.re2) std::printf(", %.2f x RE2::Set", seconds / *peers.re2);
    if (peers.python) std::printf(", %.3f x Python", seconds / *peers.python);
    std::printf("\n\n");
}

/// Reads one text in a process of its own, so that the peak of memory is that of the text.
void large(const char* what, const auto& make) {
    std::fflush(stdout);
    const pid_t child = fork();
    if (child == 0) {
        const std::string text = make();
        const double begin = cpu_seconds();
        const std::size_t claims = read(text);
        const double seconds = cpu_seconds() - begin;
        struct rusage used {};
        getrusage(RUSAGE_SELF, &used);
        const double peak = static_cast<double>(used.ru_maxrss) * 1024;
        std::printf("%s: %.1f MB, %zu claims\n", what, mega(text.size()), claims);
        row("bytes -> statements", seconds, text.size());
        std::printf("  peak of memory %.1f MB, %.2f x the input\n\n", peak / 1e6,
                    peak / static_cast<double>(text.size()));
        std::fflush(stdout);
        _exit(0);
    }
    if (child > 0) waitpid(child, nullptr, 0);
}

/// CPU of the program and the children that draw for it, from start to end; the median of three.
double whole_report_seconds(const std::string& protocols) {
    std::vector<double> seconds;
    for (int i = 0; i < 3; ++i) {
        struct rusage before {};
        getrusage(RUSAGE_CHILDREN, &before);
        const tests::TemporaryFolder folder;
        const tests::Run run =
            tests::run_mandat({"report", protocols, "-o", "out"}, {.folder = folder.path()});
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

void whole(const char* what, double seconds) {
    std::printf("%-34s %9.4f s of CPU, %.3f of the limit of %.0f s\n", what, seconds,
                seconds / report_limit, report_limit);
}

}  // namespace

int main() {
    const std::vector<std::string> dense = bench::dense_texts();
    if (dense.empty()) {
        std::fputs("no protocols to read\n", stderr);
        return 1;
    }
    // First of all, while this process is small: its memory counts for its children.
    large("one large file", [] { return bench::long_text(largest); });
    large("20,000 participants", [] { return tests::generate_large_protocol(participants, 100); });
    compare("dense", dense);
    compare("long", {bench::long_text(bulk / 2)});

    const std::string sample = std::filesystem::path(MANDAT_TESTS_FOLDER).parent_path() /
                               "datasets" / "jamtland-harjedalen" / "protocols";
    whole(
        "the datasets: read, build, JSON", fastest(5, [&] {
            std::vector<Claims> claims;
            for (const std::string& text : dense)
                claims.push_back(extract::read_protocol({"bench.txt", text}));
            (void)to_json_text(build_network(extract::settle_identities(std::move(claims)))).size();
        }));
    whole("five protocols: mandat report", whole_report_seconds(sample));
    return 0;
}
