// SPDX-License-Identifier: Apache-2.0
// What a careful person counts in the five sample protocols with paper and pencil, from the texts.
#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "extract/extractor.hpp"
#include "graph/analysis/load.hpp"
#include "graph/analysis/representation.hpp"
#include "graph/model/builder.hpp"
#include "tests/cli/sample.hpp"
#include "tests/support/golden.hpp"

using namespace mandat;
using namespace mandat::analysis;
namespace fs = std::filesystem;

namespace {

const Network& sample() {
    static const Network network = [] {
        std::vector<Claims> claims;
        for (const auto& entry : fs::directory_iterator(tests::sample_folder())) {
            claims.push_back(
                extract::read_protocol({entry.path().string(), tests::file_text(entry.path())}));
        }
        return build_network(extract::settle_identities(std::move(claims)));
    }();
    return network;
}

const PersonLoad& load_of(const LoadReport& report, const std::string& name) {
    const auto hit = std::find_if(report.people.begin(), report.people.end(),
                                  [&](const PersonLoad& one) { return one.person->name == name; });
    REQUIRE_MESSAGE(hit != report.people.end(), name);
    return *hit;
}

}  // namespace

TEST_CASE("counted by hand: meetings and hours of people in the sample") {
    const LoadReport report = load(sample());
    constexpr int unknown = -1;
    struct Row {
        const char* name;
        std::size_t attended;  ///< of the meetings whose list has the name
        std::size_t absent;
        std::size_t in_part;
        int minutes;
    };
    // 2024-11-11 10-11; 2025-04-07 13-15.30; 2025-06-09 9-12; 2025-09-04 13-17 and 2025-09-05
    // 8.30-12; 2025-11-17 13-15.30.
    const Row rows[] = {
        {"Elise Ackerot", 5, 0, 0, 990},
        {"Martin Söderström", 5, 0, 0, 990},
        {"Malin Elmerstig", 2, 0, 0, 630},
        {"Therese Nordfeldt", 1, 0, 0, 450},
        {"Fredric Kilander", 0, 1, 0, 0},
        {"Sara Schelin", 3, 0, 0, 360},
        {"Tomas Jonsson", 3, 0, 0, 360},
        // Tomas Jonsson chaired § 15, but the list sets her no limit.
        {"Sara Lewerentz", 3, 0, 0, 360},
        {"Örjan Folkesson", 2, 0, 0, 300},
        {"Susanna Löfgren", 2, 1, 0, 300},
        {"Magnus Aspegren", 3, 0, 1, 210},  // § 8-9, 15 in April
        {"Ralf Westlund", 2, 0, 0, 210},
        {"Anders Wennerberg", 1, 1, 0, 150},
        {"Karin Jonsson", 1, 0, 0, 180},
        {"Bo-Göran Danielsson", 0, 1, 0, 0},
        {"Martine Eng", 1, 0, 1, unknown},  // § 28-30
        {"Sandra Olofsson", 1, 0, 1, unknown},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const PersonLoad& one = load_of(report, row.name);
        CHECK(one.attended() == row.attended);
        CHECK(one.absent() == row.absent);
        CHECK(one.in_part() == row.in_part);
        CHECK(one.untimed() == 0);
        CHECK(value(one, LoadPart::minutes).value_or(unknown) == row.minutes);
        CHECK(one.days.empty());
    }
}

TEST_CASE("counted by hand: seats of people in the sample, strictly and with open questions") {
    const LoadReport report = load(sample());
    struct Row {
        const char* name;
        std::size_t seats;
        std::size_t people_same;  ///< Löfgren and Löfström
        std::size_t bodies_same;  ///< Samverkansgruppen and Regional ledningsgrupp
        std::size_t all_same;
        std::size_t working_groups;
        std::size_t alone;
        std::size_t functions;
        std::size_t assignments;
    };
    const Row rows[] = {
        {"Sara Schelin", 3, 3, 2, 2, 1, 3, 0, 1},  // the two Saras take their talk further
        {"Tomas Jonsson", 3, 3, 2, 2, 1, 3, 0, 0},
        {"Sara Lewerentz", 3, 3, 2, 2, 1, 1, 0, 1},  // Aspegren is the Region's too
        {"Magnus Aspegren", 3, 3, 2, 2, 1, 1, 0, 0},
        {"Örjan Folkesson", 2, 2, 2, 2, 1, 2, 0, 0},
        {"Anders Wennerberg", 3, 3, 2, 2, 1, 3, 0, 0},
        {"Susanna Löfgren", 2, 3, 1, 2, 0, 1, 0, 0},  // Marita Ljung sat in Samverkansgruppen
        {"Susanna Löfström", 1, 3, 1, 2, 1, 0, 0, 0},
        {"Martin Söderström", 3, 3, 3, 3, 1, 3, 1, 2},
        {"Elise Ackerot", 0, 0, 0, 0, 0, 0, 4, 0},
        {"Therese Nordfeldt", 2, 2, 2, 2, 1, 2, 0, 0},
        {"Daniel Danielsson", 1, 1, 1, 1, 0, 0, 0, 0},
        {"Ida Leidermark", 0, 0, 0, 0, 0, 0, 1, 1},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const PersonLoad& one = load_of(report, row.name);
        CHECK(one.seats.size() == row.seats);
        CHECK(one.figures.strict == row.seats);
        CHECK(one.figures.people_same == row.people_same);
        CHECK(one.figures.bodies_same == row.bodies_same);
        CHECK(one.figures.all_same == row.all_same);
        CHECK(one.working_groups() == row.working_groups);
        CHECK(one.alone() == row.alone);
        CHECK(one.functions.size() == row.functions);
        CHECK(one.assignments.size() == row.assignments);
    }
}

