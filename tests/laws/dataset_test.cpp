// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "cli/evaluate_text.hpp"
#include "cli/evaluation.hpp"
#include "extract/extractor.hpp"
#include "graph/model/builder.hpp"
#include "tests/support/golden.hpp"

using namespace mandat;
using namespace mandat::tests;
namespace evaluate = mandat::cli::evaluate;
using evaluate::FactClass;
namespace fs = std::filesystem;

namespace {

/// What the reading of our own and the customer's protocols is held to: F1 a class.
constexpr std::pair<FactClass, double> floors[] = {
    {FactClass::header, 0.97},          {FactClass::attendance, 0.98},
    {FactClass::affiliation, 0.98},     {FactClass::limits, 0.98},
    {FactClass::substitutes, 0.98},     {FactClass::items, 0.98},
    {FactClass::subitems, 0.98},        {FactClass::presenters, 0.98},
    {FactClass::decision_status, 0.98}, {FactClass::decision_points, 0.95},
    {FactClass::persons, 0.98},         {FactClass::memberships, 0.95},
    {FactClass::structure, 0.95},       {FactClass::delegations, 0.95},
    {FactClass::references, 0.95},      {FactClass::remarks, 0.85},
    {FactClass::evidence, 1.0},
};

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

/// Everything in a folder and its truth, evaluated as the command does.
std::vector<evaluate::DocumentScores> evaluate_folder(const fs::path& truth,
                                                      const fs::path& protocols) {
    std::ostringstream ignored;
    const cli::Console console{{ignored}, {ignored}, Language::en};
    return cli::evaluate_paths({truth.string(), protocols.string()}, cli::Together::folder, {},
                               console)
        .documents;
}

void check_floors(const std::vector<evaluate::DocumentScores>& documents) {
    std::ostringstream table;
    const cli::Console console{{table}, {table}, Language::en};
    const evaluate::Scores scores = evaluate::sum(documents);
    cli::show_scores(scores, console);
    for (const evaluate::DocumentScores& one : documents) cli::show_misses(one, console);
    MESSAGE("\n" << table.str());
    for (const auto& [id, floor] : floors) {
        CAPTURE(evaluate::class_name(id));
        const auto hit = scores.find(id);
        if (hit != scores.end()) CHECK(hit->second.f1().value_or(1) >= floor);
    }
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
    const auto documents = evaluate_folder(dataset() / "truth", dataset() / "protocols");
    REQUIRE(documents.size() == 5);
    check_floors(documents);
}

TEST_CASE("dataset: every quote stands on its line, in every layout") {
    check_quotes(read_files(files_in(dataset() / "protocols")));
    check_quotes(read_files(files_in(dataset() / "other-layouts")));
}

TEST_CASE("dataset: the same meeting in another layout is read much the same") {
    const auto documents = evaluate_folder(dataset() / "truth", dataset() / "other-layouts");
    REQUIRE(documents.size() == 2);
    check_floors(documents);
}

TEST_CASE("dataset: the customer's protocols, where they are at hand") {
    const char* const shared = std::getenv("MANDAT_SHARED");
    if (shared == nullptr) {
        MESSAGE("MANDAT_SHARED is not set: only our own protocols were read");
        return;
    }
    check_quotes(read_files(files_in(fs::path(shared) / "protocols")));
    check_floors(evaluate_folder(fs::path(shared) / "gold", fs::path(shared) / "protocols"));
}
