// SPDX-License-Identifier: Apache-2.0
#include "extract/mention/people.hpp"

#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "tests/extract/reading.hpp"

using namespace mandat;
using extract::PersonMention;

namespace {

/// "Anna Aberg (S) @Åre [ordförande] §5-9 absent for Bo Berg", in a meeting of § 1-20.
std::string described(const PersonMention& person) {
    std::string out = person.name;
    if (!person.party.empty()) out += " (" + person.party + ")";
    if (person.affiliation) out += " @" + person.affiliation->place.name;
    if (!person.called.empty()) {
        out += " [" + person.called;
        if (person.role_limits) out += " §" + extract::to_paragraphs(*person.role_limits, 1, 20);
        out += "]";
    }
    if (person.serving) out += " serving";
    if (person.not_serving) out += " not serving";
    if (person.paragraphs) out += " §" + extract::to_paragraphs(*person.paragraphs, 1, 20);
    if (person.marked_absent) out += " absent";
    if (!person.stands_in_for.empty()) out += " for " + person.stands_in_for;
    return out;
}

std::string people_in(std::string_view list) {
    const extract::Text text(list);
    std::string out;
    for (const PersonMention& person : extract::read_people(text, tests::whole(text))) {
        if (!out.empty()) out += " | ";
        out += described(person);
    }
    return out;
}

struct PeopleRow {
    std::string_view name;
    std::string_view list;
    std::string_view expected;
};

void check_people(const auto& rows) {
    for (const PeopleRow& row : rows) {
        CAPTURE(row.name);
        CHECK(people_in(row.list) == row.expected);
    }
}

}  // namespace

TEST_CASE("people: the parts of a line are read in every order that minutes use") {
    const PeopleRow rows[] = {
        {"1 name, municipality", "Anna Aberg, Åre", "Anna Aberg @Åre"},
        {"2 name, municipality, role", "Anna Aberg, Åre, vice ordf.",
         "Anna Aberg @Åre [vice ordf.]"},
        {"3 name, role, organisation", "Anna Aberg, ordförande, Region Jämtland Härjedalen",
         "Anna Aberg @Region Jämtland Härjedalen [ordförande]"},
        {"4 name (party)", "Anna Aberg (S)", "Anna Aberg (S)"},
        {"5 name (party), role", "Anna Aberg (M), ordförande", "Anna Aberg (M) [ordförande]"},
        {"6 name, role (party)", "Anna Aberg, ordförande (S)", "Anna Aberg (S) [ordförande]"},
        {"7 name (party), municipality, role", "Anna Aberg (M), Åre, ordf.",
         "Anna Aberg (M) @Åre [ordf.]"},
        {"8 name, (party), municipality", "Anna Aberg, (s), Åre", "Anna Aberg (S) @Åre"},
        {"9 bracket never closed", "Anna Aberg, Åre, (s, ordförande",
         "Anna Aberg (S) @Åre [ordförande]"},
        {"10 name, party, role", "Anna Aberg, s, ordförande", "Anna Aberg (S) [ordförande]"},
        {"11 party before the name", "C Anna Berg Aberg", "Anna Berg Aberg (C)"},
        {"12 title before the name", "kommunsekreterare Anna Aberg",
         "Anna Aberg [kommunsekreterare]"},
        {"an organisation by its letters", "LRF Skog", ""},
        {"letters that are a first name's", "KG Aberg", "KG Aberg"},
        {"the article makes no surname", "Kommunalförbundet Dalvik", ""},
        {"13 surname first", "Aberg, Anna ordförande", "Anna Aberg [ordförande]"},
        {"14 role on the line above", "Rektor\nAnna Aberg, ej § 18 - 19",
         "Anna Aberg [rektor] §1-17, 20"},
        {"15 mark for present", "Anna Aberg X", "Anna Aberg"},
        {"15 mark for absent", "Anna Aberg -", "Anna Aberg absent"},
        {"16 signature", "Anna Aberg (aab)", "Anna Aberg"},
        {"17 title and organisation without comma",
         "Anna Aberg, Community manager Föreningsarkivet Jämtland § 4",
         "Anna Aberg @Föreningsarkivet Jämtland [community manager] §4"},
        {"18 name, title, organisation", "Anna Aberg, chef vatten, Östersunds Vatten AB",
         "Anna Aberg @Östersunds Vatten AB [chef vatten]"},
    };
    check_people(rows);
}

