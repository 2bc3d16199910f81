// SPDX-License-Identifier: Apache-2.0
#include "extract/statement/subjects.hpp"

#include <algorithm>
#include <array>

#include "extract/lexicon/lexicon.hpp"
#include "extract/lexicon/pattern.hpp"
#include "extract/mention/body.hpp"
#include "extract/mention/name.hpp"
#include "extract/mention/people.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

constexpr std::string_view rule = "sentence";

template <std::size_t Size>
bool is_one_of(const Token& token, const std::array<std::string_view, Size>& words) {
    const std::string low = utf8::lower(token.text);
    return std::find(words.begin(), words.end(), low) != words.end();
}

/// Words that may stand between the names of a row.
bool is_joint(const Token& token) {
    static constexpr std::array<std::string_view, 22> words = {
        "och",         "+",          "samt",      "&",    ",",       "/",
        "ledamöterna", "ersättarna", "från",      "för",  "gruppen", "suppleanterna",
        "dels",        "jämte",      "med",       "även", "herr",    "instämmande",
        "fru",         "partierna",  "ledamöter", "av"};
    return is_one_of(token, words);
}

/// Reads names one after the other in a range of a sentence.
class SubjectReader {
  public:
    SubjectReader(Context& context, const Sentence& s, std::size_t end)
        : c_(context), s_(s), end_(std::min(end, s.tokens.size())) {}

    std::vector<Subject> read(std::size_t first, Reach reach) {
        constexpr std::size_t lead_in = 4;  // "enhälligt", "följande personer:"
        std::vector<Subject> out;
        for (std::size_t i = first; i < end_;) {
            if (auto hit = read_one(i)) {
                i = std::max(hit->end, i + 1);
                out.push_back(std::move(*hit));
                continue;
            }
            if (const std::size_t end = skip_office(i); end > i) {
                i = end;
                continue;
            }
            if (!passes(i, reach)) {
                if (reach == Reach::trailing) out.clear();
                if (reach == Reach::leading && (!out.empty() || i >= first + lead_in)) break;
            }
            ++i;
        }
        return out;
    }

  private:
    [[nodiscard]] const Token& at(std::size_t i) const { return s_.tokens[i]; }

    std::optional<Subject> read_one(std::size_t i) {
        if (!at(i).is_word()) return std::nullopt;
        if (auto hit = read_user_name(i)) return hit;
        if (auto hit = read_party(i)) return hit;
        if (!at(i).capital) return std::nullopt;
        if (auto hit = read_full_name(i)) return hit;
        if (auto hit = read_chair(i)) return hit;
        return read_first_name(i);
    }

    // --- people

    std::optional<Subject> read_full_name(std::size_t i) {
        const std::size_t longest = std::min(name_length(s_.tokens, i), end_ - i);
        for (std::size_t length = longest; length >= 2; --length) {
            std::string name = words_of(s_.tokens, i, i + length);
            const KnownPerson* known = c_.find_person(name);
            if (known == nullptr && name.ends_with('s')) {
                name.pop_back();
                known = c_.find_person(name);
            }
            if (known == nullptr) continue;
            c_.out.mention(known->id, cover(s_.tokens, i, i + length), rule, here());
            return subject(known->id, i, i + length);
        }
        if (longest < 2 || !may_begin_name(i, longest) || !could_be_name(s_.tokens, i, i + longest))
            return std::nullopt;
        if (longest == 2 && is_initial(at(i + 1))) return std::nullopt;  // "Maja W"
        const bool marked = party_after(i + longest) || (longest == 2 && is_elected_beside(i));
        constexpr std::size_t usual = 3;  // words of a name that nothing else vouches for
        if (!marked && (longest > usual || !lexicon().is_first_name(at(i).text)))
            return std::nullopt;
        const Span span = cover(s_.tokens, i, i + longest);
        const NodeId id = c_.person(words_of(s_.tokens, i, i + longest), span, rule, here()).id;
        return subject(id, i, i + longest);
    }

