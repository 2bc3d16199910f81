// SPDX-License-Identifier: Apache-2.0
#include "cli/evaluate/matching.hpp"

#include <doctest/doctest.h>

using namespace mandat::cli::evaluate;

namespace {

Fact fact(std::vector<Field> fields, std::set<int> lines, bool optional = false) {
    return {std::move(fields), std::move(lines), optional, {}};
}

/// "0-1 1-0": which wanted fact was paired with which found one.
std::string shown(const std::vector<Pair>& pairs) {
    std::string out;
    for (const Pair& pair : pairs) {
        out += (out.empty() ? "" : " ") + std::to_string(pair.wanted) + "-" +
               std::to_string(pair.found);
    }
    return out;
}

}  // namespace

TEST_CASE("evaluate matching: the nearest line is taken first") {
    const std::vector<Fact> wanted = {fact({"karin"}, {10}), fact({"karin"}, {50})};
    const std::vector<Fact> found = {fact({"karin"}, {49}), fact({"karin"}, {11})};
    CHECK(shown(match(wanted, found, std::nullopt)) == "0-1 1-0");
}

TEST_CASE("evaluate matching: a pair gives way when both can be placed") {
    // The first may be either, the second only karin: greedy pairing would leave the second alone.
    const std::vector<Fact> wanted = {fact({Field(std::set<std::string>{"karin", "olle"})}, {1}),
                                      fact({"karin"}, {9})};
    const std::vector<Fact> found = {fact({"karin"}, {1}), fact({"olle"}, {5})};
    CHECK(shown(match(wanted, found, std::nullopt)) == "0-1 1-0");
}

TEST_CASE("evaluate matching: what must be found goes before what may be") {
    const std::vector<Fact> wanted = {fact({"karin"}, {1}, true), fact({"karin"}, {9})};
    const std::vector<Fact> found = {fact({"karin"}, {1})};
    CHECK(shown(match(wanted, found, std::nullopt)) == "1-0");
}

TEST_CASE("evaluate matching: within a tolerance only what lies near is a pair") {
    const std::vector<Fact> wanted = {fact({"weekday_mismatch"}, {10})};
    CHECK(match(wanted, {fact({"weekday_mismatch"}, {12})}, 1).empty());
    CHECK(match(wanted, {fact({"weekday_mismatch"}, {11})}, 1).size() == 1);
    CHECK(match(wanted, {fact({"weekday_mismatch"}, {})}, 1).empty());
    CHECK(match(wanted, {fact({"weekday_mismatch"}, {})}, std::nullopt).size() == 1);
}

TEST_CASE("evaluate matching: a due date is right as written or as worked out") {
    struct Row {
        const char* name;
        Details wanted;
        Details found;
        bool same;
    };
    const Row rows[] = {
        {"none on both sides", {}, {}, true},
        {"same day", {"", "", "2025-06-03", "den 3 juni"}, {"", "", "2025-06-03", ""}, true},
        {"same words", {"", "", "2025-06-03", "den 3 juni"}, {"", "", "", "3 juni"}, true},
        {"another day", {"", "", "2025-06-03", "den 3 juni"}, {"", "", "2025-07-03", ""}, false},
        {"missed", {"", "", "2025-06-03", "den 3 juni"}, {}, false},
        {"invented", {}, {"", "", "2025-06-03", "3 juni"}, false},
        {"worked out, left out", {"", "", "2025-06-03", ""}, {}, true},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(same_due(row.wanted, row.found) == row.same);
    }
}
