// SPDX-License-Identifier: Apache-2.0
// The arrows between rooms and their parts. An include that no arrow allows is reported with its
// file and line.
#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "tests/support/golden.hpp"

namespace {

namespace fs = std::filesystem;
using Allowed = std::map<std::string, std::set<std::string>>;

/// A part may include itself and what stands here; nothing else.
const Allowed rooms = {
    {"graph", {}},
    {"extract", {"graph"}},
    {"render", {"graph"}},
    {"cli", {"graph", "extract", "render"}},
    {"tests", {"graph", "extract", "render", "cli"}},
};

/// Within a room; a header right in the room is its door and stands above all its parts.
const Allowed parts = {
    {"graph/base", {}},
    {"graph/model", {"graph/base"}},
    {"graph/analysis", {"graph/base", "graph/model"}},
    {"graph/store", {"graph/base", "graph/model"}},
    {"extract/convert", {"extract/input"}},
    {"extract/formats", {"extract/convert"}},  // linked into the converter child alone
    {"extract/input", {}},
    {"extract/lexicon", {"extract/input"}},  // word lists are met in the tokens of a text
    {"extract/protocol", {"extract/lexicon", "extract/input"}},
    {"extract/mention", {"extract/lexicon", "extract/input", "extract/protocol"}},
    {"extract/statement",
     {"extract/lexicon", "extract/input", "extract/protocol", "extract/mention"}},
    {"extract/identity",
     {"extract/lexicon", "extract/input", "extract/protocol", "extract/mention",
      "extract/statement"}},
    {"render/view", {}},
    {"render/map", {"render/view"}},
    {"render/chart", {"render/view", "render/map"}},  // paper, palette, letters
    {"render/page", {"render/view"}},
    {"render/sheet", {"render/view", "render/page"}},
    {"render/table", {"render/view"}},
    {"render/exchange", {"render/view"}},
};

/// Libraries that are met in one place only, so that they can be exchanged there.
struct Library {
    std::string_view begins;             ///< of the header's name
    std::vector<std::string_view> only;  ///< paths that may include it begin so
};
const std::vector<Library> libraries = {
    {"CLI/", {"cli/options.cpp", "cli/commands.cpp"}},
    {"doctest/", {"tests/"}},
    {"graphviz/", {"render/map/", "tests/render/map/"}},
    {"gvc.h", {"render/map/", "tests/render/map/"}},
    {"cgraph.h", {"render/map/", "tests/render/map/"}},
    {"boost/graph/", {"graph/", "tests/"}},
    {"sqlite3.h", {"graph/store/"}},
    {"archive", {"extract/formats/"}},
    {"gumbo.h", {"extract/formats/html.cpp"}},
    {"pugixml", {"extract/formats/"}},
    {"seccomp.h", {"extract/convert/sandbox.cpp"}},
    {"unicode/", {"extract/", "graph/"}},
    {"librsvg/", {"render/map/svg_picture.cpp"}},
    {"xlsxwriter", {"render/exchange/workbook.cpp"}},
};

struct Include {
    std::string file;
    int line = 0;
    std::string what;
    bool ours = false;  ///< in quotes
};

std::vector<Include> includes_in(const std::string& name, const std::string& text) {
    std::vector<Include> out;
    std::istringstream lines(text);
    std::string line;
    for (int number = 1; std::getline(lines, line); ++number) {
        constexpr std::string_view directive = "#include ";
        if (!line.starts_with(directive) || line.size() < directive.size() + 3) continue;
        const char open = line[directive.size()];
        const std::size_t end = line.find(open == '"' ? '"' : '>', directive.size() + 1);
        if (end == std::string::npos) continue;
        out.push_back({name, number, line.substr(directive.size() + 1, end - directive.size() - 1),
                       open == '"'});
    }
    return out;
}

std::string room_of(const std::string& path) { return path.substr(0, path.find('/')); }

/// "graph/base"; empty for a file right in its room.
std::string part_of(const std::string& path) {
    const std::size_t room = path.find('/');
    const std::size_t part = path.find('/', room + 1);
    return part == std::string::npos ? std::string{} : path.substr(0, part);
}

/// Why an include is forbidden; empty when it is not.
std::string forbidden(const Include& include) {
    if (!include.ours) {
        for (const Library& library : libraries) {
            const bool met = include.what.starts_with(library.begins);
            const bool home = std::any_of(library.only.begin(), library.only.end(),
                                          [&](auto at) { return include.file.starts_with(at); });
            if (met && !home) return "belongs to " + std::string(library.only.front());
        }
        return {};
    }
    const std::string from = room_of(include.file);
    const std::string to = room_of(include.what);
    if (!rooms.contains(to)) return "is not named by its path from the top";
    if (from != to) return rooms.at(from).contains(to) ? "" : from + " does not know " + to;
    const std::string from_part = part_of(include.file);
    const std::string to_part = part_of(include.what);
    if (!parts.contains(from_part) || from_part == to_part) return {};
    if (to_part.empty()) return from_part + " does not know the door above it";
    return parts.at(from_part).contains(to_part) ? "" : from_part + " does not know " + to_part;
}

std::vector<Include> all_includes() {
    std::vector<Include> out;
    for (const auto& [room, ignored] : rooms) {
        const fs::path folder = mandat::tests::checkout() / room;
        if (!fs::exists(folder)) continue;
        for (const auto& entry : fs::recursive_directory_iterator(folder)) {
            const std::string ending = entry.path().extension().string();
            if (ending != ".hpp" && ending != ".cpp") continue;
            const std::string name =
                room + "/" + entry.path().lexically_relative(folder).generic_string();
            const auto found = includes_in(name, mandat::tests::file_text(entry.path()));
            out.insert(out.end(), found.begin(), found.end());
        }
    }
    return out;
}

}  // namespace

