// SPDX-License-Identifier: Apache-2.0
#include "extract/statement/delegation_rules.hpp"

#include <algorithm>

#include "extract/lexicon/pattern.hpp"
#include "extract/statement/deadline.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {

namespace {

/// "@anna", "Ansvarig: Bo", "- Boka lokal (Cia)": marks that only lists of errands have.
bool has_errands(std::string_view body) {
    return body.find('@') != std::string_view::npos ||
           body.find("nsvarig:") != std::string_view::npos ||
           body.find("[ ]") != std::string_view::npos;
}

}  // namespace

bool is_body(const Party& p) {
    return p.kind == NodeKind::body || p.kind == NodeKind::organisation ||
           p.kind == NodeKind::working_group;
}

Delegations::Delegations(Context& context) : c(context), parties(context) {
    for (const Item& item : c.protocol.items) {
        for (const Section& section : item.sections) {
            if (section.kind != SectionKind::decision) continue;
            has_sections_ = true;
            sets_apart_ = sets_apart_ || c.text.line_at(section.heading.begin) !=
                                             c.text.line_at(section.body.begin);
        }
    }
    for (const Edge& edge : c.out.claims().edges) {
        const auto* member = std::get_if<MemberFacts>(&edge.facts);
        if (edge.kind != EdgeKind::member_of || member == nullptr) continue;
        const Evidence& told = edge.evidence.front();
        if (member->role == Role::coordinator)
            coordinators_[told.line].push_back({edge.from, told.column});
        if (member->basis == Basis::decision) composed_[edge.to].insert(told.paragraph);
    }
}

bool Delegations::is_informal(std::size_t item) const {
    if (!sets_apart_) return true;
    // An item without sections among others that have them: "Övrigt", with its list of errands.
    const auto& sections = c.protocol.items[item].sections;
    return std::all_of(sections.begin(), sections.end(), [this](const Section& section) {
        return section.heading.empty() && has_errands(c.text.plain(section.body));
    });
}

bool Delegations::promises_by_time(const Sentence& s, std::size_t at) const {
    static const Pattern other(
        "är|har|blir|får|kan|vill|bör|skall|måste|brukar|tror|menar|tycker|anser|undrar|frågar|"
        "påpekar|berättar|informerar|redogör|presenterar|redovisar|rapporterar|föredrar|föreslår|"
        "yrkar|reserverar|instämmer|öppnar|avslutar|konstaterar|noterar|påminner|meddelar|"
        "efterlyser|efterfrågar|ersätter|efterträder|tillträder|börjar|slutar|avgår|kvarstår|"
        "lämnar|deltar|närvarar|tjänstgör|går|kommer|gäller|utgår|upphör|pågår|framför|lyfter|"
        "visar|saknar|finns|önskar|väntar|hoppas|räknar|justerar|hälsar|tackar|utser|väljer|"
        "beslutar|godkänner|fastställer|antar|ställer|står|sitter|ligger|representerar");
    // End like a verb in the present tense and are none.
    static const Pattern no_verb(
        "för|under|efter|över|inför|eller|per|mer|där|när|hur|var|år|er|vår|fler|därför|utanför|"
        "framför|innanför|ovanför|nedanför|jämför|snarare|tidigare|senare|dagar|veckor|kommuner");
    const Token& verb = s.tokens[at];
    const bool present = verb.is_word() && !verb.capital && verb.text.size() >= 3 &&
                         verb.text.ends_with('r') && !lexicon().is_title(verb.text);
    if (!present || other.match(s.tokens, at) || no_verb.match(s.tokens, at)) return false;
    if (at == 0 || !s.tokens[at - 1].is_word() || !s.tokens[at - 1].capital) return false;
    static const Pattern together("gemensamt|tillsammans|samverkan|samråd");
    if (together.find(s.tokens, at)) return false;  // that is told as working together
    if (c.head.sessions.empty() || !c.head.sessions.front().date.date.ok()) return false;
    return find_deadline(s.tokens, at + 1, c.head.sessions.front().date.date).has_value();
}

