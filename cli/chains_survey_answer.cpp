// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <set>

#include "cli/answer_section.hpp"
#include "cli/answer_words.hpp"
#include "cli/chain_words.hpp"
#include "cli/chains_answer.hpp"
#include "graph/analysis/assignments.hpp"
#include "graph/analysis/chain_survey.hpp"
#include "graph/model/words.hpp"

namespace mandat::cli {
namespace {

using analysis::Aftermath;
using analysis::Assignment;
using analysis::Chain;
using analysis::ChainGraph;
using analysis::ChainStep;
using analysis::ChainSurvey;
using render::Style;

class SurveyFiller {
  public:
    explicit SurveyFiller(const ChainQuestion& question)
        : question_(question),
          language_(question.language),
          survey_(analysis::survey_chains(question.network, question.asked)) {}

    Answer run() {
        ask_days(out_, question_.asked);
        headline();
        tree_section();
        choke_section();
        cycle_section();
        dead_end_section();
        group_section();
        loose_section();
        if (!survey_.dead_ends.empty() || !survey_.unmandated.empty())
            out_.notes.push_back(say(AnswerWord::silence_note, language_));
        return std::move(out_);
    }

  private:
    [[nodiscard]] std::string word(const Phrase& phrase,
                                   std::initializer_list<std::string_view> arguments = {}) const {
        return say(phrase, language_, arguments);
    }

    [[nodiscard]] AnswerSection section(std::string id, const Phrase& title, const Phrase& method,
                                        const Phrase& nothing,
                                        std::vector<AnswerColumn> columns) const {
        return {.id = std::move(id),
                .title = word(title),
                .method = word(method),
                .columns = std::move(columns),
                .rows = {},
                .nothing = word(nothing)};
    }

    void headline() {
        const auto total = [this](const char* id, std::size_t number) {
            return add_total(out_, id, number);
        };
        const std::size_t longest =
            survey_.longest.empty() ? 0 : survey_.longest.front().steps.size();
        const std::string nodes = total("nodes", survey_.nodes);
        const std::string steps = total("steps", survey_.steps);
        const std::string farthest = total("longest", longest);
        const std::string choke = total("choke_points", survey_.choke_points.size());
        const std::string cycles = total("cycles", survey_.cycles.size());
        const std::string ends = total("dead_ends", survey_.dead_ends.size());
        const std::string groups = total("unmandated", survey_.unmandated.size());
        if (survey_.steps == 0) {
            out_.headline.push_back(word(chain_words::survey_nothing));
            return;
        }
        out_.headline.push_back(word(chain_words::survey_headline, {nodes, steps, farthest}));
        out_.headline.push_back(word(chain_words::survey_loose, {choke, cycles, ends, groups}));
    }

    // --- the whole as a tree

    void tree_section() {
        tree_ = section(
            "tree", chain_words::tree_title, chain_words::tree_method, chain_words::survey_nothing,
            {{"node", word(chain_words::header_node), Unit::node, Place::column, 24},
             {"depth", "", Unit::count, Place::data},
             {"parent", "", Unit::node, Place::data},
             {"relations", word(chain_words::header_relations), Unit::text, Place::column, 12},
             {"certainty", say(AnswerWord::header_certainty, language_), Unit::text, Place::column,
              10},
             {"repeated", "", Unit::flag, Place::data}});
        const ChainGraph& graph = question_.graph;
        std::vector<ChainGraph::Index> roots;
        for (ChainGraph::Index v = 0; v < graph.size(); ++v) {
            if (graph.previous(v).empty()) roots.push_back(v);
        }
        // Whoever hands on to most stands first: that is where a reader looks.
        std::stable_sort(roots.begin(), roots.end(), [&](auto a, auto b) {
            return graph.next(a).size() > graph.next(b).size();
        });
        for (const auto root : roots) add_branch(root, root, 0);
        for (ChainGraph::Index v = 0; v < graph.size(); ++v) {
            if (!shown_.contains(v)) add_branch(v, v, 0);  // a cycle that nobody begins
        }
        out_.sections.push_back(std::move(tree_));
    }

