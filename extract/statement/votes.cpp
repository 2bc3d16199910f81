// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "extract/lexicon/pattern.hpp"
#include "extract/statement/positions.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

/// Where a sentence says how somebody votes.
struct Cast {
    Vote vote = Vote::yes;
    std::size_t first = 0;  ///< of the words that say it
    std::size_t end = 0;
};

struct Wording {
    Vote vote;
    Pattern pattern;
};

/// "Ja röstar Anna Ek, ..."
std::optional<Cast> inverted_cast(const Sentence& s) {
    static const std::array<Wording, 2> all = {
        Wording{Vote::yes, Pattern("ja röstar|röstade")},
        Wording{Vote::no, Pattern("nej röstar|röstade")},
    };
    for (const Wording& row : all) {
        if (const auto hit = row.pattern.match(s.tokens, 0))
            return Cast{row.vote, hit->first, hit->end};
    }
    return std::nullopt;
}

const std::array<Wording, 4>& wordings() {
    static const std::array<Wording, 4> all = {
        Wording{Vote::yes, Pattern("röstar|röstade|röstat|rösta för? ja|ja-röst|bifall")},
        Wording{Vote::no, Pattern("röstar|röstade|röstat|rösta för? nej|nej-röst|emot|mot|avslag")},
        Wording{Vote::abstain,
                Pattern("avstår|avstod|avstått från? att? rösta|röstning|omröstning?")},
        Wording{Vote::abstain,
                Pattern("lägger|lade|nedlägger|nedlade|röstar|röstade ned|ner|blankt? sin|sina? "
                        "röst|röster|blankt?")},
    };
    return all;
}

/// "Ja-röster: Anna Ek (S), Bo Al (M)", "Nej (2): ..."
std::optional<Cast> label(const Sentence& s) {
    static const std::array<Wording, 3> labels = {
        Wording{Vote::yes, Pattern("ja|ja-röst|ja-röster")},
        Wording{Vote::no, Pattern("nej|nej-röst|nej-röster")},
        Wording{Vote::abstain, Pattern("avstår|avstod|avstående|blank|blanka|blankt röster?")},
    };
    std::size_t at = 0;
    while (at < s.tokens.size() && at < 3 && !s.tokens[at].is_word()) ++at;
    for (const Wording& row : labels) {
        if (const auto hit = row.pattern.match(s.tokens, at))
            return Cast{row.vote, hit->first, hit->end};
    }
    return std::nullopt;
}

/// The first words at or after tokens[from] that cast a vote.
std::optional<Cast> find_cast(const Sentence& s, std::size_t from) {
    std::optional<Cast> out;
    for (const Wording& row : wordings()) {
        const auto hit = row.pattern.find(s.tokens, from);
        if (!hit || (out && hit->first >= out->first)) continue;
        // "röstar" alone says nothing.
        const bool bare = hit->end == hit->first + 1 &&
                          utf8::lower(s.tokens[hit->first].text).starts_with("röst");
        const bool lays = s.tokens[hit->first].is("lägger") || s.tokens[hit->first].is("lade");
        if (bare || (lays && hit->end < hit->first + 3)) continue;
        out = Cast{row.vote, hit->first, hit->end};
    }
    return out;
}

/// "(7)" at tokens[at]: how many are said to have voted so.
std::optional<int> count_at(const Sentence& s, std::size_t at) {
    if (at + 2 < s.tokens.size() && s.tokens[at].is("(") && s.tokens[at + 1].is_number() &&
        s.tokens[at + 2].is(")"))
        return number_of(s.tokens[at + 1]);
    return std::nullopt;
}

/// Reads the votes of one item, ballot after ballot.
class VoteReader {
  public:
    explicit VoteReader(Positions& p) : p_(p) {}

    void read(const Sentence& s) {
        if (is_conditional(s) || is_proposition(s)) return;
        if (const auto cast = inverted_cast(s)) {
            read_labelled(s, *cast);
            return;
        }
        bool found = false;
        for (std::size_t from = 0; from < s.tokens.size();) {
            const auto cast = find_cast(s, from);
            if (!cast) break;
            found = read_cast(s, from, *cast) || found;
            from = cast->end;
        }
        if (found) return;
        const auto named = label(s);
        if (named && s.section == SectionKind::vote) read_labelled(s, *named);
    }

  private:
    /// "Ja för bifall till ..., nej för ...": what the answers mean, nobody's vote.
    static bool is_proposition(const Sentence& s) {
        static const Pattern meaning("ja|nej|ja-röst|nej-röst för|innebär|betyder|till");
        static const Pattern announced("den som|vill|bifaller");
        return meaning.find(s.tokens).has_value() || announced.find(s.tokens).has_value();
    }

    bool read_cast(const Sentence& s, std::size_t from, const Cast& cast) {
        if (is_unsaid(s, cast.first)) return false;
        auto voters = read_subjects(p_.c, s, from, cast.first, Reach::anywhere);
        std::size_t count_from = cast.end;
        const bool list_follows =
            voters.empty() && cast.end < s.tokens.size() &&
            std::any_of(s.tokens.begin() + static_cast<std::ptrdiff_t>(cast.end), s.tokens.end(),
                        [](const Token& t) { return t.is(":"); });
        if (list_follows) {
            voters = read_subjects(p_.c, s, cast.end, s.tokens.size(), Reach::anywhere);
            count_from = cast.first;
        }
        if (voters.empty()) return false;
        state(s, voters, cast.vote);
        for (std::size_t i = count_from; i < std::min(count_from + 3, s.tokens.size()); ++i) {
            if (const auto count = count_at(s, i)) check(s, cast.first, i + 3, *count, voters);
        }
        return true;
    }

    void read_labelled(const Sentence& s, const Cast& cast) {
        const auto voters = read_subjects(p_.c, s, cast.end, s.tokens.size(), Reach::anywhere);
        if (voters.empty()) return;
        state(s, voters, cast.vote);
        if (const auto count = count_at(s, cast.end))
            check(s, cast.first, cast.end + 3, *count, voters);
    }

    void state(const Sentence& s, const std::vector<Subject>& voters, Vote vote) {
        const auto index = static_cast<std::size_t>(vote);
        // The same answer again after another one: the next ballot.
        if (seen_[index] && last_ != vote && vote != Vote::abstain) {
            ++ballot_;
            seen_ = {};
        }
        seen_[index] = true;
        last_ = vote;
        for (const Subject& who : voters)
            p_.state(EdgeKind::voted, who, s.item, "vote", VoteFacts{vote, ballot_});
    }

    /// The count beside a list of names is the list's own proof.
    void check(const Sentence& s, std::size_t first, std::size_t end, int count,
               const std::vector<Subject>& voters) {
        const bool groups =
            std::any_of(voters.begin(), voters.end(), [](const Subject& who) { return who.party; });
        if (groups || count == static_cast<int>(voters.size())) return;
        p_.c.out.remark(Code::contradiction, cover(s.tokens, first, end),
                        {"@names_counted " + std::to_string(voters.size())});
    }

    Positions& p_;
    std::array<bool, 3> seen_{};
    Vote last_ = Vote::abstain;
    int ballot_ = 1;
};

}  // namespace

void read_votes(Positions& p, const std::vector<const Sentence*>& sentences) {
    VoteReader reader(p);
    for (const Sentence* s : sentences) reader.read(*s);
}

}  // namespace mandat::extract
