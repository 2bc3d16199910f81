// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "extract/extractor.hpp"
#include "graph/model/builder.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/truth.hpp"

using namespace mandat;
using namespace mandat::tests;
namespace fs = std::filesystem;

namespace {

/// The floors that the reading of our own and the customer's protocols is held to.
constexpr double attendance_floor = 0.98;
constexpr double items_floor = 0.98;
constexpr double presenters_floor = 0.98;
constexpr double points_floor = 0.95;
constexpr double memberships_floor = 0.95;

std::vector<fs::path> files_in(const fs::path& folder) {
    std::vector<fs::path> out;
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (entry.is_regular_file()) out.push_back(entry.path());
    }
    std::sort(out.begin(), out.end());
    return out;
}

Network read_files(const std::vector<fs::path>& files) {
    std::vector<Claims> claims;
    for (const fs::path& file : files)
        claims.push_back(extract::read_protocol({file.string(), file_text(file)}));
    return build_network(extract::settle_identities(std::move(claims)));
}

/// A truth file belongs to the document whose file name it starts with, before its ending.
std::string truth_for(const fs::path& document, const fs::path& folder) {
    for (const fs::path& name : {folder / (document.stem().string() + ".json"),
                                 folder / (document.filename().string() + ".json")}) {
        if (fs::exists(name)) return file_text(name);
    }
    return {};
}

Scores score_all(const Network& network, const fs::path& truth_folder) {
    Scores all;
    for (const Source& source : network.documents()) {
        const std::string truth = truth_for(source.path, truth_folder);
        if (!truth.empty()) all += score(network, source.id, truth);
    }
    return all;
}

void check_floors(const Scores& scores) {
    MESSAGE("\n" << table(scores));
    CHECK(scores.attendance.expected > 0);
    CHECK(scores.attendance.f1() >= attendance_floor);
    CHECK(scores.items.f1() >= items_floor);
    CHECK(scores.presenters.f1() >= presenters_floor);
    CHECK(scores.points.f1() >= points_floor);
    CHECK(scores.memberships.f1() >= memberships_floor);
}

void check_quotes(const Network& network) {
    for (const Source& source : network.documents()) {
        const std::string text = file_text(source.path);
        std::vector<std::string> lines = {""};
        for (const char c : text) {
            if (c == '\n') {
                lines.emplace_back();
            } else {
                lines.back() += c;
            }
        }
        const auto stands = [&](const Evidence& e) {
            return e.document != source.id ||
                   (e.line >= 1 && static_cast<std::size_t>(e.line) <= lines.size() &&
                    !e.quote.empty() &&
                    lines[static_cast<std::size_t>(e.line) - 1].find(e.quote) != std::string::npos);
        };
        for (const Node& node : network.nodes()) {
            CAPTURE(node.id);
            CHECK(std::all_of(node.evidence.begin(), node.evidence.end(), stands));
        }
        for (const Edge& edge : network.edges()) {
            CAPTURE(edge.id);
            CHECK(std::all_of(edge.evidence.begin(), edge.evidence.end(), stands));
        }
    }
}

fs::path dataset() { return checkout() / "datasets" / "jamtland-harjedalen"; }

}  // namespace

TEST_CASE("dataset: five protocols are read as their truth files say") {
    const Network network = read_files(files_in(dataset() / "protocols"));
    REQUIRE(network.documents().size() == 5);
    check_floors(score_all(network, dataset() / "truth"));
}

TEST_CASE("dataset: every quote stands on its line, in every layout") {
    check_quotes(read_files(files_in(dataset() / "protocols")));
    check_quotes(read_files(files_in(dataset() / "other-layouts")));
}

TEST_CASE("dataset: the same meeting in another layout is read much the same") {
    const Network network = read_files(files_in(dataset() / "other-layouts"));
    const Scores scores = score_all(network, dataset() / "truth");
    MESSAGE("\n" << table(scores));
    CHECK(scores.attendance.f1() >= attendance_floor);
    CHECK(scores.items.f1() >= items_floor);
    CHECK(scores.presenters.f1() >= presenters_floor);
    CHECK(scores.points.f1() >= points_floor);
}

TEST_CASE("dataset: the customer's protocols, where they are at hand") {
    const char* const shared = std::getenv("MANDAT_SHARED");
    if (shared == nullptr) {
        MESSAGE("MANDAT_SHARED is not set: only our own protocols were read");
        return;
    }
    const Network network = read_files(files_in(fs::path(shared) / "protocols"));
    check_quotes(network);
    check_floors(score_all(network, fs::path(shared) / "gold"));
}