    /// "... valdes Anna Ek och Tuulikki Ås": in a row of those elected a name like the one before.
    [[nodiscard]] bool is_elected_beside(std::size_t i) const {
        static const Pattern elects(
            "valdes|väljs|utses|utsågs|omvaldes|nyvaldes|välja|utse|väljer|utser");
        if (i < 3 || !(at(i - 1).is("och") || at(i - 1).is(",") || at(i - 1).is("samt")))
            return false;
        const bool name_before = at(i - 2).is(")") || (at(i - 2).capital && at(i - 3).capital &&
                                                       lexicon().is_first_name(at(i - 3).text));
        return name_before && !lexicon().places.match(s_.tokens, i) &&
               !lexicon().party_names.match(s_.tokens, i) && !read_body(s_.tokens, i) &&
               elects.find(s_.tokens).has_value();
    }

    /// Headings and offices run into names: "Yrkanden Anna Ek", "Ordföranden Anna Ek".
    [[nodiscard]] bool may_begin_name(std::size_t i, std::size_t length) const {
        if (lexicon().is_first_name(at(i).text)) return true;
        if (lexicon().callings.match(s_.tokens, i) || lexicon().sections.match(s_.tokens, i) ||
            lexicon().places.match(s_.tokens, i) || lexicon().is_title(at(i).text))
            return false;
        return length < 3 || !lexicon().is_first_name(at(i + 1).text);
    }

    /// "ordföranden": who chairs the meeting, when one person does.
    std::optional<Subject> read_chair(std::size_t i) {
        if (!at(i).is("Ordföranden") && !at(i).is("Ordförande")) return std::nullopt;
        if (i + 1 < end_ && at(i + 1).is_word() && at(i + 1).capital) return std::nullopt;
        const NodeId id = c_.chair;
        if (id.empty()) return std::nullopt;
        c_.out.mention(id, at(i).span, "office", here());
        return subject(id, i, i + 1);
    }

    std::optional<Subject> read_first_name(std::size_t i) {
        const bool initial = i + 1 < end_ && is_initial(at(i + 1));
        if (!initial && i + 1 < s_.tokens.size() && at(i + 1).is_word() && at(i + 1).capital)
            return std::nullopt;
        const KnownPerson* only = initial ? c_.only_bearer(std::string(at(i).text), at(i + 1).text)
                                          : c_.only_bearer(std::string(at(i).text));
        if (only == nullptr) return std::nullopt;
        const NodeId id = only->id;
        const std::size_t end = i + (initial ? 2 : 1);
        c_.out.mention(id, cover(s_.tokens, i, end), "first_name", here());
        return subject(id, i, end);
    }

    /// "nsg", "GL"
    std::optional<Subject> read_user_name(std::size_t i) {
        const auto known = c_.user_names.find(std::string(at(i).text));
        if (known == c_.user_names.end()) return std::nullopt;
        c_.out.mention(known->second, at(i).span, "user_name", here());
        return subject(known->second, i, i + 1);
    }

    Subject subject(const NodeId& id, std::size_t first, std::size_t end) const {
        Subject out;
        out.id = id;
        out.first = first;
        out.end = end;
        out.mark_first = out.mark_end = end;
        if (end < s_.tokens.size() && at(end).is("(")) {
            constexpr std::size_t longest = 8;  // tokens in brackets
            std::size_t close = end + 1;
            while (close < s_.tokens.size() && close < end + longest && !at(close).is(")")) ++close;
            const bool closed = close < s_.tokens.size() && at(close).is(")");
            out.mark_first = end + 1;
            out.mark_end = closed ? close : std::min(end + 2, s_.tokens.size());
            out.end = closed ? close + 1 : out.mark_end;
        }
        const bool party = out.end == end && end + 1 < s_.tokens.size() && at(end).is(",") &&
                           !at(end + 1).capital && !at(end + 1).is("med") &&
                           utf8::length(at(end + 1).text) <= 3 &&
                           lexicon().is_party(at(end + 1).text);
        if (party) out.end = end + 2;  // "Anna Ek, m, och Bo Al, sd, ..."
        out.span = cover(s_.tokens, first, out.end);
        return out;
    }

    /// "(S)" or "(sd)"
    [[nodiscard]] bool party_after(std::size_t i) const {
        if (i + 2 >= s_.tokens.size() || !at(i).is("(") || !at(i + 2).is(")")) return false;
        return lexicon().is_party(at(i + 1).text) ||
               (all_capitals(at(i + 1).text) && utf8::length(at(i + 1).text) <= 4) ||
               is_dash(at(i + 1));
    }

