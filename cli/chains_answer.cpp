// SPDX-License-Identifier: Apache-2.0
#include "cli/chains_answer.hpp"

#include <algorithm>

#include "cli/answer_words.hpp"
#include "cli/chain_words.hpp"
#include "cli/decision_search.hpp"
#include "cli/words.hpp"
#include "graph/analysis/assignments.hpp"
#include "graph/analysis/occasion.hpp"
#include "graph/model/words.hpp"

namespace mandat::cli {
namespace {

using analysis::Chain;
using analysis::Chains;
using analysis::ChainStep;
using analysis::Gap;
using render::Style;

constexpr std::size_t names_in_a_sentence = 6;

std::string names(const std::vector<const Node*>& nodes, Language language) {
    std::string out;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (i == names_in_a_sentence) {
            return out + " " +
                   say(chain_words::and_more, language, {std::to_string(nodes.size() - i)});
        }
        out += (out.empty() ? "" : ", ") + nodes[i]->name;
    }
    return out;
}

std::string kinds_text(const std::vector<EdgeKind>& kinds, Language language) {
    std::string out;
    for (const EdgeKind kind : kinds) out += (out.empty() ? "" : ", ") + edge_name(kind, language);
    return out;
}

std::vector<std::string> kind_words(const std::vector<EdgeKind>& kinds) {
    std::vector<std::string> out;
    for (const EdgeKind kind : kinds) out.emplace_back(to_word(kind));
    return out;
}

AnswerCell kinds_cell(const std::vector<EdgeKind>& kinds, Language language) {
    return {Value(kind_words(kinds)), kinds_text(kinds, language)};
}

/// The relation by its name; only what is less than certain says so.
AnswerCell relation_cell(const Edge& edge, Language language) {
    std::string name = edge_name(edge.kind, language);
    if (edge.certainty == Certainty::explicit_)
        return {Value(std::string(to_word(edge.kind))), name};
    name += " (" + certainty_name(edge.certainty, language) + ")";
    return {Value(std::string(to_word(edge.kind))), name, Style::derived};
}

/// One row a chain, with all its sentences.
AnswerSection chain_section(const std::vector<Chain>& chains, std::string id, const Phrase& title,
                            const Phrase& method, const Phrase& nothing, Language language) {
    AnswerSection section{.id = std::move(id),
                          .title = say(title, language),
                          .method = say(method, language),
                          .columns = {},
                          .rows = {},
                          .nothing = say(nothing, language)};
    section.columns = {
        {"chain", say(chain_words::header_chain, language), Unit::count},
        {"steps", say(chain_words::header_steps, language), Unit::count},
        {"end", say(chain_words::header_end, language), Unit::node, Place::column, 12},
        {"relations", say(chain_words::header_relations, language), Unit::text, Place::column, 12},
        {"certainty", say(AnswerWord::header_certainty, language), Unit::text, Place::column, 10},
        {"nodes", "", Unit::node, Place::below},
    };
    for (std::size_t i = 0; i < chains.size(); ++i) {
        const Chain& chain = chains[i];
        AnswerRow row;
        row.cells = {i + 1,
                     chain.steps.size(),
                     chain.steps.back().to,
                     kinds_cell(chain.kinds(), language),
                     certainty_cell(chain.certainty(), language),
                     {Value(chain_nodes(chain)), chain_text(chain)}};
        for (const ChainStep& step : chain.steps) {
            for (const Edge* edge : step.edges) add_evidence(row, *edge);
        }
        section.rows.push_back(std::move(row));
    }
    return section;
}

void ask(Answer& answer, const ChainQuestion& question) {
    ask_days(answer, question.asked);
    answer.asked.emplace_back("depth", static_cast<std::int64_t>(question.depth));
}

/// Relations that are no steps of a chain.
AnswerSection beside_section(const Gap& gap, const Network& network, Language language) {
    AnswerSection section = step_section("beside", say(chain_words::beside_title, language),
                                         say(chain_words::beside_method, language),
                                         say(chain_words::beside_nothing, language), language);
    std::size_t place = 0;
    for (const Edge* edge : gap.beside) {
        const ChainStep step{network.node(edge->from), network.node(edge->to), std::span(&edge, 1)};
        add_step(section, 0, ++place, step, language);
    }
    return section;
}

/// Says what is stated on both sides, and what is not.
void tell_gap(Answer& answer, const Gap& gap, const ChainQuestion& question, const Node& from,
              const Node& to) {
    const Language language = question.language;
    answer.headline.push_back(say(chain_words::none, language, {from.name, to.name}));
    answer.headline.push_back(
        gap.reached.empty()
            ? say(chain_words::hands_nothing, language, {from.name})
            : say(chain_words::hands_to, language, {from.name, names(gap.reached, language)}));
    answer.headline.push_back(
        gap.leading.empty()
            ? say(chain_words::gets_nothing, language, {to.name})
            : say(chain_words::gets_from, language, {to.name, names(gap.leading, language)}));
    // Where the stated part that ends at `to` begins: those that nobody hands anything.
    std::vector<const Node*> heads;
    for (const Node* node : gap.leading) {
        if (question.graph.previous(question.graph.find(node->id)).empty()) heads.push_back(node);
    }
    if (heads.empty()) heads.push_back(&to);
    answer.headline.push_back(
        say(gap.reached.empty() ? chain_words::missing_step : chain_words::missing_step_beyond,
            language, {from.name, names(heads, language)}));
    for (const Edge* edge : gap.beside) {
        if (edge->kind != EdgeKind::possible_same_as) continue;
        answer.headline.push_back(
            say(chain_words::maybe_bridged, language,
                {question.network.node(edge->from)->name, question.network.node(edge->to)->name}));
    }
    answer.sections.push_back(chain_section(
        question.graph.spread(from.id, question.depth).chains(), "stated_from",
        chain_words::from_title, chain_words::from_method, chain_words::from_nothing, language));
    answer.sections.push_back(chain_section(
        question.graph.sources(to.id, question.depth).chains(), "stated_to", chain_words::to_title,
        chain_words::to_method, chain_words::to_nothing, language));
    // Of a chain that leads here the beginning tells more than the end.
    for (AnswerColumn& column : answer.sections.back().columns) {
        if (column.id == "end")
            column = {"beginning", say(chain_words::header_beginning, language), Unit::node,
                      Place::column, 12};
    }
    const auto leading = question.graph.sources(to.id, question.depth);
    for (std::size_t i = 0; i < leading.size(); ++i)
        answer.sections.back().rows[i].cells[2] = leading.farthest_step(i).from;
    answer.sections.push_back(beside_section(gap, question.network, language));
    answer.notes.push_back(say(AnswerWord::silence_note, language));
}

}  // namespace

