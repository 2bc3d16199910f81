// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "graph/model/words.hpp"
#include "tests/extract/reading.hpp"

using namespace mandat;

namespace {

/// "bo-dahl absent decision_maker", one person after the other in order of their ids.
std::string attendance_of(const Network& network) {
    std::string out;
    for (const Edge* edge : network.edges(EdgeKind::attended)) {
        const auto& facts = std::get<AttendanceFacts>(edge->facts);
        if (!out.empty()) out += ", ";
        out += edge->from.substr(edge->from.find('/') + 1) + " " +
               std::string(to_word(facts.presence)) + " " + std::string(to_word(facts.capacity));
    }
    return out;
}

std::string attendance(std::string_view text) { return attendance_of(tests::network_of(text)); }

}  // namespace

TEST_CASE("attendance: a list behind the items, where the head points there") {
    CHECK(
        attendance("Kommunfullmäktige i Kalmar\n\nTid: måndag 29 april 2024, kl. 18.00\n"
                   "Plats: Salen\nNärvarande ledamöter: enligt närvarolista, sidan 3\n"
                   "Paragrafer: 1-2\n\n§ 1 Upprop\nUpprop görs.\n\n§ 2 Taxa\nBeslut\nTaxan antas.\n"
                   "\nNärvaro- och omröstningslista\n\n"
                   "Namn                 Parti   Närvaro\n"
                   "SOCIALDEMOKRATERNA\n"
                   "Anna Holm            S       X\n"
                   "Ek, Eva              S       -\n"
                   "CENTERPARTIET\n"
                   "Karl Borg            C       X\n"
                   "Teckenförklaring: X = närvarande\n") ==
        "anna-holm present decision_maker, eva-ek absent decision_maker, "
        "karl-borg present decision_maker");
}

TEST_CASE("attendance: first names on the list, the full names elsewhere") {
    // As a note taker, in the text; of two Evas none is meant for certain.
    CHECK(attendance(
              "Norra nätverket\n\nDatum: 14 mars 2021\n"
              "Närvarande: Sten (Mora), Maj (Orsa), Eva (Rättvik), Karl (Malung)\n"
              "Noterar: Maj Ekdal\n\n"
              "1. Öppnande\nSten Ljung tar lördagen. Listan från Eva Holm och Eva Borg saknas.\n\n"
              "2. Slut\nMötet avslutades.\n") ==
          "eva present decision_maker, karl present decision_maker, "
          "maj-ekdal present decision_maker, sten-ljung present decision_maker");
}

TEST_CASE("attendance: lists side by side, each under its label") {
    CHECK(attendance("Norra nätverket\n\nDatum: 14 mars 2021\n\n"
                     "NÄRVARANDE                         ANMÄLT FÖRHINDER\n"
                     "Sten Ljung      Mora               Maj Ekdal      Orsa\n"
                     "Ove Kvist       Orsa               \n\n"
                     "1. Öppnande\nMötet öppnades.\n\n2. Slut\nMötet avslutades.\n") ==
          "maj-ekdal absent decision_maker, ove-kvist present decision_maker, "
          "sten-ljung present decision_maker");
}

TEST_CASE("attendance: all labels first, then all values, places before the names") {
    const std::string_view text =
        "Gemensamma nämnden för hjälpmedel i Västerbotten\n2026-02-12\n\nPlats och "
        "tid\nBeslutande\n"
        "Närvarande ersättare\nTjänstemän\nUtses att justera\nParagrafer\n\n"
        "Förrådet Umeå samt Teams, torsdagen den 12 februari 2026 kl. 09.15–11.50\n"
        "Umeå kommun: Sten Ljung (S), ordförande\nLycksele kommun: Maj Ekdal (V), §§ 1-2\n"
        "Siri Hed, verksamhetschef\nSten Ljung\n1-2\n\n1 § Öppnande\nMötet öppnades.\n\n"
        "2 § Slut\nMötet avslutades.\n";
    CHECK(attendance(text) ==
          "maj-ekdal present decision_maker, siri-hed present other, sten-ljung present "
          "decision_maker");
    const Network network = tests::network_of(text);
    const auto& meeting = std::get<MeetingFacts>(network.nodes(NodeKind::meeting).front()->facts);
    CHECK(meeting.place == "Förrådet Umeå samt Teams");
    CHECK(meeting.first_paragraph == 1);
    CHECK(meeting.last_paragraph == 2);
}

