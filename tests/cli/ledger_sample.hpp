// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "tests/support/temporary_folder.hpp"

namespace mandat::tests {

/// Two meetings of one body, where "Moa Nordell" of Åre is at the first and "Moa Nordelius" of Åre
/// at the second: a question, and two people until somebody decides.
inline void write_two_meetings(const TemporaryFolder& folder) {
    const auto minutes = [](const std::string& date, const std::string& name) {
        return "Protokoll\n\nRegional ledningsgrupp\n\nTid och plats: " + date +
               " kl. 13.00-15.00, Salen\nDeltagare (beslutande):\n" + name +
               ", Åre\nBo Hallgren, Krokom\nParagrafer: 1-2\n\n§ 1 Upprop\n\nText.\n\n§ 2 "
               "Ärendet\n\n"
               "Bakgrund\nText.\n";
    };
    folder.write("protokoll/1.txt", minutes("7 april 2025", "Moa Nordell"));
    folder.write("protokoll/2.txt", minutes("9 juni 2025", "Moa Nordelius"));
}

[[nodiscard]] inline bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

}  // namespace mandat::tests
