// SPDX-License-Identifier: Apache-2.0
#include "render/view/structure.hpp"

#include <algorithm>
#include <set>

#include <doctest/doctest.h>

#include "tests/render/map/sketch.hpp"

using namespace mandat;
using namespace mandat::render;
using mandat::test::Sketch;
using mandat::test::small_network;

namespace {

bool any_holds(const std::vector<std::string>& lines, const std::string& part) {
    return std::any_of(lines.begin(), lines.end(), [&](const std::string& line) {
        return line.find(part) != std::string::npos;
    });
}

const PersonRow* find_row(const StructureView& view, const std::string& name) {
    for (const PeopleCard& card : view.cards) {
        for (const PersonRow& row : card.rows) {
            if (row.name == name) return &row;
        }
    }
    return nullptr;
}

const BodyView* find_body(const StructureView& view, const NodeId& id) {
    for (const BodyView& body : view.bodies) {
        if (body.id == id) return &body;
    }
    return nullptr;
}

/// A board with `members` members and `substitutes` substitutes from five municipalities.
Sketch board(int members, int substitutes) {
    Sketch s;
    const NodeId id = s.body("Kommunstyrelsen", "board");
    std::vector<NodeId> homes;
    for (const char* name : {"Arboga", "Boden", "Eda", "Falun", "Kalix"})
        homes.push_back(s.place(name));
    for (int i = 0; i < members + substitutes; ++i) {
        const NodeId who = s.person("Person " + std::to_string(i),
                                    homes[static_cast<std::size_t>(i) % homes.size()]);
        s.seat(who, id, i < members ? Role::member : Role::substitute);
    }
    return s;
}

}  // namespace

TEST_CASE("structure: a council is political, a management group is leadership") {
    const StructureView view = structure_view(small_network().network());
    REQUIRE(view.bodies.size() == 2);
    CHECK(view.bodies[0].name == "Samverkansrådet");
    CHECK(view.bodies[0].level == Level::political);
    CHECK(view.bodies[1].level == Level::leadership);
    CHECK(view.bodies[1].code == "RLG");
    CHECK(view.bodies[1].kicker == "Ledningsnivå RLG");
}

TEST_CASE("structure: a body of unknown type that leadership turns to is political") {
    Sketch s = small_network();
    const NodeId other = s.body("Rådslaget", "other");
    s.task(EdgeKind::reports_to, "body/regional-ledningsgrupp", other);
    const StructureView view = structure_view(s.network());
    const BodyView* body = find_body(view, other);
    REQUIRE(body != nullptr);
    CHECK(body->level == Level::political);
}

TEST_CASE("structure: people stand under the place they represent, lines first") {
    const StructureView view = structure_view(small_network().network());
    REQUIRE(view.cards.size() == 2);
    CHECK(view.cards[0].name == "Berg");
    CHECK(view.cards[1].name == "Åre");
    REQUIRE(view.cards[1].rows.size() == 2);
    CHECK(view.cards[1].rows[0].name == "Bo Dahl");
    CHECK(view.cards[1].rows[0].in_group);
    CHECK_FALSE(view.cards[1].rows[1].in_group);
}

TEST_CASE("structure: whoever represents nobody stands on a card that says so, after the others") {
    Sketch s = small_network();
    s.seat(s.person("Dora Lind"), "body/regional-ledningsgrupp");
    CHECK(structure_view(s.network()).cards.back().name == "Utan angiven organisation");
    const StructureView english = structure_view(s.network(), {.language = Language::en});
    CHECK(english.cards.back().name == "No stated organisation");
    CHECK(english.cards.back().id.empty());
}

