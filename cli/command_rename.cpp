// SPDX-License-Identifier: Apache-2.0
#include "cli/command_rename.hpp"

#include "cli/ruling_command.hpp"

namespace mandat::cli {

Action define_rename(CLI::App& verb, Language language) {
    return define_ruling(verb, language, Verdict::rename);
}

}  // namespace mandat::cli