TEST_CASE("people: who stands in for whom") {
    const PeopleRow rows[] = {
        {"ersätter", "Anna Aberg (S) ersätter Bo Dahl (S)", "Anna Aberg (S) for Bo Dahl"},
        {"after a comma", "Anna Aberg, Åre, ersätter Bo Dahl", "Anna Aberg @Åre for Bo Dahl"},
        {"ersättare för", "Anna Aberg, ersättare för Bo Dahl", "Anna Aberg for Bo Dahl"},
        {"tjänstgör för", "Anna Aberg tjänstgör för Bo Dahl (M)", "Anna Aberg for Bo Dahl"},
        {"tjänstgörande för", "Anna Aberg tjänstgörande för Bo Dahl", "Anna Aberg for Bo Dahl"},
        {"tjg ers för", "Anna Aberg (S), tjg ers för Bo Dahl (S)", "Anna Aberg (S) for Bo Dahl"},
        {"tgj ers för, misspelt", "Anna Aberg (S), tgj ers för Bo Dahl (S)",
         "Anna Aberg (S) for Bo Dahl"},
        {"i stället för", "Anna Aberg i stället för Bo Dahl", "Anna Aberg for Bo Dahl"},
        {"nobody named", "Anna Aberg (S), tjg ersättare", "Anna Aberg (S) serving"},
        {"on the line below", "Anna Aberg, Åre\nersätter Bo Dahl", "Anna Aberg @Åre for Bo Dahl"},
        {"only for some items", "Anna Aberg (S) ersätter Bo Dahl (S) § 5-9",
         "Anna Aberg (S) §5-9 for Bo Dahl"},
        {"near-identical names", "Ida Ivar, kd, ersätter Ina Ivar, kd",
         "Ida Ivar (KD) for Ina Ivar"},
    };
    check_people(rows);
}

TEST_CASE("people: when somebody was there") {
    const PeopleRow rows[] = {
        {"§ after a blank", "Anna Aberg, Åre § 8-9, 15", "Anna Aberg @Åre §8-9, 15"},
        {"§ without a blank", "Cia Ceder, vice ordförande (S) §13-17",
         "Cia Ceder (S) [vice ordförande] §13-17"},
        {"bare number after a title", "ekonom Tor Tall 12, controller Vera Vik 13",
         "Tor Tall [ekonom] §12 | Vera Vik [controller] §13"},
        {"not at some items", "Anna Aberg X, ej § 11-17", "Anna Aberg §1-10, 18-20"},
        {"chair for some items", "Bo Dahl X, mötesordf. § 3-8", "Bo Dahl [mötesordf. §3-8]"},
        {"absent with notice", "David Dahl Anmält förhinder", "David Dahl absent"},
        {"from an item on", "Anna Aberg från § 13 och framåt", "Anna Aberg §13-20"},
        {"until an item", "Anna Aberg, t.o.m. § 9", "Anna Aberg §1-9"},
        {"until, spaced", "Anna Aberg (S, t o m 9", "Anna Aberg (S) §1-9"},
    };
    check_people(rows);
}

TEST_CASE("people: many on one line are told apart") {
    const PeopleRow rows[] = {
        {"municipality ends a person", "Anna Aberg, Åre David Dahl, Ragunda Eva Ek, Strömsund",
         "Anna Aberg @Åre | David Dahl @Ragunda | Eva Ek @Strömsund"},
        {"role ends a person",
         "Anna Aberg, Åre, ordf. Bo Berg, Berg, vice ordf. Cia A Ceder, Krokom",
         "Anna Aberg @Åre [ordf.] | Bo Berg @Berg [vice ordf.] | Cia A Ceder @Krokom"},
        {"§§ end a person", "Anna Aberg, Åre § 8-9, 15 David Dahl, Ragunda",
         "Anna Aberg @Åre §8-9, 15 | David Dahl @Ragunda"},
        {"party in brackets", "Anna Aberg (S), Bo Berg (S), Eva Ek (FP) och Folke Falk (KD).",
         "Anna Aberg (S) | Bo Berg (S) | Eva Ek (FP) | Folke Falk (KD)"},
        {"party, municipality", "Anna Aberg (M), Åre, ordf. Bo Berg (S), Åre Cia Ceder (M), Krokom",
         "Anna Aberg (M) @Åre [ordf.] | Bo Berg (S) @Åre | Cia Ceder (M) @Krokom"},
        {"titles first", "Kommundirektör Pia Palm, kommunsekreterare Rut Rask",
         "Pia Palm [kommundirektör] | Rut Rask [kommunsekreterare]"},
        {"substitutes", "Gun Gran (S) ersätter Hans Holm (S), Ida Ivar (MP) ersätter Jan Juhl (MP)",
         "Gun Gran (S) for Hans Holm | Ida Ivar (MP) for Jan Juhl"},
        {"two municipality words", "Anna Aberg, Upplands Väsby David Dahl, Ragunda",
         "Anna Aberg @Upplands Väsby | David Dahl @Ragunda"},
        {"nothing between names", "Anna Aberg David Dahl Eva Ek",
         "Anna Aberg | David Dahl | Eva Ek"},
        {"organisation, then name", "Mia Malm, Förbundet Olle Orn, Förbundet",
         "Mia Malm @Förbundet | Olle Orn @Förbundet"},
    };
    check_people(rows);
}

