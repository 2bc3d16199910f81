// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "graph/model/words.hpp"
#include "tests/extract/reading.hpp"

using namespace mandat;
using tests::network_of;

namespace {

struct ElectionsRow {
    const char* name;
    std::string_view text;
    std::string_view expected;
};

/// Minutes of an association's general meeting with one more item.
Network general_meeting(std::string_view item) {
    return network_of(
        "Norra byns byalag\n\n"
        "Datum: söndag 14 mars 2021\n"
        "Plats: Bygdegården\n"
        "Närvarande: Sten Ljung, Maj Ekdal, Ove Kvist, Siri Hed\n\n"
        "1. Öppnande\nSten Ljung öppnade mötet.\n\n"
        "2. Dagordning\nDagordningen godkändes.\n\n"
        "3. " +
        std::string(item) + "\n\n4. Rapporter\nRapporten lades till handlingarna.\n");
}

/// "maj-ekdal chair styrelsen--x": seats by election, one a line.
std::string seats(const Network& network) {
    std::string out;
    for (const Edge* edge : network.edges(EdgeKind::member_of)) {
        const std::string& rule = edge->evidence.front().rule;
        const bool of_meeting = rule == "opened";
        if (rule == "attendance" || rule == "signatures" || of_meeting) continue;
        const auto& facts = std::get<MemberFacts>(edge->facts);
        if (!out.empty()) out += ", ";
        out += edge->from.substr(edge->from.find('/') + 1) + " " +
               std::string(to_word(facts.role)) + " " + edge->to.substr(edge->to.find('/') + 1);
        if (edge->certainty == Certainty::implied) out += "?";
        if (facts.ended) out += " until " + edge->until;
    }
    return out;
}

}  // namespace

TEST_CASE("election: seats in a group that the item sets up, and who leads it") {
    CHECK(seats(general_meeting(
              "Hamnen\nEn hamngrupp tillsätts bestående av Maj Ekdal, Ove Kvist och "
              "Siri Hed. Sammankallande är Ove Kvist.")) ==
          "maj-ekdal member hamngrupp-hamnen, ove-kvist chair hamngrupp-hamnen, ove-kvist member "
          "hamngrupp-hamnen, siri-hed member hamngrupp-hamnen");
}

TEST_CASE("election: offices as the heads of two columns") {
    CHECK(seats(general_meeting("Val till hamnrådet\nLedamöter              Ersättare\n"
                                "Maj Ekdal              Ove Kvist\n"
                                "Siri Hed               Sten Ljung")) ==
          "maj-ekdal member hamnradet, ove-kvist substitute hamnradet, siri-hed member hamnradet, "
          "sten-ljung substitute hamnradet");
}

TEST_CASE("election: in the place of somebody, told in the passive") {
    const Network network = general_meeting(
        "Hamnrådet\nMaj Ekdal slutar i juni. Hon efterträds i hamnrådet av Ove Kvist.");
    CHECK(seats(network) == "ove-kvist member hamnradet");
    const auto followed = network.edges(EdgeKind::succeeded_by);
    REQUIRE(followed.size() == 1);
    CHECK(followed.front()->from == "person/maj-ekdal");
    CHECK(followed.front()->to == "person/ove-kvist");
}

TEST_CASE("election: to a group by its name, its convener in a sentence of his own") {
    CHECK(seats(general_meeting(
              "Matfrågor\nMaj Ekdal och Ove Kvist väljs till hamnrådet för vårterminen. "
              "Ove är sammankallande.")) ==
          "maj-ekdal member hamnradet, ove-kvist chair hamnradet, ove-kvist member hamnradet");
}

TEST_CASE("group: its people by its make-up, by an election to it, by who stays and who joins") {
    CHECK(
        seats(general_meeting("Val av festkommitté\nFestkommittén får följande sammansättning: Maj "
                              "Ekdal och Ove Kvist.")) ==
        "maj-ekdal member festkommitte, ove-kvist member festkommitte");
    CHECK(
        seats(general_meeting("Kursen\nTill programgrupp utsågs Maj Ekdal och Siri Hed. Ove Kvist "
                              "är dess sammankallande.")) ==
        "maj-ekdal member programgrupp-kursen, ove-kvist chair programgrupp-kursen, "
        "siri-hed member programgrupp-kursen");
    CHECK(seats(general_meeting("Platser\nMaj Ekdal och Siri Hed sitter kvar i hamnrådet.")) ==
          "maj-ekdal member hamnradet, siri-hed member hamnradet");
    CHECK(seats(general_meeting("Platser\nMaj Ekdal slutar som byns representant i hamnrådet. Siri "
                                "Hed efterträder henne.")) ==
          "maj-ekdal member hamnradet until 2021-03-14, siri-hed member hamnradet");
    CHECK(seats(general_meeting("Val av revisorer\nMaj Ekdal, omval, samt Ove Kvist, nyval. "
                                "Revisorssuppleant: vakant.")) ==
          "maj-ekdal other norra-byns-byalag, ove-kvist other norra-byns-byalag");
}

