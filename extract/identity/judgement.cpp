// SPDX-License-Identifier: Apache-2.0
#include "extract/identity/judgement.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "graph/base/reasons.hpp"

namespace mandat::extract {
namespace {

/// What two people have in common beside their names, the strongest first.
enum class Tie { party, place, post, body, minutes, none };

template <typename Value>
std::optional<Value> first_common(const std::set<Value>& a, const std::set<Value>& b) {
    for (const Value& value : a) {
        if (b.contains(value)) return value;
    }
    return std::nullopt;
}

/// The strongest first; `none` when there is nothing.
std::vector<Tie> ties_between(const Somebody& a, const Somebody& b) {
    std::vector<Tie> out;
    if (share(a.parties, b.parties)) out.push_back(Tie::party);
    if (share(a.homes, b.homes) || share(a.organisations, b.organisations))
        out.push_back(Tie::place);
    if (share(a.posts, b.posts)) out.push_back(Tie::post);
    if (share(a.seats, b.seats)) out.push_back(Tie::body);
    const bool minutes = share(a.minutes_of, b.minutes_of) || share(a.seats, b.minutes_of) ||
                         share(a.minutes_of, b.seats);
    if (minutes) out.push_back(Tie::minutes);
    if (out.empty()) out.push_back(Tie::none);
    return out;
}

std::string_view phrase_of(Tie tie) {
    switch (tie) {
        case Tie::party: return "@same_party";
        case Tie::place: return "@same_place";
        case Tie::post: return "@same_post";
        case Tie::body: return "@same_body";
        case Tie::minutes: return "@same_minutes";
        case Tie::none: break;
    }
    return {};
}

std::optional<std::string> reason_of(Tie tie, const Somebody& a, const Somebody& b) {
    switch (tie) {
        case Tie::party: return to_text(Reason::same_party, {*first_common(a.parties, b.parties)});
        case Tie::place: return to_text(Reason::same_place);
        case Tie::post: return to_text(Reason::same_post, {*first_common(a.posts, b.posts)});
        case Tie::body: return to_text(Reason::same_body);
        case Tie::minutes: return to_text(Reason::same_minutes);
        case Tie::none: break;
    }
    return std::nullopt;
}

/// Named side by side, as in "Ida Ivar och Ina Ivar väljs": whoever writes so means two people.
bool side_by_side(const Somebody& a, const Somebody& b, const std::vector<Occurrence>& all) {
    constexpr int closest = 12;  // code points between: " och ", ", ", " (M) och "
    const auto in_one_document = [&](const Occurrence& x, const Occurrence& y) {
        return std::any_of(x.mentions.begin(), x.mentions.end(), [&](const Mentioned& m) {
            const auto near =
                std::lower_bound(y.mentions.begin(), y.mentions.end(), Mentioned{m.line, 0, 0});
            return std::any_of(near, y.mentions.end(), [&](const Mentioned& n) {
                const int gap = m.begin < n.begin ? n.begin - m.end : m.begin - n.end;
                return n.line == m.line && gap >= 0 && gap <= closest;
            });
        });
    };
    auto i = a.occurrences.begin();
    auto k = b.occurrences.begin();
    while (i != a.occurrences.end() && k != b.occurrences.end()) {
        const Occurrence& x = all[*i];
        const Occurrence& y = all[*k];
        if (x.document == y.document && in_one_document(x, y)) return true;
        if (x.document <= y.document) ++i;
        if (y.document <= x.document) ++k;
    }
    return false;
}

/// Scores by tie: party, place, post, body, minutes, none. Zero: not worth a question.
using Scores = std::array<double, 6>;

struct Rule {
    Likeness likeness;
    Reason reason;
    std::string_view phrase;  ///< of the remark, where the rule can merge
    Scores ask;
    std::optional<Tie> certain_with;  ///< the weakest tie that makes it certain
};

constexpr std::array rules = {
    Rule{Likeness::same,
         Reason::same_name,
         "@same_letters",
         {0.98, 0.98, 0.98, 0.98, 0.95, 0.9},
         Tie::none},
    Rule{Likeness::genitive,
         Reason::genitive,
         "@genitive",
         {0.95, 0.95, 0.95, 0.9, 0.9, 0.7},
         Tie::none},
    Rule{Likeness::initials,
         Reason::initials,
         "@initials",
         {0.9, 0.9, 0.9, 0.85, 0.7, 0.4},
         Tie::body},
    Rule{Likeness::sound, Reason::sound, "@sound", {0.97, 0.95, 0.9, 0.9, 0.8, 0.6}, Tie::minutes},
    Rule{Likeness::one_letter,
         Reason::one_letter,
         "@one_letter",
         {0.95, 0.8, 0.8, 0.75, 0.7, 0.5},
         Tie::post},
    Rule{Likeness::two_letters, Reason::two_letters, {}, {0.9, 0.7, 0.7, 0.5, 0.4, 0}, {}},
    Rule{Likeness::turned, Reason::turned, {}, {0.9, 0.9, 0.8, 0.8, 0.7, 0.4}, {}},
    Rule{Likeness::part_left_out, Reason::part_left_out, {}, {0.8, 0.8, 0.7, 0.7, 0.6, 0}, {}},
    Rule{Likeness::short_first_name, Reason::short_name, {}, {0.8, 0.8, 0.7, 0.6, 0.5, 0}, {}},
    Rule{Likeness::surname_begins, Reason::surname_begins, {}, {0.4, 0.4, 0.6, 0, 0, 0}, {}},
    Rule{Likeness::first_name, Reason::first_name, {}, {0, 0, 0.35, 0, 0, 0}, {}},
};

const Rule* rule_for(Likeness likeness) {
    const auto hit = std::find_if(rules.begin(), rules.end(),
                                  [=](const Rule& rule) { return rule.likeness == likeness; });
    return hit == rules.end() ? nullptr : &*hit;
}

/// Does a tie make it certain? One letter more or less in a name of few letters, or between two
/// first names that are both in use, is another name as often as a misprint, unless the party is
/// the same as well.
bool is_certain(const Rule& rule, const NamePair& pair, Tie tie) {
    if (!rule.certain_with || tie > *rule.certain_with) return false;
    if (pair.likeness != Likeness::one_letter || tie == Tie::party) return true;
    constexpr std::size_t long_enough = 6;  // letters of the word that differs
    return pair.changed >= long_enough && !pair.two_first_names;
}

/// One letter in a very short word is another name: "Ek", "Ed".
bool says_too_little(const NamePair& pair, Tie tie) {
    const std::size_t least = pair.likeness == Likeness::two_letters ? 5 : 4;
    const bool by_letters =
        pair.likeness == Likeness::one_letter || pair.likeness == Likeness::two_letters;
    return by_letters && tie > Tie::post && pair.changed < least;
}

std::string reason_for(const Rule& rule, const Somebody& a, const Somebody& b) {
    switch (rule.reason) {
        case Reason::short_name: {
            const bool a_short =
                a.name.first().size() < b.name.first().size() ||
                (a.name.first().size() == b.name.first().size() && a.name.first() < b.name.first());
            const auto word = [](const Somebody& s) {
                return s.name.written.substr(0, s.name.written.find(' '));
            };
            return to_text(rule.reason, {word(a_short ? a : b), word(a_short ? b : a)});
        }
        case Reason::surname_begins:
        case Reason::first_name: {
            const auto word = [](const Somebody& s) {
                return s.name.written.substr(s.name.written.rfind(' ') + 1);
            };
            return to_text(rule.reason, {std::min(word(a), word(b)), std::max(word(a), word(b))});
        }
        default: return to_text(rule.reason);
    }
}

std::string list_of(const std::set<NodeId>& ids) {
    std::string out;
    for (const NodeId& id : ids) out += (out.empty() ? "" : ", ") + key_of(id);
    return out;
}

/// One name in several places: D008 gives them ids of their own, and the question is asked.
Judgement judge_namesakes(const Somebody& a, const Somebody& b) {
    Judgement out;
    if (share(a.lists, b.lists)) return out;  // two entries of one list
    out.reasons.push_back(to_text(Reason::same_name));
    const bool other_home = !a.homes.empty() && !b.homes.empty() && !share(a.homes, b.homes);
    const bool other_party =
        !a.parties.empty() && !b.parties.empty() && !share(a.parties, b.parties);
    if (other_home && other_party) return out;  // nothing but the name in common
    out.outcome = Outcome::ask;
    if (other_home) {
        const std::string x = list_of(a.homes);
        const std::string y = list_of(b.homes);
        out.score = share(a.parties, b.parties) || share(a.posts, b.posts) ? 0.6 : 0.4;
        out.reasons.push_back(to_text(Reason::other_place, {std::min(x, y), std::max(x, y)}));
    } else if (other_party) {
        out.score = 0.3;
        out.reasons.push_back(
            to_text(Reason::other_party, {std::min(*a.parties.begin(), *b.parties.begin()),
                                          std::max(*a.parties.begin(), *b.parties.begin())}));
    } else {
        out.score = 0.5;
        out.reasons.push_back(to_text(Reason::unplaced));
    }
    return out;
}

/// A genitive is met in running text; a name that stands so on a list ends in s of itself.
bool is_listed_genitive(const Somebody& a, const Somebody& b) {
    const Somebody& longer = a.name.joined.size() > b.name.joined.size() ? a : b;
    return longer.listed;
}

}  // namespace

Judgement judge(const Somebody& a, const Somebody& b, const std::vector<Occurrence>& all) {
    if (a.slug == b.slug) return judge_namesakes(a, b);
    Judgement out;
    if (are_two(a, b)) return out;
    NamePair pair = compare(a.name, b.name);
    if (pair.likeness == Likeness::genitive && is_listed_genitive(a, b)) {
        pair = {Likeness::one_letter, std::min(a.name.last().size(), b.name.last().size()), false};
    }
    const Rule* const rule = rule_for(pair.likeness);
    if (rule == nullptr) return out;
    const std::vector<Tie> ties = ties_between(a, b);
    const Tie tie = ties.front();
    for (const Tie each : ties)
        out.score = std::max(out.score, rule->ask[static_cast<std::size_t>(each)]);
    if (out.score <= 0 || says_too_little(pair, tie)) return {};
    // Two who share a post at one place follow each other in it; the first name alone proves
    // little.
    const bool by_first_name = pair.likeness == Likeness::first_name;
    if (by_first_name && !share(a.homes, b.homes) && !share(a.organisations, b.organisations))
        return {};
    if (side_by_side(a, b, all)) return {};
    out.outcome = is_certain(*rule, pair, tie) ? Outcome::merge : Outcome::ask;
    out.reasons.push_back(reason_for(*rule, a, b));
    for (const Tie each : ties) {
        if (each > Tie::post && each != tie) continue;  // the same body goes without saying then
        if (const auto reason = reason_of(each, a, b)) out.reasons.push_back(*reason);
    }
    if (a.listed && b.listed) out.reasons.push_back(to_text(Reason::never_together));
    out.told = std::string(rule->phrase);
    if (tie != Tie::none) out.told += ", " + std::string(phrase_of(tie));
    return out;
}

}  // namespace mandat::extract