TEST_CASE("counted by hand: what the people of the sample carry together") {
    const LoadReport report = load(sample());
    // 73 on the lists; Ida Leidermark and Susanna Löfström are named under an item only.
    CHECK(report.people.size() == 75);
    // Lines of the lists: 14, 15, 41, 15 and 14.
    CHECK(report.spread(LoadPart::meetings).sum == 99);
    // Samverkansgruppen 13, ledningsgruppen 14, the board 31, the network 13; groups 3, 3, 3, 2, 4.
    CHECK(report.spread(LoadPart::seats).sum == 86);
    CHECK(report.spread(LoadPart::working_groups).sum == 15);
    CHECK(quantile(report.spread(LoadPart::seats), 0.5) == 1);
    CHECK(report.spread(LoadPart::assignments).sum == 6);
}

TEST_CASE("counted by hand: who was missing where in the sample") {
    const Representation table = representation(sample());
    std::vector<std::string> absent;
    std::vector<std::string> in_part;
    for (const RepresentationCell& cell : table.cells) {
        const Node* const place = table.places[cell.row];
        for (const MeetingTurnout& one : cell.meetings) {
            const std::string line = one.meeting->id.substr(8) + " " + place->name;
            if (one.seated && one.turnout != Turnout::decided) absent.push_back(line);
            if (one.in_part) in_part.push_back(line);
        }
    }
    std::sort(absent.begin(), absent.end());
    // Östersund's and Bräcke's two board members were replaced; Ragunda's four were all away.
    const std::vector<std::string> expected = {
        "natverket-for-samhallsutveckling/2025-09-04 Östersund",
        "regional-ledningsgrupp/2025-11-17 Bräcke",
        "regional-ledningsgrupp/2025-11-17 Östersund",
        "samverkansgruppen/2024-11-11 Länsstyrelsen",
        "samverkansgruppen/2024-11-11 Östersund",
        "styrelsen-kommunforbundet-jamtland-harjedalen/2025-06-09 Ragunda",
    };
    CHECK(absent == expected);
    // Magnus Aspegren was there for § 8-9 and 15, but Sara Lewerentz for all; Martine Eng came for
    // § 28-30, but Daniel Danielsson for all.
    CHECK(in_part.empty());
}

TEST_CASE("counted by hand: seats of municipalities and organisations in the sample") {
    const Representation table = representation(sample());
    struct Row {
        const char* place;
        const char* body;
        std::size_t deciding;
        std::size_t substitutes;
    };
    const Row rows[] = {
        {"Berg", "Styrelsen Kommunförbundet Jämtland Härjedalen", 2, 2},
        {"Bräcke", "Styrelsen Kommunförbundet Jämtland Härjedalen", 2, 2},  // Eklund, Rindö
        {"Härjedalen", "Styrelsen Kommunförbundet Jämtland Härjedalen", 2, 2},
        {"Krokom", "Styrelsen Kommunförbundet Jämtland Härjedalen", 2, 2},
        {"Ragunda", "Styrelsen Kommunförbundet Jämtland Härjedalen", 2, 2},
        {"Strömsund", "Styrelsen Kommunförbundet Jämtland Härjedalen", 2, 1},
        {"Åre", "Styrelsen Kommunförbundet Jämtland Härjedalen", 2, 2},
        {"Östersund", "Styrelsen Kommunförbundet Jämtland Härjedalen", 2, 2},  // Andersson, Kuorlos
        {"Härjedalen", "Nätverket för samhällsutveckling", 2, 0},
        {"Östersund", "Nätverket för samhällsutveckling", 1, 0},
        {"Region Jämtland Härjedalen", "Nätverket för samhällsutveckling", 2, 0},
        {"Östersund", "Regional ledningsgrupp", 2, 0},  // Wennerberg, then Eurenus
        {"Bräcke", "Regional ledningsgrupp", 2, 0},     // Samuelsson, then Lundin
        {"Krokom", "Regional ledningsgrupp", 1, 0},
        {"Länsstyrelsen", "Samverkansgruppen", 2, 0},
        {"Krokom", "Överförmyndarnämnden", 1, 0},  // Krokom itself
        {"Berg", "Överförmyndarnämnden", 0, 0},
    };
    for (const Row& row : rows) {
        CAPTURE(row.place);
        CAPTURE(row.body);
        bool found = false;
        for (const RepresentationCell& cell : table.cells) {
            if (table.places[cell.row]->name != row.place) continue;
            if (table.bodies[cell.column]->name != row.body) continue;
            found = true;
            CHECK(cell.deciding() == row.deciding);
            CHECK(cell.substitutes() == row.substitutes);
            CHECK_FALSE(cell.hole);
        }
        CHECK(found);
    }
    // Every municipality sits in every body that most of them sit in.
    CHECK(std::none_of(table.cells.begin(), table.cells.end(),
                       [](const RepresentationCell& cell) { return cell.hole; }));
}
