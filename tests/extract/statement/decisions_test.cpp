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

const DecisionFacts& item(const Network& network, std::string_view paragraph) {
    const Node* node =
        network.node("decision/regional-ledningsgrupp/2025-04-07/" + std::string(paragraph));
    REQUIRE(node != nullptr);
    return std::get<DecisionFacts>(node->facts);
}

/// Points with bars between them.
std::string points_of(std::string_view lines) {
    const Network network = network_of(minutes_deciding(lines));
    std::string out;
    for (const std::string& point : item(network, "2").points) {
        if (!out.empty()) out += " | ";
        out += point;
    }
    return out;
}

struct DecisionsRow {
    std::string_view name;
    std::string_view lines;
    std::string_view expected;
};

}  // namespace

TEST_CASE("decision: its points, however they are set") {
    const DecisionsRow rows[] = {
        {"one sentence", "Planen antas.", "Planen antas."},
        {"dashes", "- Planen antas\n- Budgeten godkänns", "Planen antas | Budgeten godkänns"},
        {"numbers", "1. Planen antas\n2. Budgeten godkänns", "Planen antas | Budgeten godkänns"},
        {"letters", "a) Planen antas\nb) Budgeten godkänns", "Planen antas | Budgeten godkänns"},
        {"bullets", "• Planen antas\n• Budgeten godkänns", "Planen antas | Budgeten godkänns"},
        {"free lines", "Planen antas.\nBudgeten godkänns.", "Planen antas. | Budgeten godkänns."},
        {"lead-in", "Kommunstyrelsen beslutar att\n- anta planen\n- godkänna budgeten",
         "anta planen | godkänna budgeten"},
        {"lead-in with a colon", "Mötet beslutar:\n1. Planen antas", "Planen antas"},
        {"att on a line of its own", "att\n- anta planen", "anta planen"},
        {"att-clauses", "Kommunstyrelsen beslutar\natt anta planen\natt godkänna budgeten",
         "anta planen | godkänna budgeten"},
        {"who came and went",
         "Planen antas.\n\nBo Dahl lämnar mötet.\n\nAjournering kl. 11.00-11.15.", "Planen antas."},
        {"clauses of one att",
         "Mötet beslutar att\n   bevilja ansvarsfrihet,\n   hemställa om ett möte.",
         "bevilja ansvarsfrihet | hemställa om ett möte."},
        {"a row of names in a clause",
         "Mötet beslutar\natt tillsätta en grupp bestående av Anna Aberg (ordförande),\nBo Dahl "
         "och Cia "
         "Ceder,\natt anta planen",
         "tillsätta en grupp bestående av Anna Aberg (ordförande), Bo Dahl och Cia Ceder | anta "
         "planen"},
        {"a wrapped point", "- Planen antas med de ändringar\nsom mötet enades om",
         "Planen antas med de ändringar som mötet enades om"},
        {"points below a point",
         "1. Planen antas\n   - för år ett\n   - för år två\n2. Budgeten godkänns",
         "Planen antas | Budgeten godkänns"},
        {"a task over two lines",
         "att ge chefen i uppdrag\natt se över planen, samt\natt anta den.",
         "ge chefen i uppdrag att se över planen | anta den."},
        {"clauses in one sentence",
         "Styrelsen beslutar att anta planen, att sprida den samt att Bo Dahl följer upp den.",
         "Styrelsen beslutar att anta planen | sprida den | Bo Dahl följer upp den."},
        {"takers wrapped with capitals",
         "1. Barn- och utbildningsnämnden, kulturnämnden samt\nTekniska nämnden får i uppdrag att "
         "spara.\n2. Planen antas.",
         "Barn- och utbildningsnämnden, kulturnämnden samt Tekniska nämnden får i uppdrag att "
         "spara. "
         "| Planen antas."},
        {"divided at a line end", "Planen antas med den änd-\nring som finns.",
         "Planen antas med den ändring som finns."},
        {"who took no part", "Planen antas.\nEva Ek (S) deltar inte i beslutet.", "Planen antas."},
        {"a sentence beside the clauses", "att anta planen.\nBo Dahl hade en annan mening.",
         "anta planen."},
        {"a rule below", "Planen antas.\n________", "Planen antas."},
        {"double blanks", "Planen   antas.", "Planen antas."},
    };
    for (const DecisionsRow& row : rows) {
        CAPTURE(row.name);
        CHECK(points_of(row.lines) == row.expected);
    }
}