AnswerCell certainty_cell(Certainty certainty, Language language) {
    return {Value(std::string(to_word(certainty))), certainty_name(certainty, language),
            certainty == Certainty::implied ? Style::derived : Style::plain};
}

std::string chain_text(const Chain& chain) {
    std::string out = chain.steps.front().from->name;
    for (const ChainStep& step : chain.steps) out += " → " + step.to->name;
    return out;
}

std::vector<const Node*> chain_nodes(const Chain& chain) {
    std::vector<const Node*> out = {chain.steps.front().from};
    for (const ChainStep& step : chain.steps) out.push_back(step.to);
    return out;
}

AnswerSection step_section(std::string id, std::string title, std::string method,
                           std::string nothing, Language language) {
    AnswerSection section{.id = std::move(id),
                          .title = std::move(title),
                          .method = std::move(method),
                          .columns = {},
                          .rows = {},
                          .nothing = std::move(nothing)};
    section.columns = {
        {"chain", "", Unit::count, Place::data},
        {"step", "", Unit::count, Place::data},
        {"from", say(AnswerWord::header_giver, language), Unit::node, Place::column, 12},
        {"relation", say(chain_words::header_relation, language), Unit::text, Place::column, 12},
        {"to", say(AnswerWord::header_taker, language), Unit::node, Place::column, 12},
        {"day", say(AnswerWord::header_day, language), Unit::date},
        {"what", "", Unit::text, Place::below},
        {"status", "", Unit::text, Place::data},
        {"certainty", "", Unit::text, Place::data},
    };
    return section;
}

