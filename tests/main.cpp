// SPDX-License-Identifier: Apache-2.0
#define DOCTEST_CONFIG_IMPLEMENT
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string_view>

#include <doctest/doctest.h>

#include "tests/peers/measures.hpp"
#include "tests/support/golden.hpp"

/// doctest's own options, and --update: write golden files anew and say which; or --measures SEED:
/// what tests/peers/analysis.py compares.
int main(int argc, char** argv) {
    if (argc == 3 && std::string_view(argv[1]) == "--measures") {
        std::cout << mandat::tests::measures_as_json(
                         static_cast<std::uint32_t>(std::strtoul(argv[2], nullptr, 10)))
                  << '\n';
        return 0;
    }
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
