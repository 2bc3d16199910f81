// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "extract/lexicon/lexicon.hpp"
#include "extract/lexicon/pattern.hpp"
#include "extract/mention/body.hpp"
#include "extract/statement/delegation_rules.hpp"
#include "extract/statement/subjects.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

/// "Anna och Anna": two presenters of one first name.
std::vector<Party> twins_before(const Delegations& d, const Sentence& s, std::size_t verb) {
    std::vector<Party> out;
    if (verb < 3 || !s.tokens[verb - 2].is("och") ||
        s.tokens[verb - 1].text != s.tokens[verb - 3].text)
        return out;
    for (const NodeId& presenter : d.c.items[s.item].presenters) {
        for (const KnownPerson& person : d.c.people) {
            if (person.id == presenter && s.tokens[verb - 1].is(person.first_name)) {
                out.push_back({person.id, NodeKind::person, s.tokens[verb - 1].span, verb - 1, verb,
                               true, false});
            }
        }
    }
    if (out.size() != 2) out.clear();
    return out;
}

/// "utsedd tjänsteperson": a post whose holder differs from group to group.
std::optional<NodeId> official(Delegations& d, const Sentence& s, std::size_t at) {
    static const Pattern named(
        "utsedd|ansvarig|utsedda tjänsteperson|tjänsteman|handläggare|kontaktperson");
    const auto hit = named.match(s.tokens, at);
    if (!hit) return std::nullopt;
    const Span span = cover(s.tokens, hit->first, hit->end);
    const std::string name = "Utsedd " + utf8::lower(s.tokens[hit->end - 1].text);
    const NodeId id = "role/" + utf8::slug(name) + "--" + d.c.body.substr(d.c.body.find('/') + 1);
    return d.c.out.node_with_id(id, NodeKind::role, name, span, "role", RoleFacts{},
                                d.c.paragraph(s.item));
}

/// Who may be told to do something in plain words: somebody, a post, a group, the office.
bool may_promise(const Delegations& d, const Party& p) {
    if (p.kind == NodeKind::organisation) {  // "Kansliet": who does the work of the body
        const std::string name = utf8::lower(d.c.out.find(p.id)->name);
        return name.ends_with("kansliet") || name.ends_with("kontoret") ||
               name.ends_with("sekretariatet");
    }
    return p.kind == NodeKind::person || p.kind == NodeKind::role ||
           (p.kind == NodeKind::working_group && p.id != d.c.body);
}

}  // namespace

std::optional<Party> who_pronoun_means(Delegations& d, const Sentence& s, std::size_t verb) {
    const bool pronoun =
        verb > 0 && (s.tokens[verb - 1].is("Hon") || s.tokens[verb - 1].is("Han") ||
                     s.tokens[verb - 1].is("hon") || s.tokens[verb - 1].is("han"));
    if (!pronoun || d.before == nullptr || d.before->item != s.item) return std::nullopt;
    const auto named = read_subjects(d.c, *d.before, 0, d.before->tokens.size(), Reach::anywhere);
    const Subject* only = nullptr;
    for (const Subject& who : named) {
        if (who.party) continue;
        if (only != nullptr && only->id != who.id) return std::nullopt;
        only = &who;
    }
    if (only == nullptr) return std::nullopt;
    return Party{only->id, NodeKind::person, s.tokens[verb - 1].span, verb - 1, verb, true, true};
}

std::size_t before_relative(const Sentence& s, std::size_t verb) {
    if (verb < 4 || !s.tokens[verb - 1].is(",")) return verb;
    constexpr std::size_t longest = 12;  // tokens of the clause
    for (std::size_t i = verb - 2; i > 0 && verb - i < longest; --i) {
        if (s.tokens[i].is(",")) return s.tokens[i + 1].is("som") ? i : verb;
    }
    return verb;
}