TEST_CASE("layering: every include follows an arrow") {
    const std::vector<Include> includes = all_includes();
    CHECK(includes.size() > 100);
    for (const Include& include : includes) {
        const std::string why = forbidden(include);
        if (!why.empty()) {
            FAIL_CHECK(include.file << ":" << include.line << ": '" << include.what << "' " << why);
        }
    }
}

TEST_CASE("layering: what the arrows forbid is found") {
    struct Row {
        std::string name;
        const char* file;
        const char* text;
        bool allowed;
    };
    const Row rows[] = {
        {"down one room", "render/map/a.cpp", "#include \"graph/model/node.hpp\"", true},
        {"up one room", "graph/model/a.cpp", "#include \"render/view/a.hpp\"", false},
        {"across", "render/map/a.cpp", "#include \"extract/extractor.hpp\"", false},
        {"down one part", "graph/model/a.cpp", "#include \"graph/base/date.hpp\"", true},
        {"up one part", "graph/base/a.hpp", "#include \"graph/model/node.hpp\"", false},
        {"beside", "render/page/a.cpp", "#include \"render/map/structure_map.hpp\"", false},
        {"own part", "render/page/a.cpp", "#include \"render/page/b.hpp\"", true},
        {"the door from inside", "extract/input/a.cpp", "#include \"extract/extractor.hpp\"",
         false},
        {"the door opens to all", "extract/extractor.cpp", "#include \"extract/input/a.hpp\"",
         true},
        {"not from the top", "graph/base/a.cpp", "#include \"date.hpp\"", false},
        {"a library at home", "cli/options.cpp", "#include <CLI/CLI.hpp>", true},
        {"a library abroad", "graph/base/a.cpp", "#include <CLI/CLI.hpp>", false},
        {"Graphviz on the page", "render/page/a.cpp", "#include <graphviz/gvc.h>", false},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const auto includes = includes_in(row.file, row.text);
        REQUIRE(includes.size() == 1);
        CHECK(forbidden(includes.front()).empty() == row.allowed);
    }
}

TEST_CASE("layering: heavy headers stay out of headers") {
    // Measured: each costs about a second in every unit that includes it.
    for (const Include& include : all_includes()) {
        if (!include.file.ends_with(".hpp")) continue;
        // What these two are for is to hold Graphviz's own types; sources of `map` include them.
        if (include.file == "render/map/cgraph.hpp" || include.file == "render/map/page_layout.hpp")
            continue;
        const bool heavy = include.what == "nlohmann/json.hpp" || include.what == "CLI/CLI.hpp" ||
                           include.what.starts_with("graphviz/");
        if (heavy) FAIL_CHECK(include.file << ":" << include.line << ": " << include.what);
    }
    CHECK(true);
}
