// SPDX-License-Identifier: Apache-2.0
// The table of README "Accuracy": what evaluating the datasets gives now, beside what they gave
// when they were read for the first time (datasets/first-try.tsv). `mandat_tests --update` renews
// it.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <map>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "cli/evaluate_text.hpp"
#include "cli/evaluation.hpp"
#include "tests/support/golden.hpp"

using namespace mandat;
using namespace mandat::cli;
using namespace mandat::tests;
using evaluate::FactClass;
using evaluate::Scores;
namespace fs = std::filesystem;

namespace {

// README may lag behind the rules for a while, but never promise more than they hold.
constexpr double allowed_promise = 0.005;  // half of the last digit shown
constexpr double allowed_lag = 0.05;

constexpr const char* retold = "jamtland-harjedalen";
constexpr const char* written_later = "written-later";  // in first-try.tsv: of all made sets

fs::path datasets() { return checkout() / "datasets"; }

std::vector<std::string> made_sets() {
    std::vector<std::string> out;
    for (const auto& entry : fs::directory_iterator(datasets())) {
        const std::string name = entry.path().filename().string();
        if (name != retold && fs::is_directory(entry.path() / "truth")) out.push_back(name);
    }
    std::sort(out.begin(), out.end());
    return out;
}

struct Measured {
    Scores scores;
    std::size_t documents = 0;
};

Measured measure(const std::vector<std::string>& paths) {
    std::ostringstream ignored;
    const Console console{{ignored}, {ignored}, Language::en};
    const Evaluation evaluation = evaluate_paths(paths, Together::folder, {}, console);
    return {evaluate::sum(evaluation.documents), evaluation.documents.size()};
}

Measured measure_retold() {
    return measure(
        {(datasets() / retold / "truth").string(), (datasets() / retold / "protocols").string()});
}

Measured measure_made() {
    std::vector<std::string> paths;
    for (const std::string& set : made_sets()) paths.push_back((datasets() / set).string());
    return paths.empty() ? Measured{} : measure(paths);
}

/// F1 at the first try: of the retold set as it was noted, of the made sets from their counts.
struct FirstTry {
    std::map<FactClass, double> retold;
    std::map<FactClass, evaluate::Score> made;
    std::map<FactClass, evaluate::Score> later;  ///< documents written after the rules

