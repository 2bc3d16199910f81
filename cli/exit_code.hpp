// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace mandat::cli {

/// What the program says to the shell.
enum class ExitCode : int {
    done = 0,          ///< all was read and done
    gaps = 1,          ///< done, but an input was refused or only partly read, or a name is unknown
    usage = 2,         ///< the command line is wrong
    failed = 3,        ///< the result or the store could not be written, or a bug
    interrupted = 130  ///< Ctrl-C
};

}  // namespace mandat::cli
