// SPDX-License-Identifier: Apache-2.0
#include <array>

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
        out << "<span class=\"unknown\">" << phrase("unknown") << "</span>";
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
        out << "<span class=\"unknown\">" << phrase("unknown") << "</span>";
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

Html task_row(const Facts& facts, const Edge& edge) {
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
        << report_back(facts, task.report_back) << "</td><td>";
    if (task.status.empty()) {
        out << "<span class=\"unknown\">" << phrase("unknown") << "</span>";
    } else {
        out << phrase("status", task.status);
    }
    out << "</td><td>";
    if (edge.certainty == Certainty::implied) {
        out << derived_tag(edge.certainty);
    } else {
        out << phrase("certainty.explicit");
    }
    out << "</td><td class=\"source\">" << evidence_details(facts, edge.evidence) << "</td></tr>\n";
    return out;
}

Html column_heads(std::initializer_list<std::string_view> keys) {
    Html out;
    out << "<thead><tr>";
    for (const std::string_view key : keys) {
        out << "<th scope=\"col\" aria-sort=\"none\"><span class=\"label\">" << phrase(key)
            << "</span></th>";
    }
    out << "</tr></thead>";
    return out;
}

Html task_table(const Facts& facts, std::string_view id, const Phrase& caption,
                const std::vector<const Edge*>& edges) {
    Html out;
    out << filter_field(id)
        << "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-labelledby=\"" << Attribute{id}
        << "-caption\"><table class=\"list\" data-sortable id=\"" << Attribute{id}
        << "\"><caption class=\"vh\" id=\"" << Attribute{id} << "-caption\">" << caption
        << "</caption>"
        << column_heads({"tasks.from", "tasks.to", "tasks.what", "tasks.due", "tasks.report",
                         "tasks.status", "tasks.certainty", "source"})
        << "<tbody>\n";
    for (const Edge* e : edges) out << task_row(facts, *e);
    out << "</tbody></table></div>\n";
    return out;
}

}  // namespace

Html assignments_section(const Facts& facts) {
    const auto assignments = tasks(facts.network(), given);
    const auto reports = tasks(facts.network(), told);
    Html lede;
    lede << phrase("tasks.lede");
    Html out = open_section("assignments", phrase("tasks.title"), lede);
    if (assignments.empty()) {
        out << "<p class=\"calm\">" << phrase("tasks.none") << "</p>\n";
    } else {
        out << task_table(facts, "task-table", phrase("tasks.title"), assignments);
    }
    if (!reports.empty()) {
        out << "<h3>" << phrase("tasks.reports") << "</h3>\n"
            << task_table(facts, "report-table", phrase("tasks.reports"), reports);
    }
    out << "</section>\n";
    return out;
}

}  // namespace mandat::render
