// SPDX-License-Identifier: Apache-2.0
#include "extract/input/token.hpp"

#include <doctest/doctest.h>

#include "extract/lexicon/distance.hpp"
#include "extract/lexicon/lexicon.hpp"
#include "extract/lexicon/phrases.hpp"

using namespace mandat;
using extract::Token;
using extract::tokenise;

namespace {

/// Tokens with bars between them.
std::string cut(std::string_view words) {
    std::string out;
    for (const Token& token : tokenise(words)) {
        if (!out.empty()) out += '|';
        out += token.is_line_end() ? "⏎" : std::string(token.text);
    }
    return out;
}

}  // namespace

TEST_CASE("token: words, numbers and marks of Swedish minutes") {
    struct Row {
        std::string_view words;
        std::string_view expected;
    };
    const Row rows[] = {
        {"Anna Aberg, Åre", "Anna|Aberg|,|Åre"},
        {"Bo-Erik", "Bo-Erik"},
        {"SocSam:s möte", "SocSam:s|möte"},
        {"§8-9", "§|8|-|9"},
        {"q4", "q|4"},
        {"hälso- och miljö", "hälso|-|och|miljö"},
        {"beslut: ja", "beslut|:|ja"},
        {"kl.13.00", "kl|.|13|.|00"},
        {"a\nb", "a|⏎|b"},
        {"O'Neill", "O'Neill"},
        {"(S)", "(|S|)"},
        {"", ""},
        {"  \t ", ""},
        {"Zoë Müller", "Zoë|Müller"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.words);
        CHECK(cut(row.words) == row.expected);
    }
}

TEST_CASE("token: white space before a token is known, and whether it is wide") {
    const auto tokens = tokenise("Anna  Ek,Bo\tCia | Dan x");
    REQUIRE(tokens.size() == 7);
    CHECK(tokens[0].spaced);
    CHECK_FALSE(tokens[0].wide);
    CHECK(tokens[1].wide);
    CHECK_FALSE(tokens[2].spaced);
    CHECK_FALSE(tokens[3].spaced);
    CHECK(tokens[4].wide);
    CHECK(tokens[5].wide);
    CHECK(tokens[6].spaced);
    CHECK_FALSE(tokens[6].wide);
}

TEST_CASE("token: capitals are known beyond ASCII") {
    const auto tokens = tokenise("Åre örn Žižek 7 Anna");
    CHECK(tokens[0].capital);
    CHECK_FALSE(tokens[1].capital);
    CHECK(tokens[2].capital);
    CHECK_FALSE(tokens[3].capital);
    CHECK(tokens[4].capital);
}

TEST_CASE("token: numbers of more than six digits have no value") {
    CHECK(number_of(tokenise("123456")[0]) == 123456);
    CHECK(number_of(tokenise("1234567")[0]) == -1);
    CHECK(number_of(tokenise("ett")[0]) == -1);
}

TEST_CASE("token: a cover goes from the first byte to the last") {
    const auto tokens = tokenise("Anna Aberg, Åre");
    CHECK(cover(tokens, 0, 2) == Span{0, 10});
    CHECK(cover(tokens, 1, 1) == Span{});
    CHECK(cover(tokens, 2, 9) == Span{});
}

TEST_CASE("phrases: the longest one wins, without regard to case") {
    extract::Phrases<int> phrases;
    phrases.add("närvarande", 1);
    phrases.add("ej närvarande", 2);
    phrases.add("ej närvarande ersättare", 3);
    const auto tokens = tokenise("Ej Närvarande ersättare närvarande");
    const auto first = phrases.match(tokens, 0);
    REQUIRE(first.has_value());
    CHECK(*first->value == 3);
    CHECK(first->end == 3);
    CHECK(*phrases.match(tokens, 1)->value == 1);
    CHECK_FALSE(phrases.match(tokens, 2).has_value());
    CHECK_FALSE(phrases.match(tokens, 9).has_value());
    CHECK(*phrases.find("EJ NÄRVARANDE") == 2);
    CHECK(phrases.find("ej") == nullptr);
    CHECK(phrases.find("närvarande ej") == nullptr);
}

