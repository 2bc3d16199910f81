// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "extract/mention/body.hpp"
#include "extract/mention/date.hpp"
#include "extract/statement/deadline.hpp"
#include "extract/statement/delegation_rules.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

/// The row's cells as a sentence, so that the readers of sentences read them.
Sentence sentence_of(const Delegations& d, Span cell, std::size_t item) {
    Sentence s;
    s.tokens = tokenise(d.c.text, cell);
    s.tokens.drop_line_ends();
    s.span = cell;
    s.item = item;
    return s;
}

/// The item a table stands in: the last one that begins above it.
std::size_t item_of(const Delegations& d, Span table) {
    std::size_t out = 0;
    for (std::size_t i = 0; i < d.c.protocol.items.size(); ++i) {
        if (d.c.protocol.items[i].title.begin <= table.end) out = i;
    }
    return out;
}

/// A word of some length that both have, whatever its inflection: "Kravbild e-arkiv" and "ta fram
/// ett förslag till kravbild".
bool share_word(std::string_view a, std::string_view b) {
    constexpr std::size_t telling = 5;  // letters
    std::vector<std::string> words;
    for (const Token& token : tokenise(a)) {
        if (token.is_word() && utf8::length(token.text) >= telling)
            words.push_back(stem(token.text));
    }
    const Tokens others = tokenise(b);
    return std::any_of(others.begin(), others.end(), [&](const Token& token) {
        return token.is_word() && utf8::length(token.text) >= telling &&
               std::find(words.begin(), words.end(), stem(token.text)) != words.end();
    });
}

/// How far it has come, as the row says.
std::string status_of(std::string_view cell) {
    const std::string low = utf8::lower(utf8::trim(cell));
    const auto is = [&low](std::initializer_list<std::string_view> words) {
        return std::find(words.begin(), words.end(), low) != words.end();
    };
    if (is({"klar", "klart", "klara", "utförd", "utfört", "genomfört", "genomförd", "ok",
            "avslutad", "avslutat", "färdig", "färdigt", "ja", "x"}))
        return "done";
    if (is({"pågår", "pågående", "påbörjad", "påbörjat", "kvarstår", "delvis"})) return "ongoing";
    return "stated";
}

/// The task as the minutes told it before, when they did: same taker, a word in common.
Edge* told_before(Delegations& d, const NodeId& taker, std::string_view what) {
    for (Edge& edge : d.c.out.claims().edges) {
        if (edge.kind != EdgeKind::assignment || edge.to != taker) continue;
        const auto& task = std::get<TaskFacts>(edge.facts);
        if (share_word(task.what, what)) return &edge;
    }
    return nullptr;
}

/// "12 april", "senast 1/4", "före jul": in this column a bare day is one too.
std::optional<Deadline> due_of(const Delegations& d, Span cell) {
    if (cell.empty() || d.c.head.sessions.empty()) return std::nullopt;
    const Date meeting = d.c.head.sessions.front().date.date;
    if (!meeting.ok()) return std::nullopt;
    Tokens tokens = tokenise(d.c.text, cell);
    tokens.drop_line_ends();
    if (auto due = find_deadline(tokens, 0, meeting)) return due;
    const int year = static_cast<int>(meeting.year());
    for (const int guess : {year, year + 1}) {
        const auto date = read_date(tokens, 0, guess);
        if (!date) return std::nullopt;
        if (!date->year_written && to_string(date->date) < to_string(meeting)) continue;
        return Deadline{utf8::squeeze(d.c.text.plain(cell)), to_string(date->date), cell, false};
    }
    return std::nullopt;
}

void read_row(Delegations& d, const ActionRow& row, std::size_t item) {
    const Sentence who = sentence_of(d, row.who, item);
    const Sentence what = sentence_of(d, row.what, item);
    const std::string task = utf8::squeeze(d.c.text.plain(row.what));
    const Span whole{std::min(row.what.begin, row.who.begin),
                     std::max({row.what.end, row.who.end, row.when.end})};
    const std::optional<Deadline> due = due_of(d, row.when);
    for (const Party& taker : d.parties.read_list(who, 0)) {
        if (taker.kind == NodeKind::focus_area || taker.id == d.c.body) continue;
        if (Edge* edge = told_before(d, taker.id, task)) {
            edge->evidence.push_back(d.c.text.evidence(whole, "action_list"));
            auto& facts = std::get<TaskFacts>(edge->facts);
            if (facts.due_as_written.empty() && due) {
                facts.due = due->iso;
                facts.due_as_written = due->written;
            }
            continue;
        }
        TaskFacts facts;
        facts.status = status_of(d.c.text.plain(row.status.empty() ? row.when : row.status));
        facts.what = task;
        if (due) {
            facts.due = due->iso;
            facts.due_as_written = due->written;
        } else if (!row.when.empty() && facts.status == "stated") {
            facts.due_as_written = utf8::squeeze(d.c.text.plain(row.when));
        }
        d.c.out.edge(EdgeKind::assignment, d.c.body, taker.id, whole, "action_list",
                     Certainty::explicit_, std::move(facts));
    }
}

}  // namespace

/// "Vad  Vem  När": the list of actions that many minutes end with.
void read_action_tables(Delegations& d) {
    if (d.c.protocol.items.empty()) return;
    for (const ActionTable& table : d.c.protocol.action_tables) {
        const std::size_t item = item_of(d, table.whole);
        for (const ActionRow& row : table.rows) read_row(d, row, item);
    }
}

}  // namespace mandat::extract
