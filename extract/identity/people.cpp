// SPDX-License-Identifier: Apache-2.0
#include "extract/identity/people.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "extract/identity/candidates.hpp"
#include "extract/identity/judgement.hpp"
#include "extract/identity/person_ids.hpp"
#include "extract/identity/question.hpp"
#include "extract/identity/rename.hpp"
#include "extract/identity/somebody.hpp"
#include "graph/base/reasons.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

using Pair = std::pair<std::size_t, std::size_t>;

constexpr std::size_t window = 64;  // see candidates()

class People {
  public:
    People(std::vector<Claims>& documents, Rulings& rulings)
        : documents_(documents),
          rulings_(rulings),
          all_(occurrences_in(documents)),
          people_(people_by_name(all_, rulings.forced_contexts())),
          whole_(people_),
          partition_(people_.size()) {}

    void run() {
        if (people_.empty()) return;
        take_rulings();
        judge_all();
        doubt_what_fits_several();
        join_the_certain();
        name_all();
        remark_merges();
        remark_parties();
        ask();
    }

  private:
    void join(std::size_t a, std::size_t b) {
        a = partition_.find(a);
        b = partition_.find(b);
        if (a == b || !partition_.join(a, b)) return;
        const std::size_t root = partition_.find(a);
        absorb(whole_[root], whole_[root == a ? b : a]);
    }

    void take_rulings() {
        if (rulings_.empty()) return;
        NameIndex index;
        for (std::size_t i = 0; i < people_.size(); ++i)
            index.add(i, NodeKind::person, people_[i].slug, contexts_of(people_[i]));
        // The partition of the ledger alone first: what is known of people is gathered after it.
        Partition ruled(people_.size());
        ruled_ = rulings_.apply(rulings_.resolve(std::move(index)), ruled);
        for (const Resolved& r : ruled_) {
            if (r.ruling->verdict == Verdict::same) join(r.a, r.b);
        }
        for (const Resolved& r : ruled_) {
            if (r.ruling->verdict == Verdict::different)
                partition_.hold_apart(r.a, r.b, r.ruling->line);
        }
    }

    // --- judging

    void judge_all() {
        const Candidates found = candidates(people_, window);
        if (found.widest > 0) remark_window(found.widest);
        for (const auto& [a, b] : found.pairs) {
            if (partition_.find(a) == partition_.find(b) || partition_.held_apart(a, b)) continue;
            Judgement j = judge(people_[a], people_[b], all_);
            if (j.outcome != Outcome::nothing) judged_.emplace(Pair{a, b}, std::move(j));
        }
    }

    void remark_window(std::size_t widest) {
        Diagnostic d;
        d.code = Code::limit_reached;
        d.severity = info(d.code).severity;
        d.arguments = {"@names_compared " + std::to_string(window) + "/" + std::to_string(widest)};
        documents_.front().diagnostics.push_back(std::move(d));
    }

    /// A misprint that lies as near to two people is neither of them for certain.
    void doubt_what_fits_several() {
        std::map<std::size_t, std::vector<std::size_t>> fitting;
        for (const auto& [pair, j] : judged_) {
            if (j.outcome != Outcome::merge) continue;
            fitting[pair.first].push_back(pair.second);
            fitting[pair.second].push_back(pair.first);
        }
        for (const auto& [person, others] : fitting) {
            if (!has_two(others)) continue;
            for (const std::size_t other : others) {
                Judgement& j = judged_.at({std::min(person, other), std::max(person, other)});
                if (j.outcome != Outcome::merge) continue;
                const std::string count = std::to_string(others.size());
                j.outcome = Outcome::ask;
                j.score /= static_cast<double>(others.size());
                j.reasons.push_back(to_text(Reason::fits_several, {count}));
            }
        }
    }

    /// Two among them are certainly not one.
    [[nodiscard]] bool has_two(const std::vector<std::size_t>& others) const {
        for (auto a = others.begin(); a != others.end(); ++a) {
            for (auto b = std::next(a); b != others.end(); ++b) {
                const std::size_t x = partition_.find(*a);
                const std::size_t y = partition_.find(*b);
                if (x != y && (partition_.held_apart(x, y) || are_two(whole_[x], whole_[y])))
                    return true;
            }
        }
        return false;
    }

    /// The surest first: an earlier merge may forbid a later one.
    void join_the_certain() {
        std::vector<std::pair<const Pair, Judgement>*> certain;
        for (auto& entry : judged_) {
            if (entry.second.outcome == Outcome::merge) certain.push_back(&entry);
        }
        std::stable_sort(certain.begin(), certain.end(), [](const auto* x, const auto* y) {
            return x->second.score > y->second.score;
        });
        for (auto* entry : certain) {
            const std::size_t a = partition_.find(entry->first.first);
            const std::size_t b = partition_.find(entry->first.second);
            if (a != b && !partition_.held_apart(a, b) && !are_two(whole_[a], whole_[b]))
                join(a, b);
            if (partition_.find(a) != partition_.find(b)) entry->second.outcome = Outcome::ask;
        }
    }

    // --- ids and names