TEST_CASE("election: whose place is taken in the sentence after somebody left") {
    CHECK(seats(general_meeting("Förändringar\nMaj Ekdal slutar i hamnrådet. Siri Hed tar hennes "
                                "plats.")) ==
          "maj-ekdal member hamnradet until 2021-03-14, siri-hed member hamnradet");
    CHECK(seats(general_meeting("Förändringar\nMaj Ekdal har bett att få lämna hamnrådet. Hennes "
                                "plats tas av Siri Hed.")) ==
          "maj-ekdal member hamnradet until 2021-03-14, siri-hed member hamnradet");
}

TEST_CASE("election: a general meeting of whom its heading names, offices on the board") {
    CHECK(seats(tests::network_of(
              "Bostadsrättsföreningen Norra Udden\n\nPROTOKOLL FRÅN ORDINARIE FÖRENINGSSTÄMMA\n\n"
              "Tid: 14 mars 2021\nNärvarande: 31 medlemmar\n\n§1. Öppnande\nStämman öppnades.\n\n"
              "§2. Val av övriga styrelseledamöter\nStämman valde enligt valberedningens "
              "förslag:\n  Maj Ekdal       2 år    omval\n  Ove Kvist       1 år    nyval\n\n"
              "§3. Val av suppleanter\nTill suppleanter på ett år valdes Siri Hed.\n")) ==
          "maj-ekdal member styrelsen--bostadsrattsforeningen-norra-udden, "
          "ove-kvist member styrelsen--bostadsrattsforeningen-norra-udden, "
          "siri-hed substitute styrelsen--bostadsrattsforeningen-norra-udden");
}

TEST_CASE("election: who comes before whom, and substitutes in the same breath") {
    CHECK(seats(general_meeting("Byte\nFrån 1 januari ersätter Maj Ekdal Ove Kvist som ledamot i "
                                "hamnrådet.")) == "maj-ekdal member hamnradet");
    CHECK(seats(general_meeting("Byte\nI hamnrådet representeras byalaget av Maj Ekdal, med Ove "
                                "Kvist som ersättare.")) ==
          "maj-ekdal member hamnradet, ove-kvist substitute hamnradet");
    CHECK(seats(general_meeting("Byte\nTill ledamot i brottsförebyggande rådet (BRÅ) utses Maj "
                                "Ekdal.")) == "maj-ekdal member brottsforebyggande-radet");
}

TEST_CASE("group: set up in one sentence, its people in the next or behind a colon") {
    CHECK(seats(general_meeting("Efter festen\nEn liten utvärderingsgrupp sätts ihop. Maj Ekdal "
                                "(leder), Ove Kvist + någon från hamnen.")) ==
          "maj-ekdal chair liten-utvarderingsgrupp-efter-festen, "
          "ove-kvist member liten-utvarderingsgrupp-efter-festen");
    CHECK(seats(general_meeting(
              "Kursen\nEn liten undergrupp tar hand om kursen: Maj Ekdal och Ove Kvist.")) ==
          "maj-ekdal member liten-undergrupp-kursen, ove-kvist member liten-undergrupp-kursen");
    CHECK(seats(general_meeting(
              "Stadgarna\nEtt förslag har tagits fram av en liten arbetsgrupp under ledning av "
              "Maj Ekdal. Gruppens övriga ledamöter har varit Ove Kvist och Siri Hed.")) ==
          "maj-ekdal chair liten-arbetsgrupp-stadgarna, ove-kvist member "
          "liten-arbetsgrupp-stadgarna, siri-hed member liten-arbetsgrupp-stadgarna");
}

