// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "graph/model/words.hpp"
#include "tests/extract/reading.hpp"

using namespace mandat;
using tests::minutes;
using tests::network_of;

namespace {

struct PositionsRow {
    const char* name;
    std::string_view text;
    std::string_view expected;
};

/// "bo-dahl yes, cia-ceder no": who is tied to the decision of § 2 and how, in order of ids.
std::string stands(const Network& network, EdgeKind kind) {
    std::string out;
    for (const Edge* edge : network.edges(kind)) {
        if (!edge->to.ends_with("/2")) continue;
        if (!out.empty()) out += ", ";
        out += edge->from.substr(edge->from.find('/') + 1);
        if (const auto* vote = std::get_if<VoteFacts>(&edge->facts)) {
            out += " " + std::string(to_word(vote->vote));
            if (vote->ballot > 1) out += " " + std::to_string(vote->ballot);
        } else if (const auto* dissent = std::get_if<DissentFacts>(&edge->facts)) {
            out += " " + std::string(to_word(dissent->form));
        }
        if (edge->certainty == Certainty::implied) out += "?";
    }
    return out;
}

Network item(std::string_view text) {
    return network_of(
        minutes("§ 1 Upprop\n\nUpprop genomförs.\n\n§ 2 Ärendet\n\nBeslut\n"
                "Förslaget antas.\n\n" +
                std::string(text)));
}

}  // namespace

TEST_CASE("motion: who moved it, by the ways minutes put it") {
    const PositionsRow rows[] = {
        {"two with parties", "Yrkanden\nBo Dahl (M) och Cia Ceder (V) yrkar bifall till förslaget.",
         "bo-dahl, cia-ceder"},
        {"the chair by office", "Yrkanden\nOrdföranden yrkar avslag.", "anna-aberg"},
        {"office before the name", "Yrkanden\nOrdföranden Anna Aberg (S) yrkar avslag.",
         "anna-aberg"},
        {"verb first", "Yrkanden\nDärefter yrkar Bo Dahl (M) att ärendet bordläggs.", "bo-dahl"},
        {"somebody not on the list", "Yrkanden\nRosalin Karadi (C) yrkar bifall.",
         "rosalin-karadi"},
        {"a party", "Yrkanden\nModeraterna yrkar avslag.", "moderaterna"},
        {"parties by their marks", "Yrkanden\nEnligt återremissyrkande från C och V.",
         "centerpartiet, vansterpartiet"},
        {"support counts, as implied",
         "Yrkanden\nBo Dahl (M) yrkar bifall.\nCia Ceder (V) instämmer i yrkandet.",
         "bo-dahl, cia-ceder?"},
        {"support in one word", "Yrkanden\nBo Dahl (M) yrkar bifall. Cia Ceder (V) instämmer.",
         "bo-dahl, cia-ceder?"},
        {"named with the decision", "På förslag av Bo Dahl (M) antogs en ny ordning.", "bo-dahl"},
        {"a proposal", "Bakgrund\nBo Dahl föreslår att avgiften höjs.", "bo-dahl"},
        {"the handed in motion", "Bakgrund\nMotionen är väckt av Cia Ceder, v.", "cia-ceder"},
        {"nobody", "Yrkanden\nInga yrkanden från Bo Dahl (M).", ""},
        {"a condition", "Yrkanden\nOm Bo Dahl (M) yrkar avslag ska saken utredas.", ""},
    };
    for (const PositionsRow& row : rows) {
        CAPTURE(row.name);
        CHECK(stands(item(row.text), EdgeKind::proposed) == row.expected);
    }
}

TEST_CASE("motion: the heading names who handed it in") {
    const Network network = network_of(minutes(
        "§ 1 Upprop\n\nUpprop genomförs.\n\n§ 2 Svar på motion från Bo Dahl (M) om broar\n\n"
        "Beslut\nMotionen avslås."));
    CHECK(stands(network, EdgeKind::proposed) == "bo-dahl");
}

