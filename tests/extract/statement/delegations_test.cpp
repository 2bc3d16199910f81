// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "tests/extract/reading.hpp"

using namespace mandat;
using tests::minutes;
using tests::minutes_deciding;
using tests::network_of;

namespace {

constexpr std::string_view body = "body/regional-ledningsgrupp";

/// Who is given a task by the body, one a line: "person/bo-dahl [decided]".
std::string takers(const Network& network) {
    std::string out;
    const std::string start = std::string(body) + " -> ";
    const std::string all = tests::tasks(network, EdgeKind::assignment);
    for (std::size_t at = 0; at < all.size();) {
        const std::size_t end = all.find('\n', at);
        const std::string line = all.substr(at, end - at);
        if (!out.empty()) out += ", ";
        out += line.starts_with(start) ? line.substr(start.size()) : line;
        at = end + 1;
    }
    return out;
}

struct DelegationsRow {
    std::string_view sentence;
    std::string_view expected;
};

std::string tasks_of(EdgeKind kind, std::string_view point) {
    return tests::tasks(network_of(minutes_deciding(point)), kind);
}

}  // namespace

TEST_CASE("delegation: the verbs by which a decision gives a task") {
    const DelegationsRow rows[] = {
        {"Bo Dahl får i uppdrag att ta fram en plan.", "person/bo-dahl [decided]"},
        {"Bo Dahl ges i uppdrag att ta fram en plan.", "person/bo-dahl [decided]"},
        {"Krokom får i uppdrag att ta fram en plan.", "municipality/krokom [decided]"},
        {"Region Jämtland Härjedalen får i uppdrag att ta fram en plan.",
         "organisation/region-jamtland-harjedalen [decided]"},
        {"Kommunstyrelsen får i uppdrag att ta fram en plan.", "body/kommunstyrelsen [decided]"},
        {"Kommunerna får i uppdrag att ta fram en plan.",
         "body/kommunerna--regional-ledningsgrupp [decided]"},
        {"Arbetsgruppen för vatten får i uppdrag att ta fram en plan.",
         "working_group/arbetsgruppen-for-vatten [decided]"},
        {"Sekreteraren får i uppdrag att ta fram en plan.", "person/eva-ek [decided]"},
        {"Uppdra åt Bo Dahl att ta fram en plan", "person/bo-dahl [decided]"},
        {"att uppdra till Bo Dahl att ta fram en plan", "person/bo-dahl [decided]"},
        {"Uppdra åt Anna att boka en lokal", "person/anna-aberg [decided]"},
        {"Ge Bo Dahl i uppdrag att ta fram en plan", "person/bo-dahl [decided]"},
        {"Delegera till Kommunstyrelsen att fatta beslutet", "body/kommunstyrelsen [decided]"},
        {"Bemyndiga Anna Aberg att teckna avtalet", "person/anna-aberg [decided]"},
        {"Kommunstyrelsen, i samverkan med Krokom, ges i uppdrag att ta fram en plan.",
         "body/kommunstyrelsen [decided]"},
        {"Bo Dahl och Cia Ceder får i uppdrag att ta fram en plan.",
         "person/bo-dahl [decided], person/cia-ceder [decided]"},
        {"Bo Dahl, Kommunstyrelsen, Krokom och Ragunda får i uppdrag att ta fram en plan.",
         "body/kommunstyrelsen [decided], municipality/krokom [decided], municipality/ragunda "
         "[decided], "
         "person/bo-dahl [decided]"},
        {"Bo Dahl uppdras att ta fram en plan.", "person/bo-dahl [decided]"},
        {"Anna Aberg bemyndigas teckna avtalet.", "person/anna-aberg [decided]"},
    };
    for (const DelegationsRow& row : rows) {
        CAPTURE(row.sentence);
        CHECK(takers(network_of(minutes_deciding(row.sentence))) == row.expected);
    }
}

TEST_CASE("delegation: the words of a task that give nobody one") {
    for (const std::string_view sentence :
         {"Redovisning av uppdrag att bygga en skola läggs till handlingarna.",
          "Bo Dahl lämnar uppdraget som ersättare i styrelsen.",
          "Avsägelsen från uppdraget godkänns.", "Bo Dahl får inte i uppdrag att ta fram en plan.",
          "Uppdraget att ta fram en plan förklaras fullgjort.", "Planen antas.",
          "Informationen läggs till handlingarna."}) {
        CAPTURE(sentence);
        CHECK(takers(network_of(minutes_deciding(sentence))).empty());
    }
}

