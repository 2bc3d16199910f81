// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "extract/mention/body.hpp"
#include "extract/mention/date.hpp"
#include "extract/statement/deadline.hpp"
#include "extract/statement/parties.hpp"
#include "extract/statement/pattern.hpp"
#include "extract/statement/rules.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

/// Sections whose words decide or report; papers, addresses, votes and motions hand nothing on.
bool speaks(SectionKind kind) {
    switch (kind) {
        case SectionKind::documents:
        case SectionKind::recipients:
        case SectionKind::proposal:
        case SectionKind::procedure:
        case SectionKind::vote:
        case SectionKind::reservation:
        case SectionKind::interest: return false;
        default: return true;
    }
}

class DelegationRules {
  public:
    explicit DelegationRules(Context& context) : c_(context), parties_(context) {}

    void run() {
        for (const Sentence& s : c_.sentences) {
            if (s.item != item_) {
                item_ = s.item;
                takers_.clear();
                last_assignment_ = none;
            }
            if (s.section == SectionKind::prepared_by) {
                read_prepared(s);
                continue;
            }
            if (!speaks(s.section) || is_speech(s)) continue;
            read(s);
        }
        for (std::size_t i = 0; i < c_.protocol.items.size(); ++i) read_composed_group(i);
    }

  private:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    void read(const Sentence& s) {
        if (read_meta_agreement(s)) return;
        if (is_negated(s)) {
            if (speaks_of_task(s)) c_.out.remark(Code::negated_statement, s.span);
            return;
        }
        if (read_closed(s)) return;
        read_passive(s);
        read_active(s);
        read_matter_of(s);
        read_executor(s);
        read_earlier_decision(s);
        read_soft(s);
        read_duty(s);
        read_appointment(s);
        read_report(s);
        read_report_duty(s);
        read_new_group(s);
        read_escalation(s);
        read_referral(s);
        read_staffing(s);
        read_coordination(s);
        read_postponed_report(s);
        read_due(s);
    }

    // --- what a sentence is

    /// "Sara: Demografikurvan ser ...": what somebody said at the meeting.
    [[nodiscard]] bool is_speech(const Sentence& s) const {
        std::size_t i = 0;
        while (i < s.tokens.size() && i < 6 &&
               (s.tokens[i].capital || s.tokens[i].is("och") || s.tokens[i].is(",")))
            ++i;
        if (i == 0 || i >= s.tokens.size() || !s.tokens[i].is(":")) return false;
        return std::any_of(c_.people.begin(), c_.people.end(),
                           [&](const KnownPerson& p) { return s.tokens[0].is(p.first_name); });
    }

    [[nodiscard]] static bool is_negated(const Sentence& s) {
        static const Pattern no(
            "inte|ej|aldrig ..9 "
            "uppdrag|ta|tar|överta|övertar|ansvara|ansvarar|bilda|bildas|tillsätta|rapportera");
        static const Pattern shall("ska|skall|får|kommer inte|ej");
        return no.find(s.tokens) || shall.find(s.tokens);
    }

    [[nodiscard]] static bool speaks_of_task(const Sentence& s) {
        static const Pattern task("uppdrag|ansvar|ta|tar|överta|övertar|uppgift|uppgiften");
        static const Pattern subject(
            "gruppen|arbetsgruppen|nämnden|styrelsen|nätverket|förvaltningen");
        return task.find(s.tokens).has_value() && subject.find(s.tokens).has_value();
    }

    /// An assignment of before that is put off or closed: not a new one.
    bool read_closed(const Sentence& s) {
        static const Pattern closed("förklaras fullgjort|fullgjorda|slutfört|avslutat|avslutade");
        static const Pattern put_off("skjuts|skjutas upp|fram");
        static const Pattern task("uppdrag|uppdraget|uppdragen att|från|om|från");
        const auto words = task.find(s.tokens);
        if (closed.find(s.tokens) && words) return true;
        const auto off = put_off.find(s.tokens);
        if (!words || !off || words->first > off->first) return false;
        Edge& edge = add(EdgeKind::assignment, c_.body, {}, s, words->first, Certainty::explicit_,
                         "postponed");
        set_what(edge, s, words->end, off->first);
        c_.out.remark(Code::unassigned_task, clause(s, words->first));
        return true;
    }

    [[nodiscard]] std::string status(const Sentence& s, bool future) const {
        if (s.quoted || s.section == SectionKind::earlier) return "decided_earlier";
        if (future && s.section != SectionKind::decision) return "planned";
        return "decided";
    }

    // --- building edges

    /// The part of a sentence that stands on the line of tokens[at].
    [[nodiscard]] Span clause(const Sentence& s, std::size_t at) const {
        const Span line = c_.text.line(c_.text.line_at(s.tokens[at].span.begin));
        return {std::max(line.begin, s.span.begin), std::min(line.end, s.span.end)};
    }

    Edge& add(EdgeKind kind, const NodeId& from, const NodeId& to, const Sentence& s,
              std::size_t at, Certainty certainty, std::string state) {
        TaskFacts facts;
        facts.status = std::move(state);
        facts.decision = c_.items[s.item].decision;
        facts.what = utf8::squeeze(c_.text.plain(clause(s, at)));
        if (!c_.head.sessions.empty() && c_.head.sessions.front().date.date.ok()) {
            if (const auto due = find_deadline(s.tokens, 0, c_.head.sessions.front().date.date)) {
                facts.due = due->iso;
                facts.due_as_written = due->written;
                if (due->vague && kind != EdgeKind::coordination) remark_vague(due->span);
            }
        }
        return c_.out.edge(kind, from, to, clause(s, at), "sentence", certainty, std::move(facts),
                           c_.paragraph(s.item));
    }

