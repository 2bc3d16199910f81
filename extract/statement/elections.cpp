// SPDX-License-Identifier: Apache-2.0
#include "extract/statement/elections.hpp"

#include <algorithm>

#include "extract/lexicon/lexicon.hpp"
#include "extract/lexicon/pattern.hpp"
#include "extract/mention/body.hpp"
#include "extract/mention/name.hpp"
#include "extract/statement/election_words.hpp"
#include "extract/statement/item_groups.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

constexpr std::string_view election_rule = "election";

/// Somebody put forward: elected only if a later sentence says so.
struct Candidates {
    std::vector<Subject> people;
    OfficeMention office;
    const Sentence* sentence;
};

/// Reads the sentences of one item about who is elected to what.
class ElectionReader {
  public:
    ElectionReader(Elections& e, const ElectionItem& item) : e_(e), item_(item) {}

    void read(const Sentence& s) {
        static const Pattern proposed(
            "föreslår|föreslås|föreslog|föreslagit|nominerar|nomineras|"
            "nominerade|kandiderar|kandiderade|förslag|förslaget");
        static const Pattern as_proposed(
            "enligt|bifaller|biföll|antar|antog|godkänner|godkände|följer|bifalla|anta "
            "valberedningens? förslag|förslaget");
        if (is_conditional(s)) return;
        read_label(s);
        if (as_proposed.find(s.tokens)) elect_candidates();
        proposal_ = proposed.find(s.tokens).has_value() && !as_proposed.find(s.tokens);
        const bool passive = read_passive(s);
        const bool active = !passive && read_active(s);
        if (!passive && !active && !read_again(s)) read_renewed(s);
    }

  private:
    // --- the office

    /// "Styrelseledamöter: Omval på ...": the office of what follows on the line and below it.
    void read_label(const Sentence& s) {
        std::size_t at = 0;
        while (at < s.tokens.size() && at < 2 && !s.tokens[at].is_word()) ++at;
        if (!item_.election) return;
        auto office = e_.offices.read(s, at);
        if (office && office->end < s.tokens.size() && s.tokens[office->end].is(":"))
            current_ = std::move(office);
    }

    /// "till kassör", "som ersättare i rådet" in tokens[from, end): the last one.
    std::optional<OfficeMention> office_between(const Sentence& s, std::size_t from,
                                                std::size_t end) {
        std::optional<OfficeMention> out;
        for (std::size_t i = from; i + 1 < end; ++i) {
            const bool opens = s.tokens[i].is("till") || s.tokens[i].is("Till") ||
                               s.tokens[i].is("som") || s.tokens[i].is("Som");
            if (!opens) continue;
            auto office = e_.offices.read(s, i + 1);
            // "Till nämndens ledamot i rådet"
            if (!office && i + 2 < end && read_body_noun(s.tokens[i + 1].text))
                office = e_.offices.read(s, i + 2);
            if (!office) continue;
            i = office->end - 1;
            out = std::move(office);
        }
        return out;
    }

    /// "till kassör" at or shortly after tokens[at]; "enhälligt", "på två år" may come first.
    std::optional<OfficeMention> office_after(const Sentence& s, std::size_t at) {
        constexpr std::size_t farthest = 6;
        for (std::size_t i = at; i + 1 < s.tokens.size() && i < at + farthest; ++i) {
            if (s.tokens[i].is("att")) return std::nullopt;
            // "A, B och C, med A som ordförande": not the office of all.
            if (s.tokens[i].is("med") && s.tokens[i + 1].capital) return std::nullopt;
            if (!s.tokens[i].is("till") && !s.tokens[i].is("som")) continue;
            if (auto office = e_.offices.read(s, i + 1)) return office;
        }
        return std::nullopt;
    }

    [[nodiscard]] std::optional<OfficeMention> known_office() const {
        if (current_) return current_;
        if (item_.office && item_.election) return item_.office;
        return item_.election ? last_ : std::nullopt;
    }

    // --- the ways of saying it

