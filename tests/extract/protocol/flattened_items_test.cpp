// SPDX-License-Identifier: Apache-2.0
#include "extract/protocol/flattened_items.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "extract/input/text.hpp"
#include "extract/protocol/unflatten.hpp"
#include "graph/base/utf8.hpp"

using namespace mandat;

namespace {

/// The words at each offset that heads an item: "101 Budget".
std::vector<std::string> heads_of(const std::string& document) {
    const extract::Text text(document);
    std::vector<std::string> out;
    for (const std::size_t at : extract::find_flattened_items(text)) {
        const std::string_view rest = text.plain().substr(at);
        const std::size_t number = rest.find(' ');
        out.emplace_back(rest.substr(0, rest.find(' ', number + 1)));
    }
    return out;
}

using Heads = std::vector<std::string>;

}  // namespace

TEST_CASE("flattened_items: numbers that count on and say what is decided below them") {
    CHECK(heads_of("Plats och tid Salen Paragrafer 101-103 Underskrifter Sekreterare Anna Berg\n"
                   "101 Budget Kommunstyrelsen beslutar att anta budgeten. 102 Taxor "
                   "Kommunstyrelsen beslutar att höja taxorna med 14 kronor.\n"
                   "103 Information Kommunstyrelsen noterar informationen.") ==
          Heads{"101 Budget", "102 Taxor", "103 Information"});
    // A case number stands beside the number, before it or after it.
    CHECK(heads_of("KS 2014/200 163 Gatan Beslut Gatan byggs. KS 2014/201 164 Bron Beslut Bron "
                   "byggs.") == Heads{"163 Gatan", "164 Bron"});
}

TEST_CASE("flattened_items: other numbers head nothing") {
    // the §§ that people were there for
    CHECK(
        heads_of("Övriga Anna Berg, ekonom, 45 Bo Ek, planerare, 46 Carl Al, jurist, 47").empty());
    // a list of contents, whose numbers are those of the items
    CHECK(heads_of("Innehållsförteckning 12 Budget 13 Taxor 14 Information 15 Övrigt").empty());
    // sums, streets, rooms and years
    CHECK(heads_of("Storgatan 12 Ekby, rum 14 Plan 3, klass 15 Västra, år 16 Framåt").empty());
    CHECK(heads_of("").empty());
}

TEST_CASE("flattened_items: the §§ that the head names decide between two rows") {
    CHECK(heads_of("Paragrafer 7-8\n"
                   "7 Budget Nämnden beslutar. Bilaga om 40 Elever beslutar 41 Lärare. "
                   "8 Taxor Nämnden beslutar.") == Heads{"7 Budget", "8 Taxor"});
}

TEST_CASE("unflatten: the number of a page and of all pages are hidden where it begins") {
    const std::string filler(600, 'x');
    const auto first_words = [&](const std::string& head) {
        extract::Text text("1 Nämnden Beslutande Anna Berg, Bo Ek och Carl Al " + filler + "\n" +
                           head + " " + filler + " Närvarande: Anna Berg " + filler +
                           " Frånvarande: Bo Ek " + filler + " Övriga: Carl Al");
        extract::break_flattened_lines(text);
        const std::string line = utf8::squeeze(text.plain(text.line(1)));
        return line.substr(0, line.find(" xx"));
    };
    CHECK(first_words("2 2(15) Taxor") == "Taxor");
    CHECK(first_words("2 2 (15) Taxor") == "Taxor");
    CHECK(first_words("2 Sida 2 av 15 Taxor") == "Taxor");
    CHECK(first_words("2 2 av 15 Taxor") == "Taxor");
    CHECK(first_words("2 2[15] Taxor") == "Taxor");
    CHECK(first_words("2 Taxor") == "Taxor");
    CHECK(first_words("2 14 Taxor") == "14 Taxor");  // the number of an item stays
}
