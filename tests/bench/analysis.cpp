// SPDX-License-Identifier: Apache-2.0
// How fast the measures on graphs are, beside peers that compute the same in the same run. Not a
// test: it prints, and only says so when two do not find the same. Build it optimised:
//     cmake -B build-bench -DCMAKE_BUILD_TYPE=Release && ninja -C build-bench mandat_bench_analysis
// Arguments: the sizes to run (S M L), D for dominators alone, C for chains, W for all analyses of
// one network, B for those two as well that list every pair of people, and `rounds=N` for the least
// of N (3 without).
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <numeric>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/analysis/assignments.hpp"
#include "graph/analysis/betweenness.hpp"
#include "graph/analysis/breakage.hpp"
#include "graph/analysis/brokerage.hpp"
#include "graph/analysis/chain_survey.hpp"
#include "graph/analysis/chains.hpp"
#include "graph/analysis/changes.hpp"
#include "graph/analysis/connectivity.hpp"
#include "graph/analysis/coverage.hpp"
#include "graph/analysis/dominator.hpp"
#include "graph/analysis/groups.hpp"
#include "graph/analysis/load.hpp"
#include "graph/analysis/onboarding.hpp"
#include "graph/analysis/overlap.hpp"
#include "graph/analysis/projection.hpp"
#include "graph/analysis/representation.hpp"
#include "tests/bench/analysis_networks.hpp"
#include "tests/bench/analysis_peers.hpp"
#include "tests/bench/stopwatch.hpp"
#include "tests/support/temporary_folder.hpp"

