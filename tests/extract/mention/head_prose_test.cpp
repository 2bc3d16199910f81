// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "graph/model/network.hpp"
#include "tests/extract/reading.hpp"

using namespace mandat;

namespace {

/// "2016-03-03 18:00-20:30 @ klubbstugan", "-" for what is not told.
std::string when_and_where(std::string_view head) {
    const Network network = tests::network_of(
        std::string(head) +
        "\n\nNärvarande: Anna Holm, Bo Dahl, Karl Borg\n\n1. Mötets öppnande\nMötet öppnades.\n\n"
        "2. Övriga frågor\nInga.\n\n3. Mötets avslutande\nMötet avslutades.\n");
    const auto meetings = network.nodes(NodeKind::meeting);
    if (meetings.size() != 1) return "no meeting";
    const auto& facts = std::get<MeetingFacts>(meetings.front()->facts);
    const auto or_dash = [](const std::string& s) { return s.empty() ? std::string("-") : s; };
    std::string hours = "-";
    if (!facts.sessions.empty() && !facts.sessions.front().start.empty())
        hours = facts.sessions.front().start + "-" + facts.sessions.front().end;
    return or_dash(facts.date) + " " + hours + " @ " + or_dash(facts.place);
}

}  // namespace

TEST_CASE("head_prose: a title that says when and where") {
    struct Row {
        std::string_view head;
        std::string_view expected;
    };
    const Row rows[] = {
        {"Styrelsemöte i Gransjö båtklubb den 3 mars 2016 i klubbstugan",
         "2016-03-03 - @ klubbstugan"},
        {"Protokoll styrelsemöte\n\nTorsdagen den 14 mars 2019 hemma hos Bo Dahl kl 18.30-20.45",
         "2019-03-14 18:30-20:45 @ hemma hos Bo Dahl"},
        {"Styrelsemöte 2017-02-26 Gransjöskolan", "2017-02-26 - @ Gransjöskolan"},
        {"Protokoll från styrelsemöte\nOnsdag den 6 maj 2009, kl. 13:00\nBjörksalen, Folkets hus",
         "2009-05-06 13:00- @ Björksalen, Folkets hus"},
        {"Styrelsemöte 20-10-19 via Teams", "2020-10-19 - @ Teams"},
        {"Protokoll styrelsemöte 150820", "2015-08-20 - @ -"},
        // the day of the paper is not the day of the meeting
        {"måndag 25 mars 2013\n\nProtokoll fört vid styrelsemöte 2013-03-19", "2013-03-19 - @ -"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.head);
        CHECK(when_and_where(row.head) == row.expected);
    }
}

TEST_CASE("head_prose: whose minutes they are is no place") {
    CHECK(when_and_where("Protokoll från styrelsemöte i Föreningen Gran den 3 mars 2016") ==
          "2016-03-03 - @ -");
    CHECK(when_and_where("Styrelsemöte i mars, 2016-03-03") == "2016-03-03 - @ -");
    CHECK(when_and_where("Styrelsemöte med Gransjö kommun 2016-03-03") == "2016-03-03 - @ -");
}

namespace {

/// "chair sten-ljung, secretary maj-ekdal": who led the meeting and wrote its minutes.
std::string officers_of(std::string_view text) {
    const Network network = tests::network_of(text);
    std::string chair;
    std::string secretary;
    for (const Edge* edge : network.edges(EdgeKind::member_of)) {
        const Role role = std::get<MemberFacts>(edge->facts).role;
        const std::string name = edge->from.substr(edge->from.find('/') + 1);
        // The same post may be said by two sentences.
        std::string& out = role == Role::chair ? chair : secretary;
        const bool officer = role == Role::chair || role == Role::secretary;
        if (officer && out.find(" " + name) == std::string::npos) out += " " + name;
    }
    return "chair" + chair + ", secretary" + secretary;
}

}  // namespace

