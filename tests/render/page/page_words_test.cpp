// SPDX-License-Identifier: Apache-2.0
#include "render/page/page_words.hpp"

#include <doctest/doctest.h>

#include "render/page/escape.hpp"

using namespace mandat::render;

TEST_CASE("page words: every phrase says something in both languages") {
    for (const Phrase& p : phrases()) {
        CAPTURE(p.key);
        CHECK_FALSE(p.sv.empty());
        CHECK_FALSE(p.en.empty());
    }
}

TEST_CASE("page words: a key that is not in the table is shown as it is") {
    CHECK(phrase("status", "lagd på is").sv == "lagd på is");
    CHECK(phrase("status", "decided").sv == "beslutat");
}

TEST_CASE("page words: what is filled in is not searched again") {
    const Phrase pattern{"x", "{0} och {1}", "{0} and {1}"};
    CHECK(fill(pattern, {in_both(std::string_view("{1}")), in_both(std::string_view("b"))}) ==
          Both{"{1} och b", "{1} and b"});
}

TEST_CASE("page words: a phrase is told by its text unless its words mean two things") {
    CHECK(told_by_text("role.member"));
    CHECK_FALSE(told_by_text("method.title"));  // the script never says it
    for (const Phrase& a : phrases()) {
        for (const Phrase& b : phrases()) {
            if (!told_by_text(a.key) || !told_by_text(b.key)) continue;
            CAPTURE(a.key);
            CAPTURE(b.key);
            CHECK((a.sv == b.sv) == (a.en == b.en));
        }
    }
}

TEST_CASE("page words: one is singular") {
    CHECK(number_word(1, phrase("n.person")) == Both{"person", "person"});
    CHECK(number_word(2, phrase("n.person")) == Both{"personer", "people"});
}

TEST_CASE("escape: each place has its own encoding") {
    struct Row {
        const char* name;
        std::string given;
        std::string expected;
    };
    const Row rows[] = {
        {"text", escape_text("a<b & \"c\""), "a&lt;b &amp; &quot;c&quot;"},
        {"attribute keeps a line break", escape_attribute("a\"\nb"), "a&quot;&#10;b"},
        {"fragment", escape_fragment("n-å b%\"#"), "n-%C3%A5%20b%25%22%23"},
        {"json", escape_json_in_script("\"</script>&\u2028\""),
         "\"\\u003c/script\\u003e\\u0026\\u2028\""},
        {"bytes that are not UTF-8", escape_text("a\xff"), "a\uFFFD"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(row.given == row.expected);
    }
}
