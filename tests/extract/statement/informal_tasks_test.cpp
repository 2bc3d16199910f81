// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "tests/extract/reading.hpp"

using namespace mandat;
using tests::network_of;

namespace {

struct InformalTasksRow {
    const char* name;
    std::string_view text;
    std::string_view expected;
};

/// Notes of a small association; nothing in them sets decisions apart.
Network notes(std::string_view text) {
    return network_of(
        "Södra båtklubben\n\n"
        "Datum: 14 mars 2021\n"
        "Närvarande: Sten Ljung (stlj), Maj Ekdal (majek), Ove Kvist (ovk)\n\n"
        "1. Öppnande\nSten öppnade mötet.\n\n"
        "2. Bryggan\n" +
        std::string(text) + "\n\n3. Att göra\nInget mer.\n");
}

/// "sten-ljung: bokar lokal?", one a line.
std::string tasks_of(const Network& network) {
    std::string out;
    for (const Edge* edge : network.edges(EdgeKind::assignment)) {
        if (!out.empty()) out += ", ";
        out +=
            edge->to.substr(edge->to.find('/') + 1) + ": " + std::get<TaskFacts>(edge->facts).what;
        if (edge->certainty == Certainty::implied) out += "?";
    }
    return out;
}

}  // namespace

TEST_CASE("informal: tasks as notes among few people put them") {
    const InformalTasksRow rows[] = {
        {"verb", "Sten kontaktar varvet.", "sten-ljung: kontaktar varvet?"},
        {"two in one sentence", "Sten bokar kranen och Maj ordnar fika.",
         "maj-ekdal: ordnar fika?, sten-ljung: bokar kranen?"},
        {"two together", "Sten och Ove lagar bryggan.",
         "ove-kvist: lagar bryggan?, sten-ljung: lagar bryggan?"},
        {"what is told of somebody between", "Sten, som är kassör, tar kontakt med varvet.",
         "sten-ljung: tar kontakt med varvet?"},
        {"a pronoun", "Maj saknar nycklar. Hon kontaktar varvet.", "maj-ekdal: kontaktar varvet?"},
        {"a pronoun of two", "Maj och Sten saknar nycklar. Hon kontaktar varvet.", ""},
        {"a pet form", "Sten saknar nycklar. Steffe kontaktar varvet.", ""},
        {"name in brackets", "- Köpa färg (Ove)", "ove-kvist: Köpa färg?"},
        {"name at the end", "- Uppdatera hemsidan, Maj.", "maj-ekdal: Uppdatera hemsidan?"},
        {"addressed", "- Säg till Sten @ovk om nycklarna", "ove-kvist: Säg till Sten"},
        {"what before who", "Lyktor fixar Sten, facklor ordnar Maj.",
         "maj-ekdal: facklor ordnar?, sten-ljung: Lyktor fixar?"},
        {"a promise with a time", "Sten granskar stadgan till nästa möte.",
         "sten-ljung: granskar stadgan till nästa möte?"},
        {"a preposition promises nothing", "Sten för bryggan och Maj under hösten till nästa möte.",
         ""},
        {"no promise without one", "Sten förstår stadgan.", ""},
        {"errand and who", "- Kaffe och bullar - Maj + Ove",
         "maj-ekdal: Kaffe och bullar?, ove-kvist: Kaffe och bullar?"},
        {"errand, who and when", "- Affischer – Ove, senast 1 april", "ove-kvist: Affischer?"},
        {"a name and its initial", "Maj E bokar lokal.", "maj-ekdal: bokar lokal?"},
        {"told of somebody else", "Nu bokar Sten, som vanligt, kranen.", ""},
        {"passive", "Kranen bokas av Sten.", "sten-ljung: Kranen bokas?"},
        {"was done", "Kranen bokades av Sten.", ""},
        {"passive of no task", "Mötet öppnas av Sten.", ""},
        {"speech", "Maj: bryggan är trasig.", ""},
        {"nobody", "Vi kollar priset.", ""},
        {"denied", "Maj köper däremot inte någon färg.", ""},
        {"a question", "Bokar Maj kranen?", ""},
        {"a condition", "Om Sten bokar kranen blir det billigare.", ""},
        {"how an old task stands", "Beslut § 61 (Maj kontaktar varvet): klart.", ""},
    };
    for (const InformalTasksRow& row : rows) {
        CAPTURE(row.name);
        CHECK(tasks_of(notes(row.text)) == row.expected);
    }
}

TEST_CASE("informal: a label owns what stands before it") {
    CHECK(tasks_of(notes("Bryggan ska lagas.\nAnsvarig: Ove Kvist")) ==
          "ove-kvist: Bryggan ska lagas.");
}

TEST_CASE("informal: an action with nothing but a name takes what stands before it") {
    CHECK(tasks_of(notes("Bryggan ska lagas.\nÅtgärd: Ove Kvist")) ==
          "ove-kvist: Bryggan ska lagas.");
    CHECK(tasks_of(notes("Bryggan ska lagas.\nÅtgärd: inga")) == "");
    CHECK(tasks_of(notes("Bryggan ska lagas.\nÅtgärd: Ove Kvist är sjuk")) == "");
}

TEST_CASE("informal: initials of one person on the list") {
    CHECK(tasks_of(notes("SL målar boden.")) == "sten-ljung: målar boden?");
    CHECK(tasks_of(notes("ME målar boden.")) == "maj-ekdal: målar boden?");
}

TEST_CASE("informal: names before a colon are tasks in a list of tasks") {
    const Network network = network_of(
        "Södra båtklubben\n\nDatum: 14 mars 2021\nNärvarande: Sten Ljung, Maj Ekdal, Ove Kvist\n\n"
        "1. Öppnande\nSten öppnade mötet.\n\n2. Att göra\n- Sten: boka kranen\n- Maj: köpa färg\n\n"
        "3. Slut\nMötet avslutades.\n");
    CHECK(tasks_of(network) == "maj-ekdal: köpa färg?, sten-ljung: boka kranen?");
    const Network others = network_of(
        "Södra båtklubben\n\nDatum: 14 mars 2021\nNärvarande: Sten Ljung, Maj Ekdal, Ove Kvist\n\n"
        "1. Öppnande\nSten öppnade mötet.\n\n2. Vem gör vad\nSten: tar fram en lista (även "
        "Ove).\n\n"
        "3. Slut\nMötet avslutades.\n");
    CHECK(tasks_of(others) ==
          "ove-kvist: tar fram en lista (även Ove)?, sten-ljung: tar fram en lista (även Ove)?");
}