    void remark_vague(Span span) {
        if (std::find(vague_.begin(), vague_.end(), span.begin) != vague_.end()) return;
        vague_.push_back(span.begin);
        c_.out.remark(Code::vague_deadline, span);
    }

    void set_what(Edge& edge, const Sentence& s, std::size_t first, std::size_t end) const {
        if (first < s.tokens.size() && s.tokens[first].is("att")) ++first;
        while (end > first && !s.tokens[end - 1].is_word() && !s.tokens[end - 1].is_number() &&
               !s.tokens[end - 1].is(")"))
            --end;
        if (end > first) std::get<TaskFacts>(edge.facts).what = words_of(s.tokens, first, end);
    }

    void assign(const NodeId& giver, const std::vector<Party>& takers, const Sentence& s,
                std::size_t verb, std::size_t what, const std::string& state) {
        for (const Party& taker : takers) {
            Edge& edge =
                add(EdgeKind::assignment, giver, taker.id, s, verb, Certainty::explicit_, state);
            set_what(edge, s, what, s.tokens.size());
            set_report(edge, s, what);
            last_assignment_ = c_.out.claims().edges.size() - 1;
            if (taker.kind == NodeKind::working_group) parties_.note_group(s.item, taker.id);
        }
        if (!takers.empty()) takers_ = takers;
        if (state == "decided" && s.section != SectionKind::decision && has_sections(s.item))
            remark_outside(s, verb);
    }

    /// "... i uppdrag att återkomma till nämnden med förslag": the task holds its own report.
    void set_report(Edge& edge, const Sentence& s, std::size_t what) {
        static const Pattern back(
            "återkomma|återrapportera|redovisa|återredovisa|rapportera|återkoppla till");
        const auto hit = back.find(s.tokens, what);
        if (!hit) return;
        const auto to = parties_.read(s, hit->end);
        if (!to || !is_body(*to)) return;
        auto& task = std::get<TaskFacts>(edge.facts);
        task.report_back = {true, to->id, task.due_as_written};
    }

    /// Where minutes set decisions apart, one that stands elsewhere is remarked.
    [[nodiscard]] bool has_sections(std::size_t) const {
        return std::any_of(
            c_.protocol.items.begin(), c_.protocol.items.end(), [](const Item& item) {
                return std::any_of(
                    item.sections.begin(), item.sections.end(),
                    [](const Section& section) { return section.kind == SectionKind::decision; });
            });
    }

    void remark_outside(const Sentence& s, std::size_t at) {
        const Span where = clause(s, at);
        if (std::find(outside_.begin(), outside_.end(), where.begin) != outside_.end()) return;
        outside_.push_back(where.begin);
        c_.out.remark(Code::decision_outside_decision_section, where);
    }

    // --- assignments

    /// "X får i uppdrag att ..."
    void read_passive(const Sentence& s) {
        static const Pattern given(
            "kommer|ska|skall? också|även? att? får|fick|få|fått|ges|gavs|gives|erhåller|erhöll "
            "också|även|därför|nu? i uppdrag");
        static const Pattern charged("uppdras|uppdrogs|uppdrages|bemyndigas|bemyndigades åt|till?");
        static const Pattern future("kommer|ska|skall");
        if (const auto hit = given.find(s.tokens)) {
            std::size_t verb = hit->first;
            const bool planned = future.match(s.tokens, verb).has_value();
            std::vector<Party> takers = parties_.read_before(s, verb);
            NodeId giver = c_.body;
            std::size_t what = hit->end;
            if (what + 1 < s.tokens.size() && s.tokens[what].is("av")) {
                if (const auto by = parties_.read(s, what + 1)) {
                    giver = by->id;
                    what = by->end;
                }
            }
            if (takers.empty()) return;
            const std::string state = status(s, planned);
            if (state == "decided_earlier" || !s.quoted)
                assign(giver, takers, s, verb, what, state);
            return;
        }
        if (const auto hit = charged.find(s.tokens)) {
            const bool after = hit->end > hit->first + 1;
            std::vector<Party> takers =
                after ? parties_.read_list(s, hit->end) : parties_.read_before(s, hit->first);
            if (!takers.empty())
                assign(c_.body, takers, s, hit->first, after ? takers.back().end : hit->end,
                       status(s, false));
        }
    }

    /// "uppdra åt X att ...", "ge X i uppdrag att ...", "delegera till X att ..."
    void read_active(const Sentence& s) {
        static const Pattern to(
            "uppdra|uppdrar|uppdrog|delegera|delegerar|delegerade|ge|ger|gav|lämna|lämnar "
            "uppdrag|uppdraget|i? uppdrag? åt|till");
        static const Pattern charge("uppdra|uppdrar|uppdrog|bemyndiga|bemyndigar|bemyndigade");
        static const Pattern give("ge|ger|gav|gett");
        static const Pattern in_charge("i uppdrag");
        static const Pattern plain_give("ge|ger|gav|lämna|lämnar åt|till");
        if (const auto hit = to.find(s.tokens)) {
            if (plain_give.match(s.tokens, hit->first)) return;  // "ger till": nothing is assigned
            const std::vector<Party> takers = parties_.read_list(s, hit->end);
            if (!takers.empty()) {
                assign(giver_before(s, hit->first), takers, s, hit->first, takers.back().end,
                       status(s, false));
                return;
            }
        }
        if (const auto hit = charge.find(s.tokens)) {
            const std::vector<Party> takers = parties_.read_list(s, hit->end);
            if (!takers.empty()) {
                const NodeId giver = giver_before(s, hit->first);
                assign(giver, takers, s, hit->first, takers.back().end,
                       giver == c_.body ? status(s, false) : "decided_earlier");
            }
            return;
        }
        if (const auto hit = give.find(s.tokens)) {
            const std::vector<Party> takers = parties_.read_list(s, hit->end);
            if (takers.empty()) return;
            const auto charge_at = in_charge.find(s.tokens, takers.back().end);
            if (charge_at && charge_at->first <= takers.back().end + 2) {
                const NodeId giver = giver_before(s, hit->first);
                assign(giver, takers, s, hit->first, charge_at->end,
                       giver == c_.body ? status(s, false) : "decided_earlier");
            }
        }
    }