TEST_CASE("head_prose: what a page runs together behind the verifier is nobody") {
    const auto verifiers = [](std::string_view who) {
        const Network network = tests::network_of(
            "Miljönämnden\n\nTid: 7 april 2025\nNärvarande: Anna Holm, Bo Dahl, Zoltana Borg\n"
            "Justerare: " +
            std::string(who) + "\n\n§ 1 Upprop\nText.\n\n§ 2 Taxa\nText.\n");
        std::string out;
        for (const Edge* edge : network.edges(EdgeKind::verified))
            out += network.node(edge->from)->name + ";";
        return out;
    };
    CHECK(verifiers("Bo Dahl") == "Bo Dahl;");
    CHECK(verifiers("Bo Dahl, Kulturstrategi Förändring") == "Bo Dahl;");
    CHECK(verifiers("Zoltana Borg") == "Zoltana Borg;");  // an unusual name that the list has
    CHECK(verifiers("Karin Ek") == "Karin Ek;");          // not listed, but a first name
}

TEST_CASE("head_prose: a day of the week is no body") {
    const Network network = tests::network_of(
        "Protokoll fört vid styrelsemöte onsdagen den 2 april 2025\n\n"
        "Närvarande: Anna Holm, Bo Dahl, Karl Borg\n\n1. Mötets öppnande\nMötet öppnades.\n\n"
        "2. Övriga frågor\nInga.\n");
    for (const Node* body : network.nodes(NodeKind::body)) CHECK(body->name != "Onsdagen");
    CHECK(network.nodes(NodeKind::body).size() == 1);
}

TEST_CASE("head_prose: first names alone where nobody is listed") {
    const std::string items =
        "Södra scoutkåren\nStyrelsemöte 2012-09-19\n\n§ 1 Mötet öppnades av Sten.\n\n"
        "§ 2 Till sekreterare valdes Maj.\n\n§ 3 Dagordningen godkändes.\n";
    CHECK(officers_of(items) == "chair sten, secretary maj");
    CHECK(officers_of("Södra scoutkåren\nStyrelsemöte 2012-09-19\n\n§ 1 Mötet öppnades.\n\n"
                      "§ 2 Sekreterare saknas.\n\n§ 3 Dagordningen godkändes.\n") ==
          "chair, secretary");
}

TEST_CASE("head_prose: a line that says what kind of minutes these are names no body") {
    const auto body_of = [](const std::string& head) {
        const Network network = tests::network_of(
            head +
            "\nNärvarande: Anna Holm, Bo Dahl, Karl Ek\n\n1. Öppnande\nMötet öppnades.\n\n"
            "2. Rapport\nRapporten gavs.\n\n3. Slut\nMötet avslutades.\n");
        return network.nodes(NodeKind::body).front()->name;
    };
    CHECK(body_of("LÄNSSAMORDNING GÄVLEBORG\nMinnesanteckningar och överenskommelser, möte 4\n"
                  "den 14 mars 2021\n") == "Länssamordning Gävleborg");
    CHECK(body_of("Norra Bygdegårdsförening u.p.a.\n\nProtokoll från årsmötet söndagen den 14 mars "
                  "2021 i bygdegården.\n") == "Norra Bygdegårdsförening");
}

TEST_CASE("head_prose: who is said to have written the notes") {
    const std::string head =
        "Södra båtklubben\nStyrelsemöte 2012-09-19\nNärvarande: Anna Holm, Bo Dahl, Karl Ek\n\n";
    CHECK(officers_of(head + "1. Öppnande\nMötet öppnades. Bo Dahl, hamnen, skrev anteckningar.\n\n"
                             "2. Slut\nMötet avslutades.\n") == "chair, secretary bo-dahl");
    CHECK(officers_of(head + "1. Öppnande\nMötet öppnades. Bo Dahl skrev ett brev.\n\n"
                             "2. Slut\nMötet avslutades.\n") == "chair, secretary");
}

TEST_CASE("head_prose: who signs at the foot, without a colon") {
    const std::string head =
        "Södra båtklubben\nStyrelsemöte 2012-09-19\nNärvarande: Anna Holm, Bo Dahl, Karl Ek\n\n"
        "1. Öppnande\nMötet öppnades.\n\n2. Slut\nMötet avslutades.\n\n";
    CHECK(officers_of(head + "Vid protokollet Anna Holm\n") == "chair, secretary anna-holm");
    CHECK(officers_of(head + "Vid protokollet Anna Holm satt ingen.\n") == "chair, secretary");
}