/// "Anna och Bo tar fram ...", "Anna skickar ut länken": people who say or are said to do
/// something, without a formula.
void read_soft(Delegations& d, const Sentence& s) {
    if (d.is_informal(s.item) || s.quoted || s.conditional) return;  // read_informal() says more
    if (s.section == SectionKind::decision) return;                  // read_decided_task() does
    static const Pattern others("pratar ihop|vidare?");
    for (std::size_t i = 1; i < s.tokens.size(); ++i) {
        const auto verb = lexicon().tasks.match(s.tokens, i);
        if (!verb && !others.match(s.tokens, i) && !d.promises_by_time(s, i)) continue;
        if (is_unsaid(s, i)) continue;
        const std::size_t subject_end = before_relative(s, i);
        std::vector<Party> people = d.parties.read_before(s, subject_end);
        if (people.empty()) people = twins_before(d, s, i);
        if (auto named = people.empty() && verb ? who_pronoun_means(d, s, i) : std::nullopt)
            people = {std::move(*named)};
        std::erase_if(people, [&](const Party& p) { return !may_promise(d, p); });
        constexpr std::size_t between = 1;  // "sedan", "också"
        if (people.empty() || people.back().end + between < subject_end) continue;
        for (const Party& person : people) {
            Edge& edge = d.add(EdgeKind::assignment, d.c.body, person.id, s, i, Certainty::implied,
                               "stated");
            d.set_what(edge, s, i, s.tokens.size());
        }
        d.takers = people;
        d.last_assignment = d.c.out.claims().edges.size() - 1;
        return;
    }
}

/// In a decision: "Samtliga arbetsgrupper ... arbetar enligt följande modell".
void read_duty(Delegations& d, const Sentence& s) {
    static const Pattern works("arbetar|ansvarar|återkommer|genomför|ska|skall");
    static const Pattern meets("träffar|möter|tillsammans|samråder|samverkar med?");
    if (s.section != SectionKind::decision) return;
    if (const auto hit = works.find(s.tokens)) {
        std::size_t first = 0;
        while (first < s.tokens.size() && (!s.tokens[first].is_word() || s.tokens[first].is("att")))
            ++first;
        const auto subject = d.parties.read_all(s, first);
        if (subject && subject->end <= hit->first)
            d.assign(d.c.body, {*subject}, s, first, 0, "decided");
    }
    if (const auto hit = meets.find(s.tokens)) {
        std::size_t first = 0;
        while (first < hit->first && !s.tokens[first].is_word()) ++first;
        const auto who = d.parties.read_all(s, first);
        const auto whom = official(d, s, hit->end);
        if (who && whom)
            d.add(EdgeKind::coordination, who->id, *whom, s, hit->first, Certainty::explicit_,
                  "decided");
    }
}

namespace {

/// May whoever stands there be told what to do? Not the meeting itself, nor a municipality.
bool may_be_charged(const Delegations& d, const Party& p, std::size_t item) {
    if (p.id == d.parties.created_group(item)) return true;
    return p.id != d.c.body && p.kind != NodeKind::municipality &&
           (p.kind != NodeKind::body || p.coreference) && p.kind != NodeKind::focus_area;
}

/// What comes of itself, or is a report.
const Pattern& no_task() {
    static const Pattern other(
        "lämna|redovisa|rapportera|återkomma|återrapportera|slutredovisa|vara|ha|bli|kunna|få|"
        "utgå|gälla|ingå|finnas|ske|träda|fortsätta|vilja|komma|innehålla|omfatta|bestå|behöva|"
        "redogöra|återkoppla|meddela|underrätta|återredovisa|avrapportera|heta|kosta");
    return other;
}

/// The infinitive of a task at or right after tokens[at]: "ska snarast ta fram"; its index.
std::optional<std::size_t> task_infinitive(const Sentence& s, std::size_t at) {
    constexpr std::size_t adverbs = 3;
    for (std::size_t i = at; i < std::min(at + adverbs, s.tokens.size()); ++i) {
        if (!s.tokens[i].is_word() || s.tokens[i].is("inte") || s.tokens[i].is("ej")) break;
        if (no_task().match(s.tokens, i)) break;
        if (s.tokens[i].is("se") || s.tokens[i].is("ge") || s.tokens[i].is("gå") ||
            s.tokens[i].is("ta"))
            return i;
        if (s.tokens[i].text.ends_with('a') && !s.tokens[i].capital && s.tokens[i].text.size() > 3)
            return i;
    }
    return std::nullopt;
}

/// "att arbetsgruppen rekryterar två studenter": the verb of a clause whose subject, the first
/// words after "att", is a group, a post or somebody.
bool is_clause_verb(Delegations& d, const Sentence& s, std::size_t at) {
    static const Pattern states(
        "är|har|blir|får|kan|bör|måste|utgår|gäller|består|ingår|deltar|ersätter|ställer|redovisar|"
        "rapporterar|återkommer|återrapporterar|godkänner|fastställer|antar|beslutar|beviljar|"
        "kvarstår|upphör|kallas|heter|fortsätter|tillträder|avgår|väljer|utser|anser|lägger");
    const Token& verb = s.tokens[at];
    if (!verb.is_word() || verb.capital || !verb.text.ends_with('r') || states.match(s.tokens, at))
        return false;
    std::size_t first = 0;
    while (first < s.tokens.size() && !s.tokens[first].is_word()) ++first;
    if (first + 1 >= at || !s.tokens[first].is("att")) return false;
    const std::string_view word = s.tokens[first + 1].text;
    const bool unknown =
        looks_like_acronym(word) &&
        std::none_of(d.c.groups.begin(), d.c.groups.end(),
                     [&](const KnownGroup& group) { return is_acronym_of(word, group.name); });
    if (unknown) return false;
    const auto who = d.parties.read(s, first + 1);
    if (!who || who->end != at) return false;
    return who->kind == NodeKind::person || who->kind == NodeKind::role ||
           who->kind == NodeKind::working_group || who->coreference;
}

}  // namespace

