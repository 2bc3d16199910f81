// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <string>

namespace mandat {

/// What a person has decided about two names.
enum class Verdict { same, different, rename };

/// One line of a ledger. `a` and `b` are names or ids of nodes: "Anna Berg", "person/anna-berg";
/// a name that several bear is told apart by its place, party, post or body: "Anna Berg (Krokom)".
struct Ruling {
    Verdict verdict = Verdict::same;
    std::string a;
    std::string b;        ///< rename: the name that `a` shall have
    std::string because;  ///< why, in the words of whoever decided
    std::string date;     ///< ISO; empty when not stated
    std::string by;       ///< who decided; empty when not stated
    int line = 0;         ///< 1-based in its ledger; 0 on a node, where it would not last

    friend auto operator<=>(const Ruling&, const Ruling&) = default;
};

}  // namespace mandat