    /// "I juli beslutade regeringen att uppdra ...": somebody else's decision; else the meeting's.
    NodeId giver_before(const Sentence& s, std::size_t verb) {
        static const Pattern decided("beslutade|beslutar|beslöt");
        const auto hit = decided.find(s.tokens);
        if (!hit || hit->first > verb) return c_.body;
        if (const auto after = parties_.read(s, hit->end); after && after->end <= verb)
            return after->id;
        const std::vector<Party> before = parties_.read_before(s, hit->first);
        return before.empty() ? c_.body : before.front().id;
    }

    /// "Frågan kommer framåt att tillhöra X"
    void read_matter_of(const Sentence& s) {
        static const Pattern belongs("tillhöra|höra|ligga|handläggas|hanteras till|hos|av?");
        static const Pattern matter("frågan|ärendet|arbetet|uppdraget");
        const auto hit = belongs.find(s.tokens);
        const auto subject = matter.find(s.tokens);
        if (!hit || !subject || subject->first > hit->first) return;
        if (hit->end == hit->first + 1 && !s.tokens[hit->first].is("tillhöra")) return;
        const std::vector<Party> takers = parties_.read_list(s, hit->end);
        if (!takers.empty()) assign(c_.body, takers, s, hit->first, 0, status(s, true));
    }

    /// "Utredningen planeras att utföras av X"
    void read_executor(const Sentence& s) {
        static const Pattern by("utföras|utförs|genomföras|genomförs|drivas|drivs|ledas|leds av");
        const auto hit = by.find(s.tokens);
        if (!hit) return;
        const std::vector<Party> takers = parties_.read_list(s, hit->end);
        if (takers.empty()) return;
        NodeId giver = c_.body;
        for (std::size_t i = 0; i < hit->first; ++i) {
            const auto subject = s.tokens[i].is_word() ? parties_.read(s, i) : std::nullopt;
            if (subject && subject->kind == NodeKind::project) giver = subject->id;
        }
        for (const Party& taker : takers)
            add(EdgeKind::assignment, giver, taker.id, s, hit->first, Certainty::explicit_,
                "planned");
        static const Pattern recruiting(
            "rekrytera|rekryteras|rekryterar|tillsättas|anställa|anställer");
        if (recruiting.find(s.tokens) && takers.front().kind == NodeKind::role) {
            c_.out.remark(Code::unfilled_post, clause(s, hit->first));
        }
    }

    /// "utredningen utifrån styrelsens beslut 2025-05-09 § 16"
    void read_earlier_decision(const Sentence& s) {
        static const Pattern inquiry("utredningen|uppdraget");
        static const Pattern decision("beslut");
        const auto hit = inquiry.find(s.tokens);
        const auto word = decision.find(s.tokens);
        if (!hit || !word || word->first <= hit->end || !read_date(s.tokens, word->end)) return;
        std::optional<Party> body;
        for (std::size_t i = hit->end; i < word->first && !body; ++i) {
            if (s.tokens[i].is_word()) body = parties_.read(s, i);
            if (body && body->end != word->first) body.reset();
        }
        if (!body) return;
        const auto subject = parties_.read(s, hit->first);
        if (!subject || subject->kind != NodeKind::project) return;
        add(EdgeKind::assignment, body->id, subject->id, s, hit->first, Certainty::explicit_,
            "decided_earlier");
    }

    /// "Anna och Bo tar fram ...": people who say or are said to do something, without a formula.
    void read_soft(const Sentence& s) {
        static const Pattern does(
            "pratar ihop|vidare?|kontaktar|undersöker|ansvarar|bokar|sammanställer|skickar "
            "ut|kollar upp|fixar|mailar|mejlar|ordnar");
        static const Pattern takes("tar fram|kontakt|reda");
        static const Pattern reviews("ser över");
        for (const Pattern* pattern : {&does, &takes, &reviews}) {
            const auto hit = pattern->find(s.tokens);
            if (!hit) continue;
            std::vector<Party> people = parties_.read_before(s, hit->first);
            if (people.empty()) people = twins_before(s, hit->first);
            std::erase_if(people, [](const Party& p) { return p.kind != NodeKind::person; });
            for (const Party& person : people) {
                Edge& edge = add(EdgeKind::assignment, c_.body, person.id, s, hit->first,
                                 Certainty::implied, "stated");
                set_what(edge, s, hit->first, s.tokens.size());
            }
            if (!people.empty()) return;
        }
    }

    /// "Sara och Sara": two presenters of one first name.
    [[nodiscard]] std::vector<Party> twins_before(const Sentence& s, std::size_t verb) const {
        std::vector<Party> out;
        if (verb < 3 || !s.tokens[verb - 2].is("och") ||
            s.tokens[verb - 1].text != s.tokens[verb - 3].text)
            return out;
        for (const NodeId& presenter : c_.items[s.item].presenters) {
            for (const KnownPerson& person : c_.people) {
                if (person.id == presenter && s.tokens[verb - 1].is(person.first_name)) {
                    out.push_back({person.id, NodeKind::person, s.tokens[verb - 1].span, verb - 1,
                                   verb, true, false});
                }
            }
        }
        if (out.size() != 2) out.clear();
        return out;
    }

