// SPDX-License-Identifier: Apache-2.0
#include "graph/base/codes.hpp"

#include <algorithm>
#include <set>
#include <string>

#include <doctest/doctest.h>

#include "graph/base/messages.hpp"

using namespace mandat;

TEST_CASE("codes: names and numbers are unique and written alike") {
    std::set<std::string_view> names;
    for (const CodeInfo& row : code_table) {
        CAPTURE(row.name);
        CHECK(names.insert(row.name).second);
        CHECK(static_cast<int>(row.code) >= 101);
        CHECK(static_cast<int>(row.code) <= 999);
        CHECK(info(row.code).name == row.name);
        CHECK(find_code(row.name) == row.code);
        CHECK(std::all_of(row.name.begin(), row.name.end(),
                          [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; }));
    }
    CHECK_FALSE(find_code("no_such_code").has_value());
    CHECK(label(Code::weekday_mismatch) == "P301 weekday_mismatch");
}

TEST_CASE("codes: every name of network-json is there") {
    for (const std::string_view name : {"weekday_mismatch",
                                        "date_in_past",
                                        "misspelt_municipality",
                                        "name_variant",
                                        "presenter_not_present",
                                        "agenda_title_mismatch",
                                        "role_conflict",
                                        "copy_paste",
                                        "contradiction",
                                        "ambiguous_first_name",
                                        "first_name_only",
                                        "ambiguous_reference",
                                        "decision_outside_decision_section",
                                        "missing_category_label",
                                        "numbering_restart",
                                        "unnamed_appointee",
                                        "unassigned_task",
                                        "vague_deadline",
                                        "acronym_not_expanded",
                                        "negated_statement",
                                        "layout_flattened",
                                        "unreadable_input",
                                        "unrecognised_layout",
                                        "limit_reached",
                                        "time_limit",
                                        "cannot_open",
                                        "not_a_file",
                                        "empty_input",
                                        "symlink_skipped",
                                        "type_mismatch",
                                        "encrypted_input",
                                        "damaged_pdf",
                                        "no_text_layer",
                                        "damaged_docx",
                                        "ambiguous_docx",
                                        "forbidden_doctype",
                                        "hidden_text",
                                        "odd_encoding",
                                        "control_characters",
                                        "bidi_characters",
                                        "invisible_characters",
                                        "mixed_script",
                                        "odd_number",
                                        "impossible_date"}) {
        CAPTURE(name);
        CHECK(find_code(name).has_value());
    }
}

TEST_CASE("messages: every code speaks both languages, one line without a full stop") {
    for (const CodeInfo& row : code_table) {
        CAPTURE(row.name);
        Diagnostic d;
        d.code = row.code;
        d.quote = "orden";
        d.arguments = {"ett", "två", "tre"};
        d.suggestion = "förslag";
        const std::string sv = message(d, Language::sv);
        const std::string en = message(d, Language::en);
        CHECK_FALSE(sv.empty());
        CHECK_FALSE(en.empty());
        CHECK(sv != en);
        for (const std::string& text : {sv, en, hint(d, Language::sv), hint(d, Language::en)}) {
            CHECK(text.find_first_of("{}\n") == std::string::npos);
            CHECK_FALSE(text.ends_with('.'));
        }
        CHECK(hint(d, Language::sv).empty() == hint(d, Language::en).empty());
    }
}

TEST_CASE("messages: arguments, quote and suggestion are filled in") {
    Diagnostic d;
    d.code = Code::weekday_mismatch;
    d.arguments = {"2025-01-12", "söndag", "måndag"};
    d.suggestion = "2026-01-12";
    CHECK(message(d, Language::sv) == "2025-01-12 är en söndag, inte 'måndag'");
    CHECK(message(d, Language::en) == "2025-01-12 is a söndag, not 'måndag'");
    CHECK(hint(d, Language::en) == "was 2026-01-12 meant?");
    d.suggestion.clear();
    CHECK(hint(d, Language::en).empty());
    Diagnostic mixed;
    mixed.code = Code::mixed_script;
    mixed.quote = "Аnna";
    CHECK(message(mixed, Language::en) == "'Аnna' mixes alphabets");
}

TEST_CASE("messages: an argument that is missing leaves its place empty") {
    Diagnostic d;
    d.code = Code::cannot_open;
    d.arguments = {"a.txt"};
    CHECK(message(d, Language::en) == "cannot open 'a.txt': ");
}

TEST_CASE("messages: an argument with braces is not filled again") {
    Diagnostic d;
    d.code = Code::cannot_open;
    d.arguments = {"{1}", "denied"};
    CHECK(message(d, Language::en) == "cannot open '{1}': denied");
}
