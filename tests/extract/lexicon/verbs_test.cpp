// SPDX-License-Identifier: Apache-2.0
#include "extract/lexicon/verbs.hpp"

#include <string_view>

#include <doctest/doctest.h>

#include "extract/lexicon/user_words.hpp"
#include "tests/extract/reading.hpp"

using namespace mandat;
using extract::Act;

TEST_CASE("verbs: what a form of the list does") {
    struct Row {
        std::string_view sentence;
        Act act;
        bool found;
    };
    const Row rows[] = {
        {"Anna får i uppdrag att skriva", Act::given, true},
        {"Anna får ett nytt uppdrag att skriva", Act::given, true},
        {"uppdras åt Anna att skriva", Act::charged, true},
        {"uppdra till Anna att skriva", Act::gives, true},
        {"delegera den frågan till Anna", Act::delegates, true},
        {"remitteras vidare till nämnden", Act::refers, true},
        {"ärendet lyfts till styrelsen", Act::escalates, true},
        {"en arbetsgrupp bildas", Act::created, true},
        {"planen återredovisas till nämnden", Act::reported, true},
        {"styrelsen antog planen", Act::decides, true},
        {"Anna har uppdraget som ordförande", Act::given, false},
        {"nämnden remitterar", Act::refers, false},
        {"planen redovisades", Act::reported, false},
        {"", Act::decides, false},
    };
    for (const Row& row : rows) {
        CAPTURE(row.sentence);
        CHECK(extract::verbs().find(row.act, extract::tokenise(row.sentence)).has_value() ==
              row.found);
    }
}

TEST_CASE("verbs: rows of words that find nothing are none") {
    CHECK(extract::is_pattern("får|fick också? ..3 i uppdrag"));
    CHECK_FALSE(extract::is_pattern(""));
    CHECK_FALSE(extract::is_pattern("också?"));
    CHECK_FALSE(extract::is_pattern("..3"));
    CHECK_FALSE(extract::is_pattern("får ..x uppdrag"));
    CHECK_FALSE(extract::is_pattern("får .. uppdrag"));
    CHECK_FALSE(extract::is_pattern("får | uppdrag"));
}

TEST_CASE("verbs: a user's verb hands something on") {
    const std::string text = tests::minutes_deciding("att kröna Bo Dahl att skriva rapporten");
    CHECK(tests::tasks(tests::network_of(text), EdgeKind::assignment).empty());
    CHECK(extract::add_user_words("verbs\tkröna|kröner\tcharges\n").empty());
    CHECK(tests::tasks(tests::network_of(text), EdgeKind::assignment) ==
          "body/regional-ledningsgrupp -> person/bo-dahl [decided]\n");
}

TEST_CASE("verbs: a line of a user that cannot be used is a fault") {
    using Kind = extract::WordListFault::Kind;
    const auto faults =
        extract::add_user_words("verbs\tkrönas\tflies\nverbs\tkrönas\nverbs\tkrönas?\tcharges\n");
    REQUIRE(faults.size() == 3);
    CHECK(faults[0].kind == Kind::no_such_kind);
    CHECK(faults[0].expected.size() == extract::act_count);
    CHECK(faults[1].kind == Kind::no_kind);
    CHECK(faults[2].kind == Kind::no_words);
}
