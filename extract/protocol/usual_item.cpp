// SPDX-License-Identifier: Apache-2.0
#include "extract/protocol/usual_item.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "graph/base/utf8.hpp"

namespace mandat::extract {

bool is_usual_item(std::string_view title) {
    static constexpr std::array<std::string_view, 34> usual = {
        "mötets öppnande",   "mötet öppnas",
        "öppnande",          "upprop",
        "val av ",           "justera",
        "dagordning",        "föredragningslista",
        "föregående proto",  "föregående möte",
        "övriga frågor",     "övrigt",
        "nästa möte",        "nästa träff",
        "inledning",         "nästa gång",
        "nästa sammanträde", "mötets avslut",
        "mötet avslut",      "avslutning",
        "anmälningar",       "delegationsbeslut",
        "fastställande av ", "godkännande av ",
        "rapport",           "information",
        "ekonomi",           "verksamhetsberättelse",
        "verksamhetsplan",   "budget",
        "ansvarsfrihet",     "röstlängd",
        "behörig",           "motion"};
    const std::string low = utf8::lower(title);
    return std::any_of(usual.begin(), usual.end(),
                       [&low](std::string_view item) { return low.find(item) != low.npos; });
}

}  // namespace mandat::extract
