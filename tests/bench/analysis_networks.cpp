// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/analysis_networks.hpp"

#include <algorithm>
#include <random>
#include <utility>
#include <vector>

#include "graph/model/builder.hpp"

namespace mandat::bench {
namespace {

using analysis::Pair;

class Dice {
  public:
    explicit Dice(std::uint32_t seed) : engine_(seed) {}
    /// 0 <= x < 1
    double share() { return static_cast<double>(engine_() >> 11U) * 0x1p-53; }
    std::uint32_t below(std::uint32_t n) { return static_cast<std::uint32_t>(share() * n); }
    /// The k-th as often as 1 / sqrt(k).
    std::uint32_t heavy(std::uint32_t n) {
        const double u = share();
        return std::min(n - 1, static_cast<std::uint32_t>(u * u * n));
    }

  private:
    std::mt19937_64 engine_;
};

/// Numbers without a meaning: that the heavy ones come first is not a gift to anybody's cache.
std::vector<std::uint32_t> shuffled(std::uint32_t n, Dice& dice) {
    std::vector<std::uint32_t> out(n);
    for (std::uint32_t i = 0; i < n; ++i) out[i] = i;
    for (std::uint32_t i = n; i > 1; --i) std::swap(out[i - 1], out[dice.below(i)]);
    return out;
}

Evidence sentence() {
    Evidence e;
    e.line = 1;
    e.column = 1;
    e.quote = "made up";
    e.rule = "bench";
    return e;
}

Node node_of(NodeKind kind, std::string id, NodeFacts facts) {
    Node out;
    out.kind = kind;
    out.id = std::move(id);
    out.name = out.id;
    out.facts = std::move(facts);
    out.evidence = {sentence()};
    return out;
}

Edge edge_of(EdgeKind kind, std::string from, std::string to, EdgeFacts facts) {
    Edge out;
    out.kind = kind;
    out.from = std::move(from);
    out.to = std::move(to);
    out.facts = std::move(facts);
    out.since = first_day;
    out.until = last_day;
    out.evidence = {sentence()};
    return out;
}

std::string person(std::uint32_t i) { return "person/p" + std::to_string(i); }
std::string body(std::uint32_t i) { return "body/b" + std::to_string(i); }
std::string meeting(std::uint32_t i) { return "meeting/m" + std::to_string(i); }
std::string place(std::uint32_t i) { return "municipality/k" + std::to_string(i % 20); }

Claims empty_claims() {
    Claims out;
    out.source.path = "bench";
    out.source.sha256 = "bench";
    out.source.format = "text";
    return out;
}

/// Bodies and what they hand on to each other.
void add_delegation(std::uint32_t bodies, Claims& claims) {
    for (std::uint32_t b = 0; b < bodies; ++b)
        claims.nodes.push_back(node_of(NodeKind::body, body(b), BodyFacts{"other"}));
    const analysis::Csr mandates = delegation(bodies, 1);
    for (std::uint32_t b = 0; b < bodies; ++b) {
        for (const std::uint32_t to : mandates.of(b))
            claims.edges.push_back(edge_of(EdgeKind::assignment, body(b), body(to), TaskFacts{}));
    }
}

/// One meeting of each body, with those who sit in it; people of twenty municipalities.
void add_meetings(const Table& table, Claims& claims) {
    for (std::uint32_t k = 0; k < 20; ++k)
        claims.nodes.push_back(node_of(NodeKind::municipality, place(k), MunicipalityFacts{}));
    for (std::uint32_t p = 0; p < table.bodies_of.size(); ++p)
        claims.edges.push_back(
            edge_of(EdgeKind::represents, person(p), place(p), RepresentsFacts{}));
    for (std::uint32_t b = 0; b < table.people_of.size(); ++b) {
        MeetingFacts facts;
        facts.date = b % 2 == 0 ? first_day : last_day;
        facts.end_date = facts.date;
        claims.nodes.push_back(node_of(NodeKind::meeting, meeting(b), facts));
        claims.edges.push_back(edge_of(EdgeKind::met, body(b), meeting(b), std::monostate{}));
        for (const std::uint32_t p : table.people_of.of(b))
            claims.edges.push_back(
                edge_of(EdgeKind::attended, person(p), meeting(b), AttendanceFacts{}));
    }
}

}  // namespace

Table heavy_tailed(const Size& size, std::uint32_t seed) {
    Dice dice(seed);
    const auto people = shuffled(size.people, dice);
    const auto bodies = shuffled(size.bodies, dice);
    std::vector<Pair> pairs(size.memberships);
    for (Pair& pair : pairs)
        pair = {people[dice.heavy(size.people)], bodies[dice.heavy(size.bodies)]};
    Table out;
    out.bodies_of = analysis::rows_of(size.people, std::move(pairs));
    out.people_of = analysis::transposed(out.bodies_of, size.bodies);
    return out;
}

analysis::Csr delegation(std::uint32_t vertices, std::uint32_t seed) {
    Dice dice(seed);
    std::vector<Pair> pairs;
    pairs.reserve(std::size_t{3} * vertices);
    for (std::uint32_t v = 1; v < vertices; ++v) {
        pairs.emplace_back(dice.heavy(v), v);
        for (int k = 0; k < 2; ++k) {
            Pair pair{dice.below(v), v};
            if (dice.below(10) == 0) std::swap(pair.first, pair.second);
            pairs.push_back(pair);
        }
    }
    return analysis::rows_of(vertices, std::move(pairs));
}

Network delegation_network(std::uint32_t bodies) {
    Claims claims = empty_claims();
    add_delegation(bodies, claims);
    return build_network({std::move(claims)});
}

Network network_of(const Table& table) {
    Claims claims = empty_claims();
    const std::uint32_t bodies = table.people_of.size();
    for (std::uint32_t p = 0; p < table.bodies_of.size(); ++p) {
        claims.nodes.push_back(node_of(NodeKind::person, person(p), PersonFacts{}));
        for (const std::uint32_t b : table.bodies_of.of(p))
            claims.edges.push_back(edge_of(EdgeKind::member_of, person(p), body(b), MemberFacts{}));
    }
    add_meetings(table, claims);
    add_delegation(bodies, claims);
    return build_network({std::move(claims)});
}

}  // namespace mandat::bench
