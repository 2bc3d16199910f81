// SPDX-License-Identifier: Apache-2.0
#define DOCTEST_CONFIG_IMPLEMENT
#include <cstdlib>
#include <iostream>
#include <string_view>

#include <doctest/doctest.h>

#include "tests/support/golden.hpp"

/// doctest's own options, and --update: write golden files anew and say which.
int main(int argc, char** argv) {
    for (int i = 1; i < argc; ++i) {
        if (std::string_view(argv[i]) != "--update") continue;
        if (std::getenv("CI") != nullptr) {
            std::cerr << "--update is for people: CI is set, so goldens are only compared\n";
            return 2;
        }
        mandat::tests::update_goldens();
    }
    doctest::Context context(argc, argv);
    return context.run();
}
