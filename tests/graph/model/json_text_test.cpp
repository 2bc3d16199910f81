// SPDX-License-Identifier: Apache-2.0
#include "graph/model/json_text.hpp"

#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace mandat;
using Json = nlohmann::ordered_json;

TEST_CASE("json text: what acts stands as an escape, everything else as it is, and reads back") {
    struct Row {
        std::string_view name;
        std::string text;
        std::string_view written;
    };
    const Row rows[] = {
        {"letters", "Åsa Öhrn – 5 µg", "\"Åsa Öhrn – 5 µg\""},
        {"lower control", "a\x1b[2J", "\"a\\u001b[2J\""},
        {"delete", "a\x7f", "\"a\\u007f\""},
        {"upper control", "a\xC2\x9B", "\"a\\u009b\""},
        {"turned", "a\xE2\x80\xAE\xE2\x81\xA9", "\"a\\u202e\\u2069\""},
        {"arabic mark", "\xD8\x9C", "\"\\u061c\""},
        {"no character", "\xEF\xBF\xBE\xEF\xB7\x90", "\"\\ufffe\\ufdd0\""},
        {"tag", "\xF3\xA0\x81\x81.", "\"\\udb40\\udc41.\""},
        {"quote and backslash", "\"\\", "\"\\\"\\\\\""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const std::string written = json_text(Json(row.text), -1);
        CHECK(written == row.written);
        CHECK(Json::parse(written).get<std::string>() == row.text);
    }
}

TEST_CASE("json text: bytes that are no UTF-8 become one that is") {
    CHECK(json_text(Json(std::string("a\xFFz")), -1) == "\"a\xEF\xBF\xBDz\"");
}

TEST_CASE("json text: keys are text too, and indentation stays") {
    CHECK(json_text(Json{{"a\xC2\x80", 1}}, 1) == "{\n \"a\\u0080\": 1\n}");
}