    void add_branch(ChainGraph::Index at, ChainGraph::Index parent, std::size_t depth) {
        const ChainGraph& graph = question_.graph;
        const Node& node = graph.node(at);
        const bool repeated = !shown_.insert(at).second;
        const bool more = repeated && !graph.next(at).empty();
        std::string shown = depth == 0 ? "" : std::string(2 * (depth - 1), ' ') + "→ ";
        shown += node.name;
        if (more) shown += " (" + word(chain_words::seen_above) + ")";
        AnswerRow row;
        row.cells = {{Value(&node), shown, depth == 0 ? Style::strong : Style::plain}, depth};
        if (depth > 0) {
            const ChainStep step = graph.step(parent, at);
            const Chain chain{{step}};
            std::vector<std::string> kinds;
            std::string words;
            for (const EdgeKind kind : chain.kinds()) {
                kinds.emplace_back(to_word(kind));
                words += (words.empty() ? "" : ", ") + edge_name(kind, language_);
            }
            row.cells.insert(
                row.cells.end(),
                {AnswerCell(step.from), AnswerCell(Value(kinds), words),
                 certainty_cell(step.certainty(), language_), AnswerCell(repeated, "")});
            for (const Edge* edge : step.edges) add_evidence(row, *edge);
        }
        tree_.rows.push_back(std::move(row));
        if (repeated || depth >= deepest_) return;
        for (const auto next : graph.next(at)) add_branch(next, at, depth + 1);
    }

    // --- the parts that stand out

    void choke_section() {
        AnswerSection out =
            section("choke_points", chain_words::choke_title, chain_words::choke_method,
                    chain_words::choke_nothing,
                    {{"node", word(chain_words::header_node), Unit::node, Place::column, 16},
                     {"count", word(chain_words::header_count), Unit::count},
                     {"behind", word(chain_words::header_behind), Unit::node, Place::column, 16}});
        for (const analysis::ChokePoint& point : survey_.choke_points) {
            AnswerRow row;
            row.cells = {point.node, point.behind.size(), AnswerCell(point.behind)};
            const auto at = question_.graph.find(point.node->id);
            for (const auto next : question_.graph.next(at)) {
                for (const Edge* edge : question_.graph.step(at, next).edges)
                    add_evidence(row, *edge);
            }
            out.rows.push_back(std::move(row));
        }
        out_.sections.push_back(std::move(out));
    }

    void cycle_section() {
        AnswerSection out =
            section("cycles", chain_words::cycles_title, chain_words::cycles_method,
                    chain_words::cycles_nothing,
                    {{"steps", word(chain_words::header_steps), Unit::count},
                     {"node", word(chain_words::header_node), Unit::node, Place::column, 16},
                     {"nodes", "", Unit::node, Place::below},
                     {"certainty", say(AnswerWord::header_certainty, language_), Unit::text,
                      Place::column, 10}});
        for (const Chain& cycle : survey_.cycles) {
            AnswerRow row;
            row.cells = {cycle.steps.size(), cycle.steps.front().from,
                         AnswerCell(Value(chain_nodes(cycle)), chain_text(cycle)),
                         certainty_cell(cycle.certainty(), language_)};
            for (const ChainStep& step : cycle.steps) {
                for (const Edge* edge : step.edges) add_evidence(row, *edge);
            }
            out.rows.push_back(std::move(row));
        }
        out_.sections.push_back(std::move(out));
    }