    /// In a decision: "Samtliga arbetsgrupper ... arbetar enligt följande modell".
    void read_duty(const Sentence& s) {
        static const Pattern works("arbetar|ansvarar|återkommer|genomför|ska|skall");
        static const Pattern meets("träffar|möter|tillsammans|samråder|samverkar med?");
        if (s.section != SectionKind::decision) return;
        if (const auto hit = works.find(s.tokens)) {
            std::size_t first = 0;
            while (first < s.tokens.size() &&
                   (!s.tokens[first].is_word() || s.tokens[first].is("att")))
                ++first;
            const auto subject = parties_.read_all(s, first);
            if (subject && subject->end <= hit->first)
                assign(c_.body, {*subject}, s, first, 0, "decided");
        }
        if (const auto hit = meets.find(s.tokens)) {
            std::size_t first = 0;
            while (first < hit->first && !s.tokens[first].is_word()) ++first;
            const auto who = parties_.read_all(s, first);
            const auto whom = official(s, hit->end);
            if (who && whom)
                add(EdgeKind::coordination, who->id, *whom, s, hit->first, Certainty::explicit_,
                    "decided");
        }
    }

    /// "utsedd tjänsteperson": a post whose holder differs from group to group.
    std::optional<NodeId> official(const Sentence& s, std::size_t at) {
        static const Pattern named(
            "utsedd|ansvarig|utsedda tjänsteperson|tjänsteman|handläggare|kontaktperson");
        const auto hit = named.match(s.tokens, at);
        if (!hit) return std::nullopt;
        const Span span = cover(s.tokens, hit->first, hit->end);
        const std::string name = "Utsedd " + utf8::lower(s.tokens[hit->end - 1].text);
        const NodeId id = "role/" + utf8::slug(name) + "--" + c_.body.substr(c_.body.find('/') + 1);
        return c_.out.node_with_id(id, NodeKind::role, name, span, "role", RoleFacts{},
                                   c_.paragraph(s.item));
    }

    /// "Utsedd tjänsteperson för ... är Y": the appointment is an assignment too.
    void read_appointment(const Sentence& s) {
        static const Pattern appointed("utsedd|utsett|utse|utser|utses|utsågs");
        static const Pattern unnamed(
            "utsett|utser|utse|valt|väljer ..2 representanter|representant|företrädare");
        if (const auto some = unnamed.find(s.tokens))
            c_.out.remark(Code::unnamed_appointee, clause(s, some->first));
        const auto hit = appointed.find(s.tokens);
        if (!hit) return;
        for (const Edge& edge : std::vector<Edge>(c_.out.claims().edges)) {
            const auto* member = std::get_if<MemberFacts>(&edge.facts);
            if (edge.kind != EdgeKind::member_of || member == nullptr ||
                member->role != Role::coordinator)
                continue;
            const Evidence here =
                c_.text.evidence(cover(s.tokens, hit->first, s.tokens.size()), "coordinator");
            const Evidence& told = edge.evidence.front();
            if (told.line != here.line || told.column != here.column) continue;
            static const Pattern earlier("sedan");
            const bool before =
                earlier.find(s.tokens).has_value() && s.section != SectionKind::decision;
            add(EdgeKind::assignment, c_.body, edge.from, s, hit->first, Certainty::explicit_,
                before ? "decided_earlier" : "decided");
        }
    }

    // --- reports

    [[nodiscard]] NodeId reporter(const Sentence& s) const {
        if (!takers_.empty()) return takers_.front().id;
        return parties_.current_group(s.item);
    }

    /// "ska återredovisas till X", "återrapportering till X", "kommer att rapportera till X"
    void read_report(const Sentence& s) {
        static const Pattern passive(
            "återredovisas|återrapporteras|redovisas|rapporteras|avrapporteras|återkopplas|"
            "delredovisas|slutredovisas till|för|i|vid");
        static const Pattern noun(
            "återrapportering|återredovisning|återkoppling|avrapportering|återrapport|rapport "
            "till|för");
        static const Pattern gives(
            "lämnar|lämnade|ger|gav|avger|avgav sin|en|sitt? "
            "redovisning|rapport|lägesrapport|återrapport");
        static const Pattern future("kommer|ska|skall att? rapportera|återrapportera till");
        static const Pattern from(
            "redovisning|rapport|återrapportering|avrapportering|lägesrapport från");
        if (const auto hit = future.find(s.tokens)) {
            const auto to = parties_.read(s, hit->end);
            if (to) read_future_report(s, *hit, *to);
            return;
        }
        if (const auto hit = passive.find(s.tokens)) {
            const auto to = parties_.read(s, hit->end);
            if (to && is_body(*to)) report(s, *hit, *to);
            return;
        }
        if (const auto hit = gives.find(s.tokens)) {
            read_report_given(s, *hit);
            return;
        }
        if (const auto hit = noun.find(s.tokens)) {
            std::size_t to_at = hit->end;
            if (to_at + 1 < s.tokens.size() && s.tokens[to_at].is("/")) to_at += 2;  // "till/från"
            const auto to = parties_.read(s, to_at);
            if (to && is_body(*to)) {
                if (!read_standing_report(s, *hit, *to)) report(s, *hit, *to);
                return;
            }
        }
        if (const auto hit = from.find(s.tokens)) read_report_from(s, *hit);
    }

    /// "Gruppen som arbetat med X lämnar sin redovisning": given at this meeting.
    void read_report_given(const Sentence& s, const Pattern::Hit& hit) {
        NodeId from = c_.items[s.item].focus.empty() ? NodeId{} : c_.items[s.item].group;
        if (from.empty()) {
            const std::vector<Party> who = parties_.read_before(s, hit.first);
            if (!who.empty()) from = who.front().id;
        }
        if (from.empty() || from == c_.body || item_postponed(s.item)) return;
        Edge& edge =
            add(EdgeKind::report_back, from, c_.body, s, hit.first, Certainty::explicit_, "done");
        std::get<TaskFacts>(edge.facts).due = c_.out.claims().date;
    }

