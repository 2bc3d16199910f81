// SPDX-License-Identifier: Apache-2.0
#include "extract/input/word_set.hpp"

#include <optional>
#include <set>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "extract/input/byte_scan.hpp"
#include "extract/lexicon/endings.hpp"

using namespace mandat;
using extract::word_key;
using extract::WordSet;

TEST_CASE("word key: the same in any case, whatever the letters") {
    struct Row {
        std::string_view one;
        std::string_view other;
    };
    const Row rows[] = {
        {"beslut", "BESLUT"},
        {"Åtgärd", "åTGÄRD"},
        {"överenskommelsen", "ÖVERENSKOMMELSEN"},
        {"idé", "IDÉ"},
        {"ÿ", "Ÿ"},
        {"Ωmega", "ωMEGA"},
        {"Ыва", "ыВА"},
        {"Č-Å", "č-å"},
        {"§", "§"},
        {"", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.one);
        CHECK(word_key(row.one) == word_key(row.other));
    }
}

TEST_CASE("word key: ten thousand words have ten thousand keys") {
    std::set<std::uint32_t> keys;
    for (int i = 0; i < 10'000; ++i) keys.insert(word_key("ärende" + std::to_string(i)));
    CHECK(keys.size() >= 9'999);  // one pair alike is met in one run of eighty
    CHECK(word_key("ab") != word_key("ba"));
    CHECK(word_key("styrelsen") != word_key("styrelsens"));
}

TEST_CASE("word set: what was added is there, what was not is rarely") {
    WordSet some;
    CHECK_FALSE(some.may_have(word_key("beslut")));
    for (const std::string_view word : {"att", "beslut", "nämnden"}) some.add(word_key(word));
    CHECK(some.may_have(word_key("Beslut")));
    int wrong = 0;
    for (int i = 0; i < 1'000; ++i)
        wrong += some.may_have(word_key("ord" + std::to_string(i))) ? 1 : 0;
    CHECK(wrong < 30);  // three bits of 512

    WordSet others;
    others.add(word_key("uppdrag"));
    CHECK_FALSE(some.may_share(others));
    others.add(word_key("NÄMNDEN"));
    CHECK(some.may_share(others));
}

TEST_CASE("endings: no word with an ending is passed over") {
    extract::Endings endings;
    for (const std::string_view ending : {"nämnden", "råd", "chef"}) endings.add(ending);
    for (const std::string_view word : {"Miljönämnden", "RÅD", "kulturråd", "kommunchef", "CHEF"}) {
        CAPTURE(word);
        CHECK(endings.find(word).has_value());
    }
    for (const std::string_view word : {"", "åd", "ef", "bordet", "ordna"}) {
        CAPTURE(word);
        CHECK_FALSE(endings.find(word).has_value());
    }
}

TEST_CASE("endings: the first that was added counts, short ones too") {
    extract::Endings endings;
    for (const std::string_view ending : {"rektör", "vd", "direktör", "ör"}) endings.add(ending);
    struct Row {
        std::string_view word;
        std::optional<std::size_t> first;
    };
    const Row rows[] = {{"Direktör", 0}, {"VD", 1}, {"vd", 1},  {"frisÖR", 3}, {"ör", 3}, {"r", {}},
                        {"d", {}},       {"", {}},  {"dv", {}}, {"mod", {}},   {"avd", 1}};
    for (const Row& row : rows) {
        CAPTURE(row.word);
        CHECK(endings.find(row.word) == row.first);
    }
}

TEST_CASE("find_byte: the first odd byte, wherever the blocks begin") {
    const auto is_star = [](unsigned char byte) { return byte == '*'; };
    for (std::size_t size = 0; size < 200; ++size) {
        CHECK(extract::find_byte(std::string(size, '.'), 0, is_star) == size);
        for (std::size_t star = 0; star < size; star += 7) {
            std::string text(size, '.');
            text[star] = '*';
            CHECK(extract::find_byte(text, 0, is_star) == star);
            CHECK(extract::find_byte(text, star, is_star) == star);
            CHECK(extract::find_byte(text, star + 1, is_star) == size);
        }
    }
}