TEST_CASE("decision: what became of the matter") {
    const DecisionsRow rows[] = {
        {"decided", "Planen antas.", "decided"},
        {"noted", "Informationen läggs till handlingarna.", "decided"},
        {"postponed", "Ärendet bordläggs till nästa möte.", "postponed"},
        {"put off", "Frågan skjuts upp.", "postponed"},
        {"rejected", "Motionen avslås.", "rejected"},
        {"put off by the body", "Styrelsen skjuter upp ärendet till våren.", "postponed"},
        {"a part of it put off", "att utse Bo Dahl, och\natt bordlägga valet av ersättare",
         "decided"},
        {"a demand refused", "Avslagsyrkandet avslås och förslaget antas.", "decided"},
        {"referred back", "Ärendet återremitteras till förvaltningen.", "referred_back"},
    };
    for (const DecisionsRow& row : rows) {
        CAPTURE(row.name);
        const Network network = network_of(minutes_deciding(row.lines));
        CHECK(item(network, "2").status == row.expected);
    }
}

TEST_CASE("decision: an item without a decision section has no points and is still there") {
    const Network network =
        network_of(minutes("§ 1 Upprop\nAlla är här.\n\n§ 2 Rapport\nBakgrund\nEn text.\n"));
    CHECK(item(network, "1").status == "none");
    CHECK(item(network, "2").points.empty());
    CHECK(item(network, "2").title == "Rapport");
    CHECK(item(network, "2").sections == std::vector<std::string>{"Bakgrund"});
    CHECK(network.edges(EdgeKind::treated).size() == 2);
}

TEST_CASE("decision: proposals are no points") {
    const Network network =
        network_of(minutes("§ 1 Upprop\nText.\n\n§ 2 Taxa\nFörslag till beslut\n- Taxan "
                           "höjs\n\nBeslut\n- Taxan sänks\n"));
    CHECK(item(network, "2").points == std::vector<std::string>{"Taxan sänks"});
}

TEST_CASE("decision: only what the body itself decides counts") {
    const DecisionsRow rows[] = {
        {"a committee's decision above",
         "Arbetsutskottets beslut\nTaxan höjs.\n\nRegionala ledningsgruppens beslut\nTaxan "
         "sänks.\n",
         "Taxan sänks."},
        {"only a committee's", "Arbetsutskottets beslut\nTaxan höjs.\n", ""},
        {"the wording that was proposed",
         "Förslag till beslut\nRegional ledningsgrupp beslutar att\nhöja taxan.\n\nBeslut\nTaxan "
         "sänks.\n",
         "Taxan sänks."},
        {"an earlier decision", "Tidigare beslut\nTaxan höjs.\n\nBeslut\nTaxan sänks.\n",
         "Taxan sänks."},
        {"its own proposal upward",
         "Regionala ledningsgruppens förslag till kommunfullmäktige\nTaxan sänks.\n",
         "Taxan sänks."},
    };
    for (const DecisionsRow& row : rows) {
        CAPTURE(row.name);
        const Network network =
            network_of(minutes("§ 1 Upprop\nText.\n\n§ 2 Taxa\n" + std::string(row.lines)));
        std::string points;
        for (const std::string& point : item(network, "2").points) points += point;
        CHECK(points == row.expected);
    }
}

TEST_CASE("decision: a proposal upward names who is to decide") {
    const Network network = network_of(
        minutes_deciding("Ledningsgruppen föreslår kommunfullmäktige besluta\natt anta taxan.\n"));
    CHECK(item(network, "2").proposed_to == "body/kommunfullmaktige");
    CHECK(item(network, "2").points == std::vector<std::string>{"anta taxan."});
    CHECK(item(network, "1").proposed_to.empty());
}