    /// "Nätverket har inom sig valt representanter för återkoppling till X": how reports go
    /// already.
    bool read_standing_report(const Sentence& s, const Pattern::Hit& hit, const Party& to) {
        static const Pattern chosen(
            "utsett|valt|utsåg|valde ..2 representanter|representant|kontaktperson");
        const auto choice = chosen.find(s.tokens);
        if (!choice || choice->first > hit.first) return false;
        const auto who = parties_.find_group(s, 0);
        if (!who || who->id == to.id || who->end > choice->first) return false;
        add(EdgeKind::report_back, who->id, to.id, s, hit.first, Certainty::explicit_,
            "decided_earlier");
        return true;
    }

    [[nodiscard]] static bool is_body(const Party& p) {
        return p.kind == NodeKind::body || p.kind == NodeKind::organisation ||
               p.kind == NodeKind::working_group;
    }

    void report(const Sentence& s, const Pattern::Hit& hit, const Party& to) {
        const NodeId who = reporter(s);
        if (who.empty() || who == to.id) return;
        const bool decided = s.section == SectionKind::decision;
        Edge& edge = add(EdgeKind::report_back, who, to.id, s, hit.first, Certainty::explicit_,
                         decided ? "decided" : "planned");
        const auto facts = std::get<TaskFacts>(edge.facts);
        if (last_assignment_ != none) {
            auto& task = std::get<TaskFacts>(c_.out.claims().edges[last_assignment_].facts);
            task.report_back = {true, to.id, facts.due_as_written};
        }
        if (!decided && has_sections(s.item)) remark_outside(s, hit.first);
    }

    /// "Nätverket ..., som kommer att rapportera till X"
    void read_future_report(const Sentence& s, const Pattern::Hit& hit, const Party& to) {
        if (!is_body(to)) return;
        std::vector<Party> who = parties_.read_before(s, hit.first);
        NodeId from = who.empty() ? NodeId{} : who.front().id;
        if (from.empty()) from = parties_.created_group(s.item);
        if (from.empty()) from = parties_.current_group(s.item);
        if (from.empty() || from == to.id) {
            const auto first = parties_.find_group(s, 0);
            if (!first || first->id == to.id) return;
            from = first->id;
        }
        add(EdgeKind::reports_to, from, to.id, s, hit.first, Certainty::explicit_, "planned");
    }

    /// "Redovisning från gruppen som jobbat med X": it was given at this meeting.
    void read_report_from(const Sentence& s, const Pattern::Hit& hit) {
        const auto who = parties_.read(s, hit.end);
        NodeId from = who && is_body(*who) ? who->id : NodeId{};
        if (!c_.items[s.item].focus.empty() && !c_.items[s.item].group.empty())
            from = c_.items[s.item].group;
        if (from.empty() || from == c_.body) return;
        const bool put_off = item_postponed(s.item);
        if (put_off) return;
        Edge& edge =
            add(EdgeKind::report_back, from, c_.body, s, hit.first, Certainty::explicit_, "done");
        std::get<TaskFacts>(edge.facts).due = c_.out.claims().date;
    }

    [[nodiscard]] bool item_postponed(std::size_t item) const {
        const Node* node = c_.out.find(c_.items[item].decision);
        return node != nullptr && std::get<DecisionFacts>(node->facts).status == "postponed";
    }

    /// "ska tjänstemannaorganisationen redogöra för ...", "Kommunerna ska återkoppla till Anna"
    void read_report_duty(const Sentence& s) {
        static const Pattern reports(
            "redogöra|återkoppla|återrapportera|redovisa|meddela|underrätta");
        static const Pattern shall("ska|skall|kan");
        const auto hit = reports.find(s.tokens);
        if (!hit) return;
        const auto duty = shall.find(s.tokens);
        if (!duty || duty->first > hit->first) return;
        std::optional<Party> who;
        if (duty->end < hit->first) {
            who = parties_.read(s, duty->end);
        } else {
            const auto before = parties_.read_before(s, duty->first);
            if (!before.empty()) who = before.front();
        }
        if (!who && c_.protocol.items.empty()) return;
        if (!who) who = speaker_before(s, duty->first);
        if (!who) return;
        std::optional<Party> to;
        const bool direct =
            s.tokens[hit->first].is("meddela") || s.tokens[hit->first].is("underrätta");
        for (std::size_t i = hit->end; i < std::min(s.tokens.size(), hit->end + 5) && !to; ++i) {
            const bool receiver = s.tokens[i - 1].is("till") || s.tokens[i - 1].is("från") ||
                                  (direct && i == hit->end);
            if (receiver) to = parties_.read(s, i);
        }
        static const Pattern about(
            "redogöra|redovisa för|vad|hur|bokslut|bokslutet|arbetet|verksamheten");
        const bool now =
            about.match(s.tokens, hit->first).has_value() && s.section != SectionKind::decision;
        if (to) {
            const bool informal = s.section != SectionKind::decision && has_sections(s.item);
            const bool can = s.tokens[duty->first].is("kan");
            add(EdgeKind::report_back, who->id, to->id, s, hit->first, Certainty::explicit_,
                can                                  ? "decided_earlier"
                : s.section == SectionKind::decision ? "decided"
                                                     : "stated");
            if (informal && !can) remark_outside(s, hit->first);
        } else if (now) {
            add(EdgeKind::report_back, who->id, c_.body, s, hit->first, Certainty::explicit_,
                "done");
        }
    }

    /// The first body of the sentence, as its subject: "Nätverket ... har utsett representanter som
    /// kan".
    std::optional<Party> speaker_before(const Sentence& s, std::size_t before) {
        auto group = parties_.find_group(s, 0);
        if (group && group->end < before && group->id != c_.body) return group;
        return std::nullopt;
    }