TEST_CASE("structure: each seat is a pill that keeps its kind and its certainty") {
    const StructureView view = structure_view(small_network().network());
    const PersonRow* anna = find_row(view, "Anna Ek");
    REQUIRE(anna != nullptr);
    REQUIRE(anna->pills.size() == 2);
    CHECK(anna->pills[0].code == "RLG");
    CHECK(anna->pills[0].certainty == Certainty::explicit_);
    CHECK(anna->pills[1].code == "F1");
    CHECK(anna->pills[1].focus == 1);
    CHECK(anna->pills[1].certainty == Certainty::implied);
    CHECK(anna->role == "ordförande RLG");
    const PersonRow* carl = find_row(view, "Carl Vik");
    REQUIRE(carl != nullptr);
    CHECK(carl->pills[0].seat == Seat::function);
    CHECK(carl->role == "sekreterare");
}

TEST_CASE("structure: only seats in working groups become lines to people") {
    const StructureView view = structure_view(small_network().network());
    std::set<NodeId> ends;
    for (const LinkView& link : view.links) {
        if (link.kind != LinkKind::membership) continue;
        CHECK(link.from.starts_with("working_group/"));
        ends.insert(link.to);
        CHECK(link.certainty ==
              (link.to == "person/anna-ek" ? Certainty::implied : Certainty::explicit_));
    }
    CHECK(ends == std::set<NodeId>{"person/anna-ek", "person/bo-dahl"});
}

TEST_CASE("structure: people who are only mentioned are not drawn") {
    Sketch s = small_network();
    s.person("Erik Mentioned", "municipality/berg");
    CHECK(find_row(structure_view(s.network()), "Erik Mentioned") == nullptr);
}

TEST_CASE("structure: a body's card counts members, names the chair and its latest meeting") {
    const StructureView view = structure_view(small_network().network());
    const BodyView* lead = find_body(view, "body/regional-ledningsgrupp");
    REQUIRE(lead != nullptr);
    CHECK(any_holds(lead->facts, "2 ledamöter från 2 kommuner"));
    CHECK(any_holds(lead->facts, "Ordförande Anna Ek"));
    CHECK(any_holds(lead->facts, "Möte 2025-04-07"));
}

TEST_CASE("structure: who is not listed at the latest meeting keeps a pale seat") {
    Sketch s = small_network();
    s.meeting("body/regional-ledningsgrupp", "2025-11-17");
    s.seat("person/bo-dahl", "body/regional-ledningsgrupp", Role::member, Certainty::explicit_,
           "2025-11-17");
    const StructureView view = structure_view(s.network());
    CHECK(find_row(view, "Anna Ek")->pills[0].seat == Seat::former);
    CHECK(find_row(view, "Bo Dahl")->pills[0].seat == Seat::seat);
    CHECK(any_holds(find_body(view, "body/regional-ledningsgrupp")->facts,
                    "1 ledamot vid senaste mötet"));
}

TEST_CASE("structure: focus areas are numbered by the item that first treated them") {
    Sketch s;
    const NodeId lead = s.body("Ledningsgruppen", "management_group");
    const NodeId meeting = s.meeting(lead, "2025-04-07");
    for (const char* name : {"Beta", "Alfa", "Untreated"})
        s.edge(EdgeKind::has_focus_area, lead, s.focus(name));
    s.item(meeting, 11, "Alfa", "decided", {"Gör alfa"});
    s.item(meeting, 10, "Beta", "postponed", {"Beslut skjuts upp"});
    const StructureView view = structure_view(s.network());
    REQUIRE(view.focus_areas.size() == 3);
    CHECK(view.focus_areas[0].name == "Beta");
    CHECK(view.focus_areas[0].code == "F1");
    CHECK(any_holds(view.focus_areas[0].facts, "Beslut uppskjutet 2025-04-07 § 10"));
    CHECK(view.focus_areas[1].name == "Alfa");
    CHECK(any_holds(view.focus_areas[1].facts, "Beslut 2025-04-07 § 11"));
    CHECK(any_holds(view.focus_areas[1].facts, "Gör alfa"));
    CHECK(view.focus_areas[2].facts.empty());
}

