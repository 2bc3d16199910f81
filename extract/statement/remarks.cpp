// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <set>

#include "extract/lexicon/distance.hpp"
#include "extract/mention/body.hpp"
#include "extract/mention/date.hpp"
#include "extract/protocol/layout.hpp"
#include "extract/statement/pattern.hpp"
#include "extract/statement/rules.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

class Remarks {
  public:
    explicit Remarks(Context& context) : c_(context) {}

    void run() {
        dates();
        layout();
        attendance();
        presenters();
        first_names();
        contents();
        agenda_additions();
        informal_decisions();
        postponed_but_told();
        acronyms();
    }

  private:
    // --- dates

    void dates() {
        std::set<std::size_t> seen;
        if (c_.head.next_meeting) next_meeting(*c_.head.next_meeting, seen);
        if (c_.head.verification) weekday(*c_.head.verification, seen);
        for (const SessionMention& session : c_.head.sessions) weekday(session.date, seen);
        for (const Sentence& s : c_.sentences) {
            for (std::size_t i = 0; i < s.tokens.size(); ++i) {
                const auto date = read_date(s.tokens, i);
                if (!date) continue;
                weekday(*date, seen);
                i = date->end - 1;
            }
        }
    }

    void weekday(const DateMention& mention, std::set<std::size_t>& seen) {
        if (!seen.insert(mention.span.begin).second) return;
        if (!mention.date.ok()) {
            c_.out.remark(Code::impossible_date, mention.span);
            return;
        }
        if (!mention.weekday || weekday_index(mention.date) == *mention.weekday) return;
        c_.out.remark(
            Code::weekday_mismatch, mention.span,
            {to_string(mention.date), "@weekday" + std::to_string(weekday_index(mention.date)),
             weekday_name(*mention.weekday)},
            suggestion(mention, is_coming(mention)));
    }

    /// A date near the written one that falls on the written weekday: the next year's same day
    /// first, for a forgotten change of year, then the neighbouring days.
    [[nodiscard]] std::string suggestion(const DateMention& mention, bool coming) const {
        const Date& d = mention.date;
        const Date next_year{d.year() + std::chrono::years{1}, d.month(), d.day()};
        const bool past = !c_.head.sessions.empty() && d < c_.head.sessions.front().date.date;
        if (coming && past && next_year.ok() && weekday_index(next_year) == *mention.weekday)
            return to_string(next_year);
        for (const int step : {-1, 1, -2, 2, -3, 3}) {
            const Date near{std::chrono::sys_days{d} + std::chrono::days{step}};
            if (weekday_index(near) == *mention.weekday) return to_string(near);
        }
        return {};
    }

    /// Dates of what is to come may have kept the old year.
    [[nodiscard]] bool is_coming(const DateMention& mention) const {
        const auto same = [&](const std::optional<DateMention>& other) {
            return other && other->span == mention.span;
        };
        return same(c_.head.next_meeting) || same(c_.head.verification);
    }

    void next_meeting(const DateMention& mention, std::set<std::size_t>& seen) {
        weekday(mention, seen);
        if (c_.head.sessions.empty() || !mention.date.ok()) return;
        const Date held = c_.head.sessions.front().date.date;
        if (!held.ok() || !(mention.date < held)) return;
        const Date next_year{mention.date.year() + std::chrono::years{1}, mention.date.month(),
                             mention.date.day()};
        c_.out.remark(Code::date_in_past, mention.span, {to_string(mention.date), to_string(held)},
                      next_year.ok() ? to_string(next_year) : std::string{});
    }

    // --- head

    void layout() {
        for (const Span& mark : c_.protocol.stray_marks) {
            Span line = c_.text.line(c_.text.line_at(mark.begin));
            c_.out.remark(Code::stray_paragraph_mark, {line.begin, mark.end});
        }
        std::map<std::size_t, std::size_t> people_on_line;
        for (const Attendee& a : c_.head.attendees) {
            // "Anna, Bo, Cia" is an ordinary list; a place or post beside each name makes it a
            // table.
            const bool row = a.person.affiliation || !a.person.called.empty();
            if (row) ++people_on_line[c_.text.line_at(a.person.name_span.begin)];
        }
        for (const auto& [line, count] : people_on_line) {
            constexpr std::size_t several = 4;
            if (count < several) continue;
            c_.out.remark(Code::layout_flattened, first_attendee_on(line),
                          {std::to_string(count), "@place_and_role"});
            break;  // one is enough to say how the head was laid out
        }
        split_lists();
        unqualified_lists();
    }