    /// "Till ledamot utses Anna Ek", "Bo Al valdes till kassör", under "Val av kassör": "Bo Al
    /// valdes".
    bool read_passive(const Sentence& s) {
        bool found = false;
        std::size_t begin = 0;
        for (std::size_t from = 0; from < s.tokens.size();) {
            const auto hit = chosen_forms().find(s.tokens, from);
            if (!hit) break;
            from = hit->end;
            if (is_unsaid(s, hit->first)) continue;
            auto office = office_between(s, begin, hit->first);
            if (!office) office = body_between(s, begin, hit->first);
            auto people = read_subjects(e_.c, s, hit->end, s.tokens.size(), Reach::leading);
            if (!office || people.empty()) {
                auto before = read_subjects(e_.c, s, begin, hit->first, Reach::trailing);
                if (!before.empty() || people.empty()) people = std::move(before);
                if (auto after = office_after(s, hit->end)) office = std::move(after);
            }
            if (!office) office = body_after(s, hit->end);
            if (!office && !verifies(s, hit->end)) office = known_office();
            if (!people.empty() && office) begin = std::max(hit->end, people.back().end);
            found = elect(people, office, s) || found;
            if (found && office) elect_more(s, std::max(begin, office->end));
        }
        return found;
    }

    /// "... till ordförande och Bo Al, Åre, till sekreterare", "..., med Bo Al som ersättare",
    /// "..., till kassör Cia Å"
    void elect_more(const Sentence& s, std::size_t from) {
        for (std::size_t i = from; i + 2 < s.tokens.size(); ++i) {
            const bool joint = s.tokens[i].is("och") || s.tokens[i].is(",") ||
                               s.tokens[i].is("samt") || s.tokens[i].is("med") ||
                               s.tokens[i].is("varav");
            if (!joint) continue;
            if (const std::size_t end = elect_after_office(s, i + 1); end > i) {
                i = end - 1;
                continue;
            }
            const auto people = read_subjects(e_.c, s, i + 1, s.tokens.size(), Reach::leading);
            if (people.empty() || people.front().first != i + 1) continue;
            const std::size_t at = after_place(s, people.back().end);
            const bool opens =
                at + 1 < s.tokens.size() && (s.tokens[at].is("till") || s.tokens[at].is("som"));
            auto office = opens ? e_.offices.read(s, at + 1) : std::nullopt;
            if (!office) continue;
            in_same_body(*office);
            i = office->end - 1;
            elect(people, std::move(office), s);
        }
    }

    /// "till vice ordförande Rosa Ek": the office first; gives the next token, 0 when there is
    /// none.
    std::size_t elect_after_office(const Sentence& s, std::size_t at) {
        if (at + 1 >= s.tokens.size() || !s.tokens[at].is("till")) return 0;
        auto office = e_.offices.read(s, at + 1);
        if (!office) return 0;
        const auto people = read_subjects(e_.c, s, office->end, s.tokens.size(), Reach::leading);
        if (people.empty() || people.front().first != office->end) return 0;
        in_same_body(*office);
        elect(people, std::move(office), s);
        return people.back().end;
    }

    void in_same_body(OfficeMention& office) const {
        if (!office.body.empty() || !last_) return;
        office.body = last_->body;
        // "utse Anna Ek till ombud, med Bo Al som ersättare": no seat of this body
        const bool elsewhere = last_->seat == Seat::named || last_->seat == Seat::none;
        if (office.body.empty() && elsewhere && office.seat == Seat::body) office.seat = Seat::none;
        if (last_->seat == Seat::meeting && office.seat == Seat::body) office.seat = Seat::meeting;
    }

    /// Index after ", Krokom,".
    static std::size_t after_place(const Sentence& s, std::size_t at) {
        if (at + 1 >= s.tokens.size() || !s.tokens[at].is(",")) return at;
        const auto place = lexicon().places.match(s.tokens, at + 1);
        if (!place) return at;
        const bool closed = place->end < s.tokens.size() && s.tokens[place->end].is(",");
        return place->end + (closed ? 1 : 0);
    }

    /// "Till festgruppen valdes ...": a seat in a group.
    std::optional<OfficeMention> body_between(const Sentence& s, std::size_t from,
                                              std::size_t end) {
        for (std::size_t i = from; i + 1 < end; ++i) {
            if (!s.tokens[i].is("Till") && !s.tokens[i].is("till")) continue;
            const auto group = e_.offices.read_group(s, i + 1);
            if (group && group->end <= end) return member_of(group->id, group->end);
            // "Till programgrupp utsågs ...": set up by that
            auto body = read_body(s.tokens, i + 1);
            const bool fresh = body && body->first == i + 1 && body->end <= end &&
                               !body->noun.definite && !body->noun.genitive &&
                               may_be_set_up(body->noun) && !e_.c.protocol.items.empty();
            if (!fresh) continue;
            const std::size_t stop = body->end;
            return member_of(formed_group(e_.c, s, {*std::move(body), i + 1, stop, stop}), stop);
        }
        return std::nullopt;
    }

