// SPDX-License-Identifier: Apache-2.0
#include "tests/support/golden.hpp"

#include <algorithm>
#include <fstream>
#include <iostream>
#include <sstream>
#include <utility>

#include <doctest/doctest.h>

namespace mandat::tests {
namespace {

namespace fs = std::filesystem;

bool& updating() {
    static bool value = false;
    return value;
}

void write(const fs::path& file, std::string_view text) {
    fs::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << text;
}

/// "line 3: expected 'a', got 'b'".
std::string first_difference(std::string_view expected, std::string_view actual) {
    std::istringstream left{std::string(expected)};
    std::istringstream right{std::string(actual)};
    std::string a;
    std::string b;
    for (int number = 1;; ++number) {
        const bool more_a = static_cast<bool>(std::getline(left, a));
        const bool more_b = static_cast<bool>(std::getline(right, b));
        if (!more_a && !more_b) return "they differ in the end of the last line only";
        if (more_a != more_b || a != b) {
            return "line " + std::to_string(number) + ": expected '" +
                   (more_a ? a : "<end of file>") + "', got '" + (more_b ? b : "<end of file>") +
                   "'";
        }
    }
}

/// Where a part of a text begins and how long it is.
std::optional<std::pair<std::size_t, std::size_t>> find_part(const std::string& text,
                                                             std::string_view name) {
    const std::string begin = "<!-- " + std::string(name) + ": begin -->\n";
    const std::string end = "<!-- " + std::string(name) + ": end -->\n";
    const std::size_t at = text.find(begin);
    const std::size_t stop = at == std::string::npos ? at : text.find(end, at);
    if (stop == std::string::npos) return std::nullopt;
    return std::pair(at + begin.size(), stop - at - begin.size());
}

}  // namespace

bool is_updating() { return updating(); }

std::optional<std::string> file_part(const fs::path& file, std::string_view name) {
    const std::string text = file_text(file);
    const auto part = find_part(text, name);
    return part ? std::optional(text.substr(part->first, part->second)) : std::nullopt;
}

void replace_file_part(const fs::path& file, std::string_view name, std::string_view text) {
    std::string whole = file_text(file);
    const auto part = find_part(whole, name);
    if (!part) return;
    whole.replace(part->first, part->second, text);
    write(file, whole);
    std::cout << "updated " << file.filename().string() << ", " << name << '\n';
}

fs::path tests_folder() { return MANDAT_TESTS_FOLDER; }

fs::path checkout() { return tests_folder().parent_path(); }

void update_goldens() { updating() = true; }

std::string file_text(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream out;
    if (in) out << in.rdbuf();
    return out.str();
}

void check_golden(const std::string& golden, std::string_view actual) {
    const fs::path file = tests_folder() / golden;
    const bool there = fs::exists(file);
    const std::string expected = file_text(file);
    if (there && expected == actual) {
        CHECK(there);
        return;
    }
    if (updating()) {
        write(file, actual);
        std::cout << "updated tests/" << golden << '\n';
        return;
    }
    // Beside the golden it would stay behind and be committed one day.
    const fs::path kept = fs::path(MANDAT_TESTS_OUTPUT) / golden;
    write(kept, actual);
    FAIL_CHECK((there ? first_difference(expected, actual) : "there is no golden file")
               << "\n  golden: tests/" << golden << "\n  actual: " << kept.string()
               << "\n  accept: mandat_tests --update");
}

}  // namespace mandat::tests
