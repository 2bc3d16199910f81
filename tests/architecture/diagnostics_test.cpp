// SPDX-License-Identifier: Apache-2.0
// extract/DIAGNOSTICS.md is what `mandat explain` says, and its examples are run: the first of each
// section gives its code at the line that is marked, the second does not.
#include "extract/diagnostics.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <set>
#include <string>

#include <doctest/doctest.h>

#include "cli/explanation.hpp"
#include "extract/extractor.hpp"
#include "graph/model/builder.hpp"
#include "graph/model/json.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace mandat;
using namespace mandat::cli;
using mandat::tests::TemporaryFolder;

namespace {

/// Codes without an example, and why there is none.
const std::map<Code, std::string_view> not_given = {
    {Code::encrypted_input, "no script of a line locks a file"},
    {Code::ambiguous_docx, "no script of a line packs a DOCX"},
    {Code::forbidden_doctype, "no script of a line packs a DOCX"},
    {Code::numbering_restart, "a restart is not remarked yet"},
    {Code::ambiguous_reference, "pronouns are not followed yet"},
    {Code::time_limit, "an example would take its time"},
};

/// A remark as the examples are checked for: which code at which line.
using Given = std::multimap<Code, int>;

Given given_by(const Diagnostics& remarks) {
    Given out;
    for (const Diagnostic& d : remarks) out.emplace(d.code, d.line);
    return out;
}

/// A text is read by itself, as one protocol.
Given read_text(const std::string& text) {
    Claims claims = extract::read_protocol({"exempel.txt", text});
    return given_by(build_network(extract::settle_identities({std::move(claims)})).diagnostics());
}

/// A script is run in an empty folder, with `mandat` on its path; it prints a network.
Given run_script(const std::string& text) {
    const TemporaryFolder folder;
    folder.write("bin/mandat", "#!/bin/sh\nexec " MANDAT_PROGRAM " \"$@\"\n");
    std::filesystem::permissions(folder.path() / "bin/mandat", std::filesystem::perms::owner_all);
    folder.write("script", text);
    std::filesystem::create_directory(folder.path() / "work");
    const std::string command = "cd '" + (folder.path() / "work").string() +
                                "' && PATH=../bin:$PATH sh ../script 2>/dev/null";
    FILE* const pipe = ::popen(command.c_str(), "r");
    REQUIRE(pipe != nullptr);
    std::string printed;
    std::array<char, 4096> buffer{};
    for (std::size_t n = 0; (n = std::fread(buffer.data(), 1, buffer.size(), pipe)) > 0;)
        printed.append(buffer.data(), n);
    ::pclose(pipe);
    return given_by(network_from_json(printed).diagnostics());
}

Given given_by(const Example& example) {
    return example.is_script ? run_script(example.text) : read_text(example.text);
}

std::string names(const Given& given) {
    std::string out;
    for (const auto& [code, line] : given)
        out += label(code) + " at line " + std::to_string(line) + "; ";
    return out;
}

}  // namespace

TEST_CASE("diagnostics: every code is explained whole, in both languages") {
    for (const CodeInfo& row : code_table) {
        CAPTURE(row.name);
        for (const Language language : {Language::sv, Language::en}) {
            const auto text = explanation(row.code, language);
            REQUIRE(text.has_value());
            CHECK(!text->meaning.empty());
            const bool whole = !text->why.empty() && !text->advice.empty() &&
                               !text->bad.text.empty() && !text->good.text.empty();
            CHECK(whole != not_given.contains(row.code));
        }
    }
}

TEST_CASE("diagnostics: both documents have the sections of the code table, in its order") {
    for (const std::string_view document :
         {extract::diagnostics_text, extract::diagnostics_sv_text}) {
        std::size_t before = 0;
        for (const CodeInfo& row : code_table) {
            CAPTURE(row.name);
            const std::size_t at = document.find("\n## " + label(row.code) + "\n");
            CHECK(at != std::string_view::npos);
            CHECK(at > before);
            before = at;
        }
        const auto sections = [&] {
            std::size_t count = 0;
            for (std::size_t at = 0; (at = document.find("\n## ", at)) != std::string_view::npos;)
                ++count, at += 4;
            return count;
        }();
        CHECK(sections == code_table.size());
    }
}

TEST_CASE("diagnostics: the first example of a section gives its code alone, where it is marked") {
    for (const CodeInfo& row : code_table) {
        if (not_given.contains(row.code)) continue;
        const auto text = explanation(row.code, Language::en);
        REQUIRE(text.has_value());
        const Given given = given_by(text->bad);
        CAPTURE(row.name);
        CAPTURE(names(given));
        CHECK(given.count(row.code) == 1);
        if (const auto hit = given.find(row.code); hit != given.end())
            CHECK(hit->second == text->bad.line);
        for (const auto& [code, line] : given) {
            // Where only the file matters one line stands for the protocol.
            const bool expected =
                code == row.code || (text->bad.is_script && code == Code::unrecognised_layout);
            CHECK(expected);
        }
    }
}

TEST_CASE("diagnostics: the second example of a section does not give its code") {
    for (const CodeInfo& row : code_table) {
        if (not_given.contains(row.code)) continue;
        const auto text = explanation(row.code, Language::en);
        REQUIRE(text.has_value());
        const Given given = given_by(text->good);
        CAPTURE(row.name);
        CAPTURE(names(given));
        CHECK(!given.contains(row.code));
        for (const auto& [code, line] : given) {
            const bool expected = text->good.is_script && code == Code::unrecognised_layout;
            CHECK(expected);
        }
    }
}