TEST_CASE("delegation: the section says what a task is worth") {
    const DelegationsRow rows[] = {
        {"Beslut\nBo Dahl får i uppdrag att ta fram en plan.", "person/bo-dahl [decided]"},
        {"Tidigare beslut\nBo Dahl fick i uppdrag att ta fram en plan.",
         "person/bo-dahl [decided_earlier]"},
        {"Bakgrund\nBo Dahl kommer att få i uppdrag att ta fram en plan.",
         "person/bo-dahl [planned]"},
        {"Förslag till beslut\nBo Dahl får i uppdrag att ta fram en plan.", ""},
        {"Reservation\nBo Dahl får i uppdrag att ta fram en plan.", ""},
        {"Beslutet skickas till\nBo Dahl får i uppdrag att ta fram en plan.", ""},
    };
    for (const DelegationsRow& row : rows) {
        CAPTURE(row.sentence);
        const Network network = network_of(
            minutes("§ 1 Upprop\nText.\n\n§ 2 Ärendet\n" + std::string(row.sentence) + "\n"));
        CHECK(takers(network) == row.expected);
    }
}

TEST_CASE("delegation: a task outside the decision section is remarked") {
    const Network network =
        network_of(minutes("§ 1 Upprop\nText.\n\n§ 2 Ärendet\nBeslut\nPlanen antas.\n\nSynpunkter "
                           "från mötet\nBo Dahl får i uppdrag att "
                           "ta fram en plan.\n"));
    CHECK(takers(network) == "person/bo-dahl [decided]");
    CHECK(tests::remarks(network, Code::decision_outside_decision_section) ==
          "'Bo Dahl får i uppdrag att ta fram en plan.'\n");
}

TEST_CASE("delegation: what and by when") {
    const Network network =
        network_of(minutes_deciding("Bo Dahl får i uppdrag att ta fram en plan under q4 2025."));
    const auto edges = network.edges(EdgeKind::assignment);
    REQUIRE(edges.size() == 1);
    const auto& task = std::get<TaskFacts>(edges.front()->facts);
    CHECK(task.what == "ta fram en plan under q4 2025");
    CHECK(task.due == "2025-10/2025-12");
    CHECK(task.due_as_written == "under q4 2025");
    CHECK(task.decision == "decision/regional-ledningsgrupp/2025-04-07/2");
    CHECK(edges.front()->certainty == Certainty::explicit_);
    CHECK(edges.front()->since == "2025-04-07");
    REQUIRE(edges.front()->evidence.size() == 1);
    CHECK(edges.front()->evidence.front().paragraph == 2);
    CHECK(edges.front()->evidence.front().quote ==
          "Bo Dahl får i uppdrag att ta fram en plan under q4 2025.");
}

TEST_CASE("delegation: a negated sentence is remarked and states nothing") {
    const Network network =
        network_of(minutes_deciding("Arbetsgruppen ska inte ta över uppdraget från nätverket."));
    CHECK(takers(network).empty());
    CHECK(tests::remarks(network, Code::negated_statement) ==
          "'Arbetsgruppen ska inte ta över uppdraget från nätverket.'\n");
}

TEST_CASE("delegation: matters sent on, lifted up, reported back") {
    CHECK(tasks_of(EdgeKind::referral, "Ärendet överlämnas till Kommunstyrelsen.") ==
          "body/regional-ledningsgrupp -> body/kommunstyrelsen [decided]\n");
    CHECK(tasks_of(EdgeKind::referral, "Ärendet återremitteras till Kommunstyrelsen.") ==
          "body/regional-ledningsgrupp -> body/kommunstyrelsen [decided]\n");
    CHECK(tasks_of(EdgeKind::escalation, "Lyfta frågan till Kommunstyrelsen.") ==
          "body/regional-ledningsgrupp -> body/kommunstyrelsen [decided]\n");
    CHECK(tasks_of(EdgeKind::report_back,
                   "Bo Dahl får i uppdrag att ta fram en plan. Uppdraget återrapporteras till "
                   "Kommunstyrelsen.") == "person/bo-dahl -> body/kommunstyrelsen [decided]\n");
}

