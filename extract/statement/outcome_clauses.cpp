// SPDX-License-Identifier: Apache-2.0
#include "extract/statement/outcome_clauses.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "extract/input/token.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

enum class Verdict { accepted, refused };

/// What a clause says about the proposal: about one of its clauses, or about all.
struct Outcome {
    Verdict verdict = Verdict::accepted;
    std::size_t clause = 0;  ///< from 1; 0 for all
};

std::optional<Verdict> verdict_of(std::string_view word) {
    static constexpr std::array<std::string_view, 9> accepts = {"bifalla", "bifalles", "bifalls",
                                                                "bifölls", "bifaller", "antas",
                                                                "antages", "antogs",   "godkänns"};
    static constexpr std::array<std::string_view, 5> refuses = {"avslå", "avslås", "avslages",
                                                                "avslogs", "avslår"};
    if (std::find(accepts.begin(), accepts.end(), word) != accepts.end()) return Verdict::accepted;
    if (std::find(refuses.begin(), refuses.end(), word) != refuses.end()) return Verdict::refused;
    return std::nullopt;
}

std::size_t ordinal_of(std::string_view word) {
    static constexpr std::array<std::string_view, 8> ordinals = {
        "första", "andra", "tredje", "fjärde", "femte", "sjätte", "sjunde", "åttonde"};
    const auto hit = std::find(ordinals.begin(), ordinals.end(), word);
    return hit == ordinals.end() ? 0 : static_cast<std::size_t>(hit - ordinals.begin()) + 1;
}

bool names_clause(std::string_view word) {
    return word.starts_with("attsats") || word.starts_with("att-sats") ||
           word.starts_with("yrkandesats") || word == "förslaget" || word == "förslag";
}

/// "attsats 1 avslås", "bifalla första att-satsen", "förslaget till beslut bifalles": nothing for a
/// clause that says more than that.
std::optional<Outcome> read_outcome(std::string_view text) {
    Outcome out;
    std::optional<Verdict> verdict;
    bool named = false;
    for (const Token& token : tokenise(text)) {
        const std::string word = utf8::lower(token.text);
        if (const auto said = verdict_of(word)) {
            verdict = said;
        } else if (names_clause(word)) {
            named = true;
        } else if (token.is_number() && named) {
            out.clause = static_cast<std::size_t>(std::max(number_of(token), 0));
        } else if (const std::size_t ordinal = ordinal_of(word)) {
            out.clause = ordinal;
        } else if (token.is_word() && word != "till" && word != "beslut" && word != "samtliga" &&
                   word != "den" && word != "att" && word != "i" && word != "sin" &&
                   word != "helhet") {
            return std::nullopt;
        }
    }
    if (!verdict || !named) return std::nullopt;
    out.verdict = *verdict;
    return out;
}

/// Without its stop, for the words of the clause follow.
std::string named(std::string_view outcome) {
    if (outcome.ends_with('.')) outcome.remove_suffix(1);
    return std::string(outcome);
}

}  // namespace

std::vector<DecisionPoint> resolve_outcomes(std::vector<DecisionPoint> points,
                                            const std::vector<DecisionPoint>& proposed) {
    if (proposed.empty()) return points;
    std::vector<DecisionPoint> out;
    bool resolved = false;
    for (const DecisionPoint& point : points) {
        const auto outcome = read_outcome(point.text);
        if (!outcome || outcome->clause > proposed.size()) {
            out.push_back(point);
            continue;
        }
        resolved = true;
        if (outcome->clause > 0) {
            const DecisionPoint& what = proposed[outcome->clause - 1];
            out.push_back({named(point.text) + ": " + what.text, point.span});
        } else if (outcome->verdict == Verdict::accepted) {
            out.insert(out.end(), proposed.begin(), proposed.end());
        } else {
            out.push_back(point);
        }
    }
    return resolved ? out : points;
}

}  // namespace mandat::extract
