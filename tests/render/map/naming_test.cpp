// SPDX-License-Identifier: Apache-2.0
#include "render/view/naming.hpp"

#include <doctest/doctest.h>

#include "render/view/element_id.hpp"
#include "render/view/wording.hpp"

using namespace mandat;
using namespace mandat::render;

namespace {

Node named(const std::string& name, NodeKind kind = NodeKind::body,
           std::vector<std::string> aliases = {}) {
    Node node;
    node.id = "x/" + name;
    node.kind = kind;
    node.name = name;
    node.aliases = std::move(aliases);
    return node;
}

}  // namespace

TEST_CASE("naming: a code is a written abbreviation, initials, or the first three letters") {
    struct Row {
        const char* name;
        std::vector<std::string> aliases;
        const char* code;
    };
    const Row rows[] = {
        {"Regional ledningsgrupp", {}, "RLG"},
        {"Nätverket för samhällsutveckling", {}, "NÄT"},
        {"Regionalt samverkansråd", {"RSR"}, "RSR"},
        {"Sociala samrådsgruppen", {"SocSam"}, "SSG"},
        {"Samverkansgruppen", {}, "SAM"},
        {"Kommunstyrelsen", {}, "KOM"},
        {"Råd (tillfälligt)", {}, "RÅD"},
        {"§§", {}, "?"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const Node node = named(row.name, NodeKind::body, row.aliases);
        CHECK(short_codes({&node}, "").at(node.id) == row.code);
    }
}

TEST_CASE("naming: two bodies never share a code") {
    const Node a = named("Samverkansgruppen");
    const Node b = named("Samrådet");
    const Node c = named("Samtalet");
    const auto codes = short_codes({&a, &b, &c}, "");
    CHECK(codes.at(a.id) == "SAM");
    CHECK(codes.at(b.id) == "SAM2");
    CHECK(codes.at(c.id) == "SAM3");
}

TEST_CASE("naming: a group is called by its matter") {
    struct Row {
        const char* name;
        const char* title;
    };
    const Row rows[] = {
        {"Arbetsgrupp - Trygghet och hälsa", "Trygghet och hälsa"},
        {"Arbetsgrupp: Gemensam plan", "Gemensam plan"},
        {"Styrelsens arbetsgrupp för länsutveckling", "Länsutveckling"},
        {"Arbetsgruppen", "Arbetsgruppen"},
        {"Ny arbetsgrupp (beredskap)", "Ny arbetsgrupp (beredskap)"},
        {"Working group on schools", "Schools"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(group_title(row.name) == row.title);
    }
}

TEST_CASE("naming: the common place is dropped where a name remains") {
    CHECK(without_place("Nätverket i Norra Dalen", "Norra Dalen") == "Nätverket");
    CHECK(without_place("Norra Dalen", "Norra Dalen") == "Norra Dalen");
    CHECK(without_place("Nätverket", "") == "Nätverket");
}

TEST_CASE("naming: a text is shortened between words") {
    CHECK(shortened("kort", 10) == "kort");
    CHECK(shortened("Första steget blir statistik", 20) == "Första steget blir…");
    CHECK(shortened("ååååååååååååå", 5) == "åååå…");
}

TEST_CASE("element ids: readable, plain, and never the same for two nodes") {
    CHECK(element_id("person/sara-berg") == "n-person--sara-berg");
    CHECK(element_id("working_group/x") == "n-working-group--x");
    CHECK(element_id("body/a", "person/b") == "e--body--a--person--b");
    CHECK(element_id("body/a b") != element_id("body/a-b"));
    CHECK(element_id("body/a--b") != element_id("body/a-b"));
    CHECK(element_id("body/" + std::string(300, 'a')) !=
          element_id("body/" + std::string(301, 'a')));
    for (const char* odd : {"", "/", "person/\"><script>", "person/åäö", "Person/X_y"}) {
        CAPTURE(odd);
        const std::string id = element_id(odd);
        CHECK(id.size() <= 120);
        CHECK(id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos);
    }
}

TEST_CASE("wording: counts, dates and lists in both languages") {
    CHECK(count(1, Counted::member, Language::sv) == "1 ledamot");
    CHECK(count(11, Counted::member, Language::sv) == "11 ledamöter");
    CHECK(count(1, Counted::person, Language::en) == "1 person");
    CHECK(count(0, Counted::person, Language::en) == "0 people");
    CHECK(count_in_words(1, Counted::protocol, Language::sv) == "ett protokoll");
    CHECK(count_in_words(5, Counted::protocol, Language::sv) == "fem protokoll");
    CHECK(count_in_words(13, Counted::protocol, Language::en) == "13 protocols");
    CHECK(long_date("2025-04-07", Language::sv) == "7 april 2025");
    CHECK(long_date("2025-04-07", Language::en) == "7 April 2025");
    CHECK(long_date("snart", Language::sv) == "snart");
    CHECK(month_range("2024-11-11", "2025-11-17", Language::sv) == "november 2024 – november 2025");
    CHECK(month_range("2025-01-02", "2025-01-30", Language::en) == "January 2025");
    CHECK(month_range("", "2025-01-30", Language::en).empty());
    CHECK(join({"a", "b", "c"}, Language::sv) == "a, b och c");
    CHECK(join({"a"}, Language::en) == "a");
    CHECK(decimal(5.56, Language::sv) == "5,6");
}

TEST_CASE("wording: what is filled in is not searched again") {
    CHECK(say(Word::title_in, Language::sv, {"{1}", "Åre"}) == "{1} i Åre");
}

TEST_CASE("wording: å, ä and ö sort after z") {
    CHECK(sort_key("Åre") > sort_key("Östersund").substr(0, 1));
    CHECK(sort_key("Zeta") < sort_key("Åre"));
    CHECK(sort_key("Åre") < sort_key("Ängelholm"));
    CHECK(sort_key("Ängelholm") < sort_key("Östersund"));
    CHECK(sort_key("Éva") < sort_key("Fia"));
}
