// SPDX-License-Identifier: Apache-2.0
// Questions that leadership asks before a meeting, answered from network.json alone: the test reads
// the file, no class of the program. The answers were worked out by hand from the sample protocols.
#include <algorithm>
#include <filesystem>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "extract/extractor.hpp"
#include "graph/model/builder.hpp"
#include "graph/model/json.hpp"
#include "tests/support/golden.hpp"

using namespace mandat;
using namespace mandat::tests;
using nlohmann::json;
using Names = std::set<std::string>;
using Found = std::vector<std::reference_wrapper<const json>>;
using Pairs = std::set<std::pair<std::string, std::string>>;

namespace {

const char* const ledning = "Regional ledningsgrupp";
const char* const samverkan = "Samverkansgruppen";
const char* const natverk = "Nätverket för samhällsutveckling";
const char* const styrelse = "Styrelsen Kommunförbundet Jämtland Härjedalen";

/// network.json of the sample, as a script would read it.
class Answers {
  public:
    Answers() {
        std::vector<Claims> claims;
        const auto folder = checkout() / "datasets" / "jamtland-harjedalen" / "protocols";
        for (const auto& entry : std::filesystem::directory_iterator(folder)) {
            const std::string path = entry.path().string();
            claims.push_back(extract::read_protocol({path, file_text(entry.path())}));
        }
        net_ =
            json::parse(to_json_text(build_network(extract::settle_identities(std::move(claims)))));
        for (const json& node : net_["nodes"]) by_id_[node["id"]] = &node;
    }

    [[nodiscard]] Found edges(std::string_view kind) const {
        Found out;
        for (const json& edge : net_["edges"]) {
            if (edge["kind"] == kind) out.push_back(edge);
        }
        return out;
    }
    [[nodiscard]] Found nodes(std::string_view kind) const {
        Found out;
        for (const json& node : net_["nodes"]) {
            if (node["kind"] == kind) out.push_back(node);
        }
        return out;
    }
    [[nodiscard]] const json& node(const json& id) const { return *by_id_.at(id); }
    [[nodiscard]] std::string name(const json& id) const {
        return id.is_null() ? "" : std::string(node(id)["name"]);
    }

    /// Who holds one of the roles in a body or group.
    [[nodiscard]] Names seats(std::string_view group, const Names& roles) const {
        Names out;
        for (const json& edge : edges("member_of")) {
            if (name(edge["to"]) == group && roles.contains(edge["role"]))
                out.insert(name(edge["from"]));
        }
        return out;
    }
    [[nodiscard]] std::string meeting(std::string_view body, std::string_view date) const {
        for (const json& edge : edges("met")) {
            if (name(edge["from"]) == body && node(edge["to"])["date"] == date) return edge["to"];
        }
        return {};
    }
    /// Those on the attendance list of a meeting who were there, or were not.
    [[nodiscard]] Names listed(const std::string& meeting, std::string_view presence,
                               std::string_view capacity) const {
        Names out;
        for (const json& edge : edges("attended")) {
            if (edge["to"] == meeting && edge["presence"] == presence &&
                edge["capacity"] == capacity)
                out.insert(name(edge["from"]));
        }
        return out;
    }

  private:
    json net_;
    std::map<std::string, const json*> by_id_;
};

const Answers& answers() {
    static const Answers all;
    return all;
}

Names both(const Names& a, const Names& b) {
    Names out;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::inserter(out, out.end()));
    return out;
}

const Names seat_roles = {"chair", "vice_chair", "second_vice_chair", "member", "substitute"};

}  // namespace

TEST_CASE("question: who sits in both the management group and the co-operation group?") {
    const Names ours =
        both(answers().seats(ledning, seat_roles), answers().seats(samverkan, seat_roles));
    CHECK(ours == Names{"Anders Wennerberg", "Jenny Kriström", "Magnus Aspegren", "Peter Jemtbring",
                        "Ralf Westlund", "Sara Lewerentz", "Sara Schelin", "Susanna Löfgren",
                        "Tomas Jonsson"});
}

TEST_CASE("question: who sits in both the management group and the network? nobody") {
    CHECK(both(answers().seats(ledning, seat_roles), answers().seats(natverk, seat_roles)).empty());
}