    void name_all() {
        std::map<std::size_t, std::size_t> place;  // root -> index in named_
        for (std::size_t i = 0; i < people_.size(); ++i) {
            const std::size_t root = partition_.find(i);
            if (place.try_emplace(root, named_.size()).second)
                named_.push_back({&whole_[root], {}, {}, {}});
            named_of_.push_back(place.at(root));
        }
        for (const Resolved& r : ruled_) {
            for (const std::size_t side : std::set<std::size_t>{named_of_[r.a], named_of_[r.b]})
                named_[side].rulings.push_back(r.ruling);
        }
        name_people(named_, all_, rulings_);
        std::vector<Renames> renames(documents_.size());
        std::map<NodeId, const NamedPerson*> by_id;
        for (const NamedPerson& p : named_) {
            by_id.emplace(p.id, &p);
            for (const std::size_t o : p.person->occurrences) {
                if (all_[o].id != p.id) renames[all_[o].document][all_[o].id] = p.id;
            }
        }
        for (std::size_t d = 0; d < documents_.size(); ++d) {
            rename_in(documents_[d], renames[d]);
            for (Node& node : documents_[d].nodes) {
                const auto hit = by_id.find(node.id);
                if (hit != by_id.end()) dress(node, *hit->second);
            }
        }
    }

    static void dress(Node& node, const NamedPerson& person) {
        give_name(node, person.name);
        for (const Ruling* ruling : person.rulings) {
            node.decided_by.push_back(*ruling);
            node.decided_by.back().line = 0;
        }
        std::sort(node.decided_by.begin(), node.decided_by.end());
    }

    // --- telling

    /// Where a name was read as another that differs by more than inflection (P202).
    void remark_merges() {
        for (const auto& [pair, j] : judged_) {
            const bool inflection =
                j.told.starts_with("@genitive") || j.told.starts_with("@same_letters");
            if (j.outcome != Outcome::merge || inflection) continue;
            const NamedPerson& one = named_[named_of_[pair.first]];
            for (const std::size_t side : {pair.first, pair.second}) {
                if (people_[side].slug != utf8::slug(one.name))
                    remark_variant(side, one.name, j.told);
            }
        }
    }

    void remark_variant(std::size_t side, const std::string& kept, const std::string& told) {
        if (!remarked_.insert(side).second) return;
        for (const std::size_t o : people_[side].occurrences) {
            remark(all_[o], Code::name_variant, {all_[o].name, kept, "@read_as_one, " + told},
                   kept);
        }
    }

    /// One person under several party marks: the mark most documents use is taken for right (P223).
    void remark_parties() {
        for (const NamedPerson& one : named_) {
            if (one.person->parties.size() < 2) continue;
            std::map<std::string, std::size_t> counts;
            for (const std::size_t o : one.person->occurrences) {
                for (const std::string& party : all_[o].parties) ++counts[party];
            }
            const auto most =
                std::max_element(counts.begin(), counts.end(),
                                 [](const auto& a, const auto& b) { return a.second < b.second; });
            for (const std::size_t o : one.person->occurrences) {
                const Occurrence& at = all_[o];
                if (at.parties.empty() || at.parties.contains(most->first)) continue;
                remark(at, Code::party_conflict, {one.name, *at.parties.begin(), most->first},
                       most->first);
            }
        }
    }

    void remark(const Occurrence& at, Code code, std::vector<std::string> arguments,
                std::string suggestion) {
        Diagnostic d;
        d.code = code;
        d.severity = info(d.code).severity;
        d.line = at.evidence.line;
        d.column = at.evidence.column;
        d.quote = at.evidence.quote;
        d.arguments = std::move(arguments);
        d.suggestion = std::move(suggestion);
        documents_[at.document].diagnostics.push_back(std::move(d));
    }

    [[nodiscard]] QuestionSide side(std::size_t named) const {
        const auto& own = named_[named].person->occurrences;
        const auto listed =
            std::find_if(own.begin(), own.end(), [this](std::size_t o) { return all_[o].listed; });
        const Occurrence& shown = all_[listed == own.end() ? own.front() : *listed];
        return {named_[named].id, shown.document, shown.evidence};
    }

    /// One question for two people, however many of their names are alike: the surest.
    void ask() {
        std::map<Pair, const Judgement*> open;
        std::set<Ends> answered;
        for (const auto& [pair, j] : judged_) {
            const std::size_t a = named_of_[pair.first];
            const std::size_t b = named_of_[pair.second];
            if (a == b) continue;
            const bool namesakes = people_[pair.first].slug == people_[pair.second].slug;
            const bool known_two = are_two(*named_[a].person, *named_[b].person) && !namesakes;
            if (known_two || partition_.held_apart(pair.first, pair.second)) continue;
            const auto [place, fresh] = open.try_emplace({std::min(a, b), std::max(a, b)}, &j);
            if (!fresh && place->second->score < j.score) place->second = &j;
        }
        for (const Resolved& r : ruled_) {
            if (r.ruling->verdict == Verdict::different)
                answered.insert(ends(named_[named_of_[r.a]].id, named_[named_of_[r.b]].id));
        }
        drop_questions(documents_, answered);
        const std::set<Ends> asked = questions_in(documents_);
        for (const auto& [pair, j] : open) {
            const QuestionSide a = side(pair.first);
            const QuestionSide b = side(pair.second);
            if (!asked.contains(ends(a.id, b.id)))
                add_question(documents_, a, b, {j->score, j->reasons});
        }
    }

    std::vector<Claims>& documents_;
    Rulings& rulings_;
    std::vector<Occurrence> all_;
    const std::vector<Somebody> people_;  ///< one for each name and place
    std::vector<Somebody> whole_;  ///< at the roots of partition_: with all they were joined to
    Partition partition_;
    std::vector<Resolved> ruled_;
    std::map<Pair, Judgement> judged_;
    std::vector<NamedPerson> named_;
    std::vector<std::size_t> named_of_;  ///< index in named_ by index in people_
    std::set<std::size_t> remarked_;
};

}  // namespace

void settle_people(std::vector<Claims>& documents, Rulings& rulings) {
    part_namesakes(documents);
    People(documents, rulings).run();
}

}  // namespace mandat::extract