    [[nodiscard]] Span first_attendee_on(std::size_t line) const {
        for (const Attendee& a : c_.head.attendees) {
            if (c_.text.line_at(a.person.name_span.begin) == line) return a.person.span;
        }
        return c_.text.line(line);
    }

    void split_lists() {
        for (std::size_t i = 0; i + 1 < c_.head.attendees.size(); ++i) {
            const Attendee& a = c_.head.attendees[i];
            const Attendee& b = c_.head.attendees[i + 1];
            if (!(a.label == b.label)) continue;
            const std::size_t first = c_.text.line_at(a.person.span.end - 1);
            const std::size_t second = c_.text.line_at(b.person.span.begin);
            const bool list =
                i > 0 && c_.head.attendees[i - 1].label == a.label &&
                c_.text.line_at(c_.head.attendees[i - 1].person.span.begin) + 1 == first;
            if (second == first + 2 && list) {
                c_.out.remark(Code::layout_split_list, a.person.span,
                              {utf8::squeeze(c_.text.plain(a.label))}, {}, {b.person.span});
            }
        }
    }

    /// "Deltagare:" beside "Övriga deltagare:": nothing says that the first decide.
    void unqualified_lists() {
        std::set<std::size_t> told;
        const bool others =
            std::any_of(c_.head.attendees.begin(), c_.head.attendees.end(),
                        [](const Attendee& a) { return a.capacity == Capacity::other; });
        for (const Attendee& a : c_.head.attendees) {
            if (a.qualified || a.capacity != Capacity::decision_maker ||
                a.presence == Presence::absent || !others)
                continue;
            if (told.insert(a.label.begin).second)
                c_.out.remark(Code::missing_category_label, a.label);
        }
    }

    // --- people

    void attendance() {
        roles();
        unrepresented();
        partial_chairs();
        titles();
    }

    void roles() {
        for (const Attendee& a : c_.head.attendees) {
            if (a.capacity != Capacity::other || a.person.calling != Calling::chair) continue;
            std::vector<Span> places;
            std::string who;
            bool signs = false;
            for (const Signature& s : c_.head.signatures) {
                if (s.calling != Calling::chair) continue;
                signs = signs || s.name == a.person.name;
                places.push_back(s.span);
                who += (who.empty() ? "" : ", ") + s.name;
            }
            if (signs || places.empty()) continue;
            c_.out.remark(Code::role_conflict, a.person.span,
                          {a.person.name, a.person.called, "@signed_by " + who}, {}, places);
        }
    }

    /// A municipality or organisation with seats and nobody there to decide.
    void unrepresented() {
        std::map<std::string, std::pair<bool, Span>> seats;
        for (const Attendee& a : c_.head.attendees) {
            if (!a.person.affiliation || a.capacity == Capacity::other) continue;
            const bool decides =
                a.presence == Presence::present &&
                (a.capacity == Capacity::decision_maker || !a.person.stands_in_for.empty());
            auto [place, fresh] =
                seats.try_emplace(a.person.affiliation->place.name, decides, a.person.span);
            place->second.first = place->second.first || decides;
        }
        if (seats.size() < 3) return;
        for (const auto& [name, seat] : seats) {
            if (!seat.first) c_.out.remark(Code::organisation_unrepresented, seat.second, {name});
        }
    }

    void partial_chairs() {
        for (const Signature& s : c_.head.signatures) {
            if (s.calling != Calling::chair || !s.paragraphs) continue;
            const KnownPerson* person = c_.find_person(s.name);
            const bool limited = person == nullptr || !person->limits.empty();
            const std::string led =
                to_paragraphs(*s.paragraphs, c_.head.first_paragraph, c_.head.last_paragraph);
            const std::string all = to_paragraphs(
                {{{c_.head.first_paragraph, c_.head.last_paragraph}}, false, 0, 0, {}, 0},
                c_.head.first_paragraph, c_.head.last_paragraph);
            if (limited || led == all || led.find_first_of(",-") == std::string::npos) continue;
            c_.out.remark(Code::possible_partial_attendance, s.span, {s.name, led});
        }
    }