TEST_CASE("question: who writes the minutes, and of how many bodies?") {
    Names bodies;
    for (const json& edge : answers().edges("member_of")) {
        if (edge["role"] == "secretary" && answers().name(edge["from"]) == "Elise Ackerot")
            bodies.insert(answers().name(edge["to"]));
    }
    CHECK(bodies == Names{ledning, samverkan, natverk, styrelse});
}

TEST_CASE("question: who is in the working group for service, and who decided it?") {
    CHECK(answers().seats("Arbetsgrupp: Gemensam plan för service och bemötande", seat_roles) ==
          Names{"Anna Märta Johansson", "Kajsa Mattsson", "Patrik Jemteborn", "Therese Nordfeldt"});
    Names deciders;
    for (const json& edge : answers().edges("has_working_group")) {
        if (answers().name(edge["to"]).ends_with("service och bemötande"))
            deciders.insert(answers().name(edge["from"]));
    }
    CHECK(deciders == Names{natverk});
}

TEST_CASE("question: who among the deciding was absent from the board in June?") {
    const std::string june = answers().meeting(styrelse, "2025-06-09");
    CHECK(answers().listed(june, "absent", "decision_maker") ==
          Names{"Anton Waara", "Bo-Göran Danielsson", "Mikael Westin", "Niklas Daoson",
                "Pär Fredriksson"});
    CHECK(answers().listed(june, "absent", "substitute").size() == 13);
}

TEST_CASE("question: who served for whom?") {
    Pairs served;
    for (const json& edge : answers().edges("substituted_for"))
        served.emplace(answers().name(edge["from"]), answers().name(edge["to"]));
    CHECK(served ==
          Pairs{{"Linda Andersson", "Niklas Daoson"}, {"Veronica Eklund", "Bo-Göran Danielsson"}});
}

TEST_CASE("question: which municipality had nobody deciding at the board in June?") {
    const std::string june = answers().meeting(styrelse, "2025-06-09");
    Names had;
    Names had_not;
    for (const json& edge : answers().edges("attended")) {
        if (edge["to"] != june || edge["affiliation"].is_null()) continue;
        if (answers().node(edge["affiliation"])["kind"] != "municipality") continue;
        const std::string place = answers().name(edge["affiliation"]);
        const bool decides = edge["presence"] == "present" && edge["capacity"] != "other";
        (decides ? had : had_not).insert(place);
    }
    Names nobody;
    std::set_difference(had_not.begin(), had_not.end(), had.begin(), had.end(),
                        std::inserter(nobody, nobody.end()));
    CHECK(nobody == Names{"Ragunda"});
}

TEST_CASE("question: how many hours were the meetings?") {
    std::map<std::string, int> minutes;
    for (const json& meeting : answers().nodes("meeting")) {
        for (const json& session : meeting["sessions"])
            minutes[meeting["date"]] += int(session["minutes"]);
    }
    // 10-11; 13-15.30; 9-12; 13-17 and 8.30-12; 13-15.30
    CHECK(minutes == std::map<std::string, int>{{"2024-11-11", 60},
                                                {"2025-04-07", 150},
                                                {"2025-06-09", 180},
                                                {"2025-09-04", 450},
                                                {"2025-11-17", 150}});
}

TEST_CASE("question: which tasks that were decided have no date for reporting back?") {
    Pairs without;  // taker, § of the decision
    std::size_t decided = 0;
    for (const json& edge : answers().edges("assignment")) {
        if (edge["status"] != "decided") continue;
        ++decided;
        const json& back = edge["report_back"];
        const bool dated = back["when"].is_string() && back["when"] != "vid ett senare tillfälle";
        if (!dated) {
            without.emplace(answers().name(edge["to"]),
                            std::to_string(int(answers().node(edge["decision"])["paragraph"])));
        }
    }
    // All of them: one must be reported "at a later time", the others say nothing of it.
    CHECK(decided == without.size());
    CHECK(without.contains({"Martin Söderström", "2"}));
    CHECK(without.contains({"Martin Söderström", "23"}));
    CHECK(without.contains({"Region Jämtland Härjedalen", "12"}));
    CHECK(without.contains({"Arbetsgrupp: Gemensam plan för service och bemötande", "3"}));
}

TEST_CASE("question: which task was put off, and who was to do it? the minutes do not say") {
    Found put_off;
    for (const json& edge : answers().edges("assignment")) {
        if (edge["status"] == "postponed") put_off.push_back(edge);
    }
    REQUIRE(put_off.size() == 1);
    CHECK(put_off[0].get()["to"].is_null());
    CHECK(std::string(put_off[0].get()["what"]).find("karta över beslutsprocesser") !=
          std::string::npos);
}