TEST_CASE("people: names have more than two plain words") {
    const PeopleRow rows[] = {
        {"hyphens", "Bo-Erik Palm-Rask, Åre", "Bo-Erik Palm-Rask @Åre"},
        {"initial", "Anna S. Aberg, Åre", "Anna S. Aberg @Åre"},
        {"particle", "Eva af Ek, Åre", "Eva af Ek @Åre"},
        {"surname is a municipality", "Anna Berg, Berg", "Anna Berg @Berg"},
        {"accents", "Zoë Müller-Åkesson, Åre", "Zoë Müller-Åkesson @Åre"},
        {"surname first, line by line", "Aberg, Anna\nEk, David", "Anna Aberg | David Ek"},
        {"double blanks inside", "Eva S  Ek", "Eva S Ek"},
        {"double blanks by mistake", "Anna Holm, Eva  Ek och Bo Ahl",
         "Anna Holm | Eva Ek | Bo Ahl"},
        {"a row of two-word names is not turned", "Agne Holm, Eva Karin och Bo Ahl",
         "Agne Holm | Eva Karin | Bo Ahl"},
        {"what stands before an item's number", "Anna Holm Au 46", "Anna Holm §46"},
        {"one sign for two letters", "Staﬀan Ek, Åre", "Staffan Ek @Åre"},
    };
    check_people(rows);
}

TEST_CASE("people: what is nobody stays nobody") {
    const PeopleRow rows[] = {
        {"vacancy", "Vakant\nAnna Aberg, Åre", "Anna Aberg @Åre"},
        {"vacancy for a municipality", "Vakant, Ragunda", ""},
        {"vacant seat", "David Dahl, Åre\nVakant plats", "David Dahl @Åre"},
        {"no substitute", "Ersättare saknas", ""},
        {"list elsewhere", "Enligt bifogad närvarolista", ""},
        {"dotted rule", "..............................", ""},
        {"break", "Ajournering kl 12.15-13.00", ""},
        {"sentence",
         "Mötet inleddes med en presentation av det nya huset och dess historia för alla som var "
         "där i "
         "sällskap med Anna Aberg",
         ""},
        {"empty", "", ""},
        {"blank lines", "\n \n\t\n", ""},
    };
    check_people(rows);
}

TEST_CASE("people: a list under prose of attendance") {
    const PeopleRow rows[] = {
        {"items in brackets", "Anna Aberg (1-5), Bo Dahl och Folke Falk (3-15)",
         "Anna Aberg §1-5 | Bo Dahl | Folke Falk §3-15"},
        {"one a line, organisations unknown", "Anna Aberg, Hushållningssällskapet\nBo Dahl, Byn AB",
         "Anna Aberg @Hushållningssällskapet | Bo Dahl @Byn AB"},
    };
    check_people(rows);
}

TEST_CASE("people: a municipality but for one letter is read and marked as misspelt") {
    const extract::Text text("Anna Aberg, Krokomb");
    const auto people = extract::read_people(text, tests::whole(text));
    REQUIRE(people.size() == 1);
    REQUIRE(people.front().affiliation.has_value());
    CHECK(people.front().affiliation->place.name == "Krokom");
    CHECK(people.front().affiliation->written == "Krokomb");
    CHECK(people.front().affiliation->misspelt);
    CHECK(people.front().affiliation->place.code == "2309");
}

