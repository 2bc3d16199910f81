// SPDX-License-Identifier: Apache-2.0
#include "cli/phrase.hpp"

#include <doctest/doctest.h>

using namespace mandat;
using namespace mandat::cli;

TEST_CASE("phrase: what is filled in, and one or many of it") {
    constexpr Phrase phrase = {"{0} {0:kommun|kommuner} i {1}.", "{1}: {0:one|many}"};
    CHECK(say(phrase, Language::sv, {"1", "Berg"}) == "1 kommun i Berg.");
    CHECK(say(phrase, Language::sv, {"0", "{0}"}) == "0 kommuner i {0}.");
    CHECK(say(phrase, Language::sv, {"11", "1"}) == "11 kommuner i 1.");
    CHECK(say(phrase, Language::en, {"1", "x"}) == "x: one");
    CHECK(say(phrase, Language::en, {"2"}) == ": many");
}