TEST_CASE("question: which matters wait for a decision?") {
    Pairs waiting;
    for (const json& decision : answers().nodes("decision")) {
        if (decision["status"] == "postponed")
            waiting.emplace(decision["title"], std::to_string(int(decision["paragraph"])));
    }
    CHECK(waiting == Pairs{{"Att bidra till att stärka totalförsvaret", "13"}});
}

TEST_CASE("question: when does each body meet next, as its last minutes say?") {
    std::map<std::string, std::string> next;
    for (const json& edge : answers().edges("met")) {
        const json& meeting = answers().node(edge["to"]);
        if (meeting["date"] == "2025-06-09" || meeting["date"] == "2025-09-04")
            next[answers().name(edge["from"])] = meeting["next_meeting"];
    }
    CHECK(next ==
          std::map<std::string, std::string>{{styrelse, "2025-09-12"}, {natverk, "2025-10-10"}});
}

TEST_CASE("question: whose seat in the management group was taken over by whom?") {
    // Seats are told by municipality: who was seen last in April, who was seen first in November.
    std::map<std::string, std::string> of;
    for (const json& edge : answers().edges("represents")) of[edge["from"]] = edge["to"];
    std::map<std::string, std::string> left;
    std::map<std::string, std::string> came;
    for (const json& edge : answers().edges("member_of")) {
        if (answers().name(edge["to"]) != ledning || !of.contains(edge["from"])) continue;
        const json& place = answers().node(of[edge["from"]]);
        if (place["kind"] != "municipality") continue;
        if (edge["until"] == "2025-04-07") left[place["name"]] = answers().name(edge["from"]);
        if (edge["since"] == "2025-11-17") came[place["name"]] = answers().name(edge["from"]);
    }
    std::map<std::string, std::pair<std::string, std::string>> handed_over;
    for (const auto& [place, person] : came) {
        // A vice chair who is a member the next time has not left.
        if (left.contains(place) && left[place] != person)
            handed_over[place] = {left[place], person};
    }
    CHECK(handed_over == std::map<std::string, std::pair<std::string, std::string>>{
                             {"Berg", {"Ralf Westlund", "Fredrik Åström"}},
                             {"Bräcke", {"Camilla Samuelsson", "Anders Lundin"}},
                             {"Östersund", {"Anders Wennerberg", "Helén Eurenus"}}});
}

TEST_CASE("question: which focus areas does the management group have?") {
    Names areas;
    for (const json& edge : answers().edges("has_focus_area")) {
        if (answers().name(edge["from"]) == ledning) areas.insert(answers().name(edge["to"]));
    }
    CHECK(areas == Names{"Att bidra till att stärka totalförsvaret",
                         "Att möta de demografiska utmaningarna",
                         "Hållbar tillväxt med fokus på grön omställning",
                         "Ökad trygghet och förbättrad folkhälsa"});
}

TEST_CASE("question: which decisions are built on that we have not read?") {
    Pairs unread;  // date, §
    for (const json& decision : answers().nodes("decision")) {
        if (!decision.contains("known") || decision["paragraph"].is_null() ||
            decision["date"].is_null())
            continue;
        unread.emplace(decision["date"], std::to_string(int(decision["paragraph"])));
    }
    CHECK(unread == Pairs{{"2025-05-09", "16"},
                          {"2025-06-02", "18"},
                          {"2025-06-16", "18"},
                          {"2025-11-07", "9"}});
}

TEST_CASE("question: who presents what the association did in the first third of the year?") {
    Names presenters;
    for (const json& edge : answers().edges("presented")) {
        if (answers().node(edge["to"])["title"] == "Uppföljning av verksamheten T1")
            presenters.insert(answers().name(edge["from"]));
    }
    CHECK(presenters ==
          Names{"Elin Ring", "Johanna Bogfors", "Malin Elmerstig", "Martin Söderström"});
}

TEST_CASE("question: who may be one person under two names? somebody must say") {
    std::vector<Names> asked;
    for (const json& edge : answers().edges("possible_same_as")) {
        if (answers().node(edge["from"])["kind"] == "person")
            asked.push_back({answers().name(edge["from"]), answers().name(edge["to"])});
    }
    CHECK(asked == std::vector<Names>{{"Susanna Löfgren", "Susanna Löfström"}});
}
