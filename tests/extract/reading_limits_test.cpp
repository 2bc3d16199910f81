// SPDX-License-Identifier: Apache-2.0
#include "extract/reading_limits.hpp"

#include <algorithm>
#include <string>

#include <doctest/doctest.h>

#include "extract/extractor.hpp"

using namespace mandat;

namespace {

std::string minutes_with(const std::string& people, const std::string& title) {
    return "Protokoll Provnämnden 2025-04-07\n\nNärvarande: " + people + "\n\n§ 1 " + title +
           "\n\nNämnden antar planen.\n\n§ 2 Val\n\nText.\n";
}

Claims claims_of(const std::string& text) { return extract::read_protocol({"x.txt", text}); }

std::size_t told(const Claims& claims) {
    return static_cast<std::size_t>(
        std::count_if(claims.diagnostics.begin(), claims.diagnostics.end(),
                      [](const Diagnostic& d) { return d.code == Code::limit_reached; }));
}

std::size_t people_in(const Claims& claims) {
    return static_cast<std::size_t>(
        std::count_if(claims.nodes.begin(), claims.nodes.end(),
                      [](const Node& n) { return n.kind == NodeKind::person; }));
}

/// Names of two words, all different: "Axa Exb", "Axa Exc", ...
std::string crowd(int count) {
    std::string out;
    const auto letter = [](int n) { return static_cast<char>('a' + n % 26); };
    for (int i = 0; i < count; ++i) {
        if (i > 0) out += '\n';
        out += std::string("A") + letter(i) + "x E" + letter(i / 26) + letter(i / 676) + "x";
    }
    return out;
}

}  // namespace

TEST_CASE("limits: a line of an item that is longer than any title is told, not lost in silence") {
    const Claims whole = claims_of(minutes_with("Anna Ek, Bo Alm", std::string(300, 'P')));
    CHECK(told(whole) == 0);
    CHECK(whole.source.reading == Reading::complete);
    const Claims cut = claims_of(minutes_with("Anna Ek, Bo Alm", std::string(1001, 'P')));
    CHECK(told(cut) == 1);
    CHECK(cut.source.reading == Reading::partial);
    for (const Node& node : cut.nodes) CHECK(node.name.size() < 1100);
}

TEST_CASE("limits: a long line whose number lacks in the run of items is told") {
    const std::string prose = "Plan för vägen " + std::string(420, 'p');
    const Claims cut = claims_of(minutes_with("Anna Ek, Bo Alm", prose));
    CHECK(told(cut) == 1);
    CHECK(cut.source.reading == Reading::partial);
    // The same words about a § of something else: prose, and nothing lacks.
    const Claims whole = claims_of(minutes_with("Anna Ek, Bo Alm", "Plan\n\n§ 17 " + prose));
    CHECK(told(whole) == 0);
    CHECK(whole.source.reading == Reading::complete);
}

TEST_CASE("limits: a name that a sentence gives is no longer than one of a list") {
    const std::string name = "Anna " + std::string(5000, 'B');
    const std::string body =
        "Plan\n\nNämnden beslutar att uppdra åt " + name + " att utreda vägen.";
    const Claims claims = claims_of(minutes_with("Bo Alm, " + name, body));
    CHECK(told(claims) > 0);
    CHECK(claims.source.reading == Reading::partial);
    for (const Node& node : claims.nodes) {
        CAPTURE(node.id);
        if (node.kind == NodeKind::person) CHECK(node.name.size() <= 200);
    }
}

TEST_CASE("limits: an item's number of any length is no reason to count too far") {
    const Claims claims =
        claims_of(minutes_with("Anna Ek, Bo Alm", "Plan § 99999999999999999999 Val"));
    CHECK(claims.source.reading != Reading::refused);
}

TEST_CASE("limits: two thousand people of one meeting are read, and no more") {
    const Claims whole = claims_of(minutes_with(crowd(2000), "Plan"));
    CHECK(told(whole) == 0);
    CHECK(people_in(whole) == 2000);
    const Claims cut = claims_of(minutes_with(crowd(2001), "Plan"));
    CHECK(told(cut) == 1);
    CHECK(cut.source.reading == Reading::partial);
    CHECK(people_in(cut) == 2000);
}

TEST_CASE("limits: a line of more than a megabyte is read and told") {
    const Claims claims =
        claims_of(minutes_with("Anna Ek, Bo Alm", "Plan") + std::string(1'000'001, 'x') + "\n");
    CHECK(told(claims) == 1);
    CHECK(claims.source.reading == Reading::partial);
    CHECK(people_in(claims) == 2);
}

TEST_CASE("limits: items beyond the five thousandth are left out and told") {
    std::string text = "Protokoll Provnämnden 2025-04-07\n\nNärvarande: Anna Ek, Bo Alm\n\n";
    for (int i = 1; i <= 5001; ++i) text += "§ " + std::to_string(i) + " Plan\n\nText.\n\n";
    const Claims claims = claims_of(text);
    CHECK(told(claims) == 1);
    CHECK(std::count_if(claims.nodes.begin(), claims.nodes.end(),
                        [](const Node& n) { return n.kind == NodeKind::decision; }) == 5000);
}
