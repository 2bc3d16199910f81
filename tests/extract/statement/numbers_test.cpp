// SPDX-License-Identifier: Apache-2.0
// P114 and the part of P303 that no date mention is made of.
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "tests/extract/reading.hpp"

using namespace mandat;
using tests::minutes;
using tests::network_of;

namespace {

std::string odd_numbers(std::string_view text) {
    return tests::remarks(network_of(minutes("§ 1 Upprop\nText.\n\n" + std::string(text) + "\n")),
                          Code::odd_number);
}

std::string impossible_days(std::string_view text) {
    return tests::remarks(
        network_of(minutes("§ 1 Upprop\nText.\n\n§ 2 Taxa\n" + std::string(text) + "\n")),
        Code::impossible_date);
}

struct NumberRow {
    std::string_view text;
    std::string_view told;
};

}  // namespace

TEST_CASE("number: the number of an item that none can have") {
    const NumberRow rows[] = {
        {"§ -2 Taxa\nText.", "'-2'\n"},
        {"§ 0 Taxa\nText.", "'0'\n"},
        {"§ 123456 Taxa\nText.", "'123456'\n"},
        {"§ 1.2.3 Taxa\nText.", "'1.2.3'\n"},
        {"§ ১২ Taxa\nText.", "'১২'\n"},
        {"§ 2 Taxa\nText.", ""},
        {"§ 99999 Taxa\nText.", ""},
        {"§ 2.1 Taxa\nText.", ""},
        {"§ 45/2025 Taxa\nText.", ""},
        {"§ 2 Taxa\nSe § 0 och § -1.", ""},
        {"§ A Taxa\nText.", ""},
        {"§", ""},
    };
    for (const NumberRow& row : rows) {
        CAPTURE(row.text);
        CHECK(odd_numbers(row.text) == row.told);
    }
}

TEST_CASE("number: a sum that is none") {
    const NumberRow rows[] = {
        {"Anslaget är 1e400 kr.", "'1e400'\n"},
        {"Anslaget är -0 kr.", "'-0'\n"},
        {"Anslaget är NaN kronor.", "'NaN'\n"},
        {"Anslaget är inf kr.", "'inf'\n"},
        {"Anslaget är 1 000 000 000 000 000 kr.", "'1 000 000 000 000 000'\n"},
        {"Anslaget är 999 999 999 999 999 kr.", ""},
        {"Anslaget är -5 000 kr.", ""},
        {"Anslaget är 0 kr.", ""},
        {"Anslaget är tolv kr.", ""},
        {"Anslaget till e krets och krav är 5.", ""},
        {"kr kr 1 kr", ""},
    };
    for (const NumberRow& row : rows) {
        CAPTURE(row.text);
        CHECK(odd_numbers("§ 2 Taxa\n" + std::string(row.text)) == row.told);
    }
}

TEST_CASE("number: what is written as a day and is none, once") {
    const NumberRow rows[] = {
        {"Svar senast 2025-13-01.", "'2025-13-01'\n"},
        {"Svar senast 2025-00-10.", "'2025-00-10'\n"},
        {"Svar senast 2025-12-32.", "'2025-12-32'\n"},
        {"Svar senast 0000-12-01.", "'0000-12-01'\n"},
        {"Svar senast 20255-12-01.", "'20255-12-01'\n"},
        {"Svar senast 2025-02-30.", "'2025-02-30'\n"},
        {"Svar senast 2025-12-01.", ""},
        {"Lagen är från 1734-01-23.", ""},
        {"Ärende KS-2025-13-01 och 2025-13-01-7.", ""},
        {"Tel 0680-16 10 00, 2025-1301.", ""},
    };
    for (const NumberRow& row : rows) {
        CAPTURE(row.text);
        CHECK(impossible_days(row.text) == row.told);
    }
}