TEST_CASE("vote: lists of names in sentences, with their own proof") {
    const PositionsRow rows[] = {
        {"both sides",
         "Omröstning\nAnna Aberg (S) och Bo Dahl (M) röstar ja (2).\nCia Ceder (V) röstar nej (1).",
         "anna-aberg yes, bo-dahl yes, cia-ceder no"},
        {"over two lines",
         "Omröstning\nAnna Aberg (S), tjänstgörande ersättaren Rosalin Karadi (C) och\n"
         "ledamoten Bo Dahl (M) röstar ja.",
         "anna-aberg yes, bo-dahl yes, rosalin-karadi yes"},
        {"answer first",
         "Omröstning\nJa röstar Anna Aberg, s, och Bo Dahl, m.\nNej röstar Cia Ceder, v.",
         "anna-aberg yes, bo-dahl yes, cia-ceder no"},
        {"abstaining", "Omröstning\nBo Dahl (M) avstår från att rösta.", "bo-dahl abstain"},
        {"laying down the vote", "Omröstning\nBo Dahl (M) lägger ned sin röst.", "bo-dahl abstain"},
        {"what the answers mean",
         "Omröstning\nJa-röst för Bo Dahls yrkande, nej-röst för Cia Ceders yrkande.", ""},
        {"labels", "Omröstning\nJa: Anna Aberg (S), Bo Dahl (M)\nNej: Cia Ceder (V)",
         "anna-aberg yes, bo-dahl yes, cia-ceder no"},
        {"answers behind the names",
         "Omröstning\nAnna Aberg (S)   Ja\nBo Dahl (M)      Nej\nCia Ceder (V)    Avstår",
         "anna-aberg yes, bo-dahl no, cia-ceder abstain"},
        {"crosses in columns",
         "Omröstning\nLedamot          Ja    Nej   Avst\nAnna Aberg (S)   X\n"
         "Bo Dahl (M)            X\nCia Ceder (V)                X",
         "anna-aberg yes, bo-dahl no, cia-ceder abstain"},
        {"the substitute casts it",
         "Omröstning\nLedamot          Ersättare        Ja    Nej\n"
         "Anna Aberg       Bo Dahl                X",
         "bo-dahl no"},
    };
    for (const PositionsRow& row : rows) {
        CAPTURE(row.name);
        CHECK(stands(item(row.text), EdgeKind::voted) == row.expected);
    }
}

TEST_CASE("vote: a count that the names do not reach is remarked") {
    const Network wrong = item("Omröstning\nAnna Aberg (S) och Bo Dahl (M) röstar ja (3).");
    CHECK(tests::remarks(wrong, Code::contradiction) == "'röstar ja (3)'\n");
    const Network right = item("Omröstning\nAnna Aberg (S) och Bo Dahl (M) röstar ja (2).");
    CHECK(tests::remarks(right, Code::contradiction).empty());
}

TEST_CASE("dissent: reservation, statement, note and staying out are kept apart") {
    const PositionsRow rows[] = {
        {"reservation", "Reservation\nBo Dahl (M) och Cia Ceder (V) reserverar sig mot beslutet.",
         "bo-dahl reservation, cia-ceder reservation"},
        {"party after a comma", "Reservation\nBo Dahl, m, och Cia Ceder, v, reserverar sig.",
         "bo-dahl reservation, cia-ceder reservation"},
        {"by the group", "Reservation\nLedamöterna från SD reserverar sig mot beslutet.",
         "sverigedemokraterna reservation"},
        {"by name of the party", "Reservation\nVänsterpartiets ledamöter reserverar sig.",
         "vansterpartiet reservation"},
        {"only the name", "Reservationer\nBo Dahl (M)", "bo-dahl reservation"},
        {"handed in", "Reservation\nBo Dahl (M) lämnar en skriftlig reservation.",
         "bo-dahl reservation"},
        {"noun first", "Bakgrund\nReservation lämnades av Bo Dahl (M).", "bo-dahl reservation"},
        {"statement", "Särskilt yttrande\nCia Ceder (V) lämnar ett särskilt yttrande.",
         "cia-ceder statement"},
        {"note", "Protokollsanteckning\nCia Ceder (V) lämnar följande protokollsanteckning.",
         "cia-ceder note"},
        {"staying out", "Reservation\nBo Dahl (M) deltar inte i beslutet.",
         "bo-dahl not_taking_part"},
        {"conditional",
         "Reservation\nBo Dahl (M) deltar inte i beslutet för det fall yrkandet faller.", ""},
        {"nobody", "Reservation\nIngen reserverade sig.", ""},
    };
    for (const PositionsRow& row : rows) {
        CAPTURE(row.name);
        CHECK(stands(item(row.text), EdgeKind::reserved) == row.expected);
    }
}

TEST_CASE("recusal: who takes no part for a conflict of interest") {
    const PositionsRow rows[] = {
        {"the set phrase",
         "Jäv\nBo Dahl (M) deltar inte i handläggningen av ärendet på grund av jäv.", "bo-dahl"},
        {"announced", "Jäv\nBo Dahl (M) anmäler jäv.", "bo-dahl"},
        {"neither nor",
         "Jäv\nBo Dahl, m, deltar på grund av jäv varken i överläggning eller beslut.", "bo-dahl"},
        {"only the name", "Jäv\nBo Dahl (M)", "bo-dahl"},
        {"the room is left", "Bakgrund\nBo Dahl lämnade rummet eftersom han är part i saken.",
         "bo-dahl?"},
        {"nobody", "Jäv\nIngen av ledamöterna anser sig jävig, inte heller Bo Dahl (M).", ""},
        {"found fit", "Jäv\nBo Dahl (M) är inte jävig.", ""},
    };
    for (const PositionsRow& row : rows) {
        CAPTURE(row.name);
        CHECK(stands(item(row.text), EdgeKind::recused) == row.expected);
    }
}

TEST_CASE("recusal: attendance stays as it is") {
    const Network network = item("Jäv\nBo Dahl (M) deltar inte i handläggningen på grund av jäv.");
    for (const Edge* edge : network.edges(EdgeKind::attended)) {
        if (edge->from == "person/bo-dahl")
            CHECK(std::get<AttendanceFacts>(edge->facts).presence == Presence::present);
    }
}