    /// "Beslut skjuts upp då gruppen behöver mer tid innan redovisning."
    void read_postponed_report(const Sentence& s) {
        static const Pattern off("skjuts|skjutas upp|fram");
        static const Pattern report("redovisning|redovisningen|rapport|rapportering");
        if (s.section != SectionKind::decision || !off.find(s.tokens)) return;
        const auto word = report.find(s.tokens);
        const NodeId group = parties_.current_group(s.item);
        if (word && !group.empty())
            add(EdgeKind::report_back, group, c_.body, s, word->first, Certainty::explicit_,
                "postponed");
    }

    /// "Gruppen är överens om att inte sätta fasta tider för rapport till X": how reports shall go.
    bool read_meta_agreement(const Sentence& s) {
        static const Pattern agreed("är? överens|enas|enades|eniga om|att");
        static const Pattern report("rapport|rapportering|återrapportering|återkoppling till");
        const auto yes = agreed.find(s.tokens);
        const auto hit = report.find(s.tokens);
        if (!yes || !hit) return false;
        remark_outside(s, yes->first);
        std::size_t to_at = hit->end;
        if (to_at + 1 < s.tokens.size() && s.tokens[to_at].is("/")) to_at += 2;
        const auto to = parties_.read(s, to_at);
        if (!to || !is_body(*to)) return true;
        const NodeId id =
            "working_group/samtliga-arbetsgrupper--" + c_.body.substr(c_.body.find('/') + 1);
        if (c_.out.find(id) == nullptr) return true;
        c_.out.mention(id, clause(s, yes->first), "collective", c_.paragraph(s.item));
        add(EdgeKind::report_back, id, to->id, s, yes->first, Certainty::explicit_, "stated");
        return true;
    }

    /// "Slutbetänkandet ska presenteras i juni 2026": by when the task just given is due.
    void read_due(const Sentence& s) {
        static const Pattern shall(
            "ska|skall? ..3 presenteras|redovisas|lämnas|slutredovisas|vara|levereras|väntas");
        if (last_assignment_ == none || c_.head.sessions.empty() ||
            !c_.head.sessions.front().date.date.ok())
            return;
        const auto hit = shall.find(s.tokens);
        if (!hit) return;
        const auto due = find_deadline(s.tokens, hit->end, c_.head.sessions.front().date.date);
        auto& task = std::get<TaskFacts>(c_.out.claims().edges[last_assignment_].facts);
        if (!due || due->vague || !task.due_as_written.empty()) return;
        task.due = due->iso;
        task.due_as_written = due->written;
        c_.out.claims().edges[last_assignment_].evidence.push_back(
            c_.text.evidence(clause(s, hit->first), "due", c_.paragraph(s.item)));
    }

    // --- groups that come to be

    /// "Arbetsgruppen för X består av: ..." in a decision: that is how it was set up.
    void read_composed_group(std::size_t i) {
        const NodeId group = c_.items[i].group;
        if (group.empty()) return;
        for (const Edge& edge : std::vector<Edge>(c_.out.claims().edges)) {
            const auto* member = std::get_if<MemberFacts>(&edge.facts);
            const bool composed = edge.kind == EdgeKind::member_of && edge.to == group &&
                                  member != nullptr && member->basis == Basis::decision &&
                                  edge.evidence.front().paragraph == c_.paragraph(i);
            if (!composed) continue;
            for (const Sentence& s : c_.sentences) {
                static const Pattern consists("består|utgörs av");
                const auto hit = consists.find(s.tokens);
                if (s.item != i || !hit) continue;
                add(EdgeKind::creates_group, c_.body, group, s, hit->first, Certainty::explicit_,
                    "decided");
                return;
            }
        }
    }

    /// "bilda en länsgemensam arbetsgrupp", "Ett nätverk kommer att sammankallas av X"
    void read_new_group(const Sentence& s) {
        static const Pattern form(
            "bilda|bildar|bildas|tillsätta|tillsätter|tillsätts|inrätta|inrättar|inrättas|starta|"
            "startar|skapa|skapar|sammankalla|sammankallar");
        static const Pattern convened(
            "kommer|ska|skall att? sammankallas|bildas|startas|tillsättas av?");
        if (const auto hit = convened.find(s.tokens)) {
            read_convened(s, *hit);
            return;
        }
        const auto hit = form.find(s.tokens);
        if (!hit) return;
        std::size_t first = hit->end;
        if (first < s.tokens.size() && (s.tokens[first].is("en") || s.tokens[first].is("ett")))
            ++first;
        const auto body = read_body(s.tokens, first);
        if (!body || body->noun.definite || body->noun_at > first + 3) return;
        if (body->noun.kind == NodeKind::organisation) return;
        std::size_t end = body->end;
        if (end == body->noun_at + 1 && end + 1 < s.tokens.size() && s.tokens[end].is("i"))
            end += 2;  // "i frågan"
        NodeId giver = c_.body;
        if (!takers_.empty() && same_sentence_assignment(s)) {
            giver = takers_.front().id;
        } else if (const auto who = parties_.read(s, 0); who && who->end <= hit->first) {
            giver = who->id;
        }
        const NodeId made = make_group(s, first, end, body->noun);
        const std::string state =
            giver == c_.body && s.section == SectionKind::decision ? "decided" : "planned";
        add(EdgeKind::creates_group, giver, made, s, hit->first, Certainty::explicit_, state);
    }

    [[nodiscard]] bool same_sentence_assignment(const Sentence& s) const {
        if (last_assignment_ == none) return false;
        const int line = c_.text.evidence(s.span, "").line;
        return c_.out.claims().edges[last_assignment_].evidence.front().line == line;
    }

