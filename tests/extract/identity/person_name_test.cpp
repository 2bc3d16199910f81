// SPDX-License-Identifier: Apache-2.0
#include "extract/identity/person_name.hpp"

#include <string_view>

#include <doctest/doctest.h>

using namespace mandat::extract;

namespace {

struct PersonNameRow {
    const char* name;
    std::string_view a;
    std::string_view b;
    Likeness expected;
};

}  // namespace

TEST_CASE("person name: how two names are alike") {
    const PersonNameRow rows[] = {
        {"equal", "Moa Sandin", "Moa Sandin", Likeness::same},
        {"hyphen, blank, nothing", "Moa Dahl-Ek", "Moa DahlEk", Likeness::same},
        {"line break after the hyphen", "Moa Dahl- Ek", "Moa Dahl Ek", Likeness::same},
        {"double first name", "Bo-Erik Sandin", "BoErik Sandin", Likeness::same},
        {"accent", "André Lindé", "Andre Linde", Likeness::same},
        {"lower case", "moa Sandin", "Moa Sandin", Likeness::same},
        {"genitive", "Moa Sandins", "Moa Sandin", Likeness::genitive},
        {"genitive within", "Moa Sandins Ceder", "Moa Sandin Ceder", Likeness::genitive},
        {"a first name in s is no genitive", "Elias Sandin", "Elia Sandin", Likeness::one_letter},
        {"initials of two surnames", "Eva E F", "Eva Ek Falk", Likeness::initials},
        {"initial of the first name", "M. Sandin", "Moa Sandin", Likeness::initials},
        {"initial in the middle", "Moa K Sandin", "Moa Sandin", Likeness::initials},
        {"other initials, other people", "Moa K Sandin", "Moa L Sandin", Likeness::none},
        {"initials alone say nothing", "M S", "Moa Sandin", Likeness::none},
        {"sound", "Karin Lindquist", "Carin Lindkvist", Likeness::sound},
        {"one letter lost", "Moa Sandn", "Moa Sandin", Likeness::one_letter},
        {"two letters turned", "Samuel Sandin", "Samule Sandin", Likeness::one_letter},
        {"vowel of the first name", "Per Sandin", "Pär Sandin", Likeness::one_letter},
        {"two letters", "Moa Sandberg", "Moa Sundborg", Likeness::two_letters},
        {"turned round", "Moa Dahl Ek", "Moa Ek Dahl", Likeness::turned},
        {"second surname left out", "Moa Dahlin", "Moa Dahlin Sandberg", Likeness::part_left_out},
        {"first surname left out", "Moa Sandberg", "Moa Dahlin Sandberg", Likeness::part_left_out},
        {"short first name", "Kalle Sandin", "Karl Sandin", Likeness::short_first_name},
        {"short first name, the other way", "Mikael Ek", "Micke Ek", Likeness::short_first_name},
        {"surname begins alike", "Moa Almberg", "Moa Almlund", Likeness::surname_begins},
        {"first name alone", "Moa Sandberg", "Moa Lindqvist", Likeness::first_name},
        {"surname alone", "Moa Sandberg", "Karl Sandberg", Likeness::none},
        {"nothing", "Moa Sandberg", "Karl Lindqvist", Likeness::none},
    };
    for (const PersonNameRow& row : rows) {
        CAPTURE(row.name);
        const PersonName a = take_apart(row.a);
        const PersonName b = take_apart(row.b);
        CHECK(compare(a, b).likeness == row.expected);
        CHECK(compare(b, a).likeness == row.expected);
    }
}

TEST_CASE("person name: a letter between two first names in use is told from a misprint") {
    CHECK(compare(take_apart("Maria Ek"), take_apart("Marie Ek")).two_first_names);
    CHECK_FALSE(compare(take_apart("Maria Ek"), take_apart("Mraia Ek")).two_first_names);
    CHECK(compare(take_apart("Moa Sandberg"), take_apart("Moa Sandbreg")).changed == 8);
}

TEST_CASE("person name: nothing to compare") {
    CHECK(take_apart("").words.empty());
    CHECK(compare(take_apart(""), take_apart("Moa Ek")).likeness == Likeness::none);
}