void add_step(AnswerSection& section, std::size_t chain, std::size_t place, const ChainStep& step,
              Language language) {
    for (const Edge* edge : step.edges) {
        const auto* task = std::get_if<TaskFacts>(&edge->facts);
        AnswerRow row;
        row.cells = {chain == 0 ? AnswerCell() : AnswerCell(chain),
                     place,
                     step.from,
                     relation_cell(*edge, language),
                     step.to,
                     edge->since,
                     task == nullptr ? "" : task->what,
                     task == nullptr ? "" : task->status,
                     std::string(to_word(edge->certainty))};
        add_evidence(row, *edge);
        section.rows.push_back(std::move(row));
    }
}

Answer chains_between(const ChainQuestion& question, const Node& from, const Node& to) {
    const Language language = question.language;
    Answer answer;
    answer.asked = {{"from", &from}, {"to", &to}};
    ask(answer, question);
    const Chains found = question.graph.between(from.id, to.id, {.depth = question.depth});
    answer.totals = {{"chains", static_cast<std::int64_t>(found.chains.size())},
                     {"more", found.more},
                     {"deeper", found.deeper}};
    if (found.chains.empty()) {
        answer.totals.emplace_back("shortest", Value());
        if (found.deeper) {
            answer.headline.push_back(say(chain_words::deeper, language,
                                          {from.name, to.name, std::to_string(question.depth)}));
        } else {
            tell_gap(answer, question.graph.gap(from.id, to.id), question, from, to);
        }
        return answer;
    }
    const std::size_t shortest = found.chains.front().steps.size();
    const auto stated =
        std::count_if(found.chains.begin(), found.chains.end(),
                      [](const Chain& chain) { return chain.certainty() == Certainty::explicit_; });
    answer.totals.emplace_back("shortest", static_cast<std::int64_t>(shortest));
    answer.totals.emplace_back("explicit", static_cast<std::int64_t>(stated));
    answer.headline.push_back(say(chain_words::found, language,
                                  {from.name, to.name, std::to_string(found.chains.size()),
                                   std::to_string(shortest), std::to_string(stated)}));
    if (found.more) answer.notes.push_back(say(chain_words::more, language));
    answer.sections.push_back(chain_section(found.chains, "chains", chain_words::chains_title,
                                            chain_words::chains_method, chain_words::from_nothing,
                                            language));
    AnswerSection steps = step_section("steps", say(chain_words::steps_title, language),
                                       say(chain_words::steps_method, language), "", language);
    for (std::size_t i = 0; i < found.chains.size(); ++i) {
        for (std::size_t s = 0; s < found.chains[i].steps.size(); ++s)
            add_step(steps, i + 1, s + 1, found.chains[i].steps[s], language);
    }
    answer.sections.push_back(std::move(steps));
    return answer;
}

Answer chains_from(const ChainQuestion& question, const Node& from) {
    const Language language = question.language;
    Answer answer;
    answer.asked = {{"from", &from}};
    ask(answer, question);
    const std::vector<Chain> chains = question.graph.spread(from.id, question.depth).chains();
    answer.totals = {{"reached", static_cast<std::int64_t>(chains.size())}};
    answer.headline.push_back(chains.empty()
                                  ? say(chain_words::hands_nothing, language, {from.name})
                                  : say(chain_words::reaches, language,
                                        {from.name, std::to_string(chains.size()),
                                         std::to_string(chains.back().steps.size())}));
    answer.sections.push_back(chain_section(chains, "chains", chain_words::from_title,
                                            chain_words::from_method, chain_words::from_nothing,
                                            language));
    return answer;
}