TEST_CASE("attendance: a table of places, politicians and officials without a label") {
    CHECK(attendance("Norra samordningen\nMöte 4, den 14 mars 2021\n\n"
                     "Organisation    | Förtroendevald              | Tjänsteperson\n"
                     "----------------|-----------------------------|--------------\n"
                     "Mora            | Sten Ljung, ordf.           | Maj Ekdal\n"
                     "Orsa            | – (förhinder: Ove Kvist)    | Siri Hed\n"
                     "Rättvik         | Eva Dal                     | –\n"
                     "Länsstyrelsen   |                             | Karl Borg\n\n"
                     "1. Öppnande\nMötet öppnades.\n\n2. Rapport\nRapporten gavs.\n\n3. Slut\n"
                     "Mötet avslutades.\n") ==
          "eva-dal present decision_maker, karl-borg present other, maj-ekdal present other, "
          "ove-kvist absent decision_maker, siri-hed present other, sten-ljung present "
          "decision_maker");
}

TEST_CASE("attendance: told in sentences of the head") {
    CHECK(attendance("Protokoll fört vid sammanträde med styrgruppen för Norra hamnen den 14 mars "
                     "2021\n\nFrån Mora kommun var rektorn Sten Ljung, som ledde mötet, och Maj "
                     "Ekdal närvarande.\nOrsa företräddes av Ove Kvist. Dessutom var Siri Hed med. "
                     "Eva Dal, Rättvik, hade\nanmält förhinder.\n\nFöregående protokoll\n\n"
                     "Protokollet godkändes.\n\nLäget\n\nSten redogjorde för läget.\n\nNästa "
                     "möte\n\nDen 5 maj.\n") ==
          "eva-dal absent decision_maker, maj-ekdal present decision_maker, ove-kvist present "
          "decision_maker, siri-hed present other, sten-ljung present decision_maker");
}

TEST_CASE("attendance: an item that tells in prose who was there") {
    CHECK(attendance(
              "Norra styrgruppen\n\nDatum: 14 mars 2021\n\n1. Närvaro\nI rummet satt Sten "
              "Ljung (ordförande, Mora kommun), Maj Ekdal (Orsa) och projektledningen: Ove "
              "Kvist,\nprojektledare. Via länk medverkade Siri Hed, Malung. Karl Borg, "
              "Rättvik, hade meddelat förhinder, liksom\nEva Dal, Leksand. Från sekretariatet "
              "deltog Lars Hage.\n\n2. Dagordning\nGodkändes.\n\n3. Slut\nMötet avslutades.\n") ==
          "eva-dal absent decision_maker, karl-borg absent decision_maker, "
          "lars-hage present other, maj-ekdal present decision_maker, ove-kvist present other, "
          "siri-hed present decision_maker, sten-ljung present decision_maker");
}

TEST_CASE("attendance: below those who decide, those who only take part") {
    CHECK(attendance("Norra direktionen\n\nDatum: 14 mars 2021\n\nBeslutande:\nSten Ljung (M)\n"
                     "Maj Ekdal (S)\n\nÖvriga närvarande ersättare:\nOve Kvist (C)\n\n"
                     "Deltagande:\nSiri Hed, miljöchef\n\n§ 1 Öppnande\nMötet öppnades.\n\n"
                     "§ 2 Slut\nMötet avslutades.\n") ==
          "maj-ekdal present decision_maker, ove-kvist present substitute, siri-hed present other, "
          "sten-ljung present decision_maker");
}