TEST_CASE("structure: a later task to a focus area's group is its latest decision") {
    Sketch s = small_network();
    const NodeId meeting = s.meeting("body/regional-ledningsgrupp", "2025-11-17");
    const NodeId item = s.item(meeting, 29, "Inriktning", "decided");
    TaskFacts task;
    task.what = "Ta fram ett direktiv";
    task.decision = item;
    s.task(EdgeKind::assignment, "body/regional-ledningsgrupp",
           "working_group/arbetsgrupp-for-hallbar-tillvaxt", task);
    const StructureView view = structure_view(s.network());
    CHECK(any_holds(view.focus_areas[0].facts, "Beslut 2025-11-17 § 29"));
    CHECK(any_holds(view.focus_areas[0].facts, "Ta fram ett direktiv"));
}

TEST_CASE("structure: a group says when it reports, what it sets up and whom it works with") {
    Sketch s = small_network();
    const NodeId group = "working_group/arbetsgrupp-for-hallbar-tillvaxt";
    TaskFacts report;
    report.status = "planned";
    report.due = "2025-10/2025-12";
    s.task(EdgeKind::report_back, group, "body/regional-ledningsgrupp", report);
    s.task(EdgeKind::creates_group, group, s.group("Arbetsgrupp för beredskap"));
    s.task(EdgeKind::coordination, group, s.body("Chefsnätverket", "network"));
    const StructureView view = structure_view(s.network());
    REQUIRE(view.groups.size() == 1);
    CHECK(view.groups[0].name == "Hållbar tillväxt");
    CHECK(any_holds(view.groups[0].facts, "Återkopplar oktober 2025 – december 2025"));
    CHECK(any_holds(view.groups[0].facts, "Bildar: Beredskap"));
    CHECK(any_holds(view.groups[0].facts, "Samordnar med Chefsnätverket"));
    CHECK(view.notes.empty());
}

TEST_CASE("structure: relations point from the one that acts, several share a line") {
    Sketch s = small_network();
    s.task(EdgeKind::report_back, "body/regional-ledningsgrupp", "body/samverkansradet");
    const StructureView view = structure_view(s.network());
    std::vector<LinkView> relations;
    std::copy_if(view.links.begin(), view.links.end(), std::back_inserter(relations),
                 [](const LinkView& link) { return link.kind == LinkKind::relation; });
    REQUIRE(relations.size() == 1);
    CHECK(relations[0].from == "body/regional-ledningsgrupp");
    CHECK(relations[0].to == "body/samverkansradet");
    CHECK(relations[0].label == "återkopplar, för upp ärenden");
    CHECK(relations[0].certainty == Certainty::explicit_);
}

TEST_CASE("structure: bodies that are only mentioned are left out and counted") {
    Sketch s = small_network();
    s.body("Klimatrådet", "council");
    const StructureView view = structure_view(s.network());
    CHECK(find_body(view, "body/klimatradet") == nullptr);
    REQUIRE(view.notes.size() == 1);
    CHECK(view.notes[0] == "Visas inte, för att de bara nämns: 1 organ (Klimatrådet).");
}

TEST_CASE("structure: what is implied is explained in a footnote that names its source") {
    const StructureView view = structure_view(small_network().network());
    CHECK(any_holds(view.footnotes, "Plats i F1 är härledd ur"));
    CHECK(any_holds(view.footnotes,
                    "Regional ledningsgrupp → Samverkansrådet (för upp ärenden) är härledd ur"));
    CHECK(view.line_legend.size() == 2);
}

TEST_CASE("structure: every code in a pill stands in the legend") {
    const StructureView view = structure_view(small_network().network());
    std::set<std::string> explained;
    for (const LegendEntry& entry : view.legend) explained.insert(entry.pill.code);
    for (const PeopleCard& card : view.cards) {
        for (const PersonRow& row : card.rows) {
            for (const Pill& pill : row.pills) CHECK(explained.contains(pill.code));
        }
    }
}

