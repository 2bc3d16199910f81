// SPDX-License-Identifier: Apache-2.0
#include "tests/support/truth.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <set>
#include <stdexcept>
#include <utility>

#include <nlohmann/json.hpp>

#include "extract/mention/body.hpp"
#include "graph/base/utf8.hpp"
#include "graph/model/words.hpp"

namespace mandat::tests {
namespace {

using Json = nlohmann::json;

std::string text(const Json& object, const char* key) {
    const auto hit = object.find(key);
    return hit != object.end() && hit->is_string() ? hit->get<std::string>() : std::string{};
}

bool is_optional(const Json& object) {
    return object.contains("optional") && object["optional"] == true;
}

/// Letters and digits, folded: what the words are when marks and case are left out.
std::string words(std::string_view written) { return utf8::slug(written); }

/// The words of a decision point; "att" before it and "samt" after it belong to the list.
std::string clause(std::string_view written) {
    std::string out = words(written);
    if (out.starts_with("att-")) out.erase(0, 4);
    if (out.ends_with("-samt")) out.resize(out.size() - 5);
    return out;
}

bool in_document(const auto& thing, std::string_view document) {
    return std::any_of(thing.evidence.begin(), thing.evidence.end(),
                       [&](const Evidence& e) { return e.document == document; });
}

/// Compares two sets of facts; what is optional in the truth is taken away from both.
Score compare(const std::multiset<std::string>& truth, const std::set<std::string>& optional,
              std::multiset<std::string> found) {
    Score out;
    for (const std::string& fact : truth) {
        ++out.expected;
        if (const auto hit = found.find(fact); hit != found.end()) {
            ++out.correct;
            ++out.found;
            found.erase(hit);
        } else {
            out.missed.push_back(fact);
        }
    }
    for (const std::string& fact : found) {
        if (optional.contains(fact)) continue;
        ++out.found;
        out.wrong.push_back(fact);
    }
    return out;
}

class Scorer {
  public:
    Scorer(const Network& network, std::string_view document, const Json& truth)
        : network_(network), document_(document), truth_(truth) {}

    Scores score() {
        Scores out;
        out.attendance = attendance();
        out.items = items();
        out.presenters = presenters();
        out.points = points();
        out.memberships = memberships();
        return out;
    }

  private:
    [[nodiscard]] std::string name_of(const NodeId& id) const {
        const Node* node = network_.node(id);
        return node == nullptr ? id : words(node->name);
    }

    [[nodiscard]] Score attendance() const {
        std::multiset<std::string> expected;
        std::set<std::string> optional;
        for (const Json& a : truth_.at("attendance")) {
            const std::string category = text(a, "category");
            const char* capacity = category == "beslutande"  ? "decision_maker"
                                   : category == "ersättare" ? "substitute"
                                                             : "other";
            const std::string fact =
                words(text(a, "person")) + " " + text(a, "presence") + " " + capacity;
            if (is_optional(a)) {
                optional.insert(fact);
            } else {
                expected.insert(fact);
            }
        }
        std::multiset<std::string> found;
        for (const Edge* edge : network_.edges(EdgeKind::attended)) {
            if (!in_document(*edge, document_)) continue;
            const auto& facts = std::get<AttendanceFacts>(edge->facts);
            const std::string fact = name_of(edge->from) + " " +
                                     std::string(to_word(facts.presence)) + " " +
                                     std::string(to_word(facts.capacity));
            // Who is only said to be replaced is implied to be absent; the list need not name them.
            if (edge->certainty == Certainty::implied) optional.insert(fact);
            found.insert(fact);
        }
        return compare(expected, optional, std::move(found));
    }

    /// The decisions of this document's own meeting with their facts.
    [[nodiscard]] std::vector<std::pair<const Node*, const DecisionFacts*>> decisions() const {
        std::vector<std::pair<const Node*, const DecisionFacts*>> out;
        for (const Edge* edge : network_.edges(EdgeKind::treated)) {
            if (!in_document(*edge, document_)) continue;
            const Node* node = network_.node(edge->to);
            out.emplace_back(node, &std::get<DecisionFacts>(node->facts));
        }
        return out;
    }

    [[nodiscard]] static std::string place(const Json& item) {
        const Json& paragraph = item.at("paragraph");
        return (paragraph.is_number() ? std::to_string(paragraph.get<int>()) : "0") +
               text(item, "letter");
    }
    [[nodiscard]] static std::string place(const DecisionFacts& facts) {
        return std::to_string(facts.paragraph) + facts.letter;
    }

    [[nodiscard]] Score items() const {
        std::multiset<std::string> expected;
        for (const Json& item : truth_.at("items"))
            expected.insert(place(item) + " " + words(text(item, "title")));
        std::multiset<std::string> found;
        for (const auto& [node, facts] : decisions())
            found.insert(place(*facts) + " " + words(facts->title));
        return compare(expected, {}, std::move(found));
    }

    [[nodiscard]] Score presenters() const {
        std::multiset<std::string> expected;
        for (const Json& item : truth_.at("items")) {
            for (const Json& p : item.at("presenters"))
                expected.insert(place(item) + " " + words(text(p, "name")));
        }
        std::multiset<std::string> found;
        for (const auto& [node, facts] : decisions()) {
            for (const Edge* edge : network_.to(node->id, EdgeKind::presented)) {
                found.insert(place(*facts) + " " + name_of(edge->from));
            }
        }
        return compare(expected, {}, std::move(found));
    }