Answer chains_to(const ChainQuestion& question, const Node& to) {
    const Language language = question.language;
    Answer answer;
    answer.asked = {{"to", &to}};
    ask(answer, question);
    const std::vector<Chain> chains = question.graph.sources(to.id, question.depth).chains();
    answer.totals = {{"leading", static_cast<std::int64_t>(chains.size())}};
    answer.headline.push_back(chains.empty() ? say(chain_words::gets_nothing, language, {to.name})
                                             : say(chain_words::reached_by, language,
                                                   {to.name, std::to_string(chains.size()),
                                                    std::to_string(chains.back().steps.size())}));
    answer.sections.push_back(chain_section(chains, "chains", chain_words::to_title,
                                            chain_words::to_method, chain_words::to_nothing,
                                            language));
    AnswerSection& section = answer.sections.back();
    section.columns[2] = {"beginning", say(chain_words::header_beginning, language), Unit::node,
                          Place::column, 12};
    for (std::size_t i = 0; i < chains.size(); ++i)
        section.rows[i].cells[2] = chains[i].steps.front().from;
    return answer;
}

Answer chains_of_decision(const ChainQuestion& question, const Node& decision) {
    const Language language = question.language;
    const Network& network = question.network;
    const analysis::Occasion item = analysis::Occasions(network).of(decision.id);
    Answer answer;
    answer.asked = {{"of", &decision}};
    ask(answer, question);
    AnswerSection handed = step_section("handed_over", say(chain_words::handed_title, language),
                                        say(chain_words::handed_method, language),
                                        say(chain_words::handed_nothing, language), language);
    AnswerSection onward = step_section("onward", say(chain_words::onward_title, language),
                                        say(chain_words::onward_method, language),
                                        say(chain_words::onward_nothing, language), language);
    AnswerSection references =
        step_section("references", say(chain_words::references_title, language),
                     say(chain_words::references_method, language),
                     say(chain_words::references_nothing, language), language);
    std::vector<const Edge*> given;
    for (const Edge& edge : network.edges()) {
        const auto* task = std::get_if<TaskFacts>(&edge.facts);
        const bool here = task != nullptr && task->decision == decision.id;
        const Edge* const only = &edge;
        const ChainStep step{network.node(edge.from), network.node(edge.to), std::span(&only, 1)};
        if (here && step.from != nullptr && analysis::is_handed_over(edge.kind)) {
            add_step(handed, 0, handed.rows.size() + 1, step, language);
            given.push_back(&edge);
        }
        const bool refers = edge.kind == EdgeKind::refers_to &&
                            (edge.from == decision.id || edge.to == decision.id);
        if (refers) add_step(references, 0, references.rows.size() + 1, step, language);
    }
    std::size_t chain = 0;
    for (const Edge* edge : given) {
        ++chain;
        const analysis::ChainTree further = question.graph.spread(edge->to, question.depth);
        for (std::size_t i = 0; i < further.size(); ++i) {
            // Only what was handed on from this day on can come of it.
            ChainStep last = further.farthest_step(i);
            std::vector<const Edge*> since;
            for (const Edge* one : last.edges) {
                if (one->since >= edge->since) since.push_back(one);
            }
            last.edges = since;
            if (!last.edges.empty()) add_step(onward, chain, further.length(i), last, language);
        }
    }
    answer.totals = {{"handed_over", static_cast<std::int64_t>(handed.rows.size())},
                     {"onward", static_cast<std::int64_t>(onward.rows.size())},
                     {"references", static_cast<std::int64_t>(references.rows.size())}};
    answer.headline.push_back(
        say(chain_words::decision_headline, language,
            {decision_name(item), std::to_string(handed.rows.size()),
             std::to_string(onward.rows.size()), std::to_string(references.rows.size())}));
    if (!decision.name.empty()) answer.headline.push_back(decision.name);
    answer.sections = {std::move(handed), std::move(onward), std::move(references)};
    return answer;
}

void ask_days(Answer& answer, const analysis::AskedDays& asked) {
    if (!asked.day.empty()) answer.asked.emplace_back("on", asked.day);
    if (!asked.period.from.empty()) answer.asked.emplace_back("since", asked.period.from);
    if (!asked.period.to.empty()) answer.asked.emplace_back("until", asked.period.to);
}

}  // namespace mandat::cli