    void dead_end_section() {
        AnswerSection out = section(
            "dead_ends", chain_words::ends_title, chain_words::ends_method,
            chain_words::ends_nothing,
            {{"node", word(chain_words::header_node), Unit::node, Place::column, 16},
             {"giver", say(AnswerWord::header_giver, language_), Unit::node, Place::column, 12},
             {"given", say(AnswerWord::header_day, language_), Unit::date},
             {"relation", word(chain_words::header_relation), Unit::text, Place::column, 10},
             {"what", "", Unit::text, Place::below}});
        for (const analysis::DeadEnd& end : survey_.dead_ends) {
            for (const Edge* edge : end.given) {
                const auto* task = std::get_if<TaskFacts>(&edge->facts);
                AnswerRow row;
                row.cells = {
                    end.node,
                    question_.network.node(edge->from),
                    edge->since,
                    {Value(std::string(to_word(edge->kind))), edge_name(edge->kind, language_)},
                    task == nullptr ? "" : task->what};
                add_evidence(row, *edge);
                out.rows.push_back(std::move(row));
            }
        }
        out_.sections.push_back(std::move(out));
    }

    void group_section() {
        AnswerSection out = section(
            "unmandated", chain_words::groups_title, chain_words::groups_method,
            chain_words::groups_nothing,
            {{"group", word(chain_words::header_group), Unit::node, Place::column, 16},
             {"belongs_to", word(chain_words::header_belongs), Unit::node, Place::column, 16}});
        for (const analysis::Unmandated& group : survey_.unmandated) {
            AnswerRow row;
            std::vector<const Node*> owners;
            for (const Edge* edge : group.belongs) {
                owners.push_back(question_.network.node(edge->from));
                add_evidence(row, *edge);
            }
            if (group.belongs.empty()) add_evidence(row, group.group->evidence);
            row.cells = {group.group, AnswerCell(owners)};
            out.rows.push_back(std::move(row));
        }
        out_.sections.push_back(std::move(out));
    }

    void loose_section() {
        AnswerSection out = section(
            "loose_ends", chain_words::loose_title, chain_words::loose_method,
            chain_words::loose_nothing,
            {{"given", say(AnswerWord::header_day, language_), Unit::date},
             {"giver", say(AnswerWord::header_giver, language_), Unit::node, Place::column, 12},
             {"taker", say(AnswerWord::header_taker, language_), Unit::node, Place::column, 12},
             {"lacks", word(chain_words::header_missing), Unit::text, Place::column, 16},
             {"what", "", Unit::text, Place::below}});
        const analysis::AssignmentRegister found = analysis::assignments(
            question_.network, {.day = question_.asked.day, .given = question_.asked.period});
        for (const Assignment& one : found.rows) {
            if (!one.open || one.edge->kind != EdgeKind::assignment) continue;
            std::vector<std::string> ids;
            std::string words;
            const auto lacks = [&](bool missing, const char* id, const Phrase& phrase) {
                if (!missing) return;
                ids.emplace_back(id);
                words += (words.empty() ? "" : ", ") + word(phrase);
            };
            lacks(one.taker == nullptr, "taker", chain_words::lacks_taker);
            lacks(!one.report.required, "report_back", chain_words::lacks_report);
            // What no protocol could have told is not missed in them.
            lacks(one.aftermath == Aftermath::silent, "answer", chain_words::lacks_answer);
            if (ids.empty()) continue;
            AnswerRow row;
            row.cells = {one.given, one.giver, one.taker, AnswerCell(Value(ids), words),
                         one.facts().what};
            add_evidence(row, *one.edge);
            out.rows.push_back(std::move(row));
        }
        out_.totals.emplace_back("loose_ends", static_cast<std::int64_t>(out.rows.size()));
        out_.sections.push_back(std::move(out));
    }

    static constexpr std::size_t deepest_ = 30;  // indentation beyond it leaves no room for names

    const ChainQuestion& question_;
    Language language_;
    ChainSurvey survey_;
    Answer out_;
    AnswerSection tree_;
    std::set<ChainGraph::Index> shown_;
};

}  // namespace

Answer chains_survey(const ChainQuestion& question) { return SurveyFiller(question).run(); }

}  // namespace mandat::cli
