// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace mandat::cli {

/// Thrown when the user pressed Ctrl-C; main answers with exit code 130.
struct Interrupted {};

/// From now on the first SIGINT is remembered and work stops at the next safe place, so that no
/// temporary file stays behind; the second one ends the program at once.
void watch_for_interrupt();

[[nodiscard]] bool was_interrupted();

/// errors  Interrupted
void stop_if_interrupted();

}  // namespace mandat::cli