    NodeId make_group(const Sentence& s, std::size_t first, std::size_t end, const BodyNoun& noun) {
        const Span span = cover(s.tokens, first, end);
        std::string words = words_of(s.tokens, first, end);
        const std::string name = utf8::capitalised(words) + " (" + topic_of(s.item) + ")";
        const bool group = noun.kind == NodeKind::working_group;
        NodeFacts facts =
            group ? NodeFacts(GroupFacts{false}) : NodeFacts(BodyFacts{std::string(noun.type)});
        const NodeKind kind = group ? NodeKind::working_group : NodeKind::body;
        const NodeId id =
            c_.out.node(kind, name, span, "new_group", std::move(facts), c_.paragraph(s.item));
        c_.out.alias(id, words);
        parties_.note_created(s.item, id);
        return id;
    }

    /// What an item is about: "X" of "Förtydligande om grupp med koppling till X", else its title.
    [[nodiscard]] std::string topic_of(std::size_t item) const {
        const std::string title = utf8::squeeze(c_.text.plain(c_.protocol.items[item].title));
        for (const std::string_view words :
             {"kopplat till ", "koppling till ", "gällande ", "rörande "}) {
            const std::size_t at = title.find(words);
            if (at != std::string::npos && at + words.size() < title.size())
                return title.substr(at + words.size());
        }
        return title;
    }

    void read_convened(const Sentence& s, const Pattern::Hit& hit) {
        std::size_t first = 0;
        while (first < hit.first && (s.tokens[first].is("Ett") || s.tokens[first].is("En") ||
                                     !s.tokens[first].is_word()))
            ++first;
        const auto body = read_body(s.tokens, first);
        if (!body || body->noun_at >= hit.first || body->noun.definite) return;
        const bool by = s.tokens[hit.end - 1].is("av");
        NodeId giver = c_.body;
        if (by) {
            const auto who = parties_.read(s, hit.end);
            if (!who) return;
            giver = who->id;
        }
        const NodeId made = make_group(s, first, hit.first, body->noun);
        add(EdgeKind::creates_group, giver, made, s, hit.first, Certainty::explicit_, "planned");
    }

    // --- upward, outward

    void read_escalation(const Sentence& s) {
        static const Pattern decide("gå|går|lyftas|lyfts|tas|upp? upp? till|för beslut i|av");
        static const Pattern lift("lyfta|lyfter|lyfts|lyftas frågan|ärendet? vidare|upp? till");
        static const Pattern mandate("utanför");
        static const Pattern there("ärenden ..3 dit");
        for (const Pattern* pattern : {&decide, &lift}) {
            const auto hit = pattern->find(s.tokens);
            if (!hit) continue;
            for (const Party& to : parties_.read_list(s, hit->end)) {
                if (!is_body(to) || to.id == c_.body) continue;
                add(EdgeKind::escalation, c_.body, to.id, s, hit->first, Certainty::explicit_,
                    s.section == SectionKind::decision ? "decided" : "planned");
            }
            return;
        }
        if (const auto hit = mandate.find(s.tokens)) {
            const auto whose = parties_.read(s, hit->end);
            static const Pattern word("mandat|ansvarsområde|befogenhet");
            if (whose && whose->id != c_.body && word.match(s.tokens, whose->end)) {
                add(EdgeKind::escalation, whose->id, c_.body, s, hit->first, Certainty::implied,
                    "done");
            }
        }
        if (const auto hit = there.find(s.tokens)) {
            const auto to = parties_.find_group(s, 0);
            if (to && to->end <= hit->first && to->id != c_.body) {
                add(EdgeKind::escalation, c_.body, to->id, s, hit->first, Certainty::implied,
                    "stated");
            }
        }
    }

    void read_referral(const Sentence& s) {
        static const Pattern send(
            "remitteras|remitterar|remittera|hänskjuts|hänskjuta|hänskjuter|översänds|översända|"
            "överlämnas|överlämna|återremitteras ..3 till");
        static const Pattern paper("remiss|remissen|yttrande|yttrandet");
        static const Pattern treat("behandlas|hanteras|beredas|bereds|tas upp? i|av");
        if (const auto hit = send.find(s.tokens)) {
            const NodeId group = parties_.current_group(s.item);
            const bool of_group = !group.empty() && s.section != SectionKind::decision;
            refer(s, *hit, of_group ? group : c_.body,
                  s.section == SectionKind::decision ? "decided" : "planned");
            return;
        }
        const auto hit = treat.find(s.tokens);
        const auto what = paper.find(s.tokens);
        if (!hit || !what || what->first > hit->first) return;
        if (refer(s, *hit, c_.body, s.section == SectionKind::decision ? "decided" : "stated") &&
            s.section != SectionKind::decision && has_sections(s.item)) {
            remark_outside(s, hit->first);
        }
    }

    bool refer(const Sentence& s, const Pattern::Hit& hit, const NodeId& from,
               const std::string& state) {
        bool any = false;
        for (const Party& to : parties_.read_list(s, hit.end)) {
            if (to.id == from) continue;
            add(EdgeKind::referral, from, to.id, s, hit.first, Certainty::explicit_, state);
            any = true;
        }
        return any;
    }

    /// "Avdela personal till arbetsgruppen"
    void read_staffing(const Sentence& s) {
        static const Pattern staff(
            "avdela|avdelar|avsätta|avsätter|bemanna|utse ..1 "
            "personal|resurser|tjänstepersoner|tid till|för|i");
        const auto hit = staff.find(s.tokens);
        if (!hit) return;
        std::optional<Party> to = parties_.read(s, hit->end);
        if (!to || to->coreference) {
            const NodeId made = new_group_of_item(s);
            if (!made.empty()) {
                Party party;
                party.id = made;
                to = party;
            }
        }
        if (to)
            add(EdgeKind::staffs, c_.body, to->id, s, hit->first, Certainty::explicit_,
                s.section == SectionKind::decision ? "decided" : "planned");
    }