TEST_CASE("delegation: a group that is set up") {
    const Network network = network_of(minutes_deciding("Bilda en arbetsgrupp för vatten."));
    CHECK(tests::tasks(network, EdgeKind::creates_group)
              .starts_with("body/regional-ledningsgrupp -> working_group/"));
}

TEST_CASE("delegation: what a decision says that somebody does, without a formula") {
    const DelegationsRow rows[] = {
        {"Bo Dahl och Cia Ceder ansvarar för en utbildning under hösten.",
         "person/bo-dahl [decided], person/cia-ceder [decided]"},
        {"att Bo Dahl följer upp planen", "person/bo-dahl [decided]"},
        {"Arbetsgruppen för vatten ska därefter sammanställa svaren.",
         "working_group/arbetsgruppen-for-vatten [decided]"},
        {"Bo Dahl får tillsammans med ordföranden i uppgift att förhandla om hyran.",
         "person/bo-dahl [decided]"},
        {"Bo Dahl får i upp-\ndrag att ta fram en plan.", "person/bo-dahl [decided]"},
        {"Till dess ska Bo Dahl komplettera underlaget.", "person/bo-dahl [decided]"},
        {"Det åligger Bo Dahl att se över taxan.", "person/bo-dahl [decided]"},
        {"Bo Dahl uppmanas att se över taxan.", "person/bo-dahl [decided]"},
        {"att uppmana barn- och utbildningsnämnden att se över taxan",
         "body/barn-och-utbildningsnamnden [decided]"},
        {"Samhällsbyggnadsnämnden och barn- och utbildningsnämnden ges i uppdrag att lämna en "
         "lista.",
         "body/barn-och-utbildningsnamnden [decided], body/samhallsbyggnadsnamnden [decided]"},
        {"Förvaltningen ges i uppgift att ta fram en modell.",
         "organisation/forvaltningen [decided]"},
        {"Motionen remitteras till kommunstyrelsen för beredning.", ""},
        {"Detta får inte delegeras till Bo Dahl.", ""},
        {"Bo Dahl ska vara ledig.", ""},
        {"Bo Dahl ska inte skriva något brev.", ""},
    };
    for (const DelegationsRow& row : rows) {
        CAPTURE(row.sentence);
        CHECK(takers(network_of(minutes_deciding(row.sentence))) == row.expected);
    }
}

TEST_CASE("delegation: reports that a decision asks for") {
    const std::string asked = "Bo Dahl får i uppdrag att ta fram en plan";
    CHECK(tasks_of(EdgeKind::report_back,
                   asked + " och att redovisa den för Kommunstyrelsen senast i juni 2025.") ==
          "person/bo-dahl -> body/kommunstyrelsen [decided]\n");
    CHECK(tasks_of(EdgeKind::report_back,
                   asked + ".\nPlanen redovisas på Kommunstyrelsens sammanträde i juni.") ==
          "person/bo-dahl -> body/kommunstyrelsen [decided]\n");
    CHECK(tasks_of(EdgeKind::report_back,
                   "Arbetsgruppen för vatten ska lämna en delrapport till Kommunstyrelsen.") ==
          "working_group/arbetsgruppen-for-vatten -> body/kommunstyrelsen [decided]\n");
    CHECK(tasks_of(EdgeKind::report_back,
                   "Arbetsgruppen för vatten lämnar en delrapport till Kommunstyrelsen i maj.") ==
          "working_group/arbetsgruppen-for-vatten -> body/kommunstyrelsen [decided]\n");
    CHECK(
        tasks_of(EdgeKind::report_back,
                 "att arbetsgruppen för vatten senast i december ska redovisa för Kommunstyrelsen "
                 "hur det gick.") ==
        "working_group/arbetsgruppen-for-vatten -> body/kommunstyrelsen [decided]\n");
    CHECK(tasks_of(EdgeKind::report_back, asked + ".").empty());
}

TEST_CASE("delegation: a matter handed over to be decided is a referral") {
    CHECK(tasks_of(EdgeKind::referral, "Förslaget överlåts till Kommunstyrelsen att besluta om.") ==
          "body/regional-ledningsgrupp -> body/kommunstyrelsen [decided]\n");
    CHECK(tasks_of(EdgeKind::referral, "Förslaget skickas på remiss till Kommunstyrelsen.") ==
          "body/regional-ledningsgrupp -> body/kommunstyrelsen [decided]\n");
}
