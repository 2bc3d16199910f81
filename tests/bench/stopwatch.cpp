// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/stopwatch.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <string>

#include <malloc.h>
#include <sys/wait.h>
#include <unistd.h>

namespace mandat::bench {
namespace {

double wall_seconds() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

double cpu_of_process() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

/// A line of /proc/self/status in bytes: "VmRSS:", "VmHWM:".
double memory(const std::string& label) {
    std::ifstream status("/proc/self/status");
    for (std::string word; status >> word;) {
        double kibibytes = 0;
        if (word == label && status >> kibibytes) return kibibytes * 1024;
    }
    return 0;
}

Cost once(const std::function<double(Stopwatch&)>& work) {
    int ends[2];
    Cost cost;
    cost.wall = -1;
    if (pipe(ends) != 0) return cost;
    std::fflush(stdout);
    const pid_t child = fork();
    if (child == 0) {
        Stopwatch watch;
        const double check = work(watch);
        Cost found = watch.cost();
        found.check = check;
        const bool sent = write(ends[1], &found, sizeof found) == sizeof found;
        _exit(sent ? 0 : 1);
    }
    close(ends[1]);
    Cost found;
    if (child > 0 && read(ends[0], &found, sizeof found) == sizeof found) cost = found;
    close(ends[0]);
    if (child > 0) waitpid(child, nullptr, 0);
    return cost;
}

}  // namespace

void Stopwatch::start() {
    malloc_trim(0);  // what was prepared and let go would hide growth
    std::ofstream("/proc/self/clear_refs") << "5";  // the peak begins here
    memory_ = memory("VmRSS:");
    cpu_ = cpu_of_process();
    wall_ = wall_seconds();
}

void Stopwatch::stop() {
    const double wall = wall_seconds() - wall_;
    const double cpu = cpu_of_process() - cpu_;
    const double peak = memory("VmHWM:") - memory_;
    const bool first = cost_.wall <= 0;
    cost_.wall = first ? wall : std::min(cost_.wall, wall);
    cost_.cpu = first ? cpu : std::min(cost_.cpu, cpu);
    cost_.peak = first ? peak : std::min(cost_.peak, peak);
}

Cost measured(int rounds, const std::function<double(Stopwatch&)>& work) {
    Cost least = once(work);
    for (int i = 1; i < rounds; ++i) {
        const Cost cost = once(work);
        least.wall = std::min(least.wall, cost.wall);
        least.cpu = std::min(least.cpu, cost.cpu);
        least.peak = std::min(least.peak, cost.peak);
    }
    return least;
}

}  // namespace mandat::bench
