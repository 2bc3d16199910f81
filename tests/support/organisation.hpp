// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace mandat::tests {

/// An association has one board of nine; a municipality has twelve boards and 180 people.
enum class Organisation { association, municipality };

struct MadeProtocol {
    std::string name;  ///< of the file: "2023-01-02-kommunstyrelsen.txt"
    std::string text;
};

/// So many protocols of one made-up organisation in the order of their days: the boards meet month
/// by month, number their matters through the year, hand assignments to each other and to their
/// officials, are told of them later, form groups and change members. The same seed gives the same
/// texts, and fewer protocols are the first of more.
[[nodiscard]] std::vector<MadeProtocol> generate_organisation(Organisation organisation,
                                                              std::uint32_t seed,
                                                              std::size_t protocols);

}  // namespace mandat::tests