TEST_CASE("people: roles are told from posts") {
    struct RoleRow {
        std::string_view list;
        extract::Calling expected;
    };
    const RoleRow rows[] = {
        {"Anna Aberg, ordförande", extract::Calling::chair},
        {"Anna Aberg, 2:e vice ordförande", extract::Calling::second_vice_chair},
        {"Anna Aberg, 1:e vice ordf.", extract::Calling::vice_chair},
        {"Anna Aberg, sekreterare", extract::Calling::secretary},
        {"Anna Aberg, suppleant", extract::Calling::substitute},
        {"Anna Aberg, projektledare", extract::Calling::project_leader},
        {"Anna Aberg, kommunsekreterare", extract::Calling::title},
        {"Anna Aberg, ekonomichef", extract::Calling::title},
    };
    for (const RoleRow& row : rows) {
        CAPTURE(row.list);
        const extract::Text text(row.list);
        const auto people = extract::read_people(text, tests::whole(text));
        REQUIRE(people.size() == 1);
        CHECK(people.front().calling == row.expected);
    }
}

TEST_CASE("people: spans point at the person's own part of the line") {
    const std::string_view line = "Anna Aberg, Åre David Dahl, Ragunda § 4";
    const extract::Text text(line);
    const auto people = extract::read_people(text, tests::whole(text));
    REQUIRE(people.size() == 2);
    CHECK(text.plain(people[0].span) == "Anna Aberg, Åre");
    CHECK(text.plain(people[1].span) == "David Dahl, Ragunda § 4");
    CHECK(text.plain(people[1].name_span) == "David Dahl");
}

namespace {

/// The names of a list, "|" between them.
std::string names_of(std::string_view list) {
    const extract::Text text(list);
    std::string out;
    for (const auto& person : extract::read_people(text, tests::whole(text))) {
        if (!out.empty()) out += '|';
        out += person.name;
    }
    return out;
}

}  // namespace

TEST_CASE("people: names in columns, also those whose first name nobody knows") {
    CHECK(names_of("Anna Holm        Zizzi Borg        Karl Ek\nBo Dahl        Quinta Falk") ==
          "Anna Holm|Zizzi Borg|Karl Ek|Bo Dahl|Quinta Falk");
    // a cell that is no name is where somebody comes from
    CHECK(names_of("Anna Holm        Skogsverket\nBo Dahl        Vägverket") ==
          "Anna Holm|Bo Dahl");
}

TEST_CASE("people: first names alone in a list") {
    CHECK(names_of("Anna, Karin, Bo och Maria, Eva") == "Anna|Karin|Bo|Maria|Eva");
}

TEST_CASE("people: a long word before a first name and a surname is a post or a place") {
    CHECK(names_of("Klubbmästare Simon Ek, Revisor Bo Dahl") == "Simon Ek|Bo Dahl");
    CHECK(names_of("Björksalen Eva Ek (S)") == "Eva Ek");
    CHECK(names_of("Hjemgaard Eva Ek") == "Eva Ek");
    CHECK(names_of("Odet Eva Ek") == "Odet Eva Ek");  // short: a first name nobody knows
}

TEST_CASE("people: hours that lost a digit are no limits") {
    const extract::Text text("Anna Holm 8:15-11: Bo Dahl 11:30-12: Karl Ek 46");
    const auto people = extract::read_people(text, tests::whole(text));
    REQUIRE(people.size() == 3);
    CHECK_FALSE(people[0].paragraphs.has_value());
    CHECK_FALSE(people[1].paragraphs.has_value());
    REQUIRE(people[2].paragraphs.has_value());
    CHECK(people[2].paragraphs->ranges.front().first == 46);
}

TEST_CASE("people: the number of a vice chair is no §, and words of a page's head are nobody") {
    const extract::Text text("Inger Holm (C) (2:e vice ordförande) Siw Borg (S)");
    const auto people = extract::read_people(text, tests::whole(text));
    REQUIRE(people.size() == 2);
    CHECK_FALSE(people[0].paragraphs.has_value());
    CHECK(people[0].calling == extract::Calling::second_vice_chair);
    CHECK(names_of("SAMMANTRÄDESPROTOKOLL Sammanträdesdatum Anna Holm (S)") == "Anna Holm");
}

TEST_CASE("people: a letter before the only name of a list is an initial") {
    CHECK(names_of("C Magnus Berg") == "C Magnus Berg");
    CHECK(names_of("C Magnus Berg\nS Anna Holm") == "Magnus Berg|Anna Holm");
}