const std::vector<Delegations::Coordinator>& Delegations::coordinators_on(int line) const {
    static const std::vector<Coordinator> none_there;
    const auto hit = coordinators_.find(line);
    return hit == coordinators_.end() ? none_there : hit->second;
}

bool Delegations::is_composed(const NodeId& group, int paragraph) const {
    const auto hit = composed_.find(group);
    return hit != composed_.end() && hit->second.contains(paragraph);
}

Span Delegations::clause(const Sentence& s, std::size_t at) const {
    const Span line = c.text.line(c.text.line_at(s.tokens[at].span.begin));
    return {std::max(line.begin, s.span.begin), std::min(line.end, s.span.end)};
}

Edge& Delegations::add(EdgeKind kind, const NodeId& from, const NodeId& to, const Sentence& s,
                       std::size_t at, Certainty certainty, std::string state) {
    TaskFacts facts;
    facts.status = std::move(state);
    facts.decision = c.items[s.item].decision;
    facts.what = utf8::squeeze(c.text.plain(clause(s, at)));
    if (!c.head.sessions.empty() && c.head.sessions.front().date.date.ok()) {
        if (const auto due = find_deadline(s.tokens, 0, c.head.sessions.front().date.date)) {
            facts.due = due->iso;
            facts.due_as_written = due->written;
            if (due->vague && kind != EdgeKind::coordination) remark_vague(due->span);
        }
    }
    return c.out.edge(kind, from, to, clause(s, at), "sentence", certainty, std::move(facts),
                      c.paragraph(s.item));
}

void Delegations::remark_vague(Span span) {
    if (!vague_.insert(span.begin).second) return;
    c.out.remark(Code::vague_deadline, span);
}

void Delegations::set_what(Edge& edge, const Sentence& s, std::size_t first,
                           std::size_t end) const {
    while (first < s.tokens.size() &&
           (s.tokens[first].is("att") || s.tokens[first].is(",") || s.tokens[first].is(":")))
        ++first;
    while (end > first && !s.tokens[end - 1].is_word() && !s.tokens[end - 1].is_number() &&
           !s.tokens[end - 1].is(")"))
        --end;
    if (end > first) std::get<TaskFacts>(edge.facts).what = words_of(s.tokens, first, end);
}

void Delegations::assign(const NodeId& giver, const std::vector<Party>& to, const Sentence& s,
                         std::size_t verb, std::size_t what, const std::string& state) {
    for (const Party& taker : to) {
        Edge& edge =
            add(EdgeKind::assignment, giver, taker.id, s, verb, Certainty::explicit_, state);
        set_what(edge, s, what, s.tokens.size());
        set_report(edge, s, what);
        last_assignment = c.out.claims().edges.size() - 1;
        if (taker.kind == NodeKind::working_group) parties.note_group(s.item, taker.id);
    }
    if (!to.empty()) takers = to;
    if (state == "decided" && s.section != SectionKind::decision && has_sections())
        remark_outside(s, verb);
}

void Delegations::set_report(Edge& edge, const Sentence& s, std::size_t what) {
    static const Pattern back(
        "återkomma|återrapportera|redovisa|återredovisa|rapportera|återkoppla till");
    const auto hit = back.find(s.tokens, what);
    if (!hit) return;
    const auto to = parties.read(s, hit->end);
    if (!to || !is_body(*to)) return;
    auto& task = std::get<TaskFacts>(edge.facts);
    task.report_back = {true, to->id, task.due_as_written};
}

void Delegations::remark_outside(const Sentence& s, std::size_t at) {
    const Span where = clause(s, at);
    if (!outside_.insert(where.begin).second) return;
    c.out.remark(Code::decision_outside_decision_section, where);
}

}  // namespace mandat::extract