TEST_CASE("structure: an affiliation that is only implied is marked and explained") {
    Sketch s = small_network();
    const NodeId dora = s.person("Dora Lind");
    s.edge(EdgeKind::represents, dora, s.organisation("Förbundet"), RepresentsFacts{}).certainty =
        Certainty::implied;
    s.seat(dora, "body/regional-ledningsgrupp");
    const StructureView view = structure_view(s.network());
    CHECK(find_row(view, "Dora Lind *") != nullptr);
    CHECK(any_holds(view.footnotes, "* Organisationen"));
}

TEST_CASE("structure: sixty people are written out, substitutes with them") {
    const StructureView view = structure_view(board(30, 30).network());
    CHECK_FALSE(view.folded);
    CHECK(find_row(view, "Person 59") != nullptr);
    CHECK(view.notes.empty());
}

TEST_CASE("structure: above sixty, substitutes without another seat are only counted") {
    const StructureView view = structure_view(board(40, 40).network());
    CHECK_FALSE(view.folded);
    CHECK(find_row(view, "Person 39") != nullptr);
    CHECK(find_row(view, "Person 40") == nullptr);
    CHECK(any_holds(view.bodies[0].facts, "40 ersättare"));
    CHECK(any_holds(view.notes, "40 ersättare"));
}

TEST_CASE("structure: more people than rows fold into counts on their cards") {
    const StructureView view = structure_view(board(70, 0).network());
    CHECK(view.folded);
    REQUIRE(view.cards.size() == 5);
    CHECK(view.cards[0].rows.empty());
    CHECK(view.cards[0].facts == std::vector<std::string>{"14 personer"});
    REQUIRE(view.cards[0].pills.size() == 1);
    CHECK(view.cards[0].pills[0].count == 14);
    CHECK(any_holds(view.notes, "70 personer är för många"));
}

TEST_CASE("structure: a tangle of lines is left out and said so") {
    Sketch s = board(40, 0);
    for (int g = 0; g < 4; ++g) {
        const NodeId group = s.group("Arbetsgrupp för fråga " + std::to_string(g));
        s.edge(EdgeKind::has_working_group, "body/kommunstyrelsen", group);
        for (int i = 0; i < 40; ++i) s.seat("person/person-" + std::to_string(i), group);
    }
    const StructureView view = structure_view(s.network());
    CHECK(std::none_of(view.links.begin(), view.links.end(),
                       [](const LinkView& link) { return link.kind == LinkKind::membership; }));
    CHECK(any_holds(view.notes, "160 linjer"));
}

TEST_CASE("structure: the title takes the place that the names of bodies share") {
    Sketch s = small_network();
    s.organisation("Kommunförbundet Norra Dalen");
    s.organisation("Region Norra Dalen");
    const StructureView view = structure_view(s.network());
    CHECK(view.title == "Så hänger samverkan ihop i Norra Dalen");
    CHECK(structure_view(s.network(), {.title = "Min karta"}).title == "Min karta");
}

TEST_CASE("structure: title, subtitle and source are made from what the network holds") {
    const StructureView view = structure_view(small_network().network());
    CHECK(view.title == "Så hänger samverkan ihop");
    CHECK(view.subtitle ==
          "Beslutande organ, fokusområden, arbetsgrupper och personer enligt ett protokoll, "
          "april 2025");
    CHECK(view.source == "Källa: Regional ledningsgrupp 2025-04-07 §§ 8–16.");
}

TEST_CASE("structure: an empty network gives a view that says so") {
    const StructureView view = structure_view(Network{});
    CHECK(view.empty());
    CHECK(view.title == "Inget att visa");
    CHECK(view.notes == std::vector<std::string>{"Protokollen nämner inget organ med ledamöter."});
}

TEST_CASE("structure: edges without a taker and ends that are no people do no harm") {
    Sketch s = small_network();
    s.edge(EdgeKind::assignment, "body/regional-ledningsgrupp", "", TaskFacts{});
    s.edge(EdgeKind::member_of, "municipality/berg", "body/regional-ledningsgrupp", MemberFacts{});
    CHECK(find_body(structure_view(s.network()), "body/regional-ledningsgrupp") != nullptr);
}