TEST_CASE("election: offices of a general meeting are seats on its board") {
    const ElectionsRow rows[] = {
        {"office first", "Val av styrelse\nTill ordförande för ett år valdes Maj Ekdal (omval).",
         "maj-ekdal chair styrelsen--norra-byns-byalag"},
        {"name first", "Val av styrelse\nOve Kvist valdes till kassör.",
         "ove-kvist other styrelsen--norra-byns-byalag"},
        {"two clauses",
         "Val av styrelse\nOve Kvist valdes till kassör och Siri Hed till sekreterare.",
         "ove-kvist other styrelsen--norra-byns-byalag, "
         "siri-hed secretary styrelsen--norra-byns-byalag"},
        {"verb first", "Val av styrelse\nMötet valde Siri Hed till suppleant.",
         "siri-hed substitute styrelsen--norra-byns-byalag"},
        {"office in the heading", "Val av kassör\nOve Kvist valdes.",
         "ove-kvist other styrelsen--norra-byns-byalag"},
        {"again and new", "Val av två styrelseledamöter\nOmval på Maj Ekdal. Nyval av Greta Rud.",
         "greta-rud member styrelsen--norra-byns-byalag, "
         "maj-ekdal member styrelsen--norra-byns-byalag"},
        {"nomination committee",
         "Val av valberedning\nTill valberedning valdes Siri Hed (sammankallande) och Greta Rud.",
         "greta-rud member valberedningen--norra-byns-byalag, "
         "siri-hed member valberedningen--norra-byns-byalag"},
        {"auditors", "Val av revisorer\nLars Hage och Eva Dal valdes till revisorer.",
         "eva-dal other norra-byns-byalag, lars-hage other norra-byns-byalag"},
        {"two sentences on one line",
         "Val av revisorer\nLars Hage omvaldes. Till revisorssuppleant valdes Eva Dal.",
         "eva-dal substitute norra-byns-byalag, lars-hage other norra-byns-byalag"},
        {"list under offices",
         "Val av styrelse\n* Ordförande\n* Maj Ekdal\n* Ledamöter:\n* Ove Kvist\n* Siri Hed",
         "maj-ekdal chair styrelsen--norra-byns-byalag, "
         "ove-kvist member styrelsen--norra-byns-byalag, "
         "siri-hed member styrelsen--norra-byns-byalag"},
        {"offices behind the names", "Konstituering\nMaj Ekdal, ordförande. Ove Kvist, kassör.",
         "maj-ekdal chair styrelsen--norra-byns-byalag, "
         "ove-kvist other styrelsen--norra-byns-byalag"},
        {"label and names", "Val av styrelse\nLedamöter: Ove Kvist, Siri Hed",
         "ove-kvist member styrelsen--norra-byns-byalag, "
         "siri-hed member styrelsen--norra-byns-byalag"},
        {"as the committee proposed",
         "Val av kassör\nValberedningen föreslår omval av Ove Kvist. Mötet beslutade enligt "
         "förslaget.",
         "ove-kvist other styrelsen--norra-byns-byalag?"},
        {"only proposed", "Val av kassör\nValberedningen föreslår omval av Ove Kvist.", ""},
        {"nobody", "Val av valberedning\nIngen valberedning valdes.", ""},
        {"vacant", "Val av kassör\nPosten är vakant. Ingen valdes.", ""},
        {"verifiers hold no office", "Val av justerare\nOve Kvist valdes.", ""},
        {"who signs for the association holds no seat",
         "Val av firmatecknare\nMaj Ekdal och Ove Kvist valdes till firmatecknare.", ""},
        {"a condition", "Val av kassör\nOm Ove Kvist väljs måste firman ändras.", ""},
    };
    for (const ElectionsRow& row : rows) {
        CAPTURE(row.name);
        CHECK(seats(general_meeting(row.text)) == row.expected);
    }
}

TEST_CASE("election: officers of the meeting sit in it, not on the board") {
    const Network network = general_meeting(
        "Val av ordförande och sekreterare för mötet\nTill ordförande för mötet valdes Sten Ljung, "
        "till sekreterare utsågs Maj Ekdal.");
    CHECK(seats(network) ==
          "maj-ekdal secretary norra-byns-byalag, sten-ljung chair norra-byns-byalag");
}