TEST_CASE("decision: an outcome gets the words it is about") {
    const std::string proposal = "Förslag\n1. att köpa en fana\n2. att sälja huset\n\nBeslut\n";
    const DecisionsRow rows[] = {
        {"clause by clause", "- att-sats 1 bifalles\n- att-sats 2 avslås\n",
         "att-sats 1 bifalles: köpa en fana | att-sats 2 avslås: sälja huset"},
        {"in words", "Bifalla andra att-satsen.\n", "Bifalla andra att-satsen: sälja huset"},
        {"all of it", "förslaget bifalles\n", "köpa en fana | sälja huset"},
        {"none of it", "förslaget avslås\n", "förslaget avslås"},
        {"something else", "Fanan hyrs.\n", "Fanan hyrs."},
    };
    for (const DecisionsRow& row : rows) {
        CAPTURE(row.name);
        const Network network = network_of(
            minutes("§ 1 Upprop\nText.\n\n§ 2 Fana\n" + proposal + std::string(row.lines)));
        std::string points;
        for (const std::string& point : item(network, "2").points)
            points += (points.empty() ? "" : " | ") + point;
        CHECK(points == row.expected);
    }
}

TEST_CASE("decision: minutes without decision sections say it in a sentence") {
    const DecisionsRow rows[] = {
        {"chosen", "Mötet valde Bo Dahl till ordförande.\n",
         "Mötet valde Bo Dahl till ordförande."},
        {"passive", "Dagordningen godkändes.\n", "Dagordningen godkändes."},
        {"noted", "Rapporten lades till handlingarna.\n", "Rapporten lades till handlingarna."},
        {"clause without a verb", "att välja Bo Dahl till justerare.\n",
         "välja Bo Dahl till justerare."},
        {"a list below", "Till valberedning valdes:\n- Bo Dahl\n- Cia Ceder\n",
         "Till valberedning valdes: Bo Dahl; Cia Ceder"},
        {"after a proposal", "Förslag: Bo Dahl.\nMötet beslutade enligt förslaget.\n",
         "Mötet beslutade enligt förslaget."},
        {"told of an earlier meeting", "På förra mötet beslutades att sälja huset.\n", ""},
        {"told of another day", "Styrelsen beslutade den 3 maj 2024, § 12, att sälja huset.\n", ""},
        {"not yet", "Frågan ska beslutas i maj.\n", ""},
    };
    for (const DecisionsRow& row : rows) {
        CAPTURE(row.name);
        const Network network =
            network_of(minutes("§ 1 Upprop\nText.\n\n§ 2 Ärendet\n" + std::string(row.lines)));
        std::string points;
        for (const std::string& point : item(network, "2").points)
            points += (points.empty() ? "" : " | ") + point;
        CHECK(points == row.expected);
        CHECK(item(network, "2").status == (row.expected.empty() ? "none" : "decided"));
    }
}

TEST_CASE("decision: numbers that are no integers and case numbers are kept") {
    const Network network = network_of(
        minutes("1. Formalia\n1.1 Upprop\nText.\n1.2 Taxa KS 2025/14\nText.\n2. Slut\nText.\n"));
    CHECK(item(network, "1.2").number == "1.2");
    CHECK(item(network, "1.2").paragraph == 0);
    CHECK(item(network, "1.2").case_number == "KS 2025/14");
    CHECK(item(network, "1.2").title == "Taxa");
    CHECK(network.node("decision/regional-ledningsgrupp/2025-04-07/1.2")->name == "1.2 Taxa");
}

TEST_CASE("decision: who presented, and whom the protocol knows by first name") {
    const Network network = network_of(minutes(
        "§ 1 Upprop\nText.\n\n§ 2 Taxa\nFöredragande: Bo Dahl, Jan\n\nBeslut\nTaxan höjs.\n"));
    const auto presented =
        network.to("decision/regional-ledningsgrupp/2025-04-07/2", EdgeKind::presented);
    REQUIRE(presented.size() == 2);
    CHECK(presented[0]->from == "person/bo-dahl");
    CHECK(presented[1]->from == "person/jan-juhl");
    CHECK(presented[0]->evidence.front().quote == "Bo Dahl");
}

