// SPDX-License-Identifier: Apache-2.0
#include "cli/evaluate/score.hpp"

#include <algorithm>
#include <utility>

#include "cli/evaluate/facts.hpp"
#include "cli/evaluate/matching.hpp"

namespace mandat::cli::evaluate {
namespace {

/// How many lines a fact may lie from where the truth has it, for classes told apart by their line.
std::optional<int> tolerance(FactClass of) {
    if (of == FactClass::remarks) return 1;
    if (of == FactClass::delegations_lenient) return 2;
    return std::nullopt;
}

/// Classes in which the same may truly be said several times.
bool keeps_repetitions(FactClass of) {
    return of == FactClass::delegations || of == FactClass::delegations_lenient ||
           of == FactClass::remarks || of == FactClass::references ||
           of == FactClass::decision_status;
}

/// One fact stated by two edges is one fact, with the lines of both.
std::vector<Fact> merged(std::vector<Fact> facts) {
    std::map<std::vector<Field>, std::size_t> first;
    std::vector<Fact> out;
    for (Fact& fact : facts) {
        const auto [place, fresh] = first.try_emplace(fact.fields, out.size());
        if (fresh) {
            out.push_back(std::move(fact));
            continue;
        }
        Fact& known = out[place->second];
        known.lines.insert(fact.lines.begin(), fact.lines.end());
        known.optional = known.optional && fact.optional;
    }
    return out;
}

/// Accuracy of a detail over the facts that were found.
struct Detail {
    FactClass of;
    FactClass id;
    std::optional<bool> (*same)(const Details& wanted, const Details& found);
};
constexpr Detail details[] = {
    {FactClass::memberships, FactClass::memberships_certainty, same_certainty},
    {FactClass::structure, FactClass::structure_certainty, same_certainty},
    {FactClass::delegations, FactClass::delegations_certainty, same_certainty},
    {FactClass::delegations, FactClass::delegations_status, same_status},
    {FactClass::delegations, FactClass::delegations_due, same_due},
};

/// What of a detail was wanted and found, for the list of misses.
std::string told(FactClass detail, const Details& of) {
    if (detail == FactClass::delegations_status) return of.status;
    if (detail != FactClass::delegations_due) return of.certainty;
    if (of.due.empty() || of.due_as_written.empty()) return of.due + of.due_as_written;
    return of.due + " (" + of.due_as_written + ")";
}

class Comparison {
  public:
    explicit Comparison(Scores& scores) : scores_(scores) {}

    void run(FactClass of, const std::vector<Fact>& wanted, std::vector<Fact> found) {
        if (!keeps_repetitions(of)) found = merged(std::move(found));
        const std::vector<Pair> pairs = match(wanted, found, tolerance(of));
        std::vector<bool> was_met(wanted.size());
        std::vector<bool> was_taken(found.size());
        Score& score = scores_[of];
        for (const Pair& pair : pairs) {
            was_met[pair.wanted] = true;
            was_taken[pair.found] = true;
            if (wanted[pair.wanted].optional) continue;
            ++score.correct;
            compare_details(of, wanted[pair.wanted], found[pair.found]);
        }
        score.gold = score.found = score.correct;
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            if (was_met[i] || wanted[i].optional) continue;
            ++score.gold;
            score.missed.push_back(wanted[i]);
        }
        for (std::size_t i = 0; i < found.size(); ++i) {
            if (was_taken[i] || found[i].optional) continue;
            ++score.found;
            score.false_finds.push_back(std::move(found[i]));
        }
    }

  private:
    void compare_details(FactClass of, const Fact& wanted, const Fact& found) {
        for (const Detail& detail : details) {
            if (detail.of != of) continue;
            const auto same = detail.same(wanted.details, found.details);
            if (!same) continue;
            Score& score = scores_[detail.id];
            ++score.gold;
            ++score.found;
            if (*same) {
                ++score.correct;
                continue;
            }
            Fact missed = wanted;
            missed.fields.emplace_back(told(detail.id, wanted.details));
            missed.fields.emplace_back("not " + told(detail.id, found.details));
            score.missed.push_back(std::move(missed));
        }
    }

    Scores& scores_;
};

/// Each quote must stand on its line of the document as it was read.
class EvidenceCheck {
  public:
    EvidenceCheck(const Network& network, const LineOf& line_of)
        : network_(network), line_of_(line_of) {
        for (const Node& node : network.nodes()) take(node.id, node.evidence);
        for (const Edge& edge : network.edges()) take(edge.id, edge.evidence);
    }

    [[nodiscard]] Score of(const std::string& document) const {
        const auto hit = scores_.find(document);
        return hit == scores_.end() ? Score{} : hit->second;
    }

  private:
    void take(const std::string& id, const std::vector<Evidence>& evidence) {
        for (const Evidence& e : evidence) {
            Score& score = scores_[e.document];
            ++score.gold;
            ++score.found;
            if (stands(e)) {
                ++score.correct;
            } else {
                score.missed.push_back({{id, e.quote}, {e.line}, false, {}});
            }
        }
    }

    [[nodiscard]] bool stands(const Evidence& e) const {
        const Source* const source = network_.document(e.document);
        if (source == nullptr || e.line < 1 || e.quote.empty()) return false;
        const auto line = line_of_(source->path, e.line);
        return line && line->find(e.quote) != std::string::npos;
    }

    const Network& network_;
    const LineOf& line_of_;
    std::map<std::string, Score> scores_;
};

std::optional<double> share(std::size_t part, std::size_t whole) {
    if (whole == 0) return std::nullopt;
    return static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

std::optional<double> Score::precision() const { return share(correct, found); }
std::optional<double> Score::recall() const { return share(correct, gold); }
std::optional<double> Score::f1() const { return share(2 * correct, gold + found); }

Score& Score::operator+=(const Score& other) {
    gold += other.gold;
    found += other.found;
    correct += other.correct;
    missed.insert(missed.end(), other.missed.begin(), other.missed.end());
    false_finds.insert(false_finds.end(), other.false_finds.begin(), other.false_finds.end());
    return *this;
}

std::vector<DocumentScores> score(const Network& network, const std::vector<Truth>& truths,
                                  const LineOf& line_of) {
    std::map<std::string, const Truth*> truth_of;  // document id -> its truth
    std::map<std::string, std::string> files;
    for (const Source& source : network.documents()) {
        for (const Truth& truth : truths) {
            if (!is_about(truth, source.path)) continue;
            truth_of[source.id] = &truth;
            files[source.id] = truth.file;
        }
    }
    const Entities entities(truths);
    Resolver resolver(entities, network, files);
    const EvidenceCheck evidence(network, line_of);
    std::vector<DocumentScores> out;
    for (const Source& source : network.documents()) {
        const auto truth = truth_of.find(source.id);
        if (truth == truth_of.end()) continue;
        DocumentScores document{source.path, {}};
        const Facts wanted = facts_of(*truth->second, entities);
        Facts found = facts_of(network, source.id, *truth->second, resolver);
        Comparison comparison(document.scores);
        for (const auto& [of, facts] : wanted) comparison.run(of, facts, std::move(found[of]));
        document.scores[FactClass::evidence] = evidence.of(source.id);
        out.push_back(std::move(document));
    }
    return out;
}

Scores sum(const std::vector<DocumentScores>& documents) {
    Scores out;
    for (const DocumentScores& document : documents) {
        for (const auto& [of, score] : document.scores) out[of] += score;
    }
    return out;
}

}  // namespace mandat::cli::evaluate
