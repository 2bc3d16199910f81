// SPDX-License-Identifier: Apache-2.0
#include "extract/statement/delegation_rules.hpp"

#include <algorithm>

#include "extract/statement/deadline.hpp"
#include "extract/statement/pattern.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {

bool is_body(const Party& p) {
    return p.kind == NodeKind::body || p.kind == NodeKind::organisation ||
           p.kind == NodeKind::working_group;
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
    if (std::find(vague_.begin(), vague_.end(), span.begin) != vague_.end()) return;
    vague_.push_back(span.begin);
    c.out.remark(Code::vague_deadline, span);
}

void Delegations::set_what(Edge& edge, const Sentence& s, std::size_t first,
                           std::size_t end) const {
    if (first < s.tokens.size() && s.tokens[first].is("att")) ++first;
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

bool Delegations::has_sections() const {
    return std::any_of(c.protocol.items.begin(), c.protocol.items.end(), [](const Item& item) {
        return std::any_of(item.sections.begin(), item.sections.end(), [](const Section& section) {
            return section.kind == SectionKind::decision;
        });
    });
}

void Delegations::remark_outside(const Sentence& s, std::size_t at) {
    const Span where = clause(s, at);
    if (std::find(outside_.begin(), outside_.end(), where.begin) != outside_.end()) return;
    outside_.push_back(where.begin);
    c.out.remark(Code::decision_outside_decision_section, where);
}

}  // namespace mandat::extract
