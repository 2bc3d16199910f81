// SPDX-License-Identifier: Apache-2.0
#define DOCTEST_CONFIG_IMPLEMENT
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string_view>

#include <doctest/doctest.h>

#include "tests/peers/measures.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/organisation.hpp"

namespace {

/// The protocols of a made-up organisation as files, for tests that run the program on them.
int write_organisation(const std::filesystem::path& folder, std::string_view which, int count) {
    using mandat::tests::Organisation;
    std::filesystem::create_directories(folder);
    for (const auto& made : mandat::tests::generate_organisation(
             which == "association" ? Organisation::association : Organisation::municipality, 1,
             static_cast<std::size_t>(count)))
        std::ofstream(folder / made.name, std::ios::binary) << made.text;
    return 0;
}

}  // namespace

/// doctest's own options, and --update: write golden files anew and say which; or --measures SEED:
/// what tests/peers/analysis.py compares; or --organisation FOLDER association|municipality COUNT.
int main(int argc, char** argv) {
    if (argc == 3 && std::string_view(argv[1]) == "--measures") {
        std::cout << mandat::tests::measures_as_json(
                         static_cast<std::uint32_t>(std::strtoul(argv[2], nullptr, 10)))
                  << '\n';
        return 0;
    }
    if (argc == 5 && std::string_view(argv[1]) == "--organisation")
        return write_organisation(argv[2], argv[3], std::atoi(argv[4]));
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