    /// "... väljs till matrådet": a seat in the group behind the verb.
    std::optional<OfficeMention> body_after(const Sentence& s, std::size_t at) {
        while (at < s.tokens.size() && (s.tokens[at].is("in") || s.tokens[at].is("enhälligt")))
            ++at;
        if (at + 1 >= s.tokens.size() || (!s.tokens[at].is("till") && !s.tokens[at].is("i")))
            return std::nullopt;
        const auto group = e_.offices.read_group(s, at + 1);
        if (!group) return std::nullopt;
        return member_of(group->id, group->end);
    }

    static OfficeMention member_of(const NodeId& body, std::size_t end) {
        OfficeMention out;
        out.role = Role::member;
        out.written = "ledamot";
        out.body = body;
        out.end = end;
        return out;
    }

    /// "välja Anna Ek till ordförande", "utse till kassör Bo Al", "valde ny styrelse: ..."
    bool read_active(const Sentence& s) {
        bool found = false;
        std::size_t begin = 0;
        for (std::size_t from = 0; from < s.tokens.size();) {
            const auto hit = choosing_forms().find(s.tokens, from);
            if (!hit) break;
            from = hit->end;
            if (is_unsaid(s, hit->first)) continue;
            std::size_t at = hit->end;
            while (at < s.tokens.size() && (s.tokens[at].is("in") || s.tokens[at].is("om"))) ++at;
            auto people = read_subjects(e_.c, s, at, s.tokens.size(), Reach::leading);
            std::optional<OfficeMention> office;
            if (at + 1 < s.tokens.size() && (s.tokens[at].is("till") || s.tokens[at].is("som"))) {
                office = e_.offices.read(s, at + 1);
                if (office)
                    people = read_subjects(e_.c, s, office->end, s.tokens.size(), Reach::leading);
            } else if (!people.empty()) {
                office = office_after(s, people.back().end);
            }
            if (people.empty()) continue;
            const std::size_t after = people.back().end;
            if (!office) office = body_joined(s, after);
            // "att till ordförande i nämnden välja Anna Ek", "att till kommittén utse ..."
            if (!office) office = office_between(s, begin, hit->first);
            if (!office) office = body_between(s, begin, hit->first);
            if (!office && !verifies(s, after)) office = office_meant(s, people);
            from = begin = after;
            found = elect(people, office, s) || found;
            if (found && office) elect_more(s, std::max(after, office->end));
        }
        return found;
    }

    /// Where the sentence names no office: the one of the heading, the one somebody left ("väljer
    /// Bo Al efter henne"), or a seat in the group that the item sets up.
    std::optional<OfficeMention> office_meant(const Sentence& s,
                                              const std::vector<Subject>& people) {
        if (item_.election) {
            if (auto office = known_office()) return office;
        }
        static const Pattern instead("efter|i henne|honom|hennes|hans|dennes ställe?");
        if (e_.left_office && instead.find(s.tokens, people.back().end)) return e_.left_office;
        const NodeId& group = e_.c.items[s.item].seats;
        const bool joins = std::none_of(people.begin(), people.end(),
                                        [](const Subject& who) { return who.party; });
        if (group.empty() || !joins) return std::nullopt;
        return member_of(group, people.back().end);
    }

    /// "välja in Anna Ek i styrelsen", "adjungera Bo Al till gruppen"
    std::optional<OfficeMention> body_joined(const Sentence& s, std::size_t at) {
        if (at + 1 >= s.tokens.size() || (!s.tokens[at].is("i") && !s.tokens[at].is("till")))
            return std::nullopt;
        static const Pattern in("välja|väljer|valde|valt in");
        static const Pattern joins("adjungera|adjungerar|adjungerade");
        const bool elected = in.find(s.tokens).has_value();
        const bool joined = joins.find(s.tokens).has_value();
        if (!elected && !joined) return std::nullopt;
        const auto body = e_.parties.read(s, at + 1);
        const bool group =
            body && (body->kind == NodeKind::body || body->kind == NodeKind::working_group);
        if (!group) return std::nullopt;
        OfficeMention out;
        out.role = elected ? Role::member : Role::other;
        out.written = elected ? "ledamot" : "adjungerad";
        out.body = body->id;
        out.end = body->end;
        return out;
    }

