// SPDX-License-Identifier: Apache-2.0
#include "extract/mention/body.hpp"

#include <doctest/doctest.h>

using namespace mandat;
using extract::body_key;
using extract::read_body_noun;

namespace {

struct Named {
    std::string name;
    std::string owner;
};

Named body_in(std::string_view sentence, std::size_t at = 0) {
    const extract::Tokens tokens = extract::tokenise(sentence);
    const auto body = extract::read_body(tokens, at);
    return body ? Named{body->name, body->owner} : Named{"-", ""};
}

}  // namespace

TEST_CASE("body noun: the last part of a word says what kind of body it is") {
    struct Row {
        std::string_view word;
        NodeKind kind;
        std::string_view type;
        bool definite;
        bool genitive;
        bool bare;
    };
    const Row rows[] = {
        {"ledningsgruppen", NodeKind::body, "management_group", true, false, true},
        {"Ledningsgrupp", NodeKind::body, "management_group", false, false, true},
        {"kommunchefsgruppens", NodeKind::body, "management_group", true, true, false},
        {"arbetsgrupp", NodeKind::working_group, "", false, false, true},
        {"Vattenarbetsgruppen", NodeKind::working_group, "", true, false, false},
        {"styrelsens", NodeKind::body, "board", true, true, true},
        {"Kommunstyrelsen", NodeKind::body, "board", true, false, false},
        {"kommunfullmäktige", NodeKind::body, "assembly", true, false, false},
        {"socialnämnden", NodeKind::body, "committee", true, false, false},
        {"arbetsutskottet", NodeKind::body, "committee", true, false, true},
        {"pensionärsrådet", NodeKind::body, "council", true, false, false},
        {"nätverket", NodeKind::body, "network", true, false, true},
        {"styrgruppen", NodeKind::body, "steering_group", true, false, true},
        {"Kommunförbundet", NodeKind::organisation, "association", true, false, false},
        {"förvaltningen", NodeKind::organisation, "administration", true, false, true},
        {"regeringen", NodeKind::organisation, "government", true, false, true},
        {"direktionen", NodeKind::body, "board", true, false, true},
        {"årsmötet", NodeKind::body, "assembly", true, false, true},
    };
    for (const Row& row : rows) {
        CAPTURE(row.word);
        const auto noun = read_body_noun(row.word);
        REQUIRE(noun.has_value());
        CHECK(noun->kind == row.kind);
        CHECK(noun->type == row.type);
        CHECK(noun->definite == row.definite);
        CHECK(noun->genitive == row.genitive);
        CHECK(noun->bare == row.bare);
    }
}

TEST_CASE("body noun: people and things are no bodies") {
    for (const std::string_view word :
         {"länsråd", "länsrådet", "kommunalråd", "kommunalrådet", "regionråd", "oppositionsrådet",
          "statsråd", "budget", "Anna", "Åre", "möte", "beslut", ""}) {
        CAPTURE(word);
        CHECK_FALSE(read_body_noun(word).has_value());
    }
}

TEST_CASE("body: a name goes from its first modifier to the end of its complement") {
    struct Row {
        std::string_view sentence;
        std::string_view name;
        std::string_view owner;
    };
    const Row rows[] = {
        {"Regionala ledningsgruppen beslutar", "Regionala ledningsgruppen", ""},
        {"Nätverket för samhällsutveckling beslutar att", "Nätverket för samhällsutveckling", ""},
        {"Styrelsen Kommunförbundet Västernorrland har", "Styrelsen Kommunförbundet Västernorrland",
         ""},
        {"Rådet för hälsa och omsorg är", "Rådet för hälsa och omsorg", ""},
        {"styrelsens arbetsgrupp för vatten ska", "styrelsens arbetsgrupp för vatten", "styrelsen"},
        {"Regionala ledningsgruppens arbetsgrupp", "Regionala ledningsgruppens arbetsgrupp",
         "Regionala ledningsgruppen"},
        {"gruppen ska mötas", "gruppen", ""},
        {"Kommunstyrelsens beslut", "Kommunstyrelsen", ""},
        {"gemensam nämnd bestående av", "gemensam nämnd", ""},
        {"arbetsgruppen för vatten samt kommunen", "arbetsgruppen för vatten", ""},
        {"arbetsgrupp för vatten till nästa möte", "arbetsgrupp för vatten", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.sentence);
        const Named found = body_in(row.sentence);
        CHECK(found.name == row.name);
        CHECK(found.owner == row.owner);
    }
}

