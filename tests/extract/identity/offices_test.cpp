// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tests/extract/reading.hpp"

using namespace mandat;
using tests::network_of;

namespace {

std::string minutes_on(const std::string& date, const std::string& people,
                       const std::string& points = "- Planen antas.") {
    return "Protokoll\n\nRegional ledningsgrupp\n\nTid och plats: " + date +
           " kl. 13.00-15.00, Salen\nDeltagare (beslutande):\nBo Hallgren, Krokom\n"
           "Cia Nyström, Ragunda\nÖvriga deltagare:\n" +
           people +
           "\nParagrafer: 1-2\n\n§ 1 Upprop\n\nText.\n\n§ 2 Ärendet\n\n"
           "Regionala ledningsgruppens beslut\n" +
           points + "\n\nBakgrund\nText.\n";
}

const std::string task = "- Uppdra åt förbundschefen att ta fram en plan.";

/// Who holds the one role of the network; "-" when it has none, "?" when nobody is known to.
std::string holder(const Network& network) {
    const auto roles = network.nodes(NodeKind::role);
    if (roles.empty()) return "-";
    const auto& held_by = std::get<RoleFacts>(roles.front()->facts).held_by;
    return held_by.empty() ? "?" : held_by;
}

struct OfficesRow {
    const char* name;
    std::vector<std::string> texts;
    std::string expected;
};

}  // namespace

TEST_CASE("offices: who holds a post that is named without a name, by date") {
    const std::string moa = "Moa Sandberg, förbundschef";
    const std::string karl = "Karl Lövgren, förbundschef";
    const std::string eva = "Eva Ekdahl, sekreterare";
    const OfficesRow rows[] = {
        {"before and after",
         {minutes_on("7 april 2025", moa), minutes_on("9 juni 2025", eva, task),
          minutes_on("8 september 2025", moa)},
         "person/moa-sandberg"},
        {"only before, nobody else",
         {minutes_on("7 april 2025", moa), minutes_on("9 juni 2025", eva, task)},
         "person/moa-sandberg"},
        {"years ago says nothing",
         {minutes_on("7 april 2021", moa), minutes_on("9 juni 2025", eva, task)},
         "?"},
        {"another before than after",
         {minutes_on("7 april 2025", moa), minutes_on("9 juni 2025", eva, task),
          minutes_on("8 september 2025", karl)},
         "?"},
        {"two at once",
         {minutes_on("7 april 2025", moa + "\n" + karl), minutes_on("9 juni 2025", eva, task)},
         "?"},
        {"nobody is called so", {minutes_on("9 juni 2025", eva, task)}, "?"},
    };
    for (const OfficesRow& row : rows) {
        CAPTURE(row.name);
        CHECK(holder(network_of(row.texts)) == row.expected);
    }
}

TEST_CASE("offices: the role shows where its holder is called so") {
    const Network network =
        network_of({minutes_on("7 april 2025", "Moa Sandberg, förbundschef"),
                    minutes_on("9 juni 2025", "Eva Ekdahl, sekreterare", task)});
    const auto roles = network.nodes(NodeKind::role);
    REQUIRE(roles.size() == 1);
    bool told = false;
    for (const Evidence& e : roles.front()->evidence)
        told = told || (e.rule == "office_held" && e.document == "doc/1");
    CHECK(told);
}
