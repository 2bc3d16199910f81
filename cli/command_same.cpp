// SPDX-License-Identifier: Apache-2.0
#include "cli/command_same.hpp"

#include "cli/ruling_command.hpp"

namespace mandat::cli {

Action define_same(CLI::App& verb, Language language) {
    return define_ruling(verb, language, Verdict::same);
}

}  // namespace mandat::cli
