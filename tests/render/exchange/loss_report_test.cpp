// SPDX-License-Identifier: Apache-2.0
#include "render/exchange/loss_report.hpp"

#include <string>

#include <doctest/doctest.h>

#include "tests/support/golden.hpp"

using namespace mandat;
using namespace mandat::render;

TEST_CASE("losses: what was not met is not told") {
    const LossReport none;
    CHECK(none.empty());
    CHECK(none.lines(Language::en).empty());
    LossReport zero;
    zero.add(Loss::remarks, 0);
    CHECK(zero.empty());
}

TEST_CASE("losses: one and many are told in both languages, in a fixed order") {
    LossReport report;
    report.add(Loss::remarks, 61);
    report.add(Loss::further_evidence);
    const std::vector<std::string> english = {"1 evidence quote beyond the first of its thing",
                                              "61 remarks on the protocols"};
    const std::vector<std::string> swedish = {"1 belägg utöver det första för sin sak",
                                              "61 anmärkningar på protokollen"};
    CHECK(report.lines(Language::en) == english);
    CHECK(report.lines(Language::sv) == swedish);
}

TEST_CASE("losses: reports of several files add up") {
    LossReport a;
    a.add(Loss::lists_as_text, 2);
    LossReport b;
    b.add(Loss::lists_as_text, 3);
    b.add(Loss::cut_texts);
    a += b;
    CHECK(a.count(Loss::lists_as_text) == 5);
    CHECK(a.count(Loss::cut_texts) == 1);
    CHECK(a.count(Loss::rulings) == 0);
}

TEST_CASE("losses: every kind has words, and a row in the README of its folder") {
    const std::string readme = tests::file_text(tests::checkout() / "render/exchange/README.md");
    for (std::size_t i = 0; i < static_cast<std::size_t>(Loss::count_); ++i) {
        const auto loss = static_cast<Loss>(i);
        const std::string key(loss_key(loss));
        CAPTURE(key);
        CHECK(readme.find("| `" + key + "` |") != std::string::npos);
        for (const std::size_t count : {1U, 2U}) {
            LossReport report;
            report.add(loss, count);
            for (const Language language : {Language::sv, Language::en}) {
                const std::string line = report.lines(language).at(0);  // without words: the key
                CHECK(line.find(std::to_string(count)) != std::string::npos);
            }
        }
    }
}
