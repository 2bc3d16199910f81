// SPDX-License-Identifier: Apache-2.0
#include "render/page/report_page.hpp"

#include <doctest/doctest.h>

#include "render/page/digest.hpp"
#include "render/page/escape.hpp"
#include "render/page/packed.hpp"
#include "render/page/page_words.hpp"
#include "render/page/sections.hpp"
#include "tests/render/page/page_networks.hpp"
#include "tests/render/page/page_scanner.hpp"
#include "tests/support/contains.hpp"

using namespace mandat;
using namespace mandat::tests;

namespace {

std::size_t times(std::string_view page, std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = page.find(text); at != std::string_view::npos;
         at = page.find(text, at + 1)) {
        ++count;
    }
    return count;
}

constexpr std::string_view map =
    "<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">"
    "<g id=\"n-body--styrelsen\" class=\"node\"><text>Styrelsen</text></g></svg>";

/// Words that are shown are a sentence of the page, or part of one.
bool is_within_a_sentence(const std::string& page, const std::string& words) {
    for (std::size_t at = page.find("<q>"); at != std::string::npos;
         at = page.find("<q>", at + 1)) {
        const std::string sentence = page.substr(at, page.find("</q>", at) - at);
        if (contains(sentence, words)) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("report page: every tag is closed, every id stands once, every attribute is quoted") {
    const Scan found = scan(render::report_page(page_network(), map));
    for (const std::string& fault : found.faults) FAIL_CHECK(fault);
    CHECK(found.ids.contains("n-body--styrelsen"));
    CHECK(found.ids.contains("e2"));
}

TEST_CASE("report page: every person and every sentence is in it") {
    const Network network = page_network();
    const std::string page = render::report_page(network, {});
    for (const Node* person : network.nodes(NodeKind::person)) {
        CAPTURE(person->name);
        CHECK(contains(page, ">" + render::escape_text(person->name) + "</a></th>"));
    }
    for (const Edge& e : network.edges()) {
        const std::string& quote = e.evidence.front().quote;
        CAPTURE(quote);
        CHECK(is_within_a_sentence(page, render::escape_text(quote)));
    }
    CHECK(contains(page, "Åsa Öberg, ordförande &amp; sammankallande</q>"));
    CHECK(contains(page, "ta fram ett förslag &lt;snarast&gt;</q>"));
}

TEST_CASE("report page: nothing in it points to the network") {
    const std::string page = render::report_page(page_network(), map);
    const std::string_view namespace_of_svg = "http://www.w3.org/2000/svg";
    const std::string_view namespace_of_xlink = "http://www.w3.org/1999/xlink";
    CHECK(times(page, "http:") == times(page, namespace_of_svg) + times(page, namespace_of_xlink));
    CHECK(times(page, "https:") == 0);
    CHECK(times(page, "src=\"") == 0);
    CHECK(times(page, "@import") == 0);
    CHECK(times(page, "fetch(") == 0);
}

TEST_CASE("report page: the policy comes first and names exactly the one script and style") {
    const std::string page = render::report_page(page_network(), map);
    CHECK(contains(page, "<head>\n<meta http-equiv=\"Content-Security-Policy\""));
    const Scan found = scan(page);
    REQUIRE(found.scripts.size() == 1);
    REQUIRE(found.styles.size() == 1);
    CHECK(contains(page, "script-src '" + render::csp_hash(found.scripts.front()) + "'"));
    CHECK(contains(page, "style-src '" + render::csp_hash(found.styles.front()) + "'"));
    CHECK_FALSE(found.attributes.contains("style"));
    for (const std::string& name : found.attributes) {
        CAPTURE(name);
        CHECK_FALSE(name.starts_with("on"));
    }
}

TEST_CASE("csp hash: it is the SHA-256 of the text in base64") {
    CHECK(render::csp_hash("abc") == "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
}

TEST_CASE("packed: a text is deflated and in base64") {
    // As Python has it: base64.b64encode(zlib.compress(b"aaaaaaaaaa", 9)).
    CHECK(render::packed("aaaaaaaaaa") == "eNpLTIQBABThA8s=");
}

TEST_CASE("report page: the character set is named within the first 1024 bytes") {
    const std::string page = render::report_page(page_network(), map);
    CHECK(page.find("<meta charset=\"utf-8\">") < 1000);
}

TEST_CASE("report page: it carries both languages and shows the one asked for") {
    const std::string swedish = render::report_page(page_network(), {});
    const std::string english =
        render::report_page(page_network(), {}, {.language = Language::en, .title = {}});
    CHECK(contains(swedish, "<html lang=\"sv\">"));
    CHECK(contains(english, "<html lang=\"en\">"));
    CHECK(contains(swedish, ">Vem sitter var</i>"));
    CHECK(contains(english, ">Who sits where</i>"));
    CHECK(contains(swedish, "menade du Krokom?"));
    CHECK(contains(english, "did you mean Krokom?"));
    // the other language of what no table holds goes with the data
    render::OtherWords others;
    const Network network = page_network();
    const render::Facts facts(network);
    (void)render::remarks_section(facts).in(Language::sv, others);
    CHECK(contains(render::page_data(facts, others, Language::sv), "did you mean Krokom?"));
}

TEST_CASE("report page: the script has every phrase of the page in the other language") {
    const Network network = page_network();
    const render::Facts facts(network);
    CHECK(contains(render::page_data(facts, {}, Language::sv), "\"Overlaps\""));
    CHECK(contains(render::page_data(facts, {}, Language::en), "\"Överlapp\""));
    CHECK(contains(render::page_data(facts, {}, Language::sv),
                   "[\"Vem sitter var\",\"Who sits where\""));
}

TEST_CASE("report page: a seat that is implied says so in words") {
    const std::string page = render::report_page(page_network(), {});
    const std::size_t tag = page.find("<span class=\"derived\"><i>");
    REQUIRE(tag != std::string::npos);
    CHECK(contains(page.substr(tag, 60), "<i>härledd</i>"));
    CHECK(contains(page, "class=\"mark c0 implied\""));
}

TEST_CASE("report page: names that try to be markup stay names") {
    const std::string attack = "</script><img src=x onerror=\"alert(1)\">'&]]>-->";
    TaskFacts task;
    task.what = attack;
    task.status = attack;
    task.due_as_written = attack;
    Diagnostic remark;
    remark.document = "doc/1";
    remark.quote = attack;
    remark.arguments = {attack, attack};
    const Network network = network_of(
        {node("person/" + attack, NodeKind::person, attack),
         node("person/__proto__", NodeKind::person, "__proto__"),
         node("body/<b>", NodeKind::body, attack)},
        {edge(EdgeKind::member_of, "person/" + attack, "body/<b>", seat(Role::chair), attack),
         edge(EdgeKind::assignment, "body/<b>", "person/__proto__", task, attack)},
        {remark});
    const std::string page =
        render::report_page(network, {}, {.language = Language::sv, .title = attack});
    const Scan found = scan(page);
    for (const std::string& fault : found.faults) FAIL_CHECK(fault);
    CHECK(std::find(found.tags.begin(), found.tags.end(), "img") == found.tags.end());
    CHECK(found.scripts.size() == 1);
    CHECK_FALSE(contains(page, attack));
    CHECK(contains(page, ">__proto__</a></th>"));
}

TEST_CASE("report page: characters that turn or hide text are shown by their number") {
    const std::string page = render::report_page(
        network_of({node("person/anna", NodeKind::person, "Anna\u202Egnp\x07")}, {}), {});
    CHECK(contains(page, "Anna[U+202E]gnp[U+0007]"));
}

TEST_CASE("report page: an empty network gives a page that says so") {
    const std::string page = render::report_page(Network{}, {});
    for (const std::string& fault : scan(page).faults) FAIL_CHECK(fault);
    for (const std::string_view key : {"map.none", "seats.none", "tasks.none", "decisions.none",
                                       "meetings.none", "questions.none", "sources.none"}) {
        CAPTURE(key);
        CHECK(contains(page, render::phrase(key).sv));
        CHECK(contains(render::report_page(Network{}, {}, {.language = Language::en, .title = {}}),
                       render::phrase(key).en));
    }
}

TEST_CASE("report page: the same network gives the same bytes") {
    CHECK(render::report_page(page_network(), map) == render::report_page(page_network(), map));
}

TEST_CASE("report page: the map stands in it without its file header") {
    const std::string page = render::report_page(page_network(), map);
    CHECK(contains(page, "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">"));
    CHECK_FALSE(contains(page, "<?xml"));
}

TEST_CASE("report page: a file from which nothing was read is named") {
    const Network network({Source{"doc/1", "in/skannad.pdf", "", "pdf", ""}}, {}, {}, {});
    const std::string page = render::report_page(network, {});
    CHECK(contains(page, render::phrase("remarks.refused").sv));
    CHECK(contains(page, "skannad.pdf"));
    CHECK_FALSE(contains(page, "in/skannad.pdf"));
}

TEST_CASE("report page: words within other words of their line are one sentence with these") {
    const Network network = network_of(
        {node("person/anna", NodeKind::person, "anna"), node("person/bo", NodeKind::person, "bo"),
         node("body/board", NodeKind::body, "board")},
        {edge(EdgeKind::member_of, "person/anna", "body/board", seat(Role::chair), "anna, chair"),
         edge(EdgeKind::member_of, "person/bo", "body/board", seat(Role::member),
              "anna, chair, bo")});
    const render::Sentences sentences(network);
    // "anna", "bo", "anna, chair" all stand in "anna, chair, bo"; "board" does not
    CHECK(sentences.all().size() == 2);
    CHECK(sentences.number(network.edges()[0].evidence.front()) ==
          sentences.number(network.edges()[1].evidence.front()));
    CHECK(sentences.number(network.node("body/board")->evidence.front()) !=
          sentences.number(network.edges()[0].evidence.front()));
}

TEST_CASE("report page: a text that no table holds stands in one language, its other beside it") {
    render::OtherWords others;
    render::Html html;
    html << render::Both{"sex <", "six <"} << render::Both{"sex <", "six <"}
         << render::Both{"7", "7"};
    const std::string place = std::to_string(render::phrases().size());
    const std::string one = "<i data-w=\"" + place + "\">sex &lt;</i>";
    CHECK(html.in(Language::sv, others) == one + one + "7");
    CHECK(others.all() == std::vector<std::string>{"six <"});
    CHECK(html.in(Language::en) == "six &lt;six &lt;7");
    render::Html number;
    number << render::Both{"2,5", "2.5"} << render::Both{"2,5", "3.5"};
    // a number is written anew by the script; what only looks like one has its other text
    CHECK(number.in(Language::sv, others) ==
          "<i>2,5</i><i data-w=\"" + std::to_string(render::phrases().size() + 1) + "\">2,5</i>");
    render::Html odd;
    odd << render::Both{"a\x1f\x1e\x1d", "b"};
    CHECK(odd.in(Language::sv) == "a[U+001F][U+001E][U+001D]");
}

TEST_CASE("report page: an organisation with seats that is also represented has one id") {
    const Network network = network_of(
        {node("person/anna", NodeKind::person, "anna"), node("body/board", NodeKind::body, "board"),
         node("organisation/club", NodeKind::organisation, "club")},
        {edge(EdgeKind::member_of, "person/anna", "body/board", seat(Role::member), "anna"),
         edge(EdgeKind::member_of, "person/anna", "organisation/club", seat(Role::staff), "anna"),
         edge(EdgeKind::represents, "person/anna", "organisation/club", RepresentsFacts{},
              "anna, club")});
    const std::string page = render::report_page(network, {});
    const Scan found = scan(page);
    for (const std::string& fault : found.faults) FAIL_CHECK(fault);
    CHECK(contains(page, "representation-table"));
    CHECK(contains(page, "roster-of"));
}