    /// Two people of one post that only one can hold.
    void titles() {
        std::map<std::string, const KnownPerson*> holders;
        for (const KnownPerson& person : c_.people) {
            for (const std::string& title : person.titles) {
                if (title != "regiondirektör" && title != "förbundschef" && title != "länsråd" &&
                    title != "landshövding" && title != "förbundsdirektör" &&
                    title != "regionchef") {
                    continue;
                }
                const auto [place, fresh] = holders.try_emplace(title, &person);
                if (fresh || place->second->id == person.id) continue;
                c_.out.remark(Code::title_conflict, where_titled(*place->second, title),
                              {place->second->name, title, person.name}, {},
                              {where_titled(person, title)});
            }
        }
    }

    [[nodiscard]] Span where_titled(const KnownPerson& person, const std::string& title) const {
        for (const Item& item : c_.protocol.items) {
            if (item.presenters.empty()) continue;
            for (const PersonMention& mention : read_people(c_.text, item.presenters)) {
                if (mention.name == person.name && mention.called == title) return mention.span;
            }
        }
        return person.span;
    }

    [[nodiscard]] static bool covers(const std::string& limits, int paragraph) {
        if (limits.empty()) return true;
        const Tokens tokens = tokenise(limits);
        const auto span = read_paragraph_span(tokens, 0, Sign::optional);
        if (!span) return true;
        return std::any_of(span->ranges.begin(), span->ranges.end(), [&](const auto& r) {
            return r.first <= paragraph && paragraph <= r.second;
        });
    }