TEST_CASE("meeting: the head gives the meeting its facts") {
    const Network network = network_of(minutes("§ 1 Upprop\nText.\n"));
    const Node* node = network.node("meeting/regional-ledningsgrupp/2025-04-07");
    REQUIRE(node != nullptr);
    const auto& facts = std::get<MeetingFacts>(node->facts);
    CHECK(facts.date == "2025-04-07");
    CHECK(facts.end_date == "2025-04-07");
    REQUIRE(facts.sessions.size() == 1);
    CHECK(facts.sessions.front().start == "13:00");
    CHECK(facts.sessions.front().end == "15:00");
    CHECK(facts.sessions.front().minutes == 120);
    CHECK(facts.place == "Rådhuset");
    CHECK(facts.mode == "in_person");
    CHECK(facts.first_paragraph == 1);
    CHECK(facts.last_paragraph == 9);
}

TEST_CASE("meeting: seats, attendance and representation of those listed") {
    const Network network = network_of(minutes("§ 1 Upprop\nText.\n"));
    CHECK(network.edges(EdgeKind::attended).size() == 5);
    const auto seats = network.to("body/regional-ledningsgrupp", EdgeKind::member_of);
    REQUIRE(seats.size() == 4);  // the project leader is listed among others without a role
    const auto role = [&](std::string_view id) {
        const auto edges = network.from(id, EdgeKind::member_of);
        REQUIRE(edges.size() == 1);
        return std::get<MemberFacts>(edges.front()->facts).role;
    };
    CHECK(role("person/anna-aberg") == Role::chair);
    CHECK(role("person/bo-dahl") == Role::member);
    CHECK(role("person/eva-ek") == Role::secretary);
    CHECK(network.from("person/jan-juhl", EdgeKind::member_of).empty());
    const auto home = network.from("person/bo-dahl", EdgeKind::represents);
    REQUIRE(home.size() == 1);
    CHECK(home.front()->to == "municipality/krokom");
}

TEST_CASE(
    "meeting: the municipality beside the title tells one board from all others of its name") {
    for (const std::string_view title :
         {"Kommunstyrelsen, Åre kommun", "**Kommunstyrelsen**, Åre kommun",
          "Kommunstyrelsen\nÅre kommun"}) {
        CAPTURE(title);
        const Network network = network_of("Protokoll\n\n" + std::string(title) +
                                           "\n\nTid: 7 april 2025\nBeslutande: Anna Aberg\n\n§ 1 "
                                           "Upprop\nText.\n\n§ 2 Taxa\nText.\n");
        const Node* board = network.node("body/kommunstyrelsen--are");
        REQUIRE(board != nullptr);
        CHECK(board->name == "Kommunstyrelsen");
        CHECK(network.from("body/kommunstyrelsen--are", EdgeKind::part_of).size() == 1);
    }
}

TEST_CASE("attendance: a name after 'ersätter' is the absent one") {
    const Network network = network_of(
        "Protokoll\n\nStyrelsen för Vattenförbundet\n\nTid och plats: 7 april 2025, "
        "Salen\nBeslutande:\nAnna Aberg, Åre\n"
        "Bo Dahl, Krokom, ersätter Cia Ceder\n\n§ 1 Upprop\nText.\n\n§ 2 Budget\nText.\n");
    const auto stands_in = network.edges(EdgeKind::substituted_for);
    REQUIRE(stands_in.size() == 1);
    CHECK(stands_in.front()->from == "person/bo-dahl");
    CHECK(stands_in.front()->to == "person/cia-ceder");
    const auto presence = [&](std::string_view id) {
        const auto edges = network.from(id, EdgeKind::attended);
        REQUIRE(edges.size() == 1);
        return std::get<AttendanceFacts>(edges.front()->facts).presence;
    };
    CHECK(presence("person/bo-dahl") == Presence::present);
    CHECK(presence("person/cia-ceder") == Presence::absent);
    CHECK(network.edges(EdgeKind::possible_same_as).empty());
}