    // --- parties

    std::optional<Subject> read_party(std::size_t i) {
        std::string name;
        std::size_t end = i + 1;
        if (!at(i).capital) return std::nullopt;
        if (const auto hit = lexicon().party_names.match(s_.tokens, i)) {
            name = hit->value->name;
            end = hit->end;
        } else {
            name = party_of_mark(at(i).text);
        }
        if (name.empty()) return std::nullopt;
        if (end < s_.tokens.size() && at(end).is_word() && at(end).capital) return std::nullopt;
        Subject out;
        out.first = i;
        out.end = out.mark_first = out.mark_end = end;
        out.span = cover(s_.tokens, i, end);
        out.id = c_.out.node(NodeKind::organisation, name, out.span, rule,
                             OrganisationFacts{"party"}, here());
        out.party = true;
        return out;
    }

    /// "SD", "S-gruppen", "M:s": the party; empty when the word is no mark.
    static std::string party_of_mark(std::string_view word) {
        std::string_view mark = word.substr(0, word.find(':'));
        if (const std::size_t dash = mark.find('-'); dash != std::string_view::npos) {
            const std::string rest = utf8::lower(mark.substr(dash + 1));
            if (rest != "gruppen" && rest != "gruppens" && rest != "ledamöterna") return {};
            mark = mark.substr(0, dash);
        }
        const auto known = lexicon().party_of_mark.find(std::string(mark));
        return known == lexicon().party_of_mark.end() ? std::string{} : known->second;
    }

    // --- what stands between

    /// "ordföranden", "tjänstgörande ersättaren", "kommunalrådet", ", Krokom"
    [[nodiscard]] std::size_t skip_office(std::size_t i) const {
        if (!at(i).is_word()) return i;
        if (const auto role = lexicon().callings.match(s_.tokens, i)) return role->end;
        if (const auto place = lexicon().places.match(s_.tokens, i)) return place->end;
        return !at(i).capital && lexicon().is_title(at(i).text) ? i + 1 : i;
    }

    [[nodiscard]] bool passes(std::size_t i, Reach reach) const {
        // "A, med B som ersättare": B is of another row.
        if (reach == Reach::leading && at(i).is("med")) return false;
        if (at(i).is("(") || at(i).is(")")) return true;
        const bool list_mark = i == 0 && !at(i).is_word();
        return list_mark || is_joint(at(i));
    }

    [[nodiscard]] int here() const { return c_.paragraph(s_.item); }

    Context& c_;
    const Sentence& s_;
    std::size_t end_;
};

}  // namespace

std::vector<Subject> read_subjects(Context& context, const Sentence& s, std::size_t first,
                                   std::size_t end, Reach reach) {
    return SubjectReader(context, s, end).read(first, reach);
}

bool is_conditional(const Sentence& s) { return s.conditional; }

bool makes_condition(const Tokens& tokens) {
    static const Pattern condition("för den|det|de händelse|fall|fallet");
    if (tokens.empty()) return false;
    return tokens.front().is("Om") || tokens.back().is("?") || condition.find(tokens).has_value();
}

bool is_unsaid(const Sentence& s, std::size_t verb) {
    static constexpr std::array<std::string_view, 6> nobody = {"ingen",  "inga",    "inget",
                                                               "vakant", "vakanta", "varken"};
    static constexpr std::array<std::string_view, 4> no = {"inte", "ej", "icke", "aldrig"};
    constexpr std::size_t farthest = 40;  // tokens a denial stands before its verb
    if (is_conditional(s)) return true;
    for (std::size_t i = verb > farthest ? verb - farthest : 0; i < verb; ++i) {
        if (is_one_of(s.tokens[i], nobody)) return true;
        if (i + 2 >= verb && is_one_of(s.tokens[i], no)) return true;
    }
    std::size_t after = verb + 1;  // "reserverar sig inte"
    if (after < s.tokens.size() && s.tokens[after].is("sig")) ++after;
    return after < s.tokens.size() &&
           (is_one_of(s.tokens[after], no) || is_one_of(s.tokens[after], nobody));
}

}  // namespace mandat::extract