TEST_CASE("body: words that are none, or stand behind a verb, name nothing") {
    for (const std::string_view words :
         {"Anna är länsråd", "som ska", "ett hus på landet vid sjön", ", gruppen", ""}) {
        CAPTURE(words);
        CHECK(body_in(words).name == "-");
    }
}

TEST_CASE("body key: inflection leaves it alone, other names do not share it") {
    struct Row {
        std::string_view a;
        std::string_view b;
        bool same;
    };
    const Row rows[] = {
        {"Regionala ledningsgruppens", "Regional ledningsgrupp", true},
        {"Regionala ledningsgruppen", "regional ledningsgrupp", true},
        {"Nätverket för samhällsutveckling", "Nätverk för samhällsutveckling", true},
        {"Sociala samrådsgruppen", "Social samrådsgrupp", true},
        {"Arbetsgruppen för service och bemötande", "Arbetsgrupp för service och bemötande", true},
        {"Kommunförbundets styrelse", "Styrelsen Kommunförbundet", true},
        {"Kommunstyrelsen", "Kommunstyrelsens", true},
        {"Arbetsutskottet", "arbetsutskott", true},
        {"Rådet för hälsa", "Råd för hälsa", true},
        {"Kommittén för vatten", "Kommitté för vatten", true},
        {"Regional ledningsgrupp", "Lokal ledningsgrupp", false},
        {"Arbetsgrupp för service", "Arbetsgrupp för vatten", false},
        {"Nätverket för skola", "Nätverket för vård", false},
        {"Styrgrupp 1", "Styrgrupp 2", false},
        {"Kommunstyrelsen", "Kommunfullmäktige", false},
    };
    for (const Row& row : rows) {
        CAPTURE(row.a);
        CAPTURE(row.b);
        CHECK((body_key(row.a) == body_key(row.b)) == row.same);
    }
}

TEST_CASE("acronym: a short form stands for a name whose parts it opens") {
    struct Row {
        std::string_view acronym;
        std::string_view name;
        bool fits;
    };
    const Row rows[] = {
        {"KVR", "Kommunalt vattenråd", true},         {"KVR:s", "Kommunalt vattenråd", true},
        {"VatSam", "Vattensamrådet", true},           {"SkolSam", "Skolans samrådsgrupp", true},
        {"RLG", "Regional ledningsgrupp", true},      {"RLG", "Regional styrgrupp", false},
        {"KVR", "Kommunal styrelse", false},          {"KVR", "Regionalt vattenråd", false},
        {"KV", "Kommunalt vattenråd för Åre", false}, {"K", "Kommunstyrelsen", false},
        {"SUM", "Skolchefsgruppen Mitten", false},
    };
    for (const Row& row : rows) {
        CAPTURE(row.acronym);
        CAPTURE(row.name);
        CHECK(extract::is_acronym_of(row.acronym, row.name) == row.fits);
    }
}

TEST_CASE("acronym: what looks like one") {
    for (const std::string_view word : {"KVR", "VatSam", "KVR:s", "AB"})
        CHECK(extract::looks_like_acronym(word));
    for (const std::string_view word : {"Anna", "A", "vatten", "Anna-Karin", "KOMMUNSTYRELSEN"}) {
        CAPTURE(word);
        CHECK_FALSE(extract::looks_like_acronym(word));
    }
}