TEST_CASE("reference: decisions the text points at") {
    struct RefRow {
        std::string_view sentence;
        std::string_view target;
    };
    const RefRow rows[] = {
        {"Enligt beslut 2024-11-07 § 9 ska planen göras.",
         "decision/regional-ledningsgrupp/2024-11-07/9"},
        {"Enligt Kommunstyrelsens beslut 2024-11-07 § 9 ska planen göras.",
         "decision/kommunstyrelsen/2024-11-07/9"},
        {"Se § 1.", "decision/regional-ledningsgrupp/2025-04-07/1"},
        {"I föregående protokoll, under § 3, står mer.",
         "decision/regional-ledningsgrupp/undated/3"},
    };
    for (const RefRow& row : rows) {
        CAPTURE(row.sentence);
        const Network network = network_of(minutes("§ 1 Upprop\nText.\n\n§ 2 Ärendet\nBakgrund\n" +
                                                   std::string(row.sentence) + "\n"));
        const auto edges = network.edges(EdgeKind::refers_to);
        REQUIRE(edges.size() == 1);
        CHECK(edges.front()->from == "decision/regional-ledningsgrupp/2025-04-07/2");
        CHECK(edges.front()->to == row.target);
    }
}

TEST_CASE("reference: a decision outside is a node that says it is not known") {
    const Network network =
        network_of(minutes("§ 1 Upprop\nText.\n\n§ 2 Ärendet\nBakgrund\nEnligt Kommunstyrelsens "
                           "beslut 2024-11-07 § 9 (ojusterat).\n"));
    const DecisionFacts& outside =
        std::get<DecisionFacts>(network.node("decision/kommunstyrelsen/2024-11-07/9")->facts);
    CHECK_FALSE(outside.known);
    CHECK(outside.body == "body/kommunstyrelsen");
    CHECK(outside.date == "2024-11-07");
    CHECK(outside.paragraph == 9);
    CHECK(tests::remarks(network, Code::unadjusted_basis).find("2024-11-07 § 9") !=
          std::string::npos);
}

TEST_CASE(
    "decision in prose: lists below a sentence, proposals upward, and errands that are none") {
    const DecisionsRow rows[] = {
        {"a list without a colon",
         "Skrivelsen föredrogs. Styrelsen beslutar\n- att svara\n- att tacka", "svara | tacka"},
        {"a proposal upward", "Kyrkorådet föreslår kyrkofullmäktige besluta\natt anta budgeten.",
         "anta budgeten."},
        {"for its own part, the verb first",
         "Frågan är gammal.\nFör egen del beslutar styrelsen\natt utreda den, samt\natt tacka.",
         "utreda den | tacka."},
        {"behind a label within a paragraph",
         "Rapporterna kommer olika tider. Beslut: rapport klockan sju varje dag.",
         "Beslut: rapport klockan sju varje dag."},
        {"put off", "Frågan sköts upp till nästa möte.", "Frågan sköts upp till nästa möte."},
        {"told of others", "Informeras om att Bo Dahl har utsetts till revisor.", ""},
        {"said by somebody", "Anna förklarar att det är rektorn som beslutar om reglerna.", ""},
        {"somebody proposes", "Anna Holm föreslår att styrelsen ska besluta i maj.", ""},
        {"a title that tells", "", "Dagordningen godkändes"},
    };
    for (const DecisionsRow& row : rows) {
        CAPTURE(row.name);
        const bool titled = row.lines.empty();
        const Network network = network_of(
            "Södra båtklubben\n\nDatum: 14 mars 2021\nNärvarande: Anna Holm, Bo Dahl, Karl Ek\n\n"
            "1. Öppnande\nMötet öppnades.\n\n2. " +
            std::string(titled ? "Dagordningen godkändes" : "Skrivelser") + "\n" +
            std::string(row.lines) + "\n\n3. Slut\nMötet avslutades.\n");
        std::string points;
        for (const Node* node : network.nodes(NodeKind::decision)) {
            const auto& facts = std::get<DecisionFacts>(node->facts);
            if (facts.paragraph != 2) continue;
            for (const std::string& point : facts.points)
                points += (points.empty() ? "" : " | ") + point;
        }
        CHECK(points == row.expected);
    }
    CHECK(points_of("Vi hyr lokalen.\n\n- [ ] Bo: boka lokalen\n- [x] Anna: fika") ==
          "Vi hyr lokalen.");
}
