// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "tests/extract/reading.hpp"

using namespace mandat;
using tests::network_of;

namespace {

std::string told(const Network& network, const std::vector<Presiding>& people) {
    std::string out;
    for (const Presiding& one : people) {
        const Node* const person = network.node(one.person);
        out += (out.empty() ? "" : "; ") + (person == nullptr ? "?" : person->name);
        if (!one.paragraphs.empty()) out += " " + one.paragraphs;
    }
    return out;
}

struct Led {
    std::string chairs;
    std::string secretaries;
};

Led led(std::string_view head) {
    const Network network = network_of(
        "Miljönämnden\n\nTid och plats: måndag 7 april 2025 kl. 13.00 - 15.30 Rådhuset\n" +
        std::string(head) +
        "\n\n§ 8 Upprop\n\nUpprop genomförs.\n\n§ 9 Budget\n\nBeslut\nGodkänns.\n\n§ 10 Rapport\n\n"
        "Rapporten gicks igenom.\n");
    for (const Node* meeting : network.nodes(NodeKind::meeting)) {
        const auto& facts = std::get<MeetingFacts>(meeting->facts);
        return {told(network, facts.chairs), told(network, facts.secretaries)};
    }
    return {"no meeting", ""};
}

}  // namespace

TEST_CASE("presiding: two who sign as chairs each led the items they sign for") {
    const Led found =
        led("Deltagare: Karin Fält, Åre\nOlle Näs, Berg\n\nParagrafer: 8-10\n\n"
            "Justeras av: Signe Holm\nSekreterare\n\nKarin Fält § 8-9\nOlle Näs § 10\n"
            "Ordförande");
    CHECK(found.chairs == "Karin Fält 8-9; Olle Näs 10");
    CHECK(found.secretaries == "Signe Holm");
}

TEST_CASE("presiding: without signatures the list of those present says who led") {
    const Led found =
        led("Närvarande: Karin Fält, Åre, ordförande\nOlle Näs, Berg\nSigne Holm, sekreterare\n\n"
            "Paragrafer: 8-10");
    CHECK(found.chairs == "Karin Fält");
    CHECK(found.secretaries == "Signe Holm");
}

TEST_CASE("presiding: where nothing is said nobody led") {
    const Led found = led("Närvarande: Karin Fält, Åre\nOlle Näs, Berg\n\nParagrafer: 8-10");
    CHECK(found.chairs.empty());
    CHECK(found.secretaries.empty());
}