/// "Arbetsgruppen ska sammanställa svaren", "Till dess ska VD komplettera underlaget": in a
/// decision anybody's, elsewhere that of people, posts and groups. In a decision also "Anna
/// ansvarar för ...".
void read_decided_task(Delegations& d, const Sentence& s) {
    if (s.quoted || s.conditional || s.section == SectionKind::earlier) return;
    const bool decided = s.section == SectionKind::decision;
    const auto charge = [&](std::vector<Party> who, std::size_t verb, std::size_t what) {
        const bool fits = !who.empty() && std::all_of(who.begin(), who.end(), [&](const Party& p) {
            return may_be_charged(d, p, s.item);
        });
        if (!fits) return false;
        d.assign(d.c.body, who, s, verb, what, decided ? "decided" : "stated");
        return true;
    };
    for (std::size_t i = 0; i < s.tokens.size(); ++i) {
        if (i > 0 && decided && lexicon().tasks.match(s.tokens, i)) {
            std::vector<Party> who = d.parties.read_before(s, i);
            if (!who.empty() && who.back().end == i && charge(std::move(who), i, i)) return;
        }
        if (decided && i > 0 && is_clause_verb(d, s, i) &&
            charge(d.parties.read_before(s, i), i, i))
            return;
        if (!s.tokens[i].is("ska") && !s.tokens[i].is("skall")) continue;
        if (const auto verb = i > 0 ? task_infinitive(s, i + 1) : std::nullopt) {
            std::vector<Party> who = d.parties.read_before(s, i);
            if (!who.empty() && who.back().end == i && charge(std::move(who), i, *verb)) return;
        }
        if (i + 1 >= s.tokens.size() || no_task().match(s.tokens, i + 1)) continue;
        std::vector<Party> after = d.parties.read_list(s, i + 1);
        if (after.empty()) continue;
        const auto verb = task_infinitive(s, after.back().end);
        if (verb && charge(std::move(after), i, *verb)) return;
    }
}

/// "Utsedd tjänsteperson för ... är Y": the appointment is an assignment too.
void read_appointment(Delegations& d, const Sentence& s) {
    static const Pattern appointed("utsedd|utsett|utse|utser|utses|utsågs");
    static const Pattern unnamed(
        "utsett|utser|utse|valt|väljer ..2 representanter|representant|företrädare");
    if (const auto some = unnamed.find(s.tokens))
        d.c.out.remark(Code::unnamed_appointee, d.clause(s, some->first));
    const auto hit = appointed.find(s.tokens);
    if (!hit) return;
    const Evidence here =
        d.c.text.evidence(cover(s.tokens, hit->first, s.tokens.size()), "coordinator");
    for (const Delegations::Coordinator& coordinator : d.coordinators_on(here.line)) {
        if (coordinator.column != here.column) continue;
        static const Pattern earlier("sedan");
        const bool before =
            earlier.find(s.tokens).has_value() && s.section != SectionKind::decision;
        d.add(EdgeKind::assignment, d.c.body, coordinator.person, s, hit->first,
              Certainty::explicit_, before ? "decided_earlier" : "decided");
    }
}

}  // namespace mandat::extract