namespace {

using namespace mandat;
using analysis::Csr;
using bench::Cost;
using bench::Stopwatch;
using bench::Work;

constexpr bench::Size sizes[] = {
    {"S", 1'000, 200, 3'000}, {"M", 50'000, 8'000, 150'000}, {"L", 1'000'000, 150'000, 3'000'000}};
constexpr bench::Size whole = {"10,000 people", 10'000, 1'600, 30'000};
constexpr double whole_limit = 2.0;  // seconds of CPU for all analyses of it

constexpr std::size_t small_entries = 20'000;  // over in less than a clock can tell ...
constexpr int small_repeats = 200;             // ... so the least of many

int rounds = 3;

double sum(const std::vector<double>& values) {
    return std::accumulate(values.begin(), values.end(), 0.0);
}

double projected(const Csr& rows, const Csr& columns, Stopwatch& watch) {
    watch.start();
    const analysis::Projection found = analysis::project(rows, columns);
    watch.stop();
    return std::accumulate(found.counts.begin(), found.counts.end(), 0.0);
}

double between(const Csr& rows, const Csr&, Stopwatch& watch) {
    watch.start();
    const analysis::Betweenness found = analysis::betweenness(rows);
    watch.stop();
    return sum(found.scores);
}

double parts(const Csr& rows, const Csr&, Stopwatch& watch) {
    watch.start();
    const analysis::Components found = analysis::components(rows);
    watch.stop();
    return found.count;
}

double cores(const Csr& rows, const Csr&, Stopwatch& watch) {
    watch.start();
    const auto found = analysis::core_numbers(rows);
    watch.stop();
    return std::accumulate(found.begin(), found.end(), 0.0);
}

double reach(const Csr& rows, const Csr&, Stopwatch& watch) {
    watch.start();
    const auto found = analysis::steps_from(rows, 0);
    watch.stop();
    double count = 0;
    for (const std::uint32_t steps : found) count += steps == analysis::unreachable ? 0 : 1;
    return count;
}

double cuts(const Csr& rows, const Csr&, Stopwatch& watch) {
    watch.start();
    const auto found = analysis::articulation_points(rows);
    watch.stop();
    return static_cast<double>(found.size());
}

double dominators(const Csr& rows, const Csr& columns, Stopwatch& watch) {
    const std::vector<std::uint32_t> starts{0};
    watch.start();
    const auto found = analysis::immediate_dominators(rows, columns, starts);
    watch.stop();
    double out = 0;
    for (const std::uint32_t d : found) out += d == analysis::no_dominator ? 0 : d;
    return out;
}

/// Each round has pages of its own, filled before the watch starts: the peers build theirs there
/// too.
Cost run(Work work, const Csr& rows, const Csr& columns, int times) {
    return bench::measured(times, [&](Stopwatch& watch) {
        const Csr own_rows = rows;
        const Csr own_columns = columns;
        const int repeats = rows.targets.size() <= small_entries ? small_repeats : 1;
        for (int i = 1; i < repeats; ++i) (void)work(own_rows, own_columns, watch);
        return work(own_rows, own_columns, watch);
    });
}

void print(const char* who, const Cost& cost) {
    std::printf("    %-24s %10.4f s %10.4f s CPU %9.1f MB", who, cost.wall, cost.cpu,
                cost.peak / 1e6);
}

/// One line of ours, one of the peer's with the ratios: more than one is in our favour.
void against(const Cost& ours, const char* who, const Cost& peer) {
    if (peer.wall < 0) {
        std::printf("    %-24s died\n", who);
        return;
    }
    print(who, peer);
    std::printf("   %6.2f x the time, %.2f x the CPU", peer.wall / ours.wall, peer.cpu / ours.cpu);
    if (peer.peak > 0) std::printf(", %.2f x the memory", peer.peak / ours.peak);
    const double off = std::abs(peer.check - ours.check) / std::max(1.0, std::abs(ours.check));
    std::printf(off < 1e-9 ? "\n" : "   NOT THE SAME: %.17g and %.17g\n", ours.check, peer.check);
}

/// NetworkX in a Python of its own; nothing when it is not there.
std::optional<Cost> networkx(const char* what, const Csr& rows, std::uint32_t columns) {
    const tests::TemporaryFolder folder;
    const std::filesystem::path input = folder.path() / "pairs";
    const std::filesystem::path output = folder.path() / "seconds";
    {
        std::ofstream file(input);
        file << rows.size() << ' ' << columns << '\n';
        for (std::uint32_t v = 0; v < rows.size(); ++v) {
            for (const std::uint32_t w : rows.of(v)) file << v << ' ' << w << '\n';
        }
    }
    const std::string command = std::string(MANDAT_PYTHON " " MANDAT_BENCH_FOLDER "/analysis.py ") +
                                what + " < " + input.string() + " > " + output.string();
    if (std::system(command.c_str()) != 0) return std::nullopt;  // NOLINT: our own words
    Cost cost;
    std::ifstream(output) >> cost.wall >> cost.check;
    cost.cpu = cost.wall;
    return cost;
}

struct Peer {
    const char* name;
    Work work;
};

void compare(const char* what, Work ours, const Csr& rows, const Csr& columns,
             const std::vector<Peer>& peers, int times = rounds) {
    const Cost cost = run(ours, rows, columns, times);
    std::printf("  %s: %u vertices, %zu entries\n", what, rows.size(), rows.targets.size());
    print("Mandat", cost);
    std::printf("\n");
    for (const Peer& peer : peers) {
        if (peer.work != nullptr) against(cost, peer.name, run(peer.work, rows, columns, times));
    }
    std::fflush(stdout);
}

void compare_projection(const char* what, const Csr& rows, const Csr& columns, bool with_python) {
    compare(what, projected, rows, columns,
            {{"SuiteSparse:GraphBLAS", bench::graphblas_projection},
             {"igraph C", bench::igraph_projection}});
    if (!with_python) return;
    const Cost ours = run(projected, rows, columns, rounds);
    if (const auto peer = networkx("projection", rows, columns.size()))
        against(ours, "NetworkX", *peer);
}

Csr bodies_beside_bodies(const bench::Table& table) {
    return analysis::symmetric(analysis::project(table.people_of, table.bodies_of)).pairs;
}

void compare_dominators(const bench::Size& size) {
    const Csr mandates = bench::delegation(3 * size.bodies, 1);
    compare("dominators of delegation", dominators, mandates,
            analysis::transposed(mandates, mandates.size()),
            {{"Boost.Graph", bench::boost_graph::dominators}});
}

void run_size(const bench::Size& size) {
    const bool small = std::string_view(size.name) == "S";
    const bool large = std::string_view(size.name) == "L";
    const bench::Table table = bench::heavy_tailed(size, 1);
    std::printf("%s: %u people, %u bodies, %zu memberships\n", size.name, size.people, size.bodies,
                table.bodies_of.targets.size());
    compare_projection("bodies by shared people", table.people_of, table.bodies_of, !large);
    compare_projection("people by shared bodies", table.bodies_of, table.people_of, !large);
    const Csr bodies = bodies_beside_bodies(table);
    if (!large) {
        compare("betweenness of bodies", between, bodies, bodies,
                {{"Boost.Graph", bench::boost_graph::betweenness},
                 {"igraph C", bench::igraph_betweenness_scores}},
                small ? rounds : 1);
        const Cost ours = run(between, bodies, bodies, 1);
        if (small) {
            if (const auto peer = networkx("betweenness", bodies, bodies.size()))
                against(ours, "NetworkX", *peer);
        }
    }
    compare("components", parts, bodies, bodies, {{"Boost, CSR", bench::boost_graph::components}});
    compare("cores", cores, bodies, bodies, {{"Boost, CSR", bench::boost_graph::cores}});
    compare("reach from one", reach, bodies, bodies, {{"Boost, CSR", bench::boost_graph::reach}});
    compare("articulation points", cuts, bodies, bodies,
            {{"Boost, list graph", bench::boost_graph::articulation}});
    compare_dominators(size);
}

/// Seconds of CPU of one analysis of a network; in this process, as a verb runs it.
double cpu_of(const char* what, const auto& work) {
    Stopwatch watch;
    double found = 0;
    for (int round = 0; round < rounds; ++round) {
        watch.start();
        found = work();
        watch.stop();
    }
    const Cost& cost = watch.cost();
    std::printf("    %-32s %8.4f s CPU %8.4f s, %.0f found\n", what, cost.cpu, cost.wall, found);
    return cost.cpu;
}

/// What one body hands on, over up to six steps, in the largest network.
void run_chains() {
    const Network network = bench::delegation_network(sizes[2].bodies);
    std::printf("chains of %u bodies: %zu assignments\n", sizes[2].bodies, network.edges().size());
    const analysis::ChainGraph graph(network);
    for (const char* const from : {"body/b0", "body/b1", "body/b1000", "body/b100000"}) {
        cpu_of(from, [&] { return static_cast<double>(graph.spread(from, 6).size()); });
        cpu_of("  and each written out in turn", [&] {
            const analysis::ChainTree tree = graph.spread(from, 6);
            std::size_t steps = 0;
            for (std::size_t i = 0; i < tree.size(); ++i) steps += tree.chain(i).steps.size();
            return static_cast<double>(steps);
        });
    }
}

void run_beside(const Network& network) {
    const auto count = [](std::size_t n) { return static_cast<double>(n); };
    cpu_of("beside: all overlaps of people",
           [&] { return count(analysis::person_overlaps(network).pairs.size()); });
    cpu_of("beside: brokerage of people",
           [&] { return count(analysis::brokerage(network).pairs); });
}

void run_whole(bool beside) {
    const Network network = bench::network_of(bench::heavy_tailed(whole, 1));
    std::printf("%s as a network: %zu nodes, %zu edges\n", whole.name, network.nodes().size(),
                network.edges().size());
    const auto count = [](std::size_t n) { return static_cast<double>(n); };
    double seconds = cpu_of("overlaps of bodies",
                            [&] { return count(analysis::body_overlaps(network).pairs.size()); });
    seconds += cpu_of("overlaps of people, two or more", [&] {
        return count(analysis::person_overlaps(network, {.at_least = 2}).pairs.size());
    });
    seconds += cpu_of("brokerage of bodies", [&] {
        return count(
            analysis::brokerage(network, {.projected = analysis::Projected::bodies}).pairs);
    });
    seconds += cpu_of("without the busiest body",
                      [&] { return count(analysis::breakage(network, {"body/b0"}).chains_lost); });
    seconds += cpu_of("chains of delegation",
                      [&] { return count(analysis::survey_chains(network).dead_ends.size()); });
    seconds += cpu_of("assignments",
                      [&] { return count(analysis::assignments(network, {}).rows.size()); });
    seconds += cpu_of("load", [&] { return count(analysis::load(network).people.size()); });
    seconds += cpu_of("representation",
                      [&] { return count(analysis::representation(network).cells.size()); });
    seconds +=
        cpu_of("groups", [&] { return count(analysis::survey_groups(network).lives.size()); });
    seconds += cpu_of("changes", [&] {
        return count(
            analysis::changes_between(network, {.from = bench::first_day, .to = bench::last_day})
                .changes.size());
    });
    seconds +=
        cpu_of("coverage", [&] { return count(analysis::survey_coverage(network).bodies.size()); });
    seconds += cpu_of("onboarding of the busiest person", [&] {
        return count(analysis::onboarding(network, {.person = "person/p0"}).people.size());
    });
    std::printf("    together %.2f s of CPU, %.2f of the limit of %.0f s\n", seconds,
                seconds / whole_limit, whole_limit);
    if (beside) run_beside(network);
}

}  // namespace

int main(int argc, char** argv) {
    std::string wanted;
    for (int i = 1; i < argc; ++i) {
        const std::string_view argument(argv[i]);
        if (argument.starts_with("rounds=")) {
            rounds = std::max(1, std::atoi(argv[i] + 7));
        } else {
            wanted += argument;
        }
    }
    std::printf("least of %d rounds; \"x the time\": how many times ours the peer takes\n", rounds);
    for (const bench::Size& size : sizes) {
        if (wanted.empty() || wanted.find(size.name) != std::string::npos) run_size(size);
    }
    if (wanted.find('D') != std::string::npos) {
        for (const bench::Size& size : sizes) compare_dominators(size);
    }
    if (wanted.empty() || wanted.find('C') != std::string::npos) run_chains();
    const bool beside = wanted.empty() || wanted.find('B') != std::string::npos;
    if (beside || wanted.find('W') != std::string::npos) run_whole(beside);
    return 0;
}