    void presenters() {
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
                    if (unlisted_variant(item, mention)) continue;
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

    [[nodiscard]] Span place_on_list(const std::string& name) const {
        for (const Attendee& a : c_.head.attendees) {
            if (a.person.name == name) return a.person.span;
        }
        return {};
    }

    /// "Susanna Löfström" where one Susanna is listed, whose surname begins alike: kept apart,
    /// asked.
    bool unlisted_variant(const Item&, const PersonMention& mention) {
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

    // --- first names

    void first_names() {
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

    // --- text against itself

    void contents() {
        for (const ContentsEntry& entry : c_.protocol.contents) {
            for (const Item& item : c_.protocol.items) {
                if (item.paragraph != entry.paragraph || item.letter != entry.letter) continue;
                const std::string listed = utf8::squeeze(c_.text.plain(entry.title));
                const std::string title = utf8::squeeze(c_.text.plain(item.title));
                if (utf8::lower(listed) != utf8::lower(title) && !listed.empty() &&
                    !title.empty()) {
                    c_.out.remark(Code::agenda_title_mismatch, entry.title,
                                  {std::to_string(entry.paragraph) + entry.letter, listed, title},
                                  {}, {item.title});
                }
            }
        }
    }

    /// Sub-items of "Övriga frågor" against the additions that the opening item lists.
    void agenda_additions() {
        static const Pattern added("tillägg");
        const Sentence* additions = nullptr;
        for (const Sentence& s : c_.sentences) {
            if (added.find(s.tokens)) additions = &s;
            if (s.item > 0) break;
        }
        if (additions == nullptr) return;
        const std::size_t line = c_.text.line_at(additions->span.begin);
        const Span below = line + 1 < c_.text.line_count() ? c_.text.line(line + 1) : Span{};
        const std::string listed = body_key(std::string(c_.text.plain(additions->span)) + " " +
                                            std::string(c_.text.plain(below)));
        for (const Item& item : c_.protocol.items) {
            if (item.letter.empty() || !is_other_matters(item.paragraph)) continue;
            if (!shares_word(body_key(c_.text.plain(item.title)), listed))
                c_.out.remark(Code::agenda_addition_mismatch, item.title);
        }
    }

    [[nodiscard]] bool is_other_matters(int paragraph) const {
        return std::any_of(
            c_.protocol.items.begin(), c_.protocol.items.end(), [&](const Item& item) {
                return item.paragraph == paragraph && item.letter.empty() &&
                       utf8::lower(c_.text.plain(item.title)).find("övriga") != std::string::npos;
            });
    }

    [[nodiscard]] static bool shares_word(const std::string& a, const std::string& b) {
        for (const Token& x : tokenise(a)) {
            constexpr std::size_t telling = 5;  // letters two words must share from their start
            for (const Token& y : tokenise(b)) {
                const std::string_view p =
                    utf8::prefix(x.text, std::max(telling, utf8::length(x.text) - 3));
                if (utf8::length(x.text) >= telling &&
                    (y.text.starts_with(p) ||
                     y.text.find(utf8::prefix(x.text, telling + 2)) != std::string_view::npos)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// "Gruppen är överens om att ...", "Mötet görs om till ...": decided, but not as a decision.
    void informal_decisions() {
        static const Pattern agreed(
            "gruppen|mötet|nätverket|styrelsen|nämnden är? överens|enig|eniga|enas|enades");
        static const Pattern remade(
            "mötet|sammanträdet görs|flyttas|ställs|kortas|hålls om|in|till|ned|ner|digitalt");
        const bool sections =
            std::any_of(c_.protocol.items.begin(), c_.protocol.items.end(), [](const Item& item) {
                return std::any_of(
                    item.sections.begin(), item.sections.end(),
                    [](const Section& x) { return x.kind == SectionKind::decision; });
            });
        if (!sections) return;
        for (const Sentence& s : c_.sentences) {
            if (s.section == SectionKind::decision) continue;
            const auto hit = agreed.find(s.tokens) ? agreed.find(s.tokens) : remade.find(s.tokens);
            if (!hit) continue;
            const int line = c_.text.evidence(s.span, "").line;
            const auto& known = c_.out.claims().diagnostics;
            const bool told = std::any_of(known.begin(), known.end(), [&](const Diagnostic& d) {
                return d.code == Code::decision_outside_decision_section && d.line == line;
            });
            if (!told) c_.out.remark(Code::decision_outside_decision_section, s.span);
        }
    }

    /// The decision puts the matter off because no report was given, and below stands that one was.
    void postponed_but_told() {
        static const Pattern report("redovisning|föredragning|rapport från");
        for (std::size_t i = 0; i < c_.items.size(); ++i) {
            const Node* node = c_.out.find(c_.items[i].decision);
            if (node == nullptr || std::get<DecisionFacts>(node->facts).status != "postponed")
                continue;
            const Sentence* decision = nullptr;
            for (const Sentence& s : c_.sentences) {
                if (s.item != i) continue;
                if (s.section == SectionKind::decision && decision == nullptr) decision = &s;
                if (s.section == SectionKind::decision || decision == nullptr ||
                    !report.find(s.tokens))
                    continue;
                c_.out.remark(Code::contradiction, decision->span,
                              {utf8::squeeze(c_.text.plain(s.span))}, {}, {s.span});
                break;
            }
        }
    }

    /// Capitals that no name in the document explains.
    void acronyms() {
        std::set<std::string> told;
        for (const Sentence& s : c_.sentences) {
            for (const Token& token : s.tokens) {
                if (!token.is_word() || !token.capital || !looks_like_acronym(token.text)) continue;
                std::string word(token.text.substr(0, token.text.find(':')));
                if (lexicon().is_party(word) || lexicon().places.find(word) != nullptr) continue;
                if (utf8::length(word) > 7 || !is_organ(word) || !told.insert(word).second)
                    continue;
                c_.out.remark(Code::acronym_not_expanded, token.span, {word});
            }
        }
    }

    /// Only short forms that take part in a relation, or that a group of the document explains.
    [[nodiscard]] bool is_organ(const std::string& word) const {
        return std::any_of(c_.groups.begin(), c_.groups.end(), [&](const KnownGroup& g) {
            return g.name == word || is_acronym_of(word, g.name);
        });
    }

    Context& c_;
};

}  // namespace

void remark_oddities(Context& context) { Remarks(context).run(); }

}  // namespace mandat::extract