TEST_CASE("attendance: cells under two labels, a label beside a name") {
    CHECK(attendance("Norra styrelsen\n\nDatum: 14 mars 2021\nNärvarande:\n\n"
                     "    Ledamöter                          Suppleanter\n"
                     "    Sten Ljung, ordförande             Maj Ekdal\n"
                     "    Ove Kvist (t.o.m. ärende 6)        Personalföreträdare\n"
                     "    Eva Dal                            Siri Hed, Kommunal\n\n"
                     "1. Öppnande\nMötet öppnades.\n\n2. Slut\nMötet avslutades.\n") ==
          "eva-dal present decision_maker, maj-ekdal present substitute, "
          "ove-kvist present decision_maker, siri-hed present other, "
          "sten-ljung present decision_maker");
}

TEST_CASE("attendance: an F where others have an X") {
    CHECK(attendance("Norra nätverket\n\nDatum: 14 mars 2021\n\n"
                     "Deltagarförteckning (X = närvarande, F = frånvarande)\n\n"
                     "Namn            Kommun             14/3\n"
                     "Sten Ljung      Mora               X\n"
                     "Maj Ekdal       Orsa               F\n\n"
                     "1. Öppnande\nMötet öppnades.\n\n2. Slut\nMötet avslutades.\n") ==
          "maj-ekdal absent decision_maker, sten-ljung present decision_maker");
}

TEST_CASE("attendance: rows by municipality, and a row wrapped within a name") {
    const Network network = tests::network_of(
        "Norra nätverket\n\nDatum: 14 mars 2021\n\n"
        "Mora:      Sten Ljung (S), ordförande; Maj Ekdal (M), Ove\n"
        "           Kvist (C)\n"
        "Orsa:      Siri Hed\n"
        "Frånvarande: Karl Borg\n\n"
        "1. Öppnande\nMötet öppnades.\n\n2. Slut\nMötet avslutades.\n");
    CHECK(attendance_of(network) ==
          "karl-borg absent decision_maker, maj-ekdal present decision_maker, "
          "ove-kvist present decision_maker, siri-hed present decision_maker, "
          "sten-ljung present decision_maker");
    std::string places;
    for (const Edge* edge : network.edges(EdgeKind::represents))
        places += edge->from.substr(edge->from.find('/') + 1) + " " + edge->to + ", ";
    CHECK(places ==
          "maj-ekdal municipality/mora, ove-kvist municipality/mora, siri-hed municipality/orsa, "
          "sten-ljung municipality/mora, ");
}

TEST_CASE("attendance: told in a sentence, with titles and places") {
    CHECK(attendance("Norra nätverket\nAnteckningar den 14 mars 2021\n\n"
                     "Närvarande vid träffen var Sten Ljung, skolchef i Mora, Maj Ekdal, rektor i "
                     "Orsa, samt Ove Kvist.\n\n"
                     "1. Öppnande\nMötet öppnades.\n\n2. Slut\nMötet avslutades.\n") ==
          "maj-ekdal present decision_maker, ove-kvist present decision_maker, "
          "sten-ljung present decision_maker");
}

TEST_CASE("attendance: a row without marks, each with the house that sent them") {
    CHECK(attendance("Pensionärsrådet i Norrbyn\n\nDatum: 14 mars 2021\n\nBeslutande\n"
                     "Sten Ljung Omsorgsnämnden Maj Ekdal Kultur- och fritidsnämnden Ove Kvist "
                     "SKPF Siri Hed SKPF\n\n"
                     "1. Öppnande\nMötet öppnades.\n\n2. Slut\nMötet avslutades.\n") ==
          "maj-ekdal present decision_maker, ove-kvist present decision_maker, "
          "siri-hed present decision_maker, sten-ljung present decision_maker");
}