    /// "Omval på Anna Ek och Bo Al", "Nyval av kassör: Cia Å", "Fyllnadsval, efter Anna Ek, av Bo".
    bool read_again(const Sentence& s) {
        bool found = false;
        for (std::size_t from = 0; from < s.tokens.size();) {
            const auto hit = renewal_forms().find(s.tokens, from);
            if (!hit) break;
            from = hit->end;
            if (hit->first > 0 && s.tokens[hit->first - 1].is("(")) continue;  // a mark
            if (is_unsaid(s, hit->first)) continue;
            std::size_t at = hit->end;
            for (const Subject& before : read_predecessor(e_, s)) {
                if (before.first < at + 4) at = std::max(at, before.end);
            }
            auto office = e_.offices.find(s, at, std::min(at + 4, s.tokens.size()));
            if (office) {
                at = office->end;
                current_ = office;
            }
            const auto people = read_subjects(e_.c, s, at, s.tokens.size(), Reach::leading);
            if (people.empty()) continue;
            from = people.back().end;
            found = elect(people, office ? office : known_office(), s) || found;
        }
        return found;
    }

    /// "Anna Ek fick förnyat förtroende."
    void read_renewed(const Sentence& s) {
        static const Pattern renewed("fick|får|ges|gavs förnyat förtroende");
        const auto hit = renewed.find(s.tokens);
        if (!hit || is_unsaid(s, hit->first)) return;
        auto office = office_after(s, hit->end);
        elect(read_subjects(e_.c, s, 0, hit->first, Reach::trailing),
              office ? office : known_office(), s);
    }

    /// "att jämte ordföranden justera protokollet": no office.
    static bool verifies(const Sentence& s, std::size_t from) {
        static const Pattern verify("att ..8 justera|representera|företräda|delta|underteckna");
        return verify.find(s.tokens, from).has_value();
    }

    // --- what follows from it

    bool elect(const std::vector<Subject>& people, std::optional<OfficeMention> office,
               const Sentence& s) {
        if (people.empty() || !office) return false;
        if (office->body.empty() && office->fresh && e_.left_office &&
            !e_.left_office->body.empty() && office->seat == Seat::body) {
            office->body = e_.left_office->body;  // "X entlediges ... Y utses till ny ledamot"
        }
        // "Till ledamöter i styrgruppen utses A och B. A utses till ordförande."
        const bool again = !item_.election && people.size() == 1 &&
                           std::any_of(elected_.begin(), elected_.end(), [&](const Subject& who) {
                               return who.id == people.front().id;
                           });
        if (again || office->written.starts_with("personlig")) in_same_body(*office);
        if (item_.for_meeting && office->body.empty()) {
            const bool officer = office->role == Role::chair || office->role == Role::secretary;
            office->seat = officer ? Seat::meeting : Seat::none;
        }
        last_ = office;
        elected_ = people;
        if (proposal_) {
            candidates_.push_back({people, *office, &s});
        } else {
            e_.appoint(people, *office, s, election_rule);
        }
        return true;
    }

    void elect_candidates() {
        for (const Candidates& c : candidates_)
            e_.appoint(c.people, c.office, *c.sentence, "elected_as_proposed", Certainty::implied);
        candidates_.clear();
    }

    Elections& e_;
    const ElectionItem& item_;
    std::optional<OfficeMention> current_;
    std::optional<OfficeMention> last_;  ///< the office of the last election
    std::vector<Subject> elected_;       ///< who was elected to it
    std::vector<Candidates> candidates_;
    bool proposal_ = false;
};

}  // namespace

void read_elections(Elections& e, const ElectionItem& item,
                    const std::vector<const Sentence*>& sentences) {
    ElectionReader reader(e, item);
    for (const Sentence* s : sentences) reader.read(*s);
}

}  // namespace mandat::extract
