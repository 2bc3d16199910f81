// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <set>

#include "extract/lexicon/distance.hpp"
#include "extract/statement/remarks.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

/// Are these §§ among those somebody was present for?
bool covers(const std::string& limits, int paragraph) {
    if (limits.empty()) return true;
    const Tokens tokens = tokenise(limits);
    const auto span = read_paragraph_span(tokens, 0, Sign::optional);
    if (!span) return true;
    return std::any_of(span->ranges.begin(), span->ranges.end(), [&](const auto& r) {
        return r.first <= paragraph && paragraph <= r.second;
    });
}

/// Presenters against the lists of the head.
class PresenterRemarks {
  public:
    explicit PresenterRemarks(Context& context) : c_(context) {}

    void run() {
        if (c_.head.attendees.empty()) return;
        for (const Item& item : c_.protocol.items) {
            if (item.presenters.empty()) continue;
            for (const PersonMention& mention : read_people(c_.text, item.presenters)) {
                const KnownPerson* person = c_.find_person(mention.name);
                if (person == nullptr) continue;
                const Span listed = place_on_list(mention.name);
                const std::vector<Span> places =
                    listed.empty() ? std::vector<Span>{} : std::vector<Span>{listed};
                if (!person->listed) {
                    if (unlisted_variant(mention)) continue;
                    c_.out.remark(Code::presenter_not_present, mention.span,
                                  {mention.name, std::to_string(item.paragraph), "@not_listed"});
                } else if (!person->present) {
                    c_.out.remark(Code::presenter_not_present, mention.span,
                                  {mention.name, std::to_string(item.paragraph), "@absent"}, {},
                                  places);
                } else if (item.paragraph > 0 && !covers(person->limits, item.paragraph)) {
                    c_.out.remark(Code::presenter_not_present, mention.span,
                                  {mention.name, std::to_string(item.paragraph),
                                   "@present_only " + person->limits},
                                  {}, places);
                }
            }
        }
    }

  private:
    [[nodiscard]] Span place_on_list(const std::string& name) const {
        for (const Attendee& a : c_.head.attendees) {
            if (a.person.name == name) return a.person.span;
        }
        return {};
    }

    /// "Anna Bergström" where one Anna is listed, whose surname begins alike: kept apart,
    /// asked.
    bool unlisted_variant(const PersonMention& mention) {
        const std::string first = mention.name.substr(0, mention.name.find(' '));
        const std::string last = mention.name.substr(mention.name.rfind(' ') + 1);
        const KnownPerson* only = nullptr;
        for (const KnownPerson& person : c_.people) {
            if (person.first_name != first || !person.listed) continue;
            if (only != nullptr) return false;
            only = &person;
        }
        if (only == nullptr) return false;
        const std::string other = only->name.substr(only->name.rfind(' ') + 1);
        constexpr std::size_t farthest = 5;  // letters between surnames written for one another
        const bool alike =
            utf8::prefix(utf8::fold(last), 3) == utf8::prefix(utf8::fold(other), 3) &&
            edit_distance(last, other, farthest) <= farthest;
        if (!alike) return false;
        c_.out.remark(Code::name_variant, mention.span, {mention.name, only->name, "@only_bearer"},
                      only->name, {place_on_list(only->name)});
        QuestionFacts facts;
        facts.score = 0.8;
        facts.reasons = {"only one " + first + " is on the attendance list",
                         "the surnames begin alike: " + last + " / " + other,
                         mention.name + " is on no attendance list of this meeting"};
        const NodeId id = c_.find_person(mention.name)->id;
        c_.out.edge(EdgeKind::possible_same_as, id, only->id, mention.span, "surname_variant",
                    Certainty::implied, std::move(facts));
        return true;
    }

    Context& c_;
};

/// First names that stand alone in the text.
class FirstNameRemarks {
  public:
    explicit FirstNameRemarks(Context& context) : c_(context) {}

    void run() {
        std::set<std::pair<std::size_t, std::string>> told;
        for (const Sentence& s : c_.sentences) {
            for (std::size_t i = 0; i < s.tokens.size(); ++i) {
                const Token& token = s.tokens[i];
                if (!token.capital || !token.is_word()) continue;
                if (i + 1 < s.tokens.size() && s.tokens[i + 1].capital &&
                    name_length(s.tokens, i) > 0) {
                    i += name_length(s.tokens, i) - 1;
                    continue;
                }
                if (i > 0 && s.tokens[i - 1].capital && s.tokens[i - 1].is_word()) continue;
                first_name(s, i, told);
            }
        }
    }

  private:
    void first_name(const Sentence& s, std::size_t i,
                    std::set<std::pair<std::size_t, std::string>>& told) {
        std::string word(s.tokens[i].text);
        const std::vector<const KnownPerson*> bearers = c_.bearers(word);
        if (bearers.empty()) return;
        if (!told.emplace(c_.text.line_at(s.tokens[i].span.begin), word).second) return;
        if (bearers.size() == 1) {
            c_.out.mention(bearers.front()->id, s.tokens[i].span, "first_name",
                           c_.paragraph(s.item));
            c_.out.alias(bearers.front()->id, word);
            // One remark a line says it; the same line often names two.
            if (told.emplace(c_.text.line_at(s.tokens[i].span.begin), std::string{}).second) {
                c_.out.remark(Code::first_name_only, s.tokens[i].span,
                              {word, bearers.front()->name});
            }
            return;
        }
        std::string names;
        for (const KnownPerson* person : bearers)
            names += (names.empty() ? "" : ", ") + person->name;
        c_.out.remark(Code::ambiguous_first_name, s.tokens[i].span, {word, names});
    }

    Context& c_;
};

}  // namespace

void remark_presenters(Context& context) { PresenterRemarks(context).run(); }

void remark_first_names(Context& context) { FirstNameRemarks(context).run(); }

}  // namespace mandat::extract
