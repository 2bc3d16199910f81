// SPDX-License-Identifier: Apache-2.0
// The same protocol in every format gives the same facts. What differs all the same is listed in
// what the test says.
#include <algorithm>
#include <filesystem>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "extract/convert/programs.hpp"
#include "extract/extractor.hpp"
#include "graph/base/utf8.hpp"
#include "graph/model/builder.hpp"
#include "graph/model/json.hpp"
#include "tests/support/golden.hpp"

using namespace mandat;
using nlohmann::json;
namespace fs = std::filesystem;

namespace {

using Facts = std::multiset<std::string>;

/// Every node and edge without its evidence and number, in one line each.
Facts facts_of(const fs::path& file) {
    Claims claims = extract::read_protocol({file.string(), tests::file_text(file)});
    const Network network = build_network(extract::settle_identities({std::move(claims)}));
    const json whole = json::parse(to_json_text(network));
    Facts out;
    for (const char* const kind : {"nodes", "edges"}) {
        for (json one : whole.at(kind)) {
            one.erase("evidence");
            if (kind[0] == 'e') one.erase("id");
            out.insert(utf8::squeeze(one.dump()));
        }
    }
    return out;
}

struct Comparison {
    std::size_t all = 0;   ///< facts of the text, or of the other when it has more
    std::size_t same = 0;  ///< in both
    std::string differences;
};

Comparison compare(const Facts& text, const Facts& other) {
    Comparison out;
    std::vector<std::string> lost;
    std::vector<std::string> added;
    std::set_difference(text.begin(), text.end(), other.begin(), other.end(),
                        std::back_inserter(lost));
    std::set_difference(other.begin(), other.end(), text.begin(), text.end(),
                        std::back_inserter(added));
    out.all = std::max(text.size(), other.size());
    out.same = text.size() - lost.size();
    constexpr std::size_t shown = 200;  // letters of a fact
    const auto list = [&](const char* where, const std::vector<std::string>& facts) {
        for (const std::string& fact : facts)
            out.differences += where + std::string(utf8::prefix(fact, shown)) + "\n";
    };
    list("  only in text: ", lost);
    list("  not in text: ", added);
    return out;
}

std::vector<fs::path> texts() {
    std::vector<fs::path> out;
    for (const auto& entry : fs::directory_iterator(tests::tests_folder() / "formats/same")) {
        if (entry.path().extension() == ".txt") out.push_back(entry.path());
    }
    std::sort(out.begin(), out.end());
    return out;
}

struct Share {
    std::size_t documents = 0;
    double same = 0;
};

/// All protocols in one format beside their texts.
Share check_format(const std::string& ending) {
    Share out;
    std::size_t all = 0;
    std::size_t same = 0;
    std::string listed;
    for (const fs::path& text : texts()) {
        fs::path other = text;
        other.replace_extension(ending);
        REQUIRE(fs::exists(other));
        const Comparison c = compare(facts_of(text), facts_of(other));
        all += c.all;
        same += c.same;
        ++out.documents;
        if (!c.differences.empty())
            listed += other.filename().string() + ": " + std::to_string(c.same) + " of " +
                      std::to_string(c.all) + "\n" + c.differences;
    }
    out.same = static_cast<double>(same) / static_cast<double>(all);
    MESSAGE(ending << ": " << same << " of " << all << " facts are those of the text\n" << listed);
    return out;
}

}  // namespace

TEST_CASE("formats: Markdown, HTML, DOCX and ODT give the facts of the text") {
    for (const char* const ending : {"md", "html", "docx", "odt"}) {
        CAPTURE(ending);
        const Share share = check_format(ending);
        CHECK(share.documents >= 12);
        CHECK(share.same >= 0.99);
    }
}

TEST_CASE("formats: PDF gives nearly all facts of the text") {
    if (extract::find_program("pdftotext").empty()) {
        MESSAGE("pdftotext is not installed: PDF was not compared");
        return;
    }
    const Share share = check_format("pdf");
    CHECK(share.documents >= 12);
    CHECK(share.same >= 0.97);
}