TEST_CASE("attendance: pupils with their classes") {
    CHECK(attendance("Elevrådet\n\nDatum: 14 mars 2021\n\nNärvarande:\n- 7A Sten Ljung, Maj Ekdal\n"
                     "- 8B Ove Kvist\n\n1. Öppnande\nMötet öppnades.\n\n2. Slut\nMötet "
                     "avslutades.\n") ==
          "maj-ekdal present decision_maker, ove-kvist present decision_maker, "
          "sten-ljung present decision_maker");
}

TEST_CASE("attendance: all who were called but one") {
    CHECK(attendance("Styrelsemöte, Södra båtklubben\n\nDatum: 14 mars 2021\n\nKallade\n"
                     "Sten Ljung, ordförande\nMaj Ekdal\nOve Kvist\n\nNärvarande\n"
                     "Samtliga utom Maj Ekdal\n\n1. Öppnande\nMötet öppnades.\n\n"
                     "2. Slut\nMötet avslutades.\n") ==
          "maj-ekdal absent decision_maker, ove-kvist present decision_maker, "
          "sten-ljung present decision_maker");
}

TEST_CASE("attendance: user names stand for those who were called") {
    CHECK(
        attendance("Styrelsemöte, Södra båtklubben\n\nDatum: 14 mars 2021\n\n## Kallade\n\n"
                   "- Sten Ljung (stelj), ordförande\n- Maj Ekdal (majek)\n- Ove Kvist (ovekv)\n\n"
                   "## Närvarande\n\n- stelj\n- ovekv\n\n## 1. Öppnande\nMötet öppnades.\n\n"
                   "## 2. Slut\nMötet avslutades.\n") ==
        "maj-ekdal absent decision_maker, ove-kvist present decision_maker, "
        "sten-ljung present decision_maker");
}

TEST_CASE("attendance: short labels of informal notes") {
    CHECK(attendance("Styrelsemöte, Södra båtklubben\n\nDatum: 14 mars 2021\n\n"
                     "Närv: Sten Ljung, Maj Ekdal\nEj närv: Ove Kvist\n\n"
                     "1. Öppnande\nMötet öppnades.\n\n2. Slut\nMötet avslutades.\n") ==
          "maj-ekdal present decision_maker, ove-kvist absent decision_maker, "
          "sten-ljung present decision_maker");
}

TEST_CASE("attendance: the title of the minutes ends a list above it") {
    CHECK(attendance("Närvarande: Sten Ljung, Maj Ekdal\n\n"
                     "Protokoll fört vid styrelsemöte i Föreningen Norden 2005-03-12\n\n"
                     "1. Öppnande\nMötet öppnades.\n\n2. Slut\nMötet avslutades.\n") ==
          "maj-ekdal present decision_maker, sten-ljung present decision_maker");
}

TEST_CASE("attendance: names one a line under a heading among items without numbers") {
    CHECK(attendance("Protokoll från styrelsemötet 4 september 2014\n\nMötets öppnande\n\n"
                     "Mötet förklarades öppnat.\n\nNärvaro\n\nSten Ljung (lämnade mötet)\n\n"
                     "Maj Ekdal\n\nAnna Kvist\n\nVal av mötesordförande\n\n"
                     "Sten Ljung valdes till mötesordförande.\n\nGodkännande av dagordning\n\n"
                     "Mötet beslutade att godkänna dagordningen.\n") ==
          "anna-kvist present decision_maker, maj-ekdal present decision_maker, "
          "sten-ljung present decision_maker");
}

TEST_CASE("attendance: who is chosen below an item was not there for that") {
    CHECK(attendance("Södra båtklubben\nProtokoll fört vid årsmöte den 3 mars 2016\n\n"
                     "1. Öppnande\nOrdföranden Sten Ljung öppnade mötet.\n\n"
                     "2. Val av styrelse\nSuppleanter: Maj Ekdal, Ove Kvist\n"
                     "Revisorer: Siri Hed, Karl Ek\n\n3. Slut\nMötet avslutades.\n") == "");
}