TEST_CASE("election: a named body, a predecessor and a term") {
    const Network network = network_of(tests::minutes(
        "§ 1 Upprop\n\nUpprop genomförs.\n\n§ 2 Val\n\nBeslut\nTill ersättare i kulturrådet i "
        "stället för Bo Dahl (SD) för tiden t.o.m. den 31 december 2026 utses Berit Alm (SD)."));
    CHECK(seats(network) == "berit-alm substitute kulturradet until 2026-12-31");
    CHECK(tests::tasks(network, EdgeKind::succeeded_by) == "person/bo-dahl -> person/berit-alm\n");
    const auto edges = network.edges(EdgeKind::succeeded_by);
    REQUIRE(edges.size() == 1);
    CHECK(std::get<SuccessionFacts>(edges.front()->facts).body == "body/kulturradet");
}

TEST_CASE("resignation: the seat ends with the meeting, its beginning is not said") {
    const ElectionsRow rows[] = {
        {"noun",
         "Avsägelse\n\nBeslut\nAvsägelsen från Bo Dahl (M) som ledamot i kulturrådet godkänns.",
         "bo-dahl member kulturradet until 2025-04-07"},
        {"genitive",
         "Avsägelse\n\nBeslut\nBo Dahls avsägelse som ersättare i kulturrådet godkänns.",
         "bo-dahl substitute kulturradet until 2025-04-07"},
        {"verb", "Avsägelse\n\nBakgrund\nBo Dahl avsäger sig uppdraget som ledamot i kulturrådet.",
         "bo-dahl member kulturradet until 2025-04-07"},
        {"released",
         "Avsägelse\n\nBeslut\natt entlediga Bo Dahl från uppdraget som ledamot i kulturrådet",
         "bo-dahl member kulturradet until 2025-04-07"},
        {"heading",
         "Avsägelse av Bo Dahl (M) från uppdraget som ledamot i kulturrådet\n\nBeslut\nGodkänns.",
         "bo-dahl member kulturradet until 2025-04-07"},
        {"refused",
         "Avsägelse\n\nBeslut\nAvslå avsägelsen från Bo Dahl (M) som ledamot i kulturrådet.", ""},
        {"stays", "Avsägelse\n\nBakgrund\nBo Dahl avgår inte som ledamot i kulturrådet.", ""},
    };
    for (const ElectionsRow& row : rows) {
        CAPTURE(row.name);
        const Network network = network_of(
            tests::minutes("§ 1 Upprop\n\nUpprop genomförs.\n\n§ 2 " + std::string(row.text)));
        CHECK(seats(network) == row.expected);
        for (const Edge* edge : network.edges(EdgeKind::member_of)) {
            if (edge->evidence.front().rule == "resignation") CHECK(edge->since.empty());
        }
    }
}

TEST_CASE("succession: people in an office, bodies by another name") {
    const ElectionsRow rows[] = {
        {"follows", "Cia Ceder efterträder Bo Dahl som ledamot i kulturrådet.",
         "person/bo-dahl -> person/cia-ceder\n"},
        {"is followed", "Bo Dahl efterträds av Cia Ceder som ledamot i kulturrådet.",
         "person/bo-dahl -> person/cia-ceder\n"},
        {"for a meeting only", "Cia Ceder ersätter Bo Dahl.", ""},
        {"renamed", "Nätverket för konst byter namn till Rådet för konst.",
         "body/natverket-for-konst -> body/radet-for-konst\n"},
        {"formerly", "Rådet för konst (tidigare Nätverket för konst) lämnar en rapport.",
         "body/natverket-for-konst -> body/radet-for-konst\n"},
        {"keeps its name", "Nätverket för konst byter inte namn till Rådet för konst.", ""},
    };
    for (const ElectionsRow& row : rows) {
        CAPTURE(row.name);
        const Network network = network_of(
            tests::minutes("§ 1 Upprop\n\nUpprop genomförs.\n\n§ 2 Ärendet\n\nBakgrund\n" +
                           std::string(row.text)));
        CHECK(tests::tasks(network, EdgeKind::succeeded_by) == row.expected);
    }
}