TEST_CASE("phrases: a label may go on over one line end when asked for") {
    extract::Phrases<int> phrases;
    phrases.add("justeringens tid och plats", 1);
    const auto tokens = tokenise("Justeringens\ntid och plats");
    CHECK_FALSE(phrases.match(tokens, 0).has_value());
    const auto across = phrases.match(tokens, 0, extract::Phrases<int>::Lines::across);
    REQUIRE(across.has_value());
    CHECK(across->end == 5);
    const auto two = tokenise("Justeringens\n\ntid och plats");
    CHECK_FALSE(phrases.match(two, 0, extract::Phrases<int>::Lines::across).has_value());
}

TEST_CASE("lexicon: municipalities, parties, first names and titles") {
    const auto& lexicon = extract::lexicon();
    CHECK(lexicon.municipalities.size() == 290);
    CHECK(lexicon.places.find("Åre")->code == "2321");
    CHECK(lexicon.places.find("Krokoms kommun")->name == "Krokom");
    CHECK(lexicon.places.find("Region Jämtland Härjedalen")->type == "region");
    CHECK(lexicon.places.find("Astad") == nullptr);
    CHECK(lexicon.is_party("S"));
    CHECK(lexicon.is_party("fp"));
    CHECK_FALSE(lexicon.is_party("XYZ"));
    CHECK(lexicon.is_first_name("Anna"));
    CHECK_FALSE(lexicon.is_first_name("Aberg"));
    CHECK(lexicon.is_title("kommundirektör"));
    CHECK(lexicon.is_title("Ekonom"));
    CHECK_FALSE(lexicon.is_title("budget"));
}

TEST_CASE("distance: letters, code points and the limit") {
    struct Row {
        std::string_view a;
        std::string_view b;
        std::size_t limit;
        std::size_t expected;
    };
    const Row rows[] = {
        {"Krokom", "Krokom", 2, 0},
        {"Krokom", "Krokomb", 2, 1},
        {"Krokom", "Krokoms", 2, 1},
        {"Löfgren", "Löfström", 5, 4},
        {"Anna", "Naan", 4, 3},
        {"ab", "ba", 2, 1},
        {"Åre", "Are", 2, 1},
        {"", "abc", 5, 3},
        {"abcdef", "uvwxyz", 2, 3},
        {"Malm", "Malmberg", 2, 3},
        {"é", "e", 1, 1},
    };
    for (const Row& row : rows) {
        CAPTURE(row.a);
        CAPTURE(row.b);
        CHECK(extract::edit_distance(row.a, row.b, row.limit) == row.expected);
        CHECK(extract::edit_distance(row.b, row.a, row.limit) == row.expected);
    }
}

TEST_CASE("token: the first one alone is the first of all") {
    for (const std::string_view words :
         {"", " ", "Beslut", "  | Åre 7", "\n x", "\t– a)", "§ 12", "KomSam:s plan", "É"}) {
        CAPTURE(words);
        const extract::Text text(words);
        const Span all{0, text.plain().size()};
        const extract::Tokens tokens = extract::tokenise(text, all);
        const extract::Token first = extract::first_token(text, all);
        CHECK(first.text == (tokens.empty() ? std::string_view{} : tokens[0].text));
        if (tokens.empty()) continue;
        CHECK(first.span == tokens[0].span);
        CHECK(first.kind == tokens[0].kind);
        CHECK(first.capital == tokens[0].capital);
        CHECK(first.key == tokens[0].key);
    }
}

TEST_CASE("token: a row knows which words it may hold") {
    extract::Tokens tokens = extract::tokenise("Nämnden beslutar 7 saker");
    for (const extract::Token& token : tokens) CHECK(tokens.words().may_have(token.key));
    CHECK(says(tokens[0], "nämnden"));
    CHECK_FALSE(says(tokens[0], "nämnder"));
    tokens.resize(1);
    CHECK(tokens.size() == 1);
    CHECK(tokens.words().may_have(tokens[0].key));
}