    /// An item whose text speaks of "den nya arbetsgruppen": a group that has no name yet.
    NodeId new_group_of_item(const Sentence& s) {
        const NodeId known = parties_.created_group(s.item);
        if (!known.empty()) return known;
        static const Pattern fresh("nya|kommande|blivande arbetsgruppen|gruppen|nätverket");
        for (const Sentence& other : c_.sentences) {
            if (other.item != s.item) continue;
            const auto hit = fresh.find(other.tokens);
            if (!hit) continue;
            const auto noun = read_body_noun(other.tokens[hit->end - 1].text);
            if (!noun) continue;
            const NodeId made = make_group(other, hit->first, hit->end, *noun);
            static const Pattern group("arbetsgruppen|gruppen");
            if (const auto here = group.find(s.tokens))
                c_.out.mention(made, cover(s.tokens, here->first, here->end), "coreference",
                               c_.paragraph(s.item));
            return made;
        }
        return {};
    }

    void read_coordination(const Sentence& s) {
        static const Pattern with("tillsammans|gemensamt med");
        static const Pattern in("i samverkan|samråd|samarbete med");
        static const Pattern matter("samordna frågan|arbetet|insatserna? inom|med");
        if (const auto hit = matter.find(s.tokens)) {
            const auto to = parties_.read(s, hit->end);
            const NodeId from = subject_of(s, hit->first);
            if (to && is_body(*to) && !from.empty() && from != to->id) {
                add(EdgeKind::coordination, from, to->id, s, hit->first, Certainty::explicit_,
                    "planned");
                return;
            }
        }
        for (const Pattern* pattern : {&with, &in}) {
            const auto hit = pattern->find(s.tokens);
            if (!hit) continue;
            const auto to = parties_.read(s, hit->end);
            if (!to || to->kind == NodeKind::role) return;
            NodeId from = subject_of(s, hit->first);
            if (from.empty() && !takers_.empty()) from = takers_.front().id;
            if (from.empty() || from == to->id) return;
            if (merge_coordination(from, to->id, s)) return;
            if (takers_.empty() && s.section != SectionKind::decision) return;
            add(EdgeKind::coordination, from, to->id, s, hit->first, Certainty::explicit_,
                s.section == SectionKind::decision ? "decided" : "planned");
            return;
        }
    }

    /// Who works: a group named before the verb.
    NodeId subject_of(const Sentence& s, std::size_t before) {
        for (std::size_t i = 0; i < before; ++i) {
            if (!s.tokens[i].is_word()) continue;
            const auto who = parties_.read(s, i);
            if (who && who->end <= before && (is_body(*who) || who->kind == NodeKind::person))
                return who->id;
            if (who) i = who->end - 1;
        }
        return {};
    }

    /// The same two were said to work together before in this item: one relation, told twice.
    bool merge_coordination(const NodeId& a, const NodeId& b, const Sentence& s) {
        for (Edge& edge : c_.out.claims().edges) {
            if (edge.kind != EdgeKind::coordination) continue;
            const bool same = (edge.from == a && edge.to == b) || (edge.from == b && edge.to == a);
            auto& facts = std::get<TaskFacts>(edge.facts);
            if (!same || facts.decision != c_.items[s.item].decision) continue;
            edge.evidence.push_back(
                c_.text.evidence(clause(s, 0), "sentence", c_.paragraph(s.item)));
            if (facts.due_as_written.empty() && !c_.head.sessions.empty() &&
                c_.head.sessions.front().date.date.ok()) {
                if (const auto due =
                        find_deadline(s.tokens, 0, c_.head.sessions.front().date.date)) {
                    facts.due_as_written = due->written;
                    facts.due = due->iso;
                }
            }
            return true;
        }
        return false;
    }

    /// Under "Underlag framtaget av": "Arbetsgruppen tillsammans med X".
    void read_prepared(const Sentence& s) {
        static const Pattern with("tillsammans|gemensamt|i? samverkan? med");
        const auto hit = with.find(s.tokens);
        const NodeId group = parties_.current_group(s.item);
        if (!hit || group.empty()) return;
        const auto to = prepared_partner(s, hit->end);
        if (!to.empty() && to != group)
            add(EdgeKind::coordination, group, to, s, hit->first, Certainty::explicit_, "done");
    }

    /// "tillväxtchefs nätverket" is a compound written apart.
    NodeId prepared_partner(const Sentence& s, std::size_t at) {
        if (at + 1 < s.tokens.size() && s.tokens[at].is_word() && s.tokens[at + 1].is_word()) {
            const auto noun = read_body_noun(s.tokens[at + 1].text);
            const bool apart = noun && noun->bare && s.tokens[at].text.ends_with('s') &&
                               !s.tokens[at].capital && !read_body_noun(s.tokens[at].text);
            if (apart) {
                std::string whole =
                    words_of(s.tokens, at, at + 1) + std::string(s.tokens[at + 1].text);
                const Span span = cover(s.tokens, at, at + 2);
                c_.out.remark(Code::misspelling, span, {words_of(s.tokens, at, at + 2)}, whole);
                const NodeId id = c_.group(noun->kind, whole, noun->type, span, "prepared_by",
                                           c_.paragraph(s.item))
                                      .id;
                c_.out.alias(id, words_of(s.tokens, at, at + 2));
                return id;
            }
        }
        const auto to = parties_.read(s, at);
        return to ? to->id : NodeId{};
    }

    Context& c_;
    PartyReader parties_;
    std::size_t item_ = none;
    std::vector<Party> takers_;
    std::size_t last_assignment_ = none;
    std::vector<std::size_t> vague_;
    std::vector<std::size_t> outside_;
};

}  // namespace

void state_delegations(Context& context) { DelegationRules(context).run(); }

}  // namespace mandat::extract