TEST_CASE("group: members behind a colon, in a list, in passing") {
    const ElectionsRow rows[] = {
        {"behind a colon", "Arbetsgruppen för vatten: Anna Aberg, Bo Dahl och Cia Ceder",
         "anna-aberg member arbetsgruppen-for-vatten, bo-dahl member arbetsgruppen-for-vatten, "
         "cia-ceder member arbetsgruppen-for-vatten"},
        {"below",
         "Arbetsgruppen för vatten består av följande:\n- Anna Aberg (ordförande), Åre\n- Bo Dahl",
         "anna-aberg chair arbetsgruppen-for-vatten, bo-dahl member arbetsgruppen-for-vatten"},
        {"represented", "I kulturrådet företräds nämnden av Bo Dahl, m, och Cia Ceder, v.",
         "bo-dahl member kulturradet, cia-ceder member kulturradet"},
    };
    for (const ElectionsRow& row : rows) {
        CAPTURE(row.name);
        const Network network = network_of(
            tests::minutes("§ 1 Upprop\n\nUpprop genomförs.\n\n§ 2 Ärendet\n\nBakgrund\n" +
                           std::string(row.text)));
        CHECK(seats(network) == row.expected);
    }
}

/// Minutes of a board with one more item, as "Title\nBeslut\n...".
static Network board_item(std::string_view item) {
    return network_of(
        tests::minutes("§ 1 Upprop\n\nUpprop genomförs.\n\n§ 2 " + std::string(item)));
}

TEST_CASE("group: who is elected in an item that sets a group up sits in the group") {
    const ElectionsRow rows[] = {
        {"named by the heading, filled below",
         "Arbetsgrupp om vatten\nBeslut\n1. En arbetsgrupp tillsätts.\n2. Till ledamöter utses "
         "Bo Dahl och Cia Ceder.",
         "bo-dahl member arbetsgrupp-om-vatten, cia-ceder member arbetsgrupp-om-vatten"},
        {"set up with its members",
         "Nya badet\nBeslut\natt inrätta en badkommitté med Bo Dahl (ordförande) och Cia Ceder",
         "bo-dahl chair badkommitte-nya-badet, cia-ceder member badkommitte-nya-badet"},
        {"the group in front of the verb",
         "Nya badet\nBeslut\n- att tillsätta en badkommitté\n- att till badkommittén utse Bo Dahl "
         "och Cia Ceder, med Bo Dahl som ordförande",
         "bo-dahl chair badkommitte-nya-badet, bo-dahl member badkommitte-nya-badet, "
         "cia-ceder member badkommitte-nya-badet"},
        {"in it are", "Badgrupp\nBeslut\nEn badgrupp startas. Med i den är Bo Dahl och Cia Ceder.",
         "bo-dahl member badgrupp, cia-ceder member badgrupp"},
        {"elected to, by the heading",
         "Val till arbetsutskottet\nBeslut\nTill ledamot väljs Bo Dahl. Till ersättare väljs Cia "
         "Ceder.",
         "bo-dahl member arbetsutskottet, cia-ceder substitute arbetsutskottet"},
        {"another body had its meeting",
         "Rapporter\nTuristrådet har haft årsmöte. Till ordförande valdes Bo Dahl, till vice "
         "ordförande Cia Ceder.",
         "bo-dahl chair turistradet, cia-ceder vice_chair turistradet"},
        {"one leaves, one steps in",
         "Badgruppen för barn\nBo Dahl lämnar gruppen. Cia Ceder går in i hans ställe.",
         "bo-dahl member badgruppen-for-barn until 2025-04-07, "
         "cia-ceder member badgruppen-for-barn"},
        {"not set up",
         "Nya badet\nBeslut\nIngen badkommitté tillsätts. Bo Dahl tackas för förslaget.", ""},
    };
    for (const ElectionsRow& row : rows) {
        CAPTURE(row.name);
        CHECK(seats(board_item(row.text)) == row.expected);
    }
}

TEST_CASE("office: who is said to hold one") {
    const ElectionsRow rows[] = {
        {"owner, office, name",
         "Fråga\nFrågan ställs till fritidsnämndens ordförande Kaj Torn (S).",
         "kaj-torn chair fritidsnamnden"},
        {"is, with the body", "Fråga\nBo Dahl är ordförande i kulturrådet.",
         "bo-dahl chair kulturradet"},
        {"leads",
         "Badgruppen för barn\nBeslut\natt Bo Dahl leder badgruppen i stället för Cia Ceder",
         "bo-dahl chair badgruppen-for-barn"},
        {"of another time", "Fråga\nBo Dahl är tidigare ordförande i kulturrådet.", ""},
        {"denied", "Fråga\nBo Dahl är inte ordförande i kulturrådet.", ""},
    };
    for (const ElectionsRow& row : rows) {
        CAPTURE(row.name);
        CHECK(seats(board_item(row.text)) == row.expected);
    }
}
