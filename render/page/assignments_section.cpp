// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <map>

#include "graph/analysis/assignments.hpp"
#include "graph/model/words.hpp"
#include "render/page/parts.hpp"
#include "render/page/sections.hpp"

namespace mandat::render {
namespace {

constexpr std::array given = {EdgeKind::assignment, EdgeKind::creates_group, EdgeKind::referral,
                              EdgeKind::staffs};
constexpr std::array told = {EdgeKind::report_back, EdgeKind::reports_to, EdgeKind::escalation,
                             EdgeKind::coordination};

template <std::size_t N>
std::vector<const Edge*> tasks(const Network& network, const std::array<EdgeKind, N>& kinds) {
    std::vector<const Edge*> out;
    for (const EdgeKind kind : kinds) {
        for (const Edge* e : network.edges(kind)) out.push_back(e);
    }
    return out;
}

Html report_back(const Facts& facts, const ReportBack& report) {
    Html out;
    if (!report.required && report.to.empty() && report.when.empty()) {
        out << "–";
        return out;
    }
    if (report.to.empty()) {
        out << phrase("tasks.report_required");
    } else {
        out << phrase("tasks.report_to") << " " << node_link(facts, report.to);
    }
    if (!report.when.empty()) out << ", <span lang=\"sv\">" << report.when << "</span>";
    return out;
}

Html due(const TaskFacts& task) {
    Html out;
    if (task.due_as_written.empty() && task.due.empty()) {
        out << "–";
        return out;
    }
    if (task.due_as_written.empty()) {
        out << task.due;
        return out;
    }
    out << "<span lang=\"sv\">" << task.due_as_written << "</span>";
    if (!task.due.empty() && task.due != task.due_as_written) {
        out << "<br><span class=\"quiet\">" << task.due << "</span>";
    }
    return out;
}

/// What kind of task it is, where it is not a plain assignment.
Html kind_line(const Edge& edge) {
    Html out;
    if (edge.kind == EdgeKind::assignment) return out;
    out << "<span class=\"kind\">" << phrase("edge", to_word(edge.kind)) << "</span> ";
    return out;
}

/// What is known of an assignment after it was given; nothing for other relations.
using TaskStates = std::map<const Edge*, const analysis::Assignment*>;

Html aftermath(const Facts& facts, const analysis::Assignment& state) {
    Html out;
    switch (state.aftermath) {
        case analysis::Aftermath::heard: return sources(facts, state.heard);
        case analysis::Aftermath::silent: out << phrase("aftermath.silent"); break;
        case analysis::Aftermath::no_later_protocol:
            out << phrase("aftermath.no_later_protocol");
            break;
    }
    return out;
}

Html state_cell(const TaskFacts& task, const analysis::Assignment* state) {
    Html out;
    if (task.status.empty()) {
        out << "–";
    } else {
        out << phrase("status", task.status);
    }
    if (state != nullptr && state->overdue)
        out << "<br><span class=\"overdue\">" << phrase("tasks.overdue") << "</span>";
    return out;
}

Html task_row(const Facts& facts, const Edge& edge, const analysis::Assignment* state) {
    const auto task = facts_of<TaskFacts>(edge);
    const std::string id = edge_dom_id(edge);
    Html out;
    if (edge.certainty == Certainty::implied) {
        out << "<tr class=\"implied\" id=\"";
    } else {
        out << "<tr id=\"";
    }
    out << Attribute{id} << "\"><td>" << node_link(facts, edge.from) << "</td><td>"
        << node_link(facts, edge.to) << "</td><td class=\"what\">" << kind_line(edge)
        << "<span lang=\"sv\">" << task.what << "</span></td><td>" << due(task) << "</td><td>"
        << report_back(facts, task.report_back) << "</td><td>" << state_cell(task, state)
        << derived_tag(edge.certainty) << "</td><td>";
    if (state != nullptr) out << aftermath(facts, *state);
    out << "</td><td>" << sources(facts, edge.evidence) << "</td></tr>\n";
    return out;
}

/// A dash for whom the text does not name: in thousands of rows the words would be most of it.
Html brief_end(const Facts& facts, const NodeId& id) {
    return id.empty() ? Html{} << "–" : node_link(facts, id);
}

void append_words(Both& out, const Phrase& more) {
    out.sv += (out.sv.empty() ? "" : ", ") + std::string(more.sv);
    out.en += (out.en.empty() ? "" : ", ") + std::string(more.en);
}

/// Kind, state and what came of it in one text.
Both brief_state(const Edge& edge, const analysis::Assignment* state) {
    const auto task = facts_of<TaskFacts>(edge);
    Both out;
    if (edge.kind != EdgeKind::assignment) append_words(out, phrase("edge", to_word(edge.kind)));
    if (!task.status.empty()) append_words(out, phrase("status", task.status));
    if (edge.certainty == Certainty::implied) append_words(out, phrase("certainty.implied"));
    if (state == nullptr) return out;
    if (state->overdue) append_words(out, phrase("tasks.overdue"));
    switch (state->aftermath) {
        case analysis::Aftermath::heard: append_words(out, phrase("tasks.heard")); break;
        case analysis::Aftermath::silent: append_words(out, phrase("aftermath.silent")); break;
        case analysis::Aftermath::no_later_protocol:
            append_words(out, phrase("aftermath.no_later_protocol"));
            break;
    }
    return out;
}

Html brief_task_row(const Facts& facts, const Edge& edge, const analysis::Assignment* state) {
    const auto task = facts_of<TaskFacts>(edge);
    const std::string id = edge_dom_id(edge);
    const std::string& day = task.due_as_written.empty() ? task.due : task.due_as_written;
    Html out;
    out << "<tr id=\"" << Attribute{id} << "\"><td>" << brief_end(facts, edge.from) << "</td><td>"
        << brief_end(facts, edge.to) << "</td><td class=\"what\" lang=\"sv\">" << task.what;
    if (day.empty()) {
        out << "</td><td>";
    } else {
        out << "</td><td lang=\"sv\">" << day;
    }
    out << "</td><td>" << brief_state(edge, state);
    if (state != nullptr && state->aftermath == analysis::Aftermath::heard)
        out << " " << sources(facts, state->heard);
    out << "</td><td>" << sources(facts, edge.evidence) << "</td></tr>\n";
    return out;
}

Html brief_task_table(const Facts& facts, std::string_view id, const Phrase& caption,
                      const std::vector<const Edge*>& edges, const TaskStates& states) {
    Html out;
    out << filter_field(id)
        << open_table({.id = id,
                       .caption = caption,
                       .columns = {"tasks.from", "tasks.to", "tasks.what", "tasks.due",
                                   "tasks.status", "source"}})
        << "<tbody>\n";
    for (const Edge* e : edges) {
        const auto state = states.find(e);
        out << brief_task_row(facts, *e, state == states.end() ? nullptr : state->second);
    }
    out << "</tbody>" << close_table();
    return out;
}

Html task_table(const Facts& facts, std::string_view id, const Phrase& caption,
                const std::vector<const Edge*>& edges, const TaskStates& states) {
    if (facts.is_brief()) return brief_task_table(facts, id, caption, edges, states);
    Html out;
    out << filter_field(id)
        << open_table({.id = id,
                       .caption = caption,
                       .columns = {"tasks.from", "tasks.to", "tasks.what", "tasks.due",
                                   "tasks.report", "tasks.status", "tasks.heard", "source"}})
        << "<tbody>\n";
    for (const Edge* e : edges) {
        const auto state = states.find(e);
        out << task_row(facts, *e, state == states.end() ? nullptr : state->second);
    }
    out << "</tbody>" << close_table();
    return out;
}

}  // namespace

Html assignments_section(const Facts& facts) {
    const auto assignments = tasks(facts.network(), given);
    const auto reports = tasks(facts.network(), told);
    const analysis::AssignmentRegister known = analysis::assignments(facts.network());
    TaskStates states;
    for (const analysis::Assignment& one : known.rows) states.emplace(one.edge, &one);
    Html lede;
    lede << phrase("tasks.lede");
    Html out = open_section("assignments", phrase("tasks.title"), lede);
    if (assignments.empty()) {
        out << "<p class=\"calm\">" << phrase("tasks.none") << "</p>\n";
    } else {
        out << task_table(facts, "task-table", phrase("tasks.title"), assignments, states);
    }
    if (!reports.empty()) {
        out << "<h3>" << phrase("tasks.reports") << "</h3>\n"
            << task_table(facts, "report-table", phrase("tasks.reports"), reports, states);
    }
    out << "</section>\n";
    return out;
}

}  // namespace mandat::render
