// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "tests/extract/reading.hpp"

using namespace mandat;
using tests::network_of;

namespace {

/// Minutes that end with a list of actions, and the signatures above it.
Network minutes_with(std::string_view table) {
    return network_of(
        "Södra båtklubben\n\n"
        "Datum: 14 mars 2021\n"
        "Närvarande: Sten Ljung, Maj Ekdal, Ove Kvist\n\n"
        "1. Öppnande\nSten Ljung öppnade mötet.\n\n"
        "2. Bryggan\n\nBeslut\n\nOve Kvist får i uppdrag att begära in offerter på bryggan.\n\n"
        "3. Nästa möte\nMötet avslutades.\n\n"
        "Vid protokollet            Justeras\n\n"
        "Maj Ekdal                  Sten Ljung\n\n" +
        std::string(table));
}

/// "maj-ekdal: Boka lokal [stated] 2021-04-12", one a line.
std::string actions(const Network& network) {
    std::string out;
    for (const Edge* edge : network.edges(EdgeKind::assignment)) {
        const auto& task = std::get<TaskFacts>(edge->facts);
        if (!out.empty()) out += ", ";
        out +=
            edge->to.substr(edge->to.find('/') + 1) + ": " + task.what + " [" + task.status + "]";
        if (!task.due.empty()) out += " " + task.due;
    }
    return out;
}

std::size_t verifiers(const Network& network) { return network.edges(EdgeKind::verified).size(); }

}  // namespace

TEST_CASE("action table: rows under Vad, Vem and När are tasks, told before or not") {
    const Network network = minutes_with(
        "ÅTGÄRDSLISTA\n\n"
        "Vad                   Vem            När\n"
        "Offerter, bryggan     Ove K          senast 1 april\n"
        "Boka lokal            Maj Ekdal      12 april\n");
    // The first row is what § 2 decided, with its day; it is no second task.
    CHECK(actions(network) ==
          "maj-ekdal: Boka lokal [stated] 2021-04-12, "
          "ove-kvist: begära in offerter på bryggan [decided] 2021-04-01");
    CHECK(verifiers(network) == 1);  // nobody in the table signs
}

TEST_CASE("action table: the status of a row says what is done") {
    const Network network = minutes_with(
        "Nr  Åtgärd            Ansvarig       Status\n"
        "1   Byta lås          Sten Ljung     Klart\n"
        "2   Måla skjulet      Maj Ekdal      Pågår\n");
    CHECK(actions(network) ==
          "maj-ekdal: Måla skjulet [ongoing], "
          "ove-kvist: begära in offerter på bryggan [decided], sten-ljung: Byta lås [done]");
}

TEST_CASE("action table: lines that carry their labels") {
    const Network network = minutes_with(
        "Uppföljning\n"
        "p. 2   Boka lokal     Ansv: Maj Ekdal       Klart: före jul\n"
        "p. 3   Köpa färg      Ansv: Sten Ljung      Klart: snarast\n");
    CHECK(actions(network) ==
          "maj-ekdal: Boka lokal [stated], "
          "ove-kvist: begära in offerter på bryggan [decided], sten-ljung: Köpa färg [stated]");
}

TEST_CASE("action table: a table of something else gives no tasks") {
    const Network network = minutes_with(
        "Dag          Ansvarig       Reserv\n"
        "lördag       Maj Ekdal      Sten Ljung\n");
    CHECK(actions(network) == "ove-kvist: begära in offerter på bryggan [decided]");
}
