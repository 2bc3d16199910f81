// SPDX-License-Identifier: Apache-2.0
#include "cli/interrupt.hpp"

#include <atomic>
#include <csignal>

namespace mandat::cli {
namespace {

std::atomic<bool> asked_to_stop{false};
static_assert(std::atomic<bool>::is_always_lock_free, "a signal handler may only touch such");

extern "C" void remember_interrupt(int) { asked_to_stop = true; }

}  // namespace

void watch_for_interrupt() {
    struct sigaction action {};
    action.sa_handler = remember_interrupt;
    // Without SA_RESTART, so that what waits comes back and sees it.
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, nullptr);
}

bool was_interrupted() { return asked_to_stop; }

void stop_if_interrupted() {
    if (asked_to_stop) throw Interrupted{};
}

}  // namespace mandat::cli
