// SPDX-License-Identifier: Apache-2.0
#include "cli/command_different.hpp"

#include "cli/ruling_command.hpp"

namespace mandat::cli {

Action define_different(CLI::App& verb, Language language) {
    return define_ruling(verb, language, Verdict::different);
}

}  // namespace mandat::cli