    [[nodiscard]] std::optional<double> of_retold(FactClass id) const {
        const auto hit = retold.find(id);
        return hit == retold.end() ? std::nullopt : std::optional(hit->second);
    }
    [[nodiscard]] std::optional<double> of_made(FactClass id) const {
        const auto hit = made.find(id);
        return hit == made.end() ? std::nullopt : hit->second.f1();
    }
    [[nodiscard]] std::optional<double> of_later(FactClass id) const {
        const auto hit = later.find(id);
        return hit == later.end() ? std::nullopt : hit->second.f1();
    }
};

/// Lines "set<TAB>class<TAB>F1" or "set<TAB>class<TAB>truth<TAB>found<TAB>right".
FirstTry read_first_try() {
    FirstTry out;
    std::istringstream lines(file_text(datasets() / "first-try.tsv"));
    for (std::string line; std::getline(lines, line);) {
        if (line.empty() || line.front() == '#') continue;
        std::istringstream columns(line);
        std::string set;
        std::string name;
        columns >> set >> name;
        const auto id = evaluate::find_class(name);
        CAPTURE(line);
        REQUIRE(id.has_value());
        if (set == retold) {
            columns >> out.retold[*id];
        } else {
            evaluate::Score one;
            columns >> one.gold >> one.found >> one.correct;
            (set == written_later ? out.later : out.made)[*id] += one;
        }
        REQUIRE(!columns.fail());
    }
    return out;
}

std::string shown(std::optional<double> value) {
    if (!value) return "–";
    std::array<char, 16> out{};
    std::snprintf(out.data(), out.size(), "%.2f", *value);
    return out.data();
}

std::optional<evaluate::Score> score_of(const Scores& scores, FactClass id) {
    const auto hit = scores.find(id);
    if (hit == scores.end() || hit->second.gold + hit->second.found == 0) return std::nullopt;
    return hit->second;
}

/// README shows the main figures; `mandat evaluate` has them all.
bool is_shown(const evaluate::ClassInfo& row) {
    return !row.name.ends_with(".certainty") && row.id != FactClass::delegations_lenient;
}

/// One line a class: the figures now, then those of the first try.
std::map<FactClass, std::array<std::optional<double>, 7>> figures(const Measured& sample,
                                                                  const Measured& made) {
    const FirstTry first = read_first_try();
    std::map<FactClass, std::array<std::optional<double>, 7>> out;
    for (const evaluate::ClassInfo& row : evaluate::fact_classes()) {
        const auto now = score_of(sample.scores, row.id);
        const auto other = score_of(made.scores, row.id);
        if (!is_shown(row) || (!now && !other)) continue;
        out[row.id] = {now ? now->precision() : std::nullopt,
                       now ? now->recall() : std::nullopt,
                       now ? now->f1() : std::nullopt,
                       first.of_retold(row.id),
                       other ? other->f1() : std::nullopt,
                       first.of_made(row.id),
                       first.of_later(row.id)};
    }
    return out;
}

std::string table(const Measured& sample, const Measured& made) {
    std::string out = "| facts | sample (" + std::to_string(sample.documents) +
                      "): precision | recall | F1 | first try: F1 | made sets (" +
                      std::to_string(made.documents) +
                      "): F1 | first try, written before the rules: F1 "
                      "| first try, written after: F1 |\n|---|---|---|---|---|---|---|---|\n";
    for (const auto& [id, columns] : figures(sample, made)) {
        out += "| " + class_text(id, Language::en);
        for (const auto& value : columns) out += " | " + shown(value);
        out += " |\n";
    }
    return out;
}

/// The figures of a line of the table; nothing where there is a dash.
std::vector<std::optional<double>> read_line(const std::string& line) {
    std::vector<std::optional<double>> out;
    std::istringstream cells(line);
    std::string cell;
    std::getline(cells, cell, '|');
    std::getline(cells, cell, '|');
    while (std::getline(cells, cell, '|')) {
        char* end = nullptr;
        const double value = std::strtod(cell.c_str(), &end);
        out.push_back(end == cell.c_str() ? std::nullopt : std::optional(value));
    }
    return out;
}

/// Whether a figure of README may stand as it does.
bool may_stand(std::optional<double> written, std::optional<double> measured) {
    if (!written || !measured) return written.has_value() == measured.has_value();
    return *written <= *measured + allowed_promise && *written >= *measured - allowed_lag;
}

}  // namespace

TEST_CASE("accuracy: the figures of README are those that evaluating gives") {
    const Measured sample = measure_retold();
    const Measured made = measure_made();
    REQUIRE(sample.documents == 5);
    const fs::path readme = checkout() / "README.md";
    const auto written = file_part(readme, "accuracy");
    REQUIRE_MESSAGE(written.has_value(), "README has no part 'accuracy'");
    if (is_updating()) {
        if (*written != table(sample, made))
            replace_file_part(readme, "accuracy", table(sample, made));
        return;
    }
    for (const auto& [id, columns] : figures(sample, made)) {
        const std::string name = "| " + class_text(id, Language::en) + " |";
        const std::size_t at = written->find(name);
        CAPTURE(name);
        REQUIRE_MESSAGE(at != std::string::npos,
                        "the line is missing; renew the table with mandat_tests --update");
        const auto stands = read_line(written->substr(at, written->find('\n', at) - at));
        REQUIRE(stands.size() >= columns.size());
        for (std::size_t i = 0; i < columns.size(); ++i) {
            CAPTURE(i);
            CAPTURE(shown(stands[i]));
            CAPTURE(shown(columns[i]));
            CHECK_MESSAGE(may_stand(stands[i], columns[i]),
                          "README is out of date; renew the table with mandat_tests --update");
        }
    }
}
