// SPDX-License-Identifier: Apache-2.0
#include "extract/protocol/unflatten.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "extract/input/text.hpp"
#include "graph/base/utf8.hpp"
#include "tests/extract/reading.hpp"

using namespace mandat;

namespace {

std::vector<std::string> lines_of(std::string_view document) {
    extract::Text text(document);
    extract::break_flattened_lines(text);
    std::vector<std::string> out;
    for (std::size_t i = 0; i < text.line_count(); ++i)
        out.push_back(utf8::squeeze(text.plain(text.line(i))));
    return out;
}

const std::string page =
    "Södra båtklubben Protokoll fört vid styrelsemöte den 14 mars 2021 i klubbstugan "
    "Närvarande: Sten Ljung, Maj Ekdal och Ove Kvist. Frånvarande: Siri Hed. "
    "1 Mötets öppnande Ordföranden Sten Ljung hälsade alla välkomna och öppnade mötet. "
    "2 Val av justerare Maj Ekdal valdes att justera dagens protokoll tillsammans med ordföranden. "
    "3 Bryggan Ove Kvist berättade att 12 plankor behöver bytas före sommaren. Beslut: Bryggan "
    "lagas i maj. 4 Kommande möte Styrelsen möts den 5 maj kl 18 i klubbstugan. "
    "5 Avslutning Ordföranden tackade för visat intresse och avslutade mötet.";

}  // namespace

TEST_CASE("unflatten: a page in one line is broken at labels, counted items and decisions") {
    const auto lines = lines_of(page);
    REQUIRE(lines.size() == 9);
    CHECK(lines[1] == "Närvarande: Sten Ljung, Maj Ekdal och Ove Kvist.");
    CHECK(lines[2] == "Frånvarande: Siri Hed.");
    CHECK(lines[4].starts_with("2 Val av justerare"));
    CHECK(lines[5] == "3 Bryggan Ove Kvist berättade att 12 plankor behöver bytas före sommaren.");
    CHECK(lines[6] == "Beslut: Bryggan lagas i maj.");
    CHECK(lines[8].starts_with("5 Avslutning"));
}

TEST_CASE("unflatten: the items that an agenda on the same page counted before") {
    const std::string filler(500, 'x');
    const auto lines = lines_of(
        "Södra båtklubben Närvarande: Sten Ljung, Maj Ekdal. Gäster: Ove Kvist. Dagordning: 1.1 "
        "Öppnande 1.2 Justerare 1.3 Bryggan " +
        filler +
        " 1.1 Öppnande Sten öppnade mötet. 1.2 Justerare Maj valdes. 1.3 Bryggan Den lagas.");
    const auto count = std::count_if(lines.begin(), lines.end(), [](const std::string& line) {
        return line.starts_with("1.2 Justerare");
    });
    CHECK(count == 2);
    CHECK(lines.back() == "1.3 Bryggan Den lagas.");
}

TEST_CASE("unflatten: a body's mark before the § stays with it") {
    const std::string filler(400, 'x');
    const auto lines = lines_of(
        "Kommunstyrelsen i Kalmar Närvarande: Eva Ek Frånvarande: Bo Ahl Ks § 12 Taxa för vatten "
        "Taxan antas enligt § 4 i lagen. Ks § 13 Nytt badhus Ärendet bordläggs. " +
        filler + " Ks § 14 Avslutning Mötet avslutas.");
    REQUIRE(lines.size() == 6);
    CHECK(lines[3] == "Ks § 12 Taxa för vatten Taxan antas enligt § 4 i lagen.");
    CHECK(lines[5] == "Ks § 14 Avslutning Mötet avslutas.");
}

TEST_CASE("unflatten: a text with lines of its own keeps them") {
    std::string text;
    for (const std::string_view line : {"Södra båtklubben", "Närvarande: Sten Ljung", "1 Öppnande"})
        text += std::string(line) + "\n";
    text += page.substr(0, 300) + "\n";
    for (int i = 0; i < 30; ++i) text += "En rad om bryggan och plankorna vid sjön.\n";
    CHECK(lines_of(text).size() == 35);
}

TEST_CASE("unflatten: a heading of decisions that ran on into its line is set apart as elsewhere") {
    const auto lines = lines_of(
        "KF § 2\nGodkännande av dagordning Fullmäktiges beslut Dagordningen godkännes.\n\n"
        "KF § 3\nTaxa\nText om fullmäktiges beslut i våras.\nFullmäktiges beslut\nTaxan antas.\n");
    REQUIRE(lines.size() > 4);
    CHECK(lines[1] == "Godkännande av dagordning");
    CHECK(lines[2] == "Fullmäktiges beslut");
    CHECK(lines[3] == "Dagordningen godkännes.");
}

TEST_CASE("unflatten: evidence stands on the line of the input") {
    const Network network = tests::network_of(page);
    const Node* bridge = nullptr;
    for (const Node* node : network.nodes(NodeKind::decision)) {
        if (std::get<DecisionFacts>(node->facts).paragraph == 3) bridge = node;
    }
    REQUIRE(bridge != nullptr);
    CHECK(std::get<DecisionFacts>(bridge->facts).points ==
          std::vector<std::string>{"Bryggan lagas i maj."});
    for (const Node& node : network.nodes()) {
        for (const Evidence& e : node.evidence) {
            CAPTURE(e.quote);
            CHECK(e.line == 1);
            CHECK(page.find(e.quote) != std::string::npos);
        }
    }
}
