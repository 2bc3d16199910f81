// SPDX-License-Identifier: Apache-2.0
// Reading takes time in proportion to its input: four times the input may take twelve times as
// long, which leaves room for a busy machine and none for a square (sixteen).
#include <algorithm>
#include <cstddef>
#include <ctime>
#include <string>

#include <doctest/doctest.h>

#include "extract/extractor.hpp"
#include "graph/model/builder.hpp"
#include "tests/support/generate.hpp"

using namespace mandat;
using namespace mandat::tests;

namespace {

constexpr double most = 12;         // times as long for four times the input
constexpr double too_short = 0.02;  // seconds; below it a clock says little

// A build without optimisation reads a quarter: it is there to find faults, not to be fast.
#ifdef NDEBUG
constexpr std::size_t scale = 1;
#else
constexpr std::size_t scale = 4;
#endif

double seconds_to_read(const std::string& text) {
    const std::clock_t begin = std::clock();
    const Network network =
        build_network(extract::settle_identities({extract::read_protocol({"x.txt", text})}));
    CHECK(network.documents().size() == 1);
    return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

void check_near_linear(const std::string& small, const std::string& large) {
    const double one = std::max(seconds_to_read(small), too_short);
    double four = seconds_to_read(large);
    // A busy computer can make any single run look slow; a rule that is not linear stays slow.
    for (int again = 0; again < 3 && four > most * one; ++again)
        four = std::min(four, seconds_to_read(large));
    MESSAGE(small.size() << " bytes " << one << " s, " << large.size() << " bytes " << four
                         << " s");
    CHECK(four <= most * one);
}

std::string with_line(const std::string& line) {
    return "Protokoll\n\nStyrelsen\n\nTid: 7 april 2025\nDeltagare: Anna Aberg, Åre\n\n§ 1 "
           "Upprop\n\n" +
           line + "\n\n§ 2 Slut\nText.\n";
}

std::string names_on_one_line(std::size_t count) {
    std::string line = "Deltagare:";
    for (std::size_t i = 0; i < count; ++i) line += " " + made_up_name(i) + ", Åre";
    return "Protokoll\n\nStyrelsen\n\nTid: 7 april 2025\n" + line +
           "\n\n§ 1 Upprop\nText.\n\n§ 2 Slut\nText.\n";
}

std::string prose(std::size_t words) {
    std::string out;
    for (std::size_t i = 0; i < words; ++i) out += i % 12 == 11 ? "stycket. Nästa " : "gruppen ";
    return out;
}

}  // namespace

TEST_CASE("time: a protocol of 100 000 lines") {
    check_near_linear(generate_large_protocol(30, 2'270 / scale),
                      generate_large_protocol(30, 9'090 / scale));
}

TEST_CASE("time: one line of a megabyte") {
    check_near_linear(with_line(prose(32'000 / scale)), with_line(prose(128'000 / scale)));
}

TEST_CASE("time: a megabyte without a blank") {
    check_near_linear(with_line(std::string(250'000, 'a')), with_line(std::string(1'000'000, 'a')));
}

TEST_CASE("time: ten thousand names on one line") {
    check_near_linear(names_on_one_line(2'500 / scale), names_on_one_line(10'000 / scale));
}

TEST_CASE("time: twenty thousand participants") {
    check_near_linear(generate_large_protocol(5'000 / scale, 2),
                      generate_large_protocol(20'000 / scale, 2));
}

TEST_CASE("time: marks that open and never close") {
    for (const std::string mark : {"(", "<", "*", "§ ", "\"", "- ", "1, "}) {
        CAPTURE(mark);
        std::string small;
        std::string large;
        for (std::size_t i = 0; i < 25'000 / scale; ++i) small += mark;
        for (std::size_t i = 0; i < 100'000 / scale; ++i) large += mark;
        check_near_linear(with_line(small), with_line(large));
    }
}