    [[nodiscard]] Score points() const {
        std::multiset<std::string> expected;
        for (const Json& item : truth_.at("items")) {
            for (const Json& p : item.at("decision").at("points"))
                expected.insert(place(item) + " " + clause(text(p, "text")));
        }
        std::multiset<std::string> found;
        for (const auto& [node, facts] : decisions()) {
            for (const std::string& point : facts->points)
                found.insert(place(*facts) + " " + clause(point));
        }
        return compare(expected, {}, std::move(found));
    }

    /// The role in the contract's words; a title of one's own is staff.
    [[nodiscard]] static std::string role_of(const std::string& written) {
        constexpr std::array<std::string_view, 8> known = {
            "chair",       "member",         "substitute", "secretary",
            "coordinator", "project_leader", "liaison",    "other"};
        if (written == "vice chair") return "vice_chair";
        if (written == "second vice chair") return "second_vice_chair";
        return std::find(known.begin(), known.end(), written) != known.end() ? written : "staff";
    }

    [[nodiscard]] bool is_body(const NodeId& id, const std::string& name) const {
        const Node* node = network_.node(id);
        if (node == nullptr) return false;
        const std::string key = extract::body_key(name);
        const auto same = [&](const std::string& form) { return extract::body_key(form) == key; };
        return same(node->name) || std::any_of(node->aliases.begin(), node->aliases.end(), same);
    }

    [[nodiscard]] bool states(const Edge& edge, const Json& seat) const {
        const auto& facts = std::get<MemberFacts>(edge.facts);
        if (name_of(edge.from) != words(text(seat, "person")) ||
            to_word(facts.role) != role_of(text(seat, "role")))
            return false;
        const int line = seat.at("line").get<int>();
        const bool there = std::any_of(
            edge.evidence.begin(), edge.evidence.end(),
            [&](const Evidence& e) { return e.document == document_ && e.line == line; });
        return there || is_body(edge.to, text(seat, "body"));
    }

    [[nodiscard]] Score memberships() const {
        std::vector<const Edge*> open;
        for (const Edge* edge : network_.edges(EdgeKind::member_of)) {
            if (in_document(*edge, document_)) open.push_back(edge);
        }
        Score out;
        for (const Json& seat : truth_.at("memberships")) {
            const auto hit = std::find_if(open.begin(), open.end(),
                                          [&](const Edge* e) { return states(*e, seat); });
            const bool told = hit != open.end();
            if (told) open.erase(hit);
            if (text(seat, "certainty") != "explicit" || is_optional(seat)) continue;
            ++out.expected;
            out.found += told ? 1U : 0U;
            out.correct += told ? 1U : 0U;
            if (!told)
                out.missed.push_back(text(seat, "person") + " " + text(seat, "role") + " " +
                                     text(seat, "body"));
        }
        for (const Edge* edge : open) {
            const auto& facts = std::get<MemberFacts>(edge->facts);
            if (edge->certainty == Certainty::implied) continue;
            ++out.found;
            out.wrong.push_back(name_of(edge->from) + " " + std::string(to_word(facts.role)) + " " +
                                edge->to);
        }
        return out;
    }

    const Network& network_;
    std::string_view document_;
    const Json& truth_;
};

void add_row(std::string& out, const char* kind, const Score& score) {
    std::array<char, 120> row{};
    std::snprintf(row.data(), row.size(), "%-12s %5zu %5zu %5zu  %.3f\n", kind, score.expected,
                  score.found, score.correct, score.f1());
    out += row.data();
}

void add_faults(std::string& out, const char* kind, const Score& score) {
    for (const std::string& fact : score.missed)
        out += "  missed " + std::string(kind) + ": " + fact + "\n";
    for (const std::string& fact : score.wrong)
        out += "  wrong  " + std::string(kind) + ": " + fact + "\n";
}

}  // namespace

double Score::f1() const {
    if (expected + found == 0) return 1;
    return 2.0 * static_cast<double>(correct) / static_cast<double>(expected + found);
}

Score& Score::operator+=(const Score& other) {
    expected += other.expected;
    found += other.found;
    correct += other.correct;
    missed.insert(missed.end(), other.missed.begin(), other.missed.end());
    wrong.insert(wrong.end(), other.wrong.begin(), other.wrong.end());
    return *this;
}

Scores& Scores::operator+=(const Scores& other) {
    attendance += other.attendance;
    items += other.items;
    presenters += other.presenters;
    points += other.points;
    memberships += other.memberships;
    return *this;
}

Scores score(const Network& network, std::string_view document, std::string_view truth) {
    try {
        const Json json = Json::parse(truth);
        return Scorer(network, document, json).score();
    } catch (const Json::exception& e) {
        throw std::invalid_argument(std::string("no truth file: ") + e.what());
    }
}

std::string table(const Scores& scores) {
    std::string out = "             truth found right     F1\n";
    const std::pair<const char*, const Score*> rows[] = {{"attendance", &scores.attendance},
                                                         {"items", &scores.items},
                                                         {"presenters", &scores.presenters},
                                                         {"points", &scores.points},
                                                         {"memberships", &scores.memberships}};
    for (const auto& [kind, row] : rows) add_row(out, kind, *row);
    for (const auto& [kind, row] : rows) add_faults(out, kind, *row);
    return out;
}

}  // namespace mandat::tests
