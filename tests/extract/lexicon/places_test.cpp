// SPDX-License-Identifier: Apache-2.0
// The lists of municipalities and regions are complete and agree with each other.
#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "extract/lexicon/embedded.hpp"
#include "extract/lexicon/lexicon.hpp"

using namespace mandat;
using namespace mandat::extract;

namespace {

/// Rows of a list, its comments left out.
std::vector<std::vector<std::string>> rows_of(std::string_view list) {
    std::vector<std::vector<std::string>> out;
    for (std::size_t begin = 0; begin < list.size();) {
        const std::size_t end = std::min(list.find('\n', begin), list.size());
        const std::string_view line = list.substr(begin, end - begin);
        begin = end + 1;
        if (line.empty() || line.front() == '#') continue;
        out.emplace_back(1);
        for (const char c : line) {
            if (c == '\t') {
                out.back().emplace_back();
            } else {
                out.back().back() += c;
            }
        }
    }
    return out;
}

bool all_digits(const std::string& code) {
    return code.find_first_not_of("0123456789") == std::string::npos;
}

}  // namespace

TEST_CASE("places: 290 municipalities, each with a code and a name of its own") {
    const auto rows = rows_of(municipalities_list);
    CHECK(rows.size() == 290);
    std::set<std::string> codes;
    std::set<std::string> names;
    for (const auto& row : rows) {
        REQUIRE(row.size() == 2);
        CAPTURE(row[1]);
        CHECK(row[0].size() == 4);
        CHECK(all_digits(row[0]));
        CHECK(codes.insert(row[0]).second);
        CHECK(names.insert(row[1]).second);
        CHECK_FALSE(row[1].ends_with(" kommun"));
    }
    CHECK(lexicon().municipalities.size() == 290);
    CHECK(std::is_sorted(rows.begin(), rows.end()));
}

TEST_CASE("places: 21 counties, and every municipality lies in one of them") {
    const auto rows = rows_of(regions_list);
    CHECK(rows.size() == 21);
    std::set<std::string> counties;
    for (const auto& row : rows) {
        REQUIRE(row.size() == 4);
        CAPTURE(row[1]);
        CHECK(row[0].size() == 2);
        CHECK(all_digits(row[0]));
        CHECK(counties.insert(row[0]).second);
    }
    std::set<std::string> met;
    for (const auto& row : rows_of(municipalities_list)) {
        CAPTURE(row[1]);
        CHECK(counties.contains(row[0].substr(0, 2)));
        met.insert(row[0].substr(0, 2));
    }
    CHECK(met == counties);
}

TEST_CASE("places: codes that everybody knows") {
    struct Row {
        std::string_view name;
        std::string_view code;
    };
    const Row rows[] = {{"Stockholm", "0180"}, {"Göteborg", "1480"},      {"Malmö", "1280"},
                        {"Gotland", "0980"},   {"Heby", "0331"},          {"Östersund", "2380"},
                        {"Kiruna", "2584"},    {"Upplands Väsby", "0114"}};
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const auto& all = lexicon().municipalities;
        const auto hit = std::find_if(all.begin(), all.end(),
                                      [&](const KnownPlace& p) { return p.name == row.name; });
        REQUIRE(hit != all.end());
        CHECK(hit->code == row.code);
    }
}

TEST_CASE("places: each municipality and region is met by its name in a text") {
    for (const KnownPlace& place : lexicon().municipalities) {
        CAPTURE(place.name);
        const KnownPlace* const found = lexicon().places.find(place.name);
        REQUIRE(found != nullptr);
        CHECK(found->name == place.name);
        CHECK(lexicon().places.find(place.name + " kommun") != nullptr);
    }
    for (const auto& row : rows_of(regions_list)) {
        CAPTURE(row[2]);
        CHECK(lexicon().places.find(row[2]) != nullptr);
    }
}
